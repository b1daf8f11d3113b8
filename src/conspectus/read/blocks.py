"""Lines in, Blocks out: every character of a document named, exactly once.

Four things decide what a line is, the surest first: a thread of comments, a set phrase, the
element it stands in, and how likely its looks are an article's. Blank space goes with the block
before it. What surprises: text after a hard end ("Published in ...", "Related posts") is never the
article again, however much it looks like one.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conspectus.ids import make_id
from conspectus.read import cues
from conspectus.read.dates import FoundDate, first_date, moment, read_clock, whole_day
from conspectus.read.extent import (
    hard_end,
    has_few_labels,
    is_dated_row,
    is_imprint,
    is_label,
    reach_on,
    without_lists,
)
from conspectus.read.forms import name_forms, with_entries, with_posts
from conspectus.read.head import Hints, name_deck, name_head
from conspectus.read.layout import Layout
from conspectus.read.lines import Element, Line
from conspectus.read.looks import (
    CLOSERS,
    HEADS,
    PROSE,
    SMALL_WORDS,
    STOPS,
    TITLE_MOST,
    Label,
    ends_sentence,
    is_prose,
    words_of,
)
from conspectus.read.measures import barred
from conspectus.read.mending import mend
from conspectus.read.running import running_lines
from conspectus.read.surroundings import name_surroundings
from conspectus.read.threads import Comment, author_of, find_thread, nest, nest_elements
from conspectus.read.updates import update_times, with_updates
from conspectus.records import Block, BlockKind, Interval, Span

ORIGIN = "read.blocks/3"

_HEADING_MOST = 120
_LINK_LEAST = 25  # characters of a link that leads to another page rather than names a thing
_LINKED = 0.85  # share of its characters that stand in the link; a label may stand beside it
_MOST_LINKS = 0.3  # share of an article's characters above which links are what it is about
_APART = ("related", "boilerplate", "footer")
_ARTICLE_KINDS = ("body", "heading")
_CAPTION_MOST = 350  # characters of a caption whose credit stands below it
_CLEAN = 0.75  # share of prose above which a text may have no furniture to speak of
_LATE_BIO = 0.75  # the same for a note on the author


def label(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    votes: Sequence[bool],
    layout: Layout,
    hints: Hints,
) -> list[Label]:
    """Return what each line is."""
    if not lines:
        return []
    said = _said(text, lines)
    comments = _comments(text, lines, elements)
    article, chances = _article(text, lines, elements, votes, layout, said, comments)
    kinds = _kinds(text, lines, elements, said, comments, article)
    name_head(text, lines, kinds, article, hints, elements)
    name_surroundings(text, lines, elements, kinds)
    form, head = "", None
    if not elements:
        form, head = name_forms(text, lines, kinds, said, hints.outlets)
        name_deck(text, lines, kinds)
    if elements:
        odds = zip(kinds, chances, strict=True)
        labels = [Label(kind=kind, score=round(chance, 3)) for kind, chance in odds]
    else:  # without a score, lines of one kind share one label
        plain = {kind: Label(kind=kind) for kind in set(kinds)}
        labels = [plain[kind] for kind in kinds]
    if head:
        labels[head.named] = replace(labels[head.named], issuer=head.span)
    labels = _with_comments(labels, comments, text, lines)
    labels = with_updates(labels, text, lines, elements)
    if form == "stamp":
        labels = with_posts(labels, text, lines)
    elif form == "heard":
        labels = with_entries(labels, text, lines)
    return mend(labels, text, lines)


def _said(text: str, lines: Sequence[Line]) -> list[BlockKind | None]:
    """Return what each line's words say it is; before the first paragraph a genre heads a title."""
    said = [cues.cue_of(words_of(text, line)) for line in lines]
    for n in running_lines(text, lines):
        said[n] = "boilerplate"
    for n, line in enumerate(lines):
        if is_prose(text, line):
            break
        if said[n] == "related" and cues.names_genre(words_of(text, line)):
            said[n] = None
    for n, line in enumerate(lines[1:], 1):
        if said[n] == "caption" and said[n - 1] is None and cues.is_credit(words_of(text, line)):
            above = words_of(text, lines[n - 1])
            if n > 1 and len(above) <= _CAPTION_MOST and above[0] not in '"“«':
                said[n - 1] = "caption"
    return said


def build(
    doc_id: str,
    text: str,
    lines: Sequence[Line],
    labels: Sequence[Label],
    published: date | None,
) -> tuple[Block, ...]:
    """Return the blocks of a text: each from its line's first character to the next one's."""
    if not text:
        return ()
    if not lines:
        whole = Span(start=0, end=len(text))
        only = make_id("block", doc_id, whole)
        return (Block(id=only, doc_id=doc_id, span=whole, kind="boilerplate", origin=ORIGIN),)
    starts = [0] + [line.start for line in lines[1:]] + [len(text)]
    spans = [Span(start=a, end=b) for a, b in itertools.pairwise(starts)]
    ids = [make_id("block", doc_id, span) for span in spans]
    times = update_times(labels, published)
    return tuple(
        Block(
            id=block_id,
            doc_id=doc_id,
            span=span,
            kind=lab.kind,
            parent_id=ids[lab.parent] if lab.parent is not None else None,
            depth=lab.depth,
            author=lab.author,
            time=time,
            continues=lab.continues,
            duplicate_of=ids[lab.duplicate] if lab.duplicate is not None else None,
            origin=ORIGIN,
            score=lab.score,
        )
        for block_id, span, lab, time in zip(ids, spans, labels, times, strict=True)
    )


# --- comments -----------------------------------------------------------------------------------


def _comments(
    text: str, lines: Sequence[Line], elements: Sequence[Element]
) -> dict[int, Comment | None]:
    """Return the lines that are comments and, where it is known, which comment."""
    if elements:
        numbers = barred(text, lines, elements)
        nested = nest_elements(text, lines, elements, numbers)
        return {n: nested.get(n) for n in numbers}
    run = find_thread(text, lines)
    if run is None:
        return {}
    first, last = run
    return dict(zip(range(first, last), nest(text, lines[first:last]), strict=True))


def _with_comments(
    labels: list[Label], comments: dict[int, Comment | None], text: str, lines: Sequence[Line]
) -> list[Label]:
    begins: dict[int, int] = {}
    for number, comment in comments.items():
        if labels[number].kind != "comment":
            continue
        words = words_of(text, lines[number])
        if cues.asks_for_comment(words) or cues.opens_comments(words):
            labels[number] = replace(labels[number], kind="boilerplate")
            continue
        if comment is None:
            continue
        first = begins.get(comment.number)
        parent = first
        if first is None:
            begins[comment.number] = number
            parent = begins.get(comment.answers) if comment.answers is not None else None
        date_found = first_date(words[:100]) if len(words) <= 100 else None
        labels[number] = replace(
            labels[number],
            parent=parent,
            depth=comment.depth,
            author=comment.author or author_of(words),
            stamp=_stamped(words, date_found) if date_found else None,
        )
    return labels


def _stamped(words: str, found: FoundDate) -> Interval:
    """Return when a comment was written: the minute its head prints, or the day."""
    after = words[found.end : found.end + 30].lstrip(" ,|·•-–—")
    clock = read_clock(after.removeprefix("at").removeprefix("um").lstrip())
    return moment(found.day, clock) if clock else whole_day(found.day)


# --- article or not -----------------------------------------------------------------------------


def _article(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    votes: Sequence[bool],
    layout: Layout,
    said: Sequence[BlockKind | None],
    comments: dict[int, Comment | None],
) -> tuple[list[bool], list[float]]:
    """Return for each line whether it is the article's, and how likely its looks are."""
    prose = [is_prose(text, line) and n not in comments for n, line in enumerate(lines)]
    end = hard_end(text, lines, elements, said, comments, prose)
    inside = [n for n in range(len(lines)) if n < end and n not in comments]
    total = sum(lines[n].end - lines[n].start for n in inside) or 1
    share = sum(lines[n].end - lines[n].start for n in inside if prose[n]) / total
    if not elements and share >= _CLEAN and has_few_labels(text, lines, inside, prose):
        on = [n < end and n not in comments for n in range(len(lines))]
        on = without_lists(text, lines, on, clean=True)
        return on, [float(o) for o in on]
    if elements:
        on, chances = layout.article(text, lines, elements, votes)
    else:
        kept = [lines[n] for n in inside]
        part, odds = layout.article(text, kept)
        on, chances = [False] * len(lines), [0.0] * len(lines)
        for n, o, c in zip(inside, part, odds, strict=True):
            on[n], chances[n] = o, c
    on = [o and n < end and n not in comments for n, o in enumerate(on)]
    if not elements:
        on = without_lists(text, lines, on)
        reach_on(text, lines, said, prose, on, end)
    if not any(on):
        on = [p and n < end for n, p in enumerate(prose)]
    return on, chances


def undecided(text: str, lines: Sequence[Line]) -> list[int]:
    """Return the lines of a plain text that are judged by their looks.

    They are those before the article's end that are no comments.
    """
    comments = _comments(text, lines, ())
    prose = [is_prose(text, line) and n not in comments for n, line in enumerate(lines)]
    end = hard_end(text, lines, (), _said(text, lines), comments, prose)
    return [n for n in range(end) if n not in comments]


def _kinds(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    said: Sequence[BlockKind | None],
    comments: dict[int, Comment | None],
    article: Sequence[bool],
) -> list[BlockKind]:
    on = [n for n, a in enumerate(article) if a]
    first, last = (on[0], on[-1]) if on else (len(lines), -1)
    sidebar = _sidebar(text, lines, said, last, comments)
    last_prose = max((n for n in on if is_prose(text, lines[n])), default=len(lines))
    bulk = _end_of_bulk(lines, article)
    links = _links(text, lines, on) if elements else set()
    kinds: list[BlockKind] = []
    footed = False
    for number, line in enumerate(lines):
        footed = footed or (number - 1 > last_prose and not elements and kinds[-1] == "footer")
        words = words_of(text, line)
        if number in comments:
            kinds.append("comment")
        elif number in sidebar:
            kinds.append(sidebar[number])
        elif said[number] is None and footed:
            kinds.append("footer")
        elif article[number]:
            kinds.append(_inside(text, lines, number, said[number], elements, article, last, bulk))
            if number in links and kinds[-1] in _ARTICLE_KINDS:
                kinds[-1] = "related"
        else:
            kinds.append(
                _outside(
                    words, line, said[number], elements, first <= number <= last, number > last
                )
            )
    if not elements:
        for number in range(1, len(lines)):
            if kinds[number - 1] != "related" or said[number] is not None:
                continue
            if said[number - 1] is None or cues.is_related_head(words_of(text, lines[number - 1])):
                loose = kinds[number] in ("body", "heading", "boilerplate", "other_article")
                short = is_label(text, lines[number]) or (
                    text[lines[number].end - 1] == "?"
                    and lines[number].end - lines[number].start <= _HEADING_MOST
                )
                if loose and short:
                    kinds[number] = "related"
    return kinds


def _links(text: str, lines: Sequence[Line], on: Sequence[int]) -> set[int]:
    """Return the lines between an article's paragraphs that are links and hardly anything else.

    Where much of the article is such lines, it is a list of links.
    """
    first = next((n for n in on if is_prose(text, lines[n])), len(lines))
    sizes = {n: lines[n].end - lines[n].start for n in on}
    found = {
        n
        for n, size in sizes.items()
        if n > first and size >= _LINK_LEAST and lines[n].linked >= _LINKED * size
    }
    return found if sum(sizes[n] for n in found) <= _MOST_LINKS * sum(sizes.values()) else set()


def _inside(
    text: str,
    lines: Sequence[Line],
    number: int,
    said: BlockKind | None,
    elements: Sequence[Element],
    article: Sequence[bool],
    last: int,
    bulk: int,
) -> BlockKind:
    line = lines[number]
    words = words_of(text, line)
    zone = elements[line.element].zone if elements else None
    if zone == "caption" or said == "caption":
        return "caption"
    if said in ("related", "boilerplate", "footer"):
        return said
    if zone in _APART and elements[line.element].zone_at == line.element:
        return zone  # a paragraph that is itself called a plea or a teaser
    if elements and words.isupper() and line.linked >= 0.9 * len(words) and len(words) >= 20:
        return "related"  # a headline in capitals that is a link, between two paragraphs
    if said == "date":
        return "date" if len(words) < 90 else "body"
    if elements and zone == "author_bio":
        return "author_bio"
    if number >= bulk and (cues.is_bio(words) if number >= last - 2 else cues.is_staff(words)):
        return "author_bio"
    if line.tag in HEADS and line.end - line.start <= TITLE_MOST:
        return "heading"
    if line.tag in ("", "p", "div", "strong") and _is_heading(text, lines, number, article):
        return "heading"
    return "body"


def _end_of_bulk(lines: Sequence[Line], article: Sequence[bool]) -> int:
    """Return the number of the first line before which the article's bulk stands."""
    sizes = [line.end - line.start if a else 0 for line, a in zip(lines, article, strict=True)]
    least = max(400, _LATE_BIO * sum(sizes))
    sums = itertools.accumulate(sizes)
    return next((n + 1 for n, total in enumerate(sums) if total >= least), len(lines))


def _is_heading(text: str, lines: Sequence[Line], number: int, article: Sequence[bool]) -> bool:
    """Return whether a short line stands over the paragraph after it."""
    line = lines[number]
    words = text[line.start : line.end]
    if len(words) > _HEADING_MOST or len(words) < 2 or not any(ch.isalpha() for ch in words):
        return False
    bare = words.rstrip(CLOSERS)
    if not bare or bare[-1] in STOPS + ",;:…" or words.rstrip()[-1] in "“«":
        return False
    if words[0].islower() or words[0] in "-•*·[" or is_dated_row(words):
        return False
    if len(words) >= PROSE and bare.split()[-1].lower() in SMALL_WORDS:
        return False  # a paragraph cut in two
    after = number + 1
    if after >= len(lines) or not article[after] or lines[after].start - line.end > 2000:
        return False
    before_ends = (
        number == 0
        or ends_sentence(text, lines[number - 1])
        or not is_prose(text, lines[number - 1], ends=False)
    )
    if line.tag and line.strong < 0.8 * len(words):
        return False
    return (before_ends and text[lines[after].start].isupper()) or text[
        lines[after].start
    ] in "\"“«‘'"


def _outside(
    words: str,
    line: Line,
    said: BlockKind | None,
    elements: Sequence[Element],
    between: bool,
    after: bool,
) -> BlockKind:
    zone = elements[line.element].zone if elements else None
    if zone in ("caption", "footer", "author_bio", "related"):
        if zone == "related" and line.linked < 0.5 * len(words) and len(words) >= PROSE:
            return "other_article"
        return zone
    if after and cues.is_bio(words):
        return "author_bio"
    if said and (said != "date" or (after and is_imprint(words))):
        return said
    if zone in ("byline", "date") and len(words) <= 120:
        return zone
    if after and len(words) >= PROSE and zone is None and line.linked < 0.5 * len(words):
        return "other_article"
    return "boilerplate"


def _sidebar(
    text: str,
    lines: Sequence[Line],
    said: Sequence[BlockKind | None],
    last: int,
    comments: dict[int, Comment | None],
) -> dict[int, BlockKind]:
    """Return the lines after the article that tell of other articles.

    A sidebar is headlines with dates of their own, two or more; short labels stand over it.
    """
    tail = [n for n in range(last + 1, len(lines)) if n not in comments]
    while tail and (said[tail[0]] == "date" and is_imprint(words_of(text, lines[tail[0]]))):
        tail.pop(0)
    known = set(tail)
    dated = [
        n
        for n in tail
        if said[n] == "date" and n - 1 in known and lines[n - 1].end - lines[n - 1].start <= 160
    ]
    if len(dated) < 2:
        return {}
    begin = dated[0] - 1
    return {
        n: "other_article" if said[n] not in ("footer", "boilerplate") else said[n] or "boilerplate"
        for n in tail
        if n >= begin
    }
