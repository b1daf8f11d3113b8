"""Amounts of one named quantity are asked; those beside other words, or far apart, are not."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings

FILLER = (
    " Buses ran again on the coast road. A court heard the case of two brokers. Rain is expected.",
    " The opera put off its first night. Fishermen mended nets in the old harbour. Prices held.",
)


def asked(page, *texts):
    """Return the figures asked, each text given as (words, number, measure, low)."""
    pages = []
    for n, (words, number, measure, low) in enumerate(texts):
        p = page(f"p{n}", words + FILLER[n], f"Outlet {n}", f"2021-05-0{3 + n}")
        p.figure(number, measure, low)
        pages.append(p)
    found = corroborate([p.analysis() for p in pages], CorroborateSettings())
    return [d.reason for d in found.discrepancies if d.kind == "figure"]


def test_two_turnouts_are_one_question(page):
    (reason,) = asked(
        page,
        ("The commission put turnout at 71 per cent.", "71 per cent", "share", 71),
        ("Observers speak of a turnout of 58 per cent.", "58 per cent", "share", 58),
    )
    assert "71 per cent" in reason
    assert "58 per cent" in reason


def test_a_share_in_words_is_laid_beside_hundredths(page):
    texts = (
        ("Turnout stood at half of the voters.", "half", "share", 0.5),
        ("Turnout reached 50 per cent.", "50 per cent", "share", 50),
    )
    assert asked(page, *texts) == []


def test_shares_of_two_things_are_not_compared(page):
    texts = (
        ("The commission put turnout at 71 per cent.", "71 per cent", "share", 71),
        ("Bread has risen by 58 per cent.", "58 per cent", "share", 58),
    )
    assert asked(page, *texts) == []


def test_amounts_a_hundredfold_apart_are_not_compared(page):
    texts = (
        ("The ransom was 20,000 dollars.", "20,000 dollars", "money", 20_000),
        ("A ransom of 4 million dollars is usual.", "4 million dollars", "money", 4_000_000),
    )
    assert asked(page, *texts) == []
