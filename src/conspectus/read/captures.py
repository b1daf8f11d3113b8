"""Paths in, Captured out: bytes untouched, with what a sidecar says of them."""

from dataclasses import dataclass
from typing import Literal

from conspectus.records import Basis, Capture

GivenField = Literal["outlet", "published", "url", "title", "byline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Something known of a capture from outside its bytes."""

    field: GivenField
    value: str
    basis: Basis
    """`sidecar` fills only what the page does not say; `correction` overrules the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """A capture, its bytes and what is known of it from outside: all that `analyse` reads."""

    capture: Capture
    data: bytes
    given: tuple[Given, ...] = ()
