"""Pairs of markables in, numbers out: what speaks for two of them being the same thing.

Everything is a table look-up over whole arrays, so that a page costs milliseconds. What surprises:
a markable is compared with a bounded number of earlier ones: those just before it, and those far
away that share its head or a name.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from conspectus.language.markables import Markable
from conspectus.language.voices import reported_by

NEAR = 16
"""Markables before one that it is compared with, whatever they are; 40 gave 0.1 CoNLL more."""
FAR = 4
"""Farther ones with the same head, and as many with a name in common."""

_FORMS = (
    "i you we he she it they this that reflexive who one proper definite demonstrative"
    " indefinite owned number bare other"
).split()
_FORM = {f: n for n, f in enumerate(_FORMS)}
_PRONOUNS = {
    "i": "i", "me": "i", "my": "i", "mine": "i", "myself": "i",
    "you": "you", "your": "you", "yours": "you", "yourself": "you", "yourselves": "you",
    "ya": "you",
    "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we", "'s": "we",
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "themself": "they", "'em": "they", "em": "they",
    "this": "this", "these": "this", "that": "that", "those": "that",
    "who": "who", "whom": "who", "which": "who", "whose": "who", "what": "who",
    "one": "one", "ones": "one", "another": "one", "others": "one", "other": "one",
}  # fmt: skip
_REFLEXIVE = frozenset(
    "myself yourself himself herself itself ourselves yourselves themselves oneself".split()
)
_PLURAL = frozenset(
    "we us our ours they them their theirs these those themselves ourselves others".split()
)
_SINGULAR = frozenset("he she it i this that".split())
_MALE = frozenset(
    "he him his himself mr sir man men boy father son brother king husband uncle prince lord"
    " gentleman spokesman chairman congressman grandfather".split()
)
_FEMALE = frozenset(
    "she her hers herself mrs ms miss madam woman women girl mother daughter sister queen wife"
    " aunt princess lady spokeswoman chairwoman congresswoman grandmother".split()
)
_KINDS = ("person place organization object event time substance animal plant abstract").split()
_KIND = {k: n + 1 for n, k in enumerate(_KINDS)}
_NAMES = {t: n + 1 for n, t in enumerate(("PER", "ORG", "LOC", "NORP", "DATE", "FACILITY", "ROLE"))}
_DEPS = (
    "nsubj nsubj:pass obj obl nmod nmod:poss conj appos compound root iobj parataxis obl:agent"
    " nmod:unmarked obl:unmarked xcomp vocative dep"
).split()
_DEP = {d: n + 1 for n, d in enumerate(_DEPS)}
_SKIPPED = frozenset(
    "a an the this that these those 's ’s ' ’ my your his her its our their".split()
)
_DEFINITE = frozenset(("the",))
_POINTING = frozenset("this that these those such".split())
_INDEFINITE = frozenset("a an some any no every each another".split())
_OPENING, _CLOSING = "“«", "”»"

F, K, E, D = len(_FORMS), len(_KINDS) + 1, len(_NAMES) + 1, len(_DEPS) + 1
_GAPS = np.array([1, 2, 3, 4, 6, 9, 14, 22, 40, 90, 250])
_SENTENCES = np.array([1, 2, 3, 4, 6, 10, 20, 50])
_OWN_TABLES = {
    "form": F,
    "kind": K * F,
    "name": E,
    "dep": D,
    "length": 8,
    "seen": 6 * F,
    "first": 4,
}
_PAIR_TABLES = {
    "forms": F * F, "kinds": K * K * 3, "names": E * E, "deps": D * D * 2, "gap": 12 * F,
    "sentences": 9 * F, "agree": 144 * 2, "words": 24 * F, "place": 32 * 3, "quote": 4 * F,
    "count": 6 * F,
}  # fmt: skip
OWN_TABLES = tuple(_OWN_TABLES.items())
PAIR_TABLES = tuple(_PAIR_TABLES.items())


@dataclass(frozen=True, slots=True)
class Links:
    """What is known of the markables of a document and of pairs of them.

    `own` [markables, tables] and `pair` [pairs, tables] are rows of the tables, each counted on
    after the one before it; `later` and `earlier` are the markables of each pair, in the order of
    the later; `heads` the tokens of the heads. `sure` is 1 for pairs that are the same by a rule,
    -1 for those that say nothing, 0 for those that the network has to weigh.
    """

    own: NDArray[np.int64]
    pair: NDArray[np.int64]
    later: NDArray[np.int64]
    earlier: NDArray[np.int64]
    heads: NDArray[np.int64]
    sure: NDArray[np.int64]


class _Traits:
    """Columns of what is known of each markable."""

    def __init__(self, doc: Doc, marks: Sequence[Markable]) -> None:
        count = len(marks)
        strings: dict[str, int] = {}

        def number(string: str) -> int:
            return strings.setdefault(string, len(strings) + 1)

        lower = [t.lower_ for t in doc]
        pos = [t.pos_ for t in doc]
        sentence, regions = _sentences(doc), _quotes(lower)
        columns = {
            name: np.zeros(count, dtype=np.int64)
            for name in (
                "start end head form kind name dep plural gender string lemma word sentence quote"
                " governor clause length initials verb".split()
            )
        }
        self.content = np.zeros((count, 8), dtype=np.int64)
        self.names: list[list[int]] = []
        self.forms: list[str] = []
        for n, m in enumerate(marks):
            head = doc[m.head]
            words = [w for w in lower[m.start : m.end] if w not in _SKIPPED]
            form = _form(lower, pos, head, m)
            near = [
                number(lower[i])
                for i in range(max(m.start, m.head - 6), min(m.end, m.head + 6))
                if pos[i] in ("NOUN", "PROPN", "ADJ", "NUM") and i != m.head
            ][:8]
            named = [
                number(lower[i])
                for i in range(max(m.start, m.head - 6), min(m.end, m.head + 6))
                if pos[i] == "PROPN" and len(lower[i]) > 2
            ]
            self.content[n, : len(near)] = near
            self.names.append(named if form == "proper" else [])
            self.forms.append(form)
            capitals = "".join(
                doc[i].text[0]
                for i in range(m.start, m.end)
                if pos[i] == "PROPN" and i <= m.head + 6
            )
            is_short = form == "proper" and m.end - m.start == 1 and doc[m.start].text.isupper()
            tag = head.tag_
            one = tag in ("NN", "NNP", "CD") or form in _SINGULAR
            many = tag in ("NNS", "NNPS") or lower[m.head] in _PLURAL
            values = {
                "start": m.start,
                "end": m.end,
                "head": m.head,
                "form": _FORM[form],
                "kind": _KIND.get(m.kind, 0),
                "name": _NAMES.get(head.ent_type_, 0),
                "dep": _DEP.get(head.dep_ if head.head.i != head.i else "root", 0),
                "plural": 1 if many else 2 if one else 0,
                "gender": _gender(lower[m.start : m.head + 1], form),
                "string": number(" ".join(words)) if words else number(lower[m.head]),
                "lemma": number(head.lemma_.lower() or lower[m.head]),
                "word": number(lower[m.head]),
                "sentence": sentence[m.head],
                "quote": regions[m.head],
                "governor": head.head.i,
                "verb": number(head.head.lemma_),
                "length": min(7, m.end - m.start),
                "initials": number("≈" + (doc[m.start].text if is_short else capitals))
                if is_short or len(capitals) > 1
                else 0,
            }  # fmt: skip
            for name, value in values.items():
                columns[name][n] = value
        self.columns = columns


def find_links(doc: Doc, marks: Sequence[Markable]) -> Links:
    """Return the pairs of markables worth comparing and what speaks for them; linear in time."""
    traits = _Traits(doc, marks)
    later, earlier, seen = _pairs(traits)
    c = traits.columns
    own = [
        c["form"], c["kind"] * F + c["form"], c["name"], c["dep"], c["length"],
        np.minimum(seen, 5) * F + c["form"],
        (c["start"] == 0) + 2 * (c["quote"] > 0),
    ]  # fmt: skip
    return Links(
        _stack(own, OWN_TABLES),
        _stack(_compare(traits, later, earlier, seen), PAIR_TABLES),
        later,
        earlier,
        c["head"],
        _sure(_speakers(doc, marks, traits), later, earlier),
    )


def _stack(rows: list[NDArray[np.int64]], tables: tuple[tuple[str, int], ...]) -> NDArray[np.int64]:
    begins = np.cumsum([0, *(size for _, size in tables[:-1])])
    return np.stack([r + b for r, b in zip(rows, begins, strict=True)], 1)


def _pairs(t: _Traits) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return later and earlier of each pair, and how often the head of each was met before."""
    by_lemma: dict[int, list[int]] = defaultdict(list)
    by_name: dict[int, list[int]] = defaultdict(list)
    later: list[int] = []
    earlier: list[int] = []
    seen: list[int] = []
    for i, lemma in enumerate(t.columns["lemma"].tolist()):
        first = max(0, i - NEAR)
        found = set(by_lemma[lemma][-FAR:])
        for name in t.names[i]:
            found.update(by_name[name][-FAR:])
        far = sorted(j for j in found if j < first)[-3 * FAR :]
        candidates = [*far, *range(first, i)]
        later += [i] * len(candidates)
        earlier += candidates
        seen.append(len(by_lemma[lemma]))
        by_lemma[lemma].append(i)
        for name in set(t.names[i]):
            by_name[name].append(i)
    return np.array(later, np.int64), np.array(earlier, np.int64), np.array(seen, np.int64)


def _speakers(doc: Doc, marks: Sequence[Markable], t: _Traits) -> NDArray[np.int64]:
    """Return the markable that says each "I" of a quotation; -1 where the text names none.

    What is found at one sentence of a quotation holds for all of it.
    """
    of_head = {m.head: n for n, m in enumerate(marks)}
    quotes = t.columns["quote"].tolist()
    singular = [n for n, form in enumerate(t.forms) if form == "i" and quotes[n]]
    said: dict[int, int] = {}
    for quote in dict.fromkeys(quotes[n] for n in singular):
        for n in (n for n in singular if quotes[n] == quote):
            voices = reported_by(doc[marks[n].head].head)
            heads = [s.i for v in voices[-1:] for s in v.speakers]
            if len(heads) == 1 and quotes[of_head.get(heads[0], n)] != quote:
                said.setdefault(quote, of_head[heads[0]])
    out = np.full(len(marks), -1, dtype=np.int64)
    for n in singular:
        out[n] = said.get(quotes[n], -1)
    return out


def _sure(
    speaker: NDArray[np.int64], later: NDArray[np.int64], earlier: NDArray[np.int64]
) -> NDArray[np.int64]:
    """An "I" is who says it; two of them are the same if those who say them are."""
    same = (speaker[later] == earlier) | (speaker[earlier] == later)
    told = (speaker[later] >= 0) & (speaker[later] < later)
    other = (speaker[earlier] >= 0) & (speaker[later] != speaker[earlier])
    return np.where(same, 1, np.where(told & other, -1, 0))


def _compare(
    t: _Traits, i: NDArray[np.int64], j: NDArray[np.int64], seen: NDArray[np.int64]
) -> list[NDArray[np.int64]]:
    c = t.columns
    a = {name: column[i] for name, column in c.items()}
    b = {name: column[j] for name, column in c.items()}
    form = a["form"]
    pronoun = form <= _FORM["one"]
    same_sentence = a["sentence"] == b["sentence"]
    inside = (a["start"] >= b["start"]) & (a["end"] <= b["end"])
    lemma = a["lemma"] == b["lemma"]
    string = a["string"] == b["string"]
    content = t.content
    left, right = content[i], content[j]
    met = (left[:, :, None] == right[:, None, :]) & (left[:, :, None] > 0)
    heads_in = (b["word"][:, None] == left).any(1) | (a["word"][:, None] == right).any(1)
    missing = ((left > 0) & ~met.any(2)).any(1)
    extra = ((right > 0) & ~met.any(1)).any(1)
    short = (a["initials"] == b["initials"]) & (a["initials"] > 0)
    level = np.select(
        [string, lemma & ~missing, lemma, short, heads_in, met.any((1, 2))], [5, 4, 3, 2, 2, 1], 0
    )
    words = level * 4 + missing * 2 + extra
    says_so = (a["dep"] == _DEP["appos"]) & (a["governor"] == b["head"])
    predicate = (b["governor"] == a["head"]) & np.isin(b["dep"], (1, 2))
    together = (a["governor"] == b["governor"]) & ~says_so
    place = inside + 2 * says_so + 4 * predicate + 8 * together + 16 * (a["verb"] == b["verb"])
    group = np.where(pronoun, 0, np.where(form == _FORM["proper"], 1, 2))
    quote = (
        (a["quote"] > 0)
        + 2 * ((a["quote"] == b["quote"]) & (a["quote"] > 0))
        + ((a["quote"] == 0) & (b["quote"] > 0))
    )
    agree = (((a["plural"] * 3 + b["plural"]) * 4 + a["gender"]) * 4 + b["gender"]) * 2 + (
        pronoun | (b["form"] <= _FORM["one"])
    )
    return [
        form * F + b["form"],
        (a["kind"] * K + b["kind"]) * 3 + group,
        a["name"] * E + b["name"],
        (a["dep"] * D + b["dep"]) * 2 + same_sentence,
        np.searchsorted(_GAPS, i - j) * F + form,
        np.searchsorted(_SENTENCES, a["sentence"] - b["sentence"] + 1, "right").clip(0, 8) * F
        + form,
        agree,
        words * F + form,
        place * 3 + group,
        np.minimum(quote, 3) * F + form,
        np.minimum(seen[j], 5) * F + form,
    ]


def _form(lower: list[str], pos: list[str], head: object, m: Markable) -> str:
    word = lower[m.head]
    if word in _REFLEXIVE:
        return "reflexive"
    if pos[m.head] in ("PRON", "DET", "ADV", "PART") or m.end - m.start == 1:
        found = _PRONOUNS.get(word.replace("’", "'"))
        if found and not (word == "'s" and pos[m.head] != "PRON"):
            return found
    if pos[m.head] == "PROPN":
        return "proper"
    first = lower[m.start]
    if pos[m.head] == "PRON":
        return "other"
    if first in _DEFINITE:
        return "definite"
    if first in _POINTING:
        return "demonstrative"
    if first in _INDEFINITE:
        return "indefinite"
    if _PRONOUNS.get(first) or any(w in ("'s", "’s") for w in lower[m.start : m.head]):
        return "owned"
    if pos[m.start] == "NUM":
        return "number"
    return "bare"


def _gender(words: list[str], form: str) -> int:
    """Return 1 for a man, 2 for a woman, 3 for a thing, 0 if the words do not say."""
    if form == "it":
        return 3
    near = [w.rstrip(".") for w in words[-4:]]
    if form in ("owned",):
        near = near[-1:]
    if any(w in _FEMALE for w in near):
        return 2
    return 1 if any(w in _MALE for w in near) else 0


def _sentences(doc: Doc) -> list[int]:
    out: list[int] = []
    for number, sentence in enumerate(doc.sents):
        out += [number] * len(sentence)
    return out


def _quotes(lower: list[str]) -> list[int]:
    """Return which quotation each token is in, 0 for none; an empty line ends it."""
    out: list[int] = []
    number, inside = 0, False
    for word in lower:
        if "\n\n" in word:
            inside = False
        elif word in ('"', "''", "``"):
            inside = not inside
            number += inside
        elif word in _OPENING and word:
            inside = True
            number += 1
        elif word in _CLOSING and word:
            inside = False
        out.append(number if inside else 0)
    return out
