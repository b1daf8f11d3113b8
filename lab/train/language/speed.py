"""Words a second of the pipeline beside the bare trunk, in one run, on one thread.

python -m lab.train.language.speed --bare BARE.onnx FILES...   (BARE: see `export --bare`)
The trunk is given the very windows that the pipeline reads; its time holds no Python at all. All
times are the processor's own for this process, the best of several rounds in turn. The plain trunk
is the graph as PyTorch writes it; the flat one is the shipped graph without its heads.
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
    """Print the speeds, best of ROUNDS, and their ratios."""
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
    trunks = {
        name: ort.InferenceSession(str(path), options)
        for name, path in (("plain", args.bare), ("flat", args.bare.with_suffix(".flat.onnx")))
    }
    ours, theirs = [], {name: list[float]() for name in trunks}
    for _ in range(ROUNDS):
        begun = time.process_time()
        pipeline(text)
        ours.append(time.process_time() - begun)
        for name, trunk in trunks.items():
            begun = time.process_time()
            for row in given:
                trunk.run(None, {k: row[k] for k in ("ids", "shapes")})
            theirs[name].append(time.process_time() - begun)
    print(f"{count} words, {len(given)} windows; pipeline {count / min(ours):.0f} words/s")
    for name, times in theirs.items():
        ratio = min(times) / min(ours)
        print(f"{name} trunk {count / min(times):.0f} words/s, ratio {ratio:.3f}")


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
