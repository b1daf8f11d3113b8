"""Descriptions by the model: "the convoy's drivers", "four of the wounded", whatever the noun.

The model says which words are heads of mentions and of what kind; the tree says how far each
reaches. What surprises: a word that the tables know keeps the kind and sector that they give,
because the model's kinds are coarser; and without a model there is nothing to read here.
"""

from spacy.tokens import Token

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader
from conspectus.language.phrases import content, phrase
from conspectus.records import MentionKind

_KINDS: dict[str, MentionKind] = {"person": "person", "organization": "org"}
_INSIDE = frozenset({"compound", "flat", "fixed", "goeswith", "nmod:desc", "det", "case", "amod"})
"""Relations of a word that belongs to another mention's name or title."""
_COUNTED = frozenset("others those dozens scores hundreds thousands".split())
"""Words that stand for people though they are no nouns."""
_NEGATIONS = frozenset("no nobody none nothing neither".split())
_BEFORE = frozenset("only even just also not about around some nearly".split())
"""Adverbs before a phrase, which are no part of it."""
_INNER = frozenset("- ‐ ‑ ' ’ 's ’s".split())
_ALONE = frozenset("nsubj nsubj:pass obj iobj obl obl:agent".split())
_ONE = ("an", "i", "woman", "man")
"""Endings of demonyms of one; "the French" and "the Maltese" are all of them."""
_SINGULAR_NUMBERS = frozenset({"one", "1"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def find_described(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """Return descriptions of people and bodies that no draft has yet, in text order."""
    doc = reader.parsed.doc
    heads = {d.head for d in drafts}
    named = {i: d for d in drafts if d.form == "name" for i in range(d.start, d.end)}
    found: list[Draft] = []
    for span in doc.spans.get("heads", ()):
        head = doc[span.start]
        kind = _KINDS.get(span.label_)
        if kind is None or head.i in heads or head.i in named or not _describes(head):
            continue
        if head.lemma_.lower() in reader.nouns.vehicles or content(head) is not head:
            continue
        draft = _draft(reader, head, kind, named)
        if draft is not None:
            found.append(draft)
    return found


def person_of(reader: Reader, draft: Draft) -> bool:
    """Return whether a demonym is one person: "the Arlandian praised it", not "the Arlish"."""
    token = reader.parsed.doc[draft.head]
    if draft.how not in ("adjective", "people") or draft.end - draft.start > 1:
        return False
    alone = token.dep_ in _ALONE and token.lower_.endswith(_ONE)
    return alone and draft.start > 0 and reader.words[draft.start - 1].lower() == "the"


def _describes(head: Token) -> bool:
    if head.dep_ in _INSIDE:
        return False
    if head.pos_ == "NOUN":
        return True
    if head.pos_ == "ADJ":  # "the wounded"
        return any(c.dep_ == "det" for c in head.lefts)
    return head.pos_ == "NUM" or head.lower_ in _COUNTED


def _draft(reader: Reader, head: Token, kind: MentionKind, named: dict[int, Draft]) -> Draft | None:
    reach = phrase(head)
    start, end = reach.start, reach.end
    for i in range(start, head.i):
        if not (reader.words[i][0].isalnum() or reader.words[i] in _INNER):
            start = i + 1  # a mark that opens inside: 'the "Council regime'
    while start < head.i and reader.words[start].lower() in _BEFORE:
        start += 1
    if reader.words[start].lower() in _NEGATIONS:
        return None
    while end - 1 > head.i and (end - 1 in named or not reader.words[end - 1][0].isalnum()):
        end -= 1
    lower = head.lemma_.lower()
    noun = reader.nouns.heads.get(head.lower_) or reader.nouns.heads.get(lower)
    sector = noun.sector if noun else None
    country = next((named[i].country for i in range(start, end) if i in named), None)
    plural = head.tag_ in _PLURAL_TAGS or head.pos_ in ("ADJ", "NUM") or head.lower_ in _COUNTED
    if head.pos_ == "NUM" and head.lower_ in _SINGULAR_NUMBERS:
        plural = False
    return Draft(
        start,
        end,
        head.i,
        "nominal",
        kind,
        reader.text(start, end),
        country=country,
        sector=sector,
        gender=reader.nouns.genders.get(lower),
        plural=plural,
        owner=_owner(head),
    )


def _owner(head: Token) -> int | None:
    """Return the token of the possessive that owns what the head stands for."""
    return next((c.i for c in head.lefts if c.dep_ == "nmod:poss"), None)
