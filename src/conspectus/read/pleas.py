"""What a page asks of its readers: to subscribe, to donate, to accept its cookies.

Pleas stand between an article's paragraphs and look like them; only their words tell. What
surprises: a word that every plea has one of is looked for first, a pattern costs fifty times more.
"""

import re

_PLEA = re.compile(
    r"\bsubscribe\s+to\s+(?:our|the|us)\b|\bno\s+spam\b|\bunsubscribe\s+at\s+any\s+time"
    r"|\baffiliate\s+(?:commissions?|links?)|\bfollow\s+(?:us|him|her|them|me)\s+(?:on|at|@)"
    r"|\b(?:our|free)\s+(?:\w+\s+)?(?:e-?mail\s+)?newsletters?\b|\bstay\s+up[\s-]+to[\s-]+date\s+with"
    r"|\bjoin\s+our\b.{0,40}\b(?:forums?|community|channel)|\bdownload\s+(?:our|the)\s+app\b"
    r"|\bget\s+(?:the\s+)?(?:latest|breaking)\b.{0,40}\b(?:news|updates?|alerts?)\b|\byour\s+inbox\b"
    r"|\bsign\s+up\s+(?:here|now|for)\b|\bforwarded\s+to\s+you\b"
    r"|\b(?:find|found|spot|spotted|see|noticed?)\s+(?:an\s+)?(?:error|mistake)s?\?"
    r"|\bcommenting\s+(?:platform|policy|rules|guidelines)|\b(?:house|comment(?:ing)?)\s+rules\b"
    r"|\bhave\s+a\s+(?:news\s+)?tip\b|\be-?mail\s+address\s+will\s+not\s+be|\benable\s+javascript"
    r"|\bclick\s+(?:here|to\s+subscribe)\b|\bvisit\s+our\s+(?:\w+\s+)?(?:web)?site\b"
    r"|\bletters\s+to\s+the\s+editor\b|\bfollow\s+\S+\s+(?:full\s+|live\s+)?coverage\b"
    r"|\bthis\s+(?:article|story)\s+is\s+related\s+to\b|\bwe\s+may\s+(?:receive|earn)\s+a\b"
    r"|\bshare\s+(?:it|this)\s+with\s+(?:a|your)\s+friends?\b"
    r"|[^.!?]\s~?\d{1,2}\s+(?:minutes?|hours?|days?)\s+ago\W*$"
    r"|\brequires\s+javascript|\bjavascript\s+is\s+(?:required|disabled|not)\b|\bad-?blocker|\bmay\s+not\s+be\s+(?:published|reproduced|republished|redistributed|rewritten)"
    r"|\S\s\d{1,2}[\s-]min(?:ute)?s?\s+read\W*$"
    r"|\bsupport\s+(?:us|our|[A-Z]\w+)\b.{0,40}\bso\s+(?:that\s+)?we\b|\bbecome\s+a\s+(?:paying\s+)?(?:member|supporter|subscriber)\b"
    r"|\bsupported\s+by\s+(?:its|our)\s+(?:audience|readers)|\bdepends\s+on\s+(?:your|its\s+readers)",
    re.I,
)
"""What a page asks of its readers, wherever in a short line it stands."""
_PLEA_KEYS = (
    "subscribe", "spam", "affiliate", "follow", "newsletter", "date with", "join our", "download",
    "get ", "inbox", " tip", "mail address", "javascript", "blocker", "may not be", "supported by",
    "depends on", "click", "visit our", "letters to", "related to", "we may", " ago", "share ",
    "sign up", "forwarded", "error", "mistake", "commenting", " rules", "min read", "mins read",
    "ute read", "support ", "become a ",
)  # fmt: skip
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
    return has_any(lower, _PLEA_KEYS) and bool(_PLEA.search(words))


def tells_of_cookies(words: str, lower: str) -> bool:
    """Return whether a paragraph is a notice about cookies."""
    return len(words) <= _COOKIES_MOST and "ookies" in lower and bool(_COOKIES.search(words))


def has_any(lower: str, keys: tuple[str, ...]) -> bool:
    """Return whether any of some words stands in a line."""
    for key in keys:  # noqa: SIM110, any() of a generator takes twice as long
        if key in lower:
            return True
    return False
