"""What tests of facts on trees share."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from conspectus.errors import ConspectusError
from conspectus.language import pipeline


@pytest.fixture(scope="session")
def english() -> Callable[[str], Doc]:
    """Our own pipeline; without the model package, the test is skipped."""
    try:
        return pipeline.load()
    except ConspectusError as error:
        pytest.skip(str(error))
