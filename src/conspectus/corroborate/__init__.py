"""Facts of many documents -> what they say together."""

from collections.abc import Sequence

from conspectus.records import Analysis, Correction, Corroboration
from conspectus.settings import CorroborateSettings

__all__ = ["corroborate"]


def corroborate(
    analyses: Sequence[Analysis],
    settings: CorroborateSettings,
    judgements: Sequence[Correction] = (),
) -> Corroboration:
    """Return what documents say together; the order of analyses never matters."""
    return Corroboration()
