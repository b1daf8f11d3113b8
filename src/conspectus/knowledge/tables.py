"""The tables shipped as data: one reader for all of them."""

import csv
from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV table in `knowledge/data`, one dict a row, every cell a string."""
    text = files("conspectus.knowledge").joinpath("data", name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))
