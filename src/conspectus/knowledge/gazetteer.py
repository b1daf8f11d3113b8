"""Places of the world with their spellings, looked up by folded name.

Two Parquet tables: `places.parquet`, one row a place, and `place_names.parquet`, one row a
spelling, sorted, found by bisection. What surprises: nothing is decided here; `find` returns all
places of a name, the most populous first, and `facts.toponyms` chooses.
"""

from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from conspectus.knowledge.names import fold_name
from conspectus.knowledge.tables import read_table
from conspectus.records import record

GENERIC_AFTER = frozenset(
    "province governorate oblast region state district county prefecture department municipality"
    " city raion krai division territory canton parish island islands peninsula valley".split()
)
"""Words that say what sort of place the name before them is."""
GENERIC_BEFORE = ("province of ", "city of ", "town of ", "village of ", "state of ", "island of ",
                  "region of ", "district of ", "governorate of ", "republic of ", "port of ",
                  "greater ", "downtown ", "central ", "northern ", "southern ", "eastern ",
                  "western ", "north ", "south ", "east ", "west ", "northeast ", "northwest ",
                  "southeast ", "southwest ", "upper ", "lower ", "old ", "inner ")  # fmt: skip


@record
class Place:
    """One place."""

    id: str
    name: str
    latitude: float
    longitude: float
    radius_km: float
    """The place lies within this of its point."""
    feature: str
    """country, admin1, admin2, city, region, water, island, mountain, site ..."""
    country: str | None
    admin1: str | None
    population: int


class Gazetteer:
    """Places, found by name."""

    def __init__(self, places: pa.Table, names: pa.Table) -> None:
        self._places = places.combine_chunks()
        self._columns = {c: self._places.column(c).chunk(0) for c in self._places.column_names}
        self._names = names.column("name").combine_chunks()
        if isinstance(self._names, pa.ChunkedArray):
            self._names = self._names.chunk(0)
        self._rows = names.column("place").to_numpy()
        self._size = len(self._names)
        self._offsets = np.frombuffer(self._names.buffers()[1], dtype=np.int32)
        self._bytes = memoryview(self._names.buffers()[2])
        self._states: dict[str, int] | None = None
        self._short = {
            short: (row["name"], row["country"])
            for row in read_table("abbreviations.csv")
            for short in row["abbreviations"].split("|")
        }
        self._find = lru_cache(maxsize=20_000)(self._look_up)

    @classmethod
    def load(cls) -> "Gazetteer":
        """Return the tables shipped with the package."""
        folder = files("conspectus.knowledge").joinpath("data")
        with (
            as_file(folder.joinpath("places.parquet")) as places,
            as_file(folder.joinpath("place_names.parquet")) as names,
        ):
            return cls(pq.read_table(places), pq.read_table(names))

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of this name or spelling, the most populous first; () when unknown.

        "Idlib Province" also finds Idlib, provinces before towns; "the town of al-Bab" al-Bab.
        """
        return self._find(fold_name(name))

    def state(self, knowledge_id: str) -> Place | None:
        """Return the territory of a state or region of `knowledge.actors`; None when unknown."""
        if self._states is None:
            ids = self._columns["id"].to_pylist()
            features = self._columns["feature"].to_pylist()
            codes = self._columns["country"].to_pylist()
            rows = [i for i, feature in enumerate(features) if feature == "country"]
            self._states = {f"state.{(codes[i] or '').lower()}": i for i in reversed(rows)}
            self._states |= {
                id_: i for i, id_ in enumerate(ids) if id_.startswith(("state.", "place."))
            }
        row = self._states.get(knowledge_id)
        return None if row is None else self._place(row)

    def abbreviated(self, text: str) -> Place | None:
        """Return the state or province that newspapers shorten to this: "Calif.", "B.C.", "NSW"."""
        name, country = self._short.get(text, ("", ""))
        places = (p for p in self.find(name) if p.country == country and p.feature == "admin1")
        return next(places, None)

    def has(self, name: str) -> bool:
        """Return whether a place of exactly this spelling is known."""
        return bool(self._exact(fold_name(name)))

    def _look_up(self, key: str) -> tuple[Place, ...]:
        key = key.removeprefix("the ")
        rows = self._exact(key)
        found = tuple(sorted((self._place(r) for r in rows), key=lambda p: -p.population))
        if found:
            return found
        *first, last = key.split() or [""]
        if first and last in GENERIC_AFTER:
            found = self._look_up(" ".join(first))
            return tuple(sorted(found, key=lambda p: p.feature not in ("admin1", "admin2")))
        for generic in GENERIC_BEFORE:
            if key.startswith(generic):
                return self._look_up(key.removeprefix(generic))
        return ()

    def _exact(self, key: str) -> tuple[int, ...]:
        wanted, low, high = key.encode(), 0, self._size
        while low < high:
            middle = (low + high) // 2
            if self._name(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        rows = []
        while low < self._size and self._name(low) == wanted:
            rows.append(int(self._rows[low]))
            low += 1
        return tuple(rows)

    def _name(self, i: int) -> bytes:
        return bytes(self._bytes[self._offsets[i] : self._offsets[i + 1]])

    def _place(self, row: int) -> Place:
        value = {name: column[row].as_py() for name, column in self._columns.items()}
        return Place(**value)
