"""The memory that taking a crawl apart needs: a WARC of N pages made as it is read.

python -m lab.crawl [--pages 10000]

What surprises: nothing is written to disk and nothing is kept; the peak of the whole process is
printed after a tenth of the pages and at the end, and must be the same.
"""

import argparse
import resource
import sys
import time
from importlib import import_module

from conspectus.read.formats import Limits, Unread, expand


def main() -> int:
    """Stream a crawl and return 1 if memory grew with its length."""
    parser = argparse.ArgumentParser(prog="lab.crawl", description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    options = parser.parse_args()
    crawl = import_module("tests.unit.read.test_bad_material")._Crawl(options.pages)
    limits = Limits(piece_bytes=2_000_000, pieces=options.pages, total_bytes=options.pages * 20_000)
    begun = time.perf_counter()
    count = early = 0
    for piece in expand(crawl, "x.warc", "application/warc", limits):
        count += not isinstance(piece, Unread)
        if count == options.pages // 10:
            early = _peak_mb()
    seconds = time.perf_counter() - begun
    sys.stdout.write(
        f"{count} of {options.pages} pages in {seconds:.1f} s; peak {early} MB after a tenth, "
        f"{_peak_mb()} MB at the end\n"
    )
    return int(count != options.pages or _peak_mb() > early + 10)


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
