"""`case.toml` as one frozen tree of settings, read once and passed down.

What surprises: an unknown key is an error that names the nearest known one, because a misspelt
setting that is ignored in silence costs a day.
"""

import difflib
import tomllib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import msgspec

from conspectus.errors import SettingsError
from conspectus.ids import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """How pages are read."""

    encoding: str | None = None
    """Encoding of text files that are not UTF-8 and do not say; None = guess."""
    max_bytes: int = 100_000_000
    """A capture larger than this becomes a Problem."""
    max_characters: int = 3_000_000
    """A text is read up to here, the rest becomes a Problem; keeps time and memory bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """Which pipeline reads the language."""

    pipeline: str = "english"
    """A name from plugins of kind `language`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorroborateSettings:
    """How accounts are compared."""

    story_window_days: int = 21
    """Documents further apart than this are never one story."""
    incident_slack_days: int = 1
    """Events whose days are further apart than this are not one incident by date alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSettings:
    """How the work is spread; never changes a result."""

    engine: str = "local"
    """A name from plugins of kind `engine`."""
    workers: int = 0
    """Processes; 0 = as many as there are cores."""
    shard_size: int = 256
    """Documents a shard of analyses holds at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSettings:
    """What may be done from the desk."""

    upload_bytes: int = 2_000_000_000
    """Files sent to the desk at once may hold this much together."""
    addresses: bool = False
    """The desk fetches a page from an address it is given; then whoever reaches the desk makes this
    machine ask, inside its own network too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a case."""

    title: str = ""
    """What the case is about, as shown."""
    read: ReadSettings = field(default_factory=ReadSettings)
    language: LanguageSettings = field(default_factory=LanguageSettings)
    corroborate: CorroborateSettings = field(default_factory=CorroborateSettings)
    build: BuildSettings = field(default_factory=BuildSettings)
    desk: DeskSettings = field(default_factory=DeskSettings)

    def recipe(self, *origins: str) -> str:
        """Return the hash of all that can change an analysis: settings and part versions."""
        parts = {"read": asdict(self.read), "language": asdict(self.language)}
        return make_id("recipe", msgspec.json.encode(parts, order="sorted").decode(), origins)


def load_settings(path: Path) -> Settings:
    """Return the settings a TOML file holds; a missing file means all defaults.

    Raises:
        SettingsError: Not TOML, an unknown key, or a value of the wrong type.
    """
    if not path.exists():
        return Settings()
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from error
    _refuse_unknown(raw, Settings, path, "")
    try:
        return msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {error}") from error


def dump_settings(settings: Settings) -> str:
    """Return a settings tree as TOML text, defaults left out."""
    lines = [f"title = {_toml(settings.title)}"] if settings.title else []
    for part in fields(Settings):
        section = getattr(settings, part.name)
        if isinstance(section, str):
            continue
        changed = {
            f.name: getattr(section, f.name)
            for f in fields(section)
            if getattr(section, f.name) != f.default
        }
        if changed:
            lines += ["", f"[{part.name}]", *(f"{k} = {_toml(v)}" for k, v in changed.items())]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    return msgspec.json.encode(value).decode()  # JSON strings and integers are TOML ones


def _refuse_unknown(raw: dict[str, Any], kind: Any, path: Path, where: str) -> None:
    known = {f.name: f for f in fields(kind)}
    for key, value in raw.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
            raise SettingsError(f"{path}: unknown setting {where + key!r}; {hint}")
        if isinstance(value, dict):
            inner = known[key].default_factory
            if not isinstance(inner, type):
                raise SettingsError(f"{path}: {where + key!r} takes a value, found a table")
            _refuse_unknown(value, inner, path, f"{where}{key}.")
