"""Readers' comments that a page tells only machines: in its JSON-LD, or in a script's state.

A page that shows its first comments and loads the rest often carries all of them, as data. An
object below a key called "comments" or "replies" that has an author, words and a day is one.
What surprises: nothing is run; a script is read only where all of it, but for a name before it, is
one JSON object.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_MOST_JSON = 5_000_000  # characters of a script that is looked into
_MOST_VALUES = 200_000  # values of a page's data that are looked at
_MOST_TOLD = 1_000  # comments taken from them
_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w$.\[\]\"']{0,60}\s*=?\s*(?=[{\[])")
_COMMENTS = re.compile(r"(?:comments?|repl(?:y|ies))(?![a-z])", re.I)
_HELD = re.compile(r"omments?\"\s*:\s*[\[{]")
_AUTHORS = ("author", "authorName", "userName", "username", "user", "creator", "nickname", "name")
_WORDS = ("text", "body", "content", "message", "comment", "commentText", "commentBody", "media")
_DATED = re.compile(r"date|creat|time|publish|posted|@type", re.I)
"""A key of what was written one day; what a page says under a name of its own has none."""
_PARENTS = ("parentId", "parent_id", "parent", "replyTo", "inReplyTo")
_PIECES = ("t", "text", "value")
"""The keys of the words themselves in a text told as a tree of paragraphs and spans."""
_TAG = re.compile(r"<[^<>]{1,200}>")
_DEEPEST = 12  # levels of such a tree


@dataclass(frozen=True, slots=True)
class ToldComment:
    """A comment, and the name of the one that it answers."""

    key: str
    answers: str
    author: str
    paragraphs: tuple[str, ...]


def holds_comments(html: str) -> bool:
    """Return whether a page may tell comments as data; dear to find out, so looked for first."""
    return _HELD.search(html) is not None


def told_comments(tree: LexborHTMLParser) -> list[ToldComment]:
    """Return the comments that stand in a page's data, in their order there."""
    found: dict[tuple[str, tuple[str, ...]], ToldComment] = {}
    budget = _MOST_VALUES
    for data in _data(tree):
        todo: list[tuple[Any, bool, str]] = [(data, False, "")]
        while todo and budget and len(found) < _MOST_TOLD:
            budget -= 1
            value, inside, answers = todo.pop()
            if isinstance(value, list):
                todo += [(item, inside, answers) for item in reversed(value)]
            elif isinstance(value, dict):
                comment = _comment(value, answers) if inside else None
                if comment:
                    found.setdefault((comment.author, comment.paragraphs), comment)
                above = comment.key if comment else answers
                todo += [
                    (item, inside or _COMMENTS.search(key) is not None, above)
                    for key, item in reversed(value.items())
                    if isinstance(item, dict | list)
                ]
    return list(found.values())


def _data(tree: LexborHTMLParser) -> Iterator[Any]:
    """Yield what a page's scripts hold as JSON and speaks of comments."""
    for node in tree.css("script"):
        raw = node.text() or ""
        if len(raw) > _MOST_JSON or not holds_comments(raw):
            continue
        begin = _ASSIGNED.match(raw)
        if begin is None:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(raw, begin.end())[0]
        except (ValueError, RecursionError):
            continue


def _comment(value: dict[str, Any], answers: str) -> ToldComment | None:
    author = next((name for key in _AUTHORS if (name := _name(value.get(key)))), "")
    if not author or not any(_DATED.search(key) for key in value):
        return None
    paragraphs = next((rows for key in _WORDS if (rows := _paragraphs(value.get(key)))), ())
    if not paragraphs:
        return None
    key = next((str(value[k]) for k in ("id", "@id", "url") if value.get(k)), "")
    parent = next((str(value[k]) for k in _PARENTS if isinstance(value.get(k), str | int)), answers)
    return ToldComment(key, parent, author, paragraphs)


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("displayName") or value.get("username")
    named = isinstance(value, str) and 0 < len(value) <= 60 and "://" not in value
    return " ".join(value.split()) if named else ""


def _paragraphs(value: Any) -> tuple[str, ...]:
    """Return the paragraphs of a text told as a string, with tags or without, or as a tree."""
    if isinstance(value, str):
        rows = unescape(_TAG.sub("\n", value)).splitlines()
    elif isinstance(value, dict | list):
        rows = _rows(value)
    else:
        return ()
    return tuple(row for row in (" ".join(row.split()) for row in rows) if row)


def _rows(value: Any) -> list[str]:
    """Return the words of each paragraph of a tree: of each object that holds a list of spans."""
    rows: list[str] = []
    todo: list[tuple[Any, int]] = [(value, 0)]
    while todo:
        item, deep = todo.pop()
        if isinstance(item, dict):
            spans = [v for v in item.values() if isinstance(v, list)]
            words = "".join(_span(piece) for piece in (spans[0] if len(spans) == 1 else ()))
            if words:
                rows.append(words)
                continue
        inner = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        if deep < _DEEPEST:
            todo += [(v, deep + 1) for v in reversed(list(inner)) if isinstance(v, dict | list)]
    return rows


def _span(piece: Any) -> str:
    """Return the words of a span; "" where it is something else."""
    if not isinstance(piece, dict):
        return ""
    return next((piece[key] for key in _PIECES if isinstance(piece.get(key), str)), "")
