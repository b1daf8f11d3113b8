"""Published models: one folder of Parquet tables each, written aside, renamed, never changed.

A reader holds a shared lock on the generation it has pinned; sweeping skips what is held.
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

import pyarrow.parquet as pq

from conspectus import schema
from conspectus.records import (
    RECORDS,
    Analysis,
    Block,
    Capture,
    Claim,
    Correction,
    Corroboration,
    Discrepancy,
    Document,
    Entity,
    Event,
    Figure,
    Incident,
    Link,
    Membership,
    Mention,
    Problem,
    Quote,
    Relation,
    Stance,
    Story,
    Term,
    Timex,
    Toponym,
)
from conspectus.store.layout import Layout
from conspectus.store.locks import Held, hold

TABLES: tuple[type, ...] = RECORDS
"""Every record type a generation has a table of. Corrections live in the catalogue; a generation
says which of them it was built with."""
_KEPT = 2  # the published one and the one before, for readers that have just opened it
_FIELDS: dict[type, str] = {
    Block: "blocks",
    Mention: "mentions",
    Timex: "timexes",
    Toponym: "toponyms",
    Quote: "quotes",
    Event: "events",
    Relation: "relations",
    Figure: "figures",
    Term: "terms",
    Problem: "problems",
    Entity: "entities",
    Story: "stories",
    Incident: "incidents",
    Membership: "memberships",
    Link: "links",
    Claim: "claims",
    Stance: "stances",
}
"""The field of an Analysis or of the Corroboration that holds a table's rows. Discrepancies stand
in both and are filed once."""


def order(record: type) -> tuple[str, ...]:
    """Return the columns a table is ordered by: its id or, where it has none, all plain columns."""
    names = [f.name for f in fields(record)]
    if "id" in names:
        return ("id",)
    plain = schema.arrow_schema(record)
    return tuple(n for n in names if not plain.field(n).type.num_fields)


def tables(
    captures: Iterable[Capture],
    analyses: Sequence[Analysis],
    corroboration: Corroboration,
    problems: Iterable[Problem],
    judged: Iterable[Correction] = (),
) -> dict[type, list[object]]:
    """Return the rows of every table of a generation, in the table's own order."""
    found: dict[type, list[object]] = {record: [] for record in TABLES}
    found[Capture] += captures
    found[Correction] += judged
    found[Document] += (a.document for a in analyses)
    for record, name in _FIELDS.items():
        for part in (*analyses, corroboration):
            found[record] += getattr(part, name, ())
    # corroboration keeps the checks made inside one document that are no part of its questions
    inside = (x for a in analyses for x in a.discrepancies)
    unique = {d.id: d for d in corroboration.discrepancies or inside}
    found[Discrepancy] = list(unique.values())
    known = set(found[Problem])
    found[Problem] += (p for p in problems if p not in known)
    for record, rows in found.items():
        columns = order(record)
        rows.sort(key=lambda row: tuple(_sortable(getattr(row, c)) for c in columns))
    return found


def write(layout: Layout, number: int, rows: Mapping[type, Sequence[object]]) -> Path:
    """Write a generation aside and rename it into place; nobody sees it before it is published."""
    final = layout.generation(number)
    aside = layout.root / f".{final.name}.writing"
    shutil.rmtree(aside, ignore_errors=True)
    shutil.rmtree(final, ignore_errors=True)  # left by a build that died before it could publish
    aside.mkdir()
    for record in TABLES:
        table = schema.to_arrow(record, rows[record])
        pq.write_table(table, aside / f"{record.__name__}.parquet", compression="zstd")
    (aside / "lock").touch()
    aside.replace(final)
    return final


def pin(layout: Layout, number: int) -> Held | None:
    """Return a hold that keeps a generation from being swept; None = it is being swept."""
    folder = layout.generation(number)
    try:
        return hold(folder / "lock", shared=True)
    except FileNotFoundError:
        return None


def sweep(layout: Layout, published: int) -> None:
    """Delete generations older than the last two, unless a reader holds them."""
    for number in layout.generations():
        if number > published - _KEPT:
            continue
        folder = layout.generation(number)
        if held := hold(folder / "lock"):
            shutil.rmtree(folder, ignore_errors=True)
            held.release()


def _sortable(value: object) -> tuple[bool, str]:
    return value is None, "" if value is None else str(value)
