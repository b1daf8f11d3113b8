"""The name of a paper as it stands over, under or beside its articles.

A masthead is a name that ends or begins as papers' names do ("Times", "Radio ..."), alone on its
line or with an issue's number or a date. What surprises: a paper named in running text is never
looked at, for it is as often a rival as the outlet itself.
"""

import re
from dataclasses import dataclass

from conspectus.knowledge import Outlets
from conspectus.read.dates import first_date

_MOST = 120  # characters of a masthead
WORD = r"[A-Z0-9À-ÞĀ-Ž](?:[\w'’&!-]|\.(?=\w))*"
MORE = rf"(?:\s+(?:of|the|for|on|de|la|le|du|del|der|die|al|el|&))?\s+{WORD}"
NAME = rf"((?:[Tt]he\s+)?{WORD}(?:{MORE}){{0,5}})"
"""A name, its words and what may join them; as a pattern's first group, as long as it goes."""
_NAME = rf"((?:[Tt]he\s+|THE\s+)?{WORD}(?:{MORE}){{0,5}}?)"
"""A name that ends where what must follow it begins."""
_NUMBERED = re.compile(
    rf"[\W_]*{_NAME}\s*[,|·•:(—–-]?\s*"
    r"(?:(?:[Nn]o|NO|[Nn]r|[Nn]um(?:ber)?|[Vv]ol(?:ume)?|VOL|[Ii]ssue|ISSUE)\b\.?|#|№)\s*\d"
)
_ALONE = re.compile(rf"[\W_]*{_NAME}[\W_]*$")
_INITIALED = re.compile(rf"{_NAME}\s*\(([A-Z]{{2,6}})\)$")
_WEEKDAY = re.compile(
    r"(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)?[\W_]*$"
)
_ASIDE = re.compile(r"\s*(?:[,|·•—–]|\s-\s|\bfor\b|\bof\b|\bat\b)")
_BESIDE = re.compile(
    rf"(?:,|\||·|•|—|–|\s-|\bfor|\bof|\bat)\s+(?:the\s+)?{_NAME}\s*"
    r"(?=[,|·•—–)]|\s-\s|(?<=\s)in\s+[A-ZÀ-Þ]|$)"
)
_SUFFIX = re.compile(rf"\s+[|·•»:–—-]+\s+{_NAME}\s*$")


_PATH = re.compile(rf"\s*{_NAME}\s+[»›>]\s+(?:(Blog\s+Archive|[^»›>]{{2,40}})\s+[»›>]\s+)*(?=\S)")


_PIECE = re.compile(r"[^\W_]+")
_FOLDER = re.compile(r"[\\/]")
_FILED_MOST = 5  # words of the longest name that is looked for in a file's
_FILED = frozenset(
    "times courier tribune herald gazette monitor chronicle mercury telegraph observer examiner "
    "ledger journal sentinel argus inquirer enquirer advertiser statesman globe mail kurier "
    "anzeiger tageblatt tagblatt zeitung nachrichten rundschau dagblad tidende".split()
)
"""What papers' names end with and little else: a "post" may be a border's, a "diary" a war's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """A paper's name and where it stands in the words looked at."""

    name: str
    start: int
    end: int


def masthead(words: str, outlets: Outlets) -> Masthead | None:
    """Return the paper a line names as a masthead does; None if it is none.

    >>> masthead("GULF MAIL no. 7, 8 April 1999", Outlets.load()).name
    'Gulf Mail'
    >>> masthead("The Mail asked the minister.", Outlets.load())
    """
    if len(words) > _MOST or words.lower().startswith(("by ", "from ")):
        return None
    numbered = _NUMBERED.match(words)
    if numbered and not _sentence(words):
        return _made(numbered)
    alone = _ALONE.match(words)
    if alone and outlets.is_paper(alone[1]):
        return _made(alone)
    found = first_date(words)
    if found and sum(ch.isalpha() for ch in words[found.end :]) <= 6:
        dated = _ALONE.match(_WEEKDAY.sub("", words[: found.start]))
        if dated and outlets.is_paper(dated[1]):
            return _made(dated)
    return None


def beside(words: str, outlets: Outlets) -> Masthead | None:
    """Return the paper that a byline names after its author: "By A B, Gulf Mail"."""
    for match in _BESIDE.finditer(words[:_MOST]):
        if outlets.is_paper(match[1]) and not outlets.is_wire(match[1]):
            return _made(match)
    return None


def initialed(words: str) -> Masthead | None:
    """Return the body that signs with its initials behind its name; None if none does.

    >>> initialed("Steppe Telegraph (ST)").name, initialed("A fire at sea (AP)")
    ('Steppe Telegraph', None)
    """
    match = _INITIALED.match(words) if words[-1:] == ")" and len(words) <= _MOST else None
    if match is None:
        return None
    initials = "".join(word[0] for word in match[1].split() if word[0].isupper())
    return _made(match) if match[2] == initials else None


def author_before(words: str) -> str:
    """Return what stands before the paper in a byline.

    >>> author_before("Ada Fenn for the Gulf Mail")
    'Ada Fenn'
    """
    return _ASIDE.split(words, 1)[0].strip()


def behind(words: str, outlets: Outlets) -> Masthead | None:
    """Return the paper named behind a headline: "Bridge Falls | Gulf Mail"."""
    match = _SUFFIX.search(words[:400])
    return _made(match) if match and outlets.is_paper(match[1]) else None


def before(words: str, outlets: Outlets) -> tuple[Masthead, int] | None:
    """Return the site named before a headline and where that begins: "Mail » 2011 » Fire"."""
    match = _PATH.match(words[:300])
    if match and (match[2] == "Blog Archive" or outlets.is_paper(match[1])):
        return _made(match), match.end()
    return None


def filed_under(uri: str) -> str | None:
    """Return the paper that a file is called after by whoever saved it; None if by none.

    >>> filed_under("pile/02_gulf_courier_fire.txt"), filed_under("pile/border_post.txt")
    ('Gulf Courier', None)
    """
    if "://" in uri:
        return None
    words = _PIECE.findall(_FOLDER.split(uri)[-1].rpartition(".")[0])
    while words and words[0].isdigit():
        words.pop(0)
    for count in range(min(len(words), _FILED_MOST), 1, -1):
        named = words[:count]
        if named[-1].casefold() in _FILED and not any(word.isdigit() for word in named):
            return cased(" ".join(named).upper())
    return None


def cased(name: str) -> str:
    """Return a name set in capitals, or in none, as a sentence writes it; others as they are.

    >>> cased("VOICE OF THE GULF"), cased("CNN"), cased("Gulf Mail"), cased("gulf mail")
    ('Voice of the Gulf', 'CNN', 'Gulf Mail', 'Gulf Mail')
    """
    parts = name.split()
    if not (name.isupper() or name.islower()) or len(parts) < 2:
        return name
    small = ("of", "the", "for", "on", "de", "la", "del", "du")
    return " ".join(
        word.lower() if n and word.lower() in small else word.capitalize()
        for n, word in enumerate(parts)
    )


def _made(match: re.Match[str]) -> Masthead:
    return Masthead(name=cased(match[1]), start=match.start(1), end=match.end(1))


def _sentence(words: str) -> bool:
    return words.rstrip("\"'”’»)")[-1:] in ".!?…" and len(words.split()) > 8
