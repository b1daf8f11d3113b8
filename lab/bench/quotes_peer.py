"""A peer for quotes: marks, and the nearest "X said" in the same paragraph. Nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lab.bench.task import lines

_QUOTE = re.compile(r"[“\"]([^”\"\n]{2,2000})[”\"]|''([^'\n]{2,2000})''")
_VERB = r"(?:said|says|told|wrote|added|asked|tweeted|claimed|argued|noted|explained)"
_NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|he|she|they|He|She|They)"
_SAYS = re.compile(rf"(?P<a>{_NAME}) {_VERB}\b|\b{_VERB} (?P<b>{_NAME})")


def predict_by_pattern(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield marked stretches of each document with the speaker of the nearest reporting verb."""
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        quotes = []
        for paragraph in re.finditer(r"[^\n]+", row["text"]):
            says = list(_SAYS.finditer(paragraph[0]))
            for match in _QUOTE.finditer(paragraph[0]):
                near = min(says, key=lambda s: abs(s.start() - match.end()), default=None)
                quotes.append(_row(paragraph.start(), match, near))
        yield row["doc_id"], {"doc_id": row["doc_id"], "quotes": quotes}


def _row(at: int, match: re.Match[str], says: re.Match[str] | None) -> dict[str, Any]:
    speaker = None
    if says:
        group = "a" if says["a"] else "b"
        speaker = {
            "start": at + says.start(group),
            "end": at + says.end(group),
            "text": says[group],
        }
    return {
        "start": at + match.start(),
        "end": at + match.end(),
        "type": "direct",
        "speaker": speaker,
        "cue": None,
    }
