from datetime import UTC, datetime, timedelta

import pytest

from conspectus.facts.clauses import Words
from conspectus.facts.events import find_events
from conspectus.facts.timexes import find_timexes
from conspectus.ids import make_id
from conspectus.knowledge import Lexicon
from conspectus.knowledge.triggers import Triggers
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.records import Block, Document, Interval, Mention, Span, Stated

PIPELINE = load()
KINDS = {
    "Port Ada": "place", "Ada": "place", "the mine": "thing", "the drivers": "person",
    "the crew": "people", "two members": "person", "the Arlandic navy": "org", "the army": "org",
    "its minister": "person", "The army": "org",
    "Its minister": "person",
}  # fmt: skip
SECTORS = {
    "the drivers": "CVL",
    "the crew": "CVL",
    "the Arlandic navy": "MIL",
    "the army": "MIL",
    "The army": "MIL",
}


def events(text, *names):
    """Return the events of a text in which these words are mentions, one chain a name."""
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), PIPELINE)
    mentions = []
    for name in names:
        at = text.find(name)
        while at >= 0:
            span = Span(start=at, end=at + len(name))
            mentions.append(
                Mention(
                    id=make_id("mention", span),
                    doc_id="d",
                    spans=(span,),
                    origin="test",
                    kind=KINDS.get(name, "state"),
                    form="nominal" if name.startswith(("the ", "two ", "its ")) else "name",
                    head=span,
                    chain_id=name,
                    sector=SECTORS.get(name),
                )
            )
            at = text.find(name, at + 1)
    found = find_events(parsed, tuple(mentions), (), (), (), Lexicon.load())
    by_id = {m.id: text[m.spans[0].start : m.spans[0].end] for m in mentions}

    def held(event, role):
        return [by_id[a.mention_id] for a in event.arguments if a.role == role]

    return [(e.type, held(e, "actor"), held(e, "recipient")) for e in found], found


def one(text, *names):
    rows, _ = events(text, *names)
    assert len(rows) == 1, rows
    return rows[0]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Arland attacked Borland.", ("ASSAULT", ["Arland"], ["Borland"])),
        ("Borland was attacked by Arland.", ("ASSAULT", ["Arland"], ["Borland"])),
        ("Arland's raid on Borland lasted an hour.", ("ASSAULT", ["Arland"], ["Borland"])),
        ("Arland carried out a raid against Borland.", ("ASSAULT", ["Arland"], ["Borland"])),
        ("Arland and Borland agreed.", ("AGREE", ["Arland", "Borland"], [])),
        ("Arland met Borland.", ("CONSULT", ["Arland"], ["Borland"])),
        ("Talks between Arland and Borland began.", ("CONSULT", ["Arland", "Borland"], [])),
        ("Arland shot Borland's drone down.", ("ASSAULT", ["Arland"], ["Borland"])),
        ("Arland, which had waited, accused Borland.", ("ACCUSE", ["Arland"], ["Borland"])),
        ("Arland hosted Borland.", ("CONSULT", ["Borland"], ["Arland"])),
        ("Arland demanded an apology from Borland.", ("REQUEST", ["Arland"], ["Borland"])),
        ("Arland imposed new sanctions on Borland.", ("SANCTION", ["Arland"], ["Borland"])),
    ],
)
def test_who_did_what_to_whom(text, row):
    assert one(text, "Arland", "Borland") == row


def test_adjective_of_a_state_makes_it_the_doer():
    row = one("On Monday Arlandic jets struck the Borlandic radio mast.", "Arlandic", "Borlandic")
    assert row == ("ASSAULT", ["Arlandic"], ["Borlandic"])


def test_coordinated_verbs_share_their_subject():
    rows, _ = events("Arland bombed Borland and blamed Corland.", "Arland", "Borland", "Corland")
    assert rows == [("ASSAULT", ["Arland"], ["Borland"]), ("ACCUSE", ["Arland"], ["Corland"])]


def test_infinitives_keep_the_subject_of_their_governor():
    rows, _ = events("Arland vowed to attack Borland.", "Arland", "Borland")
    assert ("THREATEN", ["Arland"], []) in rows or ("THREATEN", ["Arland"], ["Borland"]) in rows


def test_a_trigger_without_anybody_or_any_place_is_no_event():
    assert events("The raid lasted an hour.")[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Arland suffered a heart attack in office.",
        "Arland scored the first goal of the match in a late attack.",
        "Did Arland attack Borland?",
        "The patrol ship lay in the harbour of Arland.",
    ],
)
def test_figures_of_speech_sport_questions_and_modifiers_are_no_events(text):
    assert events(text, "Arland", "Borland")[0] == []


def test_bombs_that_fall_are_an_attack_by_their_owner():
    assert one("Twelve Arlandic bombs fell on Borland.", "Arlandic", "Borland") == (
        "ASSAULT", ["Arlandic"], ["Borland"],
    )  # fmt: skip


def test_an_intransitive_blast_has_only_a_sufferer():
    assert one("The hall in Port Ada blew up.", "Port Ada")[0] is None


def test_the_same_raid_named_again_is_one_event():
    _, found = events(
        "Arland carried out a raid on Borland. The raid cost much.", "Arland", "Borland"
    )
    assert len(found) == 1
    assert len(found[0].triggers) == 2


def test_a_blast_and_its_victims_are_one_event():
    rows, found = events("The explosion that killed Borland was the work of a bomb.", "Borland")
    assert rows == [("ASSAULT", [], ["Borland"])]
    assert len(found[0].triggers) == 2


def test_denying_it_denies_the_deed_told_before():
    _, found = events("Arland bombed Borland. Corland denied it.", "Arland", "Borland", "Corland")
    assert [(e.type, e.status) for e in found] == [("ASSAULT", "asserted"), ("ASSAULT", "denied")]


def test_a_refusal_is_one_event():
    rows, _ = events("Arland refused to lend ships to Borland.", "Arland", "Borland")
    assert [r[0] for r in rows] == ["REJECT"]


def test_triggers_are_the_words_themselves():
    text = "Arland, it seems, shot down a drone of Borland."
    _, found = events(text, "Arland", "Borland")
    assert [text[s.start : s.end] for s in found[0].triggers] == ["shot down"]


def test_events_repeat_with_the_same_ids():
    text = "Arland bombed Borland. Borland shelled Arland. Arland shelled Borland."
    first, second = (events(text, "Arland", "Borland")[1] for _ in range(2))
    assert first == second
    assert len({e.id for e in first}) == len(first)


def test_a_sentence_without_end_takes_linear_time():
    rows, _ = events("Arland attacked Borland and " * 3000, "Arland", "Borland")
    assert rows


def test_contexts_come_from_the_codebook():
    from conspectus.facts.coding import CONTEXT_CUES
    from conspectus.knowledge.codebook import CONTEXTS

    assert set(CONTEXT_CUES.values()) <= set(CONTEXTS)
    _, found = events("Arland recalled its ambassador from Borland.", "Arland", "Borland")
    assert found[0].contexts == ("diplomatic",)


def test_passives_find_the_object_before_the_verb():
    assert one("The border was closed by Arland.", "Arland")[:2] == ("COERCE", ["Arland"])


def test_we_inside_a_quote_is_its_speaker():
    from conspectus.facts.events import find_events as find
    from conspectus.records import Quote

    text = "“We will strike Borland,” Arland said."
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), PIPELINE)

    def mention(name, form):
        span = Span(start=text.index(name), end=text.index(name) + len(name))
        return Mention(
            id=name, doc_id="d", spans=(span,), origin="test", kind="group", form=form, head=span,
            chain_id=name,
        )  # fmt: skip

    content = Span(start=1, end=text.index("”"))
    quote = Quote(
        id="q", doc_id="d", spans=(content,), origin="test", kind="direct", content=(content,),
        attribution=("Arland",),
    )  # fmt: skip
    mentions = (mention("We", "pronoun"), mention("Borland", "name"), mention("Arland", "name"))
    (event,) = find(parsed, mentions, (), (), (quote,), Lexicon.load())
    assert (event.type, event.status) == ("THREATEN", "threatened")
    assert [a.mention_id for a in event.arguments] == ["Arland", "Borland"]


def test_forces_that_are_sent_or_ordered_somewhere_are_mobilized():
    for verb in ("sent 300 officers", "ordered the destroyer"):
        assert one(f"Arland {verb} to the coast.", "Arland")[0] == "MOBILIZE"
    assert one("Arland sent food to Borland.", "Arland", "Borland")[0] == "AID"


def test_an_active_verb_with_its_object_is_no_participle():
    row = one("Six were hurt when Arland fired rubber bullets.", "Arland")
    assert row[:2] == ("ASSAULT", ["Arland"])


def test_a_strike_of_workers_is_a_protest_and_one_of_states_an_attack():
    assert one("After that the drivers answered with a strike.", "the drivers")[0] == "PROTEST"
    assert one("Arland answered with a strike on Borland.", "Arland", "Borland")[0] == "ASSAULT"


def test_passives_of_a_bare_number_are_told():
    assert one("All nine were released on Friday.")[0] == "RETREAT"
    assert events("Nothing was released.")[0] == []


def test_holding_people_is_an_abduction_and_holding_talks_is_not():
    row = one("Arland held the crew for a month.", "Arland", "the crew")
    assert row == ("ASSAULT", ["Arland"], ["the crew"])
    assert events("Arland held the view of the crew.", "Arland", "the crew")[0] == []


def test_denying_that_something_happens_denies_that_and_not_what_was_told_before():
    text = "Arland raided Borland. Arland denied that the crew was being held."
    rows, found = events(text, "Arland", "Borland", "the crew")
    assert [e.status for e in found] == ["asserted", "denied"]
    assert rows[1][2] == ["the crew"]


def test_members_and_forces_bring_the_body_they_belong_to():
    row = one("Borland arrested two members of Arland.", "Borland", "Arland", "two members")
    assert row[2] == ["two members", "Arland"]
    row = one("The crew fled when the Arlandic navy attacked Borland.",
              "the Arlandic navy", "Arlandic", "Borland")  # fmt: skip
    assert row[1] == ["the Arlandic navy", "Arlandic"]
    row = one("Then the army in Arland attacked Borland.", "the army", "Arland", "Borland")
    assert row == ("ASSAULT", ["the army", "Arland"], ["Borland"])


def test_a_single_official_stays_alone():
    row = one("Then its minister of Arland accused Borland.", "its minister", "Arland", "Borland")
    assert row == ("ACCUSE", ["its minister"], ["Borland"])


def test_deaths_in_an_attack_are_one_event_with_it():
    rows, found = events("Four of the crew died when Arland shelled Borland.",
                         "Arland", "Borland", "the crew")  # fmt: skip
    assert [r[0] for r in rows] == ["ASSAULT"]
    assert len(found[0].triggers) == 2


def test_deaths_of_another_cause_stay_without_a_type():
    text = "Arland shelled Borland. In the earthquake the crew died."
    rows, _ = events(text, "Arland", "Borland", "the crew")
    assert [r[0] for r in rows] == ["ASSAULT", None]
    text = "Arland shelled Borland. On Friday the crew died."
    rows, _ = events(text, "Arland", "Borland", "the crew")
    assert [r[0] for r in rows] == ["ASSAULT"]


def test_who_suffers_attacks_does_not_commit_them():
    row = one("Arland suffered a string of attacks.", "Arland")
    assert row == ("ASSAULT", [], ["Arland"])


def test_what_was_struck_does_not_kill():
    row = one("An attack on Arland that killed the crew.", "Arland", "the crew")
    assert row == ("ASSAULT", [], ["Arland", "the crew"])


def test_attitudes_are_no_events_and_their_expression_is():
    assert events("Arland's support for Borland is old.", "Arland", "Borland")[0] == []
    assert events("The forces opposed to Arland left.", "Arland")[0] == []
    assert one("Arland offered its support to Borland.", "Arland", "Borland")[1] == ["Arland"]


def test_denied_deeds_in_the_gerund_are_denied():
    rows, found = events("Arland denied shelling Borland.", "Arland", "Borland")
    assert rows == [("ASSAULT", ["Arland"], ["Borland"])]
    assert found[0].status == "denied"


def test_a_plain_passive_of_force_is_told_without_a_known_party():
    assert one("An airliner was shot down at dawn.")[0] == "ASSAULT"
    assert events("The plan was attacked at once.")[0] == []


def test_materiel_handed_over_is_aid():
    row = one("Arland handed over 12 armoured vehicles to Borland.", "Arland", "Borland")
    assert row == ("AID", ["Arland"], ["Borland"])


def test_a_wrapped_line_is_no_border():
    rows, _ = events("Arland ordered\nthe destroyer to\nthe coast.", "Arland")
    assert [r[0] for r in rows] == ["MOBILIZE"]


def test_consequences_that_trail_a_deed_are_part_of_it():
    text = "Arland shelled Borland before dawn on the coast road, killing nine and wounding six."
    rows, found = events(text, "Arland", "Borland")
    assert rows == [("ASSAULT", ["Arland"], ["Borland"])]
    assert len(found[0].triggers) == 3


def test_batteries_of_somebody_are_somebodys():
    row = one("ADA -- Ada batteries of the Arland Front shelled Borland.",
              "Ada", "Arland Front", "Borland")  # fmt: skip
    assert row == ("ASSAULT", ["Arland Front"], ["Borland"])


def test_verbs_in_a_series_share_their_subject():
    rows, _ = events("Arland stormed Borland, took nine hostages and fled.", "Arland", "Borland")
    assert ("ASSAULT", ["Arland"], []) in rows or ("ASSAULT", ["Arland"], ["Borland"]) in rows
    assert all("Borland" not in actors for _, actors, _ in rows)


def test_a_participle_that_opens_a_sentence_describes_its_noun():
    assert events("Armed men came to Arland.", "Arland")[0] == []


def test_those_who_block_a_bridge_decide_what_it_is():
    assert one("Then the drivers blocked the bridge.", "the drivers")[0] == "PROTEST"
    assert one("Arland blocked the bridge.", "Arland")[0] == "COERCE"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ferry off Arland was hit by a missile, a diplomat said.", "ASSAULT"),
        ("Six villages hit by shells in Arland were empty.", "ASSAULT"),
        ("In the capital of Arland, thousands marched behind a brass band.", "PROTEST"),
    ],
)
def test_a_blow_beside_its_weapon_or_target_and_a_counted_crowd_need_no_agent(text, kind):
    assert [row[0] for row in events(text, "Arland")[0]] == [kind]


def test_a_passive_blow_without_a_weapon_needs_an_agent():
    assert events("Arland was hit by a recession.", "Arland")[0] == []


@pytest.mark.parametrize("when", ["in 2012", "on Friday", "last week", "on 3 March"])
def test_a_time_between_a_relative_and_its_verb_is_stepped_over(when):
    row = one(f"Arland, which {when} refused to lend boats, was silent.", "Arland")
    assert row == ("REJECT", ["Arland"], [])


def test_a_raid_that_is_named_after_its_day_needs_no_party():
    text = "Sunday's raids, of which little is known, went on until dawn."
    begin = datetime(2031, 5, 6, tzinfo=UTC)
    day = Stated(value=Interval(begin=begin, until=begin + timedelta(days=1)), basis="text")
    document = Document(id="d", capture_id="c", text=text, renderer="test", published=day)
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), PIPELINE)
    found = find_events(parsed, (), find_timexes(parsed), (), (), Lexicon.load())
    assert [e.type for e in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Arland and Borland talked for two hours.", ("CONSULT", ["Arland", "Borland"], [])),
        ("Arland and Borland sat together.", ("CONSULT", ["Arland", "Borland"], [])),
        ("Arland spoke to Borland by telephone.", ("CONSULT", ["Arland"], ["Borland"])),
        ("Arland answered that no pilot would come.", ("REJECT", ["Arland"], [])),
        ("A car bomb tore apart a hostel in Arland.", ("ASSAULT", [], [])),
        ("Arland announced a conference.", ("AGREE", ["Arland"], [])),
        ("The airmen were picked up by Arland.", ("AID", ["Arland"], [])),
    ],
)
def test_plain_words_for_meetings_answers_blasts_and_rescues_are_told(text, row):
    kind, actors, recipients = one(text, "Arland", "Borland")
    assert (kind, actors) == row[:2]
    assert recipients == row[2] or kind == "ASSAULT"


def test_denied_flights_and_denied_parts_in_raids_are_told_as_denied():
    for text in (
        "Arland denied that Borland had crossed its airspace.",
        "Arland denied that Borland had taken part in the raids.",
    ):
        rows, found = events(text, "Arland", "Borland")
        assert [(row[1], e.status) for row, e in zip(rows, found, strict=True)] == [
            (["Borland"], "denied")
        ]


def test_a_plan_accepted_by_somebody_is_an_agreement_with_nobody_else_named():
    assert one("The plan has been accepted by Arland.", "Arland") == ("AGREE", ["Arland"], [])
    assert events("The plan was accepted.", "Arland")[0] == []


def test_a_year_far_ahead_is_a_slip_and_dates_no_deed():
    from conspectus.facts.events import _far_ahead

    def year(n):
        return Interval(
            begin=datetime(n, 1, 1, tzinfo=UTC), until=datetime(n + 1, 1, 1, tzinfo=UTC)
        )

    assert _far_ahead(year(2102), year(2012))
    assert not _far_ahead(year(2013), year(2012)) and not _far_ahead(year(2102), None)


def test_a_town_meant_as_a_place_does_nothing():
    from conspectus.facts.arguments import Found
    from conspectus.facts.events import _without_ground
    from conspectus.facts.parties import Party

    def party(name, kind):
        span = Span(start=0, end=4)
        mention = Mention(
            id=name, doc_id="d", spans=(span,), origin="test", kind=kind, form="name", head=span,
            chain_id=name,
        )  # fmt: skip
        return Party(mention, 0, 1, 0)

    found = Found(actors=[party("Lebec", "place"), party("Arland", "state")])
    left = _without_ground(found, {"Lebec", "Arland"})
    assert [p.mention.id for p in left.actors] == ["Arland"]
    assert _without_ground(found, {None}) is found


def test_forces_that_arrive_are_no_guests():
    assert one("The army arrived in Port Ada.", "the army", "The army", "Port Ada")[0] == "MOBILIZE"
    assert one("Its minister arrived in Port Ada.", "Its minister", "Port Ada")[0] == "CONSULT"


def test_who_says_he_will_not_has_refused():
    from conspectus.facts.arguments import Hit
    from conspectus.facts.coding import own_threat
    from conspectus.facts.status import Standing

    document = Document(id="d", capture_id="c", text="Arland would not talk.", renderer="test")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=22), kind="body")
    words = Words.of(parse(document, (block,), PIPELINE), Triggers.load())
    denied = Standing(status="denied", polarity="negative")
    assert own_threat("REJECT", denied, Hit(3, 4, 3, False, ""), words)[1].status == "asserted"
    assert own_threat("CONSULT", denied, Hit(3, 4, 3, False, ""), words)[1].status == "denied"
