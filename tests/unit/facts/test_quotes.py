"""Who said what: sentences of our own, one claim a test."""

import pytest

from conspectus.facts import find_mentions, find_quotes
from conspectus.facts.attribution import voices_at
from conspectus.language import Parsed, parse
from conspectus.records import Block, Document, Mention, Quote, Span
from conspectus.spans import words
from tests.unit.facts.reading import tools


def read(*paragraphs: str) -> tuple[Parsed, tuple[Mention, ...], tuple[Quote, ...]]:
    """Return paragraphs as one parsed document with its mentions and quotes."""
    text = "\n\n".join(paragraphs)
    document = Document(id="d", capture_id="c", text=text, renderer="test/1")
    blocks, at = [], 0
    for n, p in enumerate(paragraphs):
        end = min(len(text), at + len(p) + 2)
        blocks.append(Block(id=f"b{n}", doc_id="d", span=Span(start=at, end=end), kind="body"))
        at = end
    parsed = parse(document, tuple(blocks), tools().nlp)
    mentions = find_mentions(parsed, tools().actors, tools().gazetteer)
    return parsed, mentions, find_quotes(parsed, mentions, tools().lexicon)


def told(*paragraphs: str) -> list[tuple[str, str | None, str]]:
    """Return (kind, speaker, content) of each quote."""
    parsed, mentions, quotes = read(*paragraphs)
    by_id = {m.id: m for m in mentions}
    text = parsed.document.text
    return [
        (
            q.kind,
            words(text, by_id[q.speaker_id].spans) if q.speaker_id else None,
            words(text, q.content),
        )
        for q in quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The bridge is gone," Mayor Anna Holm said.',
            ("direct", "Anna Holm", "The bridge is gone,"),
        ),
        ("“The bridge is gone,” she said.", ("direct", "she", "The bridge is gone,")),
        ("«The bridge is gone», she said.", ("direct", "she", "The bridge is gone")),
        ("»The bridge is gone«, she said.", ("direct", "she", "The bridge is gone")),
        ("„The bridge is gone“, she said.", ("direct", "she", "The bridge is gone")),
        ("``The bridge is gone,'' she said.", ("direct", "she", "The bridge is gone,")),
        ("'The bridge isn't there,' she said.", ("direct", "she", "The bridge isn't there,")),
        ("She said the plan “is dead and buried“.",
         ("mixed", "She", "the plan “is dead and buried")),
    ],
)  # fmt: skip
def test_every_kind_of_mark_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_a_quote_broken_by_its_cue_is_one() -> None:
    assert told('"We left," Anna Holm said, "and we shall return."') == [
        ("direct", "Anna Holm", "We left, and we shall return.")
    ]


def test_a_second_quoted_sentence_joins_the_first() -> None:
    assert told('"We left," Anna Holm said. "Nobody asked us to stay."') == [
        ("direct", "Anna Holm", "We left, Nobody asked us to stay.")
    ]


def test_a_verb_before_its_subject_is_read() -> None:
    assert told('"We left," said Anna Holm.') == [("direct", "Anna Holm", "We left,")]


def test_an_aside_does_not_hide_the_speaker() -> None:
    found = told("Anna Holm, who leads the town, said the bridge was gone.")
    assert found == [("indirect", "Anna Holm", "the bridge was gone")]


def test_a_clause_before_the_speaker_is_read() -> None:
    assert told("The bridge was gone by noon, the mayor said.") == [
        ("indirect", "the mayor", "The bridge was gone by noon")
    ]


def test_according_to_names_a_voice() -> None:
    assert told("The bridge was gone by noon, according to the mayor.") == [
        ("indirect", "the mayor", "The bridge was gone by noon")
    ]


def test_a_scare_quote_is_not_speech() -> None:
    assert told("The “responsible citizens” of the town stayed at home.") == []


def test_an_apostrophe_never_opens_a_quote() -> None:
    assert told("The workers' boats and the miners' carts were burned in the '90s.") == []


def test_an_unmarked_paragraph_after_a_colon_is_a_block_quote() -> None:
    found = told("Asked about it, Anna Holm answered:", "We shall stay in our town.")
    assert found[-1] == ("block", "Anna Holm", "We shall stay in our town.")


def test_an_event_inside_a_quote_has_the_speaker_as_voice() -> None:
    parsed, mentions, quotes = read("Anna Holm said the bridge was gone.")
    at = parsed.text.index("bridge")
    names = {m.id: words(parsed.document.text, m.spans) for m in mentions}
    assert [names[v] for v in voices_at(parsed, quotes, at, at + 6)] == ["Anna Holm"]


def test_the_outlets_own_words_have_no_voice() -> None:
    parsed, _, quotes = read("The bridge was gone. Anna Holm said it would be rebuilt.")
    assert voices_at(parsed, quotes, 4, 10) == ()


def test_editors_brackets_are_kept_apart() -> None:
    parsed, _, quotes = read('"They [the pilots] went home," she said.')
    assert words(parsed.document.text, quotes[0].inserted) == "[the pilots]"


def test_a_quote_paragraph_without_a_cue_keeps_its_speaker() -> None:
    found = told("“We left at dawn,” Anna Holm said.", "“We shall return in the spring.”")
    assert found == [
        ("direct", "Anna Holm", "We left at dawn, We shall return in the spring."),
    ]


def test_a_quoted_paragraph_after_a_colon_has_the_announced_speaker() -> None:
    found = told("Anna Holm answered:", "“We shall stay in our town.”")
    assert found == [("direct", "Anna Holm", "We shall stay in our town.")]


def test_a_headline_quote_has_the_name_beside_it_as_speaker() -> None:
    assert told("“We stayed behind that night” — Anna Holm") == [
        ("direct", "Anna Holm", "We stayed behind that night")
    ]


def test_the_one_spoken_to_and_the_stage_are_kept() -> None:
    parsed, mentions, quotes = read(
        '"The bridge is gone," Anna Holm told reporters at a news conference.'
    )
    names = {m.id: words(parsed.document.text, m.spans) for m in mentions}
    quote = quotes[0]
    assert quote.addressee_id is not None
    assert names[quote.addressee_id] == "reporters"
    assert quote.venue is not None
    assert words(parsed.document.text, (quote.venue,)) == "news conference"


def test_a_voice_inside_a_voice_is_a_chain() -> None:
    parsed, mentions, quotes = read("The ministry said the mayor believes the bridge was gone.")
    names = {m.id: words(parsed.document.text, m.spans) for m in mentions}
    assert [[names[v] for v in q.attribution] for q in quotes] == [
        ["The ministry"],
        ["The ministry", "the mayor"],
    ]


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Anna Holm said the bridge was gone.", "speech"),
        ("Anna Holm believes the bridge is gone.", "belief"),
        ("Anna Holm wants to rebuild the bridge.", "intention"),
        ("Anna Holm fears that the bridge is gone.", "feeling"),
        ("Anna Holm wrote that the bridge was gone.", "writing"),
    ],
)
def test_a_cue_tells_what_kind_of_report_it_is(text: str, cls: str) -> None:
    _, _, quotes = read(text)
    assert [q.cue_class for q in quotes] == [cls]


def test_a_noun_that_looks_like_a_verb_is_no_cue() -> None:
    assert told("The reports of the council filled two shelves.") == []


def test_a_label_is_no_part_of_what_is_said() -> None:
    assert told("UPDATE 0740 GMT: The bridge was gone by noon, the mayor said.") == [
        ("indirect", "the mayor", "The bridge was gone by noon")
    ]


def test_ids_are_unique_and_every_span_holds_its_words() -> None:
    parsed, _, quotes = read('"We go," he said. ' * 40)
    assert len({q.id for q in quotes}) == len(quotes) == 40
    assert parsed.span_failures == 0


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    _, _, quotes = read("he said that it went on and " * 2_000)
    assert max(s.end - s.start for q in quotes for s in q.content) < 6_000


def test_lines_that_are_signed_are_quotes_of_their_own():
    found = told("“The weir frightens me.” ― Anna Holm\n“He never answers.” ― Esther Tay")
    assert found == [
        ("direct", "Anna Holm", "The weir frightens me."),
        ("direct", "Esther Tay", "He never answers."),
    ]


def test_an_envoy_before_a_colon_speaks_and_not_whose_envoy_she_is():
    found = told("UN envoy Greta Solvang, to the council on Monday:", "The guns must stop now.")
    assert found == [("block", "Greta Solvang", "The guns must stop now.")]


def test_who_reports_for_duty_reports_nothing():
    assert told("Of 300 men whose training was announced, nine reported for duty.") == []


def test_a_clause_that_only_the_tree_ties_to_its_verb_is_reported():
    text = "Pressed on the fire, the warden would only admit that a door had been open."
    assert told(text) == [("indirect", "the warden", "a door had been open")]
