"""What one line says of itself: a credit, a menu item, a copyright line, an update's clock.

These are the set phrases of web pages, in English and a few neighbours, not words of any story.
Only short lines are judged, so that no sentence of an article can be taken for furniture. What
surprises: a cue says what a line would be, the labeller decides where cues may speak.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from conspectus.read.dates import Clock, first_date, read_clock, zone_kept
from conspectus.read.mastheads import initialed
from conspectus.read.pleas import has_any, pleads, tells_of_cookies
from conspectus.records import BlockKind

_SHORT = 200  # characters of a line that may be furniture by its words; a sentence seldom fits

_RELATED = re.compile(
    r"[\W_]{0,6}(?:(?:read|see|watch)\s+(?:also|more|next|related)\b"
    r"|(?:recent|latest|newer|older)\s+(?:posts?|articles?|stories|entries|headlines)\s*:?$"
    r"|(?:previous|next)(?:\s+(?:post|article|story))?\s*:\s+\S"
    r"|also\s+(?:read|see|on\b|in\s+(?:this|the)\s+(?:section|issue|number|edition|bulletin|series|paper|news)\b)"
    r"|(?:tomorrow|next\s+week|inside|elsewhere)\s+in\s+(?:the|this|our|your)\b.{0,40}$"
    r"|(?:from|in)\s+(?:our|the)\s+archives?\s*(?::|$)|elsewhere\s+(?:on|in)\s+(?:this|the|our)\b"
    r"|related(?:\s+(?:posts?|articles?|stor(?:y|ies)|news|content|topics?|links?"
    r"|coverage|roundup|reading|reports?))?\s*(?::|$)"
    r"|more\s+(?:\w+\s+){1,3}stories\s*$|more\s+(?:on|from|stories|in|news|about)\b.{0,60}$|recommended(?:\s+(?:for\s+you"
    r"|stories))?\s*(?::|$)"
    r"|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)|(?:most|trending|popular)\s+"
    r"(?:read|popular|viewed|shared|now|stories|posts)\b|further\s+reading|don['’]t\s+miss"
    r"|weitere\s+(?:beiträge|artikel|nachrichten|meldungen|themen)\b.{0,40}$"
    r"|lesen\s+sie\s+auch|mehr\s+zum\s+thema|lire\s+aussi|à\s+lire\s+aussi|lea\s+también"
    r"|leia\s+(?:também|mais)|leggi\s+anche|lees\s+ook|czytaj\s+też)",
    re.I,
)
_ARROW = re.compile(r"[←→‹›«»]\s+(?=[^\W\d_]).{3,100}$|[^\W\d_].{3,100}\s[←→›»]$")
"""A link to the page before or after this one: "← The bus shelter"."""
_LINK = re.compile(
    r"[\W_]{0,4}(?:earlier|previously|full\s+(?:story|report|coverage)|in\s+full|(?:must[\s-])?read"
    r"|watch|listen|see|also|from\s+\w+day)\s*:\s+\S",
    re.I,
)
"""A link to another page under a label: "Earlier: What the pilots saw"."""
_GENRE = re.compile(
    r"[\W_]{0,4}(?:background(?:er)?|explainer|in\s+pictures|in\s+depth|opinion|comment|analysis"
    r"|editorial|interview|profile|timeline|podcast|live)\s*:\s+\S",
    re.I,
)
"""The same under a label that may also head the page's own title: "Analysis: Who blinked?"."""
_RELATED_HEAD = re.compile(
    r"\W*(?:related(?:\s+\w+)?|also\s+(?:in\s+)?(?:this|the)\s+\w+"
    r"|(?:tomorrow|next\s+week|inside|elsewhere)\s+in\s+(?:the|this|our|your)\b.{0,40}|recent\s+\w+|more\s+(?:stories|news|from\b.{0,40})|you\s+(?:may"
    r"|might)\s+also\s+like"
    r"|recommended(?:\s+\w+){0,2}|(?:most|trending|popular)\s+\w+|read\s+(?:more|next)|latest\s+\w+"
    r"|mehr\s+zum\s+thema|lire\s+aussi|lea\s+también|leia\s+também)\W*$",
    re.I,
)
_CAPTION = re.compile(
    r"[\W_]{0,4}(?:(?:file\s+)?(?:photos?|foto|fotos|images?|pictures?|pics?|video|graphic|bild"
    r"|caption"
    r"|photographs?|map|illustration)\s*(?:credits?|by|courtesy(?:\s+of)?|source)?\s*(?:[:/|]|©"
    r"|by\s))",
    re.I,
)
_CAPTIONED = re.compile(r"\W{0,4}(?:media|image|video|photo)\s+caption\s+\S", re.I)
_SET_CREDIT = re.compile(
    r"^\W{0,2}(?:Pictured|Above|Below|Left|Right|Top)\s*:\s"
    r"|\(\s*(?:[Pp]rivate|[Ss]upplied|[Ss]ymbolbild|[Aa]rchivbild|[Pp]rivat|[Aa]rchives?|[Hh]andout|[Ff]ile(?:\s+photo)?"
    r"|[Cc]ourtesy(?:\s+of)?\s[^()]{2,50})\s*\)\W*$"
    r"|[.!?…][\"'”’»)]?\s+(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}\s+){1,2}[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}\W{0,2}$"
)
"""Whose a picture is, in brackets, or a photographer's name in capitals after the sentence."""
_AGENCY = (
    r"(?:Reuters|REUTERS|AFP|AP|AP\s+Photo|EPA|EPA-EFE|EFE|Getty(?:\s+Images)?|TASS|ANSA|DPA|dpa"
    r"|PA|Xinhua"
    r"|Kyodo|Yonhap|Anadolu(?:\s+Agency)?|ANP|NTB|TT|Ritzau|Shutterstock|iStock|Alamy|Bloomberg"
    r"|Sputnik"
    r"|Magnum|NurPhoto|SIPA|Polaris|Handout|HO)"
)
_CREDIT = re.compile(
    r"\((?:[Ii]mages?|[Pp]hotos?|[Pp]ictures?|[Pp]ic|[Ff]oto|[Bb]ild|[Cc]redit|[Ss]ource|IMAGE|PHOTO)"
    r"\s*(?::|\sby\s|\s[Cc]redit)[^()]{2,60}\)\W*$|"
    r"(?:\b[A-Z]{3,}(?:\s[A-Z]{2,})?\s?/\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
    rf"|[(\[|]\s*[^()\[\]]{{0,60}}/\s*{_AGENCY}[^()\[\]]{{0,20}}[)\]]|\(\s*{_AGENCY}\s*\)"
    r"|\([A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}\s?/\s?[A-Z][\w.'’ -]{1,30}\)"
    r"|\b(?:[Pp]hotograph|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Ff]oto|[Gg]raphic(?!\s*:))s?\s*(?:by|:|courtesy)"
    r"\s*(?:[^.]|(?<=\b[A-ZÀ-Þ])\.){2,60}"
    r"|[Cc]redit\.{3}\s*[A-Z][^.]{2,60}"
    rf"|[|/]\s*{_AGENCY}(?:\s+(?:file|pool|Images))?"
    rf"|\b{_AGENCY}\s?(?:/|via)\s?[A-Z][\w.'’ -]{{2,40}}|/\s?{_AGENCY}|[©]\s?[^.]{{2,40}})\W*$"
)
_BOILERPLATE = re.compile(
    r"[\W_]{0,6}(?:(?:additional\s+)?(?:reporting|writing|editing)\s+by\b|leave\s+a\s+(?:comment|reply)|(?:post|write|add)\s+a\s+comment"
    r"|aller\s+au\s+contenu|(?:zum|direkt\s+zum)\s+inhalt|(?:saltar|ir)\s+al?\s+contenido"
    r"|vai\s+al\s+contenuto|ga\s+naar|view\s+(?:this|it)\s+(?:\w+\s+)?(?:email|online|in\s+your)"
    r"|(?:story|article)\s+continues\b|sort(?:ed)?\s+by\b|reuse\s+this|sponsored\s+(?:content|links?|stories)\s*:?$"
    r"|(?:post|page|article)\s+navigation$|topics$|(?:name|e-?mail|website)\s*\*$"
    r"|skip\s+to|jump\s+to|back\s+to\s+top|(?:newest|latest|oldest)\s+(?:\w+\s+)?first|all\s+times\s+(?:are\s+)?(?:in\s+|given\s+in\s+)?[a-z]{2,9}\b"
    r"|share\s+(?:this|on|via)\b|tweet\s+this|follow\s+us|follow\s+\w+\s+on\s|subscribe\s+(?:to"
    r"|now)"
    r"|sign\s+(?:up|in)\b|log\s+(?:in|out)\b|we\s+use\s+cookies|(?:this|our)\s+(?:site"
    r"|website)\s+uses\s+cookies"
    r"|tags?\s*:|filed\s+under|topics?\s*:|categor(?:y|ies)\s*:|keywords?\s*:|tagged\b"
    r"|labels?\s*:|schlagw"
    r"|posted\s+in\b|get\s+(?:the|our)\b.*\b(?:newsletter|inbox|app)\b|listen\s+to\s+(?:this"
    r"|the)?\s*article"
    r"|\d+\s+min(?:ute)?s?\s+read\b|reading\s+time|comments?\s*(?:\(\d*\)|off|closed"
    r"|are\s+closed)|no\s+comments"
    r"|view\s+all\b|see\s+all\b|(?:show|load|view)\s+more\b|click\s+here|support\s+us"
    r"|continue\s+reading"
    r"|report\s+this|like\s+this\s*:|play\s+video|save\s+for\s+later|copy\s+link)",
    re.I,
)
_COMMENT_KEYS = (
    "omm", "espons", "repl", "thought", "iscuss", "onversation", "reacti", "diskuze", "eader",
    "istener", "iewer", "your ",
)  # fmt: skip
_CREDIT_KEYS = ("photo", "image", "pic", "credit", "foto", "graphic", " via ")
_PICTURED = re.compile(
    r"\bin\s+(?:this|an?)\s+(?:(?:undated|recent|old)\s+)?(?:file|archive|library|handout|undated)\s+"
    r"(?:photo(?:graph)?|picture|image|still|footage)\b",
    re.I,
)
"""What only a caption says of its picture: "in this file picture from October"."""
_ADDRESS = re.compile(
    r"[*_\W]*(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?|[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,12}"
    r"|\[[^\[\]]{1,80}\]\(\S+\))[*_\W]*$",
    re.I,
)
_GALLERY = re.compile(
    r"\W*(?:image|photo|picture|slide|foto|bild)\s+\d+\s*(?:of|/|von)\s*\d+\W*$", re.I
)
_WHOLE = re.compile(
    r"^\W*(?:(?:leave\s+a\s+(?:comment|reply)|post\s+(?:a\s+)?comment|share|tweet|facebook"
    r"|twitter|whatsapp"
    r"|x|bluesky|linkedin|pinterest|reddit|telegram|instagram|e-?mail|print|copy\s+link|subscribe|menu"
    r"|home|search|reply"
    r"|close|next|previous|advertisement|advert|anzeige|publicité|publicidad|sponsored|loading"
    r"|comments?|cookies?"
    r"|download|play|video|photos?|gallery|more|share\s+this|opinion|editorial|news|world"
    r"|business|sports?|politics|latest|accept|register|donate|like\s+this)\W*)+$",
    re.I,
)
_FOOTER = re.compile(
    r"[\W_]{0,6}(?:©|\(c\)\s|copyright\b|all\s+rights\s+reserved|terms\s+(?:of|and)\b"
    r"|privacy\s+(?:policy|notice)"
    r"|(?:to\s+)?unsubscribe\b|you\s+(?:are\s+receiving|received|get)\s+this\b"
    r"|(?:manage|update)\s+your\s+(?:e-?mail\s+)?(?:preferences|subscription)"
    r"|this\s+(?:article|story|piece|report|text|post)\s+(?:was|is|first|originally)\b.{0,30}"
    r"\b(?:published|appeared)\b|letters\s+to\b|to\s+(?:contact|write\s+to)\s+(?:the\s+)?[A-Z]|contact\s+(?:us|the\s+[A-Z])|(?:proudly\s+)?powered\s+by"
    r"|(?:printed|edited)\s+(?:and\s+published\s+)?(?:by|at)\s+[A-Z]"
    r"|theme\s+by"
    r"|registered\s+(?:office|charity|in)|[^.]{2,60}\bis\s+(?:kept|funded|supported"
    r"|financed)\b.{0,40}\b(?:readers|subscribers|listeners|members)"
    r"|impressum|datenschutz|mentions\s+légales|write\s+to\s+(?:us|the\s+editor)|(?:about"
    r"|contact)\s+us$)",
    re.I,
)
_PAID = re.compile(
    r"\W*(?:sponsored(?:\s+\w+)?|promoted(?:\s+\w+)?|paid\s+(?:content|posts?)|around\s+the\s+web"
    r"|from\s+our\s+(?:partners|sponsors)|ads?\s+by\s+\w+)\W*$",
    re.I,
)
_SIGNED = re.compile(
    r"\W{0,4}(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|issued|created"
    r"|modified"
    r"|publié|veröffentlich(?:t|ung)|publicado|erschienen|actualizado|mis\s+à\s+jour)\b",
    re.I,
)
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]+"
_BIO = re.compile(
    rf"(?:(?:Dr|Prof|Professor|Sir|Mr|Ms|Mrs)\.?\s+)?{_NAME}(?:\s+(?:(?:de|van|von|bin|al|el|der"
    rf"|den|la)\s+)?"
    rf"(?:{_NAME}|[A-Z]\.)){{1,3}}\s*(?:\([^)]{{1,40}}\)\s*)?,?\s+"
    r"(?:is\s+(?:an?|the|our|[Ee]ditor|[Pp]rofessor|[A-Z]\w+\s+(?:of|at|for)|associate|senior|chief|co-?founder|founder"
    r"|director|currently|also)\b"
    r"|was\s+(?:an?|the)\s+(?:\w+\s+)?(?:editor|reporter|correspondent|journalist|writer|fellow)"
    r"|edits\b|teaches\b|writes\b(?!\s+(?:to\b|in\s+to\b|that\b|[\"“«:]))|covers\b|reports\s+(?:on|for|from)\b|has\s+(?:written|worked"
    r"|covered|reported)\b"
    r"|works\s+(?:as|for|at)\b|holds\b|lectures\b|blogs\b|contributes\b|studied\b"
    r"|\w+s\s.{0,60}\band\s+is\s+(?:an?|the)\s+(?:author|editor|writer|founder|co-?author)\b)"
)
_STAFF = re.compile(
    r"\b(?:contribut\w+|writer|reporter|editor|correspondent|columnist|professor|author|journalist|fellow"
    r"|lecturer|producer|blogger|freelance\w*)\b",
    re.I,
)
_ABOUT = re.compile(
    rf"(?:[Tt]he\s+)?{_NAME}(?:\s+(?:(?:of|the|for|on|de|del|la)\s+)?{_NAME}){{0,4}}\s+is\s+(?:\w+ly\s+)?"
    r"(?:written|run|produced|made|maintained|edited|published|compiled|put\s+together)\s+by\b"
)
"""A note on who makes a page: "The Mole is written by pilots"."""
_SELF = re.compile(
    r"\W*(?:[Aa]bout|ABOUT|[ÜU]ber)\s+(?:the\s+)?([A-Z][\w.&-]+)(?:\s+[\w.&-]+){0,4}\W*$"
)
_PAGE = re.compile(
    r"\W{0,4}(?:(?:page|pg\.?|p\.|seite|p[áa]gina)\s*\d{1,4}(?:\s*(?:of|/|de|von|di|sur)\s*\d{1,4})?"
    r"|\d{1,3}\s*(?:/|of)\s*\d{1,3}|[-–—\[(]\s*\d{1,4}\s*[-–—\])]|\d{1,3}"
    r"|\(?continued\s+(?:on|from)\s+(?:page\s+|p\.\s*)?[A-Z]?\d{1,3}\)?"
    r"|\W*(?:more|ends|end|30)\W+(?<=[-–—)*#=]))\W*$",
    re.I,
)
"""A page's number, or the end of a wire text: "Page 2 of 3", "- 2 -", "(more)", "-30-"."""
_RULE = re.compile(r"^[\s*_=~#·•.—–-]+$")
_BYLINE = re.compile(
    r"(?:(?:written|reporting|reported|posted|words|story|text|geschrieben|erstellt|verfasst|publié"
    r"|escrito|publicado|scritto|geschreven)\s+)?(?:by|von|par|por|di|door|af"
    r"|av)\s*:?\s+"
    rf"(?:the\s+)?{_NAME}",
    re.I,
)
_PERSON = re.compile(
    rf"{_NAME}(?:\s+(?:(?:de|van|von|bin|al|el|der|den|da|di|la|le|ten|ter)\s+)?(?:{_NAME}"
    rf"|[A-Z]\.)){{1,3}}"
    rf"(?:(?:\s*,\s*|\s+(?:and|und|et|y|&)\s+){_NAME}(?:\s+{_NAME}){{1,3}}){{0,3}}$"
)
_COMMENTS = re.compile(
    r"\W*(?:(?:\d+|one|two|three|no)\s+(?:comments?|responses?|repl(?:y|ies)|thoughts?|kommentare?"
    r"|commentaires?"
    r"|comentarios?|reacties|commenti)\b.{0,80}|(?:reader\s+|user\s+"
    r"|all\s+|(?:top|most|best)[\s-](?:\w+\s+)?)?comments?"
    r"|join\s+the\s+(?:conversation|discussion).{0,40}|(?:our\s+|your\s+)?(?:readers?|listeners?|viewers?)['’]?"
    r"\s+(?:write|wrote|say|speak|respond|answer|reactions?|letters|views|voices|messages)|your\s+(?:say|views|letters|opinions|voices|reactions|messages)"
    r"|kommentare?|commentaires?"
    r"|comentarios?|diskuze|leserkommentare|discussion|responses)(?:\s*\(?\d+\)?)?\W*$",
    re.I,
)
_LEAVE = re.compile(r"\W*(?:leave|post|write|add)\s+(?:a\s+|your\s+)?(?:comment|reply)", re.I)
_REPLY = re.compile(r"\W*(?:reply|like|report|share|quote|flag|\d+\s+likes?|\W)+$", re.I)
_UPDATE = re.compile(r"\W{0,3}update[ds]?\b\W*(?:\d{1,2}\W+)?(?:at\s+|as\s+of\s+)?", re.I)
_ORIGINAL = re.compile(
    r"\W{0,3}(?:(?:original|first|initial|earlier|opening)\s+(?:entry|post|story|report|article|note)s?"
    r"|summary|the\s+story\s+so\s+far)\b\s*(?::|\W*$)",
    re.I,
)
_MILITARY = re.compile(r"\d{4}(?:: |:?$)")
_YEAR = re.compile(r"(?:1[6-9]|20[0-4])\d\d(?:: |:?$)")
_CLOCK_LINE = re.compile(
    r"(?:[\[(]?)(\d{1,2}[:.h]\d\d|\d{4}\s*(?=[A-Z]{3,4}\b|:\s|:?$)|\d{1,2}\s*[ap]\.?m)", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateCue:
    """A line that begins a live update."""

    clock: Clock | None
    sure: bool
    """It says "update"; a bare clock time needs company."""


_FIRST = re.compile(r"[\W_]*([^\W_]{1,3})")
_DIGIT = re.compile(r"\d")
_OPENERS = frozenset(
    word[:3]
    for word in (
        "read see watch recent latest newer older previous next also from in elsewhere related "
        "tomorrow inside times "
        "more recommended you most trending popular further don weitere lesen mehr lire à lea "
        "leia leggi lees czytaj earlier full must listen background explainer opinion comment "
        "analysis editorial interview profile timeline podcast live file photo foto image picture "
        "pic video graphic bild caption map illustration media slide c copyright all terms "
        "privacy to unsubscribe manage update this letters contact powered proudly printed edited "
        "theme registered impressum datenschutz mentions write about leave post share tweet "
        "facebook twitter x bluesky whatsapp linkedin pinterest reddit telegram instagram e email "
        "print copy subscribe menu home search reply close advertisement advert anzeige publicité "
        "sponsored loading cookie download play gallery news world business sport politics accept "
        "register donate like additional reporting writing editing add aller zum direkt saltar ir "
        "vai ga view story article sort reuse page topic name website skip jump back newest "
        "oldest follow sign log we our tag filed category keyword label schlagwort get no show "
        "load click support continue report save "
    ).split()
)
"""How the first words begin with which a line may name itself: most lines begin otherwise, and a
look into this set is cheaper than a dozen patterns."""
_LABEL_MOST = 60  # characters of a line that many pages have: a third of them were seen before


def cue_of(words: str) -> BlockKind | None:
    """Return what a line says it is; None if its words do not tell."""
    return _cue_of_label(words) if len(words) <= _LABEL_MOST else _cue_of(words)


@lru_cache(maxsize=16_384)
def _cue_of_label(words: str) -> BlockKind | None:
    return _cue_of(words)


def _cue_of(words: str) -> BlockKind | None:
    size = len(words)
    if not words[0].isalnum() and _RULE.match(words):
        return "boilerplate"
    if size <= 40 and not words[-1].isalpha() and _PAGE.match(words):
        return "boilerplate"
    lower = words.lower()
    if tells_of_cookies(words, lower):
        return "boilerplate"
    if 10 <= size <= 300 and words[0] not in '"“«‘' and pleads(words, lower):
        return "boilerplate"
    if size > 2 * _SHORT:
        return "caption" if size < 900 and _credited(words) else None
    if words[-1] == ")" and initialed(words):
        return None
    opens = _may_open(words)
    if opens and size <= _SHORT and zone_kept(words):
        return "boilerplate"
    if opens and (_GALLERY.match(words[:40]) or _CAPTIONED.match(words)):
        return "caption"
    if opens and size <= _SHORT and (_RELATED.match(words) or _is_link(words)):
        return "related"
    if opens and _CAPTION.match(words):
        return "caption"
    if size > _SHORT:
        return "caption" if _credited(words) else None
    if (opens or "readers" in lower) and _FOOTER.match(words):
        return "footer"
    if (words[0] in "←→‹›«»" or words[-1] in "←→›»") and _ARROW.match(words):
        return "related"
    if is_date_line(words):
        return "date"
    if opens and (_WHOLE.match(words) or (_BOILERPLATE.match(words) and not _sentence(words))):
        return "boilerplate"
    if _credited(words) or (_may_be_set(words) and _SET_CREDIT.search(words)):
        return "caption"
    return None


def _may_be_set(words: str) -> bool:
    """Return whether a line has what each credit has that is told by its setting."""
    return ":" in words or "(" in words or not words[-3:].islower()


def _may_open(words: str) -> bool:
    """Return whether a line begins as those do that say what they are; a number may."""
    first = _FIRST.match(words)
    if first and (first[1].lower() in _OPENERS or first[1][0].isdigit()):
        return True
    return "©" in words[:8]


def is_date_line(words: str) -> bool:
    """Return whether a line is a date and little else: "Updated 06 Sep, 2023, 18:00"."""
    return len(words) <= 120 and bool(_DIGIT.search(words)) and _is_date_line(words)


@lru_cache(maxsize=2048)
def _is_date_line(words: str) -> bool:
    found = first_date(words)
    if found is None:
        return False
    rest = words[: found.start] + words[found.end :]
    letters = sum(ch.isalpha() for ch in rest)
    return letters <= 16 or (bool(_SIGNED.match(words)) and letters <= 60)


def is_signed_date(words: str) -> bool:
    """Return whether a date line says it is one of publication or change."""
    return is_date_line(words) and bool(_SIGNED.match(words))


def is_bio(words: str) -> bool:
    """Return whether a line introduces an author or a site: "A B edits C and teaches D"."""
    return bool(_BIO.match(words[:200].lstrip("*_ ")) or is_about(words.lstrip("*_ ")))


def is_staff(words: str) -> bool:
    """Return whether a line introduces one who writes for a living: "A B is a reporter at C"."""
    return bool(_BIO.match(words[:200]) and _STAFF.search(words[:200]))


def is_about(words: str) -> bool:
    """Return whether a line says who makes the page: "The Mole is written by pilots"."""
    return len(words) <= _SHORT and bool(_ABOUT.match(words))


def is_byline(words: str) -> bool:
    """Return whether a line says who wrote what follows."""
    return len(words) <= 120 and bool(_BYLINE.match(words.lstrip("*_ "))) and not _sentence(words)


def heads_self(words: str, after: str) -> bool:
    """Return whether a line heads a note on the publisher: "About Acme", "Acme is a maker of"."""
    match = _SELF.match(words)
    return bool(match and match[1].lower() in after[:80].lower())


def is_address(words: str) -> bool:
    """Return whether a line is an address of the web or of mail and nothing else."""
    return len(words) <= 200 and ("." in words) and bool(_ADDRESS.match(words))


def is_person(words: str) -> bool:
    """Return whether a line is one to four names and nothing else."""
    return len(words) <= 90 and bool(_PERSON.match(words.strip("*_ ")))


def is_related_head(words: str) -> bool:
    """Return whether a line heads a list of other articles."""
    return len(words) <= 60 and bool(_RELATED_HEAD.match(words))


def opens_comments(words: str) -> bool:
    """Return whether a line heads readers' comments."""
    return len(words) <= 120 and _opens_comments(words)


@lru_cache(maxsize=8192)
def _opens_comments(words: str) -> bool:
    return has_any(words.lower(), _COMMENT_KEYS) and bool(_COMMENTS.match(words))


def asks_for_comment(words: str) -> bool:
    """Return whether a line invites a comment."""
    return len(words) <= 60 and _asks_for_comment(words)


@lru_cache(maxsize=8192)
def _asks_for_comment(words: str) -> bool:
    return has_any(words.lower(), ("omm", "repl")) and bool(_LEAVE.match(words))


def heads_paid(words: str) -> bool:
    """Return whether a line heads headlines that are paid for."""
    return len(words) <= 40 and bool(_PAID.match(words))


def is_reply(words: str) -> bool:
    """Return whether a line is what stands under one comment: "Reply", "Reply 14 likes"."""
    return len(words) <= 40 and "eply" in words and bool(_REPLY.match(words))


def is_original(words: str) -> bool:
    """Return whether a line begins the first post of a live page, below its updates."""
    return bool(_ORIGINAL.match(words[:60]))


def update_cue(words: str) -> UpdateCue | None:
    """Return the cue of a line that begins a live update; None if it begins none."""
    head = words[:60]
    if head[0].isalpha() and head[0] not in "uU":
        return None
    match = _UPDATE.match(head)
    if match:
        clock = read_clock(head[match.end() :])
        sure = clock is not None or head[match.end() - 1 : match.end()] in ":—–"
        return UpdateCue(clock=clock, sure=True) if sure else None
    if _CLOCK_LINE.match(head):
        bare = head.lstrip("[(")
        military = bool(_MILITARY.match(bare))
        clock = read_clock(bare[:4] if military else bare)
        if clock and clock.zone is None and bare[:4].isdigit() and not military:
            return None
        return UpdateCue(clock=clock, sure=False) if clock else None
    return None


def may_be_year(words: str) -> bool:
    """Return whether the clock that a line begins with may be a year: "1945: ..."."""
    return bool(_YEAR.match(words))


def is_credit(words: str) -> bool:
    """Return whether a line is nothing but the credit of the picture above: "(Image: A B)"."""
    if len(words) > 90 or words.rstrip()[-1:] == ".":
        return False
    return bool(
        (words[0] in "([" and words.rstrip()[-1:] in ")]" and cue_of(words) == "caption")
        or (words.count(" | ") >= 1 and _CREDIT.search(words))
    )


def names_genre(words: str) -> bool:
    """Return whether a line is a kind of article and a headline: "Analysis: Who blinked?"."""
    return bool(_GENRE.match(words[:60]))


def _credited(words: str) -> bool:
    """Return whether a line ends in a picture's credit; signs are looked for before patterns."""
    tail = words[-120:]
    if "(" in tail or "/" in tail or "|" in tail or "[" in tail or "©" in tail:
        return bool(_CREDIT.search(tail))
    return has_any(tail.lower(), _CREDIT_KEYS) and bool(
        _CREDIT.search(tail) or _PICTURED.search(tail)
    )


def _is_link(words: str) -> bool:
    """Return whether a line is a label and a headline: "Earlier: What the pilots saw"."""
    if ":" not in words or not (_LINK.match(words) or _GENRE.match(words)):
        return False
    if words.rstrip("\"'”’»)")[-1:] in ".!…:":
        return False
    rest = words.partition(":")[2].strip("\"'“”‘’« ")
    return len(words) <= 120 and (rest[:1].isupper() or rest[:1].isdigit())


def _sentence(words: str) -> bool:
    """Return whether words read like a sentence of an article rather than a label."""
    return len(words) > 90 and words.rstrip("\"'”’»)")[-1:] in ".!?…"
