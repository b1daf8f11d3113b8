"""A case published from gold: what the upper rooms show of perfect input."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.records import Capture
from conspectus.store import generations, search
from conspectus.store.catalogue import Published

SAMPLES = Path(__file__).parents[2] / "examples" / "jan-mayen"


def pytest_addoption(parser):
    parser.addoption("--renew-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def gold_case(tmp_path_factory):
    from lab import gold

    analyses = gold.analyses(SAMPLES / "gold.json", SAMPLES)
    said = gold.corroboration(SAMPLES / "gold.json", SAMPLES)
    case = Case.create(tmp_path_factory.mktemp("gold") / "case", title="Gold")
    captures = [
        Capture(id=a.document.capture_id, uri=f"{n}.txt", media_type="text/plain", size=1)
        for n, a in enumerate(analyses)
    ]
    rows = generations.tables(captures, analyses, said, [])
    generations.write(case.layout, 1, rows)
    published = Published(
        number=1, built_at=datetime(2026, 1, 1, tzinfo=UTC), title="Gold", recipe="gold",
        span_failures=0,
    )  # fmt: skip
    case.catalogue.publish(published, search.passages(analyses))
    return case
