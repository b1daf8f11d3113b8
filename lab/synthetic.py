"""Pages of facts of an invented crisis, made directly: what corroboration costs as cases grow.

python -m lab.synthetic 1000 2000 4000 [--whole] [--workers 2]

Happenings have a day, a place, two parties and words of their own; each is told by some pages, and
a page tells several. A longer case has more days, places and parties, as real ones have. Printed is
one line a size: events, candidate pairs, seconds; and the exponent of the growth of the pairs.
"""

import argparse
import json
import random
import resource
import time
from datetime import UTC, datetime, timedelta
from math import log
from typing import NamedTuple

from conspectus.ids import make_id
from conspectus.records import (
    Analysis,
    Argument,
    Block,
    Document,
    Event,
    Interval,
    Mention,
    MentionKind,
    PloverType,
    Span,
    Stated,
    Toponym,
)

BEGUN = datetime(2031, 1, 1, tzinfo=UTC)
A_DAY = timedelta(days=1)
TELLINGS = 4  # pages that tell one happening, on average
EVENTS = 6  # events of a page
DEEDS: tuple[tuple[str, PloverType], ...] = (
    ("shelled", "ASSAULT"), ("raided", "ASSAULT"), ("seized", "COERCE"), ("blocked", "COERCE"),
    ("met", "CONSULT"), ("accused", "ACCUSE"), ("fined", "SANCTION"), ("fed", "AID"),
)  # fmt: skip
_SOUNDS = ("ba", "do", "ke", "li", "mu", "na", "po", "ra", "se", "ti", "vu", "zo")


class Happening(NamedTuple):
    """What a page can tell of."""

    day: int
    deed: tuple[str, PloverType]
    actor: str
    recipient: str
    place: tuple[str, float, float]
    words: str


def pages(count: int, seed: int = 1, each: int = EVENTS) -> list[Analysis]:
    """Return the facts of so many pages; the same count, seed and number each give the same."""
    chance = random.Random(f"{seed} {count}")
    happenings = [_happening(chance, count, n) for n in range(max(4, count * each // TELLINGS))]
    happenings.sort(key=lambda h: h.day)
    found = []
    for number in range(count):
        centre = number * len(happenings) // count
        near = range(max(0, centre - 2 * each), min(len(happenings), centre + 2 * each))
        told = sorted(chance.sample(near, min(each, len(near))))
        found.append(_page(chance, number, [happenings[n] for n in told]))
    return found


def _name(number: int) -> str:
    text = ""
    for _ in range(5):
        number, sound = divmod(number, len(_SOUNDS))
        text += _SOUNDS[sound]
    return text.capitalize()


def _happening(chance: random.Random, count: int, number: int) -> Happening:
    size = max(12, int(count**0.8))
    place = chance.randrange(size)
    return Happening(
        day=chance.randrange(max(10, int(count**0.8))),
        deed=chance.choice(DEEDS),
        actor=_name(chance.randrange(size) + 7),
        recipient=_name(chance.randrange(size) + 7_000),
        place=(_name(place + 70_000), -60 + (place * 7 % 1200) / 10, (place * 13 % 3000) / 10),
        words=" ".join(_name(900_000 + number * 3 + k).lower() for k in range(3)),
    )


def _page(chance: random.Random, number: int, told: list[Happening]) -> Analysis:
    doc_id = make_id("doc", "synthetic", str(number))
    text = ""
    blocks: list[Block] = []
    mentions: list[Mention] = []
    toponyms: list[Toponym] = []
    events: list[Event] = []

    def write(words: str) -> Span:
        nonlocal text
        begin = len(text)
        text += words
        return Span(start=begin, end=len(text))

    def mention(name: str, kind: MentionKind) -> Mention:
        span = write(name)
        made = Mention(
            id=make_id("mention", doc_id, span), doc_id=doc_id, spans=(span,), origin="synthetic",
            kind=kind, form="name", head=span, chain_id=make_id("chain", doc_id, name),
        )  # fmt: skip
        mentions.append(made)
        return made

    for h in told:
        start = len(text)
        actor = mention(h.actor, "group")
        write(" ")
        trigger = write(h.deed[0])
        write(" ")
        recipient = mention(h.recipient, "group")
        write(" in ")
        name, latitude, longitude = h.place
        place = mention(name, "place")
        write(f" with {h.words} {_name(chance.randrange(3_000)).lower()}.\n\n")
        whole = Span(start=start, end=len(text))
        toponym = Toponym(
            id=make_id("toponym", doc_id, whole), doc_id=doc_id, spans=place.spans,
            origin="synthetic", mention_id=place.id, reading="literal", place_id=name,
            latitude=latitude, longitude=longitude, radius_km=5,
        )  # fmt: skip
        toponyms.append(toponym)
        begin = BEGUN + h.day * A_DAY
        events.append(
            Event(
                id=make_id("event", doc_id, whole),
                doc_id=doc_id,
                spans=(whole,),
                origin="synthetic",
                triggers=(trigger,),
                type=h.deed[1],
                time=Interval(begin=begin, until=begin + A_DAY),
                toponym_id=toponym.id,
                arguments=(
                    Argument(role="actor", mention_id=actor.id),
                    Argument(role="recipient", mention_id=recipient.id),
                ),
            )
        )
        blocks.append(
            Block(id=make_id("block", doc_id, whole), doc_id=doc_id, span=whole, kind="body")
        )
    published = BEGUN + (1 + max(h.day for h in told)) * A_DAY
    day = Interval(begin=published, until=published + A_DAY)
    document = Document(
        id=doc_id, capture_id=doc_id, text=text, renderer="synthetic/1", language="en",
        outlet=Stated(value=f"{_name(number % 40)} Post", basis="metadata"),
        published=Stated(value=day, basis="metadata"),
    )  # fmt: skip
    return Analysis(
        document=document, blocks=tuple(blocks), mentions=tuple(mentions),
        toponyms=tuple(toponyms), events=tuple(events),
    )  # fmt: skip


def main() -> None:
    """Print what each size costs."""
    from conspectus.corroborate import corroborate
    from conspectus.corroborate.blocking import candidates
    from conspectus.corroborate.corpus import Corpus
    from conspectus.corroborate.entities import find_entities
    from conspectus.corroborate.likeness import traits
    from conspectus.run.local import LocalEngine
    from conspectus.settings import CorroborateSettings

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--whole", action="store_true", help="corroborate, not only pair")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    before: tuple[int, int] | None = None
    for size in options.sizes:
        made = pages(size)
        begun, worked = time.perf_counter(), _worked()
        if options.whole:
            engine = LocalEngine(options.workers)
            result = corroborate(made, CorroborateSettings(), map_groups=engine.map_groups)
            line: dict[str, float] = {"pages": size, "incidents": len(result.incidents)}
        else:
            corpus = Corpus(made)
            voices = {a.document.id: a.document.id for a in made}
            found = traits(corpus, find_entities(corpus)[2], voices)
            pairs = len(candidates(found))
            line = {"pages": size, "events": len(found), "pairs": pairs}
            if before:
                line["exponent"] = round(log(pairs / before[1]) / log(size / before[0]), 3)
            before = size, pairs
        line["seconds"] = round(time.perf_counter() - begun, 1)
        line["cpu_seconds"] = round(_worked() - worked, 1)
        line["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(line), flush=True)


def _worked() -> float:
    """Return the seconds of processors this process and its ended workers have used."""
    used = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


if __name__ == "__main__":
    main()
