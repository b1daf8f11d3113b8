"""What is new? Keys that change when anything that could change a result has changed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from conspectus import schema
from conspectus.build.reading import Task
from conspectus.ids import make_id
from conspectus.records import Correction, Problem
from conspectus.settings import Settings
from conspectus.store import corrections
from conspectus.store.catalogue import Entry
from conspectus.store.layout import Layout

_PARTS = (
    "read", "language", "facts", "knowledge", "analyse.py", "records.py", "schema.py", "spans.py",
    "ids.py",
)  # fmt: skip
"""What of the package an analysis depends on."""
_LIBRARIES = (
    "spacy", "selectolax", "lxml", "trafilatura", "htmldate", "resiliparse", "pypdf", "py3langid",
)  # fmt: skip


def part_versions() -> tuple[str, ...]:
    """Return what tells this installation's way of reading from another's."""
    digest = hashlib.blake2b(digest_size=8)
    root = resources.files("conspectus")
    for name in _PARTS:
        for path, file in _files(root / name, name):
            digest.update(path.encode() + b"\0" + file.read_bytes())
    return (digest.hexdigest(), *(f"{name} {metadata.version(name)}" for name in _LIBRARIES))


def find_tasks(
    layout: Layout, entries: Sequence[Entry], settings: Settings, judged: Sequence[Correction]
) -> list[Task]:
    """Return every capture of the case with the key of its analysis."""
    recipe = settings.recipe(*part_versions())
    edited = corrections.given(judged)
    tasks = []
    for entry in entries:
        given = (*entry.given, *edited.get(entry.capture.id, ()))
        parts = schema.to_json((entry.capture, given)).decode()
        key = make_id("key", recipe, parts)
        tasks.append(Task(layout=layout, capture=entry.capture, given=given, key=key))
    return tasks


def recipe_of_all(
    tasks: Sequence[Task],
    settings: Settings,
    judged: Sequence[Correction],
    problems: Sequence[Problem],
) -> str:
    """Return the hash of all that can change a generation."""
    digest = hashlib.blake2b(digest_size=8)
    for _, file in _files(resources.files("conspectus") / "corroborate", ""):
        digest.update(file.read_bytes())
    return make_id(
        "model",
        settings.title,
        sorted(asdict(settings.corroborate).items()),
        digest.hexdigest(),
        [(task.capture.id, task.key) for task in tasks],
        [correction.id for correction in judged],
        [schema.to_json(problem).decode() for problem in problems],
    )


def _files(node: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if node.is_file():
        yield path, node
    elif node.is_dir() and node.name != "__pycache__":
        for child in sorted(node.iterdir(), key=lambda n: n.name):
            yield from _files(child, f"{path}/{child.name}")
