"""Questions between accounts that share little but the thing they are of."""

from dataclasses import replace

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def asked(*pages, kind=None):
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [(d.kind, d.state) for d in found if kind in (None, d.kind)]


def talk(page, name, outlet, text, minutes, when=None):
    p = page(name, text, outlet)
    p.mention("Orla Brandt of Norway", "person", country="NO")
    p.mention("Nils Haugen of Iceland", "person", country="IS")
    e = p.event("talked", "CONSULT", when=when and p.time(*when))
    p.figure(minutes, "duration", float(minutes), event=e, unit="minutes")
    return p


def test_a_talk_is_known_by_who_talked_whatever_its_day(page):
    a = "Orla Brandt of Norway and Nils Haugen of Iceland talked for 25 minutes on 2 May."
    b = "In June Orla Brandt of Norway and Nils Haugen of Iceland talked, and it took 40 minutes."
    one = talk(page, "a", "Post", a, "25", ("2 May", "2021-05-02"))
    assert ("figure", "open") in asked(one, talk(page, "b", "Mail", b, "40"))


def sinking(page, name, outlet, text, count, low):
    p = page(name, text, outlet)
    p.mention("Amber Gull", "thing")
    p.figure(count, "killed", low, event=p.event("died", "ASSAULT"), unit="seamen")
    return p


def test_the_dead_of_a_ship_are_told_by_its_name(page):
    a = sinking(page, "a", "Post", "Fourteen seamen died on the Amber Gull.", "Fourteen", 14)
    b = sinking(page, "b", "Mail", "Eleven seamen died on the Amber Gull that night.", "Eleven", 11)
    assert asked(a, b, kind="figure") == [("figure", "open")]


def test_two_voices_of_one_sentence_may_give_a_meeting_two_tones(page):
    a = page("a", "The talks of Orla Brandt and Nils Haugen were frank.", "Post")
    b = page(
        "b",
        "Of the talks of Orla Brandt and Nils Haugen one side spoke of differences, but a guest"
        " found them useful.",
        "Mail",
    )
    for p in (a, b):
        p.mention("Orla Brandt", "person")
        p.mention("Nils Haugen", "person")
        p.event("talks", "CONSULT")
    assert ("wording", "open") in asked(a, b)


def test_frank_and_useful_is_no_tone(page):
    a = page("a", "The talks of Orla Brandt and Nils Haugen were frank and useful.", "Post")
    b = page("b", "The talks of Orla Brandt and Nils Haugen were frank.", "Mail")
    for p in (a, b):
        p.mention("Orla Brandt", "person")
        p.mention("Nils Haugen", "person")
        p.event("talks", "CONSULT")
    assert asked(a, b, kind="wording") == []


def test_a_short_sentence_cut_before_its_turn_is_a_selection(page):
    whole, part = "We took a bridge, we have not taken a life", "We took a bridge"
    found = []
    for name, outlet, words in (("a", "Post", whole), ("b", "Mail", part)):
        p = page(name, f'"{words}," Orla Brandt said.', outlet)
        p.quote(words, p.mention("Orla Brandt", "person"))
        found.append(p)
    assert asked(*found) == [("selection", "open")]


# --- where, who, and what became of somebody ----------------------------------------------------


def journey(page, name, outlet, text):
    p = page(name, text, outlet)
    p.place("Tarvik", 61.0, 7.0)
    p.place("Veyra", 64.0, 9.0)
    return p


def test_a_journey_told_in_both_directions_is_asked_about(page):
    a = journey(page, "a", "Post", "The mail plane was on its way from Tarvik to Veyra.")
    b = journey(page, "b", "Mail", "The mail plane had come from Veyra and was going to Tarvik.")
    assert asked(a, b) == [("place", "open")]


def test_another_traveller_may_go_the_other_way(page):
    a = journey(page, "a", "Post", "The mail plane was on its way from Tarvik to Veyra.")
    b = journey(page, "b", "Mail", "A pilgrim walked from Veyra to Tarvik.")
    assert asked(a, b) == []


def test_a_copy_that_names_whose_shells_they_were_is_asked_about(page):
    long = "hit the old fish market beside the harbour of Tarvik early on Sunday, officials said."
    found = []
    for name, outlet, words in (("a", "Post", "Heavy shells"), ("b", "Mail", "Heavy Norse shells")):
        p = page(name, f"{words} {long} " + "It was the third night of the siege of the town. " * 4)
        p.outlet = outlet
        if "Norse" in words:
            p.mention("Norse", "state", country="NO")
        p.event("hit", "ASSAULT")
        found.append(p)
    assert asked(*found, kind="actor") == [("actor", "open")]


def test_two_voices_with_a_semicolon_between_them_are_set_against_each_other(page):
    p = page("a", "The mayor said all guests were free; the League said eleven were still inside.")
    p.quote("all guests were free", p.mention("The mayor", "person"), "indirect")
    p.quote("eleven were still inside", p.mention("the League", "group"), "indirect")
    assert asked(p) == [("certainty", "open")]


def test_who_cannot_tell_gives_no_account(page):
    p = page("a", "The mayor said all guests were free; the League said it could not tell.")
    p.quote("all guests were free", p.mention("The mayor", "person"), "indirect")
    p.quote("it could not tell", p.mention("the League", "group"), "indirect")
    assert asked(p) == []


def test_the_blamed_deny_in_other_words(page):
    p = page(
        "a", "The town council blames the Norse army. The Norse army denies that it was there."
    )
    p.event(
        "blames", "ACCUSE", p.mention("council", "org"), p.mention("the Norse army", "org", "x")
    )
    who = p.mention("The Norse army", "org", "x")
    p.quote("it was there", who, "indirect")
    assert asked(p) == [("actor", "open")]


def fate(page, name, outlet, text, *who, published="2021-05-03"):
    p = page(name, text, outlet, published)
    for words in who:
        form = "name" if words[0].isupper() and " " in words and words[:4] != "The " else "nominal"
        m = p.mention(words, "person", form=form)
        if form == "nominal":
            p.facts["mentions"][-1] = replace(m, head=p.span(words.split()[1]))
    return p


def test_somebody_believed_dead_and_found_alive_is_asked_about(page):
    text = "The pilot of the plane, Ada Lund, is believed to have been killed."
    a = fate(page, "a", "Post", text, "The pilot", "Ada Lund")
    b = fate(page, "b", "Mail", "The pilot is alive.", "The pilot", published="2021-05-05")
    assert asked(a, b) == [("certainty", "changed")]


def test_who_dies_later_was_alive_before(page):
    a = fate(page, "a", "Post", "Ada Lund is in hospital.", "Ada Lund")
    b = fate(page, "b", "Mail", "Ada Lund died.", "Ada Lund", published="2021-05-05")
    assert asked(a, b) == []


# --- what a text sets right ---------------------------------------------------------------------


def count(page, name, outlet, text, *numbers, published="2021-05-03"):
    p = page(name, text, outlet, published)
    for words, low, measure in numbers:
        p.figure(words, measure, low, unit="warnings" if measure == "times" else None)
    return p


def test_a_number_set_right_is_laid_beside_who_told_it(page):
    a = count(page, "a", "Post", "The crew ignored seven warnings.", ("seven", 7, "times"))
    text = "Of the warnings, two can be heard on the tape, not seven."
    numbers = ("two", 2, "count"), ("seven", 7, "count")
    b = count(page, "b", "Mail", text, *numbers, published="2021-05-20")
    assert asked(a, b) == [("figure", "settled")]


def test_the_same_number_of_other_things_is_no_echo(page):
    a = count(page, "a", "Post", "The choir sang seven hymns.", ("seven", 7, "count"))
    text = "Of the warnings, two can be heard on the tape, not seven."
    b = count(page, "b", "Mail", text, ("two", 2, "count"), ("seven", 7, "count"))
    assert asked(a, b) == []


def test_a_day_that_was_moved_has_changed(page):
    a = page("a", "Orla Brandt will open the conference in early June.", "Post")
    a.time("early June", "2021-06-01", "2021-06-10")
    b = page("b", "The conference was postponed from early June to 6 July.", "Mail", "2021-05-20")
    b.time("early June", "2021-06-01", "2021-06-10")
    b.time("6 July", "2021-07-06")
    assert asked(a, b) == [("date", "changed")]


def test_they_who_go_on_speaking_do_not_answer_themselves(page):
    p = page("a", "Guests said the band had left; however, they said it was in the hotel.")
    p.quote("the band had left", p.mention("Guests", "person", form="nominal"), "indirect")
    p.quote("it was in the hotel", p.mention("they", "person", form="pronoun"), "indirect")
    assert asked(p) == []


def test_a_government_to_come_is_no_word_for_the_one_in_office(page):
    found = []
    for name, outlet, words in (
        ("a", "Post", "the Norse regime"),
        ("b", "Mail", "a transitional government"),
    ):
        p = page(name, f"Many spoke of {words} on Sunday.", outlet)
        m = p.mention(words, "state", form="nominal", country="NO")
        p.term(m)
        found.append(p)
    assert asked(*found) == []


def test_who_speaks_on_as_i_does_not_answer_himself(page):
    p = page("a", "I think it was wise. I also think it drowned the fair.")
    p.quote("it was wise", p.mention("I", "person", form="pronoun"), "indirect")
    p.quote("it drowned the fair", p.mention("I", "person", form="pronoun", nth=1), "indirect")
    assert asked(p) == []


def bombs(page, name, outlet, text, words, low):
    p = page(name, text, outlet)
    p.place("Tarvik", 61.0, 7.0)
    p.figure(words, "bombs", low, event=p.event("fell", "ASSAULT"), unit="bombs")
    return p


def test_bombs_on_one_town_are_counted_together_whoever_tells_it(page):
    a = bombs(page, "a", "Post", "Sixteen bombs fell on Tarvik that week.", "Sixteen", 16)
    b = bombs(page, "b", "Mail", "On Tarvik fell twenty bombs.", "twenty", 20)
    assert asked(a, b, kind="figure") == [("figure", "open")]


# --- how sure, and what is no question ----------------------------------------------------------


def strike(page, name, outlet, text, actor=None, published="2021-05-03"):
    p = page(name, text, outlet, published)
    when, where = p.time("2 May", "2021-05-02"), p.place("Tarvik", 61.0, 7.0)
    p.event("killed", actor=actor and p.mention(actor, "group"), when=when, place=where)
    return p


def test_what_is_believed_first_and_told_flat_later_has_changed(page):
    a = "Three men were killed at Tarvik on 2 May in what is believed to be an army air strike."
    b = "The Reed Army killed three men at Tarvik on 2 May."
    one = strike(page, "a", "Post", a)
    two = strike(page, "b", "Mail", b, "The Reed Army", "2021-05-06")
    assert asked(one, two, kind="certainty") == [("certainty", "changed")]


def test_counts_of_two_days_are_no_question(page):
    a = page("a", "Orla Brandt said the fleet fired 16 rockets in the past 24 hours.", "Post")
    b = page("b", "Orla Brandt said the fleet fired six rockets in the last day.", "Mail")
    for p, words, low in ((a, "16", 16), (b, "six", 6)):
        p.mention("Orla Brandt", "person")
        p.figure(words, "rockets", low, event=p.event("fired"), unit="rockets")
    assert asked(a, b, kind="figure") == []


def test_a_stance_against_a_plan_denies_nothing(page):
    a = page("a", "Orla Brandt defended the foreign intervention in the harbour war.", "Post")
    b = page("b", "The League rejected any foreign intervention in the harbour war.", "Mail")
    for p in (a, b):
        p.event("intervention", "COERCE")
    assert asked(a, b, kind="certainty") == []


def raided(page, name, outlet, who, country, published="2021-05-03"):
    p = page(name, f"{who} bombed the harbour of Tarvik on 2 May.", outlet, published)
    actor = p.mention(who, "state", country=country)
    when, where = p.time("2 May", "2021-05-02"), p.place("Tarvik", 61.0, 7.0)
    p.event("bombed", "ASSAULT", actor=actor, when=when, place=where)
    return p


def test_two_outlets_that_lay_a_raid_on_two_states_are_asked(page):
    a = raided(page, "a", "Post", "Norland", "NO")
    b = raided(page, "b", "Mail", "Vessland", "IS")
    assert asked(a, b, kind="actor") == [("actor", "open")]


def test_an_outlet_that_tells_of_two_doers_tells_of_two_raids(page):
    a = raided(page, "a", "Post", "Norland", "NO")
    b = raided(page, "b", "Mail", "Vessland", "IS")
    c = raided(page, "c", "Mail", "Norland", "NO", "2021-05-04")
    assert asked(a, b, c, kind="actor") == []
