"""A small case typed by hand over the invented Jan Mayen pages, in the shapes of `views.answers`.

It stands in for a built case in tests of the desk, the API and the report: every span is found by
its words, so a wrong offset here is an error of the test and not of the product. One page carries
emoji before its highlights, hostile markup, Arabic and named commenters.
"""

import re
from dataclasses import replace
from pathlib import Path

from conspectus.errors import NotFoundError
from conspectus.records import BlockKind, DiscrepancyKind, DiscrepancyState, Problem, Span
from conspectus.show.web.room import Actors, Decision, Taken
from conspectus.store.corrections import from_lines
from conspectus.views.answers import (
    UNKNOWN_OUTLET,
    Answer,
    BlockView,
    CaseView,
    DocumentLine,
    DocumentView,
    EntityView,
    Evidence,
    IncidentView,
    Lens,
    Mark,
    MarkKind,
    Piece,
    Question,
    Questions,
    Relations,
    Timeline,
    Versions,
    Witness,
    Wording,
)
from conspectus.views.decided import Corrected, Corrections
from conspectus.views.finding import Choice, Found, Hits
from conspectus.views.matrix import Matrix, Subjects
from conspectus.views.places import Places

SAMPLES = Path(__file__).parents[2] / "examples" / "jan-mayen"
OWN = Path(__file__).parent / "pages"  # what no sample has: emoji, markup, Arabic, names
NSC, TIDE, LEDGER = "North Sea Courier", "Workers' Tide", "The Penang Ledger"
SHELF, HARBOUR = "Shelfwatch", "Harbour Notes"

_LINES: dict[str, tuple[str, str, str | None, str | None, str | None]] = {
    "01": ("01_workers_tide.txt", TIDE, "Bombs for a boat shed: Oslo takes its war to Jan Mayen",
           "13 Mar 2019", "2019-03-13"),
    "02": ("02_north_sea_courier.txt", NSC, "Downing Street: it was a bomb at Sullom Voe",
           "13 Mar 2019", "2019-03-13"),
    "03": ("03_penang_ledger.txt", LEDGER, None, "14 Mar 2019", "2019-03-14"),
    "04": ("04_night_of_the_skarvoy.txt", UNKNOWN_OUTLET,
           "The Night of the Skarvøy Has Turned Europe’s Eyes to the North", None, None),
    "05": ("05_shelfwatch_live.txt", SHELF,
           "Shelf Live: “They want the sea to themselves” — Denmark blames the Front for the"
           " Havørn mine", "20 Mar 2019", "2019-03-20"),
    "06": ("06_workers_tide_tour.txt", TIDE, "A pact over the heads of the islanders",
           "23 Mar 2019", "2019-03-23"),
    "07": ("07_north_sea_courier_drone.txt", NSC,
           "Oslo and Reykjavik trade charges over downed drone", "20 Mar 2019", "2019-03-20"),
    "08": ("08_what_we_know.txt", NSC, "The Jan Mayen crisis: what we know and what we do not",
           "29 Mar 2019", "2019-03-29"),
    "09": ("09_harbour_notes.txt", HARBOUR, "Harbour notes 🚢🚢: what the quay says",
           "20 Mar 2019", "2019-03-20"),
}  # fmt: skip

_KINDS: tuple[tuple[str, BlockKind], ...] = (
    (r"# |Downing Street: it was|The Night of the|Shelf Live:|Oslo and Reykjavik trade", "title"),
    (r"The Jan Mayen crisis: what|Harbour notes", "title"),
    (r"By [A-Z].{,40}$|Nadia Ferrand$|Tomás Iriarte", "byline"),
    (r"13 March 2019$|Wednesday \d+ March|Updated \d+ March 2019|Published in The", "date"),
    (r"UPDATE |FIRST POST", "update"),
    (r"The patrol ship Havørn alongside|PHOTO:|Foto:|Oslo looks for tanker", "caption"),
    (r"Vágur Relief Committee Gives|Report: Icelandic", "heading"),
    (r"Read also|Related Posts|Opinion$|Editorial$|Newest first", "related"),
    (r"Lena Brandvold edits", "author_bio"),
    (r"Lift repairs|The state has money|Dengue|THE |Ferry fares|Commuters|Mangrove",
     "other_article"),
    (r"\d\. |• ", "comment"),
    (r"Letters to Work|Workers' League|\*\*\[|Tags:|Leave a Comment", "footer"),
    (r"\* \* \*", "boilerplate"),
)  # fmt: skip

_MARKS: tuple[tuple[MarkKind, str, str], ...] = (
    ("quote", r"[\"“«„](?P<w>[^\"”»“]{12,240})[\"”»“]", "direct speech"),
    ("event", r"\b(?:bombs fell|killed|died|dropped|struck|shot down|lowered its estimate"
     r"|brought down|denied|denies|accused|recalled its ambassador|posted)\b", "event: {}"),
    ("time", r"\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2} March\b"
     r"|\bMarch \d{1,2}\b|\b\d\d:\d\d GMT|\bFebruary 26\b|\b26 February\b", "time: {}"),
    ("figure", r"(?i)\b(?:at least |about )?(?:\d[\d,]*|two|three|four|five|six|seven|nine|eleven"
     r"|twelve|fourteen|sixteen)(?= (?:Norwegian |Danish )?(?:lives|bombs|dead|workers|fighters"
     r"|people|sailors|passengers|minutes|members|boats|km|fresh|militants))", "count: {}"),
    ("actor", r"Fiona Castell|Halvard Kvamme|Rupert Danvers|Gwendolyn Marsh|Captain Varg"
     r"|Mads Lindegaard|Tomas Okello|Karen Overgaard|Atlantic Shelf Front|the Front\b"
     r"|Birna Hallsdóttir|Carla Voss|Sunniva Brattland|Gudrun Falk", "named: {}"),
    ("place", r"Olonkinbyen|Jan Mayen|Lerwick|Sullom Voe|Reykjavik|Langanes|Tórshavn|Suðuroy"
     r"|Copenhagen|Bergen\b", "place: {}"),
)  # fmt: skip

_Told = tuple[str, str, tuple[str, ...]]
_QUESTIONS: tuple[
    tuple[str, DiscrepancyKind, DiscrepancyState, str, str, list[tuple[str, list[str]]], list[str]],
    ...,
] = (
    ("How many died on the ferry Skarvøy?", "figure", "settled", "figure · settled later",
     "A later account of the North Sea Courier gives fourteen and says why others counted more.",
     [("14", ["02:14 dead of the ferry|03:14 dead of the ferry",
              "08:Fourteen people died on the Skarvøy"]),
      ("at least 17", ["01:at least 17 lives"])], [SHELF, UNKNOWN_OUTLET]),
    ("How many died on Jan Mayen?", "figure", "open", "figure · open",
     "Norway, the Front and the UN envoy give counts that cannot all be true; none is withdrawn.",
     [("about 30", ["02:about 30 fighters since the weekend<Norway's defence ministry"
                    "|03:about 30 militants<Norway’s defence ministry"]),
      ("12-20", ["08:between 12 and 20<Norway"]),
      ("4", ["02:it was four, all of them caretakers<Captain Varg"
             "|03:it was four, all of them caretakers<Captain Varg"]),
      ("9 graves", ["08:nine fresh graves<the UN envoy, Tomas Okello"])], [TIDE, SHELF]),
    ("What caused the explosion at Sullom Voe?", "cause", "changed", "cause · changed over time",
     "London spoke of a leak until 12 March and of a bomb from then on.",
     [("a bomb", ["02:was the work of a bomb<the British government"
                  "|03:was caused by a bomb<Britain"]),
      ("a gas leak", ["04:A gas leak, London believes<London"]),
      ("not said", ["08:Nobody has claimed Sullom Voe"])], [TIDE, SHELF]),
    ("Who laid the mine that struck the Havørn?", "actor", "open", "actor · open",
     "Denmark names the Front; the Front denies it.",
     [("the Front", ["05:laid by the Front, and we hold the shell<Prime Minister Karen Overgaard"]),
      ("not the Front", ["05:has no mines and wants none<the Front<Captain Varg",
                         "08:denies the mines<the Front"])], [TIDE]),
    ("How many sailors died on the Havørn?", "figure", "open", "figure · open",
     "One account gives one more than two others.",
     [("3", ["05:three dead and seven hurt<the navy", "08:Three Danish sailors died"]),
      ("4", ["09:four sailors died on the Havørn<they, on the quay"])], [TIDE]),
    ("When was the Reykjavik summit?", "date", "settled", "date · settled later",
     "Dated two months later than in three others; a correction of 29 March gives 12 and 13 March.",
     [("12-13 March", ["01:There, on Tuesday", "08:It was held on 12 and 13 March"]),
      ("12-13 May", ["04:12-13 May"])], [LEDGER]),
    ("How many bombs fell on Olonkinbyen on 10 March?", "figure", "settled",
     "figure · settled later", "The air force's count of 29 March makes sixteen of two days.",
     [("12", ["01:Twelve Norwegian bombs fell",
               "08:it dropped 12 on 10 March<The Norwegian air force"]),
      ("16", ["04:Sixteen bombs fell on Olonkinbyen on Sunday"])], [SHELF]),
    ("How far off Langanes was the drone?", "place", "open", "place · open",
     "Two governments give distances on either side of the border; a radar track gives a third.",
     [("31 km", ["07:31 km from the coast<The Norwegian defence ministry"]),
      ("19 km", ["07:19 km from the lighthouse<Iceland's coastguard"]),
      ("22 km", ["08:22 km off Langanes<Iceland"])], [TIDE]),
    ("How long did Castell and Hallsdóttir talk?", "figure", "open", "figure · open",
     "Neither account gives a source for its count.",
     [("25 minutes", ["01:had 25 minutes together"]),
      ("40 minutes", ["04:In a conversation of 40 minutes"])], [NSC]),
    ("How many states are in the Contact Group?", "figure", "open", "figure · open",
     "Two counts, one apart.",
     [("11", ["01:The 11 members"]), ("12", ["04:the twelve states of the Contact Group"])],
     [NSC, SHELF]),
    ("When will Denmark hold its conference?", "date", "changed", "date · changed over time",
     "Postponed, as the later account says itself.",
     [("early April", ["05:An aide spoke of early April<An aide"]),
      ("6 May", ["08:postponed its conference from early April to 6 May"])], []),
    ("Whom do the Norwegian patrols sink?", "target", "open", "target · open",
     "Norway and the harbour union describe the same boats differently.",
     [("only the Front", ["02:it goes after nobody but the Front<Norway"
                          "|03:it goes after nobody but the ASF<Norway"]),
      ("mostly others", ["02:two in three of the boats sunk<The harbour union"
                         "|03:two in three of the boats sunk<The harbour union"
                         ])], [TIDE, SHELF]),
    ("How are the dead of Jan Mayen called?", "wording", "open", "wording · open",
     "Fighters in one account, militants in its copy, caretakers in the words of the Front.",
     [("fighters", ["02:about 30 fighters"]), ("militants", ["03:about 30 militants"]),
      ("caretakers", ["02:all of them caretakers<Captain Varg"])], []),
    ("Was the Vágur committee founded in 2108?", "typo", "open", "typo · open",
     "The year lies after the page's own date; the neighbouring year is 2018.",
     [("2108", ["05:Founded in September 2108"])], []),
    ("Do the dead of the two attacks make 23?", "arithmetic", "holds", "arithmetic · holds",
     "23 = 14 + 9", [("23 = 14 + 9", ["02:have cost 23 lives|03:have cost 23 lives"])], []),
    ("Was 13 March 2019 a Wednesday?", "calendar", "holds", "calendar · holds",
     "13 March 2019 fell on a Wednesday.", [("yes", ["02:Wednesday 13 March 2019"])], []),
    ("Do the dead of three attacks make 26?", "arithmetic", "holds", "arithmetic · holds",
     "26 = 14 + 9 + 3", [("26 = 14 + 9 + 3", ["08:That makes 26 in all"])], []),
)  # fmt: skip


class JanMayen:
    """The case as the desk asks for it: the methods of `show.web.app.Room`."""

    def __init__(self) -> None:
        self.asked: list[Decision] = []
        self.texts = {k: _text(v[0]) for k, v in _LINES.items()}
        self.blocks = {k: tuple(_blocks(k, text)) for k, text in self.texts.items()}
        self.all = tuple(self._question(i) for i in range(len(_QUESTIONS)))

    def case(self, lens: Lens) -> CaseView:
        lines = tuple(
            DocumentLine(
                doc_id=k, uri=v[0], outlet=v[1], title=v[2], published=v[3], published_iso=v[4],
                characters=len(self.texts[k]), facts=len(self._marks(k)),
                problems=1 if k == "04" else 0,
            )
            for k, v in _LINES.items() if lens.reads(v[1])
        )  # fmt: skip
        return CaseView(
            title="The Jan Mayen crisis", generation=3, built_at="2026-03-02T09:14:00Z", lens=lens,
            outlets=(HARBOUR, NSC, LEDGER, SHELF, TIDE, UNKNOWN_OUTLET), documents=lines,
            counts={"Document": len(lines), "Event": 96, "Quote": 61, "Figure": 48}, pending=1,
            problems=(self._problem(),),
        )  # fmt: skip

    def questions(self, lens: Lens) -> Questions:
        found = tuple(q for q in (_through(q, lens) for q in self.all) if q)
        counts: dict[str, int] = {}
        for question in found:
            counts[question.state] = counts.get(question.state, 0) + 1
        return Questions(lens=lens, questions=found, counts=counts)

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        if doc_id not in _LINES:
            raise NotFoundError(f"no document {doc_id!r} in this case")
        uri, outlet, title, published, iso = _LINES[doc_id]
        resting = tuple(q for q in self.all if doc_id in {w for w, _ in _places(q)})
        spans = [(q.id, s) for q in resting for w, s in _places(q) if w == doc_id]
        blocks = tuple(
            BlockView(
                id=b.id, kind=b.kind, span=b.span, depth=b.depth, author=b.author, time=b.time,
                notes=tuple(dict.fromkeys(
                    q for q, s in spans if b.span.start <= s.start < b.span.end)),
            )
            for b in self.blocks[doc_id]
        )  # fmt: skip
        asked = tuple(
            Mark(
                fact_id=f"{q}:{s.start}", kind="question", spans=(s,), label="the words asked about"
            )
            for q, s in spans
        )
        return DocumentView(
            doc_id=doc_id, capture_id="c0ffee" + doc_id * 29, uri=uri, outlet=outlet,
            outlet_basis="text" if outlet != UNKNOWN_OUTLET else None, title=title,
            byline="Nadia Ferrand" if doc_id == "01" else None, published=published,
            published_iso=iso, published_basis="text" if iso else None, text=self.texts[doc_id],
            blocks=blocks, marks=(*self._marks(doc_id), *asked), questions=resting,
            url="https://workerstide.example/boat-shed" if doc_id == "01" else None,
            problems=(self._problem(),) if doc_id == "04" else (),
        )  # fmt: skip

    def timeline(self, lens: Lens) -> Timeline:
        return Timeline(lens=lens, lines=())

    def incident(self, incident_id: str, lens: Lens) -> IncidentView:
        raise NotFoundError(f"no Incident with id {incident_id!r} in this case")

    def actors(self, lens: Lens) -> Actors:
        return Actors(lens=lens, lines=())

    def actor(self, entity_id: str, lens: Lens) -> EntityView:
        raise NotFoundError(f"no Entity with id {entity_id!r} in this case")

    def wording(self, lens: Lens) -> Wording:
        return Wording(lens=lens, rows=())

    def relations(self, lens: Lens) -> Relations:
        return Relations(lens=lens, edges=())

    def versions(self, lens: Lens) -> Versions:
        return Versions(lens=lens, rewritings=())

    def subjects(self, lens: Lens) -> Subjects:
        return Subjects(lens=lens, lines=())

    def matrix(self, subject_id: str, lens: Lens) -> Matrix:
        raise NotFoundError(f"no Incident with id {subject_id!r} in this case")

    def places(self, lens: Lens) -> Places:
        return Places(lens=lens, spots=(), nowhere=0)

    def corrections(self) -> Corrections:
        return Corrections(you="ana", lines=(), pending=0, lost=0)

    def correct(self, decision: Decision) -> Corrected:
        self.asked.append(decision)
        return Corrected(id="correction-1", says="not what it says", touches="", state="shown")

    def exported(self) -> str:
        return ""

    def take(self, lines: str) -> Taken:
        return Taken(added=len(from_lines(lines)))

    def search(self, query: str, choice: Choice, lens: Lens, skip: int = 0) -> Hits:
        hits = []
        if not query:
            return Hits(query=query, hits=())
        for doc_id, text in self.texts.items():
            for m in re.finditer(re.escape(query), text, re.I):
                if lens.reads(_LINES[doc_id][1]):
                    e = self._evidence(doc_id, Span(start=m.start(), end=m.end()))
                    hits.append(
                        Found(
                            doc_id=doc_id, outlet=e.outlet, title=e.title, published=e.published,
                            spans=e.spans, pieces=e.pieces,
                        )
                    )  # fmt: skip
        return Hits(query=query, hits=tuple(hits[:50]), total=len(hits))

    def _problem(self) -> Problem:
        return Problem(
            capture_id=None, doc_id="04", uri="04_night_of_the_skarvoy.txt", stage="read",
            kind="no_outlet", message="No outlet is named in 04_night_of_the_skarvoy.txt; name it"
            " with `conspectus correct`.",
        )  # fmt: skip

    def _question(self, i: int) -> Question:
        asks, kind, state, words, reason, told, silent = _QUESTIONS[i]
        answers = []
        for n, (says, lines) in enumerate(told):
            witnesses = []
            for line in lines:
                first, *copies = (self._witness(piece) for piece in line.split("|"))
                witnesses.append(
                    Witness(
                        outlet=first.outlet, doc_id=first.doc_id, evidence=first.evidence,
                        copies=tuple(copies),
                    )
                )  # fmt: skip
            answers.append(
                Answer(
                    claim_id=None if state == "holds" else f"claim{i:02}{n}", says=says,
                    witnesses=tuple(witnesses), independent=len(witnesses),
                )
            )  # fmt: skip
        return Question(
            id=f"q{i:02}", question=asks, kind=kind, state=state, kind_words=words, reason=reason,
            answers=tuple(answers), silent=tuple(silent), rank=float(len(_QUESTIONS) - i),
            doc_id=lines[0][:2] if kind in ("typo", "arithmetic", "calendar") else None,
        )  # fmt: skip

    def _witness(self, line: str) -> Witness:
        told, *voices = line.split("<")
        doc_id, words = told.split(":", 1)
        start = self.texts[doc_id].index(words)
        span = Span(start=start, end=start + len(words))
        evidence = self._evidence(doc_id, span, tuple(voices))
        return Witness(outlet=_LINES[doc_id][1], doc_id=doc_id, evidence=(evidence,))

    def _evidence(self, doc_id: str, span: Span, voices: tuple[str, ...] = ()) -> Evidence:
        _, outlet, title, published, iso = _LINES[doc_id]
        text = self.texts[doc_id]
        block = next(b for b in self.blocks[doc_id] if b.span.start <= span.start < b.span.end)
        pieces = (
            Piece(text=text[block.span.start : span.start].lstrip()),
            Piece(text=text[span.start : span.end], marked=True),
            Piece(text=text[span.end : block.span.end].rstrip()),
        )
        return Evidence(
            fact_id=f"fact{doc_id}{span.start}", doc_id=doc_id, capture_id="c0ffee" + doc_id * 29,
            outlet=outlet, title=title, published=published, published_iso=iso,
            block_kind=block.kind, voices=voices, spans=(span,),
            words=" ".join(text[span.start : span.end].split()),
            pieces=tuple(p for p in pieces if p.text),
        )  # fmt: skip

    def _marks(self, doc_id: str) -> tuple[Mark, ...]:
        text, found = self.texts[doc_id], []
        kinds = {"title", "body", "update", "caption", "heading"}
        for block in self.blocks[doc_id]:
            if block.kind not in kinds:
                continue
            for kind, pattern, label in _MARKS:
                for m in re.finditer(pattern, text[block.span.start : block.span.end]):
                    begin, end = m.span("w") if "w" in m.groupdict() else m.span()
                    at = Span(start=block.span.start + begin, end=block.span.start + end)
                    found.append(
                        Mark(
                            fact_id=f"{kind}{doc_id}-{at.start}", kind=kind, spans=(at,),
                            label=label.format(" ".join(text[at.start : at.end].split())),
                        )
                    )  # fmt: skip
        return tuple(sorted(found, key=lambda m: m.spans[0].start))


def _text(name: str) -> str:
    own = OWN / name
    return (own if own.exists() else SAMPLES / name).read_text("utf-8")


def _blocks(doc_id: str, text: str) -> list[BlockView]:
    starts = [0] + [m.end() for m in re.finditer(r"\n\s*\n *", text) if m.end() < len(text)]
    found = []
    for i, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True)):
        piece = text[start:end].strip()
        kind = next((k for p, k in _KINDS if re.match(p, piece)), "body")
        time = re.match(r"UPDATE (\d\d)(\d\d) GMT", piece)
        author = re.match(r"(?:\d\. |• )(\w+):", piece)
        found.append(
            BlockView(
                id=f"{doc_id}b{i:02}", kind=kind, span=Span(start=start, end=end),
                depth=(start - text.rfind("\n", 0, start)) // 4 if kind == "comment" else 0,
                author=author[1] if author else None,
                time=f"{time[1]}:{time[2]}" if time else None,
            )
        )  # fmt: skip
    return found


def _places(question: Question) -> list[tuple[str, Span]]:
    rows = []
    for answer in question.answers:
        for witness in answer.witnesses:
            for w in (witness, *witness.copies):
                rows += [(e.doc_id, s) for e in w.evidence for s in e.spans]
    return rows


def _through(question: Question, lens: Lens) -> Question | None:
    """Return the question with the witnesses a lens reads; None when nothing is left to ask."""
    answers = []
    for a in question.answers:
        told = tuple(
            replace(w, copies=tuple(c for c in w.copies if lens.reads(c.outlet)))
            for w in a.witnesses
            if lens.reads(w.outlet)
        )
        if told:
            answers.append(
                Answer(claim_id=a.claim_id, says=a.says, witnesses=told, independent=len(told))
            )
    if len(answers) < min(2, len(question.answers)):
        return None
    return Question(
        id=question.id, question=question.question, kind=question.kind, state=question.state,
        kind_words=question.kind_words, reason=question.reason, doc_id=question.doc_id,
        answers=tuple(answers), silent=tuple(filter(lens.reads, question.silent)),
        rank=question.rank,
    )  # fmt: skip
