"""The two verbs an engine knows; everything a build does is one of them.

An engine may run a batch twice (a worker died) and in any order, so functions must be pure. They
must be importable by name in another process: no lambdas, nothing from `__main__`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import pyarrow as pa

Batch = TypeVar("Batch")
State = TypeVar("State")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A worker took this batch up."""

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[Result]):
    """A batch is finished."""

    index: int
    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A batch cannot be done: its function raised, or its worker died twice."""

    index: int
    reason: str
    """What was last heard: an exception, or how the process ended."""
    died: bool
    """The process died, rather than the function raised."""


class Engine(Protocol):
    """Spreads pure functions over data."""

    def map_batches(
        self,
        function: Callable[[Batch, State], Result],
        batches: Iterable[Batch],
        *,
        setup: Callable[[], State],
    ) -> "Iterator[Started | Done[Result] | Lost]":
        """Yield one Done or Lost a batch, in the order they finish; index counts batches from 0.

        `setup` runs once in each worker and makes what all its batches share.

        Raises:
            PluginError: `setup` failed; no batch can be done.
        """
        ...

    def map_groups(
        self, function: Callable[[pa.Table], Result], table: pa.Table, key: str
    ) -> Iterator[Result]:
        """Yield function(rows that share a key), ordered by key; a null key is a group too."""
        ...
