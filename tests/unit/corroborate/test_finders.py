"""One small case for each kind of question, and one beside it that must stay silent."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def run(*pages):
    return corroborate([p.analysis() for p in pages], CorroborateSettings())


def asked(*pages, kind=None):
    found = run(*pages).discrepancies
    return [(d.kind, d.state) for d in found if kind in (None, d.kind)]


def values(result, discrepancy):
    claims = {c.id: c.value for c in result.claims}
    return {claims[c] for c in discrepancy.claim_ids}


def blast(page, name, outlet, count, low, high=..., published="2021-05-03", verb="killed"):
    p = page(name, f"A blast {verb} {count} people at Tarvik harbour on 2 May.", outlet, published)
    when, where = p.time("2 May", "2021-05-02"), p.place("Tarvik", 61.0, 7.0)
    event = p.event(verb, when=when, place=where)
    p.figure(count, "killed", low, high, event=event, unit="people")
    return p


# --- figures ------------------------------------------------------------------------------------


def test_at_least_forty_and_fifty_two_agree(page):
    a = blast(page, "a", "Post", "at least 40", 40, None)
    assert asked(a, blast(page, "b", "Mail", "52", 52)) == []


def test_forty_and_fifty_two_do_not_agree(page):
    a = blast(page, "a", "Post", "40", 40)
    result = run(a, blast(page, "b", "Mail", "52", 52))
    (question,) = result.discrepancies
    assert values(result, question) == {"40", "52"}


def test_a_part_agrees_with_its_whole(page):
    a = blast(page, "a", "Post", "40", 40)
    b = page(
        "b", "The blast at Tarvik harbour on 2 May killed 40 people, including 9 children.", "Mail"
    )
    event = b.event(
        "killed", when=b.time("2 May", "2021-05-02"), place=b.place("Tarvik", 61.0, 7.0)
    )
    b.figure("40", "killed", 40, event=event, unit="people")
    b.figure("9", "killed", 9, event=event, unit="children")
    assert asked(a, b) == []


def test_the_same_outlet_with_a_new_count_has_changed(page):
    a = blast(page, "a", "Post", "40", 40, published="2021-05-03")
    b = blast(page, "b", "Post", "46", 46, published="2021-05-05", verb="murdered")
    assert asked(a, b) == [("figure", "changed")]


def test_minutes_and_hours_are_one_unit(page):
    a = page(
        "a", "The talk of Orla Brandt and Nils Haugen in Veyra on 2 May took 120 minutes.", "Post"
    )
    b = page(
        "b", "The talk of Orla Brandt and Nils Haugen in Veyra on 2 May took two hours.", "Mail"
    )
    for p, words, low, unit in ((a, "120", 120, "minutes"), (b, "two", 2, "hours")):
        e = p.event("talk", "CONSULT", when=p.time("2 May", "2021-05-02"))
        p.figure(words, "duration", low, event=e, unit=unit)
    assert asked(a, b) == []


def test_two_speakers_in_one_text_are_set_against_each_other(page):
    p = page("a", "The army said 30 fighters died at Tarvik. The Reed League said 4 died there.")
    army = p.mention("The army", "org")
    league = p.mention("The Reed League", "group")
    e = p.event("died", None)
    p.figure("30", "killed", 30, event=e, unit="fighters", attribution=(army.id,))
    p.figure("4", "killed", 4, event=e, attribution=(league.id,))
    assert asked(p) == [("figure", "open")]


# --- dates, places, deeds -----------------------------------------------------------------------


def summit(page, name, outlet, month, iso, published="2021-05-20"):
    text = f"Orla Brandt and the Reed League opened the summit in Veyra on 12 {month}."
    p = page(name, text, outlet, published)
    p.mention("Orla Brandt", "person")
    league = p.mention("Reed League", "group")
    when, where = p.time(f"12 {month}", iso), p.place("Veyra", 50.0, 10.0)
    p.event("opened the summit", "CONSULT", actor=league, when=when, place=where)
    return p


def test_a_summit_dated_a_month_late_is_found(page):
    pages = [
        summit(page, "a", "Post", "May", "2021-05-12"),
        summit(page, "b", "Mail", "May", "2021-05-12"),
        summit(page, "c", "News", "June", "2021-06-12"),
    ]
    assert asked(*pages, kind="date")


def test_days_side_by_side_agree(page):
    a = blast(page, "a", "Post", "40", 40)
    b = page("b", "On the night to 3 May a blast killed 40 people at Tarvik harbour.", "Mail")
    event = b.event(
        "killed", when=b.time("3 May", "2021-05-03"), place=b.place("Tarvik", 61.0, 7.0)
    )
    b.figure("40", "killed", 40, event=event)
    assert asked(a, b) == []


def test_two_strikes_on_two_days_are_two_incidents(page):
    a = blast(page, "a", "Post", "40", 40)
    b = page("b", "A blast killed 5 people at Tarvik harbour on 9 May.", "Mail", "2021-05-10")
    event = b.event(
        "killed", when=b.time("9 May", "2021-05-09"), place=b.place("Tarvik", 61.0, 7.0)
    )
    b.figure("5", "killed", 5, event=event)
    result = run(a, b)
    assert len(result.incidents) == 2
    assert result.discrepancies == ()


def test_a_deed_laid_on_a_group_that_denies_it_is_a_question_of_who(page):
    text = (
        "The Reed League blew up the ferry Anka at Tarvik, the ministry said.\n\n"
        "The Reed League denies that it blew up the ferry Anka at Tarvik."
    )
    p = page("a", text)
    league = p.mention("The Reed League", "group", chain="league")
    again = p.mention("The Reed League", "group", chain="league", nth=1)
    ministry = p.mention("the ministry", "org", form="nominal")
    p.event("blew up", actor=league, attribution=(ministry.id,))
    p.event("blew up", nth=1, actor=again, status="denied", attribution=(again.id,))
    assert ("actor", "open") in asked(p)


def test_a_denial_of_the_sentence_before_is_a_question_whether_it_happened(page):
    p = page("a", "Two jets bombed the quay, fishermen say. The ministry calls the story a fable.")
    p.event("bombed")
    p.mention("The ministry", "org", form="nominal")
    assert asked(p) == [("certainty", "open")]


def test_a_denied_charge_is_no_denied_happening(page):
    p = page("a", "A court charged two drivers on Monday. Both men deny the charge.")
    p.event("charged", "ACCUSE")
    p.mention("Both men", "people", form="nominal")
    assert asked(p) == []


def test_leak_and_bomb_exclude_each_other(page):
    a = page(
        "a", "An explosion at Tarvik depot on 2 May was caused by a gas leak, police said.", "Post"
    )
    b = page(
        "b", "An explosion at Tarvik depot on 2 May was caused by a bomb, police said.", "Mail"
    )
    for p in (a, b):
        when, where = p.time("2 May", "2021-05-02"), p.place("Tarvik", 61.0, 7.0)
        p.event("explosion", None, when=when, place=where)
    assert ("cause", "open") in asked(a, b)


# --- copies and words ---------------------------------------------------------------------------

WIRE = (
    "The harbour of Tarvik was closed on Monday after {who} fired at two tugs near the mole. "
    "Nobody was hurt, the port said, and the tugs went back to their berths before noon. "
    "The flour for the islands lies in sheds and will be sent when the channel has been swept. "
    "Patrols will go to {where} until the autumn, the deputy minister of transport said."
)


def wire(page, name, outlet, who, where, published, byline=None):
    p = page(name, WIRE.format(who=who, where=where), outlet, published, byline)
    p.mention(who, "people", form="nominal")
    for at, place in enumerate(x for x in ("Anka", "Belmo", "Corva") if x in where):
        p.place(place, 40.0 + at, 5.0)
    return p


def test_a_copy_counts_with_its_original_as_one_voice(page):
    a = wire(page, "a", "Post", "rebels", "Anka and Belmo", "2021-05-03", "North Wire")
    b = wire(page, "b", "Mail", "rebels", "Anka and Belmo", "2021-05-03")
    (link,) = run(a, b).links
    assert (link.kind, link.from_id, link.to_id) == ("copies", b.id, a.id)


def test_what_a_copy_changed_is_asked(page):
    a = wire(page, "a", "Post", "rebels", "Anka and Belmo", "2021-05-03")
    b = wire(page, "b", "Mail", "militants", "Anka, Belmo and Corva", "2021-05-04")
    assert sorted(asked(a, b)) == [("scope", "open"), ("wording", "open")]


OWN = (
    "Our reporter stood on the mole the whole morning and saw gulls, two dogs and a man who sold"
    " maps of the old town to nobody. In the cafe they spoke of the price of nets. An old pilot"
    " showed the log he has kept since his first voyage, and a girl counted the cranes aloud until"
    " her mother called her. At four it began to rain on the flags of the ferry office. "
)


OTHER = (
    "Two streets behind the harbour a tailor had locked his shop and sat on the step with the keys"
    " in his hat. He had heard nothing and wished to hear no more. Beside the well some soldiers"
    " played cards for buttons, and one of them asked whether the post had come from the capital,"
    " which it had not for nine days, as the woman at the counter told everyone who came in. "
)


def test_a_report_with_much_of_its_own_is_a_copy_all_the_same(page):
    a = page("a", WIRE.format(who="rebels", where="Anka"), "Post", "2021-05-03", "North Wire")
    b = page("b", WIRE.format(who="rebels", where="Anka")[:190] + OWN, "Mail")
    assert [x.kind for x in run(a, b).links] == ["copies"]


def test_two_reports_of_one_speech_are_no_copies(page):
    words = WIRE.format(who="rebels", where="Anka")[:180]
    pages = []
    for name, own in (("a", OWN), ("b", OTHER)):
        p = page(name, f"“{words}” the mayor said. {own}", f"Outlet {name}")
        p.quote(words, p.mention("the mayor", "person"))
        pages.append(p)
    assert run(*pages).links == ()


def test_two_accounts_of_one_blast_are_no_copies(page):
    pages = blast(page, "a", "Post", "40", 40), blast(page, "b", "Mail", "40", 40)
    assert run(*pages).links == ()


def test_a_sentence_begun_behind_its_turn_is_a_selection(page):
    whole = "I will not close the ferry, but I will not run it at night"
    pages = []
    for name, words in (("a", whole), ("b", "I will not run it at night")):
        p = page(name, f"“{words},” Orla Brandt said.", f"Outlet {name}")
        p.quote(words, p.mention("Orla Brandt", "person"))
        pages.append(p)
    assert asked(*pages) == [("selection", "open")]


def test_one_speech_in_two_wordings_is_a_paraphrase(page):
    said = "We will not leave this harbour before the last boat has come home safely"
    other = "We shall never leave this harbour until the last boat has come home"
    pages = []
    for name, words in (("a", said), ("b", other)):
        p = page(name, f"“{words}”, Orla Brandt said.", f"Outlet {name}")
        p.quote(words, p.mention("Orla Brandt", "person"))
        pages.append(p)
    assert asked(*pages) == [("paraphrase", "open")]


# --- entities -----------------------------------------------------------------------------------


def entity_count(*pages):
    return len(run(*pages).entities)


def test_a_surname_joins_the_only_full_name_it_fits(page):
    a = page("a", "Orla Brandt spoke.", "Post")
    a.mention("Orla Brandt", "person")
    b = page("b", "Mrs. Brandt spoke.", "Mail")
    b.mention("Mrs. Brandt", "person")
    assert entity_count(a, b) == 1


def test_a_surname_of_two_people_joins_neither(page):
    a = page("a", "Orla Brandt met Nils Brandt.", "Post")
    a.mention("Orla Brandt", "person")
    a.mention("Nils Brandt", "person")
    b = page("b", "Brandt spoke.", "Mail")
    b.mention("Brandt", "person")
    assert entity_count(a, b) == 3


def test_a_description_joins_the_only_long_name_it_ends(page):
    a = page("a", "The Coral Coast Brigade spoke.", "Post")
    a.mention("Coral Coast Brigade", "group")
    b = page("b", "The brigade spoke.", "Mail")
    b.mention("The brigade", "group", form="nominal")
    assert entity_count(a, b) == 1
    c = page("c", "The Hill Brigade spoke.", "Echo")
    c.mention("Hill Brigade", "group")
    assert entity_count(a, b, c) == 3


def test_an_office_with_its_state_is_the_person_who_holds_it(page):
    a = page("a", "Prime Minister Orla Brandt spoke. Nils Holm spoke.", "Post")
    a.mention("Orla Brandt", "person", role="Prime Minister", country="XA")
    a.mention("Nils Holm", "person", role="envoy", country="XA")
    b = page("b", "The Arlandic prime minister spoke.", "Mail")
    b.mention("The Arlandic prime minister", "person", form="nominal", country="XA")
    assert entity_count(a, b) == 2


def test_a_title_is_the_one_person_of_the_case_who_bears_it(page):
    a = page("a", "Interior Minister Orla Brandt spoke. Nils Holm, the mayor of Lebec, left.")
    a.mention("Orla Brandt", "person", role="Interior Minister")
    a.mention("Nils Holm", "person", role="mayor of Lebec")
    b = page("b", "The interior minister wept. The mayor of Lebec sang. The minister slept.")
    for said in ("The interior minister", "The mayor", "The minister"):
        b.mention(said, "person", form="nominal")
    assert entity_count(a, b) == 3


def test_a_title_that_two_bear_is_neither(page):
    a = page("a", "Prime Minister Orla Brandt met Prime Minister Nils Holm.")
    a.mention("Orla Brandt", "person", role="Prime Minister")
    a.mention("Nils Holm", "person", role="Prime Minister")
    b = page("b", "The prime minister wept.")
    b.mention("The prime minister", "person", form="nominal")
    assert entity_count(a, b) == 3


def test_the_police_of_one_state_are_one_and_those_of_two_are_two(page):
    a = page("a", "The police came.", "Post")
    a.mention("The police", "org", form="nominal", country="XA", sector="COP")
    b = page("b", "Arlandic police came.", "Mail")
    b.mention("Arlandic police", "org", form="nominal", country="XA", sector="COP")
    c = page("c", "The police came.", "Echo")
    c.mention("The police", "org", form="nominal", country="XB", sector="COP")
    assert entity_count(a, b, c) == 2


def test_soldiers_are_the_body_that_another_account_calls_so(page):
    a = page("a", "Lebec Company marched. The soldiers sang.")
    a.mention("Lebec Company", chain="company")
    a.mention("The soldiers", form="nominal", chain="company")
    b = page("b", "The soldiers want bread.")
    b.mention("The soldiers", "person", form="nominal", sector="MIL")
    assert entity_count(a, b) == 1


def test_a_description_that_fits_two_bodies_ties_them_together_never(page):
    a = page("a", "Lebec Front took a mill. The group sang.")
    a.mention("Lebec Front", chain="front")
    a.mention("The group", form="nominal", chain="front")
    b = page("b", "The Orlan Contact Group met.")
    b.mention("Orlan Contact Group", "org")
    c = page("c", "The group wants bread.")
    c.mention("The group", form="nominal")
    assert entity_count(a, b, c) == 3


def test_rebels_are_the_one_armed_group_of_the_case(page):
    a = page("a", "Lebec Front took a mill.")
    a.mention("Lebec Front", sector="REB")
    b = page("b", "The rebels want bread.")
    b.mention("The rebels", "person", form="nominal", sector="REB")
    assert entity_count(a, b) == 1
    c = page("c", "Orlan Front left.")
    c.mention("Orlan Front", sector="REB")
    assert entity_count(a, b, c) == 3


def test_police_without_a_country_are_those_of_the_one_state_that_has_any(page):
    a = page("a", "The police came.")
    a.mention("The police", "org", form="nominal", country="XA", sector="COP")
    b = page("b", "The police left.")
    b.mention("The police", "org", form="nominal", sector="COP")
    assert entity_count(a, b) == 1
    c = page("c", "Borlandic police wept.")
    c.mention("Borlandic police", "org", form="nominal", country="XB", sector="COP")
    assert entity_count(a, b, c) == 3


def test_accents_and_initials_do_not_part_one_body(page):
    a = page("a", "The Délta Harbour League met.", "Post")
    a.mention("Délta Harbour League", "group")
    b = page("b", "The Delta Harbour League and the DHL met.", "Mail")
    b.mention("Delta Harbour League", "group")
    b.mention("DHL", "group")
    assert entity_count(a, b) == 1


def test_persons_and_states_of_one_name_stay_apart(page):
    a = page("a", "Jordan spoke.", "Post")
    a.mention("Jordan", "person")
    b = page("b", "Jordan closed its border.", "Mail")
    b.mention("Jordan", "state", country="JO")
    assert entity_count(a, b) == 2


# --- whether it was so, and when --------------------------------------------------------------


def test_a_denial_in_general_words_meets_the_report_of_another(page):
    a = page("a", "Three pilots are being held in the mill of Tarvik, a nurse said.", "Post")
    nurse = a.mention("a nurse", "person", form="nominal")
    a.event("held", "COERCE", attribution=(nurse.id,))
    b = page("b", "The Reed League denies that anybody is being held.", "Mail")
    league = b.mention("The Reed League", "group")
    b.event("held", "COERCE", status="denied", attribution=(league.id,))
    assert ("certainty", "open") in asked(a, b)


def test_a_pact_of_two_months_is_a_question_of_when(page):
    a = page("a", "The pact of June 1994 gave Belmo half of the lake.", "Post", "2011-08-19")
    a.time("June 1994", "1994-06-01", "1994-07-01")
    b = page("b", "The pact was signed in March 1994.", "Mail", "2011-09-02")
    b.time("March 1994", "1994-03-01", "1994-04-01")
    assert ("date", "open") in asked(a, b)


def test_what_a_speaker_leaves_out_is_no_question_unless_it_turns(page):
    pages = []
    for name, words in (
        ("a", "We will sign the paper of Veyra on the first of June"),
        (
            "b",
            "We will sign the paper of Veyra on the first of June, a holiday in our dear old town",
        ),
    ):
        p = page(name, f"“{words}”, Orla Brandt said.", f"Outlet {name}")
        p.quote(words, p.mention("Orla Brandt", "person"))
        pages.append(p)
    assert asked(*pages) == []


def test_a_quotation_cut_before_its_unless_is_a_question(page):
    pages = []
    for name, words in (
        ("a", "We will sign the paper of Veyra"),
        ("b", "We will sign the paper of Veyra unless the guns of the league fire again"),
    ):
        p = page(name, f"“{words}”, Orla Brandt said.", f"Outlet {name}")
        p.quote(words, p.mention("Orla Brandt", "person"))
        pages.append(p)
    assert asked(*pages) == [("selection", "open")]


def test_minutes_and_seconds_of_one_time_are_no_two_answers(page):
    p = page("a", "The mob scene began after 4 hours 28 minutes, Orla Brandt said.", "Post")
    p.figure("4", "duration", 4, unit="hours")
    p.figure("28", "duration", 28, unit="minutes")
    assert asked(p) == []


def test_a_bare_surname_of_nobody_known_is_the_one_person_of_that_name(page):
    a = page("a", "Orla Brandt spoke.", "Post")
    a.mention("Orla Brandt", "person")
    b = page("b", "Brandt has apologised.", "Mail")
    b.mention("Brandt", "thing")
    assert entity_count(a, b) == 1


def test_a_surname_with_its_particle_is_the_one_person_who_ends_so(page):
    a = page("a", "Omar al-Lebec spoke.", "Post")
    a.mention("Omar al-Lebec", "person")
    b = page("b", "Colonel al-Lebec left.", "Mail")
    b.mention("al-Lebec", "person")
    assert entity_count(a, b) == 1
    c = page("c", "Nils al-Lebec stayed.", "Echo")
    c.mention("Nils al-Lebec", "person")
    assert entity_count(a, b, c) == 3


def test_a_denial_meets_a_report_in_other_words(page):
    a = page("a", "Belmo denied that its troops had crossed the river Oska.", "Post", "2021-05-03")
    belmo = a.mention("Belmo", "state", country="BL")
    a.event("crossed", "ASSAULT", status="denied", attribution=(belmo.id,))
    b = page(
        "b", "Soldiers of Belmo entered the woods beyond the Oska at dawn.", "Mail", "2021-05-04"
    )
    b.mention("Belmo", "state", country="BL")
    b.event("entered", "ASSAULT")
    assert ("certainty", "open") in asked(a, b)


def test_what_is_admitted_weeks_later_is_settled(page):
    a = page("a", "Belmo denied that its troops had crossed the river Oska.", "Post", "2021-05-03")
    belmo = a.mention("Belmo", "state", country="BL")
    a.event("crossed", "ASSAULT", status="denied", attribution=(belmo.id,))
    b = page("b", "Belmo now admits that soldiers entered the woods there.", "Mail", "2021-05-24")
    b.mention("Belmo", "state", country="BL")
    b.event("entered", "ASSAULT")
    assert ("certainty", "settled") in asked(a, b)


def test_a_plan_answers_no_denial(page):
    a = page("a", "Belmo denied that its troops had crossed the river Oska.", "Post")
    belmo = a.mention("Belmo", "state", country="BL")
    a.event("crossed", "ASSAULT", status="denied", attribution=(belmo.id,))
    b = page("b", "Soldiers of Belmo would cross the Oska if they had boats.", "Mail")
    b.mention("Belmo", "state", country="BL")
    b.event("cross", "ASSAULT", status="hypothetical")
    assert asked(a, b) == []


def test_two_voices_in_a_row_that_say_another_thing_of_it_are_a_question(page):
    a = page("a", "The police say it came from the mill. The league says a guard dropped it.")
    for words, who in (
        ("it came from the mill", "The police"),
        ("a guard dropped it", "The league"),
    ):
        a.quote(words, a.mention(who, "group", form="nominal"), kind="indirect")
    assert ("certainty", "open") in asked(a)


def test_two_voices_in_a_row_with_two_wishes_are_no_question(page):
    a = page("a", "The police say it should be closed. The league says it would rather wait.")
    for words, who in (
        ("it should be closed", "The police"),
        ("it would rather wait", "The league"),
    ):
        a.quote(words, a.mention(who, "group", form="nominal"), kind="indirect")
    assert asked(a) == []


def test_a_stance_that_a_text_calls_new_has_its_older_face(page):
    a = page("a", "“This is nothing more than a quarrel of millers”, Orla Brandt said.", "Post")
    a.quote("This is nothing more than a quarrel of millers", a.mention("Orla Brandt", "person"))
    b = page(
        "b",
        "Orla Brandt praised the millers, which she had never done before.",
        "Mail",
        "2021-05-09",
    )
    b.event("praised", "SUPPORT", actor=b.mention("Orla Brandt", "person"))
    assert ("stance", "changed") in asked(a, b)


def test_a_leak_and_a_bomb_under_one_hall_are_a_question_of_cause(page):
    a = page("a", "The hall of Veyra blew up; a gas leak was the cause, Belmo said.", "Post")
    belmo = a.mention("Belmo", "state", country="BL")
    a.event("blew up", "ASSAULT", attribution=(belmo.id,))
    b = page("b", "A bomb caused the blast in the hall of Veyra, the league said.", "Mail")
    league = b.mention("the league", "group", form="nominal")
    b.event("blast", "ASSAULT", attribution=(league.id,))
    assert ("cause", "open") in asked(a, b)


def test_who_is_said_to_think_alike_and_is_quoted_elsewhere_is_a_question(page):
    a = page("a", "“Boats alone will not do”, Orla Brandt said.", "Post")
    a.quote("Boats alone will not do", a.mention("Orla Brandt", "person"))
    b = page("b", "Nils Dahl wants talks. Orla Brandt thinks alike.", "Mail")
    b.mention("Orla Brandt", "person")
    assert ("selection", "open") in asked(a, b)


def test_a_cold_and_a_warm_meeting_are_a_question_of_words(page):
    pages = []
    for name, words in (("a", "frank"), ("b", "constructive")):
        p = page(
            name, f"Orla Brandt met Nils Dahl in Veyra; the talk was {words}.", f"Outlet {name}"
        )
        parties = [p.mention(who, "person") for who in ("Orla Brandt", "Nils Dahl")]
        p.event("met", "CONSULT", actor=parties[0], recipient=parties[1])
        p.quote(f"the talk was {words}", parties[0], kind="indirect")
        pages.append(p)
    assert ("wording", "open") in asked(*pages)


def test_other_words_for_one_deed_are_one_incident(page):
    found = []
    for name, words in (("a", "shelled"), ("b", "bombarded")):
        p = page(name, f"Soldiers {words} the mill at Tarvik on 3 May.", f"Outlet {name}")
        when, where = p.time("3 May", "2021-05-03"), p.place("Tarvik", 61.0, 7.0)
        p.event(words, "ASSAULT", when=when, place=where)
        found.append(p)
    assert len(run(*found).incidents) == 1


def test_a_force_that_no_page_gives_a_country_is_the_one_of_the_case(page):
    a = page("a", "The army came.")
    a.mention("The army", "org", form="nominal", sector="MIL")
    b = page("b", "Army left. Marines wept.")
    b.mention("Army", "org", sector="MIL")
    b.mention("Marines", "person", form="nominal", sector="MIL")
    assert entity_count(a, b) == 2
    c = page("c", "The Naval Infantry sang.")
    c.mention("Naval Infantry", "org", sector="MIL")
    assert entity_count(a, b, c) == 2
