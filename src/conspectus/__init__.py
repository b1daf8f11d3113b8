"""Conspectus: what happened in a crisis, and who says so.

The public names are those of `__all__`: the Case, and the modules `analyse` (one document at a
time), `records` and `errors`. Nothing else is promised.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Case", "__version__", "analyse", "errors", "records"]

if TYPE_CHECKING:
    from conspectus import analyse, errors, records
    from conspectus.case import Case


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: `conspectus --help` must not wait for it."""
    from importlib import import_module

    if name == "Case":
        return import_module("conspectus.case").Case
    if name in ("analyse", "errors", "records"):
        return import_module(f"conspectus.{name}")
    raise AttributeError(f"module 'conspectus' has no attribute {name!r}")
