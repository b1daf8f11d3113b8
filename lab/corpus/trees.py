"""Our treebank files in, (words, trees) out: CoNLL-U checked line by line against what UD asks.

What surprises: a tree may cross itself where a sentence does ("the thing that nobody thought to
fortify"), but punctuation may not, and the words must spell the text to the character.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

UPOS = frozenset(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)
RELATIONS = frozenset(
    "acl acl:relcl advcl advcl:relcl advmod advmod:emph amod appos aux aux:pass case cc "
    "cc:preconj ccomp compound compound:prt conj cop csubj csubj:outer csubj:pass dep det "
    "det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc "
    "nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent "
    "obl:unmarked orphan parataxis punct reparandum root vocative xcomp".split()
)
"""The relations of English UD since 2.15."""
_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence; heads count from 1 and the root's is 0."""

    sent_id: str
    text: str
    words: tuple[str, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def read_trees(path: Path) -> Iterator[Tree]:
    """Yield the trees of one file.

    Raises:
        ValueError: A tree is none, or does not spell its text; the message names file and sentence.
    """
    for number, block in enumerate(path.read_text("utf-8").strip().split("\n\n"), 1):
        lines = block.split("\n")
        said = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# "))
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        where = f"{path.name}: {said.get('sent_id', f'sentence {number}')}"
        if not {"sent_id", "text"} <= said.keys():
            raise ValueError(f"{where}: `# sent_id` and `# text` are needed")
        for i, row in enumerate(rows, 1):
            if len(row) != _COLUMNS or row[0] != str(i) or not row[6].isdigit():
                raise ValueError(f"{where}: word {i} is no row of CoNLL-U: {row}")
        tree = Tree(
            said["sent_id"],
            said["text"],
            tuple(r[1] for r in rows),
            tuple(r[3] for r in rows),
            tuple(int(r[6]) for r in rows),
            tuple(r[7] for r in rows),
        )
        spelt = "".join(r[1] + ("" if "SpaceAfter=No" in r[9] else " ") for r in rows).rstrip()
        if spelt != tree.text:
            raise ValueError(f"{where}: the words spell {spelt!r}")
        for fault in faults(tree):
            raise ValueError(f"{where}: {fault}")
        yield tree


def faults(tree: Tree) -> Iterator[str]:
    """Yield what keeps a tree from being one in UD's sense."""
    heads = (0, *tree.heads)
    count = len(tree.words)
    if sum(h == 0 for h in tree.heads) != 1:
        yield f"{sum(h == 0 for h in tree.heads)} roots"
    for i, (word, upos, head, relation) in enumerate(
        zip(tree.words, tree.upos, tree.heads, tree.relations, strict=True), 1
    ):
        told = f"word {i} ({word})"
        if head > count or head == i:
            yield f"{told} hangs on {head}"
            return  # the checks below follow heads
        if upos not in UPOS:
            yield f"{told}: unknown part of speech {upos!r}"
        if relation not in RELATIONS:
            yield f"{told}: unknown relation {relation!r}"
        if (head == 0) != (relation == "root"):
            yield f"{told}: `root` and head 0 go together"
        if (upos == "PUNCT") != (relation == "punct"):
            yield f"{told}: PUNCT and `punct` go together"
        if relation in ("flat", "fixed", "conj", "appos", "goeswith") and head > i:
            yield f"{told}: `{relation}` hangs on a word before it"
    for i in range(1, count + 1):
        at, steps = i, 0
        while at and steps <= count:
            at, steps = heads[at], steps + 1
        if at:
            yield f"word {i} ({tree.words[i - 1]}) is in a circle"
            return
    for i, relation in enumerate(tree.relations, 1):
        if relation == "punct" and _crossed(i, heads):
            yield f"word {i} ({tree.words[i - 1]}) crosses another arc"


def _crossed(word: int, heads: tuple[int, ...]) -> bool:
    """Return whether the arc to a word crosses another; the root has no arc."""
    low, high = sorted((word, heads[word]))
    for other in range(1, len(heads)):
        a, b = sorted((other, heads[other]))
        if a and (low < a < high < b or a < low < b < high):
            return True
    return False
