r"""RTF: the words of the text, every group that is no text left out.

Bytes in, text out, in one pass over tokens. What surprises: an RTF character may be written three
ways, as a byte of a code page (\'e9), as a number with a stand-in to be skipped (\u233?), or as a
word (\emdash), and which code page is meant may change with the font.
"""

import re
from dataclasses import dataclass, replace

from conspectus.read.formats.pieces import RefusedError, Rendered, as_given

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z'])|([{}])"
    rb"|([^\\{}\r\n]{1,65536})|[\r\n]+|\\"
)
_NO_TEXT = frozenset(
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata "
    "header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping "
    "datastore latentstyles fldinst xe tc bkmkstart bkmkend revtbl filetbl mmathpr pnseclvl "
    "pntext listtext annotation atnid atnauthor nonshppict author operator company manager "
    "category keywords comment doccomm subject creatim revtim printim buptim userprops".split()
)
_SAID = {
    "par": "\n\n", "line": "\n", "sect": "\n\n", "page": "\f", "tab": "\t", "cell": "\t",
    "row": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwnj": "\u200c", "zwj": "\u200d",
}  # fmt: skip
_SIGNS = {"~": "\xa0", "_": "\u2011", "-": "", "\n": "\n\n", "\r": "\n\n"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_DEEPEST = 5_000  # groups inside groups
_MOST_CHARACTERS = 50_000_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside one group."""

    silent: bool = False
    skip: int = 1
    """Characters that stand in for one \\u character."""
    encoding: str | None = None
    """The font's code page; None = the document's."""
    where: str = ""
    """The destination: "" for the text, else title or fonttbl."""
    hidden: bool = False


class _Writer:
    """The words as they grow; bytes of a code page are held until they can be decoded."""

    def __init__(self) -> None:
        self.pieces: dict[str, list[str]] = {"": [], "title": []}
        self.held = bytearray()
        self.encoding = "cp1252"
        self.where = ""
        self.high: int | None = None
        self.length = 0

    def write(self, words: str, where: str) -> None:
        """Add decoded words to a destination."""
        self.flush()
        self.high = None
        self.pieces[where].append(words)
        self._count(len(words))

    def hold(self, data: bytes, encoding: str, where: str) -> None:
        """Add bytes of a code page."""
        if encoding != self.encoding or where != self.where:
            self.flush()
            self.encoding, self.where = encoding, where
        self.high = None
        self.held += data

    def flush(self) -> None:
        """Decode what is held."""
        if self.held:
            words = bytes(self.held).decode(self.encoding, "replace")
            self.pieces[self.where].append(words)
            self.held = bytearray()
            self._count(len(words))

    def point(self, code: int, where: str) -> None:
        """Add a character by its number; two halves of a pair become one."""
        if 0xD800 <= code < 0xDC00:
            self.flush()
            self.high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self.high = self.high, None
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        self.write(chr(code) if 0 < code < 0x110000 else "\ufffd", where)

    def _count(self, size: int) -> None:
        self.length += size
        if self.length > _MOST_CHARACTERS:
            raise RefusedError("too_large", f"more than {_MOST_CHARACTERS:,} characters; split it")


def render_rtf(data: bytes) -> Rendered:
    """Return the text of an RTF document."""
    writer = _Writer()
    state, stack = _State(), list[_State]()
    page, fonts, font = "cp1252", dict[int, str](), 0
    first = starred = False  # the next word is the group's first; a star came before it
    to_skip = 0
    at, end = 0, len(data)
    while at < end:
        match = _TOKEN.match(data, at)
        if match is None:
            break
        at = match.end()
        byte, word, number, sign, brace, run = match.groups()
        if match.lastindex is None:
            continue  # an end of line or a stray backslash says nothing
        if brace == b"{":
            if len(stack) >= _DEEPEST:
                raise RefusedError("broken", f"more than {_DEEPEST:,} groups inside each other")
            stack.append(state)
            first, starred, to_skip = True, False, 0
            continue
        if brace == b"}":
            if not stack:
                break
            state, to_skip = stack.pop(), 0
            if not stack:
                break
            continue
        if sign == b"*" and first:
            starred = True
            continue
        opened, first = first, False
        if word is None:
            starred = False
            if state.silent or state.hidden:
                continue
            encoding = state.encoding or page
            if byte is not None:
                if to_skip:
                    to_skip -= 1
                else:
                    writer.hold(bytes.fromhex(byte.decode()), encoding, state.where)
            elif sign is not None:
                if to_skip:
                    to_skip -= 1
                else:
                    one = sign.decode("latin-1")
                    writer.write(_SIGNS.get(one, one), state.where)
            elif run is not None:
                run, to_skip = run[to_skip:], max(0, to_skip - len(run))
                if run:
                    writer.hold(run, encoding, state.where)
            continue
        name = word.decode()
        value = int(number) if number else None
        if name == "bin":
            at += max(0, value or 0)
        elif name == "ansicpg":
            page = _code_page(value) or page
        elif name in _PAGES:
            page = _PAGES[name]
        elif name == "f" and value is not None:
            font = value
            if not state.silent:
                state = replace(state, encoding=fonts.get(value))
        elif name == "fcharset" and value in _CHARSETS and state.where == "fonttbl":
            if value:
                fonts[font] = _CHARSETS[value]
        elif name == "uc":
            state = replace(state, skip=max(0, min(value or 0, 16)))
        elif name == "plain":
            state = replace(state, encoding=None, hidden=False)
        elif name in ("v", "deleted"):
            state = replace(state, hidden=value != 0)
        elif name == "title" and opened:
            state = replace(state, silent=False, where="title")
        elif name == "info" and opened:
            continue
        elif name in _NO_TEXT or (starred and opened):
            state = replace(state, silent=True, where="fonttbl" if name == "fonttbl" else "")
        elif state.silent or state.hidden:
            pass
        elif name == "u" and value is not None:
            writer.point(value % 65536, state.where)
            to_skip = state.skip
            starred = False
            continue
        elif name in _SAID:
            if to_skip:
                to_skip -= 1
            else:
                writer.write(_SAID[name], state.where)
        starred = False
    writer.flush()
    text = "".join(writer.pieces[""])
    if not text.strip():
        raise RefusedError("no_text", "the document holds no text; save it as text or HTML")
    notes = () if not stack else (("broken", "the RTF ends in the middle; save it again"),)
    return Rendered(
        text=text, given=as_given({"title": "".join(writer.pieces["title"])}), notes=notes
    )


def _code_page(number: int | None) -> str | None:
    """Return the name of a code page; None if there is none of that number."""
    if number is None:
        return None
    name = {65001: "utf-8", 10000: "mac_roman", 936: "gbk", 950: "big5"}.get(number, f"cp{number}")
    try:
        b"".decode(name)
    except LookupError:
        return None
    return name
