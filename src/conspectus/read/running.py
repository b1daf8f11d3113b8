"""Running heads and feet: lines that stand at the edges of a text's pages again and again.

A text out of a PDF or an old archive has its pages parted by form feeds, and the name of the paper
or of the piece stands over each of them. What surprises: the first page's own are left alone; what
stands there is as often the title, or the paper that signs.
"""

import re
from collections import Counter
from collections.abc import Sequence

from conspectus.read.lines import Line

_EDGE = 2  # lines at the top of a page, and at its foot, among which a running one stands
_MOST = 120  # characters of a running line
_LEAST_SHARE = 0.3  # of the pages; left and right pages may have heads of their own
_CHANGING = re.compile(r"[\W\d_]+")  # a page's number, and how it is set off


def running_lines(text: str, lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that are running heads or feet, the first page's left out."""
    if "\f" not in text:
        return set()
    edges = _edges(text, lines)
    keys = [
        {_key(text, lines[n]): n for n in numbers if lines[n].end - lines[n].start <= _MOST}
        for numbers in edges
    ]
    often = Counter(key for page in keys for key in page if key)
    least = max(2, _LEAST_SHARE * len(keys))
    return {n for page in keys[1:] for key, n in page.items() if often[key] >= least}


def _edges(text: str, lines: Sequence[Line]) -> list[list[int]]:
    """Return for each page the lines at its edges."""
    pages: list[list[int]] = [[]]
    end = 0
    for number, line in enumerate(lines):
        if "\f" in text[end : line.start] and pages[-1]:
            pages.append([])
        pages[-1].append(number)
        end = line.end
    return [page if len(page) <= 2 * _EDGE else page[:_EDGE] + page[-_EDGE:] for page in pages]


def _key(text: str, line: Line) -> str:
    return _CHANGING.sub("", text[line.start : line.end].casefold())
