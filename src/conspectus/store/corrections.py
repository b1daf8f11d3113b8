"""What people decided: appended, replayed at every build, taken back by another entry.

What surprises: taking back is itself an entry that can be taken back, so the history never shrinks.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from conspectus import schema
from conspectus.errors import InputError, NotFoundError
from conspectus.ids import make_id
from conspectus.records import Correction, CorrectionAction, Selector
from conspectus.spans import fold
from conspectus.store.catalogue import Catalogue

if TYPE_CHECKING:
    from conspectus.read import Given

DocumentField = Literal["outlet", "published", "title"]
DOCUMENT_FIELDS: tuple[DocumentField, ...] = get_args(DocumentField)
"""What can be set of a document."""


def make_correction(
    action: CorrectionAction,
    targets: Sequence[Selector],
    *,
    by: str,
    at: datetime | None = None,
    field: str | None = None,
    value: str | None = None,
    undoes_id: str | None = None,
    note: str | None = None,
) -> Correction:
    """Return a correction with an id derived from all it says; `at` defaults to now."""
    made = at or datetime.now(UTC)
    parts = (made.isoformat(), by, action, targets, field, value, undoes_id, note)
    return Correction(
        id=make_id("correction", *parts),
        made_at=made,
        made_by=by,
        action=action,
        targets=tuple(targets),
        field=field,
        value=value,
        undoes_id=undoes_id,
        note=note,
    )


def edit_document(
    capture_id: str, field: DocumentField, value: str, *, by: str, note: str | None = None
) -> Correction:
    """Return the correction that sets outlet, date or title of a document.

    Raises:
        InputError: An empty value, or a date that is not written as one.
    """
    value = document_value(field, value)
    target = Selector(capture_id=capture_id, record="Document", exact="")
    return make_correction("edit", [target], by=by, field=field, value=value, note=note)


def document_value(field: DocumentField, value: str) -> str:
    """Return a value as it is kept.

    Raises:
        InputError: An empty value, or a date that is not written as one.
    """
    value = fold(value)
    if not value:
        raise InputError(f"{field}: an empty value; give the {field} as it should be")
    return _date(value) if field == "published" else value


def undo(catalogue: Catalogue, correction_id: str, *, by: str) -> Correction:
    """Append and return the correction that takes another one back.

    Raises:
        NotFoundError: There is no correction of that id.
    """
    if correction_id not in {c.id for c in catalogue.corrections()}:
        raise NotFoundError(f"no correction {correction_id!r} in this case")
    taken = make_correction("undo", (), by=by, undoes_id=correction_id)
    catalogue.append([taken])
    return taken


def standing(corrections: Sequence[Correction]) -> list[Correction]:
    """Return the corrections in force: neither taken back nor taking back, in order."""
    gone: set[str] = set()
    for correction in reversed(corrections):
        if correction.action == "undo" and correction.id not in gone and correction.undoes_id:
            gone ^= {correction.undoes_id}
    return [c for c in corrections if c.action != "undo" and c.id not in gone]


def given(corrections: Iterable[Correction]) -> "dict[str, tuple[Given, ...]]":
    """Return {capture: what people set of its document}; the last word on a field counts."""
    from conspectus.read import Given  # slow to import, and most commands need no reader

    found: dict[str, dict[DocumentField, str]] = {}
    for correction in corrections:
        for field in DOCUMENT_FIELDS:
            if correction.action != "edit" or correction.field != field or not correction.value:
                continue
            for target in correction.targets:
                if target.record == "Document":
                    found.setdefault(target.capture_id, {})[field] = correction.value
    return {
        capture_id: tuple(
            Given(field=field, value=value, basis="correction")
            for field, value in sorted(values.items())
        )
        for capture_id, values in found.items()
    }


def to_lines(corrections: Iterable[Correction]) -> str:
    """Return corrections as JSON Lines."""
    return "".join(schema.to_json(c).decode() + "\n" for c in corrections)


def from_lines(text: str) -> list[Correction]:
    """Return the corrections in JSON Lines.

    Raises:
        InputError: A line is not a correction; the message names line and field.
    """
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(schema.from_json(Correction, line))
        except msgspec.DecodeError as error:
            raise InputError(f"line {number} is not a correction: {error}") from error
    return found


def _date(value: str) -> str:
    """Return a date as ISO 8601 writes it, with its time where one is given."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value).isoformat()
    except ValueError as error:
        raise InputError(f"{value!r} is not a date; write it as 2019-03-13") from error
