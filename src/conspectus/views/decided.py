"""What people decided of a case, as screens show it: each with what it aims at and its state."""

from typing import Annotated, Literal

from conspectus.records import Span, record

CorrectionState = Literal["applied", "shown", "waits", "lost", "undone"]


@record
class Aim:
    """What a correction is aimed at."""

    record: Annotated[str, "record type"]
    words: Annotated[str, "the words, white space folded; empty for a whole page"]
    doc_id: Annotated[str | None, "the document; None = its page is not in this build"]
    outlet: str | None
    title: str | None
    spans: Annotated[tuple[Span, ...], "where the words stand today"] = ()
    lost: Annotated[bool, "the words are not there any more"] = False


@record
class CorrectionLine:
    """One thing somebody decided."""

    id: str
    made_at: Annotated[str, "UTC, ISO 8601"]
    made_by: str
    action: str
    says: Annotated[str, "in plain words"]
    note: Annotated[str | None, "why"]
    state: Annotated[
        CorrectionState,
        "in the model; shown, compared anew by the next build; waits for it; lost; taken back",
    ]
    undone: bool
    aims: tuple[Aim, ...]


@record
class Corrections:
    """What people decided of a case."""

    you: Annotated[str, "the name offered to whoever corrects next"]
    lines: Annotated[tuple[CorrectionLine, ...], "newest first"]
    pending: Annotated[int, "what the next build has to take in or forget"]
    lost: Annotated[int, "those whose place is not there any more"]


@record
class Corrected:
    """What became of a correction."""

    id: Annotated[str, "the correction's id, to take it back"]
    says: str
    touches: Annotated[str, "'3 claims, 1 incident'; empty when nothing rests on it"]
    state: CorrectionState
