"""Lines in, Blocks out: every character of a document named, exactly once.

Four things decide what a line is, the surest first: a thread of comments, a set phrase, the
element it stands in, and how likely its looks are an article's. Blank space goes with the block
before it. What surprises: text after a hard end ("Published in ...", "Related posts") is never the
article again, however much it looks like one.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conspectus.ids import make_id
from conspectus.read import cues
from conspectus.read.cues import UpdateCue
from conspectus.read.dates import Clock, find_dates, moment, read_stamp
from conspectus.read.layout import Layout, barred
from conspectus.read.lines import Element, Line
from conspectus.read.threads import Comment, author_of, find_thread, nest, nest_elements
from conspectus.records import Block, BlockKind, Interval, Span

ORIGIN = "read.blocks/1"

_PROSE = 80  # characters from which a line that ends like a sentence carries an article
_TITLE_MOST = 250
_HEADING_MOST = 120
_HEAD_REACH = 12  # lines before the first paragraph in which title, byline and date stand
_CLEAN = 0.75  # share of prose above which a text has no furniture to speak of
_END_SHARE = 0.5  # share of the prose that must stand before a line may end the article
_LATE_SHARE = 0.85  # the same for a line that may also stand inside one: "Related", a footer
_CLOCKS = 3  # bare clock times that make a page a live page
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BETWEEN = re.compile(r"[\W_]+")
_STOPS = ".!?…"
_CLOSERS = "\"'”’»«“‘)]*_"
_SMALL = frozenset(
    "a an the of in on at to by for from with and or but as than that which who whose into onto "
    "over under "
    "between against is are was were be been has have had will would could should may might must "
    "its their his "
    "her our your my this these those not no more most some any each every both either said "
    "about after before "
    "during until while because if when where de la le les du des et en el los las y der die das "
    "und von zu".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What one line is."""

    kind: BlockKind
    parent: int | None = None
    """The line at which the update or comment begins that this one belongs to."""
    depth: int = 0
    author: str | None = None
    clock: Clock | None = None
    stamp: Interval | None = None
    continues: bool = False
    duplicate: int | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What a page's metadata says that helps to find its head."""

    titles: tuple[str, ...] = ()
    author: str | None = None


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
    said = [cues.cue_of(_words(text, line)) for line in lines]
    comments = _comments(text, lines, elements)
    article, chances = _article(text, lines, elements, votes, layout, said, comments)
    kinds = _kinds(text, lines, elements, said, comments, article)
    _head(text, lines, kinds, article, hints, elements)
    labels = [
        Label(kind=kind, score=round(chance, 3) if elements else None)
        for kind, chance in zip(kinds, chances, strict=True)
    ]
    labels = _with_comments(labels, comments, text, lines)
    labels = _with_updates(labels, text, lines)
    return _mend(labels, text, lines)


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
        return (_block(doc_id, Span(start=0, end=len(text)), Label(kind="boilerplate")),)
    starts = [0] + [line.start for line in lines[1:]] + [len(text)]
    spans = [Span(start=a, end=b) for a, b in itertools.pairwise(starts)]
    ids = [make_id("block", doc_id, span) for span in spans]
    times = _times(labels, published)
    return tuple(
        replace(
            _block(doc_id, span, lab),
            parent_id=ids[lab.parent] if lab.parent is not None else None,
            duplicate_of=ids[lab.duplicate] if lab.duplicate is not None else None,
            time=time,
        )
        for span, lab, time in zip(spans, labels, times, strict=True)
    )


def _block(doc_id: str, span: Span, lab: Label) -> Block:
    return Block(
        id=make_id("block", doc_id, span),
        doc_id=doc_id,
        span=span,
        kind=lab.kind,
        depth=lab.depth,
        author=lab.author,
        continues=lab.continues,
        origin=ORIGIN,
        score=lab.score,
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
        if labels[number].kind != "comment" or comment is None:
            continue
        words = _words(text, lines[number])
        first = begins.get(comment.number)
        parent = first
        if first is None:
            begins[comment.number] = number
            parent = begins.get(comment.answers) if comment.answers is not None else None
        date_found = next(find_dates(words[:100]), None) if len(words) <= 100 else None
        labels[number] = replace(
            labels[number],
            parent=parent,
            depth=comment.depth,
            author=comment.author or author_of(words),
            stamp=read_stamp(words[date_found.start : date_found.end]) if date_found else None,
        )
    return labels


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
    prose = [_is_prose(text, line) and n not in comments for n, line in enumerate(lines)]
    end = _hard_end(text, lines, said, comments, prose)
    inside = [n for n in range(len(lines)) if n < end and n not in comments]
    total = sum(lines[n].end - lines[n].start for n in inside) or 1
    share = sum(lines[n].end - lines[n].start for n in inside if prose[n]) / total
    if not elements and share >= _CLEAN:
        on = [n < end and n not in comments for n in range(len(lines))]
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
    if not any(on):
        on = [p and n < end for n, p in enumerate(prose)]
    return on, chances


def _hard_end(
    text: str,
    lines: Sequence[Line],
    said: Sequence[BlockKind | None],
    comments: dict[int, Comment | None],
    prose: Sequence[bool],
) -> int:
    """Return the number of the line at which the article is over for good."""
    masses = [(line.end - line.start) if p else 0 for line, p in zip(lines, prose, strict=True)]
    total = sum(masses) or 1
    so_far = 0
    for number, line in enumerate(lines):
        if so_far >= _END_SHARE * total:
            words = _words(text, line)
            if number in comments:
                return number
            ends = said[number] == "footer" or cues.opens_comments(words)
            if so_far >= _LATE_SHARE * total and (ends or cues.is_related_head(words)):
                return number
            if _is_imprint(words):
                return number
        so_far += masses[number]
    return len(lines)


def _is_imprint(words: str) -> bool:
    """Return whether a line closes an article: "Published in The Example, 3 May 2011"."""
    return words.lower().lstrip("*_ ").startswith(
        ("published in ", "first published in ")
    ) and cues.is_date_line(words)


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
    last_prose = max((n for n in on if _is_prose(text, lines[n])), default=len(lines))
    kinds: list[BlockKind] = []
    for number, line in enumerate(lines):
        words = _words(text, line)
        if number in comments:
            kinds.append("comment")
        elif number in sidebar:
            kinds.append(sidebar[number])
        elif said[number] is None and not elements and "footer" in kinds[last_prose + 1 : number]:
            kinds.append("footer")
        elif article[number]:
            kinds.append(_inside(text, lines, number, said[number], elements, article, last))
        else:
            kinds.append(
                _outside(
                    words, line, said[number], elements, first <= number <= last, number > last
                )
            )
    return kinds


def _inside(
    text: str,
    lines: Sequence[Line],
    number: int,
    said: BlockKind | None,
    elements: Sequence[Element],
    article: Sequence[bool],
    last: int,
) -> BlockKind:
    line = lines[number]
    words = _words(text, line)
    zone = elements[line.element].zone if elements else None
    if zone == "caption" or said == "caption":
        return "caption"
    if said in ("related", "boilerplate", "footer"):
        return said
    if said == "date":
        return "date" if len(words) < 90 else "body"
    if elements and zone == "author_bio":
        return "author_bio"
    if number >= last - 2 and cues.is_bio(words) and _near_end(lines, number):
        return "author_bio"
    if line.tag in _HEADS and line.end - line.start <= _TITLE_MOST:
        return "heading"
    if line.tag in ("", "p", "div", "strong") and _is_heading(text, lines, number, article):
        return "heading"
    return "body"


def _near_end(lines: Sequence[Line], number: int) -> bool:
    before = sum(ln.end - ln.start for ln in lines[:number])
    return before >= 400


def _is_heading(text: str, lines: Sequence[Line], number: int, article: Sequence[bool]) -> bool:
    """Return whether a short line stands over the paragraph after it."""
    line = lines[number]
    words = text[line.start : line.end]
    if len(words) > _HEADING_MOST or len(words) < 2 or not any(ch.isalpha() for ch in words):
        return False
    bare = words.rstrip(_CLOSERS)
    if not bare or bare[-1] in _STOPS + ",;:…" or words.rstrip()[-1] in "“«":
        return False
    if words[0].islower() or words[0] in "-•*·[":
        return False
    if len(words) >= _PROSE and bare.split()[-1].lower() in _SMALL:
        return False  # a paragraph cut in two
    after = number + 1
    if after >= len(lines) or not article[after] or lines[after].start - line.end > 2000:
        return False
    before_ends = (
        number == 0
        or _ends(text, lines[number - 1])
        or not _is_prose(text, lines[number - 1], ends=False)
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
        if zone == "related" and line.linked < 0.5 * len(words) and len(words) >= _PROSE:
            return "other_article"
        return zone
    if after and cues.is_bio(words):
        return "author_bio"
    if said and (said != "date" or (after and _is_imprint(words))):
        return said
    if zone in ("byline", "date") and len(words) <= 120:
        return zone
    if after and len(words) >= _PROSE and zone is None and line.linked < 0.5 * len(words):
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
    while tail and (said[tail[0]] == "date" and _is_imprint(_words(text, lines[tail[0]]))):
        tail.pop(0)
    dated = [
        n
        for n in tail
        if said[n] == "date" and n - 1 in tail and lines[n - 1].end - lines[n - 1].start <= 160
    ]
    if len(dated) < 2:
        return {}
    begin = dated[0] - 1
    return {
        n: "other_article" if said[n] not in ("footer", "boilerplate") else said[n] or "boilerplate"
        for n in tail
        if n >= begin
    }


# --- the head -----------------------------------------------------------------------------------


def _head(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    article: Sequence[bool],
    hints: Hints,
    elements: Sequence[Element],
) -> None:
    """Name title, byline and date among the lines around the first paragraph."""
    body = next(
        (n for n, k in enumerate(kinds) if k == "body" and _is_prose(text, lines[n])), len(lines)
    )
    reach = range(max(0, body - _HEAD_REACH), min(body, len(lines)))
    title = _title(text, lines, kinds, reach, body, hints, elements)
    if title is not None:
        kinds[title] = "title"
        same = _key(text, lines[title])
        for n in range(len(lines)):
            if n != title and n < max(body, title + 4) and _key(text, lines[n]) == same:
                kinds[n] = "title"
    near = range(title + 1 if title is not None else 0, min(body, len(lines)))
    for n in near:
        words = _words(text, lines[n])
        zone = elements[lines[n].element].zone if elements else None
        if kinds[n] in ("title", "caption", "related", "comment", "update"):
            continue
        if cues.is_date_line(words) and kinds[n] != "byline":
            kinds[n] = "date"
        elif cues.is_byline(words) or (
            (cues.is_person(words) or zone == "byline")
            and len(words) <= 120
            and (hints.author is None or zone == "byline" or hints.author.lower() in words.lower())
            and n - near.start <= 6
        ):
            kinds[n] = "byline"
        elif kinds[n] in ("heading", "body") and not elements and _label_of_other(words):
            kinds[n] = "related"


def _label_of_other(words: str) -> bool:
    """Return whether a line between title and text is a link: "Opinion: Nobody's Ferry"."""
    head, colon, rest = words.partition(": ")
    label = colon and len(head) <= 24 and len(head.split()) <= 2 and len(rest.split()) >= 3
    return bool(label) and not cues.update_cue(words) and words.rstrip(_CLOSERS)[-1:] not in _STOPS


def _title(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    reach: range,
    body: int,
    hints: Hints,
    elements: Sequence[Element],
) -> int | None:
    def fit(n: int) -> bool:
        return kinds[n] not in ("caption", "comment", "related", "date") and bool(
            2 <= lines[n].end - lines[n].start <= _TITLE_MOST
        )

    wanted = {_bare(t) for t in hints.titles if t}
    if wanted:
        limit = min(len(lines), body + 3)
        exact = [n for n in range(limit) if fit(n) and _key(text, lines[n]) in wanted]
        if exact:
            heads = [n for n in exact if lines[n].tag in _HEADS]
            return (heads or exact)[-1]
        longer = [
            n
            for n in range(limit)
            if fit(n)
            and len(_key(text, lines[n])) >= 15
            and any(
                _key(text, lines[n]) in w or w in _key(text, lines[n])
                for w in wanted
                if len(w) >= 15
            )
        ]
        if longer:
            return max(
                longer, key=lambda n: (lines[n].tag in _HEADS, lines[n].end - lines[n].start)
            )
    marked = [n for n in range(min(len(lines), body + 2)) if fit(n) and lines[n].tag == "h1"]
    if elements:
        declared = [n for n in reach if fit(n) and elements[lines[n].element].zone == "title"]
        return next(iter((marked or declared)[-1:]), None)
    hashes = [n for n in range(min(len(lines), body + 1)) if text.startswith("# ", lines[n].start)]
    if hashes:
        return hashes[0]
    found = [
        n
        for n in reach
        if fit(n)
        and kinds[n] in ("heading", "body", "boilerplate")
        and not cues.is_byline(_words(text, lines[n]))
        and not cues.update_cue(_words(text, lines[n]))
        and len(_words(text, lines[n]).split()) >= 3
        and not cues.cue_of(_words(text, lines[n]))
        and _words(text, lines[n]).rstrip(_CLOSERS)[-1:] != "."
    ]
    if not found:
        return None
    if found[0] == 0 and body <= 8:
        return 0
    return max(found, key=lambda n: (min(lines[n].end - lines[n].start, 90), n))


# --- updates ------------------------------------------------------------------------------------


def _with_updates(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with the paragraphs of each live update gathered under it."""
    found: dict[int, UpdateCue] = {}
    for n, lab in enumerate(labels):
        if lab.kind in ("body", "heading", "date", "boilerplate"):
            cue = cues.update_cue(_words(text, lines[n]))
            if cue:
                found[n] = cue
    bare = [n for n, cue in found.items() if not cue.sure and labels[n].kind != "boilerplate"]
    if len(bare) < _CLOCKS:
        found = {n: cue for n, cue in found.items() if cue.sure}
    if not found:
        return labels
    out = list(labels)
    current: int | None = None
    clock: Clock | None = None
    stamp: Interval | None = None
    for n, lab in enumerate(labels):
        words = _words(text, lines[n])
        if lab.kind in ("comment", "author_bio", "footer", "other_article"):
            current = None
            continue
        if n in found:
            current, clock = n, found[n].clock
            stamp = read_stamp(lines[n].stamp) if lines[n].stamp else None
            out[n] = replace(lab, kind="update", clock=clock, stamp=stamp)
        elif cues.is_original(words):
            current = None
        elif current is not None and lab.kind in ("body", "heading", "caption"):
            kind: BlockKind = "update" if lab.kind == "body" else lab.kind
            out[n] = replace(lab, kind=kind, parent=current, clock=clock, stamp=stamp)
    return out


def _times(labels: Sequence[Label], published: date | None) -> list[Interval | None]:
    """Return each block's time; clock times run back from the day of publication.

    A live page is told newest first or oldest first; where a clock jumps against that order by
    more than half a day, midnight lies between.
    """
    clocks = [
        lab.clock for lab in labels if lab.kind == "update" and lab.parent is None and lab.clock
    ]
    minutes = [c.hour * 60 + c.minute for c in clocks]
    falling = sum(a > b for a, b in itertools.pairwise(minutes))
    rising = sum(a < b for a, b in itertools.pairwise(minutes))
    newest_first = falling >= rising
    day, before = published, None
    times: list[Interval | None] = []
    if published and not newest_first:
        turns = sum(a - b > 360 for a, b in itertools.pairwise(minutes))
        day = published - timedelta(days=turns)
    for lab in labels:
        if lab.stamp is not None or lab.clock is None:
            times.append(lab.stamp)
            continue
        minute = lab.clock.hour * 60 + lab.clock.minute
        if day and before is not None and lab.parent is None:
            if newest_first and minute - before > 360:
                day -= timedelta(days=1)
            elif not newest_first and before - minute > 360:
                day += timedelta(days=1)
        if lab.parent is None:
            before = minute
        times.append(moment(day, lab.clock) if day else None)
    return times


# --- mending ------------------------------------------------------------------------------------


def _mend(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with cut paragraphs joined and repeated ones marked."""
    out = list(labels)
    last: int | None = None
    seen: dict[str, int] = {}
    for n, lab in enumerate(labels):
        if lab.kind not in ("title", "body", "update", "heading"):
            continue
        key = text[lines[n].start : lines[n].end]
        if lab.kind == "title" or len(key) >= _PROSE:
            folded = _bare(key)
            if folded in seen and (lab.kind == "title" or labels[seen[folded]].kind == lab.kind):
                out[n] = replace(lab, duplicate=seen[folded])
                continue
            seen.setdefault(folded, n)
        if lab.kind in ("body", "update"):
            if (
                last is not None
                and labels[last].kind == lab.kind
                and n - last <= 4
                and not cues.update_cue(_words(text, lines[n]))
                and _cut(text, lines[last], lines[n])
            ):
                out[n] = replace(out[n], continues=True)
            last = n
        elif lab.kind == "heading":
            last = None
    return out


def _cut(text: str, before: Line, after: Line) -> bool:
    """Return whether a paragraph was cut in mid-sentence and goes on after the cut."""
    size = before.end - before.start
    tail = text[max(before.start, before.end - 60) : before.end]
    end, start = tail[-1], text[after.start]
    if end in _STOPS + ":;" or (end in _CLOSERS and tail.rstrip(_CLOSERS)[-1:] in _STOPS + ":;,"):
        return False
    if end in "“«„" or size < 40:
        return False
    if not (end.isalnum() or end in ",-–—" + _CLOSERS):
        return False
    if start.islower():
        return end.isalnum() or end in ",-–—\"'”’»)]"
    if size < _PROSE or after.tag in _HEADS:
        return False
    word = tail.split()[-1].lower().strip(_CLOSERS)
    if end == "," or word in _SMALL:
        return True
    return start in '"“«‘(' and end.isalnum() and tail.split()[-1][0].islower()


# --- small things -------------------------------------------------------------------------------


def _words(text: str, line: Line) -> str:
    """Return a line's words, as far as a cue looks; never more of a line than a screenful."""
    return text[line.start : min(line.end, line.start + 1000)]


def _is_prose(text: str, line: Line, *, ends: bool = True) -> bool:
    size = line.end - line.start
    return (
        size >= _PROSE
        and line.linked < 0.5 * size
        and (not ends or _ends(text, line) or size > 200)
    )


def _ends(text: str, line: Line) -> bool:
    tail = text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSERS)
    return tail[-1:] in tuple(_STOPS + ":")


def _key(text: str, line: Line) -> str:
    return _bare(text[line.start : min(line.end, line.start + 400)])


def _bare(words: str) -> str:
    return _BETWEEN.sub("", words.casefold())
