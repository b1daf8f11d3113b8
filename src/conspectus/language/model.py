"""Finds the installed model package; says what to do when there is none."""

from importlib.util import find_spec
from pathlib import Path

from conspectus.errors import MissingExtraError

PACKAGE = "conspectus_model_en"


def folder() -> Path:
    """Return the folder of the English model.

    Raises:
        MissingExtraError: The package is not installed.
    """
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise MissingExtraError(
            "the language model is not installed: expected the package conspectus-model-en; "
            'install it (`make install` does), or set `language.pipeline = "blank"` in case.toml '
            "to read by rules only"
        )
    return Path(next(iter(found.submodule_search_locations)))
