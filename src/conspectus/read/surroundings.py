"""What stands around an article: lists of others, tables in it, its author, the site's name.

The labeller names these lines one by one; here they are looked at together with their neighbours
and given a better name. What surprises: nothing here makes a line the article that stood outside
it, but the rows of a table between two of its paragraphs.
"""

from collections.abc import Sequence

from conspectus.read import cues
from conspectus.read.lines import Element, Line
from conspectus.read.looks import HEADS, PROSE, STOPS, words_of
from conspectus.records import BlockKind

_HEADLINE_WORDS = 4  # words of a link that is a headline rather than a menu's item
_HEAD_MOST = 60  # characters of the line over a list of headlines
_HEADING_MOST = 90  # characters of a heading
_TOPS = 6  # lines at the top among which a site's name stands
_FEET = 2  # lines at the bottom among which it may stand again
_FOOT_MOST = 120  # characters of such a line
_ADDRESSES = 2  # addresses below an article that are no list
_QUESTION_MOST = 60  # characters of a question that heads its answer
_QUESTIONS = 2  # questions over answers that make them headings
_ARTICLE = ("body", "heading", "update")


def name_surroundings(
    text: str, lines: Sequence[Line], elements: Sequence[Element], kinds: list[BlockKind]
) -> None:
    """Name the lines around an article once more, by what stands beside them."""
    body = [n for n, kind in enumerate(kinds) if kind in ("body", "update")]
    if not body:
        return
    if elements:
        _name_tables(lines, elements, kinds)
        _name_links(text, lines, kinds, body[0])
        _name_headings(text, lines, elements, kinds)
    else:
        _name_questions(text, lines, kinds)
        _name_advertised(text, lines, kinds, body[-1])
        _name_addresses(text, lines, kinds)
    _name_authors(text, lines, kinds)
    _name_feet(text, lines, kinds, body[-1])


def _name_tables(
    lines: Sequence[Line], elements: Sequence[Element], kinds: list[BlockKind]
) -> None:
    """Name the rows of a table that stands between two paragraphs, none of them in the table."""
    tables = [_table(elements, line.element) if kinds[n] == "boilerplate" else 0
              for n, line in enumerate(lines)]  # fmt: skip
    n = 0
    while n < len(lines):
        table = tables[n]
        end = n + 1
        while table and end < len(lines) and tables[end] == table:
            end += 1
        if table and n > 0 and end < len(lines):
            linked = sum(line.linked for line in lines[n:end])
            size = sum(line.end - line.start for line in lines[n:end])
            beside = (n - 1, end)
            if (
                all(kinds[m] in _ARTICLE for m in beside)
                and all(table not in _above(elements, lines[m].element) for m in beside)
                and linked < 0.3 * size
                and elements[table].zone is None
            ):
                kinds[n:end] = ["body"] * (end - n)
        n = end


def _table(elements: Sequence[Element], number: int) -> int:
    """Return the number of the table around an element; 0 if none is."""
    return next((n for n in _above(elements, number) if elements[n].tag == "table"), 0)


def _above(elements: Sequence[Element], number: int) -> list[int]:
    path: list[int] = []
    while number and len(path) < 60:
        path.append(number)
        number = elements[number].parent
    return path


def _name_links(text: str, lines: Sequence[Line], kinds: list[BlockKind], body: int) -> None:
    """Name links that are headlines, and the line over them."""
    for n in range(body + 1, len(lines)):
        line = lines[n]
        size = line.end - line.start
        if kinds[n] != "boilerplate" or line.linked < 0.9 * size or size < 15:
            continue
        words = words_of(text, line)
        if len(words.split()) < _HEADLINE_WORDS or cues.cue_of(words) not in (None, "related"):
            continue
        kinds[n] = "related"
        head = lines[n - 1]
        if kinds[n - 1] == "boilerplate" and _heads(text, head):
            kinds[n - 1] = "related"


def _heads(text: str, line: Line) -> bool:
    size = line.end - line.start
    if line.linked or size > _HEAD_MOST or text[line.end - 1] in STOPS:
        return False
    words = words_of(text, line)
    marked = line.tag in HEADS or line.strong >= 0.8 * size or cues.is_related_head(words)
    return marked and cues.cue_of(words) in (None, "related")


def _name_headings(
    text: str, lines: Sequence[Line], elements: Sequence[Element], kinds: list[BlockKind]
) -> None:
    """Name a heading that stands between two paragraphs of the article."""
    for n in range(1, len(lines) - 1):
        line = lines[n]
        size = line.end - line.start
        if kinds[n] != "boilerplate" or kinds[n + 1] != "body" or size > _HEADING_MOST:
            continue
        if kinds[n - 1] not in (*_ARTICLE, "caption") or line.linked or not _may_head(text, line):
            continue
        if line.tag in HEADS and elements[line.element].zone in (None, "title"):
            kinds[n] = "heading"


def _may_head(text: str, line: Line) -> bool:
    words = words_of(text, line)
    return words[-1] not in ".!…:;," and len(words.split()) >= 2 and cues.cue_of(words) is None


def _name_questions(text: str, lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Name the questions that stand over their answers in an article of questions."""
    found = [
        n
        for n in range(1, len(lines) - 1)
        if kinds[n] in ("body", "heading")
        and text[lines[n].end - 1] == "?"
        and lines[n].end - lines[n].start <= _QUESTION_MOST
        and text[lines[n].start].isupper()
        and kinds[n - 1] in ("body", "heading", "caption", "related")
        and kinds[n + 1] == "body"
        and text[lines[n + 1].start].isupper()
    ]
    if len(found) >= _QUESTIONS:
        for n in found:
            kinds[n] = "heading"


def _name_advertised(text: str, lines: Sequence[Line], kinds: list[BlockKind], body: int) -> None:
    """Name the headlines below a line that says they are paid for."""
    paid = False
    for n in range(body + 1, len(lines)):
        words = words_of(text, lines[n])
        if cues.heads_paid(words):
            paid = True
        elif paid and kinds[n] in ("boilerplate", "related", "other_article") and not (
            cues.cue_of(words) or len(words) > _FOOT_MOST
        ):  # fmt: skip
            kinds[n] = "other_article"
        else:
            paid = False


def _name_addresses(text: str, lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Name the last lines of an article that are where to write, not part of a list of links."""
    on = [n for n, kind in enumerate(kinds) if kind in ("body", "heading", "update")]
    last: list[int] = []
    for n in reversed(on):
        if not cues.is_address(words_of(text, lines[n])):
            break
        last.append(n)
    if len(last) <= _ADDRESSES:
        for n in last:
            kinds[n] = "footer"


def _name_authors(text: str, lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Name the line that is an author's name over the note on them."""
    for n in range(len(lines) - 1):
        if kinds[n + 1] != "author_bio" or kinds[n] not in ("boilerplate", "heading", "body"):
            continue
        words = words_of(text, lines[n])
        if len(words) < PROSE and words_of(text, lines[n + 1]).startswith(f"{words} "):
            kinds[n] = "author_bio"


def _name_feet(text: str, lines: Sequence[Line], kinds: list[BlockKind], body: int) -> None:
    """Name the last lines of a page where they begin with the site's name, as its top does."""
    names = [
        words
        for n, words in enumerate(words_of(text, line) for line in lines[:_TOPS])
        if n < body
        and kinds[n] in ("boilerplate", "date", "title")
        and 8 <= len(words) <= 40
        and " " in words
    ]
    for n in range(max(body + 1, len(lines) - _FEET), len(lines)):
        if kinds[n] in ("boilerplate", "author_bio", "other_article", "related"):
            words = words_of(text, lines[n])
            if len(words) <= _FOOT_MOST and any(
                words.casefold().startswith(name.casefold()) for name in names
            ):
                kinds[n] = "footer"
