"""Our sentence files in, Sentences out; every mark and coded word is checked against the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("sentences")
NAME_TYPES = "PER ORG LOC NORP FACILITY ROLE DATE QUANT MONEY WEAPON PLATFORM EVENT DOC".split()
STATUSES = "asserted denied planned threatened requested hypothetical historical".split()
KEYS = ("where", "when", "instrument", "by", "phase", "certainty", "polarity")
CLOSED_KEYS = {
    "phase": ("ongoing", "failed", "stopped"),
    "certainty": ("probable", "possible"),
    "polarity": ("negative",),
}
MODES = {
    "AGREE": "", "SUPPORT": "", "CONCEDE": "", "COOPERATE": "", "AID": "",
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation "
    "cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
    "suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}  # fmt: skip
_MARK = re.compile(r"\{([A-Z]+) ([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Named:
    """A marked name: offsets into `Sentence.text`, half-open."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A coded event; places in the text are (start, end) pairs."""

    type: str
    mode: str | None
    status: str
    trigger: tuple[int, int]
    actors: tuple[tuple[int, int], ...]
    recipients: tuple[tuple[int, int], ...]
    more: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `events` is None where nobody coded it, empty where it has none."""

    file: str
    line: int
    region: str
    decade: str
    manner: str
    text: str
    names: tuple[Named, ...]
    events: tuple[Coded, ...] | None


def sentences(*, test: bool = False) -> list[Sentence]:
    """Return all sentences for training, or all for testing, in order of file and line."""
    files = sorted(FOLDER.glob("*.txt"))
    return [s for f in files if f.name.startswith("test") == test for s in read(f)]


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of one file.

    Raises:
        ValueError: A mark, a code or coded words do not fit; the message names file and line.
    """
    group: tuple[str, str, str] | None = None
    open_: tuple[int, str, tuple[Named, ...]] | None = None
    events: list[Coded] | None = None
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        line = raw.strip()
        where = f"{path.name}:{number}"
        if not line or line.startswith("#"):
            continue
        if line.startswith("="):
            if open_ is None:
                raise ValueError(f"{where}: an event without a sentence")
            if line != "= none":
                events = [*(events or []), _coded(line[1:], open_[1], where)]
            elif events is not None:
                raise ValueError(f"{where}: `= none` beside events")
            else:
                events = []
            continue
        if open_ and group:
            yield Sentence(path.name, open_[0], *group, open_[1], open_[2], _tuple(events))
            open_, events = None, None
        if line.startswith("@"):
            parts = [p.strip() for p in line[1:].split("|")]
            if len(parts) != 3:
                raise ValueError(f"{where}: expected `@ region | decade | manner`")
            group = (parts[0], parts[1], parts[2])
        elif group is None:
            raise ValueError(f"{where}: a sentence before the first `@`")
        else:
            open_ = (number, *_marked(line, where))
    if open_ and group:
        yield Sentence(path.name, open_[0], *group, open_[1], open_[2], _tuple(events))


def _tuple(events: list[Coded] | None) -> tuple[Coded, ...] | None:
    return None if events is None else tuple(events)


def _marked(line: str, where: str) -> tuple[str, tuple[Named, ...]]:
    text, names, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        if mark[1] not in NAME_TYPES:
            raise ValueError(f"{where}: unknown type {mark[1]!r}; known: {', '.join(NAME_TYPES)}")
        names.append(Named(len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        at = mark.end()
    text += line[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"{where}: a brace is left over: {text!r}")
    return text, tuple(names)


def _coded(code: str, text: str, where: str) -> Coded:
    parts = [p.strip() for p in code.split("|")]
    if len(parts) not in (4, 5):
        raise ValueError(f"{where}: expected `= TYPE status | trigger | actor | recipient | more`")
    head = parts[0].split()
    type_, _, mode = head[0].partition("-")
    if len(head) != 2 or type_ not in MODES or head[1] not in STATUSES:
        raise ValueError(f"{where}: unknown type or status in {parts[0]!r}")
    if mode and mode not in MODES[type_].split():
        raise ValueError(f"{where}: {type_} has no mode {mode!r}; it has {MODES[type_]!r}")
    more = []
    for pair in (p for p in (parts[4] if len(parts) == 5 else "").split(";") if p.strip()):
        key, _, value = (x.strip() for x in pair.partition("="))
        if key not in KEYS or value not in CLOSED_KEYS.get(key, (value,)):
            raise ValueError(f"{where}: unknown key or value in {pair!r}")
        if key not in CLOSED_KEYS:
            _place(value, text, where)
        more.append((key, value))
    trigger = _place(parts[1], text, where)
    actors, recipients = (
        tuple(_place(w, text, where) for w in part.split(" & ") if w.strip() != "-")
        for part in (parts[2], parts[3])
    )
    return Coded(type_, mode or None, head[1], trigger, actors, recipients, tuple(more))


def _place(words: str, text: str, where: str) -> tuple[int, int]:
    """Return where words stand; `words#2` is the second place. Whole words only."""
    words, _, nth = words.strip().partition("#")
    found = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    n = int(nth) if nth else 1
    if not words or len(found) < n:
        raise ValueError(f"{where}: {words!r} (place {n}) is not in {text!r}")
    return found[n - 1], found[n - 1] + len(words)
