"""What language a page and its paragraphs are in."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.read import capture, read, tongue
from conspectus.read.small_words import by_small_words, may_be_foreign
from conspectus.read.tongue import language_of
from conspectus.settings import ReadSettings

ENGLISH = (
    "The harbour was empty in the morning and the town was still asleep, when the boat with nine "
    "people on board came to the mole and nobody saw it, for it was dark and very cold."
)
PARAGRAPHS = {
    "de": "Der Hafen war am Morgen noch leer, und die Stadt schlief, als das Boot mit neun Leuten "
    "an die Mole kam.",
    "cs": "Ráno byl přístav ještě prázdný a město spalo, když loď s devíti lidmi připlula k molu.",
    "sw": "Meli hiyo ilizama usiku wa Jumapili na wavuvi watatu bado hawajapatikana, alisema mkuu "
    "wa bandari jana asubuhi.",
    "tr": "Sabah liman hâlâ boştu ve içinde dokuz kişi bulunan tekne iskeleye yanaştığında kimse "
    "onu görmedi.",
    "uk": "Уранці гавань ще була порожня, і місто спало, коли човен із дев'ятьма людьми підійшов "
    "до молу.",
    "fa": "بندر صبح هنوز خالی بود و شهر در خواب بود که قایق با نه سرنشین به اسکله "
    "رسید و کسی آن را ندید.",
    "ja": "朝の港はまだ空で、九人を乗せた船が桟橋に着いたとき、だれも見ていなかった。",
    "zh": "清晨港口还是空的，城市仍在沉睡，载着九个人的船靠上码头时没有人看见。",
    "he": "בבוקר הנמל היה עדיין ריק והעיר ישנה כאשר הסירה ובה תשעה אנשים הגיעה אל המזח.",
}


def _read(text):
    return read(capture(text.encode(), "a.txt"), ReadSettings(), Outlets())


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_foreign_paragraph_is_kept_named_and_not_read(language):
    foreign = PARAGRAPHS[language]
    document, blocks, problems = _read(
        f"{ENGLISH}\n\n{foreign}\n\n{ENGLISH.replace('nine', 'ten')}"
    )
    assert document.language == "en"
    assert [b.language for b in blocks] == [None, language, None]
    assert document.text[blocks[1].span.start : blocks[1].span.end].strip() == foreign
    (told,) = [p.message for p in problems if p.kind == "not_english"]
    assert f"a paragraph seems to be in {language!r}" in told
    parsed = parse(document, blocks, load())
    assert foreign not in parsed.text
    assert "ten people" in parsed.text


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_nothing_is_read_in_a_foreign_page(language):
    document, blocks, problems = _read("\n\n".join([PARAGRAPHS[language]] * 3))
    assert document.language == language
    assert {b.language for b in blocks} == {None}
    assert [p.kind for p in problems].count("not_english") == 1
    assert not parse(document, blocks, load()).text.strip()


@pytest.mark.parametrize(
    "names",
    [
        "Abu Khalil Hassan al-Din, Mohammed Siddiqi, Ahmad Jaber, Yusuf Barkat, Omar Hajji, Tariq "
        "Nasser, Salim Odeh, Ali Karami",
        "Moscow, Minsk, Warsaw, Vilnius, Riga, Tallinn, Helsinki, Stockholm, Oslo, Berlin, Prague",
        "Two drones hit oil depot, fires burn, three hurt: governor",
    ],
)
def test_names_and_headlines_are_in_no_language_of_their_own(names):
    assert language_of(names, 8) in (None, "en")


def test_foreign_comments_are_named_without_a_problem():
    page = (
        f"<html><body><article><h1>A boat at the mole</h1><p>{ENGLISH}</p><p>{ENGLISH * 2}</p>"
        f"</article><div id='comments'><div class='comment'><p>{PARAGRAPHS['de']}</p></div></div>"
        "</body></html>"
    )
    _, blocks, problems = read(capture(page.encode(), "a.html"), ReadSettings(), Outlets())
    assert [b.language for b in blocks if b.kind == "comment"] == ["de"]
    assert not [p for p in problems if p.kind == "not_english"]


@pytest.mark.parametrize(
    "told",
    [
        "Harbour council walks out as ferry talks in Tromsø run into the night",
        "Two dockers hurt, one badly, as crane falls on quay in Århus",
        "Ada Fenn, Bo Dahl, Chiara Lo Presti and María del Mar Ruiz, all of the port office",
    ],
)
def test_an_english_headline_with_foreign_names_is_not_asked_about(told, monkeypatch):
    monkeypatch.setattr(tongue, "_detected", lambda text: pytest.fail(text))
    document, blocks, _ = _read(f"{told}\n\n{ENGLISH}\n\n{told.replace('as', 'when')}\n\n{ENGLISH}")
    assert document.language == "en"
    assert {b.language for b in blocks} == {None}


@pytest.mark.parametrize("language", ["de", "cs", "sw", "tr"])
def test_a_foreign_paragraph_in_latin_letters_has_a_sign_of_it(language):
    assert may_be_foreign(PARAGRAPHS[language])


def test_a_page_is_told_by_small_words_and_names_are_not():
    german = PARAGRAPHS["de"].lower().split()
    assert by_small_words(german * 2) == "de"
    assert by_small_words("oslo bergen tromsø bodø narvik alta hammerfest vadsø".split()) is None


def test_a_word_said_again_and_again_makes_no_language():
    menu = ["the"] * 60
    assert by_small_words([*menu, *PARAGRAPHS["de"].lower().split() * 6]) == "de"
