"""What is promised in docs/ is what the code does."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from conspectus import plugins
from conspectus.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
README = Path(__file__).parents[2] / "README.md"


def test_the_records_page_is_the_one_derived_from_the_code():
    from lab.docs import records_page

    assert (DOCS / "records.md").read_text("utf-8") == records_page(), "run python -m lab.docs"


def test_every_setting_is_documented():
    page = (DOCS / "settings.md").read_text("utf-8")
    for part in fields(Settings):
        default = part.default_factory if callable(part.default_factory) else None
        names = [f"{part.name}.{f.name}" for f in fields(default)] if default else [part.name]
        for name in names:
            assert f"`{name}`" in page, name


@pytest.mark.parametrize("kind", plugins.BUILT_IN)
def test_every_plug_point_is_documented(kind):
    page = (DOCS / "plugins.md").read_text("utf-8")
    assert f"`conspectus.{kind}`" in page
    for name in plugins.BUILT_IN[kind]:
        assert f"`{name}`" in page, name


def test_the_commands_page_is_the_one_derived_from_the_code():
    from lab.docs import commands_page

    assert (DOCS / "commands.md").read_text("utf-8") == commands_page(), "run python -m lab.docs"


def test_every_link_between_pages_leads_somewhere():
    for page in [README, *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
