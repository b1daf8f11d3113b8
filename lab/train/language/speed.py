"""Words a second of the pipeline beside the bare trunk, in one run, on one thread.

python -m lab.train.language.speed --bare BARE.onnx FILES...   (BARE: see `export --bare`)
The trunk is given the very windows that the pipeline reads; its time holds no Python at all. Both
times are the processor's own for this process, the best of several rounds in turn.
"""

import argparse
import time
from pathlib import Path
from typing import Any

import onnxruntime as ort

from conspectus.language import model
from conspectus.language.encoder import Encoder
from conspectus.language.pipeline import Pipeline

ROUNDS = 9


def main() -> None:
    """Print both speeds, best of ROUNDS, and their ratio."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("files", type=Path, nargs="+")
    ask.add_argument("--bare", type=Path, required=True)
    args = ask.parse_args()
    encoder = Encoder(model.folder())
    pipeline = Pipeline(encoder)
    text = "\n\n".join(f.read_text("utf-8") for f in args.files)
    given: list[dict[str, Any]] = []
    session = encoder._session
    encoder._session = _Listening(session, given)
    count = sum(not t.is_space for t in pipeline(text))
    encoder._session = session
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    bare = ort.InferenceSession(str(args.bare), options)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        begun = time.process_time()
        pipeline(text)
        ours.append(time.process_time() - begun)
        begun = time.process_time()
        for row in given:
            bare.run(None, {k: row[k] for k in ("ids", "shapes")})
        theirs.append(time.process_time() - begun)
    print(f"{count} words, {len(given)} windows")
    print(f"pipeline {count / min(ours):.0f} words/s, bare trunk {count / min(theirs):.0f} words/s")
    print(f"ratio {min(theirs) / min(ours):.3f}")


class _Listening:
    """A session that keeps what it was given."""

    def __init__(self, inner: Any, given: list[dict[str, Any]]) -> None:
        self._inner, self._given = inner, given

    def run(self, asked: list[str], row: dict[str, Any]) -> Any:
        """Run the model."""
        self._given.append(row)
        return self._inner.run(asked, row)


if __name__ == "__main__":
    main()
