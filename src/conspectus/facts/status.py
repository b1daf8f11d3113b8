"""How an event is put forward: status, phase, polarity, certainty; read from the words before it.

The governing words decide: "will", "threatened to", "called for", "refused to", "denied", "if".
What surprises: a negation inside somebody's reported words is that person's denial (status denied);
in the outlet's own voice it is polarity negative and the status stays asserted.
"""

from dataclasses import dataclass

from conspectus.facts.arguments import Hit
from conspectus.facts.clauses import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    Words,
)
from conspectus.records import Certainty, Phase, Polarity, Status

_PLAN = frozenset(
    "plan intend prepare aim want hope decide expect propose schedule consider mull weigh mean wish"
    " discuss contemplate plot envisage promise pledge offer agree vote seek ready due likely set"
    " talk ponder look commit volunteer try bound eager keen willing able announce".split()
)
_THREAT = frozenset("threaten vow swear warn risk".split())
_REQUEST = frozenset(
    "ask urge call demand order tell request press appeal beg implore invite want advise recommend"
    " instruct plead command require need persuade push lobby let convince encourage".split()
)
_REFUSE = frozenset("refuse decline reject oppose forbid ban rule avoid prevent avert".split())
_DENY = frozenset("deny dispute refute dismiss".split())
_UNTRUE = frozenset("untrue false wrong baseless fabricated unfounded lie invented fake".split())
_NO = frozenset("no not never none nobody nothing neither nor without cannot".split()) | _UNTRUE
_DENIAL = _DENY | _REFUSE | frozenset("contradict rebut disown distance cancel abandon".split())
_FAIL = frozenset("fail attempt try foil thwart abort repel".split())
_STOP = frozenset("stop halt end cease suspend quit abandon cancel freeze".split())
_UNDOING = frozenset("lift ease loosen relax end stop halt cease suspend cancel reverse".split())
_REACHING = frozenset("manage help force move begin start continue succeed".split())
_CAUSING = frozenset("force compel oblige make cause".split())
"""Verbs that bring about what they govern."""
_ONGOING = frozenset("continue keep begin start resume go remain".split())
_NOUN_CUES: dict[str, Status] = {
    "planned": "planned", "plan": "planned", "plans": "planned", "proposed": "planned",
    "upcoming": "planned", "forthcoming": "planned", "future": "planned", "imminent": "planned",
    "next": "planned", "decision": "planned", "intention": "planned", "proposal": "planned",
    "idea": "requested", "possible": "hypothetical", "potential": "hypothetical",
    "threatened": "threatened", "threat": "threatened", "threats": "threatened",
    "call": "requested", "calls": "requested", "demand": "requested", "demands": "requested",
    "appeal": "requested", "fear": "hypothetical", "fears": "hypothetical",
    "risk": "hypothetical", "prospect": "hypothetical", "possibility": "hypothetical",
    "hypothetical": "hypothetical", "interest": "planned",
}  # fmt: skip
_TRIES = frozenset("attempt attempts".split())
_PROBABLE = frozenset(
    "probably likely believed believes believe thought presumably apparently suspected suspects"
    " presumed thinks evidently".split()
)
_POSSIBLE = frozenset(
    "may might could possibly perhaps reportedly allegedly maybe seemingly supposedly alleged"
    " purportedly rumoured rumored".split()
)
_CERTAIN = frozenset("confirmed confirms certainly definitely undoubtedly proven verified".split())
_OPENING = frozenset("“ \" ‘ ' « : — –".split())
_CALLING = frozenset("on upon for".split())
"""With one of these after it a call is a demand."""
_MEANT = frozenset(
    "talks meeting meetings summit conference visit visits trip tour negotiations elections"
    " election vote referendum strike strikes protest protests rally march offensive operation"
    " exercise exercises drill drills plan plans".split()
)
"""What is announced before it happens; other deeds are announced once done, or by being told."""
_OVER = frozenset("visit visits trip tour stay summit meeting conference".split())
"""What ends by having taken place: who ends a tour has made it."""
_TOPIC = frozenset("on about over into concerning regarding".split())
"""Prepositions behind which a noun is what another is about: "a debate on the killings"."""
_COMING = frozenset("begin start open follow arrive come happen occur take hold resume".split())
"""Verbs by which a happening comes about: after "will" it is still to come."""
_WINDOW = 12
_SUBJECT = 8  # words of a subject in which "no" is looked for
_NO_SUBJECTS = frozenset("doubt longer matter wonder more less sooner question".split())
"""What follows a "no" that denies no subject: "no doubt the army struck"."""
_ASIDE = frozenset(
    "after before following during since amid despite what which who whose how why".split()
)
"""Words beyond which a verb says nothing of a noun: "told reporters after the raid"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an event is put forward."""

    status: Status = "asserted"
    phase: Phase | None = None
    polarity: Polarity = "positive"
    certainty: Certainty = "unstated"


def standing_of(hit: Hit, words: Words, attributed: bool) -> Standing:
    """Return how a trigger's event is put forward.

    Args:
        hit: The trigger.
        words: The text.
        attributed: Whether somebody other than the outlet says it.
    """
    low, high = words.bounds[words.sentence[hit.head]]
    status, phase, negative = _noun(hit, words, low) if hit.noun else _verb(hit, words, low)
    if status in ("asserted", "planned") and _conditional(hit.first, low, words):
        status = "hypothetical"
    if status in ("asserted", "hypothetical") and _called_untrue(hit, low, high, words):
        status = "denied"
    if negative and (attributed or status == "planned"):
        status = "denied"
    if phase is None and status == "asserted" and not negative:
        phase = "ongoing" if _progressive(hit, words) else "done"
    return Standing(
        status=status,
        phase=phase,
        polarity="negative" if negative else "positive",
        certainty=_certainty(hit, words, low, high),
    )


def _verb(hit: Hit, words: Words, low: int) -> tuple[Status, Phase | None, bool]:
    i = hit.head
    start = words.group_start(i)
    group = words.lower[start:i]
    negative = any(w in ("not", "n't", "never") for w in group)
    before = words.lower[start - 1] if start > low else ""
    if before in ("not", "never", "nobody", "none", "neither", "no-one") or (
        _of_none(start - 1, low, words)
    ):
        negative = True
    status: Status = "asserted"
    phase: Phase | None = None
    modal = next(
        (
            words.lower[j]
            for j in range(start, i)
            if words.lower[j] in _MODAL_STATUS and not _is_name(j, low, words)
        ),
        None,
    )
    past = modal in _PERHAPS and "have" in group  # "may have fired": it is past, or nothing
    if modal and not past:
        status = _MODAL_STATUS[modal]
        if modal in ("would", "'d") and _reported(start, low, words):
            status = "planned"
    if "to" in group or "ing" in words.kinds(i):
        at = start + group.index("to") if "to" in group else start
        if (
            "to" in group
            and at > start
            and words.lower[at - 1] in ("is", "are", "was", "were", "be")
        ):
            return "planned", None, negative
        governed = _governor(at, low, words, infinitive="to" in group)
        if governed:
            status, phase, denies = governed
            negative = negative or denies
    return status, phase, negative


def _of_none(j: int, low: int, words: Words) -> bool:
    """Return whether the subject that ends at j is nobody: "no unit of the fleet", "none of it"."""
    for k in range(j, max(low, j - _SUBJECT) - 1, -1):
        word = words.lower[k]
        if word in ("no", "none"):
            return words.lower[k + 1] not in _NO_SUBJECTS
        if words.is_stop(k) or word == "," or word in RELATIVES or words.verb_at(k):
            return False
        if word in DETERMINERS and (k == low or not words.is_preposition(k - 1)):
            return False
    return False


def _is_name(j: int, low: int, words: Words) -> bool:
    """Return whether "May" or "Will" is somebody, or a month: a capital inside a sentence."""
    return j > low and words.text[j].istitle() and words.text[j - 1] not in _OPENING


_PERHAPS = ("may", "might", "could", "can", "ca")
_MODAL_STATUS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "sha": "planned",
    "would": "hypothetical", "'d": "hypothetical", "may": "hypothetical", "might": "hypothetical",
    "could": "hypothetical", "can": "hypothetical", "cannot": "hypothetical",
    "ca": "hypothetical", "should": "requested", "must": "requested", "ought": "requested",
}  # fmt: skip


def _governor(
    at: int, low: int, words: Words, infinitive: bool
) -> tuple[Status, Phase | None, bool] | None:
    """Return what the word that governs an infinitive or gerund at `at` makes of it."""
    for j in range(at - 1, max(low, at - _WINDOW) - 1, -1):
        word = words.lower[j]
        if words.is_stop(j) or (word in RELATIVES and word != "that"):
            return None
        if not infinitive and word == ",":
            return None
        lemmas = words.lemmas(j) | {word}
        if word in _NOUN_CUES and not words.verb_at(j):
            return _NOUN_CUES[word], None, False
        if word in _TRIES and not words.verb_at(j):
            return "asserted", "failed", False
        if infinitive and words.verb_at(j) and lemmas & _CAUSING:
            return _verb(_word(j), words, low)  # who wants to force somebody to leave wants it
        if _telephones(j, words):
            return "asserted", None, False
        verbish = words.verb_at(j) or word in ("due", "ready", "likely", "set", "willing", "keen",
                                               "able", "bound", "eager")  # fmt: skip
        if not verbish:
            continue
        negated = any(w in ("not", "n't", "never") for w in words.lower[max(low, j - 3) : j])
        if infinitive and words.lower[j - 1] in ("will", "'ll", "shall") and j > low:
            return "planned", None, negated
        for cues, status, phase in (
            (_REFUSE, "denied", None), (_DENY, "denied", None), (_THREAT, "threatened", None),
            (_STOP, "asserted", "stopped"), (_FAIL, "asserted", "failed"),
            (_REQUEST, "requested", None), (_PLAN, "planned", None),
            (_ONGOING, "asserted", "ongoing"),
        ):  # fmt: skip
            if lemmas & cues or (word == "planning" and cues is _PLAN):
                if status == "requested" and at - j == 1 and word in ("want", "wants", "wanted"):
                    return "planned", None, negated
                return status, phase, negated  # type: ignore[return-value]
        return None
    return None


def _telephones(j: int, words: Words) -> bool:
    """Return whether who calls somebody rings them up: "called him to thank him"."""
    if "call" not in words.lemmas(j) or words.passive(j) or words.lower[j + 1] == "to":
        return False
    return words.verb_at(j) and words.lower[j + 1] not in _CALLING


def _noun(hit: Hit, words: Words, low: int) -> tuple[Status, Phase | None, bool]:
    negative, nearest = False, True
    for j in range(hit.first - 1, max(low, hit.first - _WINDOW) - 1, -1):
        word = words.lower[j]
        if words.is_stop(j) or word == "," or word in _ASIDE:
            break
        if words.is_preposition(j) and nearest:
            if word in _TOPIC and not words.verb_at(j - 1):
                break
            nearest = False
        if word in ("no", "without", "never"):
            negative = True
        if word in ("attempted", "failed", "foiled", "thwarted", "abortive"):
            return "asserted", "failed", negative
        if word in _NOUN_CUES and not (word == "next" and hit.first - j > 2):
            return _NOUN_CUES[word], None, negative
        if words.verb_at(j):
            if words.lemmas(j) & {"oppose", "reject", "try", "attempt"}:
                break  # what is opposed may well have happened
            unreached = words.lower[j - 1] == "to" and not words.lemmas(j - 2) & _REACHING
            undone = words.lemmas(j) & _UNDOING
            if undone and (unreached or _verb(_word(j), words, low)[0] != "asserted"):
                break  # what is to be lifted is in force
            announced = "announce" in words.lemmas(j) and words.lower[hit.head] not in _MEANT
            if "end" in words.lemmas(j) and words.lower[hit.head] in _OVER:
                break
            governed = None if announced else _governor(j + 1, low, words, infinitive=True)
            if governed and governed[0:2] != ("asserted", "ongoing"):
                return governed[0], governed[1], negative or governed[2]
            if any(w in ("not", "n't", "never") for w in words.lower[max(low, j - 3) : j]):
                negative = True
            status, phase, minus = _verb(_word(j), words, low)
            if words.lower[j] not in DETERMINERS and status != "asserted":
                return status, phase, negative or minus
            break
    return _ahead(hit, words), None, negative


def _ahead(hit: Hit, words: Words) -> Status:
    """Return the status that the verb of an event noun gives it: "the raid will begin"."""
    high = words.bounds[words.sentence[hit.head]][1]
    for j in range(hit.last, min(high, hit.last + _SUBJECT)):
        if words.is_stop(j) or words.lower[j] == "," or words.lower[j] in RELATIVES:
            break
        if words.verb_at(j) and words.lower[j] not in AUXILIARIES:
            coming = words.lemmas(j) & _COMING
            will = "will" in words.lower[words.group_start(j) : j]
            return "planned" if coming and will else "asserted"
    return "asserted"


def _word(j: int) -> Hit:
    return Hit(j, j + 1, j, False, "")


def _conditional(first: int, low: int, words: Words) -> bool:
    """Return whether an "if" opens the clause that the trigger stands in."""
    for j in range(first - 1, max(low, first - 20) - 1, -1):
        if words.is_stop(j) or words.lower[j] == ",":
            after_comma = words.lower[j] == ","
            return after_comma and words.lower[low] in ("if", "should", "unless", "were")
        if words.lower[j] in ("if", "unless", "whether"):
            return True
    return words.lower[low] in ("should",) and first - low < 20


def denies(sentence: int, words: Words) -> bool:
    """Return whether any word of a sentence denies, refuses or leaves something out."""
    low, high = words.bounds[sentence]
    return any(
        words.lower[j] in _NO or words.lemmas(j) & _DENIAL or words.lower[j].endswith("n't")
        for j in range(low, high)
    )


def _called_untrue(hit: Hit, low: int, high: int, words: Words) -> bool:
    """Return whether the sentence calls the report untrue, or somebody denies it before."""
    rejects = bool(words.lemmas(hit.head) & (_DENY | _REFUSE))  # "rejected it as untrue"
    for j in range(hit.last, min(high - 1, hit.last + 14)):
        if rejects:
            break
        if words.lower[j] in ("is", "was", "are", "were", "as") and any(
            w in _UNTRUE for w in words.lower[j + 1 : j + 4]
        ):
            return True
        if words.is_stop(j):
            break
    for j in range(hit.first - 1, max(low, hit.first - 20) - 1, -1):
        if words.is_stop(j):
            return False
        if words.verb_at(j) and "deny" in words.lemmas(j):
            return True
    return False


def _reported(start: int, low: int, words: Words) -> bool:
    """Return whether "would" is a reported "will": "said it would"."""
    past = ("said", "told", "announced", "promised", "added", "vowed", "pledged", "insisted")
    return any(w in past for w in words.lower[max(low, start - 14) : start])


def _progressive(hit: Hit, words: Words) -> bool:
    if hit.noun or "ing" not in words.kinds(hit.head):
        return False
    group = words.lower[words.group_start(hit.head) : hit.head]
    return any(w in ("is", "are", "'re", "'s", "been") for w in group)


def _certainty(hit: Hit, words: Words, low: int, high: int) -> Certainty:
    for j in range(hit.first - 1, max(low, hit.first - 14) - 1, -1):
        word = words.lower[j]
        if words.is_stop(j):
            break
        if word in _POSSIBLE and not _is_name(j, low, words):
            return "possible"
        if word in _PROBABLE:
            return "probable"
        if word in _CERTAIN:
            return "certain"
    for j in range(hit.last, min(high, hit.last + 4)):
        if words.lower[j] in _PROBABLE:
            return "probable"
        if words.lower[j] in POSSESSIVES or words.lower[j] in PREPOSITIONS:
            break
    return "unstated"
