"""Renew the pages of docs/ that derive from the code: `python -m lab.docs`."""

from pathlib import Path

from conspectus.records import (
    CONCLUSIONS,
    FACTS,
    RECORDS,
    Argument,
    Interval,
    Selector,
    Span,
    Stated,
)
from conspectus.schema import markdown

DOCS = Path(__file__).parent.parent / "docs"


def records_page() -> str:
    """Return docs/records.md."""
    came_in = [r for r in RECORDS if r not in FACTS and r not in CONCLUSIONS]
    parts = ["# Records", "", "Made from `src/conspectus/records.py` by `python -m lab.docs`.", ""]
    for title, group in (
        ("Parts", (Span, Interval, Stated, Argument, Selector)),
        ("What came in, what we could not do, what people decided", came_in),
        ("Facts read in one document", FACTS),
        ("Conclusions across documents", CONCLUSIONS),
    ):
        parts += [f"## {title}", "", *(markdown(r) for r in group)]
    return "\n".join(parts)


def main() -> None:
    """Write every derived page."""
    (DOCS / "records.md").write_text(records_page(), "utf-8")


if __name__ == "__main__":
    main()
