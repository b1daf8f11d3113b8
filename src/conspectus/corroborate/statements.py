"""Sentences as statements that can be laid side by side, whoever makes them and in whatever words.

A statement is known by its ideas (words folded to what they stand for), the entities and places in
it, and weaker by those of the sentence before. What surprises: how telling an
idea is, is counted in sentences and not in texts, because in the pile of one crisis every text has
the words of the crisis.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import fsum, log, sqrt

from conspectus.corroborate.corpus import FAR_PAST, content_words, extent
from conspectus.corroborate.likeness import COMMON
from conspectus.corroborate.material import Material
from conspectus.knowledge.ideas import idea
from conspectus.records import Fact, Span

AROUND = 0.5  # weight of what only the sentence before says
NAMED = 1.5  # weight of an entity or place against a plain word
MOST = 120  # sentences that one idea may bring together, which keeps large cases linear
FEWEST = 30  # sentences that the smallest case is counted as, so that its words weigh as well
KEPT = 20_000  # sentences whose weights are kept at a time
TOO_LONG = 400  # code points; longer facts are no evidence for one sentence
_DULL = COMMON | frozenset(
    "said says told tell tells asked reporters report reports reported news claim claims claimed "
    "deny denies denied denial admit admits admitted insist insists insisted added adds spokesman "
    "spokeswoman official officials government ministry minister prime president foreign defence "
    "defense statement never not nobody nothing none whether still just then now today yesterday "
    "much many very even ever here being does done make made take taken come came went gone "
    "like well back next last first second anybody anyone anything somebody someone something kind "
    "everybody everything thing things give gave given gives".split()
)
_APART = ("title", "heading", "update", "caption")
_POSSESSIVE = re.compile(r"[’']s\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an article and what it is known by."""

    doc_id: str
    span: Span
    text: str
    ideas: frozenset[str]
    before: frozenset[str]
    """Ideas of the sentence before it; entries of a live page stand alone."""

    @property
    def around(self) -> frozenset[str]:
        """Ideas of the sentence before it that it lacks."""
        return self.before - self.ideas


def particular(ideas: Iterable[str]) -> frozenset[str]:
    """Return the names and places among ideas; states, named in everything, are left out."""
    return frozenset(i for i in ideas if len(i.partition(":")[2]) > 2)


class Statements:
    """The sentences of a case, ready to be laid side by side."""

    def __init__(self, m: Material) -> None:
        self.m = m
        self._bags: dict[tuple[str, int], tuple[Mapping[str, float], float]] = {}
        self._with_words: dict[re.Pattern[str], frozenset[int]] = {}
        self._under: dict[re.Pattern[str], frozenset[int]] = {}
        self.by_doc: dict[str, list[Statement]] = {}
        for a in m.corpus.analyses:
            self.by_doc[a.document.id] = list(self._of(a.document.id))
        counts = Counter(i for s in self.every for i in s.ideas)
        total = FEWEST + len(self.every)
        self.weight: Mapping[str, float] = {
            i: log(total / n) * (NAMED if ":" in i else 1.0) for i, n in counts.items()
        }

    @cached_property
    def every(self) -> list[Statement]:
        """All statements in order of documents and text."""
        return [s for d in sorted(self.by_doc) for s in self.by_doc[d]]

    @cached_property
    def latest(self) -> datetime:
        """The moment of the last text."""
        return max(map(self.m.corpus.moment, self.by_doc), default=FAR_PAST)

    @cached_property
    def _holders(self) -> Mapping[str, Sequence[Statement]]:
        found: dict[str, list[Statement]] = defaultdict(list)
        for s in self.every:
            for i in sorted(s.ideas):
                found[i].append(s)
        return found

    def holding(self, *ideas: str) -> list[Statement]:
        """Return the sentences that say all of some ideas; none where an idea is in too many."""
        holders = [self._holders.get(i, ()) for i in ideas]
        rarest = min(holders, key=len, default=())
        return [s for s in rarest if s.ideas.issuperset(ideas)] if len(rarest) <= MOST else []

    def about(self, idea: str) -> list[Statement]:
        """Return the sentences that say an idea themselves or go on about it; see `holding`."""
        said = self.holding(idea)
        return [t for s in said for t in (s, *self.after(s))]

    def at(self, doc_id: str, offset: int) -> Statement | None:
        """Return the sentence of an article that holds an offset."""
        here = self.by_doc[doc_id]
        at = bisect_right(here, offset, key=lambda s: s.span.start) - 1
        return here[at] if at >= 0 and offset < here[at].span.end else None

    def before(self, s: Statement) -> Sequence[Statement]:
        """Return the sentence before one in its paragraph, if there is any."""
        return self._beside(s, -1)

    def after(self, s: Statement) -> Sequence[Statement]:
        """Return the sentence behind one in its paragraph, if there is any."""
        return self._beside(s, 1)

    def _beside(self, s: Statement, step: int) -> Sequence[Statement]:
        here = self.by_doc[s.doc_id]
        at = bisect_right(here, s.span.start, key=lambda x: x.span.start) - 1 + step
        block = self.m.corpus.paragraph(s.doc_id, s.span.start)
        inside = 0 <= at < len(here) and block.start <= here[at].span.start < block.end
        return [here[at]] if inside else []

    def _of(self, doc_id: str) -> Iterable[Statement]:
        before: frozenset[str] = frozenset()
        block, last = None, None
        for span in self.m.corpus.sentences(doc_id):
            here = self.m.corpus.block(doc_id, span.start)
            if here and (last is None or here.kind != last or here.kind in _APART):
                before = before if here is block else frozenset()
            block, last = here, here.kind if here else None
            text = self.m.corpus.text(doc_id, span)
            ideas = self._ideas(doc_id, span, text)
            yield Statement(doc_id, span, text, ideas, before)
            before = ideas

    def _ideas(self, doc_id: str, span: Span, text: str) -> frozenset[str]:
        m, found = self.m, set()
        names: set[str] = set()
        for fact in m.corpus.facts_in(doc_id, span):
            place = m.corpus.toponyms.get(fact.id)
            mention = m.corpus.mentions.get(fact.id)
            if place or (mention and mention.form == "name"):
                names |= {w for w in m.corpus.words(fact).split() if w.lower() != w}
            if place and place.place_id and place.reading != "adjective":
                found.add(f"place:{place.place_id}")
            elif mention and mention.kind != "outlet" and fact.id in m.entity_of:
                entity = m.entities[m.entity_of[fact.id]]
                if entity.label[:1].isupper():
                    found.add(f"entity:{entity.country if entity.kind == 'state' else entity.id}")
        own = {w for name in names for w in content_words(_POSSESSIVE.sub("", name))}
        for w in content_words(_POSSESSIVE.sub("", text)):
            if (len(w) > 3 or w.isdigit()) and w not in _DULL and w not in own:
                found.add(idea(w))
        return frozenset(found)

    def likeness(self, a: Statement, b: Statement) -> float:
        """Return how much two sentences speak of one thing, 0..1: a cosine over ideas."""
        (one, size), (other, others_size) = self._bag(a), self._bag(b)
        top = fsum([one[i] * other[i] for i in one.keys() & other.keys()])
        return top / (size * others_size) if size and others_size else 0.0

    def shared(self, a: Statement, b: Statement) -> float:
        """Return the summed weight of what both sentences themselves say."""
        return sum(self.weight[i] for i in sorted(a.ideas & b.ideas))

    def plain(self, ideas: Iterable[str]) -> float:
        """Return the summed weight of ideas that are no names, places or numbers."""
        kept = sorted(i for i in ideas if ":" not in i and not i.isdigit())
        return sum(self.weight.get(i, 0.0) for i in kept)

    def ideas_of(self, words: str) -> frozenset[str]:
        """Return the plain ideas of some words."""
        found = (
            w for w in content_words(_POSSESSIVE.sub("", words)) if len(w) > 3 and w not in _DULL
        )
        return frozenset(idea(w) for w in found)

    def _bag(self, s: Statement) -> tuple[Mapping[str, float], float]:
        """Return the weights of a statement's ideas, in one order, and their length as a vector."""
        key = (s.doc_id, s.span.start)
        if key not in self._bags:
            if len(self._bags) >= KEPT:
                self._bags.clear()
            own = {i: self.weight[i] for i in sorted(s.ideas)}
            bag = own | {i: AROUND * self.weight.get(i, 0.0) for i in sorted(s.around)}
            self._bags[key] = bag, sqrt(fsum(v * v for v in bag.values()))
        return self._bags[key]

    def with_words(self, words: re.Pattern[str]) -> frozenset[int]:
        """Return the `id` of every statement in which some words are found; looked up once."""
        if words not in self._with_words:
            found = (id(s) for s in self.every if words.search(s.text))
            self._with_words[words] = frozenset(found)
        return self._with_words[words]

    def under(self, headline: re.Pattern[str]) -> frozenset[int]:
        """Return the `id` of every statement of texts with such a headline; looked up once."""
        if headline not in self._under:
            titles = {a.document.id: a.document.title for a in self.m.corpus.analyses}
            docs = (d for d in sorted(titles) if (t := titles[d]) and headline.search(t.value))
            self._under[headline] = frozenset(id(s) for d in docs for s in self.by_doc[d])
        return self._under[headline]

    def like(
        self, s: Statement, least: float, among: frozenset[int] | None = None
    ) -> list[tuple[float, Statement]]:
        """Return the sentences of other documents that share telling ideas with one, best first.

        `among` has the `id` of those that are looked at; None = all.
        """
        near: dict[int, Statement] = {}
        for i in sorted(s.ideas | s.around):
            holders = self._holders.get(i, ())
            if len(holders) <= MOST:
                near |= {id(t): t for t in holders if t.doc_id != s.doc_id}
        asked = near if among is None else [i for i in near if i in among]
        scored = [(self.likeness(s, near[i]), near[i]) for i in asked]
        kept = [(x, t) for x, t in scored if x >= least]
        return sorted(kept, key=lambda p: (-p[0], p[1].doc_id, p[1].span.start))

    def evidence(self, s: Statement) -> list[Fact]:
        """Return the facts of a sentence that tell: quotes and events, else who is named or meant.

        A sentence of nothing but "It was not so" has its pronoun for a place in the text.
        """
        m = self.m
        facts = [f for f in m.corpus.facts_in(s.doc_id, s.span) if extent(f) < TOO_LONG]
        telling = [f for f in facts if f.id in m.corpus.events or f.id in m.corpus.quotes]
        named = [f for f in facts if f.id in m.corpus.mentions]
        meant = [f for f in named if m.corpus.mentions[f.id].form != "pronoun"]
        return telling or meant[:2] or named[:1]
