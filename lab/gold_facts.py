"""A gold file and its texts -> perfect Analyses and their Corroboration.

With them everything above the facts can be built and tested before, and apart from, the parts that
read. Input is the schema of the samples' `gold.json`: offsets are code points into the .txt files.
What surprises: statements of a contradiction that no other fact covers become Mentions of kind
`thing` whose origin is `lab.gold.witness/1`, so that every answer leads to characters.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

from conspectus.ids import capture_id, make_id
from conspectus.records import (
    Analysis,
    Argument,
    Block,
    Discrepancy,
    DiscrepancyKind,
    Document,
    Event,
    Fact,
    Figure,
    Mention,
    MentionForm,
    MentionKind,
    PloverType,
    Quote,
    QuoteKind,
    Role,
    Span,
    Stated,
    Status,
    Term,
    Timex,
    TimexType,
    Toponym,
)
from conspectus.spans import fold, overlaps
from lab.gold_times import interval

ORIGIN = "lab.gold/1"
WITNESS = "lab.gold.witness/1"
ARTICLE = ("title", "heading", "body", "update", "caption")
PRONOUNS = frozenset("he she it they him her them we i who".split())
KINDS: Mapping[str, MentionKind] = {
    "person": "person", "group": "group", "state": "state", "igo": "igo", "org": "org",
    "outlet": "outlet", "mil": "org", "civilians": "people", "collective": "people",
    "press": "org", "document": "thing",
}  # fmt: skip
QUOTE_KINDS: Mapping[str, QuoteKind] = {
    "direct": "direct", "partial": "mixed", "block": "block", "document": "document",
}  # fmt: skip
MEASURES = {"injured": "wounded", "hurt": "wounded"}
STRUCTURAL = (
    "split|missing_m|missing_t|displaced|duplicate|caption|comment|mark|update_order|unsourced|ambiguous|figurative"
    "|_name|second_hand|correction|noise|stale_page"
)
INNER: Sequence[tuple[str, DiscrepancyKind]] = (
    (r"sum|arithmetic|count", "arithmetic"),
    (r"number|figure", "figure"),
    (r"typo", "typo"),
    (r"year|month|day|date|chronolog", "date"),
    (r"certain", "certainty"),
    (r"elsewhere|place", "place"),
)  # first match decides


def analyses(gold_path: Path, texts: Path) -> tuple[Analysis, ...]:
    """Return one Analysis a gold document, with everything the gold says about it."""
    gold = json.loads(gold_path.read_text("utf-8"))
    actors = {a["id"]: a for a in gold["actors"]}
    return tuple(_Reader(d, gold, actors, texts).analysis() for d in gold["documents"])


def document_id(file: str) -> str:
    """Return the id of the gold document of that file name."""
    return make_id("document", file)


def span(at: Mapping[str, Any]) -> Span:
    """Return a gold span as a Span."""
    return Span(start=at["start"], end=at["end"])


def facts(analysis: Analysis) -> tuple[Fact, ...]:
    """Return all facts of an Analysis."""
    return (
        *analysis.figures, *analysis.events, *analysis.quotes, *analysis.timexes,
        *analysis.toponyms, *analysis.terms, *analysis.mentions,
    )  # fmt: skip


def _measure(words: str) -> tuple[str, str | None]:
    """Return measure and unit as the product writes them."""
    if words.split()[0] == "km":
        return "distance", "km"
    if words in ("minutes", "months"):
        return "duration", words
    return MEASURES.get(words, words), None


class _Reader:
    """Reads one gold document; holds its mentions while the other facts are tied to them."""

    def __init__(
        self,
        raw: Mapping[str, Any],
        gold: Mapping[str, Any],
        actors: Mapping[str, Any],
        texts: Path,
    ) -> None:
        self.raw, self.gold, self.actors = raw, gold, actors
        data = (texts / raw["file"]).read_bytes()
        self.text, self.capture = data.decode("utf-8"), capture_id(data)
        self.doc_id = document_id(raw["file"])
        self.mentions: dict[tuple[str, int, int], Mention] = {}

    def analysis(self) -> Analysis:
        """Return the Analysis."""
        self._name_mentions()
        timexes, toponyms = self._timexes(), self._toponyms()
        quotes = (*self._quotes("quotes"), *self._quotes("indirect_speech"))
        events, figures = self._events(timexes, toponyms), self._figures()
        terms = self._terms(quotes)
        found = Analysis(
            document=self._document(),
            blocks=self._blocks(),
            mentions=self._sorted(self.mentions.values()),
            timexes=timexes,
            toponyms=toponyms,
            quotes=self._sorted(quotes),
            events=events,
            figures=figures,
            terms=terms,
        )
        return self._checked(self._witnessed(found))

    def _document(self) -> Document:
        raw, text = self.raw, self.text
        when = raw.get("published") or {}
        day = when.get("value") or when.get("best_guess")
        evidence = tuple(span(s) for s in when.get("evidence") or ())
        published = interval(day) if day else None
        outlet = raw["outlet"]
        title = raw.get("title")
        byline = raw.get("byline") or []
        return Document(
            id=self.doc_id,
            capture_id=self.capture,
            text=text,
            renderer=ORIGIN,
            language="en",
            outlet=Stated(
                value=outlet["name"],
                spans=tuple(span(s) for s in outlet.get("evidence") or ()),
                basis="text" if outlet.get("evidence") else "inferred",
            )
            if outlet and outlet.get("name") and "unknown" not in outlet["id"]
            else None,
            title=Stated(value=title["text"], spans=(span(title),), basis="text")
            if title
            else None,
            byline=Stated(
                value=", ".join(b["name"] for b in byline),
                spans=tuple(span(b["span"]) for b in byline),
                basis="text",
            )
            if byline
            else None,
            published=Stated(
                value=published, spans=evidence, basis="text" if evidence else "inferred"
            )
            if day and published
            else None,
        )

    def _blocks(self) -> tuple[Block, ...]:
        given = sorted(self.raw["blocks"], key=lambda b: int(b["start"]))
        edges = [0, *(b["start"] for b in given[1:]), len(self.text)]
        spans = [Span(start=a, end=b) for a, b in pairwise(edges)]
        return tuple(
            Block(id=make_id("block", self.doc_id, s), doc_id=self.doc_id, span=s, kind=b["kind"])
            for s, b in zip(spans, given, strict=True)
        )

    def _mention(self, actor: str, at: Span, form: MentionForm | None = None) -> Mention:
        key = (actor, at.start, at.end)
        if key not in self.mentions:
            about = self.actors.get(actor, {})
            words = self.text[at.start : at.end]
            capital = any(w[:1].isupper() for w in words.split()[(words[:4].lower() == "the ") :])
            guess: MentionForm = (
                "pronoun" if words.lower() in PRONOUNS else "name" if capital else "nominal"
            )
            last = max(words.rfind(" ") + 1, words.rfind("\n") + 1)
            kind = KINDS.get(actor.split(".")[0], "thing")
            self.mentions[key] = Mention(
                id=make_id("mention", self.doc_id, at, actor),
                doc_id=self.doc_id,
                spans=(at,),
                origin=ORIGIN,
                kind=kind,
                form=form or guess,
                head=Span(start=at.start + last, end=at.end),
                chain_id=make_id("chain", self.doc_id, actor),
                role=about.get("role") or None if kind == "person" else None,
                country=about.get("country") or None,
            )
        return self.mentions[key]

    def _name_mentions(self) -> None:
        for entry in self.raw["actors"]:
            spots = {tuple(o) for a in entry["aliases"] for o in a["occurrences"]}
            for start, end in sorted(spots):
                if not any(o != (start, end) and o[0] <= start and end <= o[1] for o in spots):
                    self._mention(entry["actor"], Span(start=start, end=end))

    def _near(self, actor: str | None, at: int) -> Mention | None:
        """Return the mention of an actor, or of the body it belongs to, nearest to an offset."""
        if not actor:
            return None
        parts = actor.split(".")
        larger = [".".join(parts[:n]) for n in range(len(parts), 1, -1)]
        for option in (*larger, f"state.{parts[-1]}"):
            found = [m for (a, *_), m in self.mentions.items() if a == option]
            if found:
                return min(found, key=lambda m: (abs(m.spans[0].start - at), m.spans[0].start))
        return None

    def _quotes(self, layer: str) -> list[Quote]:
        found = []
        for q in self.raw[layer]:
            at, said = span(q["span"]), q.get("speaker_mention")
            speaker = self._mention(q["speaker"], span(said)) if said and q["speaker"] else None
            indirect = layer == "indirect_speech"
            found.append(
                Quote(
                    id=make_id("quote", self.doc_id, at),
                    doc_id=self.doc_id,
                    spans=(at,),
                    origin=ORIGIN,
                    kind="indirect" if indirect else QUOTE_KINDS[q["kind"]],
                    content=(at,),
                    quoted=() if indirect else (at,),
                    cue=span(q["cue"]) if q.get("cue") else None,
                    cue_class="speech" if q.get("cue") else None,
                    speaker_id=speaker.id if speaker else None,
                    attribution=(speaker.id,) if speaker else (),
                )
            )
        return found

    def _timexes(self) -> tuple[Timex, ...]:
        return tuple(
            Timex(
                id=make_id("timex", self.doc_id, span(t["span"])),
                doc_id=self.doc_id,
                spans=(span(t["span"]),),
                origin=ORIGIN,
                type=cast(TimexType, t["type"]),
                value=self._own_words(t),
                anchor="text",
                time=interval(self._own_words(t)),
            )
            for t in sorted(self.raw["times"], key=lambda t: int(t["span"]["start"]))
            if t["type"] in ("DATE", "TIME", "DURATION")
        )

    def _own_words(self, timex: Mapping[str, Any]) -> str:
        """Return the value the words have, where the gold gives the value they should have."""
        months = re.search(r"\b(January|February|March|April|May|June|July|August|September|"
                           r"October|November|December)\b", timex["span"]["text"])  # fmt: skip
        value = str(timex["value"])
        if not months:
            return value
        names = ("January February March April May June July August September October November "
                 "December").split()  # fmt: skip
        month = f"-{names.index(months[1]) + 1:02d}"
        return re.sub(r"(?<=\d{4})-\d\d", month, value)

    def _toponyms(self) -> tuple[Toponym, ...]:
        found = [
            Toponym(
                id=make_id("toponym", self.doc_id, span(m)),
                doc_id=self.doc_id,
                spans=(span(m),),
                origin=ORIGIN,
                reading="metonym" if p.get("metonym_for") else "literal",
                place_id=make_id("place", p["name"]),
                latitude=p.get("lat"),
                longitude=p.get("lon"),
                radius_km=10.0,
                country=p.get("country"),
            )
            for p in self.raw["places"]
            for m in p["mentions"]
        ]
        return self._sorted(found)

    def _events(self, timexes: Sequence[Timex], toponyms: Sequence[Toponym]) -> tuple[Event, ...]:
        found = []
        for e in self.raw["events"]:
            at = span(e["trigger"])
            arguments = []
            for layer, role in (("source", "actor"), ("target", "recipient")):
                for actor in e[layer] or ():
                    mention = self._near(actor, at.start)
                    if mention:
                        arguments.append(Argument(role=cast(Role, role), mention_id=mention.id))
            voice = self._near(e.get("attributed_to"), at.start)
            there = [
                t
                for t in toponyms
                if t.reading == "literal" and t.place_id == make_id("place", e["place"])
            ]
            where = min(there, key=lambda t: abs(t.spans[0].start - at.start), default=None)
            plover = e["plover"]
            when = interval(e["date"]) if e["date"] else None
            dated = self._dated(span(e["evidence"]), e["date"], timexes)
            found.append(
                Event(
                    id=e["id"] + "-" + self.doc_id[-6:],
                    doc_id=self.doc_id,
                    spans=(at,),
                    origin=ORIGIN,
                    triggers=(at,),
                    type=None if plover in (None, "NONE") else cast(PloverType, plover),
                    mode=e["mode"],
                    status=cast(Status, e["modality"]),
                    time=dated.time if dated and e["date"] not in str(dated.value) else when,
                    timex_id=dated.id if dated else None,
                    toponym_id=where.id if where else None,
                    arguments=tuple(dict.fromkeys(arguments)),
                    attribution=(voice.id,) if voice else (),
                )
            )
        return self._sorted(found)

    def _dated(self, near: Span, date: str | None, timexes: Sequence[Timex]) -> Timex | None:
        """Return the time expression of the evidence that the gold reads as the event's date."""
        read = {t["span"]["start"]: str(t["value"]) for t in self.raw["times"]}
        given = [t for t in timexes if date and date in read.get(t.spans[0].start, "")]
        inside = [t for t in given if overlaps(near, t.spans[0])]
        close = [t for t in given if near.start - 300 < t.spans[0].start < near.end + 300]
        return next(iter(inside or [t for t in close if read[t.spans[0].start] == date]), None)

    def _figures(self) -> tuple[Figure, ...]:
        found = []
        for f in self.raw["figures"]:
            at, value = span(f["span"]), f["value"]
            if isinstance(value, str):
                top, bottom = value.split("/")
                value = round(float(top) / float(bottom), 3)
            low, high = value if isinstance(value, list) else (value, value)
            hedge = f.get("qualifier") or ""
            if re.search("at least|more than|over", hedge):
                high = None
            elif re.search("about|some|around|nearly|almost", hedge):
                low, high = round(0.9 * value, 1), round(1.1 * value, 1)
            measure, unit = _measure(re.split(r" \(|,", f["unit"])[0])
            voice = self._near(f.get("attributed_to"), at.start)
            found.append(
                Figure(
                    id=make_id("figure", self.doc_id, at),
                    doc_id=self.doc_id,
                    spans=(at,),
                    origin=ORIGIN,
                    measure=measure,
                    low=low,
                    high=high,
                    unit=unit,
                    event_id=f["event"] + "-" + self.doc_id[-6:] if f["event"] else None,
                    attribution=(voice.id,) if voice else (),
                )
            )
        return self._sorted(found)

    def _terms(self, quotes: Sequence[Quote]) -> tuple[Term, ...]:
        """Return the words for referents that the gold lists, wherever the article has them."""
        file_id = self.raw["id"]
        found: dict[Span, Term] = {}
        article = [span(b) for b in self.raw["blocks"] if b["kind"] in ARTICLE]
        for referent, by_document in self.gold["wording"].items():
            for entry in by_document.get(file_id, ()):
                words = re.sub(r"\s*\([^)]*\)", "", entry).strip('" ')
                for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text):
                    at = Span(start=match.start(), end=match.end())
                    if not any(overlaps(at, a) for a in article):
                        continue
                    if any(overlaps(at, t.spans[0]) for t in found.values()):
                        continue
                    same = [m for m in self.mentions.values() if overlaps(m.spans[0], at)]
                    mention = same[0] if same else self._mention(f"collective.{referent}", at)
                    found[at] = Term(
                        id=make_id("term", self.doc_id, at),
                        doc_id=self.doc_id,
                        spans=(at,),
                        origin=ORIGIN,
                        mention_id=mention.id,
                        wording=fold(words.lower()),
                        quoted=any(overlaps(at, q.spans[0]) for q in quotes if q.quoted)
                        or self.text[at.start - 1 : at.start] in '"“«',
                    )
        return self._sorted(found.values())

    def _witnessed(self, found: Analysis) -> Analysis:
        """Add a mention for each statement of a contradiction or problem that no fact covers."""
        known = [s for f in facts(found) for s in f.spans]
        more: dict[Span, Mention] = {}
        said = [s for c in self.gold["contradictions"] for s in c["statements"]]
        wanted = [span(s) for s in said if s["doc"] == self.raw["id"]]
        wanted += [span(s) for p in self._problems() for s in p["spans"]]
        for at in wanted:
            if not any(overlaps(at, k) for k in known):
                more[at] = replace(
                    self._mention("thing.statement", at, "nominal"),
                    chain_id=make_id("chain", self.doc_id, at),
                    origin=WITNESS,
                )
        return replace(found, mentions=self._sorted((*found.mentions, *more.values())))

    def _checked(self, found: Analysis) -> Analysis:
        """Add the gold's problems inside the document that are of what is told."""
        problems = []
        for p in self._problems():
            kind: DiscrepancyKind = next(
                (k for pattern, k in INNER if re.search(pattern, p["kind"])), "figure"
            )
            rest = [
                min(
                    (f for f in facts(found) if any(overlaps(span(s), g) for g in f.spans)),
                    key=lambda f: (f.spans[0].end - f.spans[0].start, f.id),
                ).id
                for s in p["spans"]
            ]
            words = [fold(s["text"]) for s in p["spans"]]
            holds = "sum_check" in p["kind"]
            problems.append(
                Discrepancy(
                    id=make_id("discrepancy", self.doc_id, p["kind"], words),
                    doc_id=self.doc_id,
                    kind=kind,
                    state="holds" if holds else "open",
                    fact_ids=tuple(dict.fromkeys(rest)),
                    reason=f"The text says {' and '.join(f'«{w}»' for w in words)}.",
                    rank=0.1 if holds else 0.5,
                    origin=ORIGIN,
                )
            )
        return replace(found, discrepancies=tuple(problems))

    def _problems(self) -> list[Mapping[str, Any]]:
        """Return the problems that are of what is told, not of the page or its style."""
        given = self.raw["problems_inside_document"]
        return [p for p in given if not re.search(STRUCTURAL, p["kind"])]

    @staticmethod
    def _sorted(found: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(sorted(found, key=lambda f: (f.spans[0].start, f.spans[0].end, f.id)))
