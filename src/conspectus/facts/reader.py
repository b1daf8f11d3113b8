"""The words of one document and what their capitals say.

Made once a document and read by everything that looks for names. What surprises: a capital at the
start of a sentence proves nothing; such a word counts as a name only if tables know it, if it
stands capitalised inside another sentence, or if English has no such word.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from conspectus.knowledge import Actors, Gazetteer
from conspectus.knowledge.actors import Alias
from conspectus.knowledge.nouns import Nouns
from conspectus.language import Parsed

_NAME_AFFIX = re.compile(r"[^\W\d_]{1,8}-(?=[^\W\d_a-z])")
"""What stands before a name within one word: "pro-[Assad]", "mid-[Ohio]"."""
_PERSON_AFFIX = re.compile(r"(?:ex|co)-(?=[a-z])", re.IGNORECASE)
"""What leaves a person what they are: "her ex-[wife]" is mentioned as a wife is."""


@dataclass(slots=True)
class Reader:
    """The words of one document and what their capitals say; made once a document."""

    parsed: Parsed
    actors: Actors
    gazetteer: Gazetteer
    nouns: Nouns
    words: list[str] = field(init=False)
    affixes: list[int] = field(init=False)
    """How many characters of each token stand before the name that it holds."""
    starts: set[int] = field(init=False)
    headline: set[int] = field(init=False)
    small: set[str] = field(init=False)
    inner: Counter[str] = field(init=False)
    pairs: Counter[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        """Count each word's capitals once."""
        doc = self.parsed.doc
        self.words, self.affixes = [], []
        for token in doc:
            name = _NAME_AFFIX.match(token.text)
            affix = name or _PERSON_AFFIX.match(token.text)
            self.words.append(token.text[affix.end() :] if affix else token.text)
            self.affixes.append(name.end() if name else 0)
        self.starts, self.headline, self.small = set(), set(), set()
        self.inner, self.pairs = Counter(), Counter()
        for sent in doc.sents:
            self._see(sent.start, sent.end)

    def _see(self, start: int, end: int) -> None:
        fresh = True
        long = [w for w in self.words[start:end] if len(w) > 3 and w.isalpha()]
        upper = sum(w[0].isupper() for w in long)
        ended = any(w in (".", "!") for w in self.words[max(start, end - 3) : end])
        title = len(long) >= (8 if ended else 3) and upper >= 0.7 * len(long)
        for i in range(start, end):
            word = self.words[i]
            if title:
                self.headline.add(i)
            if not word[0].isalnum():
                fresh = fresh or self._opens(i)
                continue
            if fresh:
                self.starts.add(i)
            elif word[0].isupper() and not title:
                self.inner[word] += 1
            if not fresh and not title and i + 1 < end:
                self.pairs[word, self.words[i + 1]] += 1
            if word[0].islower():
                self.small.add(word)
            fresh = False

    def _opens(self, i: int) -> bool:
        """Return whether a capital after this mark may be that of a sentence."""
        word = self.words[i]
        if word in "\"'’”":
            return not self.glued(i - 1) and self.glued(i) if i else True
        return word in "“«»‘„‚:—–•*…!?" or word.startswith("..")

    def capital(self, i: int) -> bool:
        """Return whether token i begins like a name."""
        word = self.words[i]
        return word[0].isupper() or (word[0] in "'’ʿ‘" and len(word) > 1 and word[1].isupper())

    def text(self, start: int, end: int) -> str:
        """Return the reading text under tokens start..end, without the affix of a name."""
        return self.parsed.doc[start:end].text[self.affixes[start] if start < end else 0 :]

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Return the reading range of tokens start..end, without the affix of a name."""
        slice_ = self.parsed.doc[start:end]
        return slice_.start_char + self.affixes[start], slice_.end_char

    def glued(self, i: int) -> bool:
        """Return whether nothing stands between token i and the next."""
        return i + 1 < len(self.words) and not self.parsed.doc[i].whitespace_

    def lower(self, start: int, end: int) -> str:
        """Return tokens as lower-case words joined by blanks, final dots dropped."""
        return " ".join(w.lower().rstrip(".") for w in self.words[start:end])

    def known(self, start: int, limit: int) -> tuple[int, Alias] | None:
        """Return the end of the longest known actor's name that begins here, and its Alias."""
        for end in range(min(limit, start + self.actors.longest + 2), start, -1):
            last = self.words[end - 1]
            if not (last[0].isupper() or last[0].isdigit() or last[-1:].isupper()):
                continue
            found = self.actors.find(self.text(start, end))
            if found:
                return end, found[0]
        return None

    def is_namelike(self, i: int) -> bool:
        """Return whether the capital of token i, first in its sentence, seems to be a name's."""
        word = self.words[i]
        if len(word) > 3 and word.isupper() and self.nouns.is_common(word):
            return bool(self.actors.find(word)) and not self.nouns.is_common(word)
        if word in self.nouns.never or word in self.nouns.calendar:
            return False
        if self.inner[word] or (word.isupper() and len(word) > 1):
            return True
        lower = word.lower()
        if lower in self.nouns.first_names:
            return True
        if lower in self.small or lower in self.nouns.heads or lower in self.nouns.titles:
            return False
        return not self.nouns.is_common(word)
