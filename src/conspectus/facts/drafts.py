"""A mention in the making: token offsets and what is guessed so far, before chains are known."""

from dataclasses import dataclass, field

from conspectus.records import MentionForm, MentionKind


@dataclass(slots=True)
class Draft:
    """A mention before it is a record; offsets are tokens of `Parsed.doc`, end exclusive."""

    start: int
    end: int
    head: int
    form: MentionForm
    kind: MentionKind
    text: str
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    knowledge_id: str | None = None
    gender: str | None = None
    plural: bool = False
    how: str = ""
    """adjective, people, capital, seat: in which way a name stands for a state.

    Of a description owner: a force that only says whose a thing is.
    """
    owner: int | None = None
    """Token of the possessive that owns it: "its" in "its defence ministry"."""
    name: str = ""
    """The longest form of this name in the document, where it is another."""
    twin: "Draft | None" = None
    """The name that this description stands beside."""
    beside: bool = False
    """Stands in a list of places."""
    chain: int = field(default=-1)
