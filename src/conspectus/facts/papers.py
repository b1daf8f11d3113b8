"""Papers that speak: "the letter says", "according to the log of the ship", "records show".

Words in, mentions of papers and the one who wrote them out. What surprises: a paper is a mention
only where it tells something, so that no "it" elsewhere is taken for it; and the word of a letter
is that of its sender where one is named.
"""

import re

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader

NOUNS = frozenset(
    "letter statement communique communiqué log logbook text record memo memorandum manifesto note"
    " message leaflet report document diary register editorial notice declaration"
    " testimony transcript cable telegram dispatch file map picture photograph"
    " image footage poll survey study census data statistic ruling verdict book article piece story"
    " headline ad advert advertisement video clip film tape recording transcript slide chart tweet"
    " analysis audit review finding inquiry indictment lawsuit complaint filing petition annex"
    " resolution accord agreement treaty communication newsletter blog".split()
)
_TELLS = frozenset(
    "say says said read reads end ends ended call calls called state states stated add adds added"
    " warn warns warned accuse accuses accused show shows showed shown claim claims claimed"
    " put puts"
    " describe describes described suggest suggests suggested reveal reveals revealed indicate"
    " indicates indicated list lists listed give gives gave speak speaks spoke find finds found"
    " note notes noted conclude concludes concluded mention mentions mentioned predict predicts"
    " predicted confirm confirms confirmed argue argues argued ask asks asked demand demands"
    " demanded estimate estimates estimated".split()
)
_DETERMINERS = frozenset("the a an this that its his her their our one another".split())
_REACH = 5
"""Words of "the leaked internal customs records" before the last."""
_LOOK_BACK = 700
"""Characters back to "a letter from the crews"."""
_FROM = r"s?(?: (?:signed|sent|written|issued))? (?:from|by|of) (?:the )?"


def find_papers(reader: Reader, taken: set[int]) -> list[Draft]:
    """Return the papers that tell something; `taken` are the tokens of other mentions."""
    found: list[Draft] = []
    words = reader.words
    for i, word in enumerate(words):
        plural = word.endswith("s") and word[:-1] in NOUNS
        if i in taken or not (plural or word in NOUNS):
            continue
        begin = i
        while begin > 0 and i - begin < _REACH and _modifies(words[begin - 1]):
            if begin - 1 in taken:
                break
            begin -= 1
            if words[begin].lower() in _DETERMINERS:
                break
        determined = words[begin].lower() in _DETERMINERS
        if not (determined or (plural and begin <= i)):
            continue
        if _tells(words, i + 1) or _by_source(words, begin):
            text = reader.text(begin, i + 1)
            found.append(Draft(begin, i + 1, i, "nominal", "thing", text, plural=plural))
    return found


def _modifies(word: str) -> bool:
    return word[0].isalpha() and word not in _STOPS


_STOPS = frozenset(
    "of in on at by for with from to as and or but that which who is are was were has have had said"
    " says say told according he she it they we i not when while if".split()
)


def _tells(words: list[str], i: int) -> bool:
    """Return whether a verb of telling follows, at once or after a short "of the ship"."""
    if i >= len(words):
        return False
    if words[i] in _TELLS:
        return True
    if words[i] == "," and words[i + 1 : i + 2] == ["which"]:
        end = next((k for k in range(i + 2, min(i + 12, len(words))) if words[k] == ","), None)
        return end is not None and end + 1 < len(words) and words[end + 1] in _TELLS
    if words[i] not in ("of", "from", "by", "to"):
        return False
    return any(w in _TELLS for w in words[i + 2 : i + 5]) and "," not in words[i : i + 4]


def _by_source(words: list[str], begin: int) -> bool:
    return begin > 1 and words[begin - 1] == "to" and words[begin - 2].lower() == "according"


def sender_at(text: str, noun: str, before: int) -> int | None:
    """Return where the sender of the paper named last stands: "a letter from the crews"."""
    near = text[max(0, before - _LOOK_BACK) : before]
    ends = [m.end() for m in re.finditer(rf"\b{re.escape(noun)}{_FROM}", near)]
    return max(0, before - _LOOK_BACK) + ends[-1] if ends else None
