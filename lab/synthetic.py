"""Pages of facts of an invented crisis, made directly and not read: cases as large as any.

What is made is as much as a page of news holds on average (19 events, 75 mentions, 430 words), and
is spread as in real cases: a few parties do most, half the events are placed and two in five are
dated by words, and the words between the facts follow Zipf's law. A longer case has more days,
places, parties and words, as real ones have. What surprises: pages of a case are the same whoever
else is in it, so that the first thousand of `pages(1100)` are a case to which a hundred are added.
"""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from conspectus.ids import make_id
from conspectus.records import (
    Analysis,
    Argument,
    Block,
    Document,
    Event,
    Fact,
    Figure,
    Interval,
    Mention,
    MentionForm,
    MentionKind,
    PloverType,
    Quote,
    Span,
    Stated,
    Term,
    Timex,
    Toponym,
)

BEGUN = datetime(2031, 1, 1, tzinfo=UTC)
A_DAY = timedelta(days=1)
TELLINGS = 4  # pages that tell one happening, on average
EVENTS = 18  # events of a page
PLACED, DATED, COUNTED, QUOTED, DENIED = 0.5, 0.4, 0.5, 0.5, 0.01  # shares of the events
DEEDS: tuple[tuple[str, PloverType], ...] = (
    ("shelled", "ASSAULT"), ("raided", "ASSAULT"), ("seized", "COERCE"), ("blocked", "COERCE"),
    ("met", "CONSULT"), ("accused", "ACCUSE"), ("fined", "SANCTION"), ("fed", "AID"),
    ("guarded", "MOBILIZE"), ("thanked", "SUPPORT"), ("urged", "REQUEST"), ("paid", "COOPERATE"),
)  # fmt: skip
_SOUNDS = [c + v for c in "bdfghjklmnprstvwyzcq" for v in "aeiou"]
_KINDS: dict[type[Fact], str] = {
    Mention: "mentions", Toponym: "toponyms", Timex: "timexes", Event: "events",
    Figure: "figures", Quote: "quotes", Term: "terms",
}  # fmt: skip
MEASURES: tuple[str, ...] = (
    "killed", "killed", "wounded", "arrested", "people", "displaced", "vehicles", "strikes",
)  # fmt: skip
_ROLES = ("governor", "commander", "envoy", "engineers", "drivers", "villagers")


class Happening(NamedTuple):
    """What a page can tell of."""

    day: int
    deed: tuple[str, PloverType]
    actor: str
    recipient: str
    place: tuple[str, float, float]
    measure: str
    counted: int
    words: tuple[str, ...]


def pages(
    count: int, seed: int = 1, each: int = EVENTS, sized: int | None = None
) -> list[Analysis]:
    """Return the facts of so many pages; the same arguments give the same pages.

    Args:
        count: Pages.
        seed: Of chance.
        each: Events of a page.
        sized: The pages the case is to have in the end; None = these.
    """
    whole = sized or count
    chance = random.Random(f"{seed} {whole}")
    lexicon = Lexicon(whole)
    happenings = [
        _happening(chance, lexicon, whole, n) for n in range(max(4, whole * each // TELLINGS))
    ]
    happenings.sort(key=lambda h: h.day)
    order = list(range(whole))
    chance.shuffle(order)
    found = []
    for number in order[:count]:
        centre = number * len(happenings) // whole
        near = range(max(0, centre - 2 * each), min(len(happenings), centre + 2 * each))
        own = random.Random(f"{seed} {whole} {number}")
        told = sorted(own.sample(near, min(each, len(near))))
        found.append(_Page(own, lexicon, number).tell([happenings[n] for n in told]))
    return found


class Lexicon:
    """Names and words of a case of so many pages, the commonest most likely."""

    def __init__(self, count: int) -> None:
        self.parties = _Zipf("party", max(24, int(3 * count**0.6)))
        self.places = max(24, int(3 * count**0.6))
        self.words = _Zipf("word", int(600 * max(1, count) ** 0.4))


class _Zipf:
    """Names drawn by Zipf's law."""

    def __init__(self, kind: str, size: int) -> None:
        self.names = [_name(kind, n) for n in range(size)]
        total, self.sums = 0.0, []
        for rank in range(size):
            total += 1 / (rank + 2.7)
            self.sums.append(total)

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.names, cum_weights=self.sums, k=count)


def _name(kind: str, number: int) -> str:
    chance = random.Random(f"{kind} {number}")
    return "".join(chance.choice(_SOUNDS) for _ in range(4))


def _happening(chance: random.Random, lexicon: Lexicon, count: int, number: int) -> Happening:
    place = chance.randrange(lexicon.places)
    actor, recipient = lexicon.parties.draw(chance, 2)
    return Happening(
        day=chance.randrange(max(10, int(3 * count**0.6))),
        deed=chance.choice(DEEDS),
        actor=actor.capitalize(),
        recipient=recipient.capitalize(),
        place=(
            _name("place", place).capitalize(),
            -60 + place * 7 % 1200 / 10,
            place * 13 % 3000 / 10,
        ),
        measure=chance.choice(MEASURES),
        counted=chance.randrange(2, 60),
        words=tuple(_name("own", 4 * number + k) for k in range(4)),
    )


class _Page:
    """One page as it is being written."""

    def __init__(self, chance: random.Random, lexicon: Lexicon, number: int) -> None:
        self.chance, self.lexicon = chance, lexicon
        self.doc_id = make_id("doc", "synthetic", str(number))
        self.outlet = f"{_name('outlet', number % 40).capitalize()} Post"
        self.text = ""
        self.facts: dict[type[Fact], list[Any]] = {r: [] for r in _KINDS}
        self.blocks: list[Block] = []

    def tell(self, told: Sequence[Happening]) -> Analysis:
        published = BEGUN + (1 + max(h.day for h in told)) * A_DAY
        day = Interval(begin=published, until=published + A_DAY)
        self._write(f"{told[0].actor} and {told[0].recipient} in {told[0].place[0]}\n\n")
        title = Span(start=0, end=len(self.text) - 2)
        self._block(title, "title")
        for number, h in enumerate(told):
            self._event(h, number, day)
        document = Document(
            id=self.doc_id, capture_id=self.doc_id, text=self.text, renderer="synthetic/2",
            language="en", outlet=Stated(value=self.outlet, basis="metadata"),
            title=Stated(value=self.text[: title.end], basis="text", spans=(title,)),
            published=Stated(value=day, basis="metadata"),
        )  # fmt: skip
        return Analysis(
            document=document,
            blocks=tuple(self.blocks),
            **{name: tuple(self.facts[r]) for r, name in _KINDS.items()},  # type: ignore[arg-type]
        )

    def _event(self, h: Happening, number: int, published: Interval) -> None:
        start, chance = len(self.text), self.chance
        actor = self._mention(h.actor, "group", number)
        self._write(" ")
        trigger = self._write(h.deed[0])
        self._write(" ")
        recipient = self._mention(h.recipient, "group", number)
        place, timex, time = None, None, published
        if chance.random() < PLACED:
            self._write(" in ")
            place = self._place(h)
        if chance.random() < DATED:
            self._write(" on ")
            begin = BEGUN + h.day * A_DAY
            time = Interval(begin=begin, until=begin + A_DAY)
            timex = self._made(
                Timex, self._write(f"{begin.day} {begin:%B}"), type="DATE",
                value=begin.date().isoformat(), mod=None, anchor=None, time=time,
            )  # fmt: skip
        self._write(" as ")
        usual = self.lexicon.words.draw(chance, 8)
        self._write(" ".join((*chance.sample(h.words, 3), *usual)))
        count, counted = float(h.counted + chance.choice((0, 0, 0, 0, 0, 1, 3))), None
        if chance.random() < COUNTED:
            self._write(", with ")
            counted = self._write(f"{count:.0f} {h.measure}")
        self._write(".")
        event = self._made(
            Event, Span(start=start, end=len(self.text)), triggers=(trigger,), type=h.deed[1],
            time=time, timex_id=timex.id if timex else None,
            toponym_id=place.id if place else None,
            arguments=(
                Argument(role="actor", mention_id=actor.id),
                Argument(role="recipient", mention_id=recipient.id),
            ),
        )  # fmt: skip
        if counted:
            self._made(
                Figure, counted, measure=h.measure, low=count, high=count, unit=None,
                event_id=event.id, subject_id=None, time=time, as_of=None, part_of_id=None,
                attribution=(),
            )  # fmt: skip
        if chance.random() < QUOTED:
            self._quote(number)
        if chance.random() < DENIED:
            self._write(" ")
            self._mention(h.recipient, "group", number)
            self._write(f" denied that anybody had {h.deed[0]} it.")
        self._block(Span(start=start, end=len(self.text)), "body")
        self._write("\n\n")

    def _quote(self, number: int) -> None:
        self._write(" ")
        who = self._mention(f"the {self.chance.choice(_ROLES)}", "person", number, "nominal")
        self._write(" said that ")
        words = self.lexicon.words.draw(self.chance, 5)
        content = self._write(f"the {words[0]} was {' '.join(words[1:])}")
        self._write(".")
        self._made(
            Quote, content, kind="indirect", content=(content,), quoted=(), inserted=(), cue=None,
            cue_class="speech", speaker_id=who.id, addressee_id=None, venue=None,
            attribution=(who.id,),
        )  # fmt: skip

    def _place(self, h: Happening) -> Toponym:
        name, latitude, longitude = h.place
        mention = self._mention(name, "place", 0)
        made: Toponym = self._made(
            Toponym, mention.head, mention_id=mention.id, reading="literal", place_id=name,
            latitude=latitude, longitude=longitude, radius_km=5,
        )  # fmt: skip
        return made

    def _mention(
        self, name: str, kind: MentionKind, number: int, form: MentionForm = "name"
    ) -> Mention:
        span = self._write(name)
        made: Mention = self._made(
            Mention, span, kind=kind, form=form, head=span,
            chain_id=make_id("chain", self.doc_id, name),
        )  # fmt: skip
        if form == "name":
            self._made(Term, span, mention_id=made.id, wording=name, quoted=number % 5 == 0)
        return made

    def _made(self, record: type[Fact], span: Span, **fields: Any) -> Any:
        made = record(
            id=make_id(record.__name__.lower(), self.doc_id, span), doc_id=self.doc_id,
            spans=(span,), origin="synthetic", **fields,
        )  # fmt: skip
        self.facts[record].append(made)
        return made

    def _block(self, span: Span, kind: Any) -> None:
        made = Block(
            id=make_id("block", self.doc_id, span), doc_id=self.doc_id, span=span, kind=kind
        )
        self.blocks.append(made)

    def _write(self, words: str) -> Span:
        begin = len(self.text)
        self.text += words
        return Span(start=begin, end=len(self.text))
