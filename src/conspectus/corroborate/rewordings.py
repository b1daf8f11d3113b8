"""What a copy changed: places added or dropped, and another word for the same people.

Sentences of copy and original are laid side by side; only sentences that are mostly the same words
are compared, so that every difference is a choice somebody made.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.edits import Edit, Side, align, dropped, edited_facts, edits, subject
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Event, Fact, Mention, Span, Toponym

_DETERMINER = re.compile(r"^(?:the|an?|whose|his|her|its|their|these|those|this|that)\s+", re.I)
DEED = 30  # code points behind "shells" in which it is told what they did

_LOADED = re.compile(
    r"\b(?:regime|militants?|terrorists?|rebels?|fighters?|insurgents?|separatists?|bandits?|"
    r"jihadis\w*|martyrs?|mercenar\w+|junta|invaders?|occupiers?|liberat\w+|guerr?illas?|gunmen|"
    r"gunman|extremists?|warlords?|puppets?|thugs?|freedom\s+fighters?|soldiers|troops|protesters?|"
    r"rioters?|activists?|dissidents?|refugees?|migrants?|settlers?|hostages?|prisoners?|civilians?|"
    r"murderers?|killers?|victims?|arsonists?|pirates?|smugglers?|patriots?|traitors?|loyalists?|"
    r"attackers?|assailants?|criminals?|convicts?|gangs?|mobs?|mutineers?|ringleaders?|agitators?|"
    r"hooligans?|looters?|saboteurs?|strikers?|demonstrators?|expellees?|deportees?|fugitives?)\b",
    re.I,
)
"""Words for people that take a side or could; which side is the reader's to say."""
_GRAVE = re.compile(
    r"\b(?:massacres?|bloodbaths?|bloodshed|slaughters?|carnage|butchery|atrocit\w+|pogroms?|genocide|"
    r"murders?|executions?|assassinations?|terror\w*|aggression|provocations?|invasions?|occupations?|"
    r"liberations?|annexations?|coups?|putsch\w*|riots?|rioting|mutin(?:y|ies)|rebellions?|revolts?|"
    r"(?:up)?risings?|insurrections?|revolutions?|crackdowns?|purges?|raids?|incidents?|operations?)\b",
    re.I,
)
"""Words for a deed that take a side or could."""


def copy_disputes(m: Material) -> Iterator[Dispute]:
    """Yield what copies changed in the sentences they kept."""
    for copy, original in m.copies:
        if m.voice_of[copy] != original:
            continue  # a copy of a copy is laid beside the original only
        words: dict[str, list[tuple[Fact, Fact]]] = defaultdict(list)
        for theirs, ours in align(m.corpus, copy, original):
            scope = _scope(m, (copy, theirs), (original, ours))
            if scope:
                yield scope
            for edit in edits(m, (copy, theirs), (original, ours)):
                yield from edited_facts(m, edit)
                yield from dropped(m, edit)
                yield from _named(m, edit)
                for of, both in _words(m, edit):
                    words[of].append(both)
        for chosen in words.values():
            yield _wording(m, chosen)


def _scope(m: Material, copy: tuple[str, Span], original: tuple[str, Span]) -> Dispute | None:
    """Return the dispute over a list of places that one text makes longer."""
    theirs, ours = _listed(m, *copy), _listed(m, *original)
    mine, yours = {t.place_id for t in theirs}, {t.place_id for t in ours}
    if len(mine & yours) < 2 or mine == yours:
        return None
    versions = tuple(
        Version(_list(m, places), tuple(Account(p) for p in places)) for places in (ours, theirs)
    )
    more = sorted(m.corpus.words(t) for t in (*theirs, *ours) if t.place_id in mine ^ yours)
    return Dispute(
        kind="scope",
        subject_kind="topic",
        subject_id=subject(m, original[0], ours[0]),
        aspect="where",
        versions=versions,
        reason=f"one version of the sentence has {', '.join(more)}, the other has not",
        weight=1.5,
    )


def _listed(m: Material, doc_id: str, sentence: Span) -> list[Toponym]:
    """Return the longest list of places in a sentence: only commas and "and" between them."""
    text = m.corpus.by_doc[doc_id].document.text
    places = [
        t
        for f in m.corpus.facts_in(doc_id, sentence)
        if (t := m.corpus.toponyms.get(f.id)) and t.reading != "adjective" and t.place_id
    ]
    best: list[Toponym] = []
    run: list[Toponym] = []
    for place in places:
        gap = text[run[-1].spans[-1].end : place.spans[0].start] if run else ""
        joined = set(content_words(gap)) <= {"and", "or", "the", "in", "as", "well", "also", "to"}
        run = [*run, place] if run and joined and len(gap) < 20 else [place]
        best = run if len(run) > len(best) else best
    return best


def _list(m: Material, places: Sequence[Toponym]) -> str:
    names = [m.corpus.words(p) for p in places]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _words(m: Material, edit: Edit) -> Iterator[tuple[str, tuple[Fact, Fact]]]:
    """Yield the word for people or for a deed that the copy has, behind that of the original."""
    if not edit.exchanged:
        return
    for of, called, sided in (("people", _people, _LOADED), ("deeds", _happening, _GRAVE)):
        yours, mine = (called(m, side.doc_id, side.span) for side in (edit.original, edit.copy))
        if not mine or not yours:
            continue
        one, other = m.corpus.words(yours), m.corpus.words(mine)
        if sided.search(f"{one} {other}") and loaded(one) != loaded(other):
            yield of, (yours, mine)


def _wording(m: Material, chosen: Sequence[tuple[Fact, Fact]]) -> Dispute:
    """Return one question of all the words that a copy chose anew for people, or for deeds."""
    sides = list(zip(*chosen, strict=True))
    one, other = (", ".join(_called(m, facts)) for facts in sides)
    return Dispute(
        kind="wording",
        subject_kind="topic",
        subject_id=f"{one} / {other}",
        aspect="named",
        versions=tuple(
            Version(v, tuple(map(Account, f))) for v, f in zip((one, other), sides, strict=True)
        ),
        reason=f"the copy writes «{other}» where the original has «{one}»",
        weight=1.2,
    )


def _called(m: Material, facts: Sequence[Fact]) -> Iterable[str]:
    """Return descriptions, each once and without the small word before it: "whose ringleader"."""
    bare = (_DETERMINER.sub("", m.corpus.words(f)) for f in facts)
    return {words.casefold(): words for words in bare}.values()


def _named(m: Material, edit: Edit) -> Iterator[Dispute]:
    """Yield the doer that one of two texts names and the other leaves open: "Norse shells"."""
    if edit.exchanged or edit.opens:
        return
    told, silent = sorted((edit.copy, edit.original), key=lambda side: not side.words)
    name = _doer(m, told) if len(told.words) < 3 else None
    if not name or not told.behind or not silent.behind:
        return
    deeds = [
        _deed(m, side.doc_id, word[2])
        for side, word in ((told, told.behind), (silent, silent.behind))
    ]
    if not deeds[0] or not deeds[1]:
        return
    who, noun = m.corpus.words(name), told.behind[0]
    yield Dispute(
        kind="actor",
        subject_kind="incident",
        subject_id=m.incident_of[deeds[0].id],
        aspect="who",
        topic=f"{told.doc_id}:{name.spans[0].start}",
        versions=(
            Version(noun, (Account(deeds[1]),)),
            Version(f"{who} {noun}", (Account(name), Account(deeds[0]))),
        ),
        state="open",
        reason=f"{m.corpus.outlet_shown(told.doc_id)} writes «{who} {noun}» where "
        f"{m.corpus.outlet_shown(silent.doc_id)} has «{noun}»",
        weight=1.6,
    )


def _doer(m: Material, side: Side) -> Mention | None:
    """Return the state or group whose adjective is all of what a text has."""
    for fact in m.corpus.facts_over(side.doc_id, side.span, reach=0):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "name" and mention.kind in ("state", "group", "org"):
            return mention if fact.spans == (side.span,) else None
    return None


def _deed(m: Material, doc_id: str, start: int) -> Event | None:
    """Return the violence told right behind a place in a sentence."""
    reach = Span(start=start, end=min(start + DEED, m.corpus.sentence(doc_id, start).end))
    found = (m.corpus.events.get(f.id) for f in m.corpus.facts_in(doc_id, reach))
    return next((e for e in found if e and e.type == "ASSAULT" and e.status == "asserted"), None)


def loaded(words: str) -> list[str]:
    """Return the words of a description that take a side or could, in their singular.

    >>> loaded("the so-called rebels"), loaded("a bloodbath")
    (['rebel'], ['bloodbath'])
    """
    return [w.lower().removesuffix("s") for p in (_LOADED, _GRAVE) for w in p.findall(words)]


def _people(m: Material, doc_id: str, span: Span) -> Mention | None:
    """Return the description of people that a replaced stretch is about."""
    for fact in m.corpus.facts_over(doc_id, span, reach=60):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "nominal" and mention.kind in ("people", "group", "person"):
            return mention
    return None


def _happening(m: Material, doc_id: str, span: Span) -> Event | None:
    """Return the event whose noun a replaced stretch is or ends with."""
    over = (m.corpus.events.get(f.id) for f in m.corpus.facts_over(doc_id, span, reach=0))
    return next((e for e in over if e and e.triggers[0].end == span.end), None)
