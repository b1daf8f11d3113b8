"""What the words around a time expression say: its tense, and whether it is a time at all.

Comes in: the reading text and an expression's place in it. Goes out: past or future, and yes or no
for what could be something else: the year 2014 or 2014 people, March or to march. What surprises:
no parser is needed: the nearest verb form in the clause decides; "by Friday" looks for a demand.
"""

import re
from bisect import bisect_right

from conspectus.facts.timegrammar import Expression
from conspectus.facts.timelengths import Tense

_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would|could|may|must|should|(?:(?:is|are)\s)?to)\s(?:be|have)\s[a-z]+|will|shall|won['’]t|would|due|expect(?:s|ed)?|scheduled|set\sto|plan(?:s|ned|ning)?"
    r"|going\sto|to\sbe|hopes?\sto|(?:is|are)\sto|intends?|promis(?:e|es|ed)|pledged|vowed|coming"
    r"|(?:offer|agree|decide|want)(?:s|e?d|ed)?\sto|ready\sto"
    r"|upcoming|may|could|must|ahead\sof|deadline|ultimatum|ha(?:s|ve|d)\suntil|should)\b"
    r"|['’]ll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|became|took|began|fell|met|held|saw|has|have|been"
    r"|since|left|sent|led|broke|wrote|spoke|made|gave|found|put|struck|hit|shot|lost|won|flew|rose"
    r"|drew|drove|built|bought|brought|caught|fought|got|grew|kept|knew|paid|ran|sat|sold|stood"
    r"|thought|threw|sank|blew|(?!need|indeed|hundred|speed|proceed|exceed|United)[A-Za-z][a-z]+ed)\b"
)
_ORDERED = re.compile(
    r"\b(?:will|must|shall|would|promised|pledged|vowed|demand\w*|order\w*|deadline|ultimatum"
    r"|expect\w*|plans?|should|due|to\s(?!the\b|a\b|an\b|its\b|their\b|his\b|her\b)[a-z]+)\b"
)
_CLAUSE_END = re.compile(r"[,;:—–()\"“”«»]|\b(?:whether|that|which|who)\b")
_WITHIN = re.compile(r"\b(?:over|in|during|for|within|throughout)\s$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s(?:the\s)?$", re.IGNORECASE)
_ARRANGED = re.compile(
    r"\b(?:call(?:s|ed)?|set|fixed|planned|scheduled|announced|convened|slated|postponed|adjourned|meeting|session|summit"
    r"|conference|talks|vote|hearing|rally|elections?)\b.{0,40}\bfor\s(?:the\s)?$"
)  # "called a meeting for Saturday": what is arranged for a day is still to come
_RELATIVE = re.compile(r"\b(?:who|which)\s[^,;:]*$")
_BY = re.compile(r"\b(?:by|before)\s[\"“‘«]?(?:the\s)?$", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|added|confirmed|reported|stated|wrote)(?:\s\w+){0,3}\son\s$"
)
_NOT_YEAR_BEFORE = re.compile(
    r"(?:\b(?:no|nr|number|resolution|flight|page|pp?|article|section|room|rule|route|highway|unit"
    r"|windows)\.?\s|[#№]|[A-Za-z]-)$",
    re.IGNORECASE,
)
_NOT_YEAR_AFTER = re.compile(
    r"[-–]?\s?years?\b|\s?%|\s?(?:GMT|UTC|km|kg|mm|ft|m)\b|,\d|\sper\s?cent"
)
_COUNTED = re.compile(
    r"\s(?:[a-z]+ly\s)?(?!(?:was|is|has|as|this|its|his|does|elections?|protests|years)\b)"
    r"(?:[a-z]+s|people|men|women|children|police|dead|troops)\b"
)
_YEAR_NOUN = re.compile(
    r"(?:\b(?:the|in|since|a|an|by|from|its|his|her|until|during|this|\d{4}\s(?:and|or|to))|['’]s)\s$",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|until|till|from|to|by|of|before|after|during|through|throughout|for|around"
    r"|and|or|between|late|early|mid|year|years|circa|ca|c\.|born|b\.|d\.|m\.|the|a|an|this|that"
    r"|his|her|their|its|on|as\sof|summer|winter|spring|autumn|fall|pre|post)|['’]s|[(\[,;–—:/-])"
    r"\s*$",
    re.IGNORECASE,
)
_OLD_YEAR_LEAD = re.compile(
    r"\b(?:in|since|until|from|to|by|year|of|and|or|around|circa|c\.)\s$|[(–]\s*$", re.IGNORECASE
)
_WORDS_TOO = frozenset("May March April June August Mar Jan Sun Dec MAY MARCH".split())
_MONTH_LEAD = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|to|from|for|before|after|during|on|and|between|through"
    r"|around|or|mid|said|told)|[-–(,])\s?$",
    re.IGNORECASE,
)
_SURE_LEAD = re.compile(r"\b(?:in|since|until|by)\s$", re.IGNORECASE)
_NAME_NEXT = re.compile(r"[\s-](?:[A-Z][a-z]+|\w+['’]s\b)")
_ANY_DAY = re.compile(r"\b(?:an?|any|each|black|bloody|good)\s$", re.IGNORECASE)
_HABIT = re.compile(r"s?\s(?:mornings|afternoons|evenings|nights|the\s13th)\b|\sand\sholiday")
_PAPER_BEFORE = re.compile(r"(?:\b(?:a|an|the|this|another)|[A-Z]\w+)\s$")
_PAPER_AFTER = re.compile(
    r"\s(?:said|claim|report|wrote|quot|close|has|had|is|was|that|which|in|of|newspaper|paper)"
    r"|\s?[,.;:]|\s[A-Z]"
)
_OPENING = re.compile(r"^\W*(?:updated?|\w{1,12})?\W{0,3}$", re.IGNORECASE)
_CLOCK_LEAD = re.compile(
    r"\b(?:at|by|from|to|until|since|before|after|and|around|update)\s$|^\s*$", re.IGNORECASE
)
_NO_CLOCK = re.compile(r"\s?(?:%|million|billion|percent|per\scent|km|m\b|to\s[\d])")
_AGE = re.compile(r"[-\s]olds?\b|\sof\sage")
_OWNER = re.compile(r"(?:roaring|\b(?:my|his|her|their|our))\s(?:the\s)?$", re.IGNORECASE)
_PAIR = re.compile(r"\s?(?:-|–|and|to|until|through|or|,)\s?(?:the\s)?")


def tense_at(text: str, start: int, end: int, sentences: list[int]) -> Tense:
    """Return the tense of the nearest verb-like word in the clause around start..end.

    Args:
        text: The reading text.
        start: First offset of the expression.
        end: One past its last.
        sentences: Where sentences begin, sorted.
    """
    at = bisect_right(sentences, start) - 1
    first = max(sentences[at] if at >= 0 else 0, start - 120)
    stop = sentences[at + 1] if at + 1 < len(sentences) else len(text)
    before, after = text[first:start], text[end : min(stop, end + 90)]
    if _SINCE.search(before):
        return "past"
    if _ARRANGED.search(before):
        return "future"
    if _BY.search(before):
        if re.search(r"\b(?:had|was|were)\b", after):
            return "past"
        if len(before.split()) < 2 and _PAST.search(after) and not _FUTURE.search(after):
            return "past"  # "By Thursday evening some 600 lorries stood in line."
        return "future" if _ORDERED.search(before) or not _PAST.search(before) else "past"
    opens = len(before.split()) <= 2
    clause = after if opens else _CLAUSE_END.split(after, maxsplit=1)[0]
    inner = _RELATIVE.search(before)
    if inner and _PAST.search(inner.group()) and not _FUTURE.search(inner.group()):
        clause = ""  # "who arrived on Tuesday will leave": what follows is not of the clause
    best: tuple[int, Tense] | None = None
    cues: tuple[tuple[re.Pattern[str], Tense], ...] = ((_FUTURE, "future"), (_PAST, "past"))
    for rule, tense in cues:
        for m in rule.finditer(before):
            if best is None or len(before) - m.end() < best[0]:
                best = (len(before) - m.end(), tense)
        follows = rule.search(clause)
        if follows and (best is None or follows.start() + 10 < best[0]):
            best = (follows.start() + 10, tense)
    return best[1] if best else "unknown"


def within(text: str, start: int) -> bool:
    """Return whether a preposition of extent stands before an offset: over, in, during, for."""
    return bool(_WITHIN.search(text[max(0, start - 12) : start]))


def opens(text: str, begin: int, start: int) -> bool:
    """Return whether an expression opens the paragraph that begins at an offset."""
    return start - begin < 24 and bool(_OPENING.match(text[begin:start]))


def paired(text: str, start: int, end: int, sentences: list[int]) -> bool:
    """Return whether a dash joins an expression to another where no verb is near."""
    joined = re.search(r"\s?[-–]\s?$", text[max(0, start - 3) : start]) or re.match(
        r"\s?[-–]\s?\d", text[end : end + 4]
    )
    return bool(joined) and tense_at(text, start, end, sentences) == "unknown"


def since(text: str, start: int) -> bool:
    """Return whether "since" stands before an offset: what follows is past for certain."""
    return bool(_SINCE.search(text[max(0, start - 12) : start]))


def reported(text: str, start: int) -> bool:
    """Return whether an expression says when somebody spoke: "told the port on"."""
    return bool(_REPORTED.search(text[max(0, start - 60) : start]))


def stands(e: Expression, text: str, start: int, end: int) -> bool:
    """Return whether an expression that could be something else is a time where it stands."""
    before, after = text[max(0, start - 24) : start], text[end : end + 30]
    match e.kind:
        case "year":
            return _is_year(int(e.part("year")), before, after)
        case "month":
            return bool(e.part("rel") or e.part("mod")) or _is_month(e, before, after)
        case "weekday":
            return not _ANY_DAY.search(before) and not _HABIT.match(after)
        case "set":
            adverb = e.part("adverb")
            if adverb[:1].isupper() and re.search(r"\w[\s:]\s?$", before):
                return False  # the name of a paper
            noun = adverb.lower() in {"daily", "weekly", "monthly", "quarterly"}
            return not (noun and _PAPER_BEFORE.search(before) and _PAPER_AFTER.match(after))
        case "season" | "holiday":
            named = e.match.group()[:1].isupper() or e.part("season")[:1].isupper()
            return not (named and re.match(r"\s[A-Z]", after)) and not (
                e.kind == "holiday" and re.search(r"[A-Z][a-z]+\s$", before)
            )
        case "relative_day":
            name = e.match.group()[:1].isupper() and re.search(r"[A-Z][a-z]+\s$", before)
            return not name
        case "clock":
            hours = e.match.group().endswith(("hours", "hrs")) and ":" not in e.match.group()
            if hours and not _CLOCK_LEAD.search(before):
                return False
            return not re.search(r"[\w.]$", before) and not _NO_CLOCK.match(after)
        case "decade":
            return not (e.part("word") and _OWNER.search(before))
        case "duration":
            count, unit = e.part("count").lower(), e.part("unit").lower()
            if _AGE.match(after) or (count in {"some", "many"} and not unit.endswith("s")):
                return False
            return not (count in {"a", "an"} and unit in {"second", "minute", "quarter", "night"})
    return True


def shared_year(expressions: list[Expression], number: int, gap: str) -> int | None:
    """Return the year that closes a pair: 2004 for the July of "between July and March 2004"."""
    if number + 1 >= len(expressions) or expressions[number].part("year"):
        return None
    e, other = expressions[number], expressions[number + 1]
    joined = _PAIR.match(gap)
    if not joined or joined.end() < other.start - e.end or not other.part("month"):
        return None
    return int(other.part("year")) if other.part("year").isdigit() else None


def _is_year(year: int, before: str, after: str) -> bool:
    if _NOT_YEAR_BEFORE.search(before) or _NOT_YEAR_AFTER.match(after):
        return False
    if year > 2050 or re.search(r"\d[-–]$", before):
        pair = re.search(r"(?:1[5-9]|20)\d\d[-–]$", before) and year <= 2050
        return bool(pair or re.search(r"\b(?:in|by|until)\s$", before, re.IGNORECASE))
    if _COUNTED.match(after):
        return bool(_YEAR_NOUN.search(before)) and year >= 1700
    if not _YEAR_LEAD.search(before):
        return 1900 <= year <= 2050
    return year >= 1500 or bool(_OLD_YEAR_LEAD.search(before))


def _is_month(e: Expression, before: str, after: str) -> bool:
    word = e.part("month")
    sure = bool(_SURE_LEAD.search(before))
    if word in _WORDS_TOO:
        if _NAME_NEXT.match(after) and not sure:
            return False
        return bool(_MONTH_LEAD.search(before)) and not word.isupper()
    return len(word.rstrip(".")) > 3 or sure
