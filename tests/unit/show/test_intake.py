"""Pages sent to the desk: names nobody may trust, sizes, archives that burst, builds that meet."""

import io
import json
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from conspectus.case import Case
from conspectus.errors import InputError
from conspectus.show.web.app import create_app
from conspectus.show.web.building import Building
from conspectus.show.web.intake import Intake, safe_name
from conspectus.store.layout import Layout
from conspectus.store.locks import hold
from tests.browser.janmayen import JanMayen

HERE = "http://127.0.0.1:8321"
BYTES = {"origin": HERE, "content-type": "application/octet-stream"}
PAGE = b"Storm warning for the western isles\n\nThe coastguard closed two harbours on 3 May 2031."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    case = Case.create(tmp_path / "isles", title="The isles")
    settings = '[language]\npipeline = "blank"\n[desk]\nupload_bytes = 100000\n'
    case.layout.settings.write_text(settings, "utf-8")
    case.close()
    return tmp_path / "isles"


@pytest.fixture
def intake(folder: Path) -> Iterator[Intake]:
    found = Intake(folder)
    yield found
    found.close()


@pytest.fixture
def client(intake: Intake, tmp_path: Path) -> TestClient:
    return TestClient(create_app(JanMayen(), static=tmp_path, intake=intake), base_url=HERE)


def tray(client: TestClient) -> str:
    return str(client.post("/api/import/trays", headers={"origin": HERE}).json()["tray"])


def send(client: TestClient, where: str, name: str, data: bytes) -> dict[str, object]:
    answer = client.post(
        f"/api/import/trays/{where}", params={"name": name}, content=data, headers=BYTES
    )
    return dict(answer.json())


def empty(client: TestClient, where: str) -> dict[str, object]:
    headers = {"origin": HERE}
    return dict(client.post(f"/api/import/trays/{where}/empty", headers=headers).json())


def done(intake: Intake) -> Building:
    """Wait for the build to end and return what became of it."""
    while intake.state().building.stage != "idle":
        time.sleep(0.05)
    return intake.state().building


def test_files_dropped_become_pages_that_are_read(client: TestClient, intake: Intake, folder: Path):
    where = tray(client)
    send(client, where, "gale.txt", PAGE)
    send(client, where, "more/ebb.txt", PAGE + b" One stayed open.")
    found = empty(client, where)
    assert (found["added"], found["known"], found["problems"]) == (2, 0, [])
    built = done(intake)
    assert built.failure is None
    assert built.last and (built.last.documents, built.last.new) == (2, 2)
    with Case.open(folder) as case:
        assert [line.capture.uri for line in case.list()] == ["ebb.txt", "gale.txt"]


def test_what_could_not_be_taken_in_is_said_and_the_rest_is_built(client: TestClient):
    where = tray(client)
    send(client, where, "gale.txt", PAGE)
    send(client, where, "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)))
    found = empty(client, where)
    assert found["added"] == 1
    assert "a JPEG picture" in json.dumps(found["problems"])
    assert dict(found["building"])["stage"] == "starting"  # type: ignore[call-overload]


def test_what_lies_beside_the_pages_tells_of_them(client: TestClient, intake: Intake, folder: Path):
    where = tray(client)
    send(client, where, "gale.txt", PAGE)
    send(client, where, "metadata.json", b'[{"file": "gale.txt", "outlet": "The Skerry Post"}]')
    found = empty(client, where)
    assert (found["added"], found["problems"]) == (1, [])
    with Case.open(folder) as case:
        given = [g.value for entry in case.catalogue.entries() for g in entry.given]
    assert given == ["The Skerry Post"]


@pytest.mark.parametrize("name", ["../../out.txt", "/etc/motd", "a/../../b", "\\\\host\\share", ""])
def test_a_name_that_leads_out_is_refused(client: TestClient, name: str):
    assert "rename it" in str(send(client, tray(client), name, PAGE)["error"])


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a\x00b\n.txt", "a_b_.txt"),
        ("C:\\pages\\gale.txt", "C_/pages/gale.txt"),
        ("CON.txt", "_CON.txt"),
        ("gale\u202etxt.exe", "gale_txt.exe"),
        ("x" * 900 + ".html", "x" * 175 + ".html"),
        ("Sturmflut über Föhr.html", "Sturmflut über Föhr.html"),
        (". ", "_"),
    ],
)
def test_a_name_becomes_one_that_any_disk_takes(name: str, kept: str):
    assert safe_name(name).as_posix() == kept


def test_two_files_of_one_name_are_both_kept(client: TestClient):
    where = tray(client)
    assert send(client, where, "gale.txt", PAGE)["name"] == "gale.txt"
    assert send(client, where, "Gale.txt", PAGE + b"!")["name"] == "Gale (2).txt"


def test_more_than_may_be_sent_at_once_is_refused_and_leaves_nothing(client: TestClient):
    where = tray(client)
    send(client, where, "gale.txt", PAGE)
    answer = send(client, where, "flood.txt", b"x" * 200_000)
    assert "more than 100,000 bytes at once" in str(answer["error"])
    found = empty(client, where)
    assert (found["added"], found["problems"]) == (1, [])


def test_an_archive_that_bursts_is_named_and_harms_nothing(client: TestClient):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b" " * 60_000_000)
        archive.writestr("../climb.txt", PAGE)
        archive.writestr("gale.txt", PAGE)
    where = tray(client)
    send(client, where, "pile.zip", packed.getvalue())
    found = empty(client, where)
    assert found["added"] == 1
    said = json.dumps(found["problems"])
    assert "no page packs that well" in said
    assert "leads out of the archive" in said


def test_pages_that_come_while_a_build_runs_have_another_follow(
    client: TestClient, intake: Intake, gate: Path
):
    where = tray(client)
    send(client, where, "gale.txt", PAGE)
    empty(client, where)
    where = tray(client)
    send(client, where, "ebb.txt", PAGE + b" One stayed open.")
    found = empty(client, where)
    assert dict(found["building"])["follows"] is True  # type: ignore[call-overload]
    gate.touch()
    last = done(intake).last
    assert last and last.documents == 2


def test_a_build_by_somebody_else_is_waited_for_in_words(intake: Intake, folder: Path, gate: Path):
    held = hold(Layout(folder).lock)
    assert held
    gate.touch()
    intake.build()
    assert "another build is running" in str(done(intake).failure)
    held.release()
    gate.unlink()
    intake.build()
    assert intake.state().building.failure is None
    intake.stop()
    assert (done(intake).failure, done(intake).last) == (None, None)


def test_nothing_comes_from_another_site_or_in_a_form(client: TestClient):
    where = tray(client)
    path = f"/api/import/trays/{where}?name=gale.txt"
    for headers, status in (
        ({"content-type": "application/octet-stream"}, 403),
        (BYTES | {"origin": "https://evil.example"}, 403),
        (BYTES | {"sec-fetch-site": "cross-site"}, 403),
        (BYTES | {"content-type": "multipart/form-data"}, 400),
    ):
        assert client.post(path, content=PAGE, headers=headers).status_code == status
    assert client.post("/api/import/build").status_code == 403


def test_nobody_without_the_token_sends_anything(intake: Intake, tmp_path: Path):
    app = create_app(JanMayen(), hosts=None, token="a-token-of-some-length", intake=intake)
    client = TestClient(app, base_url="http://desk.example")
    headers = {"origin": "http://desk.example"}
    assert client.post("/api/import/trays", headers=headers).status_code == 401


def test_a_tray_that_is_not_there_takes_nothing(client: TestClient):
    assert "drop them again" in str(send(client, "nowhere", "gale.txt", PAGE)["error"])


def test_addresses_are_fetched_only_where_the_case_says_so(client: TestClient, intake: Intake):
    said = client.post(
        "/api/import/address", json={"address": "http://10.0.0.1/"}, headers={"origin": HERE}
    )
    assert said.status_code == 400
    assert "addresses = true" in said.json()["error"]
    assert intake.state().addresses is False


@pytest.mark.parametrize("address", ["file:///etc/motd", "ftp://quay.example/x", "gale.txt"])
def test_only_web_addresses_are_fetched(folder: Path, address: str):
    settings = folder / "case.toml"
    settings.write_text("[desk]\naddresses = true\n", "utf-8")
    intake = Intake(folder)
    with pytest.raises(InputError, match="is no address"):
        intake.fetch(address)
    intake.close()


def test_a_desk_that_only_reads_says_so(tmp_path: Path):
    client = TestClient(create_app(JanMayen(), static=tmp_path), base_url=HERE)
    assert client.get("/api/import").json() is None
    assert client.post("/api/import/build", headers={"origin": HERE}).status_code == 404


def test_the_description_of_the_api_knows_every_answer(client: TestClient):
    found = client.get("/api/openapi.json").json()
    schemas = found["components"]["schemas"]
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            answers = operation["responses"]["200"].get("content", {})
            for kind, content in answers.items():
                if kind == "application/json":
                    name = content["schema"]["$ref"].rpartition("/")[2]
                    assert name in schemas, (method, path)
    assert "span" in schemas["BlockView"]["properties"]
    assert '"#/$defs' not in json.dumps(found)
    body = found["paths"]["/api/corrections"]["post"]["requestBody"]["content"]
    assert body["application/json"]["schema"]["$ref"].endswith("/Decision")
