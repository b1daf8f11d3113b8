"""A document's tokens as plain words, with the little grammar that no parser is needed for.

Comes in: `Parsed`. Goes out: `Words`, parallel lists over tokens, and answers such as "is this a
verb here?", "where does its verb group begin?", "is it passive?". If the pipeline sets parts of
speech they are used; without them neighbours decide. What surprises: everything here is a guess
from a window of a few words, so each answer costs the same in a text of any length.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from conspectus.knowledge.triggers import Triggers
from conspectus.language import Parsed

DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your any some every each no another"
    " all both such further more new fresh several many few two three four five six seven eight"
    " nine ten dozens".split()
)
POSSESSIVES = frozenset("its their his her our my your whose".split())
PREPOSITIONS = frozenset(
    "of in on at by with from for against to into onto over under near off around about after"
    " before during since until between among amid through across towards toward upon within"
    " without despite via along behind beyond outside inside above below beside besides like"
    " unlike per throughout alongside versus as because".split()
)
BE = frozenset("be is are was were been being am 's 're".split())
HAVE = frozenset("have has had having 've".split())
DO = frozenset("do does did".split())
MODALS = frozenset(
    "will would shall should may might can could must 'll 'd ca wo cannot ought sha".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS
NEGATIONS = frozenset("not n't never nor neither no".split())
SUBJECTS = frozenset("i you he she it we they who which that".split())
RELATIVES = frozenset("who which that whom".split())
CONJUNCTIONS = frozenset("and or but nor yet".split())
SUBORDINATORS = frozenset(
    "that if when while although though because since until unless after before as whether where"
    " once so lest than".split()
)
ADVERBS = frozenset(
    "also then now again already still just only even once soon later earlier yesterday today"
    " tomorrow tonight meanwhile twice ever always often however therefore thus instead together"
    " ago afterwards both first finally not n't never more most much too up down out off back away"
    " forward ahead there here so very almost nearly about least allegedly".split()
)
PARTICLES = frozenset("up down out off back over away in on apart aside".split())
QUOTES = frozenset("\"“”„«»‘’'`")
_STOPS = frozenset(". ; : ? ! — – -- --- ( ) [ ] * … -".split()) | QUOTES
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty"
    " hundred thousand a half dozen dozens hundreds thousands".split()
)
_AFTER_NOUNS = frozenset(
    "last next early late overnight earlier later campaign operation operations campaigns wave"
    " waves spree missions mission plans plan tuesday yesterday today".split()
)
_NEEDS_OBJECT = frozenset(
    "kill wound injure maim displace arrest detain jail imprison abduct kidnap destroy damage"
    " murder take massacre execute behead free expel deport besiege convict sentence charge"
    " accuse hold use cause bring send make lay plant fire drop seize capture sink burn".split()
)
"""Verbs that, without an object behind them, are participles: "300 people killed in"."""
_STATES = frozenset(
    "alight ablaze afire hostage prisoner captive dead guilty responsible short open free death"
    " ashore adrift home trial custody prison court jail work pieces".split()
)
"""What a verb may make of its object without being one: "set alight", "held hostage"."""
_NOT_ADVERB = frozenset("ally family italy july supply reply assembly only apply rely fly".split())


@dataclass(slots=True)
class Words:
    """Parallel lists over a document's tokens; the blanks of wrapped lines are left out."""

    text: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    pos: list[str] | None
    table: Triggers

    @classmethod
    def of(cls, parsed: Parsed, table: Triggers) -> "Words":
        """Return the words of a parsed document."""
        doc = parsed.doc
        text: list[str] = []
        starts: list[int] = []
        sentence: list[int] = []
        bounds: list[tuple[int, int]] = []
        begin = offset = 0
        opened = False
        for token in doc:
            opened = opened or bool(token.is_sent_start)
            if not token.is_space:
                if opened and len(text) > begin:
                    bounds.append((begin, len(text)))
                    begin = len(text)
                opened = False
                text.append(token.text)
                starts.append(offset)
                sentence.append(len(bounds))
            offset += len(token.text_with_ws)
        bounds.append((begin, len(text)))
        tagged = doc.has_annotation("POS")
        pos = [t.pos_ for t in doc if not t.is_space] if tagged else None
        ends = [s + len(t) for s, t in zip(starts, text, strict=True)]
        lower = [t.lower().replace("’", "'") for t in text]
        return cls(text, lower, starts, ends, sentence, bounds, pos, table)

    def at(self, offset: int) -> int:
        """Return the token that holds or follows a reading offset."""
        return min(bisect_right(self.ends, offset), max(0, len(self.ends) - 1))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens (first, one past last) that a reading range touches."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def kinds(self, i: int) -> frozenset[str]:
        """Return which verb forms a word can be; empty when it is no known verb."""
        found: frozenset[str] = frozenset()
        for forms in self.table.forms.get(self.lower[i], {}).values():
            found |= forms
        return found

    def lemmas(self, i: int) -> frozenset[str]:
        """Return the known verbs that a word can be a form of."""
        return frozenset(self.table.forms.get(self.lower[i], ()))

    def is_adverb(self, i: int) -> bool:
        """Return whether a word may stand between subject and verb without being either."""
        word = self.lower[i]
        if word == "since" and i and self.lower[i - 1] in HAVE:
            return True
        return word in ADVERBS or (
            len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERB
            and self.text[i][0].islower()
        )  # fmt: skip

    def hyphened(self, i: int) -> bool:
        """Return whether a token hangs on a hyphen before it: "so-[called]"."""
        return (
            0 < i < len(self.lower)
            and self.lower[i - 1] == "-"
            and self.ends[i - 1] == self.starts[i]
        )

    def is_preposition(self, i: int) -> bool:
        """Return whether a word opens a prepositional phrase; "about 30" does not."""
        word = self.lower[i]
        if word not in PREPOSITIONS:
            return False
        if word in ("about", "around", "over", "under", "near") and i + 1 < len(self.lower):
            after = self.lower[i + 1]
            return not (after[0].isdigit() or after in _COUNTS)
        return True

    def is_stop(self, i: int) -> bool:
        """Return whether a token ends a clause by itself; a hyphen inside a word does not."""
        if self.lower[i] == "-" and self.hyphened(i + 1):
            return False
        return self.lower[i] in _STOPS or self.text[i].isspace()

    def verb_at(self, i: int) -> bool:
        """Return whether a word is used as a verb here."""
        word = self.lower[i]
        if self.pos is not None:
            return self.pos[i] in ("VERB", "AUX") and not self.hyphened(i)
        if word in AUXILIARIES:
            return not (word == "'s" and self._owner_mark(i)) and word != "can's"
        kinds = self.kinds(i)
        if word in PARTICLES or self.hyphened(i):
            return False
        if not kinds:
            return (
                word.endswith("ed") and len(word) > 4 and self.text[i][0].islower()
                and not self._adjectival(i)
            )  # fmt: skip
        if self.text[i][0].isupper() and i and not self._opens(i):
            return False
        if self._opens(i) and "part" in kinds and "base" not in kinds and self._noun_ahead(i):
            return False
        return not self.noun_at(i)

    def noun_at(self, i: int) -> bool:
        """Return whether a word that may be noun or verb is a noun (or adjective) here."""
        if self.pos is not None:
            return self.pos[i] in ("NOUN", "PROPN", "ADJ")
        kinds = self.kinds(i)
        if not kinds:
            return True
        before = self.lower[i - 1] if i else ""
        after = self.lower[i + 1] if i + 1 < len(self.lower) else ""
        if kinds <= {"base", "s"} and not self.lemmas(i) & self.table.nounlike:
            return before in DETERMINERS and before not in ("that", "this", "all", "some", "both")
        if before in ("to", "n't", "not") or before in MODALS or before in DO:
            return "base" not in kinds and (before == "to" or (before == "not" and "s" in kinds))
        if kinds & {"past", "part"}:
            return self._adjectival(i)
        if "ing" in kinds:
            if after == "of":
                return True
            if before in PREPOSITIONS or before in BE or before in CONJUNCTIONS or before == ",":
                return False
            if before in DETERMINERS or self._owner_mark(i - 1):
                return True
            return not self.object_ahead(i) and not self._noun_before(i)
        if before in DETERMINERS or self._owner_mark(i - 1) or before in BE:
            return not (before in ("that", "this") and "s" in kinds)
        if before in ("i", "we", "they", "you", "who", "he", "she", "it", "which"):
            return False
        if before in PREPOSITIONS:
            return True
        if (
            "s" in kinds
            and i
            and (self.text[i - 1][0].isupper() or before in ("government", "ministry", "group"))
            and after.isalpha()
            and not self._open_class_border(i + 1)
        ):
            return False
        if self.object_ahead(i):
            return not ("s" in kinds or self._noun_before(i) or self.is_adverb(i - 1))
        if before == "and" and "base" in kinds:
            return after in PREPOSITIONS or not after.isalpha()
        return True

    def group_start(self, i: int) -> int:
        """Return the first word of the verb group that ends in verb i: "has not yet [struck]"."""
        start = i
        for j in range(i - 1, max(self.bounds[self.sentence[i]][0], i - 9) - 1, -1):
            word = self.lower[j]
            if (word in AUXILIARIES and not self._owner_mark(j)) or word in ("to", "not", "n't"):
                start = j
            elif not self.is_adverb(j):
                break
        return start

    def passive(self, i: int) -> bool:
        """Return whether verb i is a passive: "was struck", "being struck"."""
        if not self.kinds(i) & {"part"} and not self.lower[i].endswith("ed"):
            return False
        for j in range(i - 1, max(self.bounds[self.sentence[i]][0], i - 5) - 1, -1):
            word = self.lower[j]
            if word in BE and not (word == "'s" and self._owner_mark(j)):
                return True
            if word in ("get", "gets", "got", "getting"):
                return True
            if not self.is_adverb(j) and word not in NEGATIONS:
                return False
        return False

    def reduced(self, i: int, last: int | None = None) -> bool:
        """Return whether a participle hangs on the noun before it: "the ferry, burned off X".

        `last` is one past the words of its phrase ("set alight").
        """
        if "part" not in self.kinds(i) or self.group_start(i) != i:
            return False
        last = i + 1 if last is None else last
        if any(self._object_word(j) for j in range(i + 1, last)):
            return False
        after = self.lower[last] if last < len(self.lower) else ""
        if after in ("up", "down", "out") and last == i + 1:
            last += 1
            after = self.lower[last] if last < len(self.lower) else ""
        if self.object_ahead(last - 1) or self.object_ahead(i) or after in QUOTES:
            return False
        if "past" not in self.kinds(i):
            return True
        if after == "by":
            return True
        before = self.lower[i - 1] if i else ""
        passes = after in PREPOSITIONS or after in ADVERBS or not after.isalpha()
        if before in RELATIVES or before in CONJUNCTIONS or before in SUBJECTS or not passes:
            return False
        return before == "," or bool(self.lemmas(i) & _NEEDS_OBJECT) or self._finite_ahead(i)

    def _object_word(self, j: int) -> bool:
        """Return whether a word inside a phrase is its object: "fired rubber bullets"."""
        word = self.lower[j]
        return (
            len(word) > 3
            and word.isalpha()
            and word not in _STATES
            and not (word in PREPOSITIONS or word in PARTICLES or self.is_adverb(j))
        )

    def _finite_ahead(self, i: int) -> bool:
        """Return whether a finite verb follows before the clause ends."""
        last = min(self.bounds[self.sentence[i]][1], i + 12)
        for j in range(i + 1, last):
            if self.is_stop(j) or self.lower[j] in SUBJECTS or self.lower[j] in CONJUNCTIONS:
                return False
            if self.lower[j] in AUXILIARIES and not self._owner_mark(j):
                return True
            if j > i + 2 and "past" in self.kinds(j) and not self._adjectival(j):
                return self.lower[j - 1] not in PREPOSITIONS
        return False

    def object_ahead(self, i: int) -> bool:
        """Return whether an object follows directly: a determiner, a name, a pronoun."""
        if i + 1 >= self.bounds[self.sentence[i]][1]:
            return False
        word = self.lower[i + 1]
        return (
            word in DETERMINERS
            or word in ("him", "them", "us", "me", "himself", "itself", "themselves")
            or (self.text[i + 1][0].isupper() and word not in SUBJECTS)
            or self.text[i + 1][0].isdigit()
        )

    def _noun_before(self, i: int) -> bool:
        if not i or self.is_stop(i - 1):
            return False
        word = self.lower[i - 1]
        return (
            word.isalpha() and word not in DETERMINERS and word not in PREPOSITIONS
            and (self.text[i - 1][0].isupper() or word.endswith("s") or word in SUBJECTS)
        )  # fmt: skip

    def _adjectival(self, i: int) -> bool:
        """Return whether a participle stands before its noun: "the wounded men"."""
        before = self.lower[i - 1] if i else ""
        after = self.lower[i + 1] if i + 1 < len(self.lower) else ""
        counted = before[:1].isdigit() or before in _COUNTS
        owned = before in DETERMINERS or self._owner_mark(i - 1)
        if not counted and not owned and before not in PREPOSITIONS:
            return False
        if before == "that":
            return False
        return after.isalpha() and after not in PREPOSITIONS and after not in DETERMINERS

    def _owner_mark(self, i: int) -> bool:
        """Return whether a token is the mark of a possessor and not "is"."""
        if i < 1 or self.lower[i] not in ("'s", "'"):
            return False
        if i + 1 >= len(self.lower):
            return False
        word = self.lower[i + 1]
        return self.lower[i - 1] not in SUBJECTS | {"there", "here", "what", "let"} and (
            word not in ("a", "an", "the", "not", "been") and word[:1].isalnum()
        )

    def _open_class_border(self, i: int) -> bool:
        """Return whether a word cannot begin an object: a preposition, a verb, a conjunction."""
        word = self.lower[i]
        return (
            word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in AUXILIARIES
            or word in RELATIVES
            or word == "to"
            or self.is_adverb(i)
            or bool(self.kinds(i) - {"base", "s"})
        )

    def modifies(self, i: int) -> bool:
        """Return whether a noun only modifies the next: "patrol ship", "war memorial"."""
        if i + 1 >= self.bounds[self.sentence[i]][1]:
            return False
        word = self.lower[i + 1]
        if not word.isalpha() or not self.text[i + 1][0].islower():
            return False
        if self.pos is not None:
            return self.pos[i + 1] in ("NOUN", "PROPN")
        return not (
            self._open_class_border(i + 1)
            or word in DETERMINERS
            or word in SUBORDINATORS
            or word in _AFTER_NOUNS
            or self.verb_at(i + 1)
        )

    def _noun_ahead(self, i: int) -> bool:
        """Return whether a plain noun follows directly: "Armed [men] stormed"."""
        if i + 2 >= self.bounds[self.sentence[i]][1]:
            return False
        word = self.lower[i + 1]
        plain = word.isalpha() and self.text[i + 1][0].islower() and not self.is_adverb(i + 1)
        return plain and not (
            word in DETERMINERS or word in AUXILIARIES or self._open_class_border(i + 1)
        )

    def _opens(self, i: int) -> bool:
        first = self.bounds[self.sentence[i]][0]
        return i == first or (i == first + 1 and self.lower[first] in QUOTES)
