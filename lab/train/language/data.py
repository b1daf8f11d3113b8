"""Treebanks and name sets in, windows of numbered labels out.

What surprises: a set rarely annotates everything. A label is the row of a table of *allowed*
classes, so "not a date, else unknown" can be said, and a head learns nothing where a set is silent.
"""

import itertools
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import lab.corpus
from conspectus.language.lemmas import script
from conspectus.language.tokens import tokenize
from conspectus.language.wordpiece import SHAPES, WordPieces
from lab.corpus import MODES, Sentence, sentences

TAGS = ("upos", "xpos", "feats", "lemma", "end", "entity", "status", "mode")
"""Heads with one softmax a word; status and mode speak of the words of a trigger only."""
ROLES = ("actor", "recipient")
"""What a word can be to a trigger: the role head scores pairs."""
CHUNKS = {
    "names": ("PER", "ORG", "LOC"),
    "open": ("NORP", "FACILITY", "ROLE", "DATE", "QUANT", "MONEY", "WEAPON", "PLATFORM", "EVENT",
             "DOC"),
    "events": tuple(MODES),
    "re3d": ("PER", "ORG", "LOC", "NORP", "WEAPON", "VEHICLE", "DATE", "QUANT", "MONEY"),
}  # fmt: skip
"""Heads of IOB2 chunks and their types. "re3d" follows the guideline of that set alone."""
TREES = Path(lab.corpus.__file__).with_name("trees")
SILENT = -1
LONGEST = 126
"""Pieces in a window beside its two marks; shapes of batches are fixed, see `train`."""
SHAPED = True
"""Whether a word's letter shape is told; `ablate` asks what it is worth."""
ALONE = 0.4
"""Share of windows that hold one sentence; the others hold as many as fit a size drawn by lot."""
BEGUN = 0.3
"""Share of windows that end in the beginning of another sentence, which is no end."""
HIDDEN = 0.06
"""Share of words whose pieces are hidden in training: their letter shape is still told."""


@dataclass(slots=True)
class Words:
    """A sentence: its words and, by head, a label or set of allowed labels each; None is silent."""

    words: list[str]
    labels: dict[str, list[str | frozenset[str] | None]] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    roles: list[tuple[int, tuple[set[int], ...]]] = field(default_factory=list)
    """First word of each trigger, and the words of each of ROLES."""


Source = list[list[Words]]
"""Documents of sentences."""


def chunks(row: Sequence[str | frozenset[str] | None]) -> Iterator[tuple[int, int, str]]:
    """Yield (first, end, type) of the chunks of a row of IOB2 labels; sets of labels are none."""
    at = 0
    while at < len(row):
        label, end = row[at], at + 1
        if isinstance(label, str) and label != "O":
            while end < len(row) and row[end] == f"I-{label[2:]}":
                end += 1
            yield at, end, label[2:]
        at = end


def load(folder: Path) -> dict[str, tuple[Source, int]]:
    """Return the training sets by name, each with how often an epoch reads it."""
    own = [[_own(s)] for s in sentences()]
    return {
        "ewt": (_ewt(folder, "train"), 1),
        "gum": (_gum(folder, "train"), 1),
        "wikigold": (_wikigold(folder / "wikigold_train.jsonl"), 1),
        "re3d": (_re3d(folder / "re3d_open_train.jsonl"), 4),
        "own": (own, 2),
        "trees": ([[_tree(rows) for _, rows in d] for d in conllu(TREES / "train.conllu")], 2),
    }


def develop(folder: Path) -> dict[str, Source]:
    """Return the sets to watch while training."""
    return {
        "ewt": _ewt(folder, "dev"),
        "gum": _gum(folder, "dev"),
        "re3d": _re3d(folder / "re3d_open_dev.jsonl"),
        "own": [[_own(s)] for s in sentences(test=True)],
    }


def conllu(path: Path) -> Iterator[list[tuple[dict[str, str], list[list[str]]]]]:
    """Yield the documents of a CoNLL-U file: (comments, word rows) of each sentence."""
    document: list[tuple[dict[str, str], list[list[str]]]] = []
    for chunk in path.read_text("utf-8").split("\n\n"):
        comments, rows = {}, []
        for line in chunk.splitlines():
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif line and line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))
        if "newdoc id" in comments and document:
            yield document
            document = []
        if rows:
            document.append((comments, rows))
    if document:
        yield document


def _tree(rows: list[list[str]]) -> Words:
    words = Words([r[1] for r in rows])
    words.labels["upos"] = [r[3] for r in rows]
    words.labels["xpos"] = [r[4] for r in rows]
    words.labels["feats"] = [r[5] for r in rows]
    words.labels["lemma"] = [None if r[2] == "_" else script(r[1], r[2]) for r in rows]
    words.heads = [int(r[6]) - 1 for r in rows]
    words.rels = [r[7] for r in rows]
    return words


def _ewt(folder: Path, part: str) -> Source:
    with (folder / f"uner_ewt_{part}.jsonl").open(encoding="utf-8") as lines:
        names = {r["id"]: r for r in map(json.loads, lines)}
    out: Source = []
    for document in conllu(folder / f"ewt_{part}.conllu"):
        out.append([])
        for comments, rows in document:
            words = _tree(rows)
            named = names.get(comments["sent_id"])
            if named and len(named["w"]) == len(rows):
                words.labels["names"] = list(named["n"])
            out[-1].append(words)
    return out


def _gum(folder: Path, part: str) -> Source:
    dates: dict[str, list[str]] = {}
    silver = folder / f"gum_open_{part}_silver_names.jsonl"
    if silver.exists():
        with silver.open(encoding="utf-8") as lines:
            dates = {r["id"]: r["n"] for r in map(json.loads, lines)}
    other = frozenset(classes("open")) - {"B-DATE", "I-DATE"}
    out: Source = []
    for document in conllu(folder / f"gum_open_{part}.conllu"):
        out.append([])
        for comments, rows in document:
            words = _tree(rows)
            words.labels["entity"] = list(_entity_heads(rows))
            silver_names = dates.get(comments["sent_id"])
            if silver_names and len(silver_names) == len(rows):
                words.labels["open"] = [n if "DATE" in n else other for n in silver_names]
            out[-1].append(words)
    return out


def mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (first word, last word, type, chain) of each mention closed inside a GUM sentence."""
    open_: list[tuple[str, int, str]] = []
    for i, row in enumerate(rows):
        field_ = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", field_):
            if mark.startswith("("):
                parts = mark.strip("()").split("-")
                open_.append((parts[0], i, parts[1]))
                if not mark.endswith(")"):
                    continue
                chain = parts[0]
            else:
                chain = mark[:-1]
            at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == chain), None)
            if at is not None:
                _, first, type_ = open_.pop(at)
                yield first, i, type_, chain


def _entity_heads(rows: list[list[str]]) -> list[str]:
    labels = ["O"] * len(rows)
    size = [0] * len(rows)
    for first, last, type_, _ in mentions(rows):
        heads = [i for i in range(first, last + 1) if not first <= int(rows[i][6]) - 1 <= last]
        for head in heads[:1]:
            if last - first + 1 > size[head]:
                labels[head], size[head] = type_, last - first + 1
    return labels


def _wikigold(path: Path) -> Source:
    def label(n: str) -> str:
        return "O" if n.endswith("MISC") else n

    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(x) for x in lines]
    return [[Words(r["w"], {"names": [label(n) for n in r["n"]]}) for r in rows]]


def _re3d(path: Path) -> Source:
    """The set's own guideline for its head; what means the same in ours for the open head."""
    same = {"DATE": ("DATE",), "NORP": ("NORP",), "MONEY": ("MONEY",), "VEHICLE": ("PLATFORM",),
            "WEAPON": ("WEAPON", "PLATFORM")}  # fmt: skip
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(x) for x in lines]
    out: Source = []
    for _, group in itertools.groupby(rows, key=lambda r: r["id"].rpartition("#")[0]):
        out.append([])
        for row in group:
            ours: list[str | frozenset[str] | None] = [
                frozenset(f"{n[0]}-{t}" for t in same[n[2:]]) if n[2:] in same else None
                for n in row["n"]
            ]
            out[-1].append(Words(row["w"], {"re3d": list(row["n"]), "open": ours}))
    return out


def _own(sentence: Sentence) -> Words:
    tokens = tokenize(sentence.text)
    open_: list[str | frozenset[str] | None] = ["O"] * len(tokens)
    names: list[str | frozenset[str] | None] = ["O"] * len(tokens)
    for name in sentence.names:
        inside = [i for i, (a, b) in enumerate(tokens) if a < name.end and b > name.start]
        for k, i in enumerate(inside):
            label = f"{'B' if not k else 'I'}-{name.type}"
            if name.type in CHUNKS["names"]:
                names[i] = label
            else:
                open_[i] = label
                names[i] = _closed_beside(name.type, sentence.text[slice(*tokens[i])])
    words = Words([sentence.text[a:b] for a, b in tokens], {"names": names, "open": open_})
    if sentence.events is not None:
        _code(words, sentence, tokens)
    return words


def _code(words: Words, sentence: Sentence, tokens: list[tuple[int, int]]) -> None:
    """Add the labels of events: triggers as chunks, what is said of them on their words."""

    def inside(start: int, end: int) -> list[int]:
        return [i for i, (a, b) in enumerate(tokens) if a < end and b > start]

    events: list[str | frozenset[str] | None] = ["O"] * len(tokens)
    status: list[str | frozenset[str] | None] = [None] * len(tokens)
    mode: list[str | frozenset[str] | None] = [None] * len(tokens)
    for event in sentence.events or ():
        at = inside(*event.trigger)
        if any(events[i] != "O" for i in at):
            continue  # a word that does two things: the first is told
        for k, i in enumerate(at):
            events[i] = f"{'I' if k else 'B'}-{event.type}"
            status[i] = event.status
            mode[i] = f"{event.type}-{event.mode}" if event.mode else event.type
        parts = tuple(
            {i for p in of for i in inside(*p)} for of in (event.actors, event.recipients)
        )
        words.roles.append((at[0], parts))
    words.labels |= {"events": events, "status": status, "mode": mode}


def _closed_beside(type_: str, word: str) -> str | frozenset[str] | None:
    """What the closed guideline may say of a word our open types mark.

    It has no word on bases and bridges, and looks for names inside offices, battles and treaties.
    """
    if type_ in ("FACILITY", "EVENT", "DOC", "ROLE") and word[:1].isupper():
        return frozenset(("O", "B-LOC", "I-LOC", "B-ORG", "I-ORG"))
    return "O"


def classes(head: str) -> list[str]:
    """Return the IOB2 classes of a chunk head, O first."""
    return ["O", *(f"{p}-{t}" for t in CHUNKS[head] for p in "BI")]


@dataclass(slots=True)
class Labels:
    """The numbered classes of all heads; chunk heads also number their sets of allowed classes."""

    classes: dict[str, list[str]]
    sets: dict[str, list[frozenset[str]]]

    @classmethod
    def of(cls, sources: Sequence[Source]) -> "Labels":
        """Collect the classes of the training sets; a lemma script must be seen three times."""
        seen: dict[str, Counter[str]] = {h: Counter() for h in (*TAGS, "rel")}
        sets: dict[str, set[frozenset[str]]] = {h: set() for h in CHUNKS}
        for words in (w for source in sources for document in source for w in document):
            for head, labels in words.labels.items():
                if head in CHUNKS:
                    sets[head].update(x for x in labels if isinstance(x, frozenset))
                else:
                    seen[head].update(x for x in labels if isinstance(x, str))
            seen["rel"].update(words.rels)
        least = {"lemma": 3, "feats": 3, "xpos": 3, "rel": 3}
        found = {
            h: sorted(c for c, n in counts.items() if n >= least.get(h, 1))
            for h, counts in seen.items()
        }
        found["end"] = ["no", "yes"]
        found |= {h: classes(h) for h in CHUNKS}
        return cls(found, {h: sorted(s, key=sorted) for h, s in sets.items()})

    def numberer(self, head: str) -> Callable[[str | frozenset[str] | None], int]:
        """Return the function from a label, a set or None to its row."""
        known = {c: i for i, c in enumerate(self.classes[head])}
        size = len(known)
        rows = {s: size + i for i, s in enumerate(self.sets.get(head, ()))}

        def number(label: str | frozenset[str] | None) -> int:
            if isinstance(label, frozenset):
                return rows.get(label, SILENT)
            return known.get(label, SILENT) if label is not None else SILENT

        return number

    def allowed(self, head: str) -> NDArray[np.bool_]:
        """Return [rows, classes]: which classes each row allows."""
        names = self.classes[head]
        table = [[c == n for c in names] for n in names]
        table += [[c in s for c in names] for s in self.sets.get(head, ())]
        return np.array(table, dtype=bool)


@dataclass(slots=True)
class Window:
    """Numbers of a window: pieces with shapes; words with first piece, labels, heads, sentence."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    labels: dict[str, list[int]]
    heads: list[int]
    rels: list[int]
    sentence: list[int]
    roles: list[tuple[int, tuple[list[int], ...]]]


class Windows:
    """Cuts documents into windows of whole sentences, sometimes with the next one's beginning."""

    def __init__(self, pieces: WordPieces, labels: Labels, mask: int) -> None:
        self._pieces = pieces
        self._mask = mask
        self._heads = [*TAGS, *CHUNKS]
        self._number = {h: labels.numberer(h) for h in [*self._heads, "rel"]}

    def cut(self, source: Source, chance: random.Random | None) -> Iterator[Window]:
        """Yield the windows of a source; without `chance`, a window a sentence and nothing more."""
        for document in source:
            at = 0
            while at < len(document):
                size = (
                    0 if chance is None or chance.random() < ALONE else chance.randint(40, LONGEST)
                )
                group, used = [document[at]], self._size(document[at])
                at += 1
                while at < len(document) and used + self._size(document[at]) <= size:
                    group.append(document[at])
                    used += self._size(document[at])
                    at += 1
                begun = None
                if chance and at < len(document) and chance.random() < BEGUN:
                    begun = chance.randint(1, max(1, len(document[at].words) - 1))
                    if begun < len(document[at].words):
                        group.append(_cut(document[at], begun))
                    else:
                        begun = None
                yield self._window(group, begun is not None, chance)

    def _size(self, words: Words) -> int:
        return sum(len(self._pieces(w)[0]) for w in words.words)

    def _window(self, group: list[Words], begun: bool, chance: random.Random | None) -> Window:
        out = Window([self._pieces.start], [0], [], {h: [] for h in self._heads}, [], [], [], [])
        for s, words in enumerate(group):
            base = len(out.first)
            for i, word in enumerate(words.words):
                ids, shape = self._pieces(word)
                hidden = chance is not None and chance.random() < HIDDEN
                if hidden:
                    ids = (self._mask,) * len(ids)
                if len(out.ids) + len(ids) > LONGEST + 1:
                    break
                out.first.append(len(out.ids))
                out.ids += ids
                out.shapes += [shape if SHAPED else 1] * len(ids)
                for head in self._heads:
                    given = words.labels.get(head)
                    label = given[i] if given and not (hidden and head == "lemma") else None
                    out.labels[head].append(self._number[head](label))
                out.heads.append(_head(words, i, base))
                out.rels.append(self._number["rel"](words.rels[i]) if words.rels else SILENT)
                out.sentence.append(s)
            said = len(out.first) - base
            for trigger, parts in words.roles:
                if trigger < said:
                    kept = tuple([base + i for i in p if i < said] for p in parts)
                    out.roles.append((base + trigger, kept))
            open_end = said < len(words.words) or (begun and s == len(group) - 1)
            ends = [0] * (said - 1) + [0 if open_end else 1] if said else []
            out.labels["end"][base:] = ends
        _drop_lost_heads(out)
        out.ids.append(self._pieces.stop)
        out.shapes.append(0)
        if chance and chance.random() < 0.03:  # a headline in capitals
            letters = {SHAPES.index(n) for n in ("lower", "Title", "mIxed")}
            out.shapes = [3 if x in letters else x for x in out.shapes]
            out.labels["lemma"] = [SILENT] * len(out.first)
        return out


def _cut(words: Words, count: int) -> Words:
    """Return the first words of a sentence; of its labels only what a beginning shows."""
    keep = {h: v[:count] for h, v in words.labels.items() if h in CHUNKS}
    return Words(words.words[:count], keep)


def _head(words: Words, i: int, base: int) -> int:
    """Head of a word in its window: -1 the root, -2 unknown."""
    if not words.heads:
        return -2
    return -1 if words.heads[i] < 0 else base + words.heads[i]


def _drop_lost_heads(window: Window) -> None:
    for i, head in enumerate(window.heads):
        if head >= len(window.first):
            window.heads[i] = -2
            window.rels[i] = SILENT
