"""What a copy exchanged in a sentence it kept: a question each, and silence for rewriting."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings

WIRE = (
    "The {who}, led by a former teacher serving {years} years for robbery, seized the grain barge "
    "at {where} on {when}. The {deed} came as the dockers of the lower river refused for a second "
    "week to load anything for the capital. Nobody was hurt, the harbour office said, and the two "
    "pilots were put ashore before noon with their papers and their lunch."
)
FIRST = {"who": "deckhands", "years": "nine", "where": "Arlo", "when": "Tuesday", "deed": "seizure"}
PLACES = {"Arlo": (44.0, 5.0), "Arlo quay": (44.01, 5.0), "Brenk": (46.0, 5.0)}


def wire(page, name, outlet, published, **changed):
    words = FIRST | changed
    p = page(name, WIRE.format(**words), outlet, published)
    p.mention(words["who"], "people", form="nominal")
    p.figure(words["years"], "duration", {"nineteen": 19}.get(words["years"], 9), unit="years")
    p.place(words["where"], *PLACES[words["where"]])
    p.time(words["when"], {"Tuesday": "2021-05-04", "Wednesday": "2021-05-05"}[words["when"]])
    p.event(words["deed"], "COERCE")
    return p


def changed(page, **words):
    pages = wire(page, "a", "Post", "2021-05-05"), wire(page, "b", "Mail", "2021-05-06", **words)
    found = corroborate([p.analysis() for p in pages], CorroborateSettings())
    assert [link.kind for link in found.links] == ["copies"]
    return [(d.kind, d.reason) for d in found.discrepancies]


def test_a_number_exchanged_is_asked(page):
    ((kind, reason),) = changed(page, years="nineteen")
    assert kind == "figure"
    assert "«19 years»" in reason
    assert "«9 years»" in reason


def test_a_number_written_in_digits_is_no_other_number(page):
    assert changed(page, years="9") == []


def test_a_place_exchanged_is_asked_but_not_one_beside_it(page):
    assert [kind for kind, _ in changed(page, where="Brenk")] == ["place"]
    assert changed(page, where="Arlo quay") == []


def test_another_weekday_is_asked(page):
    assert [kind for kind, _ in changed(page, when="Wednesday")] == ["date"]


def test_words_that_take_a_side_are_one_question_for_people_and_one_for_deeds(page):
    asked = changed(page, who="mutineers", deed="bloodbath")
    assert sorted(asked, reverse=True) == [
        ("wording", "The copy writes «mutineers» where the original has «deckhands»."),
        ("wording", "The copy writes «bloodbath» where the original has «seizure»."),
    ]


def test_words_that_take_none_are_not_asked(page):
    assert changed(page, who="sailors", deed="capture") == []


def test_a_turn_that_a_copy_left_out_is_a_selection(page):
    cut = WIRE + " The mate of a second tug offered his help to the women from the market"
    whole = cut + ", but nobody there would take it"
    pages = []
    for n, text in enumerate((whole, cut)):
        p = page(f"p{n}", text.format(**FIRST) + ".", f"Outlet {n}", f"2021-05-0{5 + n}")
        p.event("offered", "AID")
        p.mention("nobody there" if n == 0 else "The mate", "person", form="nominal")
        pages.append(p)
    found = corroborate([p.analysis() for p in pages], CorroborateSettings())
    (question,) = found.discrepancies
    assert question.kind == "selection"
    assert "«but nobody there would take it»" in question.reason
