"""Which language a text and each of its blocks is in: by small words, by script, by its letters.

English shows itself by its small words, other scripts by their letters; only what is left is asked
of py3langid, which is loaded when first needed. What surprises: a list of names looks like some
language to any detector, so a block is called foreign only if it is far likelier than English.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from conspectus.read.small_words import by_small_words, may_be_foreign
from conspectus.records import Block

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 4_000  # characters from the beginning; more does not change the answer
_LEAST_WORDS = 20  # of a document
_LEAST_BLOCK_WORDS = 8  # shorter blocks follow the document's main language
_LEAST_LETTERS = 6  # of another script, in which few words are enough
_ENGLISH = frozenset(
    "the and of to that with from said which were been their this would but are was his has it its "
    "by".split()
)
_IS_ENGLISH = 0.1  # share of these words; English prose has 0.2-0.35, Dutch and Danish below 0.06
_SHOWN = (" the ", " and ", " that ", " with ", " from ", " to ")
_IS_SHOWN = 0.04
_FAR = 5.0  # log-likelihood a word over English; sentences have 8-20, lists of names below 3.5
_SAMPLE = 40  # words asked about at once; the likelihoods of longer texts are not comparable
_FOREIGN = 0.5  # share of the letters that another script must have
_JUDGED = ("title", "heading", "body", "update", "caption", "comment", "author_bio")
_SPANS = (
    ("ko", "\uac00-\ud7a3"), ("ja", "\u3040-\u30ff"), ("zh", "\u4e00-\u9fff"),
    ("ar", "\u0600-\u06ff"), ("he", "\u0590-\u05ff"), ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"), ("hi", "\u0900-\u097f"), ("th", "\u0e00-\u0e7f"),
    ("bn", "\u0980-\u09ff"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff"),
    ("my", "\u1000-\u109f"), ("am", "\u1200-\u137f"), ("ta", "\u0b80-\u0bff"),
)  # fmt: skip
_SCRIPTS = tuple((language, re.compile(f"[{span}]")) for language, span in _SPANS)
_OTHER_SCRIPT = re.compile(f"[{''.join(span for _, span in _SPANS)}]")
_SHARED = ("ru", "ar", "hi")
"""Scripts of many languages: enough letters are asked of the detector which it is."""


def language_of(text: str, least: int = _LEAST_WORDS) -> str | None:
    """Return the ISO 639-1 code of a text's main language; None if it is too short or unsure.

    >>> language_of("The ferry left the harbour in the morning and was back by the evening, "
    ...             "and the crew said that the sea had been calm for most of the day.")
    'en'
    """
    text = text[:_LOOKED_AT]
    words = _WORD.findall(text.lower())
    if len(words) >= least and _is_english(words):
        return "en"
    other = _by_script(text, words)
    if other or len(words) < least:
        return other
    return (by_small_words(words) if len(words) >= _LEAST_WORDS else None) or _detected(text)


def with_languages(text: str, blocks: Sequence[Block], main: str | None) -> tuple[Block, ...]:
    """Return blocks with the language of those that are in another than the document."""
    return tuple(
        replace(block, language=found)
        if block.kind in _JUDGED
        and block.span.end - block.span.start >= 2 * _LEAST_BLOCK_WORDS
        and (found := _language_of_block(text[block.span.start : block.span.end], main or "en"))
        else block
        for block in blocks
    )


def _language_of_block(words: str, main: str) -> str | None:
    """Return the language of a block; None if it is the document's or cannot be told."""
    if main == "en":
        words = words[:_LOOKED_AT]
        if _shows_english(words) or _is_english(_WORD.findall(words.lower())):
            return None
        if not _may_be_foreign(words):
            return None
        found = language_of(words, _LEAST_BLOCK_WORDS)
        return None if found == "en" else found
    # a page that is not read is looked through for English only
    return "en" if _is_english(_WORD.findall(words.lower())) else None


def _shows_english(words: str) -> bool:
    """Return whether a block of an English page need not be looked at: most are soon told so."""
    lower = words.lower()
    shown = sum(map(lower.count, _SHOWN))
    return lower.isascii() and shown > 0 and shown >= _IS_SHOWN * lower.count(" ")


def _may_be_foreign(words: str) -> bool:
    """Return whether a block has a sign of another language: its letters, or its small words."""
    if not words.isascii() and _OTHER_SCRIPT.search(words):
        return True
    return may_be_foreign(words.lower() if words.isupper() else words)


def _is_english(words: Sequence[str]) -> bool:
    count = sum(map(_ENGLISH.__contains__, words))
    return count >= 2 and count >= _IS_ENGLISH * len(words)


def _by_script(text: str, words: Sequence[str]) -> str | None:
    """Return the language that a text's letters tell; None if they are Latin."""
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return None
    letters = sum(map(len, words))
    for language, script in _SCRIPTS:
        found = len(script.findall(text))
        if found >= _LEAST_LETTERS and found >= _share(language) * letters:
            shared = language in _SHARED
            return (by_small_words(words) or _detected(text) or language) if shared else language
    return None


def _share(language: str) -> float:
    """Return the share of letters that shows a language; Japanese writes with Chinese ones too."""
    return 0.1 if language == "ja" else _FOREIGN


def _detected(text: str) -> str | None:
    """Return the language that most samples of a text which show one are in."""
    rows = text.split()
    starts = sorted({0, max(0, len(rows) - _SAMPLE) // 2, max(0, len(rows) - _SAMPLE)})
    samples = [_sampled(" ".join(rows[n : n + _SAMPLE])) for n in starts]
    votes = Counter(found for found in samples if found)
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
    return best if 2 * count > votes.total() else None


@lru_cache(maxsize=4096)  # headlines of other articles stand on many pages
def _sampled(text: str) -> str | None:
    """Return the likeliest language of a few words; None if English is about as likely."""
    from py3langid import rank  # its model takes a second to load, and English pages need none

    chances = dict(rank(text))
    best = max(chances, key=lambda language: chances[language])
    far = _FAR * len(_WORD.findall(text))
    return str(best) if best == "en" or chances[best] - chances["en"] >= far else None
