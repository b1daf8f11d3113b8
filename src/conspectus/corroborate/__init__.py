"""Facts of many documents -> what they say together."""

from conspectus.corroborate.corroboration import corroborate

__all__ = ["corroborate"]
