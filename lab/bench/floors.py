"""Floors that only rise: what each benchmark must at least reach, and which data it was read on."""

import hashlib
import json
from pathlib import Path

from lab.bench.task import Task

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.001  # of the floor: room for a last decimal that another processor rounds otherwise
FALLING = ("leak", "lost", "false_alarms", "lookalikes", "per_document", "span_failures")
"""Parts of a figure's name that say lower is better: the floor is a ceiling then."""


def check(task: Task, ours: dict[str, float], folder: Path, *, raise_floors: bool) -> bool:
    """Return whether every figure holds its floor; speeds have none, they depend on the machine."""
    known = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    floors = known.setdefault(task.name, {})
    digest = _digest(task, folder)
    if floors.get("data", digest) != digest:
        print(f"  {task.name}: the data is not what the floors were read on; floors not checked")
        return True
    good = True
    for label in task.figures:
        value, floor = ours.get(label), floors.get(label)
        if value is None:
            continue
        falling = any(part in label for part in FALLING)
        if floor is not None and (
            value > floor * (1 + SLACK) if falling else value < floor * (1 - SLACK)
        ):
            print(f"  BELOW ITS FLOOR: {task.name} {label}: {value:.4f}, floor {floor:.4f}")
            good = False
        if raise_floors and (floor is None or (value < floor if falling else value > floor)):
            floors[label] = value
    if raise_floors:
        floors["data"] = digest
        FLOORS.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
    return good


def _digest(task: Task, folder: Path) -> str:
    digest = hashlib.sha256()
    for files in task.sets.values():
        gold = files.path(folder, task.name, files.gold)
        for file in sorted(gold.iterdir()) if gold.is_dir() else (gold,):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
