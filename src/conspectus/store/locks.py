"""File locks that end with the process that holds them, even when it is killed.

A lock kept as a row or as a file's existence outlives a `kill -9` and then shuts its owner out; the
operating system's locks do not.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@dataclass(slots=True)
class Held:
    """A lock that is held until `release`, garbage collection or the end of the process."""

    descriptor: int

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def __del__(self) -> None:
        """Let go when nobody refers to it any more."""
        self.release()


def hold(path: Path, *, shared: bool = False) -> Held | None:
    """Return a lock on a file, which is made if missing; None = somebody else holds it.

    Several may hold it shared at once; Windows knows no such thing, there it is exclusive.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return Held(descriptor)
