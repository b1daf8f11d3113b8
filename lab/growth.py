"""What corroboration costs as cases grow: candidate pairs, seconds and memory.

python -m lab.growth 1000 2000 4000 [--each 18] [--whole] [--workers 2] [--plot growth.svg]

Cases are those of `lab.synthetic`. Printed is one line a size: events, candidate pairs, seconds,
and the exponent of the growth of the pairs since the size before, which `--plot` draws; with
`--whole` a case is corroborated.
"""

import argparse
import json
import resource
import time
from collections.abc import Mapping, Sequence
from math import log, log10
from pathlib import Path
from typing import Any

from conspectus.corroborate import corroborate
from conspectus.corroborate.blocking import candidates
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.entities import find_entities
from conspectus.corroborate.traits import traits
from conspectus.run.local import LocalEngine
from conspectus.settings import CorroborateSettings
from lab.synthetic import EVENTS, pages


def pairs_of(size: int, each: int) -> dict[str, Any]:
    """Return the events and candidate pairs of a case of so many pages."""
    made = pages(size, each=each)
    corpus = Corpus(made)
    voices = {a.document.id: a.document.id for a in made}
    found = traits(corpus, find_entities(corpus)[2], voices)
    return {"pages": size, "events": len(found), "pairs": len(candidates(found))}


def plot(lines: Sequence[Mapping[str, Any]]) -> str:
    """Return pairs against pages as SVG, both on logarithmic axes, beside n and n to the 1.2."""
    first, last = lines[0], lines[-1]
    decades = log10(last["pages"] / first["pages"])
    wide, high, edge = 640, 440, 70

    def at(pages: float, pairs: float) -> str:
        x = edge + (wide - 2 * edge) * log10(pages / first["pages"]) / decades
        y = high - edge - (high - 2 * edge) * log10(pairs / first["pairs"]) / (1.25 * decades)
        return f"{x:.1f},{y:.1f}"

    def line(exponent: float) -> str:
        end = at(last["pages"], first["pairs"] * 10 ** (exponent * decades))
        x, y = end.split(",")
        start = at(first["pages"], first["pairs"])
        return (
            f'<polyline points="{start} {end}" stroke="#999" fill="none" stroke-dasharray="4 4"/>'
            f'<text x="{x}" y="{y}" dx="6">n^{exponent:g}</text>'
        )

    shown = [at(x["pages"], x["pairs"]).split(",") for x in lines]
    points = " ".join(",".join(p) for p in shown)
    marks = "".join(
        f'<circle cx="{x}" cy="{y}" r="4"/><text x="{x}" y="{y}" dx="-8" dy="-9" '
        f'text-anchor="end">{told["pairs"]:,}</text>'
        f'<text x="{x}" y="{high - edge + 24}" text-anchor="middle">{told["pages"]:,}</text>'
        for (x, y), told in zip(shown, lines, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
        'font-family="sans-serif" font-size="13"><title>Candidate pairs against pages</title>'
        f'<rect width="{wide}" height="{high}" fill="#fff"/>{line(1)}{line(1.2)}'
        f'<polyline points="{points}" stroke="#05a" stroke-width="2" fill="none"/>{marks}'
        f'<text x="{wide / 2}" y="{high - 16}" text-anchor="middle">pages</text>'
        '<text x="14" y="24">candidate pairs of events</text></svg>\n'
    )


def main() -> None:
    """Print what each size costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--whole", action="store_true", help="corroborate, not only pair")
    parser.add_argument("--each", type=int, default=EVENTS, help="events a page tells")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--plot", type=Path, help="an SVG of the pairs")
    options = parser.parse_args()
    before: dict[str, Any] | None = None
    lines: list[dict[str, Any]] = []
    for size in options.sizes:
        begun, worked = time.perf_counter(), _worked()
        if options.whole:
            made = pages(size, each=options.each)
            begun, worked = time.perf_counter(), _worked()
            engine = LocalEngine(options.workers)
            result = corroborate(made, CorroborateSettings(), map_groups=engine.map_groups)
            line: dict[str, Any] = {"pages": size, "incidents": len(result.incidents)}
        else:
            line = pairs_of(size, options.each)
            if before:
                grown = log(line["pairs"] / before["pairs"]) / log(size / before["pages"])
                line["exponent"] = round(grown, 3)
            before = line
            lines.append(line)
        line["seconds"] = round(time.perf_counter() - begun, 1)
        line["cpu_seconds"] = round(_worked() - worked, 1)
        line["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(line), flush=True)
        if options.plot and len(lines) > 1:
            options.plot.write_text(plot(lines), encoding="utf-8")


def _worked() -> float:
    """Return the seconds of processors this process and its ended workers have used."""
    used = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


if __name__ == "__main__":
    main()
