"""A short name for an incident, as a person would write it: "Shelling of the Amal Star".

The noun is the one most accounts use or their verbs make; parties and place are those named most
often, in the sources' words. What surprises: pronouns and "her daughter" name nobody, so a party
that no account names is left out; so is whoever the sentence of the deed does not speak of, however
surely it was worked out who that is.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.grammar import listed
from conspectus.corroborate.traits import Traits
from conspectus.facts.numbers import NUMBER
from conspectus.knowledge.actors import Actors
from conspectus.knowledge.happenings import Happening, Happenings
from conspectus.knowledge.nouns import nouns
from conspectus.records import Mention, Span

FEW = 0.2  # a party that a smaller share of the accounts names is not in the name
LONGEST = 45  # code points of a party's words in a name
_COUNTED = re.compile(
    rf"^(?:(?:at least|more than|about|some|nearly|all|the|other|another)\s)*{NUMBER}\s(?=\w)", re.I
)  # a count is what accounts differ about: it has no place in the name of what they tell of
_ANYBODY = ("people", "persons", "lives", "dead", "others")
_LEANS = re.compile(
    r"^(?:his|her|their|its|our|my|your|it|this|that|these|those|who|which|what|other|another|such|"
    r"any|no|each|every|both|all|some|one|ones|people|them|others)\b",
    re.I,
)
_CUT = re.compile(r"\s*(?:[,;:(]|\s(?:who|which|that|whose|when|where)\s).*$", re.S)
_AFTER = re.compile(
    r"(?:['’]s)?(?:\s(?!(?:and|or|but|of|in|on|off|to|for|as|at|from|by|with|over|near|inside|into|who|"
    r"that|which|was|were|had|has|have|is|are|will)\b)[\w-]+){1,3}"
)
"""What follows a "Norwegian" up to a word that no name of a thing goes on with."""
_FORMS: Mapping[str, int] = {"name": 0, "nominal": 1}
_OWNED = -1  # if any account says whose thing was struck, it was not who owns it


def label(corpus: Corpus, members: Sequence[Traits]) -> str:
    """Return the name of an incident from its accounts, earliest first."""
    names, states = Happenings.load(), _actors()
    called = [names.of(t.trigger) for t in members]
    kind = _commonest(called)
    telling = [t for t, c in zip(members, called, strict=True) if c == kind]
    whom = _party(corpus, states, telling, "recipient") or _party(
        corpus, states, members, "recipient"
    )
    who = _party(corpus, states, telling, "actor") or _party(corpus, states, members, "actor")
    if kind.who == "self":
        whom, who = whom or who, ""
    where = _place(corpus, members)
    last = kind.noun.split()[-1]
    who, whom = ("" if w.split()[-1:] == [last] else w for w in (who, whom))  # "patrols by patrols"
    if kind.who == ":" and who:
        return _told(who, telling[0].trigger, whom)
    if kind.whom == "with":
        both = listed([w for w in dict.fromkeys((who, whom)) if w and not _within(w, where)])
        who, whom = "", both
        kind = kind if " and " not in both else replace(kind, whom="of")
    parts = [kind.noun]
    if kind.who not in ("", ":") and who and who != whom:
        parts.append(f"{kind.who} {who}")
    if whom and kind.whom and not _within(whom, where):
        parts.append(f"{kind.whom} {whom}")
    name = " ".join(parts)
    if where and where.lower() not in name.lower():
        name = f"{name}, {where}"
    return name[:1].upper() + name[1:]


@cache
def _actors() -> Actors:
    """Return the tables of actors, read once."""
    return Actors.load()


def _told(who: str, verb: str, whom: str) -> str:
    """Return a name for what has no noun of its own: "the brigade: breaking with Sanaa"."""
    name = f"{who}: {verb} {whom}".strip()
    return name[:1].upper() + name[1:]


def _within(whom: str, where: str) -> bool:
    return bool(where) and whom.lower() == where.lower()


def _commonest(called: Sequence[Happening]) -> Happening:
    """Return the name most accounts use, one that is a noun if there is any."""
    counts = Counter(called)
    return max(called, key=lambda c: (c.who != ":", counts[c]))


def _party(corpus: Corpus, states: Actors, members: Sequence[Traits], role: str) -> str:
    """Return the words for whoever plays a part in most accounts."""
    found: Counter[str] = Counter()
    forms: dict[str, int] = {}
    for t in members:
        for argument in t.event.arguments:
            mention = corpus.mentions.get(argument.mention_id)
            if mention is None or argument.role != role or not _spoken_of(corpus, t, mention):
                continue
            words, form = _words(corpus, states, mention)
            if words:
                found[words] += 1
                form = max(0, form) if role == "actor" else form
                forms[words] = min(forms.get(words, 9), form)
                break
    best = min(found, key=lambda w: (forms[w], -found[w]), default="")
    return best if FEW * len(members) <= found[best] else ""


def _spoken_of(corpus: Corpus, t: Traits, mention: Mention) -> bool:
    """Return whether a mention stands in the sentence of an event."""
    told = corpus.sentence(t.event.doc_id, t.event.triggers[0].start)
    return told.start <= mention.spans[0].start < told.end


def _words(corpus: Corpus, states: Actors, mention: Mention) -> tuple[str, int]:
    """Return a mention's words, or a fuller mention's of its chain, and how good they are."""
    best = mention
    if mention.form == "pronoun":
        named = [x for x in corpus.chains[mention.chain_id] if x.form in _FORMS]
        best = min(named, key=lambda x: (_FORMS[x.form], x.spans[0].start), default=mention)
    text = corpus.by_doc[mention.doc_id].document.text
    if best.form == "pronoun" or text.startswith("-", mention.spans[-1].end):  # "UN-chartered"
        return "", 9
    words = corpus.words(best)
    if words.isupper() and len(words) > LONGEST // 2:
        return "", 9
    words = _COUNTED.sub("", plain(words))
    if words in _ANYBODY:
        return "", 9
    if best.form == "name" and best is mention and (owned := _owned(corpus, states, best)):
        return owned, _OWNED
    state = states.state(words, "adjective", "people") if best.kind in ("state", "place") else None
    if state:
        return state.name, 0
    first, _, rest = words.partition(" ")
    if best.form == "nominal" and first.istitle() and nouns().is_common(first.lower()):
        words = f"{first.lower()} {rest}".strip()
    return ("", 9) if _LEANS.match(words) or len(words) > LONGEST else (words, _FORMS[best.form])


def _owned(corpus: Corpus, states: Actors, mention: Mention) -> str:
    """Return the thing that a name only says whose it is; "" when it stands for itself.

    Who shoots down a "Norwegian fighter" or "Norway's fighter" shoots down no Norway.
    """
    text, start = corpus.by_doc[mention.doc_id].document.text, mention.spans[0].start
    end, words = mention.spans[-1].end, corpus.words(mention)
    after = _AFTER.match(text, end)
    told = after.group().split() if after else []
    known = nouns().vehicles | nouns().ships
    for n, word in enumerate(told):
        if {word.lower(), word.lower().removesuffix("s")} & known:
            return " ".join((words, *told[: n + 1])).replace(" 's", "'s").replace(" ’s", "’s")
    for m in corpus.facts_in(mention.doc_id, Span(start=start, end=end)):
        if isinstance(m, Mention) and m.spans[0].start == start and m.spans[-1].end > end + 2:
            return corpus.words(m)
    state = states.state(words, "adjective") if mention.kind in ("state", "place") else None
    adjective = state is not None and state.name != words
    return f"{words} {told[0]}" if adjective and told and told[0].islower() else ""


def plain(words: str) -> str:
    """Return words for somebody as a name takes them: no clause behind, no shouting.

    >>> plain("ELEVEN SAILORS, who"), plain("The Reed League’s")
    ('Eleven Sailors', 'the Reed League')
    """
    words = _CUT.sub("", words).strip(" \"“”«»‘’'")
    for ending in ("’s", "'s"):
        words = words.removesuffix(ending)
    if len(words) > 5 and words.isupper():
        words = words.title()
    first, _, rest = words.partition(" ")
    if rest and first in ("The", "A", "An"):
        words = f"{first.lower()} {rest}"
    return words


def _place(corpus: Corpus, members: Sequence[Traits]) -> str:
    """Return the place most accounts give, the finest of equals."""
    given = [t.place for t in members if t.place and len(corpus.words(t.place)) <= LONGEST // 2]
    counts = Counter(p.place_id or p.id for p in given)
    best = min(
        given, key=lambda p: (-counts[p.place_id or p.id], p.radius_km or 10.0, p.id), default=None
    )
    return plain(corpus.words(best)) if best else ""
