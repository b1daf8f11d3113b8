"""Time expressions: recognised by `timegrammar`, resolved by `timevalues`, recorded here.

An expression in a live update is read against the update's own time, any other against the
document's date. What surprises: nothing that cannot be resolved is guessed: without a date
"on Friday" keeps the value XXXX-WXX-5 and no interval.
"""

import re
from bisect import bisect_right
from datetime import date, datetime, timedelta

from conspectus.facts.calendar import days_of, interval_of
from conspectus.facts.timegrammar import Expression, scan
from conspectus.facts.timevalues import Meaning, Moment, Tense, resolve
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Block, Interval, Timex

ORIGIN = "facts.timexes/1"
MEMORY = 600
"""Characters after which a day named before no longer carries "the next day"."""
_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|would|due|expected|expects?|scheduled|set\sto|plan(?:s|ned|ning)?|going\sto|to\sbe"
    r"|hopes?\sto|(?:is|are)\sto|intends?|promised|coming|upcoming|may|could|until|by|wants\sto|ahead\sof)\b"
    r"|['’]ll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|became|took|began|died|killed|fell|met|held|saw"
    r"|has|have|been|since|left|sent|led|broke|wrote|spoke|made|gave|found|put|struck|hit|shot"
    r"|\w{3,}ed)\b"
)
_NOUNS = re.compile(
    r"[\s\u00a0]+(?:\w+[\s\u00a0])?(?:people|men|women|children|soldiers|troops|homes|houses|civilians"
    r"|workers|refugees|prisoners|fighters|militants|families|metres|meters|feet|miles|km|kg|tons|tonnes"
    r"|dollars|euros|pounds|jobs|barrels|dead|wounded|police|members|hectares|acres|victims|cases"
    r"|hours|hrs|days|weeks|years|villages|votes|seats|votes|students|vehicles|rounds|rockets)\b"
)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|until|till|from|to|by|of|before|after|during|through|throughout|for|around|and|or"
    r"|between|late|early|mid|year|years|circa|ca|c\.|born|b\.|d\.|m\.|the|a|an|this|that|his|her"
    r"|their|its|on|as\sof|summer|winter|spring|autumn|fall|election|pre|post)|['’]s|[(\[,;–—:/-])\s*$"
)
_NOT_YEAR = re.compile(
    r"(?:\b(?:no|nr|number|resolution|flight|page|p|pp|article|section|room)\.?\s|[#№])$", re.I
)


def find_timexes(parsed: Parsed) -> tuple[Timex, ...]:
    """Return time expressions with their values, in reading order."""
    sentences = (
        [s.start_char for s in parsed.doc.sents] if parsed.doc.has_annotation("SENT_START") else [0]
    )
    text = parsed.text
    found: list[Timex] = []
    last, last_at, block_id = None, -MEMORY, ""
    year: tuple[int, int] | None = None
    for begin, until, block in parsed.paragraphs():
        top = block.parent_id or ""
        if top != block_id or block.kind == "title":
            last, year, block_id = None, None, top
        for e in scan(text[begin:until]):
            start, end = begin + e.start, begin + e.end
            if not _stands(e, text, start, end):
                continue
            day, anchor = _anchor(parsed, block)
            at = Moment(
                day=day,
                anchor=anchor,
                tense=_tense(text, start, end, sentences),
                last=last if start - last_at < MEMORY else None,
                year=year[0] if year and start - year[1] < MEMORY else None,
            )
            meaning = resolve(e, at)
            spans = parsed.spans((start, end))
            if meaning is None or not spans:
                continue
            found.append(
                Timex(
                    id=make_id("timex", parsed.document.id, spans, meaning.type),
                    doc_id=parsed.document.id,
                    spans=spans,
                    origin=ORIGIN,
                    type=meaning.type,
                    value=meaning.value,
                    mod=meaning.mod,
                    anchor=meaning.anchor,
                    time=_interval(meaning),
                )
            )
            days = days_of(meaning.value) if meaning.type in {"DATE", "TIME"} else None
            if days:
                last, last_at = meaning.value, end
                if e.part("year"):
                    far = day is None or abs(days[0].year - day.year) >= 1
                    year = (days[0].year, end) if far else None
    return tuple(found)


def _interval(meaning: Meaning) -> Interval | None:
    return interval_of(meaning.value) if meaning.type in {"DATE", "TIME"} else None


def _anchor(parsed: Parsed, block: Block) -> tuple[date | None, str]:
    """Return the day that relative expressions in a block are read against."""
    if block.kind == "update" and block.time and (day := _last_day(block.time)):
        return day, "block"
    published = parsed.document.published
    day = _last_day(published.value) if published else None
    return (day, "document") if day else (None, "none")


def _last_day(interval: Interval) -> date | None:
    """Return the last day of an interval: what was known when a text of unsure date was written."""
    until: datetime | None = interval.until
    if until is None:
        return interval.begin.date() if interval.begin else None
    return (until - timedelta(microseconds=1)).date()


def _tense(text: str, start: int, end: int, sentences: list[int]) -> Tense:
    """Return the tense of the nearest verb-like word in the sentence."""
    at = bisect_right(sentences, start) - 1
    first = max(sentences[max(at, 0)], start - 120)
    stop = sentences[at + 1] if at + 1 < len(sentences) else len(text)
    before, after = text[first:start], text[end : min(stop, end + 80)]
    if re.search(r"\b(?:by|until|till)\s(?:the\s)?$", before) and not re.search(r"\bhad\b", after):
        return "future"
    best: tuple[int, Tense] | None = None
    cues: tuple[tuple[re.Pattern[str], Tense], ...] = ((_FUTURE, "future"), (_PAST, "past"))
    for rule, tense in cues:
        for m in rule.finditer(before):
            distance = len(before) - m.end()
            if best is None or distance < best[0]:
                best = (distance, tense)
        m2 = rule.search(after)
        if m2 and (best is None or m2.start() + 10 < best[0]):
            best = (m2.start() + 10, tense)
    return best[1] if best else "unknown"


def _stands(e: Expression, text: str, start: int, end: int) -> bool:
    """Return whether an expression that could be something else is a time here."""
    before, after = text[max(0, start - 24) : start], text[end : end + 30]
    if e.kind == "year":
        year = int(e.part("year"))
        if _NOT_YEAR.search(before) or re.match(
            r"(?:[-–]?year|\s?%|\s?(?:GMT|UTC|km|kg|mm)\b|,\d)", after
        ):
            return False
        if _NOUNS.match(after) and not re.search(r"(?:\b(?:the|in|since|of)|['’]s)\s$", before):
            return False
        if not _YEAR_LEAD.search(before):
            return 1900 <= year <= 2100 and not re.search(r"[A-Za-z][-]$", before)
        return year >= 1500 or bool(
            re.search(r"\b(?:in|since|until|from|to|by|year)\s$|[(–]\s*$", before)
        )
    if e.kind == "month" and not e.part("rel") and not e.part("mod"):
        word = e.part("month")
        if word in {"May", "March", "April", "June", "August", "Mar", "Jan", "Sun", "Dec"}:
            if re.match(r"[\s-](?:[A-Z][a-z]+|\w+['’]s\b)", after) and not re.search(
                r"\b(?:in|since|until|by)\s$", before
            ):
                return False
            lead = re.search(
                r"(?:\b(?:in|since|until|till|by|of|to|from|for|before|after|during|on|and|between|through|around|or|mid)|[-–(,])\s?$",
                before,
                re.I,
            )
            return bool(lead)
        if word in {"MAY", "MARCH"}:
            return False
        return len(word.rstrip(".")) > 3 or bool(
            re.search(r"\b(?:in|since|until|by|of)\s$", before)
        )
    if e.kind == "clock":
        return not re.search(r"[\w.]$", before) and not re.match(
            r"\s?(?:%|million|billion|percent|per\scent|km|m\b)", after
        )
    if e.kind == "duration":
        count = e.part("count").lower()
        if re.match(r"[-\s]old\b|[-\s]olds\b|\sof\sage", after):
            return False
        if count in {"some", "many"} and not e.part("unit").endswith("s"):
            return False
        if count in {"a", "an"} and e.part("unit") in {"second", "minute", "quarter"}:
            return False
    return not (
        e.kind == "set" and e.part("plural") and re.search(r"\b(?:last|next)\s$", before, re.I)
    )
