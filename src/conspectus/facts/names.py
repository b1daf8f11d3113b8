"""Names in a document: runs of capitalised words, cut where titles, adjectives and known names end.

Works on letters alone, so that it reads any page with any pipeline. What surprises: a capital at
the start of a sentence proves nothing; such a word counts as a name only if tables know it, if it
stands capitalised inside another sentence, or if English has no such word.
"""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from conspectus.facts.drafts import Draft
from conspectus.knowledge import Actors, Gazetteer
from conspectus.knowledge.actors import Alias
from conspectus.knowledge.nouns import Nouns
from conspectus.language import Parsed

PARTICLES = frozenset(
    "de del della dello di da dos das do du des la le les van von der den ter ten bin bint ibn al el"
    " ul ur ud us as ash at an az ad ar af av zu zur y e ben abu umm ap".split()
)
_GLUED = frozenset("us as at an az ad ar ash ul ur ud do e y".split())
_ARABIC = frozenset("al el ul ur ud us as ash at an az ad ar abu ibn bin".split())
_PERSON_TITLES = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
_OF = frozenset("of for".split())
_OF_HEADS = frozenset(
    "ministry department university bank house republic court office bureau council board chamber"
    " institute association federation union school college church party army movement"
    " commission committee organisation organization league secretary minister state states kingdom"
    " city gulf sea strait bay isle cape archipelago mount horn province friends voice sons daughters"
    " brotherhood islamic centre center society museum foundation fund academy congress assembly"
    " network coalition".split()
)
_LOCATIVE = frozenset(
    "in at near from to outside inside around across towards toward via off through over above into"
    " throughout within leaving reached".split()
)
_SAYING = frozenset(
    "said says told added adds warned claimed announced wrote tweeted insisted argued denied"
    " replied explained stated tells asked noted vowed promised urged called declared".split()
)
_DIRECTIONS = frozenset(
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
LARGE = 150_000
"""From this population on a name is a place without further evidence."""
_POSSESSED = frozenset(
    "people peoples worker workers women men lord king queen children world doctor doctors nation"
    " prisoner soldier farmer student teacher widow writer".split()
)
_MONTH_NAMES = frozenset("May April June August Jan Mar March Augustus".split())


@dataclass(slots=True)
class Reader:
    """The words of one document and what their capitals say; made once a document."""

    parsed: Parsed
    actors: Actors
    gazetteer: Gazetteer
    nouns: Nouns
    words: list[str] = field(init=False)
    starts: set[int] = field(init=False)
    headline: set[int] = field(init=False)
    small: set[str] = field(init=False)
    inner: Counter[str] = field(init=False)
    pairs: Counter[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        """Count each word's capitals once."""
        doc = self.parsed.doc
        self.words = [t.text for t in doc]
        self.starts, self.headline, self.small = set(), set(), set()
        self.inner, self.pairs = Counter(), Counter()
        for sent in doc.sents:
            self._see(sent.start, sent.end)

    def _see(self, start: int, end: int) -> None:
        fresh = True
        long = [w for w in self.words[start:end] if len(w) > 3 and w.isalpha()]
        upper = sum(w[0].isupper() for w in long)
        title = len(long) >= 3 and upper >= 0.7 * len(long)
        for i in range(start, end):
            word = self.words[i]
            if title:
                self.headline.add(i)
            if not word[0].isalnum():
                fresh = fresh or self._opens(i)
                continue
            if fresh:
                self.starts.add(i)
            elif word[0].isupper() and not title:
                self.inner[word] += 1
            if not fresh and not title and i + 1 < end:
                self.pairs[word, self.words[i + 1]] += 1
            if word[0].islower():
                self.small.add(word)
            fresh = False

    def _opens(self, i: int) -> bool:
        """Return whether a capital after this mark may be that of a sentence."""
        word = self.words[i]
        if word in "\"'’”":
            return not self.glued(i - 1) and self.glued(i) if i else True
        return word in "“«»‘„‚:—–•*…!?" or word.startswith("..")

    def capital(self, i: int) -> bool:
        """Return whether token i begins like a name."""
        word = self.words[i]
        return word[0].isupper() or (word[0] in "'’ʿ‘" and len(word) > 1 and word[1].isupper())

    def text(self, start: int, end: int) -> str:
        """Return the reading text under tokens start..end."""
        return self.parsed.doc[start:end].text

    def glued(self, i: int) -> bool:
        """Return whether nothing stands between token i and the next."""
        return i + 1 < len(self.words) and not self.parsed.doc[i].whitespace_

    def lower(self, start: int, end: int) -> str:
        """Return tokens as lower-case words joined by blanks, final dots dropped."""
        return " ".join(w.lower().rstrip(".") for w in self.words[start:end])

    def known(self, start: int, limit: int) -> tuple[int, Alias] | None:
        """Return the end of the longest known actor's name that begins here, and its Alias."""
        for end in range(min(limit, start + self.actors.longest + 2), start, -1):
            last = self.words[end - 1]
            if not (last[0].isupper() or last[0].isdigit() or last[-1:].isupper()):
                continue
            found = self.actors.find(self.text(start, end))
            if found:
                return end, found[0]
        return None

    def is_namelike(self, i: int) -> bool:
        """Return whether the capital of token i, first in its sentence, seems to be a name's."""
        word = self.words[i]
        if len(word) > 3 and word.isupper() and self.nouns.is_common(word):
            return bool(self.actors.find(word)) and not self.nouns.is_common(word)
        if word in self.nouns.never or word in self.nouns.calendar:
            return False
        if self.inner[word] or (word.isupper() and len(word) > 1):
            return True
        lower = word.lower()
        if lower in self.nouns.first_names:
            return True
        if lower in self.small or lower in self.nouns.heads or lower in self.nouns.titles:
            return False
        return not self.nouns.is_common(word)


def find_names(reader: Reader) -> list[Draft]:
    """Return all names of a document, in text order, not overlapping."""
    drafts: list[Draft] = []
    for sent in reader.parsed.doc.sents:
        i = sent.start
        while i < sent.end:
            if not reader.capital(i) or reader.words[i] == "I":
                i += 1
                continue
            end = _run(reader, i, sent.end)
            drafts += _read_run(reader, i, end)
            i = max(end, i + 1)
    _settle(reader, drafts)
    lasts = {d.text.split()[-1] for d in drafts if d.end - d.start > 1}
    return [d for d in drafts if not _plain_noun(reader, d, lasts)]


def _plain_noun(reader: Reader, draft: Draft, lasts: set[str]) -> bool:
    """Return whether a capitalised "Government" or "Minister" is only a description."""
    if draft.kind not in ("thing", "org", "person") or draft.end - draft.start > 1:
        return False
    if draft.knowledge_id or draft.text.isupper() or draft.text.lower() not in reader.nouns.heads:
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
            end += 1
            continue
        if word in "-‐‑" and reader.glued(end - 1) and reader.glued(end) and end + 1 < limit:
            if reader.capital(end + 1):
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


def _in_headline(reader: Reader, i: int) -> bool:
    """Return whether a capitalised word of a headline goes on with the name before it."""
    if reader.is_namelike(i) or reader.pairs[reader.words[i - 1], reader.words[i]]:
        return True
    lower = reader.words[i].lower()
    return lower in reader.nouns.org_heads and lower not in reader.small


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
        words[start].rstrip(".") in nouns.calendar or words[start].lower() in _DIRECTIONS
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
        if title or reader.is_namelike(start):
            break
        if (
            end - start > 1
            and words[start] not in nouns.never
            and (reader.pairs[words[start], words[start + 1]] or _org_end(reader, end - 1))
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


def _org_end(reader: Reader, i: int) -> bool:
    word = reader.words[i].lower()
    return word in reader.nouns.org_heads or word in reader.nouns.place_heads


def _reach_left(reader: Reader, start: int) -> int:
    """Return the start with a glued Arabic or family particle: 'al-' of 'al-Bab', 'bin' of 'bin X'."""
    words = reader.words
    if start >= 2 and words[start - 1] in "-‐‑" and reader.glued(start - 1):
        if words[start - 2] in _ARABIC and reader.glued(start - 2):
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
    if end - start == 1 and words[start].lower() in _DIRECTIONS:
        return []
    last, first = words[end - 1].lower(), words[start].lower()
    text = reader.text(start, end)
    many = end - start > 1
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
        if last in nouns.place_heads or first in ("mount", "lake", "cape", "camp", "port", "fort"):
            if reader.gazetteer.has(text) or last not in nouns.org_heads:
                return [_draft(reader, start, end, "place")]
        if last in nouns.org_heads or last in nouns.outlet_heads or first in _OF_HEADS:
            return [_body(reader, start, end)]
        inside = _inside(reader, start, end)
        if inside:
            return inside
        if reader.gazetteer.has(text) and first not in nouns.first_names:
            return [_draft(reader, start, end, "place")]
    return [_draft(reader, start, end, "thing")]  # undecided: see _settle


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
        kind,  # type: ignore[arg-type]
        reader.text(start, end),
        country=actor.country,
        sector=actor.sector if alias.how != "people" else "CVL",
        knowledge_id=None if alias.how == "people" else actor.id,
        how=alias.how if actor.id.startswith("state.") else "",
        role=None,
    )


def _settle(reader: Reader, drafts: list[Draft]) -> None:
    """Decide the undecided by what the rest of the document says."""
    for draft in drafts:
        if draft.kind == "thing":
            _guess(reader, draft)
        elif draft.how in ("capital", "seat") and not _acts(reader, draft):
            draft.kind, draft.knowledge_id, draft.sector = "place", None, None
    persons = {w for d in drafts if d.kind == "person" for w in _name_words(reader, d)}
    _coordinate(reader, drafts, persons)
    sure = {d.text for d in drafts if d.kind == "place" and (_located(reader, d) or d.beside)}
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
        elif draft.kind == "place" and not draft.how and draft.text not in sure:
            if not draft.knowledge_id and not _large(reader, draft):
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
    if before in _LOCATIVE or before in _DIRECTIONS:
        return False
    noun = reader.nouns.heads.get(after)
    if noun and noun.body and noun.sector in ("GOV", "MIL", "LEG"):
        return True
    if after == "and" and draft.start in reader.starts:
        return bool(reader.actors.state(words[draft.end + 1]))
    if before == "and" and draft.start - 2 in reader.starts and reader.actors.state(
        words[draft.start - 2]
    ):
        return True
    if draft.how == "seat" and after not in (",",) and not after.startswith("("):
        return True
    if before in _WITH or before in _SAYING:
        return True
    if after in ("'s", "’s"):
        next_ = words[draft.end + 1].lower() if draft.end + 1 < len(words) else ""
        return next_ not in reader.nouns.place_heads and next_ not in _TOWN_NOUNS
    if after in _AUXILIARIES or after in _SAYING:
        return True
    return after.endswith("s") and after.isalpha() and after not in _TOWN_NOUNS


def _coordinate(reader: Reader, drafts: list[Draft], persons: set[str]) -> None:
    """Let "Bergen, Bodø and Narvik" be places together."""
    for left, right in pairwise(drafts):
        gap = reader.words[left.end : right.start]
        if gap not in (["and"], [","], [",", "and"], ["or"], ["to"]):
            continue
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
    if before in _LOCATIVE or before in _DIRECTIONS or before in ("of", "and") and draft.country:
        return True
    if words[draft.end - 1].lower() in reader.nouns.place_heads and draft.end - draft.start > 1:
        return True
    if draft.start in reader.starts and draft.text.isupper():
        return True
    return _contained(reader, draft.end)


def _surely_located(reader: Reader, draft: Draft) -> bool:
    """Return whether a name that is also a person's surname is a place here all the same."""
    before = reader.words[draft.start - 1].lower() if draft.start else ""
    return before in ("in", "at", "near", "outside", "inside") or _contained(reader, draft.end)


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
    if before == "," and reader.gazetteer.abbreviated(word):
        draft.kind = "place"
        draft.country = "US"
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
    elif word.isupper() and 2 <= len(word) <= 6:
        draft.kind = "org"
        if places and places[0].population > 500_000 and len(word) > 3:
            draft.kind = "place"
    elif (places and (lower in _LOCATIVE or places[0].population >= 100_000)) or (
        lower in _LOCATIVE and not nouns.is_common(word) and before != "to"
    ):
        draft.kind = "place"
    elif after.lower() in _SAYING or lower in _SAYING or first:
        draft.kind = "person"
    elif places and _large(reader, draft):
        draft.kind = "place"
    elif after == "," and words[draft.end + 1 : draft.end + 2] == ["who"]:
        draft.kind = "person"
    elif (
        not places
        and lower != "the"
        and word.isalpha()
        and word.istitle()
        and len(word) > 3
        and not nouns.is_common(word)
        and draft.start not in reader.headline
    ):
        draft.kind = "person"
