"""Incidents and disputes -> claims and what each document does with them.

A claim is one answer to one question about one incident, with a value as short as the sources
allow. What surprises: silence is said only of a page that had the chance to speak: it tells the
incident, came after the first report of it, and is no copy.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conspectus.corroborate.counts import shown
from conspectus.corroborate.likeness import NARROW, width
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.ids import make_id
from conspectus.records import Aspect, Claim, Event, Fact, Interval, Position, Stance, SubjectKind

ASKED: tuple[Aspect, ...] = ("happened", "who", "whom", "when", "where", "how_many", "how_sure")


class Ledger:
    """Claims and stances, each once."""

    def __init__(self) -> None:
        self.claims: dict[str, Claim] = {}
        self.stances: dict[tuple[str, str, str], Stance] = {}

    def enter(
        self, kind: SubjectKind, subject: str, aspect: Aspect, topic: str, version: Version
    ) -> str:
        """Enter a version with its accounts and return the id of its claim."""
        claim = Claim(
            id=make_id("claim", kind, subject, aspect, topic, version.value),
            subject_kind=kind,
            subject_id=subject,
            aspect=aspect,
            value=version.value,
        )
        self.claims[claim.id] = claim
        for account in version.accounts:
            self._stand(claim.id, account.fact, account.position, account.attribution)
        return claim.id

    def _stand(
        self, claim_id: str, fact: Fact, position: Position, attribution: tuple[str, ...]
    ) -> None:
        self.stances[claim_id, fact.doc_id, fact.id] = Stance(
            claim_id=claim_id,
            doc_id=fact.doc_id,
            position=position,
            fact_id=fact.id,
            attribution=attribution,
        )

    def silence(self, claim_id: str, doc_id: str, position: Position) -> None:
        """Enter that a document says nothing on a claim."""
        key = (claim_id, doc_id, "")
        self.stances[key] = Stance(claim_id=claim_id, doc_id=doc_id, position=position)


def incident_claims(m: Material, ledger: Ledger) -> None:
    """Enter what the documents say of each incident."""
    figures = defaultdict(list)
    for figure in sorted(m.corpus.figures.values(), key=lambda f: f.id):
        incident = m.incident_of.get(figure.event_id or "")
        if incident and not (figure.low is None and figure.high is None):
            figures[incident].append(figure)
    for incident_id in sorted(m.incidents):
        by_aspect: dict[tuple[Aspect, str], dict[str, list[Account]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for event in m.events(incident_id):
            for aspect, value, account in _of_event(m, event, m.incidents[incident_id].label):
                by_aspect[aspect, ""][value].append(account)
        for figure in figures[incident_id]:
            by_aspect["how_many", figure.measure][shown(m, figure)].append(
                Account(figure, figure.attribution, _position(figure.attribution))
            )
        for (aspect, topic), values in sorted(by_aspect.items()):
            ids = [
                ledger.enter("incident", incident_id, aspect, topic, Version(v, tuple(accounts)))
                for v, accounts in sorted(values.items())
            ]
            saying = {a.fact.doc_id for accounts in values.values() for a in accounts}
            _silent(m, ledger, incident_id, ids, saying)


def enter_dispute(m: Material, ledger: Ledger, dispute: Dispute) -> tuple[str, ...]:
    """Enter the versions of a dispute and return the ids of their claims."""
    ids = tuple(
        ledger.enter(
            dispute.subject_kind, dispute.subject_id, dispute.aspect, dispute.topic, version
        )
        for version in dispute.versions
    )
    return tuple(dict.fromkeys(ids))


def when_words(time: Interval) -> str:
    """Return a time as people write it: "8 Mar 2019", "12-13 May 2019", "Apr 2019"."""
    if not time.begin:
        return f"until {time.until:%-d %b %Y}" if time.until else "not said"
    if not time.until:
        return f"since {time.begin:%b %Y}"
    days = (time.until - time.begin).days
    last = time.until - (time.until - time.begin) / max(1, 10 * max(1, days))
    if width(time) <= NARROW and time.begin.date() == last.date():
        return f"{time.begin:%-d %b %Y}"
    if days in (28, 29, 30, 31) and time.begin.day == 1:
        return f"{time.begin:%b %Y}"
    if days >= 365:
        return f"{time.begin:%Y}"
    if (time.begin.month, time.begin.year) == (last.month, last.year):
        return f"{time.begin.day}-{last:%-d %b %Y}"
    return f"{time.begin:%-d %b %Y} to {last:%-d %b %Y}"


def _of_event(m: Material, event: Event, label: str) -> Iterator[tuple[Aspect, str, Account]]:
    """Yield (aspect, value, account) of one telling of an incident."""
    denied = event.status == "denied" or event.polarity == "negative"
    position: Position = "contradict" if denied else _position(event.attribution)
    yield "happened", label, Account(event, event.attribution, position)
    for argument in event.arguments:
        mention = m.corpus.mentions.get(argument.mention_id)
        if mention and argument.role in ("actor", "recipient"):
            aspect: Aspect = "who" if argument.role == "actor" else "whom"
            yield aspect, m.label(mention.id), Account(mention, event.attribution, position)
    timex = m.corpus.timexes.get(event.timex_id or "")
    if event.time and timex and not denied:
        yield "when", when_words(event.time), Account(timex, event.attribution, position)
    place = m.corpus.place(event)
    if place and not denied:
        yield "where", m.corpus.words(place), Account(place, event.attribution, position)
    if event.certainty in ("probable", "possible") or event.status == "hypothetical":
        yield "how_sure", event.certainty, Account(event, event.attribution, position)


def _position(attribution: Sequence[str]) -> Position:
    return "attribute" if attribution else "support"


def _silent(
    m: Material, ledger: Ledger, incident_id: str, claim_ids: Iterable[str], saying: set[str]
) -> None:
    """Enter the silence of documents that tell the incident but nothing on these claims."""
    telling = m.docs_of[incident_id]
    moment = m.corpus.moment
    first = min((moment(d) for d in saying), default=None)
    voices: Mapping[str, str] = m.voice_of
    speaking = {voices[d] for d in saying}
    for doc_id in telling:
        if first is None or doc_id in saying or voices[doc_id] in speaking:
            continue
        late: Position = "omit" if moment(doc_id) >= first else "out_of_window"
        for claim_id in claim_ids:
            ledger.silence(claim_id, doc_id, late)
