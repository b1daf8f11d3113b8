"""The desk's API: what it answers, and whom it does not answer."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from conspectus.errors import InputError
from conspectus.schema import from_json
from conspectus.show.web.app import create_app
from conspectus.views.answers import CaseView, DocumentView, Questions
from conspectus.views.finding import Hits
from tests.browser.janmayen import NSC, TIDE, JanMayen

HERE = "http://127.0.0.1:8321"
TOKEN = "a-token-of-some-length"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return TestClient(create_app(JanMayen(), static=tmp_path), base_url=HERE)


def test_every_answer_is_the_view_itself(client: TestClient):
    case = from_json(CaseView, client.get("/api/case").content)
    questions = from_json(Questions, client.get("/api/questions").content)
    page = from_json(DocumentView, client.get("/api/documents/09").content)
    assert len(case.documents) == 9
    assert questions.questions[0].question == "How many died on the ferry Skarvøy?"
    assert page.text.startswith("Harbour notes 🚢🚢")


def test_offsets_are_code_points(client: TestClient):
    page = from_json(DocumentView, client.get("/api/documents/09").content)
    mark = next(m for m in page.marks if m.kind == "question")
    assert page.text[mark.spans[0].start : mark.spans[0].end] == "four sailors died on the Havørn"


def test_a_lens_is_read_from_the_query(client: TestClient):
    answer = client.get("/api/questions", params={"only": [NSC], "versus": [TIDE]})
    found = from_json(Questions, answer.content)
    outlets = {w.outlet for q in found.questions for a in q.answers for w in a.witnesses}
    assert (found.lens.only, found.lens.versus) == ((NSC,), (TIDE,))
    assert outlets == {NSC, TIDE}


def test_search_answers_with_passages_and_nothing_asked_with_none(client: TestClient):
    hits = from_json(Hits, client.get("/api/search", params={"q": "caretakers"}).content)
    assert [hit.doc_id for hit in hits.hits] == ["02", "03"]
    assert from_json(Hits, client.get("/api/search", params={"q": "  "}).content).hits == ()


def test_an_unknown_document_is_named(client: TestClient):
    answer = client.get("/api/documents/nowhere")
    assert answer.status_code == 404
    assert answer.json() == {"error": "no document 'nowhere' in this case"}


def test_without_a_front_end_the_page_says_how_to_build_it(client: TestClient):
    assert "npm run build" in client.get("/").text


def test_nothing_but_the_desk_itself_may_run_in_its_page(client: TestClient):
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "evil.example:8321"}, 421),
        ({"host": ""}, 421),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:9999"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"origin": HERE}, 200),
        ({"host": "localhost:8321"}, 200),
        ({"host": "[::1]:8321"}, 200),
    ],
)
def test_only_this_machine_asking_itself_is_answered(
    client: TestClient, headers: dict[str, str], status: int
):
    assert client.get("/api/case", headers=headers).status_code == status


def test_nothing_is_filed_where_only_reading_is_meant(client: TestClient):
    assert client.post("/api/case", headers={"origin": HERE}).status_code == 405
    assert client.delete("/api/case", headers={"origin": HERE}).status_code == 405


DECISION = {"action": "reject", "ids": ["event-1"], "by": "ana"}


def test_what_somebody_decides_is_handed_to_the_room(tmp_path: Path):
    room = JanMayen()
    client = TestClient(create_app(room, static=tmp_path), base_url=HERE)
    answer = client.post("/api/corrections", json=DECISION, headers={"origin": HERE})
    assert answer.json()["state"] == "shown"
    assert [(d.action, d.ids, d.by) for d in room.asked] == [("reject", ("event-1",), "ana")]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, DECISION, 403),
        ({"origin": "https://evil.example"}, DECISION, 403),
        ({"origin": HERE, "content-type": "text/plain"}, DECISION, 400),
        ({"origin": HERE}, {"action": "burn", "ids": [], "by": "ana"}, 400),
        ({"origin": HERE}, DECISION | {"note": "x" * 70_000}, 400),
    ],
)
def test_what_is_filed_comes_from_the_desk_itself_whole_and_short(
    tmp_path: Path, headers: dict[str, str], body: dict[str, object], status: int
):
    room = JanMayen()
    client = TestClient(create_app(room, static=tmp_path), base_url=HERE)
    sent = {"content-type": "application/json"} | headers
    answer = client.post("/api/corrections", content=json.dumps(body), headers=sent)
    assert (answer.status_code, room.asked) == (status, [])
    assert "error" in answer.json()


def test_nobody_without_the_token_files_anything(tmp_path: Path):
    room = JanMayen()
    app = create_app(room, hosts=None, token=TOKEN, static=tmp_path)
    client = TestClient(app, base_url="http://desk.example")
    sent = {"origin": "http://desk.example"}
    assert client.post("/api/corrections", json=DECISION, headers=sent).status_code == 401
    assert room.asked == []


def test_a_token_is_asked_once_and_kept_as_a_cookie(tmp_path: Path):
    app = create_app(JanMayen(), hosts=None, token=TOKEN, static=tmp_path)
    client = TestClient(app, base_url="http://desk.example", follow_redirects=False)
    assert client.get("/api/case").status_code == 401
    assert client.get("/", params={"token": "wrong"}).status_code == 401
    home = client.get("/", params={"token": TOKEN})
    assert (home.status_code, home.headers["location"]) == (303, "/")
    assert "HttpOnly" in home.headers["set-cookie"]
    assert client.get("/api/case").status_code == 200


def test_a_desk_of_any_name_needs_a_token():
    with pytest.raises(InputError, match="needs a token"):
        create_app(JanMayen(), hosts=None)


def test_the_front_end_is_served_where_it_is_built(tmp_path: Path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<p>desk", "utf-8")
    (tmp_path / "assets" / "desk.js").write_text("1", "utf-8")
    client = TestClient(create_app(JanMayen(), static=tmp_path), base_url=HERE)
    assert client.get("/").text == "<p>desk"
    assert client.get("/assets/desk.js").text == "1"
    assert client.get("/assets/../index.html").status_code == 404


def test_the_licences_of_what_others_made_are_shown(tmp_path: Path):
    (tmp_path / "FONT-LICENCES.txt").write_text("A font", "utf-8")
    (tmp_path / "LICENCES.txt").write_text("A part", "utf-8")
    client = TestClient(create_app(JanMayen(), static=tmp_path), base_url=HERE)
    assert client.get("/notices").text == "A font\n\nA part"
