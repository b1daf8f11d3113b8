import pytest

from conspectus.knowledge import codebook
from conspectus.knowledge.triggers import FRAMES, Triggers, plural, verb_forms


def test_every_plover_type_has_an_entry():
    assert tuple(sorted(codebook.TYPES)) == tuple(sorted(codebook.known_types()))


def test_modes_weigh_on_the_side_of_their_type():
    for entry in codebook.TYPES.values():
        for weight in entry.modes.values():
            assert weight is None or weight * entry.weight >= 0 or entry.weight == 0


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("036", "AGREE"), ("042", "CONSULT"), ("0841", "RETREAT"), ("0811", "CONCEDE"),
        ("090", "ACCUSE"), ("116", "SANCTION"), ("191", "COERCE"), ("203", "ASSAULT"),
        ("1712", "ASSAULT"), ("010", None), ("022", None),
    ],
)  # fmt: skip
def test_cameo_leads_to_plover(code, kind):
    assert codebook.plover_type(code) == kind


def test_every_trigger_names_a_known_type_mode_and_frame():
    for row in Triggers.load().rows:
        assert row.type is None or row.type in codebook.TYPES, row
        assert row.mode is None or row.mode in codebook.TYPES[row.type].modes, row
        assert row.frame in FRAMES, row
        assert row.pos in ("verb", "noun", "clause", "idiom"), row


def test_every_type_has_verbs_and_nouns():
    rows = Triggers.load().rows
    for kind in codebook.known_types():
        assert {r.pos for r in rows if r.type == kind} >= {"verb", "noun"}, kind


def test_regular_and_irregular_verbs_are_inflected():
    assert verb_forms("ban")["past"] == ["banned"]
    assert verb_forms("agree")["ing"] == ["agreeing"]
    forms = Triggers.load().forms
    assert forms["struck"]["strike"] == {"past", "part"}
    assert forms["expelled"]["expel"] == {"past", "part"}
    assert "visit" in forms["visiting"]
    assert plural("ally") == "allies"
