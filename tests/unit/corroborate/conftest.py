"""Small analyses typed by hand: words in, facts over exactly those words out."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from conspectus.ids import make_id
from conspectus.records import (
    Analysis,
    Argument,
    Block,
    Document,
    Event,
    Figure,
    Interval,
    Mention,
    Quote,
    Span,
    Stated,
    Term,
    Timex,
    Toponym,
)


def day(iso: str) -> Interval:
    """Return one floating day."""
    begin = datetime.fromisoformat(iso).replace(tzinfo=UTC)
    return Interval(begin=begin, until=begin + timedelta(days=1))


@dataclass
class Page:
    """A page under construction: every fact is found by its words."""

    name: str
    text: str
    outlet: str | None = "Morning Post"
    published: str | None = "2021-05-03"
    byline: str | None = None
    title: str | None = None
    facts: dict[str, list[object]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return make_id("document", self.name)

    def span(self, words: str, nth: int = 0) -> Span:
        start = [m.start() for m in re.finditer(re.escape(words), self.text)][nth]
        return Span(start=start, end=start + len(words))

    def _add(self, layer: str, fact: object) -> object:
        self.facts.setdefault(layer, []).append(fact)
        return fact

    def _base(self, kind: str, span: Span, *more: object) -> dict[str, object]:
        found = make_id(kind, self.id, span, *more)
        return {"id": found, "doc_id": self.id, "spans": (span,), "origin": "test/1"}

    def mention(self, words, kind="group", chain=None, form="name", nth=0, **more):
        at = self.span(words, nth)
        chain_id = make_id("chain", self.id, chain or words)
        return self._add(
            "mentions",
            Mention(
                **self._base("mention", at),
                kind=kind,
                form=form,
                head=at,
                chain_id=chain_id,
                **more,
            ),
        )

    def place(self, words, lat, lon, nth=0, **more):
        at = self.span(words, nth)
        return self._add(
            "toponyms",
            Toponym(
                **self._base("toponym", at), reading="literal", place_id=make_id("place", lat, lon),
                latitude=lat, longitude=lon, radius_km=5.0, **more,
            ),
        )  # fmt: skip

    def time(self, words, iso, until=None, nth=0):
        when = day(iso) if until is None else Interval(begin=day(iso).begin, until=day(until).until)
        base = self._base("timex", self.span(words, nth))
        return self._add("timexes", Timex(**base, type="DATE", value=iso, anchor="text", time=when))

    def event(
        self,
        words,
        type="ASSAULT",
        actor=None,
        recipient=None,
        when=None,
        place=None,
        nth=0,
        **more,
    ):
        at = self.span(words, nth)
        arguments = [
            Argument(role=role, mention_id=m.id)
            for role, m in (("actor", actor), ("recipient", recipient))
            if m
        ]
        return self._add(
            "events",
            Event(
                **self._base("event", at, type), triggers=(at,), type=type,
                arguments=tuple(arguments), time=when.time if when else None,
                timex_id=when.id if when else None, toponym_id=place.id if place else None, **more,
            ),
        )  # fmt: skip

    def figure(self, words, measure, low, high=..., event=None, nth=0, **more):
        base = self._base("figure", self.span(words, nth))
        return self._add(
            "figures",
            Figure(
                **base, measure=measure, low=low, high=low if high is ... else high,
                event_id=event.id if event else None, **more,
            ),
        )  # fmt: skip

    def quote(self, words, speaker=None, kind="direct", nth=0):
        at = self.span(words, nth)
        ids = (speaker.id,) if speaker else ()
        return self._add(
            "quotes",
            Quote(
                **self._base("quote", at), kind=kind, content=(at,),
                quoted=() if kind == "indirect" else (at,), speaker_id=ids[0] if ids else None,
                attribution=ids,
            ),
        )  # fmt: skip

    def term(self, mention, quoted=False):
        words = self.text[mention.spans[0].start : mention.spans[0].end].lower()
        base = self._base("term", mention.spans[0])
        return self._add("terms", Term(**base, mention_id=mention.id, wording=words, quoted=quoted))

    def analysis(self) -> Analysis:
        cuts = [0, *(m.end() for m in re.finditer(r"\n\n", self.text)), len(self.text)]
        blocks = tuple(
            Block(
                id=make_id("block", self.id, a),
                doc_id=self.id,
                span=Span(start=a, end=b),
                kind="body",
            )
            for a, b in pairwise(cuts)
            if b > a
        )
        return Analysis(
            document=Document(
                id=self.id, capture_id=make_id("capture", self.name), text=self.text,
                renderer="test/1",
                outlet=Stated(value=self.outlet, basis="text") if self.outlet else None,
                byline=Stated(value=self.byline, basis="text") if self.byline else None,
                title=Stated(value=self.title, basis="text") if self.title else None,
                published=Stated(value=day(self.published), basis="text")
                if self.published
                else None,
            ),
            blocks=blocks,
            **{
                layer: tuple(sorted(found, key=lambda f: (f.spans[0].start, f.id)))
                for layer, found in self.facts.items()
            },
        )  # fmt: skip


@pytest.fixture
def page():
    """Return the maker of pages."""
    return Page
