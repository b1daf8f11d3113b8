"""Tokens in, the beginnings of sentences out: rules alone, no model.

They are the fall-back and the hard border beside the trained head: an empty line always ends a
sentence. What surprises: the tokens already know abbreviations, since those keep their dot; a dot
that is a token of its own therefore ends a sentence nearly always, whatever letter follows.
"""

import re
from collections.abc import Sequence

from conspectus.language.tokens import STATES, Offsets

_CLOSERS = frozenset("\"'”’»«)]}“‘''’’``") | {"''", "’’", "”"}
_BRACKETS = frozenset(")]}")
_SMILEYS = frozenset([":)", ":(", ";)", ":D", ":-)", ":-(", ";-)", "=)", ":P", ":p", "^_^", "<3"])
_MAY_END = frozenset(
    "u.s. u.k. u.n. e.u. u.a.e. d.c. a.m. p.m. etc. inc. ltd. co. corp. jr. sr. al. bros. dept."
    " univ. ave. st. rd. blvd. ph.d. m.d. b.c. a.d.".split()
) | {f"{state.lower()}." for state in STATES}
"""Words with a dot of their own that may also be the last of a sentence."""
_STARTERS = frozenset(
    "the a an he she it they we i you in on at but and this that these those there his her its my"
    " our your their if when while after before as for from no not all some many most one two by"
    " with however since under according what who why how where also so then yet despite during"
    " although though because meanwhile".split()
)
"""Words that begin a sentence after an abbreviation that may also stand before a name."""
_SAYING = frozenset(
    "said says asked asks wrote added told replied shouted tweeted cried demanded wondered".split()
)
_LONGEST_NOTE = 20
_NOTE = re.compile(r"\[[\d,–\- ]{1,20}\]")
"""The number of a note, which follows the stop of its sentence: "so. [8] Then"."""
_RULE = 5
"""So many equal signs in a row are a line between two texts."""


def cut_sentences(text: str, tokens: Sequence[Offsets]) -> list[int]:
    """Return the indexes of the tokens that begin a sentence; the first token always does.

    >>> from conspectus.language.tokens import tokenize
    >>> text = 'Gen. Ode left. "Why?" he asked.'
    >>> [text[slice(*tokenize(text)[i])] for i in cut_sentences(text, tokenize(text))]
    ['Gen.', '"']
    """
    begins: list[int] = []
    stop = ""  # the token that may have ended the sentence
    last = 0
    for i, (start, end) in enumerate(tokens):
        if i == 0 or (start - last > 1 and text.count("\n", last, start) > 1):
            begins.append(i)
            stop = ""
        elif stop:
            if _closes(text, tokens, i):
                last = end
                continue
            if _begins(text, tokens, i, stop):
                begins.append(i)
            stop = ""
        if text[end - 1] in _ENDS and (sign := _stop(text, tokens, i, begins[-1])):
            stop = sign
        last = end
    return begins


_ENDS = frozenset(".?!…)(DPp^3-=*_#。")


def _stop(text: str, tokens: Sequence[Offsets], i: int, begin: int) -> str:
    """Return a token if it may end the sentence that began at another; else nothing."""
    start, end = tokens[i]
    word = text[start:end]
    if word[-1] in "?!":
        return word
    if word in _SMILEYS:
        return "…"
    if word[0] in "-=*_#":
        return "--" if end - start >= _RULE else ""
    if word[0] == "…" or word.startswith(".."):
        return "…"
    if word == "。":
        return word
    if word[-1] != ".":
        return ""
    if word != ".":
        return word.lower() if word.lower() in _MAY_END else ""
    before = text[slice(*tokens[i - 1])] if i else ""
    listed = i - 1 == begin or (i > 1 and text[slice(*tokens[i - 2])] in {":", "*"})
    numbered = listed and (before.isdigit() or len(before) == 1)
    return "" if numbered and tokens[i - 1][1] == start else word


def _closes(text: str, tokens: Sequence[Offsets], i: int) -> bool:
    """Return whether a token after a stop still belongs to the sentence stopped."""
    start, end = tokens[i]
    word = text[start:end]
    if word in _BRACKETS or word in _SMILEYS or word.strip(".?!…") == "":
        return True
    glued = tokens[i - 1][1] == start
    if word in _CLOSERS:
        return glued and not (end < len(text) and text[end].isalnum())
    at = text.rfind("[", max(0, start - _LONGEST_NOTE), end)
    return at >= 0 and (note := _NOTE.match(text, at)) is not None and note.end() >= end


def _begins(text: str, tokens: Sequence[Offsets], i: int, stop: str) -> bool:
    """Return whether a token after a stop and its closing marks begins a sentence."""
    start, end = tokens[i]
    first = text[start]
    before = text[slice(*tokens[i - 1])]
    if tokens[i - 1][1] == start:  # "said.The": a space was lost
        return (
            stop == before == "."
            and first.isupper()
            and i > 1
            and tokens[i - 2][1] - tokens[i - 2][0] > 2
            and text[tokens[i - 2][0]].islower()
            and end - start > 1
        )
    if stop == "--":
        return True
    if stop in _MAY_END:
        return text[start:end].lower() in _STARTERS and first.isupper()
    if first.islower():
        if before != stop or stop == "…":
            return False
        ended = text[slice(*tokens[i - 2])] if i > 1 else ""
        return not (_looks_short(ended) if stop == "." else ended[:1].isupper())
    quoted = before in _CLOSERS and before not in _BRACKETS
    return not (quoted and stop != "." and _said(text, tokens, i))


def _looks_short(word: str) -> bool:
    """Return whether a word before a dot may be an abbreviation that no table knows."""
    return word[0].isupper() and len(word) < 6


def _said(text: str, tokens: Sequence[Offsets], i: int) -> bool:
    """Return whether the words after a quote name its speaker, as in '"Why?" Ode asked'."""
    return any(text[a:b] in _SAYING for a, b in tokens[i + 1 : i + 4])
