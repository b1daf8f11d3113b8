"""What two parties are to each other: by the words between them and by what they did."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from conspectus.facts import (
    find_events,
    find_mentions,
    find_quotes,
    find_relations,
    find_timexes,
    find_toponyms,
)
from conspectus.knowledge import Actors, Gazetteer, Lexicon
from conspectus.language import parse
from conspectus.records import Block, Document, Span


def told(text: str, nlp: Callable[[str], Doc]) -> set[tuple[str, str, str]]:
    """Return (type, first words, second words) of each relation of a text."""
    document = Document(id="d", capture_id="d", text=text, renderer="test/1", language="en")
    whole = Span(start=0, end=len(text))
    parsed = parse(document, (Block(id="b", doc_id="d", span=whole, kind="body"),), nlp)
    gazetteer, lexicon = Gazetteer.load(), Lexicon.load()
    mentions = find_mentions(parsed, Actors.load(), gazetteer)
    timexes = find_timexes(parsed)
    toponyms = find_toponyms(parsed, mentions, gazetteer)
    quotes = find_quotes(parsed, mentions, lexicon)
    events = find_events(parsed, mentions, timexes, toponyms, quotes, lexicon)
    said = {m.id: text[m.spans[0].start : m.spans[-1].end] for m in mentions}
    found = find_relations(parsed, mentions, events)
    assert parsed.span_failures == 0
    assert all(r.spans[0].start < r.spans[0].end <= len(text) for r in found)
    return {(r.type, said[r.first_id], said[r.second_id]) for r in found}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Coast Guard is led by Colonel Anders Holt.",
         ("in_charge_of", "Anders Holt", "Coast Guard")),
        ("Maria Solberg, head of the Coast Guard, resigned.",
         ("in_charge_of", "Maria Solberg", "Coast Guard")),
        ("Divers from the Royal Navy searched the wreck.",
         ("belongs_to", "Divers", "Royal Navy")),
        ("Norwegian troops fought the Northern Front on Monday.",
         ("fighting", "Norwegian troops", "Northern Front")),
        ("Ola Lund met Erik Dahl in Oslo on Tuesday.", ("met", "Ola Lund", "Erik Dahl")),
        ("The Northern Front (NF) denied it.", ("is", "Northern Front", "NF")),
        ("Fishermen near Tromsø waited.", ("located_at", "Fishermen", "Tromsø")),
        ("Ola Lund visited Finland on Monday.", ("located_at", "Ola Lund", "Finland")),
        ("Food was brought to fishermen in Tromsø.", ("located_at", "fishermen", "Tromsø")),
        ("The Royal Navy backs the Northern Front.",
         ("allied_with", "Royal Navy", "Northern Front")),
        ("Norwegian troops struck the pier in support of the Royal Navy.",
         ("allied_with", "Norwegian troops", "Royal Navy")),
    ],
)  # fmt: skip
def test_what_parties_are_to_each_other(text, relation, english):
    found = told(text, english)
    kind, first, second = relation
    assert any(
        k == kind and first.split()[-1] in a and second.split()[-1] in b for k, a, b in found
    ), found


def test_nobody_is_led_where_it_is_denied(english):
    found = told("Colonel Anders Holt does not lead the Coast Guard.", english)
    assert not any(kind == "in_charge_of" for kind, _, _ in found)


def test_without_trees_only_events_relate():
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert all(
        kind in ("fighting", "met", "allied_with")
        for kind, _, _ in told(
            "Norway attacked Sweden. Maria Solberg, head of the Coast Guard, resigned.", nlp
        )
    )
