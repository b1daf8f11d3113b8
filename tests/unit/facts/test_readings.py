import pytest

from conspectus.facts.events import find_events
from conspectus.ids import make_id
from conspectus.knowledge import Lexicon
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.language.deeds import Deed
from conspectus.records import Block, Document, Mention, Span
from lab.bench.plain import events_in
from tests.unit.facts.reading import paragraph, tools

PIPELINE = load()


def rows(text, *deeds, names=("Arland", "Borland")):
    """Return type, status, actors and recipients of a text's events, as the model helps to tell.

    A deed is (word, type, chance, actor, recipient); further values are status and chance of type.
    """
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), PIPELINE)
    at = {t.text: t.i for t in parsed.doc}
    parsed.deeds = tuple(
        Deed(
            at[word], at[word] + 1, kind, chance, more[1] if more[1:] else chance, None,
            more[0] if more else "asserted",
            ((at[actor], 0.95),) if actor else (), ((at[recipient], 0.95),) if recipient else (),
        )
        for word, kind, chance, actor, recipient, *more in deeds
    )  # fmt: skip
    spans = [(n, Span(start=text.index(n), end=text.index(n) + len(n))) for n in names if n in text]
    mentions = tuple(
        Mention(
            id=make_id("mention", span), doc_id="d", spans=(span,), origin="test", kind="state",
            form="name", head=span, chain_id=name,
        )
        for name, span in spans
    )  # fmt: skip
    called = {m.id: m.chain_id for m in mentions}

    def held(event, role):
        return [called[a.mention_id] for a in event.arguments if a.role == role]

    found = find_events(parsed, mentions, (), (), (), Lexicon.load())
    return [(e.type, e.status, held(e, "actor"), held(e, "recipient")) for e in found]


def test_a_trigger_that_only_the_model_knows_is_told():
    told = rows(
        "Arland hauled Borland over the coals.", ("hauled", "ACCUSE", 0.9, "Arland", "Borland")
    )
    assert told == [("ACCUSE", "asserted", ["Arland"], ["Borland"])]


@pytest.mark.parametrize(("chance", "sure"), [(0.4, 0.9), (0.9, 0.2)])
def test_a_doubtful_deed_without_a_row_is_not_told(chance, sure):
    deed = ("hauled", "ACCUSE", chance, "Arland", "Borland", "asserted", sure)
    assert rows("Arland hauled Borland over the coals.", deed) == []


def test_a_weak_row_is_dropped_where_the_model_is_sure_of_no_event():
    text = "Arland assured Borland of its esteem."
    assert [r[0] for r in rows(text)] == ["AGREE"]
    assert rows(text, ("esteem", "SUPPORT", 0.06, None, None)) == []


def test_the_model_names_a_doer_whom_the_rules_miss():
    text = "Borland was attacked, and the planes had come from Arland."
    told = rows(text, ("attacked", "ASSAULT", 0.9, "Arland", "Borland"))
    assert told[0] == ("ASSAULT", "asserted", ["Arland"], ["Borland"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Arland attacked Borland, a tale that nobody bears out.", "denied"),
        ("Arland attacked Borland, a tale that everybody bears out.", "asserted"),
    ],
)
def test_a_denial_that_only_the_model_hears_needs_a_word_that_denies(text, status):
    told = rows(text, ("attacked", "ASSAULT", 0.9, "Arland", "Borland", "denied"))
    assert told == [("ASSAULT", status, ["Arland"], ["Borland"])]


def test_a_participle_without_a_doer_has_none_though_the_model_names_one():
    told = rows(
        "Arland spoke of the mill in Borland, burned on Friday.",
        ("burned", "ASSAULT", 0.9, "Arland", None),
    )
    assert [r[2] for r in told if r[0] == "ASSAULT"] == [[]]


def test_who_does_something_before_or_after_does_not_do_this(english):
    text = (
        "BERGEN: The explosion that killed nine workers at the mill two weeks ago was the work of a"
        " bomb, the British government said on Tuesday, hours after Norwegian and British aircraft"
        " had struck the rebels."
    )
    parsed = paragraph(text)
    mentions, found = events_in(parsed, tools())
    said = {m.id: text[m.spans[0].start : m.spans[-1].end] for m in mentions}
    doers = {
        text[e.triggers[0].start : e.triggers[0].end]: [
            said[a.mention_id] for a in e.arguments if a.role == "actor"
        ]
        for e in found
    }
    assert "British" in doers.pop("struck")
    assert doers and not any(doers.values())


PLAIN = "The wheels were light and the paint was blue on all the seats of it. " * 12


@pytest.mark.parametrize(("chance", "told"), [(0.2, 0), (0.9, 1)], ids=["review", "account"])
def test_a_long_text_without_a_sure_deed_is_no_account(chance, told):
    deed = ("shelled", "ASSAULT", chance, "Arland", "Borland")
    assert len(rows(PLAIN + "Arland shelled Borland.", deed)) == told
    assert len(rows("Arland shelled Borland.", deed)) == 1


def test_in_a_long_text_without_a_sure_deed_the_model_alone_tells_none():
    deed = ("hauled", "ACCUSE", 0.9, "Arland", "Borland")
    assert rows(PLAIN + "Arland hauled Borland over the coals.", deed) == []
