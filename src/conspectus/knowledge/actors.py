"""States, governments, armed groups, IGOs and their names over time."""


class Actors:
    """States, governments, armed groups, IGOs and their names over time."""

    @classmethod
    def load(cls) -> "Actors":
        """Return the tables shipped with the package."""
        return cls()
