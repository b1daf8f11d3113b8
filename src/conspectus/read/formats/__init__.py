"""Formats pages are saved in: containers taken apart, papers turned into text or HTML."""

from conspectus.read.formats.kinds import SUFFIXES, served_type
from conspectus.read.formats.opening import (
    check,
    expand,
    is_container,
    is_paper,
    recognise,
    render,
    renderer,
)
from conspectus.read.formats.pieces import (
    NO_PAGES,
    Columns,
    Limits,
    Piece,
    RefusedError,
    Rendered,
    Unread,
)

__all__ = [
    "NO_PAGES",
    "SUFFIXES",
    "Columns",
    "Limits",
    "Piece",
    "RefusedError",
    "Rendered",
    "Unread",
    "check",
    "expand",
    "is_container",
    "is_paper",
    "recognise",
    "render",
    "renderer",
    "served_type",
]
