"""Where somebody reports: the reporting words of a frame, whose they are and what follows them.

A frame in, `Found` cues out: the verb group, the stretch where its subject stands, and how it
stands (finite, participle, passive, "according to", a noun with "that"). What surprises: no parser
is asked; a word that may be a noun counts as a verb only where its neighbours allow it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from conspectus.facts.frames import Frame, People
from conspectus.knowledge.reporting import Cue, Reporting
from conspectus.records import CueClass

Shape = Literal["finite", "participle", "passive", "infinitive", "source", "noun"]

BE = frozenset("be is are was were been being am 'm 're isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    "have has had having do does did will would shall should may might can could must cannot"
    " don't doesn't didn't won't wouldn't shouldn't can't couldn't hasn't haven't hadn't mustn't"
    " to not never".split()
)
ADVERBS = frozenset(
    "also then now again already still just only even once soon later earlier yesterday today"
    " meanwhile twice ever always often however therefore thus instead never first finally not"
    " further long since both all repeatedly himself herself themselves itself too quickly very"
    " more most quite previously afterwards simply".split()
)
DETERMINERS = frozenset(
    "a an the this these those its their his her our my your any some every each no another such"
    " whose many several few more most all both".split()
)
PREPOSITIONS = frozenset(
    "of in on at by with from for against to into onto over under near off around about after"
    " before during since until between among amid through across towards toward upon within"
    " without despite via along behind beyond outside inside above below beside besides like"
    " unlike per throughout alongside versus as".split()
)
PRONOUNS = frozenset("i you he she it we they who which that".split())
RELATIVES = frozenset("who which that whom".split())
BORDERS = frozenset(
    "that because if when while as although though but or than which who whom whose where after"
    " before since until whether so how what why and nor yet unless".split()
)
STOPS = frozenset(", ; : — – ― - ( ) [ ] . ? ! … “” * • | --".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight"
    " last this earlier later next recently early late".split()
)
_SOURCES = (
    ("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"), ("in", "the", "eyes", "of"), ("as", "told", "by"),
    ("as", "told", "to"), ("as", "reported", "by"), ("as", "quoted", "by"), ("as", "cited", "by"),
    ("as", "described", "by"), ("citing",), ("quoting",), ("per",),
)  # fmt: skip
_NOT_ADVERBS = frozenset(
    "daily weekly monthly family ally assembly italy july supply reply early likely only".split()
)
_CLAUSE = 12  # tokens of "who saw them at the camp"
_DID = frozenset(
    "saw knew met led took gave left fled held heard found ran came went got taught fought spoke"
    " lost won told brought built bought sent kept stood wrote read drove flew fell".split()
)
_WIRES = frozenset("telephone phone radio email e-mail letter text video satellite fax".split())
QUOTED = frozenset("quoted quotes quoting cited cites".split())
"""What somebody does who tells another's words: "quoted him as saying"."""
_PLURALS = frozenset("data people men women children police media".split())
_FAR = 40  # tokens from a verb back to its subject over a clause between commas


@dataclass(slots=True)
class Found:
    """Reporting words at work in a frame; places are token numbers."""

    first: int
    last: int
    """Last token of the reporting words, included."""
    group: int
    """First token of the verb group: auxiliaries and adverbs before the verb."""
    shape: Shape
    cls: CueClass
    cue: Cue | None
    subject: tuple[int, int] | None
    """Half-open token range in which the speaker stands; None = taken from elsewhere."""
    negated: bool = False
    shares: bool = False
    """It has no subject of its own: it shares that of the verb before it."""


def find_cues(frame: Frame, people: People, reporting: Reporting) -> list[Found]:
    """Return the reporting words of a frame in text order."""
    found: list[Found] = []
    taken = -1
    for i in range(len(frame.toks)):
        if i <= taken or frame.toks[i].mark:
            continue
        hit = _source(frame, i) or _noun(frame, i, reporting) or _verb(frame, i, people, reporting)
        if hit:
            found.append(hit)
            taken = hit.last
    return found


def _source(frame: Frame, i: int) -> Found | None:
    for words in _SOURCES:
        if all(frame.low(i + n) == word for n, word in enumerate(words)):
            last = i + len(words) - 1
            if (
                words == ("per",)
                and not frame.toks[min(last + 1, len(frame.toks) - 1)].text[0].isupper()
            ):
                return None
            end = phrase_end(frame, last + 1)
            if end > last + 1:
                return Found(i, last, i, "source", "speech", None, (last + 1, end))
    return None


def _noun(frame: Frame, i: int, reporting: Reporting) -> Found | None:
    cls = reporting.nouns.get(frame.low(i))
    if cls is None or i == 0:
        return None
    subject: tuple[int, int] | None = None
    last = i
    if frame.low(i + 1) in {"by", "of"}:
        end = phrase_end(frame, i + 2)
        subject, last = (i + 2, end), end - 1
        if frame.low(end) != "that" or frame.low(end + 1) in AUXILIARIES:
            return None
    elif frame.low(i + 1) != "that":
        return None
    start = i
    while start > 0 and start > i - 6:
        word = frame.low(start - 1)
        if word.endswith(("'s", "s'")) or word in {"his", "her", "their", "its", "my", "our"}:
            begin = phrase_start(frame, start - 1)
            led = [k for k in range(begin, start - 1) if frame.low(k) in PREPOSITIONS - {"of"}]
            subject = subject or (led[-1] + 1 if led else begin, start)
            break
        if word in STOPS or word in BORDERS or word in AUXILIARIES or word in PREPOSITIONS:
            break
        start -= 1
    if subject is None:
        return None  # "a report that ..." is nobody's
    return Found(i, last, i, "noun", cls, None, subject)


def _verb(frame: Frame, i: int, people: People, reporting: Reporting) -> Found | None:
    if i and frame.toks[i].text[0].isupper() and frame.block.kind not in {"title", "heading"}:
        return None  # a name: "Islamic State"
    for cue, kinds in reporting.by_form.get(frame.low(i), ()):
        last = _phrase(frame, i, cue)
        if last is None:
            continue
        group = i
        while group > 0 and _in_group(frame, group - 1):
            group -= 1
        while (
            group < i and frame.low(group) in ADVERBS and frame.low(group) not in {"not", "never"}
        ):
            group += 1  # an adverb before the auxiliaries belongs to what stands before
        helpers = [frame.low(k) for k in range(group, i)]
        shape = _shape(frame, i, group, last, cue, kinds, helpers)
        if shape is None or (shape == "finite" and not _verbal(frame, i, group, kinds, people)):
            continue
        hit = Found(i, last, group, shape, cue.cls, cue, None)
        hit.negated = any(h in {"not", "never"} or h.endswith("n't") for h in helpers)
        _subject(frame, hit, people)
        return hit
    return None


def _phrase(frame: Frame, i: int, cue: Cue) -> int | None:
    """Return where a cue's words end if they stand at a place; an adverb may be among them."""
    at = i
    for word in cue.words[1:]:
        at += 1
        if cue.words[0] == "be" and frame.low(at) in ADVERBS and frame.low(at) != word:
            at += 1
        if frame.low(at) != word:
            return None
    return at


def _in_group(frame: Frame, i: int) -> bool:
    word = frame.low(i)
    if word in _NOT_ADVERBS or (len(word) > 1 and frame.toks[i].text.isupper()):
        return False
    if i and frame.toks[i].text.istitle() and frame.toks[i - 1].text[0].isalpha():
        return False  # "Theresa May said", "Will Holm said"
    return word in AUXILIARIES or word in ADVERBS or (word.endswith("ly") and len(word) > 4)


def _shape(
    frame: Frame,
    i: int,
    group: int,
    last: int,
    cue: Cue,
    kinds: frozenset[str],
    helpers: list[str],
) -> Shape | None:
    if "to" in helpers:
        return "infinitive"
    if frame.low(i) == "asked" and not helpers and frame.low(i - 1) in {"", "when", "if", "once"}:
        return "passive"  # "Asked whether he would go, he said": somebody asked him
    being = any(h in BE for h in helpers) or _contracted(frame.low(group - 1))
    if cue.words[0] == "be":
        return "finite" if frame.low(i) != "being" else None
    if "ing" in kinds:
        return (
            "finite"
            if any(h in BE for h in helpers) or frame.low(group - 1).endswith(("'m", "'re", "'s"))
            else "participle"
        )
    having = any(h in {"have", "has", "had", "having"} for h in helpers)
    if kinds & {"past", "part"} and "base" not in kinds:
        if being and not having and any(h in BE for h in helpers):
            return "passive"
        if "been" in helpers or "being" in helpers:
            return "passive"
        if "past" not in kinds and not having:
            return None
        if not helpers and frame.low(last + 1) == "by" and frame.low(last + 2) not in _WIRES:
            return None
    return "finite"


def _contracted(word: str) -> bool:
    return word.endswith(("'s", "'re", "'m")) and word.split("'")[0] in PRONOUNS


def _verbal(frame: Frame, i: int, group: int, kinds: frozenset[str], people: People) -> bool:
    """Return whether a form that may be a noun or adjective stands as a verb here."""
    before = frame.low(group - 1)
    if group < i:  # auxiliaries or adverbs settle it
        return True
    if before[:1].isdigit() and "s" in kinds:
        return False
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    if before.endswith("'s") and not _contracted(before):
        return False
    if (kinds & {"s", "base"} and not kinds & {"past"}) or "base" in kinds:
        after = frame.low(i + 1)
        if before in PRONOUNS:
            return True
        if before in {",", "“”"} and "past" not in kinds and "s" not in kinds:
            return after in {"that", ":", ",", "“”", ""}  # ", state radio reports"
        if after in {"of", "from", "by", "was", "were", "is", "are", "has", "have", "will"}:
            return False
        covered = group > 0 and people.covering(frame.toks[group - 1].start)
        if covered or before in {",", "“”", "and", "but", ")", "—", "–"}:
            return True
        plain = before.isalpha() and frame.toks[group - 1].text[0].islower()
        if "s" in kinds:
            return (plain and before not in BORDERS) or before.istitle()
        return (before.endswith("s") or before in _PLURALS) and before not in BORDERS
    return True


def _subject(frame: Frame, hit: Found, people: People) -> None:
    """Set where the speaker of a verb stands."""
    edge = hit.group
    while edge > 1 and frame.low(edge - 1) in ADVERBS:
        edge -= 1
    before = frame.low(edge - 1)
    if hit.shape == "passive":
        k = hit.last + 1
        while k < len(frame.toks) and k < hit.last + 6 and frame.low(k) != "by":
            k += 1
        if frame.low(k) == "by":
            end = phrase_end(frame, k + 1)
            hit.subject = (k + 1, end) if end > k + 1 else None
        return
    if hit.shape in {"participle", "infinitive"}:
        hit.shares = True
        return
    if before in {"and", "but", "or", "then"}:
        hit.shares = True
        return
    if (
        before == "“”"
        and hit.cue
        and hit.cue.addressee == "must"
        and _phrase(frame, hit.first, hit.cue)
    ):
        phrase = frame.toks[edge - 1].text.rstrip("\"'”’»“ ")[-1:]
        if phrase.isalnum():  # “harbour people” told the paper
            hit.subject = (edge - 1, edge)
            return
    inverted = (
        hit.group == hit.first
        and before in {",", "“”", "—", "–", "―", "-", ""}
        and (
            hit.cue is not None
            and hit.cue.alone
            and hit.cue.addressee != "must"
            and _starts_name(frame, hit.last + 1, people)
        )
    )
    if inverted and _inverted_here(frame, hit):
        end = phrase_end(frame, hit.last + 1)
        hit.subject = (hit.last + 1, end)
        return
    end = edge
    if before in {",", ")", "—", "–", "―"}:
        opened = _opening(frame, edge - 1)
        if opened is not None and before == "," and _leads(frame, opened):
            named = people.within(frame.toks[opened].end, frame.toks[edge - 1].start)
            if named and named[0][0] <= frame.toks[opened + 1].start:
                hit.subject = (opened + 1, edge - 1)  # In Oslo, the minister, said
                return
        if opened is None:
            hit.shares = True
            return
        end = opened
    if frame.low(end - 1) in RELATIVES:
        end -= 1
        if frame.low(end - 1) == ",":
            end -= 1
    start = phrase_start(frame, end - 1, people) if end > 0 else 0
    if start >= end:
        hit.shares = True
        return
    described = _described(frame, start, min(hit.group, end), people)
    if described is not None:
        hit.subject = described  # a nurse who saw them said
        return
    hit.subject = (start, edge)


def _described(frame: Frame, start: int, group: int, people: People) -> tuple[int, int] | None:
    """Return the phrase before a "who" whose clause ends right before a verb."""
    at = start
    while at > 0 and group - at < _CLAUSE and frame.low(at) not in {"who", "which"}:
        if frame.low(at) in STOPS:
            return None
        at -= 1
    if at < 1 or frame.low(at) not in {"who", "which"} or group - at < 3:
        return None
    verb = any(
        frame.low(k) in AUXILIARIES or frame.low(k).endswith("ed") or frame.low(k) in _DID
        for k in range(at + 1, group)
    )
    named = any(frame.low(k) in {"as", "himself", "herself"} for k in range(at + 1, group))
    if named or not verb or not people.covering(frame.toks[at - 1].start):
        return None
    return phrase_start(frame, at - 1, people), at


def _inverted_here(frame: Frame, hit: Found) -> bool:
    """Return whether something finished stands before a verb, and only its subject after it."""
    after = frame.low(phrase_end(frame, hit.last + 1))
    if after and after not in STOPS | PREPOSITIONS | DAYS | RELATIVES and after != "“”":
        return False
    if frame.low(hit.group - 1) == "“”":
        return True
    if frame.low(hit.group - 1) == "," and frame.low(hit.group - 2) == "“”":
        return True
    if frame.low(hit.group - 1) == ",":
        opened = _opening(frame, hit.group - 1)
        if opened is not None and frame.low(opened + 1) in (
            RELATIVES | DETERMINERS | PREPOSITIONS | {"whose"}
        ):
            return False
    return hit.group == 0 or hit.group > 3


def _starts_name(frame: Frame, i: int, people: People) -> bool:
    if i >= len(frame.toks):
        return False
    tok = frame.toks[i]
    if tok.low in {"he", "she", "they", "it", "we", "i"} or tok.text[0].isupper():
        return tok.low not in DAYS
    if tok.low in DETERMINERS or tok.low in {"one", "two", "three"}:
        return True
    return any(p[0] == tok.start for p in people.covering(tok.start))


def _leads(frame: Frame, comma: int) -> bool:
    """Return whether what stands before a comma is an adverbial: "In Oslo on Tuesday,"."""
    word = frame.low(0)
    return comma > 1 and (word in PREPOSITIONS or word in BORDERS or word.endswith("ing"))


def _opening(frame: Frame, i: int) -> int | None:
    """Return the token after the phrase before an aside that ends at i: "X, who led Y," gives X."""
    sign = frame.low(i)
    if sign == ")":
        k = i - 1
        while k > 0 and i - k < _FAR and frame.low(k) != "(":
            k -= 1
        return k if frame.low(k) == "(" and k > 0 else None
    signs = {","} if sign == "," else {"—", "–", "―"}
    k = i - 1
    while k > 0 and i - k < _FAR:
        if frame.low(k) in signs:
            if sign == "," and _listed(frame, k, i):
                k -= 1
                continue
            return k
        if frame.toks[k].mark or frame.low(k) in {";", ":"}:
            return None
        k -= 1
    return None


def _listed(frame: Frame, k: int, i: int) -> bool:
    """Return whether what stands between two commas can be no aside to what stands before them."""
    first = frame.low(k + 1)
    return first in {"and", "or", "but"} and i - k < 3


def phrase_start(frame: Frame, i: int, people: People | None = None) -> int:
    """Return the first token of the noun phrase that ends with token i."""
    start = i + 1
    while start > 0 and i - start < 25:
        tok = frame.toks[start - 1]
        if tok.mark or tok.low in STOPS:
            break
        if tok.low in BORDERS:
            joins = tok.low == "and" and people is not None and start <= i
            if not (
                joins
                and people
                and people.covering(frame.toks[start].start)
                and start >= 2
                and people.covering(frame.toks[start - 2].start)
            ):
                break
        start -= 1
    return start


def phrase_end(frame: Frame, i: int) -> int:
    """Return one past the last token of the noun phrase that begins with token i."""
    end = i
    while end < len(frame.toks) and end - i < 16:
        tok = frame.toks[end]
        if tok.mark or tok.low in STOPS or (tok.low in BORDERS and tok.low != "and"):
            break
        if end > i and tok.low in (PREPOSITIONS - {"of", "for", "in", "at", "on"}):
            break
        if end > i and tok.low in AUXILIARIES:
            break
        if end > i and tok.low in DAYS:
            break
        if tok.low == "and" and not frame.toks[min(end + 1, len(frame.toks) - 1)].text[0].isupper():
            break
        end += 1
    while end > i and frame.low(end - 1) in (PREPOSITIONS | {"and"}):
        end -= 1
    return end


def tokens_between(frame: Frame, start: int, end: int) -> Iterator[str]:
    """Yield the lower-case words of a token range."""
    for k in range(max(0, start), min(end, len(frame.toks))):
        yield frame.toks[k].low
