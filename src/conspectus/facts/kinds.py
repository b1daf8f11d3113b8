"""What kind of thing a name stands for, decided by the words around it and the whole document.

A name that no table knows is a place after "in", a person before "said" or where its full name is a
person's; a capital is its government when it acts. What surprises: the same word may be a place
here and a surname there, so that each mention is looked at again once all names are known.
"""

from itertools import pairwise

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader

_LOCATIVE = frozenset(
    "in at near from to outside inside around across towards toward via off through over above into"
    " throughout within leaving reached".split()
)
_SAYING = frozenset(
    "said says told added adds warned claimed announced wrote tweeted insisted argued denied"
    " replied explained stated tells asked noted vowed promised urged called declared".split()
)
DIRECTIONS = frozenset(
    "northern southern eastern western central downtown east west north south northeast northwest"
    " southeast southwest".split()
)
_WITH = frozenset("by with against between than accused accuses urged blamed backed means".split())
_AUXILIARIES = frozenset(
    "has had have is was will would could can may might must should does did also still now then"
    " never once wanted refused agreed accused backed took gave made sent went came held kept"
    " began put let insists".split()
)
_TOWN_NOUNS = frozenset(
    "attacks bombings suburbs residents streets airports schools mayor suburb talks riots protests"
    " landmarks hospitals was talks residents police".split()
)
_MOVES = frozenset(
    "left entered fled quit captured recaptured retook besieged shelled bombed approached".split()
)
"""Verbs whose object is a place where a gazetteer knows it."""
_WATERS = frozenset("barrage bridge crossing dam lock pass port road river ferry weir".split())
"""What a place name stands before as it does before "bridge"."""
LARGE = 150_000
"""From this population on a name is a place without further evidence."""


def settle(reader: Reader, drafts: list[Draft]) -> None:
    """Decide the undecided by what the rest of the document says."""
    ships = {d.text for d in drafts if d.how == "ship"}
    for draft in drafts:
        if draft.how == "ship" or (draft.text in ships and not draft.knowledge_id):
            draft.kind, draft.how, draft.sector = "thing", "ship", None
        elif draft.kind == "thing":
            _guess(reader, draft)
        elif draft.how in ("capital", "seat") and not _acts(reader, draft):
            draft.kind, draft.knowledge_id, draft.sector = "place", None, None
    persons = {w for d in drafts if d.kind == "person" for w in _name_words(reader, d)}
    _coordinate(reader, drafts, persons)
    speakers = {d.text for d in drafts if _speaks(reader, d)}
    sure = {
        d.text
        for d in drafts
        if d.kind == "place"
        and (_located(reader, d) or d.beside)
        and (d.text not in speakers or _surely_located(reader, d) or _large(reader, d))
    }
    orgs = {d.text for d in drafts if d.kind in ("org", "group")}
    for draft in drafts:
        single = draft.how == "name" and draft.kind == "state" and draft.end - draft.start == 1
        if draft.text in persons and (single or not draft.knowledge_id):
            if draft.kind != "person" and not _surely_located(reader, draft):
                draft.kind, draft.knowledge_id, draft.how = "person", None, ""
        elif draft.kind == "thing" and draft.text in orgs:
            draft.kind = "org"
        elif draft.kind == "thing" and draft.text in sure:
            draft.kind = "place"
        elif (
            draft.kind == "place"
            and not (draft.how or draft.knowledge_id)
            and draft.text not in sure
            and not _large(reader, draft)
        ):
            draft.kind = "thing"
    for draft in drafts:
        if draft.kind == "person" and draft.gender is None:
            draft.gender = reader.nouns.first_names.get(draft.text.split()[0].lower())


def _acts(reader: Reader, draft: Draft) -> bool:
    """Return whether a capital or seat stands for its government here."""
    words = reader.words
    before = words[draft.start - 1].lower() if draft.start else ""
    after = words[draft.end].lower() if draft.end < len(words) else ""
    if before == "the" and draft.start > 1:
        before = words[draft.start - 2].lower()
    earlier = words[draft.start - 2].lower() if draft.start > 1 else ""
    if before == "to" and earlier == "according":
        return True
    if before in _LOCATIVE or before in DIRECTIONS:
        return False
    if words[draft.end : draft.end + 2] == [",", "which"] and _relates(reader, draft.end + 1):
        return True
    noun = reader.nouns.heads.get(after)
    if noun and noun.body and noun.sector in ("GOV", "MIL", "LEG"):
        return True
    if after == "and" and draft.start in reader.starts:
        return bool(reader.actors.state(words[draft.end + 1]))
    if (
        before == "and"
        and draft.start - 2 in reader.starts
        and reader.actors.state(words[draft.start - 2])
    ):
        return True
    cities = [p for p in reader.gazetteer.find(draft.text)[:1] if p.name == draft.text]
    seat = draft.how == "seat" and not any(p.feature != "site" for p in cities)
    if seat and after not in (",",) and not after.startswith("("):
        return True
    if before in _WITH or before in _SAYING:
        return True
    if after in ("'s", "’s"):
        next_ = words[draft.end + 1].lower() if draft.end + 1 < len(words) else ""
        return next_ not in reader.nouns.place_heads and next_ not in _TOWN_NOUNS
    if after in _AUXILIARIES or after in _SAYING:
        return True
    if draft.start in reader.starts and after.endswith("ed") and len(after) > 4:
        return True
    return after.endswith("s") and after.isalpha() and after not in _TOWN_NOUNS


def _relates(reader: Reader, i: int) -> bool:
    """Return whether a relative pronoun is the subject of a deed: "Arlburg, which refused to"."""
    which = reader.parsed.doc[i]
    verb = which.head
    return (
        which.dep_ == "nsubj"
        and verb.pos_ == "VERB"
        and any(c.dep_ in ("obj", "xcomp", "ccomp") for c in verb.children)
    )


def _coordinate(reader: Reader, drafts: list[Draft], persons: set[str]) -> None:
    """Let "Bergen, Bodø and Narvik" be places together."""
    for left, right in pairwise(drafts):
        gap = reader.words[left.end : right.start]
        if gap not in (["and"], [","], [",", "and"], ["or"], ["to"]):
            continue
        after = reader.words[right.end] if right.end < len(reader.words) else "."
        if gap == [","] and after[0].isalnum() and after not in ("and", "or"):
            continue  # "In Ukraine, Halloran appears ...": no list
        for one, other in ((left, right), (right, left)):
            sure = one.kind == "place" and (_located(reader, one) or one.beside)
            if (sure or one.how in ("capital", "name")) and other.kind in ("thing", "place"):
                if other.text in persons or other.knowledge_id:
                    continue
                if reader.gazetteer.has(other.text):
                    other.kind, other.beside = "place", True


def _located(reader: Reader, draft: Draft) -> bool:
    """Return whether the words beside a name say that it is a place."""
    words = reader.words
    before = words[draft.start - 1].lower() if draft.start else ""
    if before == "the" and draft.start > 1:
        before = words[draft.start - 2].lower()
    if before in _LOCATIVE or before in DIRECTIONS or _of_place(reader, draft.start):
        return True
    if before in _MOVES or _names_structure(reader, draft):
        return True
    if words[draft.end - 1].lower() in reader.nouns.place_heads and draft.end - draft.start > 1:
        return True
    if draft.start in reader.starts and draft.text.isupper():
        return True
    return _contained(reader, draft.end)


def _speaks(reader: Reader, draft: Draft) -> bool:
    after = reader.words[draft.end] if draft.end < len(reader.words) else ""
    return after in _SAYING


def place_before(reader: Reader, start: int) -> bool:
    """Return whether "at", "in" or "town of" stands before token start."""
    before = reader.words[start - 1].lower() if start else ""
    return before in ("in", "at", "near", "outside", "inside") or _of_place(reader, start)


def _of_place(reader: Reader, start: int) -> bool:
    """Return whether "town of", "province of" or "bridge on the" stands before token start."""
    words = reader.words
    if start > 2 and words[start - 1] == "the" and words[start - 2] in ("on", "over", "across"):
        return words[start - 3].lower() in reader.nouns.place_heads
    return (
        start > 1
        and words[start - 1].lower() == "of"
        and words[start - 2].lower() in reader.nouns.place_heads
    )


def _names_structure(reader: Reader, draft: Draft) -> bool:
    """Return whether "the X bridge" or "the X dam" stands there, X in a gazetteer."""
    after = reader.words[draft.end] if draft.end < len(reader.words) else ""
    return after in _WATERS and reader.gazetteer.has(draft.text)


def _surely_located(reader: Reader, draft: Draft) -> bool:
    """Return whether a name that is also a person's surname is a place here all the same."""
    return place_before(reader, draft.start) or _contained(reader, draft.end)


def _contained(reader: Reader, end: int) -> bool:
    """Return whether ", Texas", ", Iraq" or ", Mo." follows."""
    words = reader.words
    if end + 1 >= len(words) or words[end] not in (",", "(") or not reader.capital(end + 1):
        return False
    if reader.gazetteer.abbreviated(words[end + 1]):
        return True
    for n in (2, 1):
        found = reader.gazetteer.find(reader.text(end + 1, end + 1 + n))
        if found and found[0].feature in ("country", "admin1"):
            return True
    return False


def _large(reader: Reader, draft: Draft) -> bool:
    places = reader.gazetteer.find(draft.text)
    if any(p.id.startswith("place.") for p in places) and not reader.nouns.is_common(draft.text):
        return True
    return bool(places) and places[0].population >= LARGE


def _name_words(reader: Reader, draft: Draft) -> list[str]:
    parts = draft.text.split()
    if len(parts) == 2 and parts[0].lower() in reader.nouns.first_names:
        return parts
    if len(parts) < 2:
        return [draft.text] if draft.role or draft.gender else []
    return [parts[-1], " ".join(parts[1:])]


def _guess(reader: Reader, draft: Draft) -> None:
    words, nouns = reader.words, reader.nouns
    before = words[draft.start - 1] if draft.start else ""
    after = words[draft.end] if draft.end < len(words) else ""
    parts = draft.text.split()
    lower = before.lower()
    if lower in nouns.ships or reader.lower(max(0, draft.start - 2), draft.start) in nouns.ships:
        return
    places = reader.gazetteer.find(draft.text)
    first = parts[0].lower() in nouns.first_names
    if len(parts) > 1:
        common = [nouns.is_common(p) for p in parts if p[0].isupper()]
        if len(parts[-1]) == 1:  # "Annex B"
            return
        if first and not places:
            draft.kind = "person"
        elif places and (lower in _LOCATIVE or places[0].population >= LARGE // 10):
            draft.kind = "place"
        elif first or (
            not any(common) and 2 <= len(parts) <= 4 and all(p.isalpha() for p in parts)
        ):
            draft.kind = "person"
        elif places and not all(common):
            draft.kind = "place"
        elif after in _SAYING and not all(common):
            draft.kind = "person"
        elif all(common):
            draft.kind = "thing"
        else:
            person = len(parts) <= 3 and not (common[0] and common[-1])
            draft.kind = "person" if person and parts[-1].lower() not in nouns.heads else "thing"
        return
    word = parts[0]
    moved = lower in _MOVES or _names_structure(reader, draft)
    if (_of_place(reader, draft.start) and lower == "the") or (places and moved):
        draft.kind = "place"
    elif (short := reader.gazetteer.abbreviated(word)) and (
        before == "," or (word.isupper() and len(word) > 2)
    ):
        draft.kind, draft.beside, draft.country = "place", True, short.country
    elif word.lower() in nouns.org_heads and not nouns.is_common(word):
        draft.kind, draft.sector = "org", nouns.org_heads[word.lower()]
    elif places and (
        _contained(reader, draft.end)
        or (
            draft.text.isupper()
            and len(word) > 3
            and draft.start in reader.starts
            and after in "-–—(,:"
        )
    ):
        draft.kind = "place"
    elif word.isupper() and 2 <= len(word) <= 6 and not (len(word) > 3 and nouns.is_common(word)):
        draft.kind = "org"
        if places and places[0].population > 500_000 and len(word) > 3:
            draft.kind = "place"
    elif (places and (lower in _LOCATIVE or places[0].population >= 100_000)) or (
        lower in _LOCATIVE and not nouns.is_common(word) and before != "to"
    ):
        draft.kind = "place"
    elif after.lower() in _SAYING or lower in _SAYING or first:
        draft.kind = "person"
    elif places and (_large(reader, draft) or _of_place(reader, draft.start)):
        draft.kind = "place"
    elif lower == "the" and word.lower() in nouns.outlet_heads:
        draft.kind, draft.sector = "outlet", "JRN"
    elif (after == "," and words[draft.end + 1 : draft.end + 2] == ["who"]) or (
        not places
        and lower != "the"
        and word.isalpha()
        and word.istitle()
        and len(word) > 3
        and not nouns.is_common(word)
        and draft.start not in reader.headline
    ):
        draft.kind = "person"
