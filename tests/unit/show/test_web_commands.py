"""`conspectus serve` and `conspectus report` as they are typed."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from conspectus import cli
from conspectus.case import Case
from conspectus.cli import serve
from conspectus.errors import InputError
from conspectus.show.web import app


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    case = Case.create(tmp_path / "ferry", title="The <ferry>")
    case.close()
    return tmp_path / "ferry"


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assets = tmp_path / "static" / "assets"
    assets.mkdir(parents=True)
    (assets / "desk.js").write_text("1", "utf-8")
    (assets / "desk.css").write_text("p{}", "utf-8")
    monkeypatch.setattr("conspectus.show.report.static_folder", lambda: tmp_path / "static")


def test_the_desk_listens_on_this_machine_only_and_stops_when_told(folder: Path):
    command = [sys.executable, "-m", "conspectus", "serve", str(folder), "--port", "0"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout
        said = running.stdout.readline()
        address = said.split()[4]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address + "api/case", timeout=600) as answer:
            assert json.load(answer)["title"] == "The <ferry>"
    finally:
        os.kill(running.pid, signal.SIGINT)
        code = running.wait(timeout=600)
    assert code == 0


def test_a_busy_port_is_named():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"--port {port}: cannot listen there"):
            serve._listen("127.0.0.1", port)


def test_a_short_token_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run(["serve", str(folder), "--token", "short"]) == cli.MISUSE
    assert "at least 16 characters" in capsys.readouterr().err


def test_a_folder_without_a_case_is_not_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run(["serve", str(tmp_path), "--port", "0"]) == cli.MISUSE
    assert str(tmp_path) in capsys.readouterr().err


def test_a_report_of_an_empty_case_is_written(
    folder: Path, built: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "ferry.html"
    assert cli.run(["report", str(folder), "-o", str(file), "--json"]) == cli.OK
    assert json.loads(capsys.readouterr().out)["questions"] == 0
    assert "<title>The &lt;ferry&gt;</title>" in file.read_text("utf-8")


def test_a_report_names_an_outlet_it_does_not_know(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    arguments = ["report", str(folder), "-o", str(tmp_path / "a.html"), "--outlet", "The Buoy"]
    assert cli.run(arguments) == cli.MISUSE
    assert "'The Buoy'" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_says_where(
    folder: Path, built: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert cli.run(["report", str(folder), "-o", str(tmp_path)]) == cli.MISUSE
    assert f"{tmp_path}: cannot be written" in capsys.readouterr().err


def test_the_front_end_is_looked_for_beside_the_application():
    assert app.static_folder().parent == Path(app.__file__).parent
