"""A case folder made by hand, with two documents and an event, and its published model."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from conspectus.ids import capture_id
from conspectus.records import (
    Analysis,
    Block,
    Capture,
    Corroboration,
    Document,
    Event,
    Interval,
    Problem,
    Span,
    Stated,
)
from conspectus.store import captures, generations, search
from conspectus.store.catalogue import Catalogue, Published
from conspectus.store.layout import Layout, create_case

TEXTS = {
    "a.txt": "The mayor of Yıldırım closed the old bridge on Monday.",
    "b.txt": "Envoys in Sana’a met twice. Nobody closed the bridge.",
}


def make_capture(uri: str, data: bytes) -> Capture:
    return Capture(id=capture_id(data), uri=uri, media_type="text/plain", size=len(data))


def make_analysis(capture: Capture, text: str) -> Analysis:
    doc_id = f"document-{capture.id[:8]}"
    whole = Span(start=0, end=len(text))
    begin = datetime(2031, 5, 4, tzinfo=UTC)
    return Analysis(
        document=Document(
            id=doc_id,
            capture_id=capture.id,
            text=text,
            renderer="hand/1",
            outlet=Stated(value="The Hill Gazette", basis="metadata"),
        ),
        blocks=(Block(id=f"block-{doc_id}", doc_id=doc_id, span=whole, kind="body"),),
        events=(
            Event(
                id=f"event-{doc_id}",
                doc_id=doc_id,
                spans=(Span(start=4, end=9),),
                origin="hand/1",
                triggers=(Span(start=4, end=9),),
                type="COERCE",
                time=Interval(begin=begin, until=None),
            ),
        ),
        problems=(
            Problem(
                capture_id=capture.id,
                doc_id=doc_id,
                uri=capture.uri,
                stage="read",
                kind="no_date",
                message=f"{capture.uri}: no date found",
            ),
        ),
    )


@dataclass
class Folder:
    layout: Layout
    catalogue: Catalogue

    def add(self, uri: str, text: str) -> Capture:
        data = text.encode()
        captures.keep(self.layout, data)
        capture = make_capture(uri, data)
        self.catalogue.add(capture, ())
        return capture

    def publish(self, number: int, analyses: list[Analysis]) -> None:
        known = self.catalogue.captures()
        rows = generations.tables(
            [known[a.document.capture_id] for a in analyses], analyses, Corroboration(), ()
        )
        generations.write(self.layout, number, rows)
        published = Published(
            number=number,
            built_at=datetime(2031, 5, number, tzinfo=UTC),
            title="The bridge",
            recipe=f"recipe-{number}",
            span_failures=0,
        )
        self.catalogue.publish(published, search.passages(analyses))


@pytest.fixture
def empty(tmp_path):
    layout = create_case(tmp_path / "case", "The bridge")
    catalogue = Catalogue(layout.catalogue)
    yield Folder(layout, catalogue)
    catalogue.close()


@pytest.fixture
def built(empty):
    captured = [(empty.add(uri, text), text) for uri, text in TEXTS.items()]
    empty.publish(1, [make_analysis(capture, text) for capture, text in captured])
    return empty
