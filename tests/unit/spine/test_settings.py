import pytest

from conspectus.errors import SettingsError
from conspectus.settings import BuildSettings, Settings, dump_settings, load_settings


def test_a_missing_file_means_all_defaults(tmp_path):
    assert load_settings(tmp_path / "case.toml") == Settings()


def test_settings_survive_their_file(tmp_path):
    path = tmp_path / "case.toml"
    settings = Settings(title='The "Skarvøy" fire', build=BuildSettings(workers=2))
    path.write_text(dump_settings(settings), "utf-8")
    assert load_settings(path) == settings


def test_an_unknown_key_is_refused_with_the_nearest_known_one(tmp_path):
    path = tmp_path / "case.toml"
    path.write_text("[build]\nworker = 2\n", "utf-8")
    with pytest.raises(SettingsError, match="did you mean 'workers'"):
        load_settings(path)


def test_a_value_of_the_wrong_type_names_its_place(tmp_path):
    path = tmp_path / "case.toml"
    path.write_text('[build]\nworkers = "two"\n', "utf-8")
    with pytest.raises(SettingsError, match="workers"):
        load_settings(path)


def test_what_only_spreads_the_work_does_not_change_the_recipe():
    assert Settings().recipe("a/1") == Settings(build=BuildSettings(workers=7)).recipe("a/1")


def test_another_version_of_a_part_changes_the_recipe():
    assert Settings().recipe("a/1") != Settings().recipe("a/2")
