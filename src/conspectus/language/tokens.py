"""Text in, tokens out: where each word begins and ends, as the English UD treebanks cut words.

Clitics are words of their own (do|n't, the state|'s), hyphens split a compound (al|-|Asad, F|-|16)
except after an affix (anti-war, mid-1980s), and a mark is a word. What surprises: a run of
characters without a space is cut on its own, so that each distinct run is cut only once; only the
dot of an abbreviation looks at what follows.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

Offsets = tuple[int, int]

LONGEST_RUN = 2000
"""No word and no address in the bench pages is half as long; a longer run is cut bluntly."""
_BLUNT = re.compile(r"\w{1,200}|\W")
_RUN = re.compile(r"\S+")

_APOSTROPHE = "['’`´]"
_LETTER = r"[^\W\d_]"
_WORD = r"[\w\u0300-\u036f\u064b-\u065f\u00ad\u200b-\u200d\u2060]"
"""A letter, digit or low line, or a sign that is written inside words."""
_AFFIXES = (
    "e anti arch bi co counter cross cyber de ex extra inter intra macro mega micro mid mini multi"
    " neo non over post pre pro pseudo quasi re semi socio sub super ultra un under uni"
)
"""What stays joined to its word across a hyphen: the list of the LDC, checked on EWT and GUM."""
_UNITS = (
    "am|pm|AM|PM|k|m|km|kg|g|mg|ft|mm|MM|cm|nm|mi|lbs?|oz|mph|kph|kmh|[kMG][Ww]|[kMG]Hz|[kKMGT]B|"
    "bn|mn|tn|hrs?|mins?|secs?|yrs?|sq|ha|kts?|psi|persons"
)
_NUMBER = r"\d+(?:,\d{3}(?!\d)|[.:]\d+)*"
_DOMAINS = (
    "com|org|net|gov|edu|mil|int|info|biz|eu|uk|us|de|fr|ru|ua|cn|in|jp|br|au|ca|il|ir|tr|iq|sy|eg|"
    "sa|ae|qa|pk|za|ng|ke|mx|ar|es|it|nl|pl|se|fi|ch|gr|ro|kr|tw|nz|ie|tv|io|me|news"
)
_FILES = "docx?|xlsx?|pptx?|pdf|jpe?g|png|gif|zip|txt|html?|php|asp|exe|csv|url"
_ADDRESS = r"[^\s<>\"“”«»\[\]|]*[^\s<>\"“”«»\[\]|.,;:!?)'’…*]"
"""The rest of an address: its last character is no mark that a sentence puts behind it."""
_SMILEYS = r"[:;=][-o']?[)(\]\[DPp/\\|](?!\w)|\([:;](?!\w)|<3(?!\d)|\^_+\^|-_+-|x[D](?!\w)|\\o/"
_EMOJI = "[\u2600-\u27bf\U0001f000-\U0001faff]"

_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Cpl Adm Cmdr Gov Sen Sens Rep Reps Rev Hon Pres Brig"
    " Supt Insp Messrs Mt Ft St Spec Attn vs Mlle Mme Fr Sr Jr Inc Ltd Co Corp Bros Dept Univ Assn"
    " approx ca cf esp eg ie ext pp vol Vol Ave Blvd Rd Sec Art Fig Figs Para Ph"
    " Ass't et al etc Vs".split()
)
"""Words that keep their dot wherever something follows."""
_DATED = frozenset(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
    " No Nos no nos p Pt Ch b c d m".split()
)
"""Words that keep their dot before a number; a day or month also before what is no sentence."""
STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb"
    " Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que".split()
)
"""Words that keep their dot after a comma, as a town's state does, or where no capital follows."""
_FINAL = frozenset("etc al".split())
"""Words whose dot is the sentence's own when a capital follows."""
_DOTTED = "|".join(sorted(_TITLES | _DATED - {"no", "p", "b", "c", "d", "m", "Sun", "Sat"}))
_JOINING = "|".join(f"[{a[0].upper()}{a[0]}]{a[1:]}" for a in _AFFIXES.split())

_ALONE = (
    # addresses: web, mail, file; the last mark of a sentence is not theirs
    rf"(?:https?|ftp)://{_ADDRESS}|www\.{_ADDRESS}",
    r"(?:mailto:)?[\w.+%&-]{1,100}@\w[\w.-]{0,100}\w",
    rf"(?<![\w@.])\w[\w-]{{0,60}}(?:\.\w[\w-]{{0,60}}){{0,5}}\.(?:{_DOMAINS})(?!{_WORD})"
    rf"(?:/(?:{_ADDRESS})?)?",
    rf"(?<![\w.])[a-z]{{2,20}}(?:\.[a-z]{{1,20}}){{2,6}}(?!{_WORD})",
    rf"(?:\w[\w#-]{{0,80}})?\.(?i:{_FILES})(?!{_WORD})",
    rf"[@#](?={_LETTER}|_){_WORD}+",
    rf"(?<!\w)(?:{_SMILEYS})",
    rf"{_EMOJI}(?:[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d{_EMOJI})*|"
    r"[\U0001f1e6-\U0001f1ff]{2}",
    # numbers: a date, a telephone, a clock, a count, an ordinal, a decade
    r"(?<!\w)\d{1,2}/\d{1,2}/\d{2,4}(?!\w)|(?<![\w-])(?:\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{2,4})(?![\w-])",
    r"(?<![\w-])(?:1-)?\d{3}[-./]\d{3}[-.]\d{4}(?!\w)|(?<!\w)\d{3}/\d{3}-\d{4}(?!\w)",
    r"(?<![\w-])[2-9]\d\d-\d\d(?!00)\d\d(?![\w-])",
    r"(?<![\w/])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![\w/])",
    rf"(?<![\w'’]){_APOSTROPHE}\d\ds?(?!\w)",
    r"(?<![\w)])\+\d+(?!\w)",
    rf"(?:(?<!\w)\.)?{_NUMBER}(?:st|nd|rd|th|s)(?!\w)|\d*0{_APOSTROPHE}s(?!\w)",
    rf"(?:(?<!\w)\.)?{_NUMBER}(?=(?:{_UNITS})(?!\w))|(?<=[$€£¥]){_NUMBER}(?=[kKmMbBtT][nN]?(?!\w))",
    rf"(?:(?<!\w)\.)?{_NUMBER}(?!\w)",
    r"\d+(?=x\d)|(?<=\d)x(?=\d)",
    # letters with dots and other joints
    r"(?<!\w)(?:[A-Za-z]\.)+(?:[A-Za-z](?!\w)\.?|(?<=\.\w\.))|(?<!\w)(?:Ph|M|B)\.(?:D|Sc|A)\.?(?!\w)",
    rf"(?<!\w)(?:{_DOTTED}|[A-Z])\.(?=[^\w.]|\w*\d)|(?<!\w)(?:{'|'.join(sorted(STATES))})\.(?=[,;:)])|"
    rf"(?<!\w)(?:{_DOTTED})\.(?=.)",
    r"(?<!\w)(?:US|HK|NZ|[ACURS])\$",
    r"(?<!\w)(?:[A-Z]{1,3}&[A-Z]{1,3}|[a-z]&[a-z])(?!\w)",
    r"(?<!\w)(?:[wW]/(?:o|out|in)?(?!\w)|s/he(?!\w)|(?!c/o|m/s)[A-Za-z]/[A-Za-z](?!\w))",
    rf"(?<!{_WORD})(?<!-)(?:(?:{_JOINING})-(?!(?:the|to|and|or|in)-)|(?:[Oo]h|[Uu]h|[Mm]+|[Hh]m+)-(?=oh|huh|ho|m|hm))"
    rf"{_LETTER}{_WORD}*(?:{_APOSTROPHE}{_LETTER}+)*",
    r"(?<![\w-])[Mm]id-\d+s?(?!\w)",
    rf"(?<!\w){_LETTER}{{1,2}}-(?=[,.?!]?$)",
    rf"(?<![\w'’]){_APOSTROPHE}(?:em|til|cause|cuz|bout|round|n)(?!\w)(?:{_APOSTROPHE}(?=$))?",
    rf"(?:(?<=[.\])%+\w])|^){_APOSTROPHE}(?i:s|m|re|ve|ll|d)(?!\w)",
    rf"{_WORD}+(?:{_APOSTROPHE}{_LETTER}{_WORD}*)*",
    # marks: those written in runs are one word
    r"[.,]\?(?![!?])|[!?]+|\.{2,}…?|…+\.*|-{2,}>?|—+|–+|=+>?|\*+|#+|~+|\++|_+|<{2,}|>{2,}|''|``|‘‘|’’|‘’|,,|\^+",
)
_PIECE = re.compile("|".join(f"(?:{one})" for one in _ALONE) + r"|.", re.DOTALL)

_CLITIC = re.compile(
    rf"(?i:(?<=\w)(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|m|re|ve|ll)))$|"
    rf"(?i:(?<!\w)(?:i|you|he|she|it|we|they|who|what|there|that|how|where|why){_APOSTROPHE}d)$"
)
_JOINED = {
    word.replace("|", ""): word.index("|")
    for word in (
        "can|not gon|na wan|na got|ta gim|me lem|me out|ta lot|ta do|nt did|nt ca|nt"
        " wo|nt does|nt is|nt was|nt are|nt were|nt could|nt would|nt should|nt has|nt have|nt"
        " had|nt ai|nt ar|nt i|m i|ve you|re they|re that|s there|s what|s he|s let|s you|ll"
        " they|ll it|ll a|lot"
    ).split()
}
_JOINED |= {w.capitalize(): _JOINED[w] for w in _JOINED if w not in {"im", "ive", "hes"}}
_JOINED |= {w.upper(): _JOINED[w] for w in list(_JOINED) if w.endswith(("nt", "not"))}
_JOINED.pop("lets")  # "which lets them in"; only a sentence that begins so is "let us"


def tokenize(text: str) -> list[Offsets]:
    """Return (start, end) of each token, in code points; together they are all but the white space.

    Time is linear in the text. No token holds white space.

    >>> text = "She can't leave al-Asad's F-16."
    >>> [text[a:b] for a, b in tokenize(text)]
    ['She', 'ca', "n't", 'leave', 'al', '-', 'Asad', "'s", 'F', '-', '16', '.']
    """
    found: list[Offsets] = []
    add = found.append
    for run in _RUN.finditer(text):
        start, end = run.span()
        if end - start > LONGEST_RUN:
            found += [(start + m.start(), start + m.end()) for m in _BLUNT.finditer(run.group())]
            continue
        word = run.group()
        ends = _cut(word)
        last = start
        for offset in ends:
            at = start + offset
            add((last, at))
            last = at
        if word[-1] == "." and len(found) > 1 and _keeps_dot(text, found[-2], found[-1], end):
            found[-2:] = [(found[-2][0], end)]
    return found


def with_spaces(text: str, tokens: Sequence[Offsets]) -> tuple[list[str], list[bool], list[int]]:
    """Return words and spaces of a spaCy Doc that is the text, and where each token stands in it.

    One space after a token is the token's; any other white space is a word of its own.
    """
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    at = 0
    for start, end in (*tokens, (len(text), len(text))):
        if start > at:
            if words and text[at] == " ":
                spaces[-1] = True
                at += 1
            if start > at:
                words.append(text[at:start])
                spaces.append(False)
        places.append(len(words))
        words.append(text[start:end])
        spaces.append(False)
        at = end
    return words[:-1], spaces[:-1], places[:-1]


@lru_cache(maxsize=1 << 16)
def _cut(run: str) -> tuple[int, ...]:
    """Return where the tokens of a run of characters end, its last dot taken for a mark."""
    if run.isalpha():
        at = _JOINED.get(run)
        return (at, len(run)) if at else (len(run),)
    ends: list[int] = []
    for piece in _PIECE.finditer(run):
        start, end = piece.span()
        word = piece.group()
        if end - start > 1 and not word.isalnum():
            ends += [start + at for at in _clitics(word)]
        elif word in _JOINED:
            ends.append(start + _JOINED[word])
        ends.append(end)
    return tuple(ends)


def _clitics(word: str) -> list[int]:
    """Return where the clitics of a word begin."""
    found: list[int] = []
    end = len(word)
    while (clitic := _CLITIC.search(word, 0, end)) and not word[: clitic.start()].endswith("0"):
        end = clitic.start() if clitic.group()[0] in "nN'’`´" else clitic.end() - 2
        found.append(end)
    return found[::-1]


def _keeps_dot(text: str, before: Offsets, dot: Offsets, end: int) -> bool:
    """Return whether the dot that ends a run belongs to the word before it."""
    start = before[0]
    if dot[0] != end - 1 or before[1] != end - 1:
        return False
    word = text[start : end - 1]
    initial = len(word) == 1 and word.isupper() and word != "I" and not text[start - 1].isdigit()
    if not (initial or word in _TITLES or word in _DATED or word in STATES):
        return False
    gap = _GAP.match(text, end)
    after = text[gap.end() : gap.end() + 1] if gap else ""
    if not gap or not after or gap.group().count("\n") > 1:
        return False
    if word in _DATED:
        return after.isdigit() or (word[0].isupper() and len(word) > 2 and not after.isupper())
    if word in STATES:
        return not after.isupper() or text[max(0, start - 2) : start] == ", "
    return not (word in _FINAL and after.isupper())


_GAP = re.compile(r"\s{1,100}")
