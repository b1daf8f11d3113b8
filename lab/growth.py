"""What corroboration costs as cases grow: candidate pairs, seconds and memory.

python -m lab.growth 1000 2000 4000 [--whole] [--workers 2]

Cases are those of `lab.synthetic`. Printed is one line a size: events, candidate pairs, seconds,
and the exponent of the growth of the pairs since the size before; with `--whole` a case is
corroborated.
"""

import argparse
import json
import resource
import time
from math import log
from typing import Any

from conspectus.corroborate import corroborate
from conspectus.corroborate.blocking import candidates
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.entities import find_entities
from conspectus.corroborate.likeness import traits
from conspectus.run.local import LocalEngine
from conspectus.settings import CorroborateSettings
from lab.synthetic import pages


def pairs_of(size: int) -> dict[str, Any]:
    """Return the events and candidate pairs of a case of so many pages."""
    made = pages(size)
    corpus = Corpus(made)
    voices = {a.document.id: a.document.id for a in made}
    found = traits(corpus, find_entities(corpus)[2], voices)
    return {"pages": size, "events": len(found), "pairs": len(candidates(found))}


def main() -> None:
    """Print what each size costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--whole", action="store_true", help="corroborate, not only pair")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    before: dict[str, Any] | None = None
    for size in options.sizes:
        begun, worked = time.perf_counter(), _worked()
        if options.whole:
            made = pages(size)
            begun, worked = time.perf_counter(), _worked()
            engine = LocalEngine(options.workers)
            result = corroborate(made, CorroborateSettings(), map_groups=engine.map_groups)
            line: dict[str, Any] = {"pages": size, "incidents": len(result.incidents)}
        else:
            line = pairs_of(size)
            if before:
                grown = log(line["pairs"] / before["pairs"]) / log(size / before["pages"])
                line["exponent"] = round(grown, 3)
            before = line
        line["seconds"] = round(time.perf_counter() - begun, 1)
        line["cpu_seconds"] = round(_worked() - worked, 1)
        line["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(line), flush=True)


def _worked() -> float:
    """Return the seconds of processors this process and its ended workers have used."""
    used = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


if __name__ == "__main__":
    main()
