"""Documents -> stories: which texts tell the same news.

Texts are compared by their words, rare ones, names and the headline's more, and by their days;
groups are average-linked. What surprises: nothing is learned and no word is known beforehand but a
few that every text has, so a new crisis in new places is grouped as well as an old one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log, sqrt

import numpy as np

from conspectus.corroborate.clusters import Pair, average_link, pair
from conspectus.corroborate.corpus import ARTICLE, Corpus, content_words
from conspectus.ids import group_id
from conspectus.records import Interval, Membership, Story

ORIGIN = "corroborate.stories/1"
THRESHOLD = 0.155  # swept on stories dev, .08 to .3
WORST = 0.7  # weight of the worst pair in a link; the mean alone joins two arrests of two men
HEADLINE = 2.0  # weight of a word of the headline against one of the body
NAME = 2.0  # weight of a word written with a capital inside a sentence
TERMS = 400  # heaviest words of a text that are compared
MOST_HOLDERS = 400  # nor does one in more texts than this, which keeps large cases linear
CROWD = 200  # texts that a text is compared with in a pile of more
WIDESPREAD = 0.25  # a word in a larger share of the texts proposes no pair
_STOP = frozenset(
    "a about above after again against all also although am an and any are as at be because "
    "been before being below between both but by can could did do does doing down during each "
    "even few for from further get had has have having he her here hers him his how i if in "
    "into is it its just like made make many may me might more most much must my new no nor "
    "not now of off on once one only or other our out over own said same say says she should "
    "since so some such than that the their them then there these they this those through "
    "time to too two under until up us very was we were what when where which while who whom "
    "why will with would year years you your monday tuesday wednesday thursday friday "
    "saturday sunday according told people".split()
)
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Told:
    """A text to be grouped."""

    id: str
    title: str
    text: str
    day: datetime | None = None


def find_stories(
    corpus: Corpus, alike: Mapping[Pair, float], window_days: int
) -> tuple[tuple[Story, ...], tuple[Membership, ...], dict[str, str]]:
    """Return stories, which document tells which, and the story of each document.

    Args:
        corpus: The case.
        alike: How alike two documents are, 0..1.
        window_days: Days that two texts of one story may lie apart.
    """
    days = {a.document.id: _day(corpus, a.document.id) for a in corpus.analyses}
    stories, memberships, story_of = [], [], {}
    for members in group_alike(days, alike, window_days):
        first = min(members, key=lambda d: (corpus.moment(d), d))
        stated = corpus.by_doc[first].document.title
        times = [t for d in members if (t := corpus.published(d)) and t.begin and t.until]
        story = Story(
            id=group_id("story", members),
            label=stated.value if stated else _first_words(corpus, first),
            origin=ORIGIN,
            time=Interval(
                begin=min(t.begin for t in times if t.begin),
                until=max(t.until for t in times if t.until),
            )
            if times
            else None,
        )
        stories.append(story)
        for d in members:
            story_of[d] = story.id
            memberships.append(
                Membership(kind="story", group_id=story.id, member_id=d, origin=ORIGIN)
            )
    stories.sort(key=lambda s: s.id)
    memberships.sort(key=lambda x: (x.group_id, x.member_id))
    return tuple(stories), tuple(memberships), story_of


def told_texts(corpus: Corpus) -> list[Told]:
    """Return the article of each document with its headline and day."""
    texts = []
    for a in corpus.analyses:
        pieces = [
            a.document.text[b.span.start : b.span.end]
            for b in a.blocks
            if b.kind in ARTICLE and b.kind != "title" and not b.duplicate_of
        ]
        title = a.document.title.value if a.document.title else ""
        day = _day(corpus, a.document.id)
        texts.append(Told(a.document.id, title, "\n".join(pieces), day))
    return texts


def group_texts(texts: Sequence[Told], window_days: int) -> list[list[str]]:
    """Return ids grouped by the news their texts tell."""
    return group_alike({t.id: t.day for t in texts}, alike_texts(texts), window_days)


def group_alike(
    days: Mapping[str, datetime | None], alike: Mapping[Pair, float], window_days: int
) -> list[list[str]]:
    """Return ids grouped by how alike their texts are; texts far apart in time never meet."""
    scores: dict[Pair, float] = {}
    for (a, b), likeness in alike.items():
        gap = _gap(days[a], days[b])
        if gap is not None and gap > timedelta(days=window_days):
            continue
        scores[a, b] = likeness
    return average_link(sorted(days), scores, THRESHOLD, worst=WORST)


def alike_texts(texts: Sequence[Told]) -> dict[Pair, float]:
    """Return how alike two texts are in their words, 0..1, for pairs that share a telling one.

    In a pile of many texts only the pairs are kept that are among the most alike of either.
    """
    return _cosines(_vectors(texts))


def _vectors(texts: Sequence[Told]) -> dict[str, dict[str, float]]:
    """Return each text as weighted words of length one, only words another text has too."""
    stems: dict[str, tuple[str, ...]] = {}
    counts: dict[str, dict[str, float]] = {t.id: _counts(t, stems) for t in texts}
    holders: Counter[str] = Counter(w for c in counts.values() for w in c)
    total = len(texts)
    found = {}
    for text_id in sorted(counts):
        weighed = {
            w: (1 + log(n)) * log((total + 1) / (holders[w] + 0.5))
            for w, n in counts[text_id].items()
            if holders[w] > 1
        }
        best = sorted(weighed, key=lambda w: (-weighed[w], w))[:TERMS]
        norm = sqrt(sum(weighed[w] ** 2 for w in best)) or 1.0
        found[text_id] = {w: weighed[w] / norm for w in best}
    return found


def _counts(told: Told, stems: dict[str, tuple[str, ...]]) -> dict[str, float]:
    """Return how much a text uses each word, those of the headline and of names counted more.

    Stems of words seen before are looked up in `stems`, and those of new ones put there.
    """
    found: dict[str, float] = defaultdict(float)
    for part, worth in ((told.title, HEADLINE), (told.text, 1.0)):
        for match in _TOKEN.finditer(part):
            word = match.group()
            if word not in stems:
                telling = (w for w in content_words(word) if len(w) > 2 and w not in _STOP)
                stems[word] = tuple(map(stem, telling))
            for w in stems[word]:
                name = word[0].isupper() and not word.isupper()
                found[w] += worth * (NAME if name else 1.0)
    return found


def telling_words(text: str) -> list[str]:
    """Return the folded words of a text but for those that every text has."""
    return [w for w in content_words(text) if len(w) > 1 and w not in _STOP]


def stem(word: str) -> str:
    """Return a word without the commonest endings of English, so that forms of one word meet."""
    for ending in ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def _cosines(vectors: Mapping[str, Mapping[str, float]]) -> dict[Pair, float]:
    """Return the cosine of pairs that share a word which is not widespread."""
    ids = sorted(vectors)
    holders: dict[str, list[int]] = defaultdict(list)
    for n, text_id in enumerate(ids):
        for w in vectors[text_id]:
            holders[w].append(n)
    most = max(20, min(MOST_HOLDERS, WIDESPREAD * len(vectors)))
    places = {w: np.array(found) for w, found in holders.items() if 1 < len(found) <= most}
    worth = {w: np.array([vectors[ids[n]][w] for n in found]) for w, found in places.items()}
    cosines: dict[Pair, float] = {}
    for n, text_id in enumerate(ids):
        mine = vectors[text_id]
        words = sorted(w for w in mine if w in places)
        if not words:
            continue
        every = np.bincount(
            np.concatenate([places[w] for w in words]),
            np.concatenate([mine[w] * worth[w] for w in words]),
        )
        every[n] = 0.0
        near = np.flatnonzero(every)
        if len(near) > CROWD:
            near = near[every[near] >= np.partition(every[near], -CROWD)[-CROWD]]
        for other in near.tolist():
            cosines[pair(text_id, ids[other])] = float(every[other])
    return cosines


def _day(corpus: Corpus, doc_id: str) -> datetime | None:
    when = corpus.published(doc_id)
    return when.begin if when else None


def _gap(a: datetime | None, b: datetime | None) -> timedelta | None:
    return abs(a - b) if a and b else None


def _first_words(corpus: Corpus, doc_id: str) -> str:
    analysis = corpus.by_doc[doc_id]
    body = next((b for b in analysis.blocks if b.kind in ARTICLE), None)
    return corpus.text(doc_id, body.span)[:80] if body else doc_id
