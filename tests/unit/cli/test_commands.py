"""The commands: what they print, how they end, and how little they load."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from conspectus import cli

TEXT = """Twelve boats lost off Eastmere

The Quay Herald, 4 May 2031

The harbour council said on Monday that twelve boats were lost in the storm that crossed the bay.

Nobody was hurt, the council added, although two of the crews were in the water for an hour before
the lifeboat from Kingsport reached them. The inquiry will begin on Friday.
"""


MODULES = 350  # that --help loads at most
# A build as it is typed, interrupted (Ctrl+C) when the first page is being read.
INTERRUPTED = """
import os, signal, sys
from conspectus import cli
from conspectus.run.local import LocalEngine
whole = LocalEngine.map_batches

def cut(*arguments, **options):
    for news in whole(*arguments, **options):
        yield news
        os.kill(os.getpid(), signal.SIGINT)

LocalEngine.map_batches = cut
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests may ignore it
cli.main()
"""


def call(*arguments):
    """Run a command in this process and return its exit code."""
    return cli.run([str(a) for a in arguments])


def answer(capsys, *arguments):
    """Run a command with --json and return (exit code, the object)."""
    code = call(*arguments, "--json")
    out = capsys.readouterr().out
    assert out.count("\n") == 1, "one line, nothing else"
    return code, json.loads(out)


@pytest.fixture
def case(tmp_path):
    return tmp_path / "case"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "council.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    (folder / "council.txt").write_text(TEXT, "utf-8")
    assert call("add", folder / "case", folder / "council.txt") == 0
    assert call("build", folder / "case", "--workers", 1) == 0
    return folder / "case"


@pytest.fixture
def built(original, case, capsys):
    shutil.copytree(original, case)
    capsys.readouterr()
    return case


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda c: c.name)
def test_every_command_of_the_table_explains_itself_with_examples(command, capsys):
    assert call(command.name, "--help") == 0
    out = capsys.readouterr().out
    assert "Examples:\n" in out
    assert f"\n    conspectus {command.name} " in out


def test_help_lists_every_command(capsys):
    assert call("--help") == 0
    out = capsys.readouterr().out
    assert all(f"  {command.name} " in out for command in cli.COMMANDS)


def test_help_answers_before_anybody_waits():
    code = (
        "import sys; from conspectus import cli; cli.run(['--help']);"
        "print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    loaded = run.stderr.split()
    assert "typer" in loaded
    assert not {"spacy", "duckdb", "pyarrow", "numpy", "rich", "fastapi"} & set(loaded)
    assert len(loaded) < MODULES


def test_no_argument_at_all_is_a_call_for_help(capsys):
    assert call() == 0
    assert "Start:" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    assert call("--version") == 0
    assert capsys.readouterr().out.startswith("conspectus ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["biuld", "x"], "biuld"),
        (["build"], "CASE"),
        (["build", "no-such-folder"], "not a case"),
        (["build", "x", "--workers", "0"], "workers"),
        (["add", "x", "no-such-page.txt"], "no-such-page.txt"),
        (["set", "x", "page", "colour", "red"], "outlet"),
        (["status", "x", "--jsno"], "--jsno"),
    ],
)
def test_misuse_is_one_line_on_stderr_and_exit_code_2(arguments, says, capsys):
    assert call(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert says in captured.err


def test_a_misused_add_makes_no_case(case, capsys):
    assert call("add", case, "no-such-page.txt") == 2
    assert not case.exists()


def test_init_makes_a_case_with_a_title(case, capsys):
    code, found = answer(capsys, "init", case, "--title", "The quay")
    assert (code, found["title"]) == (0, "The quay")
    assert answer(capsys, "status", case)[1]["title"] == "The quay"


def test_add_makes_the_case_and_says_so(case, page, capsys):
    assert call("add", case, page) == 0
    assert "Made the case" in capsys.readouterr().out
    code, found = answer(capsys, "add", case, page)
    assert (code, found["made"], len(found["known"])) == (0, False, 1)


def test_build_tells_what_it_read(case, page, capsys):
    call("add", case, page)
    capsys.readouterr()
    code, found = answer(capsys, "build", case, "--workers", 1)
    assert (code, found["report"]["new"], found["report"]["unread"]) == (0, 1, 0)


def test_a_second_build_says_that_nothing_has_changed(built, capsys):
    assert call("build", built) == 0
    assert "Nothing has changed" in capsys.readouterr().out


def test_a_reader_that_stops_reading_hears_no_complaint(built):
    command = f"{sys.executable} -m conspectus list --json {built} | true"
    run = subprocess.run(["bash", "-c", command], capture_output=True)
    assert run.stderr == b""


def test_a_build_that_is_interrupted_says_so(tmp_path, case):
    (tmp_path / "pages").mkdir()
    for number in range(3):
        (tmp_path / "pages" / f"{number}.txt").write_text(f"{number}\n\n{TEXT}")
    call("add", case, tmp_path / "pages")
    command = [sys.executable, "-c", INTERRUPTED, "build", str(case), "--workers", "1"]
    child = subprocess.run(command, capture_output=True)
    assert child.returncode == cli.INTERRUPTED
    assert b"Reading" in child.stderr
    assert b"stopped" in child.stderr


def test_list_shows_pages_and_their_state(built, tmp_path, capsys):
    (tmp_path / "late.txt").write_text("Two more boats were found.")
    call("add", built, tmp_path / "late.txt")
    capsys.readouterr()
    assert call("list", built) == 0
    out = capsys.readouterr().out
    assert "council.txt" in out
    assert "not built yet" in out


def test_set_is_kept_as_a_correction_with_a_name(built, capsys):
    code, found = answer(
        capsys, "set", built, "council.txt", "date", "2031-05-04", "--by", "ana", "--note", "print"
    )
    assert code == 0
    assert (found["field"], found["value"], found["made_by"]) == ("published", "2031-05-04", "ana")
    assert call("status", built) == 0
    assert "1 correction, 1 since the last build" in capsys.readouterr().out


def test_a_correction_is_listed_and_taken_back(built, capsys):
    _, made = answer(capsys, "set", built, "council.txt", "outlet", "The Quay Herald")
    assert call("corrections", built) == 0
    assert "outlet = 'The Quay Herald'" in capsys.readouterr().out
    _, found = answer(capsys, "corrections", built, "--undo", made["id"])
    assert (len(found["corrections"]), found["standing"]) == (2, [])


def test_corrections_travel_as_a_file(built, tmp_path, capsys):
    call("set", built, "council.txt", "outlet", "The Quay Herald")
    call("corrections", built, "--export", tmp_path / "ours.jsonl")
    call("init", tmp_path / "other")
    capsys.readouterr()
    path = tmp_path / "ours.jsonl"
    assert answer(capsys, "corrections", tmp_path / "other", "--import", path)[1]["added"] == 1
    assert answer(capsys, "corrections", tmp_path / "other", "--import", path)[1]["added"] == 0


def test_remove_takes_a_page_out(built, capsys):
    assert answer(capsys, "remove", built, "council.txt")[0] == 0
    assert answer(capsys, "list", built)[1] == {"pages": []}


def test_search_finds_words_and_leaves_out_what_has_a_hyphen(built, capsys):
    code, found = answer(capsys, "search", built, "HARBOUR", "storm")
    assert (code, len(found["hits"])) == (0, 1)
    assert ["harbour", True] in found["hits"][0]["pieces"]
    assert answer(capsys, "search", built, "boats", "-harbour")[1]["hits"] == []


def test_status_of_an_empty_case_says_what_to_do_next(case, capsys):
    call("init", case)
    assert call("status", case) == 0
    assert "Next: conspectus add" in capsys.readouterr().out


def test_a_case_somebody_else_builds_ends_with_its_own_exit_code(built, capsys):
    from conspectus.store.locks import hold

    held = hold(built / "case.lock")
    assert call("build", built) == cli.BUSY
    held.release()


def test_a_case_of_a_newer_version_is_refused_in_one_line(built, capsys):
    import sqlite3

    with sqlite3.connect(built / "case.sqlite") as connection:
        connection.execute("pragma user_version = 999")
    assert call("status", built) == 2
    assert "newer version" in capsys.readouterr().err


def test_bad_material_never_ends_a_build_and_the_exit_code_tells(tmp_path, case, monkeypatch):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(TEXT)
    (pages / "empty.txt").touch()
    (pages / "paper.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    (pages / "broken.txt").write_bytes(b"Caf\xe9 \xff\xfe\xfa " + TEXT.encode() * 3)
    (pages / "hostile.html").write_text(
        "<html><body>" + "<div>" * 5_000 + "<script>while(1){}</script><p>" + TEXT
        + "<p onclick='x' &#xFFFFFFFF; &bogus; <<<>>> <!-- never closed"
    )  # fmt: skip
    (pages / "quotes.txt").write_text("“ " * 5_000 + TEXT)
    (pages / "one-word.txt").write_text("a" * 50_000)
    (pages / "digits.txt").write_text("1" * 20_000 + ", " + "9,999," * 3_000)
    run = [sys.executable, "-m", "conspectus"]
    added = subprocess.run([*run, "add", case, pages, "--json"], capture_output=True)
    assert added.returncode == 3, added.stderr
    assert sorted(p["uri"] for p in json.loads(added.stdout)["problems"]) == [
        "empty.txt",
        "paper.txt",
    ]
    built = subprocess.run([*run, "build", case, "--json"], capture_output=True)
    assert built.returncode == 3, built.stderr
    found = json.loads(built.stdout)
    assert found["report"]["documents"] == 6
    assert not {"crash", "lost"} & set(found["report"]["problems"]), found["problems"]
    assert {"empty.txt", "paper.txt"} <= {p["uri"] for p in found["problems"]}


def test_a_folder_that_cannot_be_opened_is_listed_and_the_rest_taken(
    tmp_path, case, monkeypatch, capsys
):
    shut = tmp_path / "pages" / "shut"
    shut.mkdir(parents=True)
    (tmp_path / "pages" / "good.txt").write_text(TEXT)
    scandir = os.scandir

    def refuses(path="."):
        if os.fspath(path) == os.fspath(shut):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuses)
    code, found = answer(capsys, "add", case, tmp_path / "pages")
    assert code == 3
    assert len(found["added"]) == 1
    assert [p["uri"] for p in found["problems"]] == ["shut"]
