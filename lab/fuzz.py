"""Damage samples of every format and read them, for a stated time: nothing may raise or grow.

python -m lab.fuzz [--seconds 60] [--reader html] [--seed 1]

The samples are those of the readers' contract test. Each is cut, doubled, overwritten and spliced
with parts of the others and with strings that are known to hurt, and read to its blocks.
What surprises: a crash is saved under build/fuzz by the hash of its bytes, to become a test.
"""

import argparse
import hashlib
import io
import random
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from conspectus.knowledge import Outlets
from conspectus.read import Captured, capture, formats, read
from conspectus.settings import ReadSettings

HURTFUL = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\x0c",
    b"<", b"</", b"<!--", b"]]>", b"<![CDATA[", b"&#0;", b"&#x110000;", b"<script>", b"<table>",
    b"<svg><style>", b"<template>", b"<plaintext>", b"<p " + b"a " * 500, b"<b>" * 800,
    b"{" * 2000, b"[" * 2000, b'"', b"\\", b"\\u0", b"\\bin99999 ", b"-1", b"99999999999999999999",
    b"1e999", b"NaN", b"0000-00-00", b"9999-12-31T23:59:60+99:99", b"%PDF-", b"PK\x03\x04",
    b"Content-Length: 99999999\r\n", b"charset=utf-7", b"charset=\"\"", b"http://[", b"file:///",
    b"../../", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\xcc\x81" * 300, b"1. " * 300, b"> " * 300,
    b"12:30 GMT\n\n" * 40, b"By A B\n" * 40, b"\n" * 3000, b" " * 3000, b"\t" * 300,
)  # fmt: skip
"""Bytes that brought one reader or another down, anywhere."""
SLOW_S = 10.0  # of processor time for one small file
LIMITS = formats.Limits(piece_bytes=2_000_000, pieces=50, total_bytes=10_000_000)
SIZE = 400_000  # bytes of the largest file tried


def samples() -> dict[str, bytes]:
    """Return the bytes of a sound file for each reader: "html", "text" and every media type."""
    contract = import_module("tests.contract.test_readers")
    words = contract.WORDS
    page = (
        "<html lang=en><head><title>Gale</title><script type='application/ld+json'>{}</script>"
        "</head><body><nav><a href=/>Home</a></nav><article><h1>Gale</h1><time datetime="
        f"'2011-05-03'>3 May</time><p>{words}</p><ul><li>{words}</ul></article><div class=comment>"
        f"<p>{words}</p></div></body></html>"
    )
    text = (
        f"Gale\n\nBy Ada Fenn\n\n3 May 2011\n\n{words}\n\n12:30 GMT {words}\n\n1. Ada says:\n\nNo."
    )
    return {"html": page.encode(), "text": text.encode(), **contract.PAPERS, **contract.CONTAINERS}


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a file with one to six places spoilt."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((0, 1, 2, 8, 64, 512)))
        match chance.randrange(7):
            case 0:
                data = data[:at]
            case 1:
                data = data[:at] + chance.choice(HURTFUL) + data[end:]
            case 2:
                data = (
                    data[:at] + bytes(chance.randrange(256) for _ in range(end - at)) + data[end:]
                )
            case 3:
                other = chance.choice(others)
                cut = chance.randrange(len(other) + 1)
                data = data[:at] + other[cut : cut + 600] + data[end:]
            case 4:
                data = data[:at] + data[at:end] * chance.choice((2, 50, 2000)) + data[end:]
            case 5:
                data = data[at:] + data[:at]
            case 6 if data:
                place = at % len(data)
                flipped = data[place] ^ (1 << chance.randrange(8))
                data = data[:place] + bytes((flipped,)) + data[place + 1 :]
        data = data[:SIZE]
    return data


def pages(reader: str, data: bytes) -> Iterator[Captured]:
    """Yield the pages that a reader makes of bytes."""
    if reader in ("html", "text"):
        yield capture(data, f"page.{reader}")
    elif formats.is_paper(reader):
        yield capture(data, "page", declared=reader)
    else:
        for piece in formats.expand(io.BytesIO(data), "x", reader, LIMITS):
            if isinstance(piece, formats.Piece):
                yield capture(piece.data, piece.uri, given=piece.given, declared=piece.media_type)


def check(reader: str, data: bytes, outlets: Outlets) -> None:
    """Read a file.

    Raises:
        AssertionError: A character is in no block or in two, or it took too long.
    """
    begun = time.process_time()
    settings = ReadSettings(max_characters=200_000)
    for page in pages(reader, data):
        document, blocks, _ = read(page, settings, outlets)
        ends = [0, *(b.span.end for b in blocks)]
        assert [b.span.start for b in blocks] == ends[:-1], "blocks overlap or leave a gap"
        assert ends[-1] == len(document.text), "text after the last block"
        assert all(a < b for a, b in pairwise(ends)), "a block without characters"
    spent = time.process_time() - begun
    assert spent < SLOW_S, f"{spent:.1f} s of processor time"


def fuzz(reader: str, seconds: float, seed: int) -> Iterator[tuple[bytes, str]]:
    """Yield (bytes, what went wrong) for one reader; a fault is told once a place in the code."""
    chance = random.Random(f"{reader} {seed}")
    known = samples()
    others = list(known.values())
    outlets = Outlets.load()
    seen: set[str] = set()
    until = time.monotonic() + seconds
    tries = 0
    while time.monotonic() < until:
        data = damaged(known[reader], others, chance)
        tries += 1
        try:
            check(reader, data, outlets)
        except Exception as error:  # any at all is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            place = f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}"
            if place not in seen:
                seen.add(place)
                yield data, f"{place}: {error}"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{reader}: {tries} files in {seconds:.0f} s, {len(seen)} faults, {peak} MB\n")
    sys.stdout.flush()


def main() -> int:
    """Fuzz the readers asked for; return 1 if any raised."""
    parser = argparse.ArgumentParser(prog="lab.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for each reader")
    parser.add_argument("--reader", action="append", help="a media type, html or text; repeat")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    saved = Path("build/fuzz")
    failed = False
    for reader in options.reader or sorted(samples()):
        for data, what in fuzz(reader, options.seconds, options.seed):
            failed = True
            saved.mkdir(parents=True, exist_ok=True)
            file = saved / hashlib.sha256(data).hexdigest()[:16]
            file.write_bytes(data)
            sys.stdout.write(f"{reader}: {what}\n  {file}, {len(data)} bytes\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
