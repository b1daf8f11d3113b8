"""Quotation marks: a text in, its marked stretches out, whatever marks a newspaper uses.

Straight, curly, low, guillemets in both directions, doubled single marks; single marks where they
pair. What surprises: a mark's shape says less than its neighbours. A “ glued to the word before it
and free after it closes; an opening mark that never closes ends with its paragraph; a mark with
nothing after it in the paragraph announces a quote that has none.
"""

import re
from dataclasses import dataclass

_DOUBLE = re.compile(r"''|``|[\"“”„‟«»‹›＂]|[‘’‚'`]")
_FAMILY = {
    "“": "curly", "”": "curly", "„": "curly", "‟": "curly", '"': "straight", "＂": "straight",
    "''": "straight", "``": "straight", "«": "angle", "»": "angle", "‹": "angle1", "›": "angle1",
    "‘": "single", "’": "single", "‚": "single", "'": "single", "`": "single",
}  # fmt: skip
_BEFORE_OPEN = frozenset(" \t\n\r\u00a0\u202f([{—–-/…:*_>")
_AFTER_CLOSE = frozenset(" \t\n\r\u00a0\u202f)]}—–-/….,;:!?*_<")
_ELISION = re.compile(r"['’](?:\d|(?:em|til|tis|twas|cause|bout|round|n)\b)", re.IGNORECASE)
_MIXED = frozenset({"curly", "straight", "angle"})
_DEEPEST = 3  # marks within marks within marks; deeper ones are noise


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks, in offsets of the text it was read from."""

    start: int
    """The opening mark; equals `inner` where a quote goes on from the paragraph before."""
    inner: int
    until: int
    """End of the words inside."""
    end: int
    """End of the closing mark; equals `until` where there is none."""
    depth: int
    """0 = outermost."""
    closed: bool
    family: str


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    family: str
    depth: int


def find_marked(text: str, start: int, end: int) -> tuple[list[Marked], bool]:
    """Return the marked stretches of one paragraph in text order, and whether one stayed open.

    A closing mark without an opening one is dropped: see `unopened` for a quote that began in the
    paragraph before.
    """
    stack: list[_Open] = []
    found: list[Marked] = []
    french = None
    singles = _singles(text, start, end)
    for match in _DOUBLE.finditer(text, start, end):
        at, after, mark = match.start(), match.end(), match[0]
        family = _FAMILY[mark]
        if family == "single":
            role = singles.get(at)
        elif family in {"angle", "angle1"}:
            role = _angle(text, at, after, start, end, mark, stack, french)
            french = (mark in "«‹") == (role == "open")
        else:
            role = _role(text, at, after, start, end, mark, stack)
        if role == "open":
            same = [i for i, o in enumerate(stack) if o.family == family]
            if same:  # the earlier one was never closed: it is a stray mark
                del stack[same[-1] :]
            if len(stack) < _DEEPEST:
                stack.append(_Open(at, after, family, len(stack)))
        elif role == "close":
            same = [i for i, o in enumerate(stack) if o.family == family]
            if same:
                opened = stack[same[-1]]
                del stack[same[-1] :]
                if text[opened.inner : at].strip():
                    found.append(
                        Marked(opened.start, opened.inner, at, after, opened.depth, True, family)
                    )
    left_open = False
    outer = stack[0] if stack else None
    if outer and any(m.start > outer.start and m.family in _MIXED for m in found):
        outer = None  # a stray mark: no quote has double marks of another make inside
    if outer and outer.family != "single":
        found = [m for m in found if m.start < outer.start or m.depth > 0]
        found.append(Marked(outer.start, outer.inner, end, end, 0, False, outer.family))
        left_open = True
    found.sort(key=lambda m: (m.start, -m.end))
    return _depths(found), left_open


def unopened(text: str, start: int, end: int, family: str) -> int | None:
    """Return where a quote left open before this paragraph is closed in it; None = it is not."""
    for match in _DOUBLE.finditer(text, start, end):
        if _FAMILY[match[0]] != family:
            continue
        role = _role(text, match.start(), match.end(), start, end, match[0], [])
        return match.start() if role == "close" else None
    return None


def _depths(found: list[Marked]) -> list[Marked]:
    """Return the stretches with their true depth: a stray outer mark may have been dropped."""
    result: list[Marked] = []
    ends: list[int] = []
    for m in found:
        while ends and ends[-1] <= m.start:
            ends.pop()
        result.append(Marked(m.start, m.inner, m.until, m.end, len(ends), m.closed, m.family))
        ends.append(m.end)
    return result


def _role(
    text: str, at: int, after: int, start: int, end: int, mark: str, stack: list[_Open]
) -> str | None:
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    free_before, free_after = before in _BEFORE_OPEN, behind in _AFTER_CLOSE
    inside = any(o.family == _FAMILY[mark] for o in stack)
    if mark == '"' and before.isdigit() and free_after and not inside:
        return None  # inches
    if mark == "„":
        return "open"
    if mark == "“" and stack and text[stack[-1].start] == "„":
        return "close"
    if mark in "“``‟":
        glued = not free_before and free_after
        return "close" if glued and inside else "open"
    if mark == "”":
        return "open" if not inside and free_before and not free_after else "close"
    if inside:
        space_before = before.isspace()
        return "open" if space_before and not behind.isspace() and behind.isalnum() else "close"
    if free_before and (not behind.isspace() or after >= end):
        return "open"
    if not free_after and not before.isalnum():
        return "open"
    return "close"


def _angle(
    text: str,
    at: int,
    after: int,
    start: int,
    end: int,
    mark: str,
    stack: list[_Open],
    french: bool | None,
) -> str:
    inside = any(o.family == _FAMILY[mark] for o in stack)
    if not inside:
        free_after = after >= end or text[after].isspace()
        free_before = at <= start or text[at - 1] in _BEFORE_OPEN
        if free_after and not free_before:
            return "close"
        return "open"
    opener = text[next(o for o in reversed(stack) if o.family == _FAMILY[mark]).start]
    if mark != opener:
        return "close"
    free_before = at <= start or text[at - 1].isspace()
    return "open" if free_before else "close"


def _singles(text: str, start: int, end: int) -> dict[int, str]:
    """Return the single marks that pair, by offset: an apostrophe never opens."""
    roles: dict[int, str] = {}
    opened: int | None = None
    last: int | None = None
    for match in re.finditer(r"[‘’‚'`]", text[start:end]):
        at = start + match.start()
        if text[at : at + 2] in {"''", "``"} or text[max(start, at - 1) : at + 1] in {"''", "``"}:
            continue
        before = text[at - 1] if at > start else " "
        behind = text[at + 1] if at + 1 < end else " "
        opens = match[0] != "’" and (before in _BEFORE_OPEN or before in '"“«') and behind.isalnum()
        closes = match[0] not in "‘‚`" and not before.isspace() and not behind.isalnum()
        if opens and not _ELISION.match(text, at):
            if opened is not None and last is not None:
                roles[opened], roles[last] = "open", "close"
            opened, last = at, None
        elif closes and opened is not None:
            possessive = before in "sS" and behind == " " and text[at + 2 : at + 3].islower()
            if last is None or not possessive:
                if last is not None and text[last - 1] not in "sS":
                    continue
                last = at
                if not possessive:
                    roles[opened], roles[last] = "open", "close"
                    opened, last = None, None
    if opened is not None and last is not None:
        roles[opened], roles[last] = "open", "close"
    return roles
