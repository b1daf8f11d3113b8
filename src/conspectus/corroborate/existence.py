"""What is no longer so: somebody told as missing or dead, and a later text that calls it past.

What surprises: the text that ends a state names it too ("reported missing ... is safe"), and so
needs no other text to be found; the accounts that still tell of it are looked for afterwards.
"""

import re
from collections.abc import Iterator

from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.likeness import COMMON
from conspectus.corroborate.material import Dispute, Material, Version, account
from conspectus.records import Fact

_NO_LONGER = re.compile(
    r"\b(?:reported|believed|thought|feared|said\s+to\s+be|listed\s+as)\s+(?:as\s+)?"
    r"(missing|dead|killed|kidnapped|abducted|captured|lost)\b.*?"
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+)?"
    r"(?:alive|safe|well|at\s+home|found|free|unharmed|back|released|rescued)\b",
    re.I | re.S,
)


def existence_disputes(m: Material) -> Iterator[Dispute]:
    """Yield what a text calls past of somebody whom another text still tells it of."""
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        for span in m.corpus.sentences(doc_id):
            words = m.corpus.text(doc_id, span)
            found = _NO_LONGER.search(words)
            if not found or m.voice_of[doc_id] != doc_id:
                continue
            about = {w for w in content_words(words[: found.start()]) if len(w) > 4} - COMMON
            before = _still(m, doc_id, found[1].lower(), about)
            now = _facts(m, doc_id, span.start, span.end)
            if before and now:
                who = " ".join(words[: found.start()].split(" who ")[0].split()[:8]).rstrip(",")
                yield Dispute(
                    kind="certainty",
                    subject_kind="topic",
                    subject_id=who,
                    aspect="happened",
                    versions=(
                        Version(found[1].lower(), tuple(map(account, before))),
                        Version(found.group().split()[-1].lower(), tuple(map(account, now))),
                    ),
                    state="changed",
                    reason=f"{found[1].lower()} before; {m.corpus.outlet_shown(doc_id)} says "
                    "it is no longer so",
                    weight=1.5,
                )


def _still(m: Material, doc_id: str, state: str, about: set[str]) -> list[Fact]:
    """Return the facts of earlier texts that tell the state of the same person."""
    found: list[Fact] = []
    for analysis in m.corpus.analyses:
        other = analysis.document.id
        if m.voice_of[other] == m.voice_of[doc_id] or state not in analysis.document.text:
            continue
        if m.corpus.moment(other) > m.corpus.moment(doc_id):
            continue
        for span in m.corpus.sentences(other):
            words = set(content_words(m.corpus.text(other, span)))
            if state in words and len(words & about) >= 2:
                found += _facts(m, other, span.start, span.end)
                break
    return found


def _facts(m: Material, doc_id: str, start: int, end: int) -> list[Fact]:
    """Return the facts of a sentence that tell: events and quotes, else who is named."""
    facts = [
        f
        for f in m.corpus.facts_in(doc_id, m.corpus.sentence(doc_id, start))
        if f.spans[-1].end <= end
    ]
    telling = [f for f in facts if f.id in m.corpus.events or f.id in m.corpus.quotes]
    return telling or [f for f in facts if f.id in m.corpus.mentions][:2]
