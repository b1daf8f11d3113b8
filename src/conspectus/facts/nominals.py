"""Descriptions ("two officials briefed on the matter") and personal pronouns.

Works on words alone: a noun for people or a body, with its determiner and what stands between. The
span ends with the head noun. What surprises: a noun that only describes the next noun ("government
buildings") is no mention, so the word after the head is looked at.
"""

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader
from conspectus.knowledge.nouns import Noun

_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some several many few most all"
    " both"
    " another every each other such various numerous certain any countless".split()
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
    " hundreds thousand thousands million millions dozen dozens scores".split()
)
_STOPS = frozenset(
    "of in on at by for with from to as into over under about after before against among between"
    " during through and or but nor that which who whom whose when where while if because since"
    " is are was were be been being has have had do does did will would can could may might must"
    " shall should not than then so said says say told tells called including like near upon"
    " week month year day weekend morning night towards toward amid despite without within off"
    " up down out along across i you he she it we"
    " they them him us what why how also just only there here no never".split()
)
_MODIFIERS = frozenset(
    "senior local armed foreign military government rebel opposition top former western eastern"
    " northern southern islamist suspected unidentified masked young old elderly injured wounded"
    " dead displaced unarmed civilian political religious security regional national international"
    " federal provincial state public private ethnic tribal angry anonymous unnamed retired new"
    " acting outgoing ruling leftist right-wing left-wing far-right rival hundreds moderate"
    " hardline"
    " veteran chief deputy prime defence defense interior health finance justice police army navy"
    " coalition allied enemy loyalist rebel-held un us eu aid human rights medical independent"
    " ordinary innocent captured jailed exiled so-called self-styled".split()
)
_BUILDINGS = frozenset(
    "buildings positions offices vehicles tanks attacks sources reports figures data jets planes"
    " warplanes areas talks stations sites plans policies services headquarters bases ships boats"
    " helicopters aircraft drones weapons supplies lines convoys ranks houses homes leaders bodies"
    " accounts pages groups affairs relations operations raids strikes losses casualties deaths"
    " debts bonds funds loans taxes elections votes polls seats bills laws papers circles rules"
    " roads schools hospitals camps barracks premises archives cars trucks uniforms".split()
)
_FOLLOW = frozenset(
    "say want know think tell go come give take make keep get put let see find hold need seem mean"
    " met led won lost held took came went gave made kept got put let saw found felt fell fled left"
    " told knew thought brought bought caught fought taught sent spent built meant hit cut set shut"
    " struck stood understood broke spoke wrote drove rose chose shook flew grew drew threw began"
    " ran"
    " sank swore bore tore wore lay paid read heard sat slept stuck swept sought shot too again"
    " today"
    " yesterday tomorrow now later still once twice ago alone himself herself itself themselves"
    " already often soon here there even ever close familiar present aware able willing".split()
)
_STATES = frozenset(
    "government administration regime cabinet country state nation republic kingdom".split()
)
_RULE = frozenset("regime government administration leadership".split())
"""Who rules: named after a state, a body or a ruler, it stands for that."""
_ADJECTIVAL = frozenset("major general moderate chief head youth left right public rival".split())
_PRONOUNS = {
    "he": ("m", False), "him": ("m", False), "his": ("m", False), "she": ("f", False),
    "her": ("f", False), "hers": ("f", False), "they": (None, True), "them": (None, True),
    "their": (None, True), "theirs": (None, True), "it": (None, False), "its": (None, False),
    "we": (None, True), "us": (None, True), "our": (None, True), "ours": (None, True),
    "i": (None, False), "me": (None, False), "my": (None, False),
    "himself": ("m", False), "herself": ("f", False),
}  # fmt: skip
_WEATHER = frozenset(
    "clear unclear likely unlikely possible impossible important time hoped believed thought known"
    " understood feared said reported expected true necessary difficult hard easy not too".split()
)
_SEEMING = frozenset("seems seemed appears appeared takes took turned turns remains".split())
_LEFT = frozenset("the far hard radical religious political new - ‐".split())
_STATIONS = frozenset("radio tv television news broadcasting the that this fm".split())
_BANKS = frozenset("on along from across either both opposite".split())
_FORCES = frozenset(
    ("police", "army", "navy", "coastguard", "coast guard", "air force", "gendarmerie")
)
_OF_FORCES = frozenset(
    "base bases post posts outpost barracks checkpoint checkpoints station headquarters camp patrol"
    " patrols inquiry investigation raid raids operation operations".split()
)
"""What forces own or do, besides craft: it is theirs, and who strikes it strikes them."""
_OFFICERS = frozenset("spokesman spokeswoman chief commander officer officers".split())
"""Who speaks for forces or leads them, a mention beside theirs."""
MAX_MODIFIERS = 6
"""Words looked at before a head; longer descriptions are rare."""


def find_nominals(reader: Reader, names: list[Draft]) -> list[Draft]:
    """Return descriptions of people and bodies, in text order."""
    taken = {i: d for d in names for i in range(d.start, d.end)}
    sentence = {i: s.start for s in reader.parsed.doc.sents for i in range(s.start, s.end)}
    found = []
    at = 0
    for i in range(len(reader.words)):
        if i in taken or i < at:
            continue
        head = _head(reader, i, sentence)
        if head is None:
            continue
        end, noun = head
        if not _is_head(reader, end, noun, taken, sentence):
            owned = _owned(reader, i, end, taken)
            if owned and noun.body:
                found.append(_force(reader, i, end, noun, taken))
                at = end if reader.words[owned - 1].lower() in _OFFICERS else owned
            continue
        draft = _describe(reader, i, end, noun, taken, sentence)
        if draft:
            found.append(draft)
            at = end
    return found


def _head(reader: Reader, i: int, sentence: dict[int, int]) -> tuple[int, Noun] | None:
    """Return the end and the kind of the longest head noun that begins at token i."""
    for n in (3, 2, 1):
        if i + n > len(reader.words) or sentence.get(i + n - 1) != sentence.get(i):
            continue
        lower = reader.lower(i, i + n)
        noun = reader.nouns.heads.get(lower)
        if noun and (
            n > 1 or reader.words[i][0].islower() or i in reader.starts or i in reader.headline
        ):
            return i + n, noun
        if noun and reader.words[i][0].isupper():
            return i + n, noun
    return None


def _is_head(
    reader: Reader, end: int, noun: Noun, taken: dict[int, Draft], sentence: dict[int, int]
) -> bool:
    words = reader.words
    if end >= len(words) or sentence.get(end) != sentence.get(end - 1):
        return True
    after = words[end]
    head = words[end - 1].lower()
    if head == "left" and (end < 2 or words[end - 2].lower() not in _LEFT):
        return False  # "the drivers left Oslo"
    if head == "station" and words[end - 2].lower() not in _STATIONS:
        return False
    if words[end - 1].lower() in _ADJECTIVAL and after[0].islower():
        return after in _STOPS or after in _FOLLOW
    if after in "-‐‑" and reader.glued(end - 1):
        return False
    if not after[0].isalpha() or after[0].isupper() or end in taken:
        return True
    if (
        after in _STOPS
        or after in _FOLLOW
        or after in _DETERMINERS
        or after.endswith(("ed", "ly", "ing"))
    ):
        return True
    further = words[end + 1] if end + 1 < len(words) else "."
    if noun.sector == "JRN" and after == "reports" and (further == "that" or further in ".,:"):
        return True
    if after in _BUILDINGS or after in reader.nouns.heads:
        return False
    if noun.plural:
        return True
    return after.endswith("s")


def _owned(reader: Reader, start: int, end: int, taken: dict[int, Draft]) -> int:
    """Return one past what a force owns or does, said right behind it: "an army [post]"; else 0."""
    if reader.lower(start, end) not in _FORCES:
        return 0
    for k in range(end, min(end + 2, len(reader.words))):
        word = reader.words[k].lower()
        if k in taken or not word.isalpha():
            return 0
        if word in _OF_FORCES | _OFFICERS or {word, word.removesuffix("s")} & reader.nouns.vehicles:
            return k + 1
    return 0


def _force(reader: Reader, start: int, end: int, noun: Noun, taken: dict[int, Draft]) -> Draft:
    """Return the force to which a thing belongs: "Arlandic navy" in "an Arlandic navy launch"."""
    state = taken.get(start - 1)
    if state is None or state.kind != "state" or state.how != "adjective":
        state = None
    begin = state.start if state else start
    return Draft(
        begin,
        end,
        end - 1,
        "nominal",
        "org",
        reader.text(begin, end),
        country=state.country if state else None,
        sector=noun.sector,
        how="owner",
    )


def _describe(
    reader: Reader,
    start: int,
    end: int,
    noun: Noun,
    taken: dict[int, Draft],
    sentence: dict[int, int],
) -> Draft | None:
    words = reader.words
    begin, determined, owner, country = start, False, None, None
    knowledge, twin = None, None
    for i in range(start - 1, max(-1, start - 1 - MAX_MODIFIERS), -1):
        if sentence.get(i) != sentence.get(start):
            break
        word, lower = words[i], words[i].lower()
        if (
            determined
            and lower not in ("all", "both", "half")
            and (
                words[begin].lower() not in _NUMBERS
                and not words[begin].isdigit()
                and words[begin].lower() not in ("other", "few", "many", "several", "such")
            )
        ):
            break
        if i in taken:
            draft = taken[i]
            if determined or (draft.how == "name" and not draft.text.replace(".", "").isupper()):
                break
            if i == start - 1 and words[end - 1].lower() in _RULE:
                if draft.kind in ("org", "group") and not draft.knowledge_id:
                    twin = draft
                if draft.kind == "person" and draft.country and draft.sector == "GOV":
                    country, knowledge = draft.country, f"state.{draft.country.lower()}"
                    begin = draft.start
                    continue
            if draft.kind in ("state", "org", "igo", "place", "group", "people") or draft.how:
                country = country or draft.country
                knowledge = knowledge or (draft.knowledge_id if draft.kind == "state" else None)
                if draft.kind == "people" and draft.how == "people":
                    knowledge = None
                begin = draft.start
                continue
            break
        if lower in ("'s", "’s", "'", "’") and i - 1 in taken:
            owner, begin, determined = i - 1, taken[i - 1].start, True
            country = country or taken[i - 1].country
            knowledge = knowledge or taken[i - 1].knowledge_id
            break
        if lower in ("'s", "’s", "'", "’") and noun.body and i == begin - 1:
            known = reader.nouns.heads.get(words[i - 1].lower()) if i else None
            if known and not known.body:
                begin = i - 1  # "the drivers' union"
                continue
        if lower in _DETERMINERS or lower in _NUMBERS or word.isdigit():
            begin, determined = i, True
            if lower in ("its", "his", "her", "their", "our", "my"):
                owner = i
            continue
        if determined or lower in _STOPS or not (word[0].isalpha() or word == "-"):
            break
        if word == "-" and not reader.glued(i):
            break
        if word == "-" or (
            word[0].islower() and (lower in _MODIFIERS or _reaches(reader, i, sentence))
        ):
            begin = i
            continue
        break
    if words[begin].lower() == "no":
        return None
    if begin > 0 and words[begin - 1].lower() == "no":
        return None
    if words[end - 1].lower() in ("bank", "banks") and _riverside(words, begin):
        return None
    bare = begin == start
    on_air = begin < start and words[end - 1].lower() in ("radio", "television", "tv")
    title_next = end < len(words) and end in taken and taken[end].kind == "person"
    single = words[end - 1].lower()
    mass = single in (
        "police",
        "parliament",
        "congress",
        "media",
        "people",
        "troops",
        "authorities",
    )
    mass = mass or on_air
    if not determined and not noun.plural and not mass and not title_next and country is None:
        return None
    if bare and noun.body and not noun.plural and not mass:
        return None
    if bare and words[start][0].isupper() and not noun.plural:
        return None
    while begin < start and words[begin] == "-":
        begin += 1
    if words[begin].lower() == "that" and noun.plural:
        begin += 1
    kind: str = _kind(noun, single)
    if twin is not None:
        kind = twin.kind
    return Draft(
        begin,
        end,
        end - 1,
        "nominal",
        kind,  # type: ignore[arg-type]
        reader.text(begin, end),
        country=country,
        sector=noun.sector,
        knowledge_id=knowledge if kind == "state" else None,
        gender=reader.nouns.genders.get(single),
        plural=noun.plural,
        owner=owner,
        twin=twin,
    )


def _riverside(words: list[str], begin: int) -> bool:
    """Return whether "on" or "along" stands before a bank: that of a river."""
    return begin > 0 and words[begin - 1].lower() in _BANKS


def _reaches(reader: Reader, i: int, sentence: dict[int, int]) -> bool:
    """Return whether a determiner stands a few plain words before token i."""
    for j in range(i - 1, max(-1, i - 1 - MAX_MODIFIERS), -1):
        if sentence.get(j) != sentence.get(i):
            return False
        word = reader.words[j].lower()
        if word in _DETERMINERS or word in _NUMBERS or word in ("'s", "’s"):
            return True
        if _participle(word) and not _after_determiner(reader.words, j):
            return False
        if word in _STOPS or (not word[0].isalpha() and word != "-"):
            return False
    return False


def _participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) and len(word) > 4 and word not in _MODIFIERS


def _after_determiner(words: list[str], i: int) -> bool:
    before = words[i - 1].lower() if i else ""
    return before in _DETERMINERS or before in _NUMBERS or before in ("'s", "’s", "-")


def _kind(noun: Noun, head: str) -> str:
    if not noun.body:
        return "person"
    if noun.sector == "GOV" and head in _STATES:
        return "state"
    if noun.sector == "REB" or head in ("group", "movement", "faction", "militia"):
        return "group"
    if noun.sector == "JRN":
        return "outlet"
    if head in ("people", "population", "public", "community", "crowd", "family", "families"):
        return "people"
    return "org"


def find_pronouns(reader: Reader) -> list[Draft]:
    """Return personal and possessive pronouns that stand for somebody or something."""
    found = []
    words = reader.words
    for i, word in enumerate(words):
        traits = _PRONOUNS.get(word.lower())
        if traits is None or word in ("US", "IT", "ME") or (word.lower() == "i" and word != "I"):
            continue
        lower = word.lower()
        if lower == "it" and _idle(words, i):
            continue
        gender, plural = traits
        kind = "person" if lower not in ("it", "its") else "thing"
        found.append(
            Draft(i, i + 1, i, "pronoun", kind, word, gender=gender, plural=plural)  # type: ignore[arg-type]
        )
    return found


def _idle(words: list[str], i: int) -> bool:
    """Return whether "it" only fills the subject's place: "it is clear that", "it seems"."""
    after = [w.lower() for w in words[i + 1 : i + 4]]
    if not after:
        return True
    if after[0] in _SEEMING:
        return True
    if after[1:2] == ["not"] and after[2:] and after[2].endswith("ing"):
        return False  # "it is not planning to"
    return after[0] in ("is", "was", "'s", "’s", "remains") and any(
        w in _WEATHER for w in after[1:]
    )
