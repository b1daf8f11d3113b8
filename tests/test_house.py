"""The house rules that a machine can check."""

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import conspectus

ROOT = Path(__file__).parents[1]
WALL = 500


def test_rooms_lean_only_on_rooms_further_down():
    run = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")],
        cwd=ROOT, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-3000:]


def test_no_file_is_longer_than_the_wall():
    long = [
        f"{p.relative_to(ROOT)}: {n}"
        for folder in ("src", "lab", "desk/src")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in {".py", ".ts", ".svelte"}
        and (n := len(p.read_text("utf-8").splitlines())) > WALL
    ]
    assert not long, long


def test_reading_offsets_never_pass_for_source_offsets():
    """Only Parsed makes Spans: `token.idx` in facts is a bug."""
    for path in (ROOT / "src/conspectus/facts").glob("*.py"):
        assert not re.search(r"Span\(start=[^)]*\.idx", path.read_text("utf-8")), path.name


@pytest.mark.parametrize(
    "room", [m.name for m in pkgutil.iter_modules(conspectus.__path__) if m.ispkg]
)
def test_a_room_exports_what_its_all_says(room):
    module = importlib.import_module(f"conspectus.{room}")
    for name in getattr(module, "__all__", []):
        assert hasattr(module, name), name


def test_no_tracked_file_names_a_machine_or_a_download_address():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    bad = re.compile(
        "/(?:" + "wo" + "rk|ro" + "ot)/|files\\.python" + "hosted|registry\\.npm" + "js"
    )
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and path.stat().st_size < 2_000_000:
            text = path.read_bytes().decode("utf-8", "ignore")
            assert not bad.search(text), name
