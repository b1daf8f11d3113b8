"""Words that say what two parties are to each other; the table is in `relations.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import cast

from conspectus.records import RelationType


@cache
def relation_words() -> Mapping[str, RelationType]:
    """Return the relation each verb or noun of office names, by dictionary form.

    >>> relation_words()["commander"], relation_words()["side with"]
    ('in_charge_of', 'allied_with')
    """
    text = files("conspectus.knowledge").joinpath("data", "relations.toml").read_text("utf-8")
    found: dict[str, RelationType] = {}
    for kind, words in tomllib.loads(text).items():
        for word in words.replace("\n", "").split("|"):
            found.setdefault(word.strip(), cast(RelationType, kind))
    return MappingProxyType(found)
