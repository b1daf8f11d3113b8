"""How many: sentences of our own, one claim a test."""

import pytest

from conspectus.facts import find_figures, find_timexes
from conspectus.facts.bounds import bounds
from conspectus.facts.numbers import number
from conspectus.language import Parsed, parse
from conspectus.records import Argument, Block, Document, Event, Figure, Span
from conspectus.spans import words
from tests.unit.facts.reading import paragraph, tools


def read(text: str, *triggers: tuple[str, str | None]) -> tuple[Parsed, tuple[Figure, ...]]:
    """Return one paragraph with its figures; triggers are (words, PLOVER type) of events."""
    parsed = paragraph(text)
    events = []
    for word, kind in triggers:
        span = Span(start=text.index(word), end=text.index(word) + len(word))
        events.append(
            Event(id=word, doc_id="d", spans=(span,), origin="test/1", triggers=(span,), type=kind)
        )
    return parsed, find_figures(parsed, (), find_timexes(parsed), tuple(events), ())


def figures(text: str) -> list[tuple[str, str, float | None, float | None]]:
    """Return (words, measure, low, high) of each figure."""
    _, found = read(text)
    return [(words(text, f.spans), f.measure, f.low, f.high) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed nine workers.", ("nine", "killed", 9, 9)),
        ("The fire took at least 17 lives.", ("17", "killed", 17, None)),
        ("Eleven people died in the hall.", ("Eleven", "killed", 11, 11)),
        ("Some 14 dead lay there.", ("14", "killed", 12, 16)),
        ("More than 1,140 people fled.", ("1,140", "displaced", 1140, None)),
        ("Up to 40 boats sank.", ("40", "ships", None, 40)),
        ("There were never more than 95 lorries.", ("95", "vehicles", None, 95)),
        ("No fewer than six boats sank.", ("six", "ships", 6, None)),
        ("They dropped between 12 and 20 bombs.", ("between 12 and 20", "bombs", 12, 20)),
        ("They saw 12-20 tanks.", ("12-20", "vehicles", 12, 20)),
        ("Two in three of the boats were empty.", ("Two in three", "share", 2 / 3, 2 / 3)),
        ("It cost $2.5 million.", ("$2.5 million", "money", 2_500_000, 2_500_000)),
        ("Dozens of villagers came.", ("Dozens", "people", 24, None)),
        ("They talked for 25 minutes.", ("25", "duration", 25, 25)),
        ("It flew 31 km from the coast.", ("31", "distance", 31, 31)),
        ("A vote is due before a year is out.", ("a year", "duration", 12, 12)),
        ("Police arrested nine thousand men.", ("nine thousand", "arrested", 9000, 9000)),
        ("Half a million people live there.", ("Half a million", "people", 5e5, 5e5)),
        ("One baker in five stayed away.", ("One baker in five", "share", 1 / 5, 1 / 5)),
        ("Three rockets killed a cow.", ("Three", "bombs", 3, 3)),
        ("The families were paid 900 kroner.", ("900", "money", 900, 900)),
        ("Missing: 37", ("37", "missing", 37, 37)),
        ("Three guards were charged with murder.", ("Three", "troops", 3, 3)),
        ("They have 16 patients with bullet wounds.", ("16", "wounded", 16, 16)),
        ("Not one shell fell on the mill.", ("one", "bombs", 0, 0)),
        ("Pilots fly home without a single bomb.", ("single", "bombs", 0, 0)),
    ],
)
def test_a_count_has_its_measure_and_bounds(text, expected):
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ministry put them at nineteen, two of them children.", [19, 2]),
        ("Six men were taken, not four, and three the day after.", [6, 4, 3]),
        ("The number of wounded rose from 12 to 20.", [12, 20]),
        ("The mayor said that two more barns had burned.", [2]),
        ("Six men drowned: five at the weir and one in the canal.", [6, 5, 1]),
        ("Four lorries came back, one of which had burned.", [4]),
        ("Five men sailed, one of whom is dead.", [5, 1]),
        ("Three shells hit the mill, a fourth fell into the pond.", [3, 1]),
        ("They admit a single raid.", [1]),
        ("The two gunboats that he sent came back.", [2]),
        ("They sat together for an hour.", [1]),
        ("The envoys talked for two hours before the guns began.", [2]),
        ("The weir was shelled twice.", [2]),
        ("They were beaten twice a day.", []),
        ("They will shoot one captive a day.", []),
        ("Three patients and a nurse were killed.", [3, 1]),
        ("Gunmen stopped the lorry, killing a farmer.", [1]),
        ("A nurse was asked about it.", []),
        ("The two ferrymen were shot at dawn.", [2]),
        ("They freed the two shepherds whom the guards had taken.", [2]),
    ],
)
def test_numbers_in_lists_and_words_for_one_count(text, values):
    assert [f[2] for f in figures(text)] == values


def test_two_outcomes_side_by_side_are_two_measures():
    found = figures("The navy confirmed three dead and seven hurt.")
    assert [(f[0], f[1]) for f in found] == [("three", "killed"), ("seven", "wounded")]


def test_what_a_participle_tells_has_a_number_of_its_own():
    text = "Guards fired into a crowd of 700 pilgrims at the ford on Sunday, killing six people."
    assert [f[:2] for f in figures(text)] == [("700", "people"), ("six", "killed")]


def test_a_number_that_somebody_states_goes_on_from_its_sentence():
    text = "Wages were late for five months, says the union; the mill admits to two."
    assert [f[1] for f in figures(text)] == ["duration", "duration"]


def test_a_toll_that_rises_counts_the_dead():
    found = figures("The toll of the fire rose to 12, after three of the injured died in town.")
    assert found[0][:2] == ("12", "killed")


def test_the_evacuation_of_people_displaces_them():
    assert figures("It forced the evacuation of some 900 people.")[0][1] == "displaced"


def test_a_bare_number_inherits_what_the_one_before_counts():
    found = figures("The ministry said 30 militants had died. The group said it was four.")
    assert found[1] == ("four", "killed", 4, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The Su-24 and the F-16 met near the M5.",
        "Resolution 1701 was read on 3 May 2016.",
        "The youngest of them was four years old.",
        "A boy of nine saw it.",
        "The 47-year-old left at 05:50 GMT.",
        "The two sides met two weeks ago.",
        "He finished second in the race.",
        "1. Read this first.",
        "1930: The pier is quiet.",
        "They fired 155-mm guns from 4 to 6 June 1984.",
    ],
)
def test_numbers_that_count_nothing_are_left_alone(text):
    assert figures(text) == []


def test_a_total_knows_its_parts():
    text = (
        "Nine workers died at the mine. With the 14 dead of the ferry"
        " the two fires have cost 23 lives."
    )
    _, found = read(text)
    whole = next(f for f in found if f.low == 23)
    assert [f.low for f in found if f.part_of_id == whole.id] == [9, 14]


def test_numbers_that_happen_to_add_up_are_no_total():
    _, found = read("Nine men died in May. Later 14 men died. The list has 23 dead.")
    assert not [f for f in found if f.part_of_id]


def test_a_count_is_tied_to_the_event_of_its_clause():
    text = "Twelve bombs fell on the pier and the minister flew home."
    _, found = read(text, ("fell", "ASSAULT"), ("flew", "CONSULT"))
    assert found[0].event_id == "fell"


def test_the_dead_are_tied_to_what_killed_them():
    text = "Eleven people died when the old hall at the docks blew up."
    _, found = read(text, ("died", None), ("blew up", "ASSAULT"))
    assert found[0].event_id == "blew up"


def test_a_casualty_count_finds_its_attack_in_the_next_sentence():
    text = "The navy confirms three dead. It believes that the ship struck a mine."
    _, found = read(text, ("confirms", "CONSULT"), ("struck", "ASSAULT"))
    assert found[0].event_id == "struck"


@pytest.mark.parametrize(
    ("words_", "value"),
    [("two hundred and fifty-six", 256), ("2.5 million", 2_500_000), ("a hundred and six", 106)],
)
def test_a_number_in_words_has_its_value(words_, value):
    assert number(words_) == value


def test_a_negative_count_is_misuse():
    with pytest.raises(ValueError, match="negative"):
        bounds("", -1)


def test_a_million_digits_are_read_in_linear_time():
    assert figures("9" * 100_000) == []


def test_an_aside_tells_of_its_part_only():
    found = {w: m for w, m, *_ in figures("Two sailors were aboard, one of whom is dead.")}
    assert found == {"Two": "troops", "one": "killed"}
    assert figures("Nine guests, two of them children, were hurt.")[0][1] == "wounded"


def test_planned_attacks_have_cost_nobody():
    text = "They had prepared the attack on the mill. Three men were killed at a ford."
    parsed = paragraph(text)
    attack, killed = (
        Event(
            id=word, doc_id="d", spans=(span,), origin="test/1", triggers=(span,), type="ASSAULT",
            status=status,
        )
        for word, status in (("attack", "planned"), ("killed", "asserted"))
        for span in (Span(start=text.index(word), end=text.index(word) + len(word)),)
    )  # fmt: skip
    found = find_figures(parsed, (), find_timexes(parsed), (attack, killed), ())
    assert [f.event_id for f in found] == ["killed"]


def page(*paragraphs: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    """Return (words, measure, event) of the figures of a page; each paragraph with its attack."""
    text = "\n\n".join(p for p, _ in paragraphs)
    document = Document(id="d", capture_id="c", text=text, renderer="test/1")
    starts = [text.index(p) for p, _ in paragraphs]
    blocks = tuple(
        Block(id=f"b{n}", doc_id="d", span=Span(start=s, end=s + len(p)), kind="body")
        for n, (s, (p, _)) in enumerate(zip(starts, paragraphs, strict=True))
    )
    spans = [
        Span(start=s + p.index(w), end=s + p.index(w) + len(w))
        for s, (p, w) in zip(starts, paragraphs, strict=True)
        if w
    ]
    events = tuple(
        Event(
            id=text[span.start : span.end], doc_id="d", spans=(span,), origin="test/1",
            triggers=(span,), type="ASSAULT",
        )
        for span in spans
    )  # fmt: skip
    parsed = parse(document, blocks, tools().nlp)
    found = find_figures(parsed, (), find_timexes(parsed), events, ())
    return [(words(text, f.spans), f.measure, f.event_id) for f in found]


def test_a_number_that_somebody_states_speaks_of_the_toll_before_it():
    toll = ("Guards shot at the pilgrims and left 30 people dead.", "shot at")
    assert page(toll, ("The council says eleven.", ""))[1] == ("eleven", "killed", "shot at")
    assert page(toll, ("The hall has four.", ""))[1] == ("four", "count", None)


def test_an_answer_counts_what_the_question_asks_for():
    found = page(
        ("His men shot at the pilgrims.", "shot at"),
        ("How many people died at the ford?", ""),
        ("I have heard thirty. I saw twelve.", ""),
    )
    assert found == [("thirty", "killed", "shot at"), ("twelve", "killed", "shot at")]


def test_a_deed_told_again_without_parties_is_the_one_told_with_them():
    text = "Guards shot at pilgrims in Varnu.\n\nGunfire was heard in Varnu. Nine people died."
    document = Document(id="d", capture_id="c", text=text, renderer="test/1")
    cut = text.index("Gunfire")
    blocks = tuple(
        Block(id=f"b{a}", doc_id="d", span=Span(start=a, end=b), kind="body")
        for a, b in ((0, cut - 2), (cut, len(text)))
    )
    events = tuple(
        Event(
            id=word, doc_id="d", spans=(span,), origin="test/1", triggers=(span,), type="ASSAULT",
            arguments=(Argument(role="recipient", mention_id="m"),) if word == "shot at" else (),
        )
        for word in ("shot at", "Gunfire")
        for span in (Span(start=text.index(word), end=text.index(word) + len(word)),)
    )  # fmt: skip
    parsed = parse(document, blocks, tools().nlp)
    found = find_figures(parsed, (), find_timexes(parsed), events, ())
    assert [f.event_id for f in found] == ["shot at"]


def test_a_ship_built_for_many_has_carried_nobody():
    text = "Eleven men drowned and the barge, built for 120, lies on a bank."
    _, found = read(text, ("drowned", "ASSAULT"))
    assert [(f.low, f.event_id) for f in found] == [(11, "drowned"), (120, None)]


def test_a_denial_has_cost_no_lives():
    text = "Guards shelled the ford. The ministry denies it. It put the death toll at 19."
    _, found = read(text, ("shelled", "ASSAULT"), ("denies", "ASSAULT"))
    assert [f.event_id for f in found] == ["shelled"]
