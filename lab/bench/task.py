"""What a benchmark task is: where its data lies, how we predict, what is scored.

A task module defines `TASK`. Predictions come from the product's own functions and are written in
the format that the README beside the data asks for; the score is always that of the data's own
`score.py`, run as a program.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal


@dataclass(frozen=True, kw_only=True)
class Set:
    """One data set of a task; paths are relative to the task's folder among the benchmarks.

    A path that begins with ".." is relative to the folder of all benchmarks, an absolute one is
    taken as it is.
    """

    data: str
    gold: str
    score: tuple[str, ...] = ()
    """More arguments for score.py."""

    def path(self, bench: Path, task: str, name: str) -> Path:
        """Return where a file of the set lies."""
        return bench / name if name.startswith("..") else bench / task / name


@dataclass(frozen=True, kw_only=True)
class Task:
    """A benchmark.

    `predict(data, set_name, limit)` yields (id, prediction) pairs in the order of the data and
    reads only the input fields. `peers` are the same function for systems we compare with.
    `figures` names what is shown and floored: {"direct f1": ("set", "path.in.score.output")}.
    """

    name: str
    sets: Mapping[str, Set]
    predict: Callable[[Path, str, int | None], Iterable[tuple[str, Any]]]
    peers: Mapping[str, Callable[[Path, str, int | None], Iterable[tuple[str, Any]]]] = field(
        default_factory=dict
    )
    figures: Mapping[str, tuple[str, str]]
    form: Literal["object", "lines", "whole", "text"] = "lines"
    """`object`: {id: prediction}; `lines`: one prediction a line; `whole`: the one prediction;
    `text`: predictions are pieces of a file that is no JSON."""
    scorer: Callable[[Path, Any], Any] | None = None
    """(gold, predictions read back) -> scores, where data are ours; None = the data's score.py."""
    set_of: Callable[..., str] | None = None
    """(data, from_raw=...) -> the set a file belongs to; None = the first."""
    more: Callable[[Path, Path], Mapping[str, Any]] | None = None
    """What score.py does not measure, from the gold and the predictions: added to its output."""

    def write(self, predictions: Iterable[tuple[str, Any]], out: Path) -> int:
        """Write predictions in the task's format and return how many there are."""
        rows = list(predictions)
        if self.form == "object":
            text = json.dumps(dict(rows), ensure_ascii=False)
        elif self.form == "lines":
            text = "".join(json.dumps(p, ensure_ascii=False) + "\n" for _, p in rows)
        elif self.form == "text":
            text = "".join(p for _, p in rows)
        else:
            text = json.dumps(rows[0][1], ensure_ascii=False, indent=1)
        out.write_text(text, "utf-8")
        return len(rows)


def score(script: Path, gold: Path, predictions: Path, arguments: tuple[str, ...]) -> Any:
    """Return the JSON object that a score.py prints."""
    run = subprocess.run(
        [sys.executable, str(script), *arguments, str(gold), str(predictions)],
        capture_output=True,
        text=True,
        check=True,
        timeout=1800,
    )
    return json.loads(run.stdout)


def lines(path: Path) -> Iterable[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, gzipped or not."""
    import gzip

    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
