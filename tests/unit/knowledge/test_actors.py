"""The tables of actors and places."""

import csv
from importlib.resources import files

from conspectus.knowledge import Actors, Gazetteer
from conspectus.knowledge.names import fold_name


def test_nearly_two_hundred_states_have_a_capital() -> None:
    text = files("conspectus.knowledge").joinpath("data", "states.csv").read_text("utf-8")
    assert sum(bool(r["capital"]) for r in csv.DictReader(text.splitlines())) > 195


def test_a_short_acronym_wants_its_capitals() -> None:
    actors = Actors.load()
    assert actors.find("IS")
    assert not actors.find("is")
    assert not actors.find("Is")


def test_a_seat_stands_for_its_state() -> None:
    state = Actors.load().state("Downing Street", "seat")
    assert state is not None
    assert state.id == "state.gb"


def test_ids_of_actors_are_one_actor_each() -> None:
    ids = []
    for name in ("states", "groups", "people"):
        text = files("conspectus.knowledge").joinpath("data", f"{name}.csv").read_text("utf-8")
        ids += [r["id"] for r in csv.DictReader(text.splitlines())]
    assert len(ids) == len(set(ids))


def test_spellings_of_one_name_fold_together() -> None:
    assert fold_name("Al-Bāb") == fold_name("al Bab") == "al bab"
    assert fold_name("Tórshavn") == "torshavn"


def test_a_place_is_found_by_another_spelling() -> None:
    assert Gazetteer.load().find("Kiev")[0].name == "Kyiv"


def test_province_finds_the_division_first() -> None:
    assert Gazetteer.load().find("Aleppo Province")[0].feature == "admin1"


def test_an_unknown_place_finds_nothing() -> None:
    assert Gazetteer.load().find("Xqzzt") == ()


def test_every_table_has_its_source_written_down() -> None:
    folder = files("conspectus.knowledge").joinpath("data")
    sources = folder.joinpath("SOURCES.md").read_text("utf-8")
    tables = [f.name for f in folder.iterdir() if f.name != "SOURCES.md"]
    assert [name for name in tables if name not in sources] == []
