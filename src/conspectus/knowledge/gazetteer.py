"""Places, alternate spellings, coordinates."""


class Gazetteer:
    """Places, alternate spellings, coordinates."""

    @classmethod
    def load(cls) -> "Gazetteer":
        """Return the tables shipped with the package."""
        return cls()
