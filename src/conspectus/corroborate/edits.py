"""Sentences of a copy beside those of its original, and the words in which they differ.

Only sentences that are mostly the same words are laid together, so that every difference is a
choice somebody made, or a slip of the hand. What surprises: numbers, days and places are compared
here whatever they count or date, because the words around them are the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from conspectus.corroborate.copies import Token, tokens
from conspectus.corroborate.corpus import Corpus, content_words
from conspectus.corroborate.counts import meet, shown
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.sayings import TURNING
from conspectus.corroborate.whereabouts import far
from conspectus.records import Aspect, DiscrepancyKind, Fact, Figure, Span, Timex, Toponym

SAME = 0.5  # share of words two sentences must have in common to be one sentence edited
SHORT = 4  # words of an exchange; a longer one is another sentence rather than another word
OTHER_KM = 5.0  # places nearer than this are one place under two names
_NO_COUNT = frozenset({"ordinal", "year"})
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
    r"august|september|october|november|december)\b|\d",
    re.I,
)
"""What names a day by itself; "yesterday" is another day in a text of another day."""
_Found = TypeVar("_Found", Figure, Timex, Toponym)


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two texts has at a place where they differ; no words where it has none."""

    doc_id: str
    sentence: Span
    words: Sequence[Token]
    behind: Token | None
    """The first word that both have again."""

    @property
    def span(self) -> Span:
        """The characters of the first few words; there must be some."""
        return Span(start=self.words[0][1], end=self.words[:SHORT][-1][2])


@dataclass(frozen=True, slots=True)
class Edit:
    """A place where a copy has other words than its original."""

    copy: Side
    original: Side
    opens: bool
    """Whether a sentence begins with it."""

    @property
    def exchanged(self) -> bool:
        """Whether a few words stand in the place of some others."""
        return 0 < min(len(self.copy.words), len(self.original.words)) <= SHORT


def align(corpus: Corpus, copy: str, original: str) -> Iterator[tuple[Span, Span]]:
    """Yield pairs of sentences (in copy, in original) that are one sentence edited."""
    left = [(s, set(content_words(corpus.text(copy, s)))) for s in corpus.sentences(copy)]
    right = [(s, set(content_words(corpus.text(original, s)))) for s in corpus.sentences(original)]
    at = 0
    for span, mine in left:
        if len(mine) < 5:
            continue
        scored = [
            (len(mine & w) / len(mine | w), -abs(j - at), j, s) for j, (s, w) in enumerate(right)
        ]
        if not scored:
            continue
        best = max(scored, key=lambda x: x[:2])
        if best[0] >= SAME:
            yield span, best[3]
            at = best[2] + 1


def edits(m: Material, copy: tuple[str, Span], original: tuple[str, Span]) -> list[Edit]:
    """Return where a sentence of a copy differs from that of its original, in their order."""
    left, right = (tokens(m.corpus.by_doc[d].document.text, s) for d, s in (copy, original))
    matcher = SequenceMatcher(None, [t[0] for t in left], [t[0] for t in right], autojunk=False)
    return [
        Edit(_side(copy, left, i, k), _side(original, right, j, n), 0 in (i, j))
        for tag, i, k, j, n in matcher.get_opcodes()
        if tag != "equal"
    ]


def _side(text: tuple[str, Span], words: Sequence[Token], start: int, end: int) -> Side:
    return Side(*text, words[start:end], words[end] if end < len(words) else None)


def edited_facts(m: Material, edit: Edit) -> Iterator[Dispute]:
    """Yield the number, day or place that a copy exchanged for another."""
    if not edit.exchanged:
        return
    figures = _both(m, edit, m.corpus.figures)
    if figures and not meet(*figures) and _NO_COUNT.isdisjoint(f.measure for f in figures):
        yield _dispute(m, edit, "figure", "how_many", figures, [shown(m, f) for f in figures])
    days = _both(m, edit, m.corpus.timexes)
    if days and all(_DAY.search(m.corpus.words(t)) for t in days) and not figures:
        words = [m.corpus.words(t) for t in days]
        if len({tuple(sorted(content_words(w))) for w in words}) == 2:
            yield _dispute(m, edit, "date", "when", days, words)
    places = _both(m, edit, m.corpus.toponyms)
    if places and all(t.reading == "literal" for t in places) and far(*places, OTHER_KM):
        yield _dispute(m, edit, "place", "where", places, [m.corpus.words(t) for t in places])


def dropped(m: Material, edit: Edit) -> Iterator[Dispute]:
    """Yield the turn of a sentence that only one of the two texts has: "… but nobody came"."""
    cut, whole = sorted((edit.copy, edit.original), key=lambda side: len(side.words))
    if cut.words or not whole.words or whole.words[0][0] not in TURNING:
        return
    text = m.corpus.by_doc[whole.doc_id].document.text
    turn = Span(start=whole.words[0][1], end=whole.words[-1][2])
    kept, left = _telling(m, cut.doc_id, cut.sentence), _telling(m, whole.doc_id, turn)
    if len(whole.words) <= SHORT or not kept or not left:
        return
    one, other = (m.corpus.outlet_shown(side.doc_id) for side in (cut, whole))
    yield Dispute(
        kind="selection",
        subject_kind="topic",
        subject_id=subject(m, whole.doc_id, left),
        aspect="said",
        topic=f"{whole.doc_id}:{turn.start}",
        versions=(
            Version(clip(m.corpus.text(cut.doc_id, cut.sentence)), (account(kept),)),
            Version(clip(m.corpus.text(whole.doc_id, turn)), (account(left),)),
        ),
        state="open",
        reason=f"{one} leaves out what {other} has: «{clip(text[turn.start : turn.end])}»",
        weight=1.3,
    )


def _telling(m: Material, doc_id: str, span: Span) -> Fact | None:
    """Return what tells most in a stretch: a quotation, an event, else anything."""
    found = m.corpus.facts_in(doc_id, span)
    kinds = (m.corpus.quotes, m.corpus.events, m.corpus.figures, m.corpus.mentions)
    return next((f for kind in kinds for f in found if f.id in kind), None)


def _both(m: Material, edit: Edit, facts: Mapping[str, _Found]) -> tuple[_Found, _Found] | None:
    """Return the one fact of a kind on each side, the original's first, if each has one."""
    found = []
    for side in (edit.original, edit.copy):
        over = (facts.get(f.id) for f in m.corpus.facts_over(side.doc_id, side.span, reach=40))
        here = [f for f in over if f]
        if len(here) != 1:
            return None
        found.append(here[0])
    return found[0], found[1]


def _dispute(
    m: Material,
    edit: Edit,
    kind: DiscrepancyKind,
    aspect: Aspect,
    facts: Sequence[Fact],
    values: Sequence[str],
) -> Dispute:
    one, other = values
    return Dispute(
        kind=kind,
        subject_kind="topic",
        subject_id=subject(m, edit.original.doc_id, facts[0]),
        aspect=aspect,
        topic=f"{edit.copy.doc_id}:{edit.copy.span.start}",
        versions=tuple(Version(v, (account(f),)) for v, f in zip(values, facts, strict=True)),
        reason=f"the copy writes «{other}» where the original has «{one}»",
        weight=1.4,
    )


def subject(m: Material, doc_id: str, fact: Fact) -> str:
    """Return the first named actor of the sentence of a fact, as what a question is about."""
    sentence = m.corpus.sentence(doc_id, fact.spans[0].start)
    for other in m.corpus.facts_in(doc_id, sentence):
        mention = m.corpus.mentions.get(other.id)
        if mention and mention.form == "name":
            return m.label(mention.id)
    return m.corpus.text(doc_id, sentence)[:60]
