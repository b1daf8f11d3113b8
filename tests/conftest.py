"""What holds for every test: nothing depends on how fast or how busy the machine is."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time, however long they take: a rare one is looked for in the lab.
settings.register_profile(
    "calm",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("calm")


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that processes begun by this one wait for, so that none is done before it is asked."""
    opened, python = tmp_path / "gate", tmp_path / "python"
    waits = f'while [ ! -e "{opened}" ]; do sleep 0.05; done; exec "{sys.executable}" "$@"'
    python.write_text(f"#!/bin/sh\n{waits}\n", "utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    return opened
