"""Whose word a clause is, as the tree says it.

A head in, tokens out. What surprises: the voice may stand above the clause ("the ministry said that
..."), below it ("..., the ministry said") or beside it ("according to the ministry"). Which kind of
voice a verb is, the table of reporting words knows; here only its place counts.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from conspectus.knowledge import Lexicon
from conspectus.language.constructions import CONTENTS, SUBJECT_CONTROL
from conspectus.language.phrases import conjuncts

_SUBJECTS = ("nsubj", "nsubj:pass")
_HIGHEST = 40  # clauses above one another; more is a broken tree


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is said to say, believe or want what a clause tells."""

    cue: Token
    """The reporting verb or noun, or the first word of "according to"."""
    speakers: tuple[Token, ...]
    """Heads; empty where the text names none: "is believed to have fired"."""


def reported_by(head: Token) -> tuple[Voice, ...]:
    """Return the voices over a clause, the outermost first.

    "The agency says officials told it that the bridge fell" gives, for "fell", the agency's "says"
    and the officials' "told".
    """
    found: list[Voice] = []
    token = below = head
    aside = False
    for _ in range(_HIGHEST):
        found += reversed(_beside(token, below))
        above = token.head
        if above.i == token.i:
            break
        if aside and token.dep_ == "xcomp" and not _is_passive(above):
            pass  # "wants to thank Lukin, who came": that he came is nobody's wish
        elif token.dep_ in ("ccomp", "xcomp") and _is_cue(above, token.dep_):
            found.append(Voice(above, speakers_of(above)))
        elif token.dep_ in ("acl", "ccomp") and _is_noun_cue(above, token):
            found.append(Voice(above, _owners(above)))
        elif token.dep_ == "parataxis" and _is_cue(above, "ccomp") and _colon(token):
            found.append(Voice(above, speakers_of(above)))
        aside = aside or token.dep_ == "acl:relcl"
        below, token = token, above
    unique = dict.fromkeys(v.cue.i for v in found)
    by_cue = {v.cue.i: v for v in reversed(found)}
    return tuple(by_cue[i] for i in reversed(unique))


def _beside(token: Token, below: Token) -> list[Voice]:
    """Return the voices that hang on a clause: "..., X said", "according to X", "as X says"."""
    found: list[Voice] = []
    for child in token.children:
        if child.i == below.i:
            continue
        if child.dep_ == "parataxis" and _is_cue(child, "ccomp") and not _has_content(child):
            found.append(Voice(child, speakers_of(child)))
        elif child.dep_ == "advcl" and _is_cue(child, "ccomp") and not _has_content(child):
            if any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children):
                found.append(Voice(child, speakers_of(child)))
        elif child.dep_ in ("obl", "nmod", "advcl"):
            case = next((c for c in child.lefts if c.lower_ == "according"), None)
            if case is not None:
                found.append(Voice(case, conjuncts(child)))
    return found


def _is_cue(verb: Token, dep: str) -> bool:
    cues = Lexicon.load().reporting.by_form.get(verb.lower_, ())
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return any(c.clause or (dep == "xcomp" and c.infinitive) for c, _ in cues)


def _is_noun_cue(noun: Token, clause: Token) -> bool:
    kind = Lexicon.load().reporting.nouns.get(noun.lower_)
    if kind is None:
        return False
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    if "to" in marks:  # "a promise to", but not "a report to"
        return kind != "speech" or noun.lemma_.lower() in CONTENTS
    return bool(marks & {"that", "of"})


def _has_content(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "xcomp", "obj") for c in verb.children)


def _colon(token: Token) -> bool:
    return any(c.dep_ == "punct" and c.text in (":", '"', "“", "«") for c in token.lefts)


def speakers_of(verb: Token) -> tuple[Token, ...]:
    """Return who says it: the subject, of a passive the agent, else that of the verb before."""
    passive = _is_passive(verb)
    for _ in range(_HIGHEST):
        wanted = ("obl:agent",) if passive else _SUBJECTS
        for child in verb.children:
            if child.dep_ in wanted:
                return _antecedent(child, verb)
        if passive:
            return ()
        if verb.dep_ == "acl":
            return conjuncts(verb.head) if verb.tag_ != "VBN" else ()
        if verb.dep_ not in ("conj", "xcomp", "advcl"):
            return ()
        above = verb.head
        if verb.dep_ == "xcomp" and above.lemma_ not in SUBJECT_CONTROL:
            for child in above.children:  # "led him to think"
                if child.dep_ in ("obj", "iobj") and child.i < verb.i:
                    return _antecedent(child, above)
        verb = above
    return ()


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children)


def _antecedent(word: Token, verb: Token) -> tuple[Token, ...]:
    if word.lower_ in ("who", "which", "that"):
        while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head.i != verb.i:
            verb = verb.head
        if verb.dep_ == "acl:relcl":
            return (verb.head,)
    return conjuncts(word)


def _owners(noun: Token) -> tuple[Token, ...]:
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return conjuncts(child)
        if child.dep_ == "nmod" and any(c.lower_ in ("by", "from", "of") for c in child.lefts):
            return conjuncts(child)
    verb = noun.head
    if noun.dep_ == "obj":
        return speakers_of(verb)
    return ()
