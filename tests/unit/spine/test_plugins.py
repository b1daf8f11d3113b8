import pytest

from conspectus import plugins
from conspectus.errors import PluginError


@pytest.mark.parametrize("kind", plugins.BUILT_IN)
def test_every_built_in_part_can_be_imported(kind):
    for name in plugins.BUILT_IN[kind]:
        assert callable(plugins.load(kind, name))


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(PluginError, match="did you mean 'csv'"):
        plugins.load("exporter", "cvs")


def test_an_unknown_kind_lists_the_known_ones():
    with pytest.raises(PluginError, match="reader"):
        plugins.names("readers")
