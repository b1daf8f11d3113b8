"""What a copy changed: places added or dropped, and another word for the same people.

Sentences of copy and original are laid side by side; only sentences that are mostly the same words
are compared, so that every difference is a choice somebody made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from conspectus.corroborate.copies import tokens
from conspectus.corroborate.corpus import Corpus, content_words
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Event, Mention, Span, Toponym

SAME = 0.5  # share of words two sentences must have in common to be one sentence edited
DEED = 30  # code points behind "shells" in which it is told what they did
LOOK = 12  # sentences beyond the expected place that are tried

_LOADED = re.compile(
    r"\b(?:regime|militants?|terrorists?|rebels?|fighters?|insurgents?|separatists?|bandits?|"
    r"jihadis\w*|martyrs?|mercenar\w+|junta|invaders?|occupiers?|liberat\w+|guerr?illas?|gunmen|"
    r"gunman|extremists?|warlords?|puppets?|thugs?|freedom\s+fighters?|soldiers|troops|protesters?|"
    r"rioters?|activists?|dissidents?|refugees?|migrants?|settlers?|hostages?|prisoners?|civilians?|"
    r"murderers?|victims?|arsonists?|pirates?|smugglers?|patriots?|traitors?|loyalists?)\b",
    re.I,
)
"""Words for people that take a side or could; which side is the reader's to say."""

Aligned = tuple[Span, Span]


def copy_disputes(m: Material) -> Iterator[Dispute]:
    """Yield what copies changed in the sentences they kept."""
    for copy, original in m.copies:
        if m.voice_of[copy] != original:
            continue  # a copy of a copy is laid beside the original only
        words: dict[tuple[str, ...], Dispute] = {}
        for theirs, ours in align(m.corpus, copy, original):
            scope = _scope(m, (copy, theirs), (original, ours))
            if scope:
                yield scope
            for found in _words(m, (copy, theirs), (original, ours)):
                key = tuple(" ".join(loaded(v.value)) for v in found.versions)
                words[key] = _joined(words[key], found) if key in words else found
            yield from _named(m, (copy, theirs), (original, ours))
        yield from words.values()


def _joined(first: Dispute, again: Dispute) -> Dispute:
    """Return the question of one word for another with the places of both."""
    pairs = zip(first.versions, again.versions, strict=True)
    versions = (Version(v.value, (*v.accounts, *w.accounts)) for v, w in pairs)
    return replace(first, versions=tuple(versions))


def align(corpus: Corpus, copy: str, original: str) -> list[Aligned]:
    """Return pairs of sentences (in copy, in original) that are one sentence edited."""
    left = [(s, set(content_words(corpus.text(copy, s)))) for s in corpus.sentences(copy)]
    right = [(s, set(content_words(corpus.text(original, s)))) for s in corpus.sentences(original)]
    found, at = [], 0
    for span, mine in left:
        if len(mine) < 5:
            continue
        window = [(j, s, w) for j, (s, w) in enumerate(right) if abs(j - at) <= LOOK and w]
        scored = [(len(mine & w) / len(mine | w), -abs(j - at), j, s) for j, s, w in window]
        if not scored:
            continue
        best = max(scored, key=lambda x: x[:2])
        if best[0] >= SAME:
            found.append((span, best[3]))
            at = best[2] + 1
    return found


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
        subject_id=_subject(m, *original),
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


def _subject(m: Material, doc_id: str, sentence: Span) -> str:
    """Return the first named actor of a sentence, as what the question is about."""
    for fact in m.corpus.facts_in(doc_id, sentence):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "name":
            return m.label(mention.id)
    return m.corpus.text(doc_id, sentence)[:60]


def _words(m: Material, copy: tuple[str, Span], original: tuple[str, Span]) -> Iterator[Dispute]:
    """Yield the words for people that the copy replaced by others."""
    theirs, ours = _tokens(m, *copy), _tokens(m, *original)
    matcher = SequenceMatcher(None, [t[0] for t in theirs], [t[0] for t in ours], autojunk=False)
    for tag, i, k, j, n in matcher.get_opcodes():
        if tag != "replace" or k - i > 3 or n - j > 3:
            continue
        mine = _people(m, copy[0], Span(start=theirs[i][1], end=theirs[k - 1][2]))
        yours = _people(m, original[0], Span(start=ours[j][1], end=ours[n - 1][2]))
        if not mine or not yours:
            continue
        one, other = m.corpus.words(yours), m.corpus.words(mine)
        if not _LOADED.search(f"{one} {other}") or loaded(one) == loaded(other):
            continue
        yield Dispute(
            kind="wording",
            subject_kind="topic",
            subject_id=f"{one} / {other}",
            aspect="named",
            versions=(Version(one, (Account(yours),)), Version(other, (Account(mine),))),
            reason=f"the copy writes «{other}» where the original has «{one}»",
            weight=1.2,
        )


def _named(m: Material, copy: tuple[str, Span], original: tuple[str, Span]) -> Iterator[Dispute]:
    """Yield the doer that one of two texts names and the other leaves open: "Norse shells"."""
    theirs, ours = _tokens(m, *copy), _tokens(m, *original)
    matcher = SequenceMatcher(None, [t[0] for t in theirs], [t[0] for t in ours], autojunk=False)
    for tag, i, k, j, n in matcher.get_opcodes():
        if tag not in ("insert", "delete") or 0 in (i, j) or k == len(theirs) or n == len(ours):
            continue
        longer, at, open_ended = (
            (copy[0], theirs[i:k], original[0])
            if tag == "delete"
            else (original[0], ours[j:n], copy[0])
        )
        name = _doer(m, longer, Span(start=at[0][1], end=at[-1][2])) if len(at) < 3 else None
        beside = theirs[k] if tag == "delete" else ours[n]
        same = ours[j] if tag == "delete" else theirs[i]
        deeds = [
            _deed(m, doc_id, word[2]) for doc_id, word in ((longer, beside), (open_ended, same))
        ]
        if not name or not deeds[0] or not deeds[1]:
            continue
        who, noun = m.corpus.words(name), beside[0]
        yield Dispute(
            kind="actor",
            subject_kind="incident",
            subject_id=m.incident_of[deeds[0].id],
            aspect="who",
            topic=f"{longer}:{name.spans[0].start}",
            versions=(
                Version(noun, (Account(deeds[1]),)),
                Version(f"{who} {noun}", (Account(name), Account(deeds[0]))),
            ),
            state="open",
            reason=f"{m.corpus.outlet_shown(longer)} writes «{who} {noun}» where "
            f"{m.corpus.outlet_shown(open_ended)} has «{noun}»",
            weight=1.6,
        )


def _doer(m: Material, doc_id: str, span: Span) -> Mention | None:
    """Return the state or group whose adjective is all of a stretch."""
    for fact in m.corpus.facts_over(doc_id, span, reach=0):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "name" and mention.kind in ("state", "group", "org"):
            return mention if fact.spans == (span,) else None
    return None


def _deed(m: Material, doc_id: str, start: int) -> Event | None:
    """Return the violence told right behind a place in a sentence."""
    reach = Span(start=start, end=min(start + DEED, m.corpus.sentence(doc_id, start).end))
    found = (m.corpus.events.get(f.id) for f in m.corpus.facts_in(doc_id, reach))
    return next((e for e in found if e and e.type == "ASSAULT" and e.status == "asserted"), None)


def loaded(words: str) -> list[str]:
    """Return the words of a description that take a side or could, in their singular.

    >>> loaded("the so-called rebels")
    ['rebel']
    """
    return [w.lower().removesuffix("s") for w in _LOADED.findall(words)]


def _tokens(m: Material, doc_id: str, sentence: Span) -> list[tuple[str, int, int]]:
    return tokens(m.corpus.by_doc[doc_id].document.text, sentence)


def _people(m: Material, doc_id: str, span: Span) -> Mention | None:
    """Return the description of people that a replaced stretch is about."""
    for fact in m.corpus.facts_over(doc_id, span, reach=60):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "nominal" and mention.kind in ("people", "group", "person"):
            return mention
    return None
