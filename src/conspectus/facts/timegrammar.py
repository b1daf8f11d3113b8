# ruff: noqa: E501
"""The grammar of English time expressions: text in, expressions with their parts out.

It knows what stands in the text, not what day is meant: that takes an anchor and is the work of
`timevalues`. Extents follow the TIMEX3 guideline: determiners and "early" or "nearly" belong to the
expression, prepositions do not. What surprises: a rule is one bounded regular expression, so a text
of any length is read in linear time; where two rules meet, the longer match wins.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from conspectus.facts.numbers import SMALL

MONTHS = "January February March April May June July August September October November December"
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_SHORT_DAYS = "Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun"
UNITS = "second minute hour day weekend week fortnight month quarter year decade century"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation."""
    return [m[:3] for m in MONTHS.split()].index(word[:3].title()) + 1


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return [d[:3] for d in DAYS.split()].index(word[:3].title())


def _names(words: str) -> str:
    return "|".join(f"{w}|{w.upper()}" for w in words.split())


_S = r"[\s\u00a0]{1,2}"
_MONTH = rf"(?:{_names(MONTHS)}|(?:{_names(_SHORT)})\b\.?)"
_WD = rf"(?:{_names(DAYS)})"
_ANY_WD = rf"(?:{_names(DAYS)}|(?:{_names(_SHORT_DAYS)})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.]\d)"
_YEAR = r"(?:1[0-9]{3}|20\d{2}|21\d{2})(?![\d%]|[.,]\d)"
_PART = (
    r"(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight|[Mm]idnight|[Nn]oon|[Mm]idday|[Dd]awn|[Dd]usk"
    r"|[Ff]irst\slight|[Dd]aybreak|[Ss]unrise|[Ss]unset|[Nn]ightfall)"
)
_EARLY = r"(?:(?:[Tt]he\s)?(?:[Vv]ery\s)?(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle)(?:[-\s]|\sin\s))"
_UNIT = "(?i:" + "|".join(UNITS.split()) + ")"
_UNITS = (
    r"(?i:seconds?|minutes?|mins?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?"
    r"|quarters?|years?|decades?|centur(?:y|ies))"
)
_COUNT = (
    rf"(?i:\d{{1,3}}(?:,\d{{3}})?(?:\.\d)?|{SMALL}|an?\shundred|(?:{SMALL}|\d{{1,3}})\s(?:hundred|"
    r"thousand|million)|an?\s(?:few|couple(?:\sof)?|dozen|half)|an?|several|(?:a\s)?few|many|some"
    r"|couple\sof|dozens\sof|hundreds\sof|thousands\sof|half\san?|half\sa\sdozen)"
)
_HEDGE = (
    r"(?i:(?:more|less|fewer)\sthan|about|around|nearly|almost|some|at\s(?:least|most)|over|roughly"
    r"|approximately|up\sto|just\s(?:over|under))"
)
_ZONE = (
    r"(?:GMT|UTC|BST|CES?T|EES?T|MSK|TRT|E[SD]T|C[SD]T|M[SD]T|P[SD]T|[JKI]ST|PKT|HKT|SGT|AE[SD]T"
    r"|[Ll]ocal\stime)"
)
_AMPM = r"(?:[AaPp]\.[Mm]\.|[AaPp][Mm]\b)"
_CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:\s?{_AMPM})?(?:\s(?:hours|hrs))?"
    rf"(?:\s?\(?{_ZONE}\b\)?)?|(?:[01]?\d|2[0-4])\s?{_AMPM}(?:\s{_ZONE}\b)?"
    rf"|(?:[01]\d|2[0-3])[0-5]\d\s?(?:{_ZONE}|Z|hours|hrs)\b)"
)
_NOON = r"(?:[Nn]oon|[Mm]idday|[Mm]idnight)"
_OCLOCK = rf"(?:\d{{1,2}}|{SMALL})\so['’]clock(?:\sin\sthe\s(?:morning|afternoon|evening))?"
_SURE_CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4]):[0-5]\d(?:\s?{_AMPM})?(?:\s?\(?{_ZONE}\b\)?)?"
    rf"|(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?\s?{_AMPM}(?:\s{_ZONE}\b)?|{_NOON}|{_OCLOCK})"
)
_FOUR_DIGITS = r"(?:0\d|2[1-3])[0-5]\d"
"""A clock that can be no year: 0440, 2300."""
_AT = (
    r"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bsince\s)|(?<=\bto\s)|(?<=\bfrom\s)|(?<=\buntil\s)"
    r"|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\baround\s)|(?<=\babout\s))"
)
_NTH = (
    r"(?:(?:3[01]|[12]?\d)(?:st|nd|rd|th)|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first)"
)
_ALONE = r"(?=[,.;:?!)]|\s(?:and|but|or|when|while|at|until|to|that|as|by)\b)"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:time)?"
_ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
_LONG_DATE = (
    rf"(?:{_ANY_WD},?{_S})?(?:the\s)?{_DAY}(?:\sof)?{_S}{_MONTH}(?:,?{_S}{_YEAR})?"
    rf"|(?:{_ANY_WD},?{_S})?{_MONTH}{_S}(?:the\s)?{_DAY}(?:,?{_S}{_YEAR})?"
)
_DATE = rf"{_LONG_DATE}|{_WD}|(?:19|20)\d\d-[01]\d-[0-3]\d"
_RELATIVE_DAY = r"(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|the\s(?:next|following|previous|same)\sday)"
_HEAD = r"(?<![\w$€£/])(?<!\d[.,:])(?<!\W\d-)(?<!\d\d-)"

_TABLE: tuple[tuple[str, str], ...] = (
    ("dmy", rf"(?:(?P<wd>{_ANY_WD}),?{_S})?(?:the\s)?(?P<day>{_DAY})(?:\sof)?{_S}(?P<month>{_MONTH})(?:,?{_S}(?:of\s)?(?P<year>{_YEAR}))?(?!\w)"),
    ("mdy", rf"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?:(?P<wd>{_ANY_WD}),?{_S})?(?P<month>{_MONTH}){_S}(?:the\s)?(?P<day>{_DAY})(?:,?{_S}(?P<year>{_YEAR}))?(?!\w|:\d)"),
    ("dmy_range", rf"(?P<day>{_DAY})\s?(?:[-–]|\sand\s|and\s)\s?(?P<day2>{_DAY})(?:\sof)?{_S}(?P<month>{_MONTH})(?:,?{_S}(?P<year>{_YEAR}))?(?!\w)"),
    ("mdy_range", rf"(?P<month>{_MONTH}){_S}(?P<day>{_DAY})\s?[-–]\s?(?P<day2>{_DAY})(?:,?{_S}(?P<year>{_YEAR}))?(?!\w)"),
    ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<mm>[01]\d)-(?P<day>[0-3]\d)(?:T(?P<clock>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"),
    ("numeric", r"(?P<a>[0-3]?\d)(?P<sep>[/.])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("numeric", r"(?P<a>[01]?\d)(?P<sep>/)(?P<b>[0-3]?\d)/(?P<year>\d\d)(?![\d/])"),
    ("month_year", rf"(?P<mod>{_EARLY})?(?P<month>{_MONTH})(?:,|\sof|\s(?:the\s)?same\syear)?{_S}(?P<year>{_YEAR})(?!\w)"),
    ("month", rf"(?P<rel>(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\spast|[Tt]his\scoming|[Tt]he\s(?:previous|following))\s)?(?P<mod>{_EARLY})?(?P<month>{_MONTH})(?P<later>\s(?:of\s)?(?:the\s)?(?P<thatyear>(?:last|next|this|that|same)\syear))?(?!\w)"),
    ("weekday", rf"(?P<rel>(?:(?:[Ee]arlier|[Ll]ater)\s)?(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Ff]ollowing|[Pp]revious|[Cc]oming)\s)?(?P<mod>(?:[Ee]arly|[Ll]ate)\s(?:on\s)?)?(?P<wd>{_WD})(?!\w)(?:['’]s)?(?:{_S}(?P<part>{_PART})(?!\w))?(?P<week>\s(?:last|next|this)\sweek)?"),
    ("weekday", rf"(?P<part>{_PART})(?:\sof|\son)?\s(?P<wd>{_WD})(?!\w)"),
    ("part_date", rf"(?:[Tt]he\s)?(?P<part>[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)\s(?:of|on)\s(?P<date>{_LONG_DATE})(?!\w)"),
    ("part_date", rf"(?:[Tt]he\s)?(?P<part>[Nn]ight)\s(?:of|from|between)\s(?:the\s)?(?P<day>{_DAY})\s?(?:[-–]|\sto|\sand)\s?(?:the\s)?{_DAY}(?:\sof)?{_S}(?P<month>{_MONTH})(?:,?{_S}(?P<year>{_YEAR}))?(?!\w)"),
    ("clock_date", rf"(?:(?P<between>between\s(?:{_CLOCK})\sand\s))?(?P<clock>{_CLOCK}|{_NOON}|{_OCLOCK})(?:,|\son)?\s(?P<date>{_DATE}|{_RELATIVE_DAY})(?!\w)"),
    ("clock_date", rf"(?P<date>[Tt]onight|{_RELATIVE_DAY})\sat\s(?P<clock>{_SURE_CLOCK})(?!\w)"),
    ("clock_date", rf"(?P<date>{_LONG_DATE})(?:,?\sat|,)\s(?P<clock>{_SURE_CLOCK})(?!\w)"),
    ("clock_date", rf"(?P<date>{_DAY}{_S}{_MONTH}),?\s(?P<clock>{_FOUR_DIGITS})(?!\w)"),
    ("clock", rf"{_AT}(?P<clock>{_FOUR_DIGITS}|{SMALL}\sin\sthe\s(?:morning|afternoon|evening))(?![\w%])"),
    ("nth", rf"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bsince\s))the\s(?P<nth>{_NTH}){_ALONE}"),
    ("nth", rf"(?:(?P<clock>{_CLOCK}|{_FOUR_DIGITS})\son|(?:[Tt]he\s)?(?P<part>[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)\sof)\sthe\s(?P<nth>{_NTH}){_ALONE}"),
    ("day_part", r"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bbefore\s)|(?<=\bsince\s))(?P<rel>)(?P<mod>)(?P<part>dawn|first\slight|daybreak|dusk|nightfall|sunrise|sunset)(?!\w|\sof|-)"),
    ("day_part", r"(?P<rel>[Dd]uring\sthe)\s(?P<mod>)(?P<part>night)(?!\w|-|\sof|\sfrom|\sbetween)"),
    ("clock_date", rf"(?:(?<=\babout\s)|(?<=\baround\s)|(?<=\bat\s))(?P<clock>{SMALL})\son\s(?P<date>{_WD})\s(?P<half>morning|afternoon|evening|night)(?!\w)"),
    ("clock", rf"(?P<clock>{_CLOCK}|{_OCLOCK})(?![\w%])"),
    ("clock", rf"(?P<clock>(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bsince\s)|(?<=\bto\s)|(?<=\buntil\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\baround\s)){_NOON})(?!\w)"),
    ("clock_range", rf"between\s(?P<clock>{_CLOCK})\sand\s(?P<clock2>{_CLOCK})(?![\w%])"),
    ("day_part", rf"(?P<rel>[Yy]esterday|[Tt]omorrow|[Tt]his|[Ll]ast|[Tt]hat|[Tt]he\s(?:next|following|previous)|[Ee]arlier\sthis|[Ll]ater\sthis)\s(?P<mod>(?:early|late)\s)?(?P<part>{_PART})(?!\w)"),
    ("relative_day", r"(?P<mod>(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s)?(?P<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|TODAY|YESTERDAY|TONIGHT|[Tt]he\sday\s(?:before\syesterday|after\stomorrow)|[Oo]vernight|[Tt]he\sday\s(?:before|after)(?=[,.;]))(?!\w)"),
    ("relative", rf"(?P<mod>(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s(?:in\s)?)?(?P<det>[Tt]he\s)?(?P<rel>[Ll]ast|[Pp]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?|[Cc]oming|[Cc]urrent|[Pp]revious|[Ff]ollowing|[Tt]hat|[Ss]ame|[Tt]hat\ssame|[Ll]atest|[Yy]ear-ago|[Yy]ear-earlier)\s(?P<fiscal>(?:fiscal|financial)\s)?(?P<unit>{_UNIT})(?!\w|-)(?:['’]s\b)?"),
    ("bare_unit", r"(?P<edge>(?:[Tt]he\s)?(?:(?:[Vv]ery\s)?[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Tt]urn|[Cc]lose)\sof\s(?:the\s)?)(?P<rel>(?:last|next|this|that)\s)?(?P<unit>day|week|month|quarter|year|decade|century)(?!\w)"),
    ("bare_unit", r"(?P<edge>(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\sin\s(?:the\s))(?P<rel>)(?P<unit>day|week|month|quarter|year|decade|century)(?!\w)"),
    ("bare_unit", r"(?P<edge>)(?P<rel>)(?:(?<=for\s)|(?<=in\s)|(?<=during\s))the\s(?P<unit>week|quarter|year)(?=[,.;)]|\s(?:and|but|to|as|ended|ending)\b)"),
    ("neighbour", r"[Tt]he\s(?P<unit>day|week|month|year|night)\s(?P<way>before|after|earlier|later)(?=[,.;)]|\s(?:and|but|when|by|at|in)\b)"),
    ("bare_unit", r"(?P<edge>[Yy]ear['’]?s?[-\s]end|[Mm]onth[-\s]end)(?P<rel>)(?P<unit>)(?!\w)"),
    ("edge_date", rf"(?P<edge>(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof\s)(?:(?P<month>{_MONTH})(?:,?\s(?P<year>{_YEAR}))?|(?P<only>{_YEAR}))(?!\w)"),
    ("weekend", r"(?P<rel>(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\spast|[Pp]ast|[Cc]oming|[Pp]revious|[Ff]ollowing)\s|[Tt]he\s)weekend(?!\w)"),
    ("season", rf"(?P<rel>(?:[Ee]arlier\s|[Ll]ater\s)?(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Pp]revious|[Ff]ollowing|[Cc]oming|[Pp]ast)\s)(?P<season>{_SEASON})(?!\w)"),
    ("season", rf"(?P<rel>)(?P<mod>{_EARLY})?(?P<season>(?:(?<=in\s)|(?<=since\s)|(?<=by\s)|(?<=until\s)|(?<=early\s)|(?<=late\s)|(?<=the\s)|(?<=during\s)|(?<=last\s)){_SEASON})(?:(?:,|\sof)?\s(?P<year>{_YEAR}|last\syear|this\syear|next\syear))?(?!\w|\sof\s|\sin\s[A-Z]|\sfrom\s|-)"),
    ("season", rf"(?P<rel>)[Tt]he\s(?P<mod>(?:early|late)\s)?(?P<season>spring|summer|autumn|fall|winter)(?:(?:,|\sof)?\s(?P<year>{_YEAR}|last\syear|this\syear|next\syear))?(?!\w|\sof\s|\sin\s[A-Z]|\sfrom\s|-)"),
    ("season", rf"(?P<rel>)(?P<season>{_SEASON})(?:,|\sof)?\s(?P<year>{_YEAR}|last\syear|this\syear|next\syear)(?!\w)"),
    ("quarter", rf"(?:[Tt]he\s)?(?:(?P<q>{_ORDINAL})[-\s](?:fiscal[-\s])?(?P<unit>quarter|half)|Q(?P<qn>[1-4]))(?!\w|-)(?:\s?(?:of|in)?\s?(?P<year>{_YEAR}|(?:last|this|next|the)\syear))?"),
    ("fiscal", rf"(?:[Tt]he\s)?[Ff]iscal(?:\syear)?\s(?P<year>{_YEAR})(?!\w)"),
    ("decade", r"(?P<det>[Tt]he\s)?(?P<mod>(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s])?(?:(?P<decade>1[0-9]\d|20\d)0['’]?s(?!\w)|['’](?P<short>[2-9])0s|(?<=the\s)(?P<word>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))(?!\w)"),
    ("century", r"(?P<det>[Tt]he\s)?(?P<mod>(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s])?(?P<n>\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Tt]wenty-first)[-\s][Cc]entur(?:y|ies)(?:\s(?P<bc>BCE?|B\.C\.|CE|AD))?(?!\w)"),
    ("year", rf"(?P<mod>(?:[Tt]he\s)?(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s])?(?P<year>{_YEAR})(?![\w/])"),
    ("holiday", r"(?P<name>Christmas(?:\s(?:Eve|Day))?|New\sYear['’]s\s(?:Eve|Day)|Boxing\sDay|Halloween|Valentine['’]s\sDay|9/11)(?:,?\s(?P<year>(?:19|20)\d\d))?(?!\w)"),
    ("era", r"(?:(?P<ad>AD|A\.D\.)\s?(?P<year>\d{1,4})|(?P<year2>\d{1,4})\s(?P<era>BCE?|B\.C\.|CE|AD|A\.D\.))(?!\w)"),
    ("ago", rf"(?P<hedge>{_HEDGE}\s)?(?P<half>half\s)?(?P<count>{_COUNT})[\s-](?P<unit>{_UNITS})\s(?P<way>ago|back(?=[,.;])|earlier|previously|later|before(?=[,.;])|afterwards?|hence|from\snow|from\stoday)(?!\w)"),
    ("ago", r"(?P<hedge>)(?P<half>)(?P<count>)(?P<unit>[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Cc]enturies)\s(?P<way>ago)(?!\w)"),
    ("span_of", rf"(?P<det>[Tt]he\s|[Tt]hese\s|[Tt]hose\s)?(?P<rel>[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Cc]oming|[Ff]ollowing|[Ff]irst|[Pp]receding|[Rr]ecent)\s(?P<count>{_COUNT})\s(?P<unit>{_UNITS})(?!\w)"),
    ("span_of", r"(?P<det>[Tt]he\s)?(?P<rel>[Rr]ecent|[Cc]oming|[Pp]ast|[Ll]ast|[Nn]ext|[Ff]ollowing)\s(?P<count>)(?P<unit>hours|days|weeks|months|years|decades)(?!\w)"),
    ("duration", rf"(?P<hedge>{_HEDGE}\s)?(?:[Tt]he\s(?=[a-z0-9]+\s))?(?P<count>{_COUNT})(?P<plus>\sand\sa\shalf)?(?P<full>\s(?:full|long|straight|consecutive|more|whole|entire))?(?P<dash>[\s-])(?P<unit>{_UNITS})(?:-(?P<long>long))?(?!\w|-old|\sold)(?P<half>\sand\sa\shalf)?"),
    ("plural", r"(?P<hedge>)(?P<count>)(?P<unit>(?:(?<=for\s)|(?<=after\s)|(?<=over\s)|(?<=within\s)|(?<=in\s)|(?<=of\s)|(?<=lasted\s)|(?<=take\s)|(?<=taken\s)|(?<=spent\s)|(?<=many\s))(?:hours|days|weeks|months|years|decades|centuries))(?P<half>)(?!\w)"),
    ("long", r"(?P<unit>[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entury)(?P<many>s?)-?long(?!\w)"),
    ("set", r"(?P<every>(?:[Ee]very|[Ee]ach)\s)(?P<other>other\s)?(?P<count>(?:two|three|four|five|six|ten|\d{1,2})\s)?(?P<unit>minute|hour|day|night|morning|evening|week|weekend|month|quarter|year|decade|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?(?!\w)"),
    ("set", r"(?P<adverb>[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnual(?:ly)?|[Nn]ightly|[Hh]ourly)(?!\w|-)"),
    ("set", r"(?P<times>[Oo]nce|[Tt]wice|(?:two|three|four|five|six|several|\d{1,2})\stimes)\s(?:an?|per|every)\s(?P<unit>minute|hour|day|week|month|year)(?!\w)"),
    ("set", rf"(?P<plural>{_WD}s)(?!\w)"),
    ("present", r"(?:[Rr]ight\snow|(?:[Ee]ven\s)?[Nn]ow(?!\sthat)|[Cc]urrently|[Pp]resently|[Nn]owadays|[Aa]t\spresent|(?<=[Aa]t\s)the\smoment|(?<=\d\s[–-]\s)present|[Tt]hese\sdays|[Aa]t\sthis\stime)(?!\w|-)"),
    ("past", r"(?:(?:[Mm]ore\s|[Mm]ost\s)?[Rr]ecently|[Ll]ately|(?<=in\s)the\s(?:recent\s|distant\s)?past(?!\s(?:\w+\s)?(?:hour|day|week|month|year|decade|few|several|couple))|[Ff]ormerly|[Pp]reviously)(?!\w)"),
    ("future", r"(?:(?:the|[Tt]he)\s(?:near\s|foreseeable\s|not-too-distant\s)?future)(?!\w)"),
)  # fmt: skip
RULES = (
    *((kind, re.compile(_HEAD + pattern)) for kind, pattern in _TABLE),
    ("year", re.compile(rf"(?<=\d{{4}}[-–])(?P<year>{_YEAR})(?![\w/-])")),
)
"""Kind of expression and its pattern."""
_YEARS = re.compile(
    r"(?<![\w./-])(?P<first>(?:1[5-9]|20)\d\d)\s?[-–]\s?(?P<year_end>\d\d)(?![\w%]|[-–./]\d)"
)
"""1914-18: the second year is an expression of its own and takes its century from the first."""
_STAMP = re.compile(r"\s*(?P<clock>(?:[01]\d|2[0-3])[0-5]\d)(?=:\s|\s?[-–—]\s|\s*\n|\s*\Z)")
"""The clock that an entry of a running log opens with; anywhere else "1945:" is a year."""
_LOG = re.compile(rf"{_HEAD}{_DAY}\s{_MONTH}\s{_FOUR_DIGITS}(?!\w)")
_LOGGED = re.compile(
    rf"{_HEAD}(?P<date>{_DAY}{_S}{_MONTH}),?\s(?P<clock>(?:[01]\d|2[0-3])[0-5]\d)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of text that tells a time, with the rule that found it."""

    kind: str
    start: int
    end: int
    match: re.Match[str]

    def part(self, name: str) -> str:
        """Return a part of the expression, empty where it has none."""
        return self.match.groupdict().get(name) or ""


def logs(text: str) -> bool:
    """Return whether a text writes clocks as "15 Oct 2300", so that "15 Oct 1730" is none of 1730."""
    return bool(_LOG.search(text))


def scan(text: str, *, stamped: bool = False, logged: bool = False) -> list[Expression]:
    """Return the expressions in a text, in order and without overlap; offsets count in it.

    Args:
        text: A paragraph.
        stamped: It may open with a clock of four digits, as entries of a running log do.
        logged: Four digits after a day and month are a clock, as `logs` tells of the whole text.
    """
    found = [
        Expression(kind, *_extent(m), m)
        for kind, rule in RULES
        for m in rule.finditer(text)
        if m.end() > m.start()
    ]
    found += [
        Expression("year_end", *m.span("year_end"), m)
        for m in _YEARS.finditer(text)
        if m["year_end"] > m["first"][2:]
    ]
    if logged:
        found += [Expression("clock_date", *_extent(m), m) for m in _LOGGED.finditer(text)]
        clocks = {(e.start, e.end) for e in found if e.kind == "clock_date"}
        found = [e for e in found if e.kind == "clock_date" or (e.start, e.end) not in clocks]
    stamp = _STAMP.match(text) if stamped else None
    if stamp:
        found = [e for e in found if e.start >= stamp.end()]
        found.append(Expression("clock", *stamp.span("clock"), stamp))
    order = {kind: i for i, (kind, _) in enumerate(_TABLE)}
    found.sort(key=lambda e: (e.start - e.end, e.start, order.get(e.kind, 0)))
    starts: list[int] = []
    kept: list[Expression] = []
    for e in found:
        at = bisect_left(starts, e.start)
        if at < len(kept) and kept[at].start < e.end:
            continue
        if at and kept[at - 1].end > e.start:
            continue
        starts.insert(at, e.start)
        kept.insert(at, e)
    return kept


def _extent(m: re.Match[str]) -> tuple[int, int]:
    """Leave a possessive and trailing blanks out of the extent."""
    text = m.group()
    end = m.end()
    for tail in ("'s", "’s"):
        if text.endswith(tail):
            end -= 2
    return m.start(), end
