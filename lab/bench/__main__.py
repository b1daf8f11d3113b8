"""Run one benchmark on any file, or all of them against their floors.

python -m lab.bench quotes --data FILE --predict OUT [--set NAME] [--limit N]
python -m lab.bench case --data FOLDER --predict OUT
python -m lab.bench --all [--task quotes] [--limit N] [--raise-floors]
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from conspectus.settings import LanguageSettings
from lab.bench.floors import check
from lab.bench.task import Task, score

TASKS = (
    "language", "coreference", "pages", "pages_text", "pages_segments", "blocks", "forms",
    "quotes", "times", "places", "events", "own", "stories", "crossdoc", "timelines", "case",
)  # fmt: skip
"""What `make bench` runs, in the order a document walks."""


def main() -> int:
    """Run what the command line asks for and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="lab.bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("task", nargs="?", help="which benchmark")
    parser.add_argument("--data", type=Path, help="a file (or, for case, a folder) to predict")
    parser.add_argument("--predict", type=Path, help="where predictions are written")
    parser.add_argument("--set", default=None, dest="set_name", help="which data set of the task")
    parser.add_argument("--limit", type=int, default=None, help="stop after this many documents")
    parser.add_argument("--all", action="store_true", help="run the dev sets and check floors")
    parser.add_argument("--task", dest="only", default=None, help="with --all: only this task")
    parser.add_argument("--no-peers", action="store_true", help="with --all: ours only")
    parser.add_argument("--raise-floors", action="store_true", help="with --all: write new floors")
    parser.add_argument("--raw", action="store_true", help="language: read raw text, no words")
    parser.add_argument("--pipeline", help="read with another language pipeline, e.g. blank")
    options = parser.parse_args()
    if options.pipeline:
        # every task makes its own Tools of the default settings: the default is what we change
        defaults: dict[str, Any] = LanguageSettings.__init__.__kwdefaults__ or {}
        defaults["pipeline"] = options.pipeline
    if options.all:
        return _suite(options)
    if not (options.task and options.data and options.predict):
        parser.error("name a task, --data and --predict; or --all")
    task = _task(options.task)
    chosen = task.set_of(options.data, from_raw=options.raw) if task.set_of else None
    set_name = options.set_name or chosen or next(iter(task.sets))
    report = _measure(task, task.predict, options.data, set_name, options.limit, options.predict)
    print(json.dumps({"task": task.name, "set": set_name, **report}))
    return 0


def _task(name: str) -> Task:
    if name not in TASKS:
        raise SystemExit(f"no benchmark {name!r}; known: {', '.join(TASKS)}")
    task: Task = import_module(f"lab.bench.{name}").TASK
    return task


def _measure(
    task: Task,
    predict: Callable[[Path, str, int | None], Iterable[tuple[str, Any]]],
    data: Path,
    set_name: str,
    limit: int | None,
    out: Path,
) -> dict[str, Any]:
    begun = time.perf_counter()
    count = task.write(predict(data, set_name, limit), out)
    seconds = time.perf_counter() - begun
    peak = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "documents": count,
        "seconds": round(seconds, 2),
        "documents_per_second": round(count / seconds, 2) if seconds else None,
        "peak_mb": round(peak / 1024),
    }


def _suite(options: argparse.Namespace) -> int:
    folder = Path(os.environ.get("SHARED", "../shared")) / "bench"
    if not folder.is_dir():
        print(f"skipped: no benchmark data at {folder}; set SHARED to the folder that holds bench/")
        return 0
    out = Path("build/bench")
    out.mkdir(parents=True, exist_ok=True)
    failed = False
    for name in [options.only] if options.only else TASKS:
        task = _task(name)
        ours = _scores(task, "ours", task.predict, folder, out, options.limit)
        peers = {
            peer: _scores(task, peer, predict, folder, out, options.limit)
            for peer, predict in (task.peers.items() if not options.no_peers else ())
        }
        _print(task, ours, peers)
        if options.limit is None:
            failed |= not check(task, ours, folder, raise_floors=options.raise_floors)
    return 1 if failed else 0


def _scores(
    task: Task,
    who: str,
    predict: Callable[[Path, str, int | None], Iterable[tuple[str, Any]]],
    folder: Path,
    out: Path,
    limit: int | None,
) -> dict[str, float]:
    """Return the task's figures for one system, and its speed on each set."""
    results: dict[str, float] = {}
    for set_name, files in task.sets.items():
        data = files.path(folder, task.name, files.data)
        gold = files.path(folder, task.name, files.gold)
        file = out / f"{task.name}-{set_name}-{who}.json"
        report = _measure(task, predict, data, set_name, limit, file)
        if task.scorer:
            found = task.scorer(gold, json.loads(file.read_text("utf-8")))
        else:
            found = score(folder / task.name / "score.py", gold, file, files.score)
        if task.more:
            found |= task.more(gold, file)
        for label, (of_set, path) in task.figures.items():
            if of_set == set_name:
                value = _reach(found, path)
                if value is not None:
                    results[label] = float(value)
        results[f"{set_name}: documents/s"] = report["documents_per_second"]
    return results


def _reach(found: Any, path: str) -> Any:
    """Return a value by its key, or by keys joined with '.' or '/'."""
    if isinstance(found, dict) and path in found:
        return found[path]
    for key in path.replace("/", ".").split("."):
        if isinstance(found, list) and key.isdigit():
            found = found[int(key)]
        elif isinstance(found, dict) and key in found:
            found = found[key]
        else:
            return None
    return found


def _print(task: Task, ours: dict[str, float], peers: dict[str, dict[str, float]]) -> None:
    print(f"\n{task.name:32s}" + "".join(f"{who:>14s}" for who in ("ours", *peers)))
    for label, value in ours.items():
        others = "".join(
            f"{p[label]:14.3f}" if label in p else f"{'-':>14s}" for p in peers.values()
        )
        print(f"  {label:30s}{value:14.3f}{others}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
