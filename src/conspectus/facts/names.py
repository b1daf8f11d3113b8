"""Names in a document: runs of capitalised words, cut where titles, adjectives and known names end.

Works on letters alone, so that it reads any page with any pipeline. What surprises: a title is
never part of the name ("Prime Minister" becomes the role), but a rank before a single name is.
"""

from conspectus.facts.drafts import Draft
from conspectus.facts.headlines import goes_on, in_capitals, shouted
from conspectus.facts.kinds import DIRECTIONS, LARGE, place_before, settle
from conspectus.facts.labels import label
from conspectus.facts.reader import Reader
from conspectus.knowledge.actors import Alias
from conspectus.knowledge.names import PARTICLES

_GLUED = frozenset("us as at an az ad ar ash ul ur ud do e y".split())
_ARABIC = frozenset("al el ul ur ud us as ash at an az ad ar abu ibn bin".split())
_PERSON_TITLES = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
_OF = frozenset("of for".split())
_OF_HEADS = frozenset(
    "ministry department university bank house republic court office bureau council board chamber"
    " institute association federation union school college church party army movement"
    " commission committee organisation organization league secretary minister state states kingdom"
    " city gulf sea strait bay isle cape archipelago mount horn province friends voice sons"
    " daughters"
    " brotherhood islamic centre center society museum foundation fund academy congress assembly"
    " network coalition".split()
)
_PLACE_FIRST = frozenset("mount lake cape camp port fort".split())
_PLACE_OF = frozenset(
    "gulf sea strait straits bay isle isles cape archipelago mount horn province peninsula lake"
    " port valley city".split()
)
_ON_AIR = frozenset("radio tv televisión télévision channel".split())
_HOLY = frozenset("sheikh sheik saint st prince king queen".split())
"""Titles that begin names of places too."""
_POSSESSED = frozenset(
    "people peoples worker workers women men lord king queen children world doctor doctors nation"
    " prisoner soldier farmer student teacher widow writer".split()
)
_MONTH_NAMES = frozenset("May April June August Jan Mar March Augustus".split())


def find_names(reader: Reader) -> list[Draft]:
    """Return all names of a document, in text order, not overlapping."""
    drafts: list[Draft] = []
    for sent in reader.parsed.doc.sents:
        i = sent.start
        while i < sent.end:
            stop = shouted(reader, i, sent.end) if i == sent.start else i
            if stop > i:
                for piece in in_capitals(reader, i, stop):
                    drafts += _cut(reader, *piece)
                i = stop
                continue
            if not reader.capital(i) or reader.words[i] == "I":
                i += 1
                continue
            end = _run(reader, i, sent.end)
            drafts += _read_run(reader, i, end)
            i = max(end, i + 1)
    _titled_places(reader, drafts)
    settle(reader, drafts)
    drafts = label(reader, drafts)
    lasts = {d.text.split()[-1] for d in drafts if d.end - d.start > 1}
    return [d for d in drafts if not _plain_noun(reader, d, lasts)]


def _plain_noun(reader: Reader, draft: Draft, lasts: set[str]) -> bool:
    """Return whether a capitalised "Government" or "Minister" is only a description."""
    if draft.kind not in ("thing", "org", "person") or draft.end - draft.start > 1:
        return False
    if draft.knowledge_id:
        return False
    if draft.text.isupper():  # a label: "FIRST POST:"
        return len(draft.text) > 3 and reader.nouns.is_common(draft.text)
    if draft.text.lower() not in reader.nouns.heads:
        return False
    noun = reader.nouns.heads[draft.text.lower()]
    if noun.body and reader.inner[draft.text] > 1 and draft.text.lower() not in reader.small:
        draft.kind = "group" if noun.sector == "REB" else "org"
        draft.sector = noun.sector
        return False
    return draft.text not in lasts


def _run(reader: Reader, start: int, limit: int) -> int:
    """Return the end of the capitalised run from start; particles and 'of' join, months end it."""
    words, nouns = reader.words, reader.nouns
    if words[start].rstrip(".") in nouns.calendar and not (
        words[start] in _MONTH_NAMES and start + 1 < limit and reader.capital(start + 1)
    ):
        return start + 1
    known = reader.known(start, limit)
    end = known[0] if known else start + 1
    while end < limit:
        word = words[end]
        if word.rstrip(".") in nouns.calendar and word not in _MONTH_NAMES:
            break
        if word in _MONTH_NAMES and (end + 1 < limit and words[end + 1][0].isdigit()):
            break
        if word == "I":
            break
        if word[0].isupper() and end not in reader.starts:
            if end in reader.headline and not goes_on(reader, start, end):
                break
            end += 1
            continue
        if word in "-‐‑" and reader.glued(end - 1) and reader.glued(end) and end + 1 < limit:
            if reader.capital(end + 1) or words[end + 1][0].isdigit():
                end += 2
                continue
            if words[end + 1] in _ARABIC and _joins(reader, end + 1, limit):
                end = _joins(reader, end + 1, limit)
                continue
            break
        if word == "&" and end + 1 < limit and reader.capital(end + 1):
            end += 2
            continue
        if word in ("'s", "’s", "'", "’") and end + 1 < limit and reader.capital(end + 1):
            if words[end - 1].lower() in _POSSESSED and words[end + 1] not in nouns.calendar:
                end += 2
                continue
            break
        if word in PARTICLES:
            joined = _joins(reader, end, limit)
            if not joined and end + 1 < limit and reader.capital(end + 1):
                joined = end + 2 if reader.gazetteer.has(reader.text(start, end + 2)) else 0
            if joined:
                end = joined
                continue
            break
        if word in _OF and end + 1 < limit and words[end - 1].lower() in _OF_HEADS:
            after = end + 2 if words[end + 1] == "the" else end + 1
            if after < limit and reader.capital(after) and words[after] not in nouns.calendar:
                end = after + 1
                continue
        if (
            word == "and"
            and end + 1 < limit
            and reader.capital(end + 1)
            and any(w.lower() in ("ministry", "department") for w in words[start:end])
            and "of" in [w.lower() for w in words[start:end]]
        ):
            end += 2
            continue
        break
    return end


def _titled_places(reader: Reader, drafts: list[Draft]) -> None:
    """Let "Sheikh Said" and "Prince Rupert" be places where something lies "at" or "in" them."""
    words = reader.words
    titled = [
        d
        for d in drafts
        if d.kind == "person"
        and d.role
        and " " not in d.role
        and d.start
        and words[d.start - 1] == d.role
        and (d.role.lower() in _HOLY or reader.gazetteer.has(reader.text(d.start - 1, d.end)))
    ]
    places = {reader.text(d.start - 1, d.end) for d in titled if place_before(reader, d.start - 1)}
    for draft in titled:
        text = reader.text(draft.start - 1, draft.end)
        if text in places:
            draft.start, draft.text, draft.kind = draft.start - 1, text, "place"
            draft.role = draft.sector = draft.gender = None
            draft.beside = True


def _joins(reader: Reader, i: int, limit: int) -> int:
    """Return the end of 'particle [-] [particle] Name' from i; 0 when no name follows."""
    for _ in range(3):
        if i < limit and reader.words[i] in PARTICLES:
            if reader.words[i] in _GLUED and not reader.glued(i):
                return 0
            i += 1
            if i < limit and reader.words[i] in "-‐‑’'" and reader.glued(i):
                i += 1
    return i + 1 if i < limit and reader.words[i][0].isupper() else 0


def _read_run(reader: Reader, start: int, end: int) -> list[Draft]:
    words, nouns = reader.words, reader.nouns
    if end - start == 1 and (
        words[start].rstrip(".") in nouns.calendar or words[start].lower() in DIRECTIONS
    ):
        return []
    # a particle before the run belongs to it: "al-Bab", "bin Laden", "van Rompuy"
    known = reader.known(start, end)
    whole = (
        end - start > 1
        and words[start] not in nouns.never
        and reader.gazetteer.has(reader.text(start, end))
    )
    while (
        start < end
        and not whole
        and (start in reader.starts or start in reader.headline)
        and not (known and known[0] > start + 1)
    ):
        if known and words[start] not in nouns.never:
            break
        if known and known[1].how in ("name", "seat"):
            break
        words[start].lower()
        title = any(
            reader.lower(start, start + n) in nouns.titles for n in (1, 2, 3) if start + n <= end
        )
        title = title and end - start > 1 and words[start] not in nouns.never
        if title or reader.is_namelike(start) or _first_name(reader, start, end):
            break
        if (
            end - start > 1
            and words[start] not in nouns.never
            and (reader.pairs[words[start], words[start + 1]] or _org_end(reader, end - 1))
            and not (start in reader.headline and words[start].endswith("s"))
        ):
            break
        start += 1
        if end - start > 1 and reader.gazetteer.has(reader.text(start, end)):
            break
        if start < end:
            known = reader.known(start, end)
            if words[start] in nouns.calendar:
                start += 1
        if start < end and not reader.capital(start):
            start += 1
    while (
        start < end and words[start] in ("The", "A", "An") and not (known and known[0] > start + 1)
    ):
        if reader.gazetteer.has(reader.text(start, end)) and end - start == 2:
            break
        start += 1
        known = reader.known(start, end) if start < end else None
    if start >= end:
        return []
    start = _reach_left(reader, start)
    return _cut(reader, start, end)


def _first_name(reader: Reader, start: int, end: int) -> bool:
    """Return whether an English word that begins a sentence is a first name: a surname follows."""
    if not 2 <= end - start <= 3 or start in reader.headline:
        return False
    first, last, nouns = reader.words[start], reader.words[start + 1], reader.nouns
    lower = first.lower()
    if first in nouns.never or lower in reader.small or lower.endswith(("ly", "ing", "ed", "s")):
        return False
    if lower in nouns.heads or lower in nouns.titles or lower in nouns.org_heads:
        return False
    if not (first.isalpha() and last.istitle()) or nouns.is_common(last) or len(first) < 3:
        return False
    places = reader.gazetteer.find(last)
    small = not places or (places[0].population < LARGE and lower[-1] in "aio")
    return small and not reader.actors.find(last)


def _org_end(reader: Reader, i: int) -> bool:
    word = reader.words[i].lower()
    return word in reader.nouns.org_heads or word in reader.nouns.place_heads


def _reach_left(reader: Reader, start: int) -> int:
    """Return the start with a particle before it: the "al-" of "al-Bab", the "bin" of "bin X"."""
    words = reader.words
    glued = start >= 2 and words[start - 1] in "-‐‑" and reader.glued(start - 1)
    if glued and words[start - 2] in _ARABIC and reader.glued(start - 2):
        return start - 2
    if start >= 1 and words[start - 1] in ("bin", "ibn", "abu", "al", "von", "van", "de", "el"):
        return start - 1
    return start


def _cut(reader: Reader, start: int, end: int) -> list[Draft]:
    """Return the names of one run: titles taken off, adjectives and known names apart."""
    words, nouns = reader.words, reader.nouns
    if start >= end:
        return []
    known = reader.known(start, end)
    if known and known[0] == end and known[1].actor.kind != "state":
        return [_known(reader, start, end, known[1])]
    # hyphen between two names of their own: Russia-Iran, Hollande-Putin
    for i in range(start + 1, end - 1):
        if words[i - 1].lower() in _ARABIC:
            continue
        if words[i] in "-‐‑–" and _own_name(reader, i - 1, i) and _own_name(reader, i + 1, i + 2):
            return _cut(reader, start, i) + _cut(reader, i + 1, end)
    for i in range(start, end):
        for n in (3, 2, 1):
            if i + n > end or reader.lower(i, i + n) not in nouns.titles:
                continue
            if n == 1 and i > start and i + 1 == end and not _person_ahead(reader, end):
                continue  # "Bank Governor", "Captain" at the end: no name follows
            return _titled(reader, start, i, i + n, end)
    return _plain(reader, start, end)


def _person_ahead(reader: Reader, i: int) -> bool:
    return i < len(reader.words) and reader.capital(i)


def _own_name(reader: Reader, start: int, end: int) -> bool:
    word = reader.words[start]
    if reader.actors.find(word):
        return True
    around = (start > 0 and reader.words[start - 1] in "-–") or (
        end < len(reader.words) and reader.words[end] in "-–"
    )
    return reader.inner[word] > 1 + around and word.lower() not in reader.nouns.first_names


def _titled(reader: Reader, start: int, title: int, name: int, end: int) -> list[Draft]:
    """Return the drafts of '[before] Title [Name]'."""
    nouns = reader.nouns
    before = _cut(reader, start, title) if title > start else []
    wording = reader.lower(title, name)
    if reader.words[name - 1].endswith(".") is False and name < end and reader.words[name] == ".":
        name += 1
    if name < end and reader.words[name] == "of":
        return before + _plain(reader, title, end)
    if name >= end:
        if len(before) or end - start > 1:
            return before  # "Prime Minister" alone: a description, found with the nominals
        return [] if wording in nouns.heads else before
    more = _cut(reader, name, end) if reader.lower(name, name + 1) in nouns.titles else []
    if more and more[-1].kind == "person":
        person = more[-1]
    else:
        known = reader.known(name, end)
        person = Draft(name, end, end - 1, "name", "person", reader.text(name, end))
        if known and known[0] == end and known[1].actor.kind == "person":
            person.knowledge_id, person.country = known[1].actor.id, known[1].actor.country
        more = [person]
    sector = nouns.titles[wording]
    if wording not in _PERSON_TITLES:
        person.role = (
            f"{reader.text(title, name)} {person.role}" if person.role else reader.text(title, name)
        )
        person.sector = person.sector or sector
        if sector in ("MIL", "COP") and name == end - 1 and not person.knowledge_id:
            person.start, person.text = title, reader.text(title, end)  # "Captain Varg"
    person.gender = person.gender or nouns.genders.get(wording)
    for draft in before:
        person.country = person.country or draft.country
    return before + more


def _plain(reader: Reader, start: int, end: int) -> list[Draft]:
    """Return the drafts of a run without titles."""
    words, nouns = reader.words, reader.nouns
    if start >= end:
        return []
    while end > start and not (words[end - 1][0].isalnum() or words[end - 1].endswith(".")):
        end -= 1
    while start < end and not words[start][0].isalnum() and words[start][0] not in "'’ʿ‘":
        start += 1
    if start >= end:
        return []
    known = reader.known(start, end)
    if known and known[0] == end:
        return [_known(reader, start, end, known[1])]
    if end - start == 1 and words[start].lower() in DIRECTIONS:
        return []
    article = end - start > 2 and words[start].lower() in _ARABIC and words[start + 1] in "-‐‑"
    if (
        words[start] in nouns.never
        and not article
        and not reader.gazetteer.has(reader.text(start, end))
    ):
        return _plain(reader, start + 1, end)
    if end - start > 1 and words[end - 1] in nouns.never:
        return _plain(reader, start, end - 1)
    last, first = words[end - 1].lower(), words[start].lower()
    text = reader.text(start, end)
    many = end - start > 1
    if _ship_before(reader, start):
        ship = _draft(reader, start, end, "thing")
        ship.how = "ship"
        return [ship]
    if many and first in _ON_AIR and not reader.gazetteer.has(text):
        return [_draft(reader, start, end, "outlet", sector="JRN")]
    if many and known and known[1].how in ("adjective", "people") and known[0] < end:
        rest = reader.lower(known[0], end)
        if last in nouns.org_heads or any(w in nouns.org_heads for w in rest.split()):
            draft = _draft(reader, start, end, "org")
            draft.country, draft.sector = known[1].actor.country, _sector(reader, known[0], end)
            return [draft]
        if last in nouns.place_heads or reader.gazetteer.has(text):
            return [_draft(reader, start, end, "place")]
        if rest in nouns.heads:
            return [_known(reader, start, known[0], known[1])]
        return [_known(reader, start, known[0], known[1]), *_plain(reader, known[0], end)]
    if many and known and known[0] < end and known[1].how in ("name", "capital", "seat"):
        follow = words[known[0]].lower()
        single = known[0] == start + 1
        if last in nouns.org_heads or last in nouns.outlet_heads:
            return [_body(reader, start, end)]
        if last in nouns.place_heads or reader.gazetteer.has(text):
            return [_draft(reader, start, end, "place")]
        if single and first in nouns.first_names and not nouns.is_common(follow):
            return [_draft(reader, start, end, "person")]
        return [_known(reader, start, known[0], known[1]), *_plain(reader, known[0], end)]
    if many:
        if words[end - 1].isdigit() and end - start == 2:
            return [_draft(reader, start, end, "thing")]
        noun = nouns.heads.get(words[start - 1].lower()) if start else None
        if noun and not noun.body and not noun.plural and not reader.gazetteer.has(text):
            return [_draft(reader, start, end, "person")]
        generic = last in nouns.place_heads or first in _PLACE_FIRST
        generic = generic or (first in _PLACE_OF and words[start + 1] == "of")
        if generic and (last not in nouns.org_heads or reader.gazetteer.has(text)):
            return [_draft(reader, start, end, "place")]
        if last in nouns.org_heads or last in nouns.outlet_heads or first in _OF_HEADS:
            return [_body(reader, start, end)]
        inside = _inside(reader, start, end)
        if inside:
            return inside
        if reader.gazetteer.has(text) and first not in nouns.first_names:
            return [_draft(reader, start, end, "place")]
    return [_draft(reader, start, end, "thing")]  # undecided: see _settle


def _ship_before(reader: Reader, start: int) -> bool:
    """Return whether "the tanker" stands before token start."""
    ships = reader.nouns.ships
    return start > 0 and (
        reader.words[start - 1].lower() in ships or reader.lower(max(0, start - 2), start) in ships
    )


def _inside(reader: Reader, start: int, end: int) -> list[Draft]:
    """Return the drafts of a run in which a known state's name stands further on."""
    for i in range(start + 1, end):
        known = reader.known(i, end)
        if known and known[1].actor.kind in ("state", "igo") and known[1].how != "people":
            if reader.words[i - 1].lower() in PARTICLES | _OF | {"the"}:
                return []
            if known[1].how in ("capital",) and known[0] == end:
                return []
            return _plain(reader, start, i) + _plain(reader, i, end)
    return []


def _sector(reader: Reader, start: int, end: int) -> str | None:
    table = reader.nouns.org_heads
    ordered = [reader.words[end - 1].lower(), *(w.lower() for w in reader.words[start:end])]
    return next((table[w] for w in ordered if w in table), None)


def _body(reader: Reader, start: int, end: int) -> Draft:
    last = reader.words[end - 1].lower()
    sector = _sector(reader, start, end)
    if last in reader.nouns.outlet_heads:
        return _draft(reader, start, end, "outlet", sector="JRN")
    kind = "group" if sector == "REB" or last in ("front", "militia", "movement", "army") else "org"
    return _draft(reader, start, end, kind, sector=sector)


def _draft(reader: Reader, start: int, end: int, kind: str, *, sector: str | None = None) -> Draft:
    text = reader.text(start, end)
    return Draft(start, end, end - 1, "name", kind, text, sector=sector)  # type: ignore[arg-type]


def _known(reader: Reader, start: int, end: int, alias: Alias) -> Draft:
    actor = alias.actor
    kind = "people" if alias.how == "people" else actor.kind
    if alias.how == "people" and reader.words[end - 1].lower().endswith(("man", "woman")):
        kind = "person"
    return Draft(
        start,
        end,
        end - 1,
        "name",
        kind,
        reader.text(start, end),
        country=actor.country,
        sector=actor.sector if alias.how != "people" else "CVL",
        knowledge_id=None if alias.how == "people" else actor.id,
        how=alias.how if actor.id.startswith("state.") else "",
        role=None,
    )
