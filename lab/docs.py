"""Renew the pages of docs/ that derive from the code: `python -m lab.docs`."""

import inspect
from importlib import import_module
from pathlib import Path

from conspectus.cli import COMMANDS
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


def commands_page() -> str:
    """Return docs/commands.md."""
    parts = ["# Commands", "", "Made from `src/conspectus/cli` by `python -m lab.docs`.", ""]
    parts += [
        "The case is the first argument of every command; `--json` prints one JSON object and",
        "nothing else. Exit codes: 0 done, 1 unexpected, 2 misuse, 3 done but some material could",
        "not be read, 4 another build is running, 130 interrupted.",
        "",
    ]
    for command in COMMANDS:
        module, _, attribute = command.path.partition(":")
        text = inspect.getdoc(getattr(import_module(module), attribute)) or ""
        about, _, examples = text.partition("Examples:\n")
        parts += [f"## conspectus {command.name} ", "", about.strip(), ""]
        if examples:
            parts += ["```console", inspect.cleandoc(examples).strip(), "```", ""]
    return "\n".join(parts)


def main() -> None:
    """Write every derived page."""
    (DOCS / "commands.md").write_text(commands_page(), "utf-8")
    (DOCS / "records.md").write_text(records_page(), "utf-8")


if __name__ == "__main__":
    main()
