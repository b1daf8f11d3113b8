"""What the model adds to names and descriptions: sentences of our own, skipped without a model."""

import pytest

from conspectus.facts import find_mentions
from conspectus.records import Mention
from conspectus.spans import words
from tests.unit.facts.reading import paragraph, tools

pytest.importorskip("conspectus_model_en")


def read(text: str) -> tuple[Mention, ...]:
    return find_mentions(paragraph(text), tools().actors, tools().gazetteer)


def of_form(text: str, form: str) -> dict[str, str]:
    return {words(text, m.spans): m.kind for m in read(text) if m.form == form}


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("The beekeepers of the valley marched to the ministry.", "The beekeepers"),
        ("The wounded were carried down the slope.", "The wounded"),
    ],
)
def test_people_are_described_by_nouns_that_no_table_knows(text: str, described: str) -> None:
    assert of_form(text, "nominal").get(described) == "person"


def test_a_vehicle_is_no_person() -> None:
    assert not [t for t in of_form("Two Danish gunboats left the port.", "nominal") if "boat" in t]


def test_nobody_is_described_by_a_negation() -> None:
    assert "no villagers" not in of_form("Officials said no villagers were hurt.", "nominal")


def test_a_body_torn_by_the_rules_is_one_name() -> None:
    text = "The Brenna Relief Committee gave up on Monday, and its members went home."
    assert of_form(text, "name").get("Brenna Relief Committee") == "org"
