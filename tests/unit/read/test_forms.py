"""Plain texts that are no newspaper article, in sentences of our own."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
TOLD = "The ferry was stopped at the second buoy and searched by men in grey coats for an hour."
MORE = "Two of the crew were taken ashore, and nobody has said under which law that was done."


def _read(text):
    document, blocks, _ = read(capture(text.encode(), "a.txt"), ReadSettings(), OUTLETS)
    return document, [(b.kind, document.text[b.span.start : b.span.end].strip()) for b in blocks]


def _kinds(text):
    return [kind for kind, _ in _read(text)[1]]


def _value(stated):
    return stated and stated.value


def test_a_communique_is_called_by_its_number_and_issued_by_its_letterhead():
    text = (
        "MINISTRY OF THE COAST\nPRESS SERVICE\nCOMMUNIQUE No. 3\nPort Ull, 4 May 1993\n"
        f"1. {TOLD}\n2. {MORE}\n3. The ministry regrets nothing.\nTel. 40 40 11\n"
    )
    document, blocks = _read(text)
    assert _value(document.outlet) == "Ministry of the Coast"
    assert _value(document.title) == "COMMUNIQUE No. 3"
    assert [kind for kind, _ in blocks] == [
        "boilerplate", "boilerplate", "title", "date", "body", "body", "body", "footer",
    ]  # fmt: skip


def test_the_sections_of_a_situation_report_are_headings_over_its_bullets():
    text = (
        "Coast Relief Network\n\nUll Bay: Boats and Bread\n\nSituation Report No. 2\n\n"
        "Covering 4 May to 9 May 1993\n\nACCESS\n\n- The road is closed.\n\n- The pier is not.\n\n"
        f"SHELTER\n\n- {TOLD}\n\nNEEDS\n\n- {MORE}\n\nNext report: 16 May\n"
    )
    document, blocks = _read(text)
    assert _value(document.outlet) == "Coast Relief Network"
    assert _value(document.title) == "Ull Bay: Boats and Bread"
    assert [words for kind, words in blocks if kind == "heading"] == [
        "Situation Report No. 2", "ACCESS", "SHELTER", "NEEDS",
    ]  # fmt: skip
    assert blocks[3][0] == "date"
    assert blocks[-1][0] == "footer"


def test_all_that_is_said_in_a_signed_interview_is_the_article():
    text = (
        f"“I counted the coats”\n\n{TOLD} Its mate speaks.\n\nInterview: Ada Fenn\n\n4 May 1993\n\n"
        "COAST REVIEW: You were on deck?\n\nMOAR: I was.\n\nWho were they?\n\nNobody said.\n\n"
        f"And then?\n\n{MORE}\n\nAre you afraid?\n\nOf the winter.\n\n"
        "The interview was conducted in Ullish and has been shortened.\n"
    )
    document, blocks = _read(text)
    assert _value(document.byline) == "Ada Fenn"
    assert _value(document.outlet) == "Coast Review"
    kinds = [kind for kind, _ in blocks]
    assert kinds[:4] == ["title", "body", "byline", "date"]
    assert set(kinds[4:-1]) == {"body"}
    assert kinds[-1] == "footer"


def test_questions_head_their_answers_however_long_they_are():
    asked = "Who stopped the ferry, and does anybody on the shore know who sent them?"
    text = (
        f"What we know of the ferry\n\nBy Ada Fenn\n\n4 May 1993\n\n{TOLD}\n\n{asked}\n\n{MORE}\n\n"
        f"Where are the two?\n\nAshore, it is said.\n\nWhat now?\n\n{TOLD}\n"
    )
    assert [words for kind, words in _read(text)[1] if kind == "heading"] == [
        asked, "Where are the two?", "What now?",
    ]  # fmt: skip


def test_the_days_of_a_diary_head_what_is_told_of_them():
    text = (
        "Nine days in Ull\n\nBy Ada Fenn\n\n9 May 1993\n\n4 May\n\nThe ferry came late.\n\n"
        f"6 May\n\n{TOLD}\n\n7 May\n\nNo bread.\n\n8 May\n\n{MORE}\n"
    )
    document, blocks = _read(text)
    assert blocks[2] == ("date", "9 May 1993")
    assert [words for kind, words in blocks if kind == "heading"] == [
        "4 May", "6 May", "7 May", "8 May",
    ]  # fmt: skip
    assert str(document.published.value.begin.date()) == "1993-05-09"


def test_speakers_and_what_is_noted_between_them_are_the_article():
    text = (
        "Coast Radio\nPROGRAMME TRANSCRIPT\nThe Second Buoy\nBroadcast: 4 May 1993\n"
        f"HOST (VOICE-OVER): {TOLD}\n(SOUND OF GULLS)\nHOST: How many were they?\nMATE: Nine.\n"
        f"HOST: And the two?\nMATE: {MORE}\n[ENDS]\nProducer: Joris Tal\n"
    )
    document, blocks = _read(text)
    kinds = [kind for kind, _ in blocks]
    assert kinds[:4] == ["boilerplate", "boilerplate", "title", "date"]
    assert kinds[4:-2] == ["body"] * 6
    assert kinds[-2:] == ["boilerplate", "footer"]
    assert _value(document.outlet) == "Coast Radio"


def test_the_posts_of_a_channel_are_updates_with_the_minute_they_print():
    text = (
        "Ull Watch\n@ull_watch\nChat export, 4 May 2021\n"
        f"[04.05.2021 07:12] Ull Watch:\n{TOLD}\n3.1K views\n"
        f"[04.05.2021 08:40] Ull Watch:\n{MORE}\n[04.05.2021 09:02] Ull Watch:\nThe pier is open.\n"
    )
    document, blocks, _ = read(capture(text.encode(), "a.txt"), ReadSettings(), OUTLETS)
    kinds = [b.kind for b in blocks]
    assert kinds[3:] == ["update", "update", "boilerplate", "update", "update", "update", "update"]
    assert blocks[4].time.begin.strftime("%H:%M") == "07:12"
    assert blocks[4].parent_id == blocks[3].id
    assert _value(document.outlet) == "Ull Watch"
    assert document.title is None


def test_slugs_stand_over_the_title_and_notes_on_the_staff_below_the_text():
    text = (
        "BC-ULL-FERRY, 2nd Ld\n\nURGENT\n\nFerry stopped off Ull, two taken ashore\n\n"
        "By ADA FENN\n\n"
        f"May 4, 1993\n\nULL (Coast Wire) - {TOLD}\n\n{MORE}\n\n{TOLD} Nobody paid.\n\n"
        "Fenn reported from Ull. Coast Wire writer Joris Tal in Vik contributed to this report.\n"
    )
    document, blocks = _read(text)
    assert _value(document.title) == "Ferry stopped off Ull, two taken ashore"
    assert _value(document.outlet) == "Coast Wire"
    assert [kind for kind, _ in blocks] == [
        "boilerplate", "boilerplate", "title", "byline", "date", "body", "body", "body", "footer",
    ]  # fmt: skip


def test_the_agency_in_a_dateline_is_the_outlet_only_where_no_paper_is_named():
    text = f"Ferry stopped off Ull\n\nBy ADA FENN\n\nMay 4, 1993\n\nULL (Coast Wire) - {TOLD}\n"
    assert _value(_read(f"{text}\n{MORE}\n")[0].outlet) == "Coast Wire"
    assert _value(_read(f"THE ULL COURIER\n\n{text}\n{MORE}\n")[0].outlet) == "The Ull Courier"


def test_a_blog_has_a_name_a_motto_dated_updates_and_a_note_on_its_writer():
    text = (
        f"Second Buoy\nnotes from a pier\nWhat I saw\nPosted by ada_f on May 4, 1993\n{TOLD}\n"
        f"{MORE}\nUPDATE, May 6: They are back.\nFiled under: ferry\nAbout me: I count coats.\n"
        "Blogroll\nThe Weir\nTwo Piers\n"
    )
    document, blocks = _read(text)
    assert _value(document.title) == "What I saw"
    assert _value(document.byline) == "ada_f"
    assert _value(document.outlet) == "Second Buoy"
    assert [kind for kind, _ in blocks] == [
        "boilerplate", "boilerplate", "title", "date", "body", "body", "update", "boilerplate",
        "author_bio", "related", "related", "related",
    ]  # fmt: skip


@pytest.mark.parametrize("count", [3, 12])
def test_a_list_of_dated_headlines_below_an_article_is_no_diary(count):
    story = "\n\n".join(f"{TOLD} {MORE} It was boat {n}." for n in range(6))
    others = "\n\n".join(f"{n} May 1993\n\nAnother boat is late." for n in range(1, count + 1))
    text = f"Ferry stopped off Ull\n\nBy Ada Fenn\n\n{story}\n\nRead also\n\n{others}\n"
    assert "heading" not in _kinds(text)


def test_a_copy_of_a_whole_page_is_no_paper():
    menu = "Share\n\nTweet\n\nPrint\n\nMenu\n\nSearch\n\nSubscribe\n\nHome\n\nReply\n\n"
    text = f"{menu}Ferry stopped\n\nQ: Who?\n\nA: Nobody.\n\nQ: Why?\n\n{TOLD}\n\n{MORE}\n\n{menu}"
    assert _kinds(text).count("boilerplate") >= 16


def test_a_statement_may_close_with_its_day():
    text = (
        "COAST LIBERATION FRONT\n\nTo the people of Ull\n\n"
        f"{TOLD}\n\n{MORE}\n\nLong live Ull!\n\nIn the hills, 4 May 1993\n"
    )
    document, blocks = _read(text)
    assert blocks[-1] == ("date", "In the hills, 4 May 1993")
    assert str(document.published.value.begin.date()) == "1993-05-04"
    assert _value(document.outlet) == "Coast Liberation Front"


def test_the_last_post_dates_a_channel_and_a_pager_ends_the_comments_of_a_blog():
    posts = "".join(f"Ull Watch @ull_watch 0{n} May 2021 08:4{n}\n{TOLD}\n" for n in range(1, 5))
    assert str(_read(f"Ull Watch\n{posts}")[0].published.value.begin.date()) == "2021-05-04"
    entry = f"Second Buoy\na pier\nWhat I saw\n4 May 1993\n{TOLD} {MORE}\n{MORE} {TOLD}\n"
    entry += f"{TOLD} {MORE} {TOLD} {MORE}\n2 comments:\nInga said...\nNo.\nJoris said...\nYes.\n"
    kinds = _kinds(f"{entry}Newer Post   Older Post   Home\nAbout me\nI count coats.\n")
    assert kinds[-7:] == ["comment"] * 4 + ["boilerplate"] + ["author_bio"] * 2


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        ("Storm on the cape\n\nBy Ada Fenn of the Gulf Courier in Lebec", "", "Gulf Courier"),
        ("Storm on the cape", "From The Lantern, Port Lebec, 7 April 1999", "The Lantern"),
        ("Storm on the cape\n\nThe Lantern, 7 April 1999", "", "The Lantern"),
        ("Gulf Radio Lebec – running notes on the storm", "", "Gulf Radio Lebec"),
    ],
)
def test_a_clipping_says_where_it_was_cut(head, foot, outlet):
    body = "The storm tore the roof off the harbour hall, and nobody was hurt in it.\n\n" * 4
    document, _ = _read(f"{head}\n\n{body}{foot}\n")
    assert _value(document.outlet) == outlet


def test_clocks_without_a_mark_head_updates_and_years_do_not():
    rows = [("1830", "0915", "0740"), ("1945", "1962", "1975")]
    told = ["Notes\n\n" + "".join(f"{n}: {TOLD}\n\n" for n in row)
            for row in rows]  # fmt: skip
    assert [_kinds(text).count("update") for text in told] == [3, 0]


def test_labels_here_and_there_are_no_voices():
    text = (
        "Gulf Daily: The Dam — “Nobody Will Pay”\n\n"
        + f"{TOLD}\n\n" * 6
        + "Opinion: The Price of Water\nOpinion: A Bridge Too Low\n\n"
        + f"{MORE}\n\n" * 6
        + "Report: Two Boats Held\n\n"
        + f"{TOLD}\n\n" * 6
    )
    document, _ = _read(text)
    assert _value(document.title) == "Gulf Daily: The Dam — “Nobody Will Pay”"
    assert _value(document.outlet) != "Gulf Daily"


@pytest.mark.parametrize(
    "head",
    [
        "THE LANTERN\nOrgan of the boatmen of Ull – Year IX\n4 May 1993\n\nBoatmen seize the lock",
        "lantern of ull\nquarterly of boats / no. 9\n\nDialogues\n\nBoatmen seize the lock",
        "Home > World > Coast\n\nBoatmen seize the lock\n\n4 May 1993",
        "THE LANTERN\nNEWS   SEA   TIDES\n\nThe lock: day two\nBoatmen seize the lock\n4 May 1993",
    ],
)
def test_what_a_paper_says_of_itself_is_no_title(head):
    assert (
        _value(_read(f"{head}\n\n{TOLD}\n\n{MORE}\n\n{TOLD}\n")[0].title)
        == "Boatmen seize the lock"
    )


def test_a_signed_row_that_ends_like_a_sentence_is_a_title():
    head = "The Lantern\nWeekly of the boatmen\n\nThey saw one boat. We saw two.\nby Ada Fenn"
    document, blocks = _read(
        f"{head}\n\nUll, 4 May 1993. Second day of the strike\n\n{TOLD}\n\n{MORE}\n"
    )
    assert _value(document.title) == "They saw one boat. We saw two."
    assert blocks[4] == ("date", "Ull, 4 May 1993. Second day of the strike")


def test_an_entry_of_a_digest_is_of_the_time_in_its_head():
    text = (
        "COAST LISTENER – A survey of stations\nUll. Number 9. Tuesday 4 May 1993\n"
        "Times are GMT. Nothing is vouched for.\n\nULL: two tales of one boat\n\n"
        f"1. Radio Ull, 3 May 1930\n{TOLD}\n\n2. Radio Sea, 3 May 2145\n{MORE}\n\n"
        f"3. Radio Ull, 4 May 0600\n{TOLD} It rained.\n"
    )
    document, blocks, _ = read(capture(text.encode(), "a.txt"), ReadSettings(), OUTLETS)
    assert document.published.value.begin.date().isoformat() == "1993-05-04"
    assert [f"{b.time.begin:%d %H:%M}" for b in blocks if b.kind == "update"] == [
        "03 19:30", "03 21:45", "04 06:00",
    ]  # fmt: skip


def test_questions_to_a_person_are_body_and_questions_of_an_article_are_headings():
    asked = ["Captain, where were you?", "Did you see the boat?", "Would you go again?"]
    talk = "".join(f"{q}\n\nI was on deck, and I saw what I saw.\n\n" for q in asked)
    head = f"“I counted the coats”\n\n{TOLD} Its mate speaks. Interview: Ada Fenn. 4 May 1993.\n\n"
    document, blocks = _read(head + talk)
    assert _value(document.byline) == "Ada Fenn"
    assert document.published.value.begin.date().isoformat() == "1993-05-04"
    assert "heading" not in [kind for kind, _ in blocks]
    asked = ["Who stopped the ferry?", "What was on board?", "Is it over?"]
    article = "".join(f"{q}\n\n{TOLD}\n\n" for q in asked)
    assert [k for k, _ in _read(f"The ferry at Ull\n\n{MORE}\n\n{article}")[1]].count(
        "heading"
    ) == 3


def test_an_agency_that_signs_with_its_initials_is_the_outlet_and_closes_with_those_of_its_people():
    text = (
        "Ferry stopped at the second buoy\n\nCoast Telegraph Agency (CTA)\n4 May 1993\n\n"
        f"ULL – {TOLD}\n\n{MORE}\n\n{TOLD}\n\nCTA/ab/kt\n"
    )
    document, blocks = _read(text)
    assert _value(document.outlet) == "Coast Telegraph Agency"
    assert blocks[1] == ("byline", "Coast Telegraph Agency (CTA)")
    assert blocks[-1] == ("footer", "CTA/ab/kt")


def test_a_tabloid_is_signed_below_its_text():
    text = (
        "THE LANTERN\nThe paper for boatmen\n\nBOAT HORROR!\nMate saw grey coats all night\n\n"
        f"4 May 1993\n\n{TOLD}\n\n{MORE}\n\n{TOLD} It rained.\n\nBy ADA FENN\n"
    )
    document, blocks = _read(text)
    assert (_value(document.title), _value(document.byline)) == ("BOAT HORROR!", "ADA FENN")
    assert blocks[3] == ("heading", "Mate saw grey coats all night")


@pytest.mark.parametrize("row", ["UB/1993/12", "BREAKING", "Ref. 93/12", "[Text]"])
def test_references_and_labels_in_a_letterhead_are_no_title(row):
    head = f"Ministry of the Coast\n\n{row}\n\nBoatmen seize the lock\n\n4 May 1993"
    text = f"{head}\n\n{TOLD}\n\n{MORE}\n"
    assert _value(_read(text)[0].title) == "Boatmen seize the lock"


def test_points_above_an_article_are_its_own():
    text = (
        "Boatmen seize the lock\n\n4 May 1993\n\n• Nine boats hold the upper gate\n"
        f"• The harbour master is ashore\n\n{TOLD}\n\n{MORE}\n\n{TOLD} It rained.\n"
    )
    assert _kinds(text)[2:4] == ["body", "body"]


def test_what_is_pulled_out_of_a_text_and_what_sends_to_another_page_are_not_its_own():
    tail = 'Pulled out:\n"searched by men in grey coats"\n\nTides: see the table on page 9.\n'
    text = (
        f"Boatmen seize the lock\n\n4 May 1993\n\n{TOLD}\n\n{MORE}\n\n{MORE} It rained.\n\n{tail}"
    )
    assert _kinds(text)[-4:] == ["body", "boilerplate", "boilerplate", "related"]


def test_the_head_of_a_letter_sent_by_mail_is_no_title_and_says_who_sent_it():
    head = "From: Coast Relief Network <list@coast.example>\nSubject: The lock is shut"
    document, blocks = _read(f"{head}\n\nThe lock is shut\n\n{TOLD}\n\n{MORE}\n\n{TOLD}\n")
    assert _value(document.outlet) == "Coast Relief Network"
    assert [kind for kind, _ in blocks[:3]] == ["boilerplate", "boilerplate", "title"]
    alone = _read(f"{head}\n\n{TOLD}\n\n{MORE}\n\n{TOLD}\n")[0]
    assert _value(alone.title) == "The lock is shut"


def test_readers_who_said_something_below_a_short_entry_are_comments():
    said = "Inga said... I doubt it.\nPer said... So do I.\n"
    text = (
        f"The lock\n\n4 May 1993\n\n{TOLD}\n\n{MORE}\n\n{TOLD} It rained.\n\n2 comments:\n\n{said}"
    )
    assert _kinds(text)[-3:] == ["boilerplate", "comment", "comment"]


def test_rows_that_stand_together_over_a_headline_are_the_papers_but_a_deck_is_the_articles():
    head = (
        "Sailors Abroad\nField note for all hands\nUll, 4 May 1993\n\nBoatmen seize the lower lock"
    )
    document, blocks = _read(f"{head}\n\n{TOLD}\n\n{MORE}\n\n{TOLD}\n")
    assert _value(document.title) == "Boatmen seize the lower lock"
    assert [kind for kind, _ in blocks[:4]] == ["boilerplate", "boilerplate", "date", "title"]
    deck = "Boatmen Seize Lock\nNine men ashore\n\nWhat the harbour master saw"
    assert _value(_read(f"{deck}\n\n{TOLD}\n\n{MORE}\n\n{TOLD}\n")[0].title) == "Boatmen Seize Lock"
