"""Named parts: built-ins in one table, others through entry points, imported when first used.

The entry-point group of a kind is `conspectus.<kind>`; a name found there may not hide a built-in.
What follows a colon in a name is given to the part: "spacy:en_core_web_sm".
"""

import difflib
from functools import partial
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from conspectus.errors import PluginError

BUILT_IN: dict[str, dict[str, str]] = {
    "reader": {},
    "language": {
        "english": "conspectus.language.pipeline:load",
        "blank": "conspectus.language.blank:load",
        "spacy": "conspectus.language.foreign:load",
    },
    "finder": {},
    "engine": {"local": "conspectus.run.local:LocalEngine"},
    "exporter": {
        "csv": "conspectus.show.exports.tables:export_csv",
        "json": "conspectus.show.exports.tables:export_json",
        "parquet": "conspectus.show.exports.tables:export_parquet",
        "annotations": "conspectus.show.exports.annotations:export_annotations",
    },
}


def names(kind: str) -> list[str]:
    """Return the names of all parts of a kind, built-ins first.

    Raises:
        PluginError: There is no such kind.
    """
    if kind not in BUILT_IN:
        raise PluginError(f"no plugin kind {kind!r}; known: {', '.join(BUILT_IN)}")
    others = {e.name for e in entry_points(group=f"conspectus.{kind}")}
    return [*BUILT_IN[kind], *sorted(others - BUILT_IN[kind].keys())]


def load(kind: str, name: str) -> Any:
    """Return the part of that kind and name; what stands after a colon is its first argument.

    Raises:
        PluginError: There is none; the message lists those there are and the nearest.
    """
    name, colon, argument = name.partition(":")
    if colon:
        return partial(load(kind, name), argument)
    known = names(kind)
    if name in BUILT_IN[kind]:
        module, _, attribute = BUILT_IN[kind][name].partition(":")
        return getattr(import_module(module), attribute)
    if name in known:
        (entry,) = entry_points(group=f"conspectus.{kind}", name=name)
        return entry.load()
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise PluginError(f"no {kind} named {name!r}; known: {', '.join(known)}{hint}")
