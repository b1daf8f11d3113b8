"""What a page asks of its readers: to subscribe, to donate, to accept its cookies.

Pleas stand between an article's paragraphs and look like them; only their words tell. What
surprises: a word that every plea has one of is looked for first, a pattern costs fifty times more.
"""

import re

_PLEAS = tuple(
    (sign, re.compile(pattern, re.I))
    for sign, pattern in (
        ("subscribe", r"\bsubscribe\s+to\s+(?:our|the|us)\b|\bunsubscribe\s+at\s+any\s+time"),
        ("spam", r"\bno\s+spam\b"),
        ("affiliate", r"\baffiliate\s+(?:commissions?|links?)"),
        (
            "follow",
            r"\bfollow\s+(?:us|him|her|them|me)\s+(?:on|at|@)"
            r"|\bfollow\s+\S+\s+(?:full\s+|live\s+)?coverage\b",
        ),
        ("newsletter", r"\b(?:our|free)\s+(?:\w+\s+)?(?:e-?mail\s+)?newsletters?\b"),
        ("date with", r"\bstay\s+up[\s-]+to[\s-]+date\s+with"),
        ("join our", r"\bjoin\s+our\b.{0,40}\b(?:forums?|community|channel)"),
        ("download", r"\bdownload\s+(?:our|the)\s+app\b"),
        ("get ", r"\bget\s+(?:the\s+)?(?:latest|breaking)\b.{0,40}\b(?:news|updates?|alerts?)\b"),
        ("inbox", r"\byour\s+inbox\b"),
        (" tip", r"\bhave\s+a\s+(?:news\s+)?tip\b"),
        ("mail address", r"\be-?mail\s+address\s+will\s+not\s+be"),
        (
            "javascript",
            r"\benable\s+javascript|\brequires\s+javascript"
            r"|\bjavascript\s+is\s+(?:required|disabled|not)\b",
        ),
        ("blocker", r"\bad-?blocker"),
        (
            "may not be",
            r"\bmay\s+not\s+be\s+(?:published|reproduced|republished|redistributed|rewritten)",
        ),
        ("supported by", r"\bsupported\s+by\s+(?:its|our)\s+(?:audience|readers)"),
        ("depends on", r"\bdepends\s+on\s+(?:your|its\s+readers)"),
        ("click", r"\bclick\s+(?:here|to\s+subscribe)\b"),
        ("visit our", r"\bvisit\s+our\s+(?:\w+\s+)?(?:web)?site\b"),
        ("letters to", r"\bletters\s+to\s+the\s+editor\b"),
        ("related to", r"\bthis\s+(?:article|story)\s+is\s+related\s+to\b"),
        ("we may", r"\bwe\s+may\s+(?:receive|earn)\s+a\b"),
        (" ago", r"[^.!?]\s~?\d{1,2}\s+(?:minutes?|hours?|days?)\s+ago\W*$"),
        ("share ", r"\bshare\s+(?:it|this)\s+with\s+(?:a|your)\s+friends?\b"),
        ("sign up", r"\bsign\s+up\s+(?:here|now|for)\b"),
        ("forwarded", r"\bforwarded\s+to\s+you\b"),
        *(
            (
                wrong,
                r"\b(?:find|found|spot|spotted|see|noticed?)\s+(?:an\s+)?(?:error|mistake)s?\?",
            )
            for wrong in ("error", "mistake")
        ),
        ("commenting", r"\bcommenting\s+(?:platform|policy|rules|guidelines)"),
        (" rules", r"\b(?:house|comment(?:ing)?)\s+rules\b"),
        *(
            (read, r"\S\s\d{1,2}[\s-]min(?:ute)?s?\s+read\W*$")
            for read in ("min read", "mins read", "ute read")
        ),
        ("support ", r"\bsupport\s+(?:us|our|[A-Z]\w+)\b.{0,40}\bso\s+(?:that\s+)?we\b"),
        ("become a ", r"\bbecome\s+a\s+(?:paying\s+)?(?:member|supporter|subscriber)\b"),
    )
)
"""What a page asks of its readers, wherever in a short line it stands: a sign and what it says."""
_COOKIES = re.compile(
    r"\b(?:we|site|website|partners)\s+(?:and\s+our\s+partners\s+)?use[sd]?\s+cookies\b"
    r"|\buse\s+of\s+cookies\b|\bcookies\s+(?:are|that|which|may|will)\b.{0,120}\b(?:website|site|browser)\b"
    r"|\b(?:verwenden|nutzen|setzen)\s+(?:wir\s+)?cookies\b"
    r"|\butili(?:sons|se)\s+(?:des\s+|les\s+)?cookies\b|\butiliza(?:mos)?\s+cookies\b",
    re.I,
)
_COOKIES_MOST = 900  # characters of a notice about cookies


def pleads(words: str, lower: str) -> bool:
    """Return whether a line asks something of readers; words are looked for before patterns."""
    for sign, pattern in _PLEAS:  # noqa: SIM110, any() of a generator takes twice as long
        if sign in lower and pattern.search(words):
            return True
    return False


def tells_of_cookies(words: str, lower: str) -> bool:
    """Return whether a paragraph is a notice about cookies."""
    return len(words) <= _COOKIES_MOST and "ookies" in lower and bool(_COOKIES.search(words))


def has_any(lower: str, keys: tuple[str, ...]) -> bool:
    """Return whether any of some words stands in a line."""
    for key in keys:  # noqa: SIM110, any() of a generator takes twice as long
        if key in lower:
            return True
    return False
