"""What work costs in proportion to its size: the same on a slow machine and on a busy one."""

import time
from collections.abc import Callable
from typing import Any

TRIES = 8
LEAST_S = 0.01  # what costs less is no cost


def in_proportion(
    work: Callable[[Any], Any], make: Callable[[int], Any], size: int, *, power: int = 1
) -> Any:
    """Return what work on ten times the size gives, having seen that it costs about ten times.

    Three times as much again is allowed; what grows with the square costs ten times as much again.
    A neighbour may spoil one measurement, so all of TRIES must fail before this does.
    """
    seen = []
    work(make(size))  # what is loaded or compiled once is no cost of the size
    for _try in range(TRIES):
        small, _ = _cost(work, make(size))
        large, found = _cost(work, make(10 * size))
        if large <= 3 * 10**power * max(small, LEAST_S):
            return found
        seen.append((round(small, 4), round(large, 4)))
    raise AssertionError(f"ten times the size costs far more than ten times: {seen}")


def _cost(work: Callable[[Any], Any], given: Any) -> tuple[float, Any]:
    begun = time.process_time()
    found = work(given)
    return time.process_time() - begun, found
