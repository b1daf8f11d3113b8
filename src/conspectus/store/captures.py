"""Captured bytes, filed under their sha256: written once, never changed, never deleted."""

import os
from pathlib import Path

from conspectus import ids
from conspectus.errors import StoreError
from conspectus.store.layout import Layout


def keep(layout: Layout, data: bytes) -> str:
    """File bytes and return their id; bytes that are there already are left alone."""
    capture_id = ids.capture_id(data)
    path = layout.capture(capture_id)
    if path.exists():
        return capture_id
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_bytes(data)
    aside.replace(path)
    return capture_id


def load(layout: Layout, capture_id: str) -> bytes:
    """Return the bytes of a capture.

    Raises:
        StoreError: They are missing, or not those that were filed.
    """
    path: Path = layout.capture(capture_id)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path}: captured bytes cannot be read: {error.strerror}") from error
    found = ids.capture_id(data)
    if found != capture_id:
        raise StoreError(
            f"{path}: captured bytes were changed: sha256 is now {found}; add it again"
        )
    return data
