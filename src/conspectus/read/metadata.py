"""What a page says of itself out of sight: JSON-LD, Open Graph, meta tags, time elements.

Values are kept as written; `dating` and `sourcing` decide what they are worth. What surprises:
a page often carries the JSON-LD of other articles in its sidebar, so an article's record counts
only if it is the page's first, or its headline is the page's.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_ARTICLE = ("article", "posting", "report", "review", "webpage", "videoobject", "creativework")
_MOST_JSON = 2_000_000  # characters of one JSON-LD script that are read
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date.published",
    "publication_date", "publishdate", "publish_date", "publish-date", "pubdate", "published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued",
    "dc.date", "dcterms.date", "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished", "citation_date", "citation_publication_date", "date",
    "prism.publicationdate",
    "bt:pubdate", "shareaholic:article_published_time", "og:published_time", "dc.date.created",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
    "dcterms.modified", "dc.date.modified", "article:modified", "revised",
)  # fmt: skip
_AUTHOR = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl",
    "dcterms.creator", "citation_author", "article:author_name",
)  # fmt: skip
_CREDITS = (
    "[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel~=author]", ".byline a",
    ".author.vcard", ".vcard.author", ".author-name", ".post-author", ".entry-author",
    ".article-author", ".byline", "[class*=author-name]", "[class*=author_name]",
    "a[href*='/author/']", "a[href*='/autor/']", "a[href*='/auteur/']",
    "[class*=byline]", ".author", ".authors", "[class*=author]", "[class*=Author]",
    "[class*=poster i]",
)  # fmt: skip
_MOST_WORDS = 5  # words of a person's name
_MOST_CREDITS = 6  # elements of a kind that are looked at
_ARTICLE_LEAST = 1500  # characters of an article; teasers are shorter
_DEEPEST = 40  # elements around one that are looked at
_ELSEWHERE = re.compile(
    r"comment|related|teaser|snippet|licen[sc]e|caption|gallery|bookshelf"
    r"|sidebar|widget|popular|recommend|(?:site|page|main|global)[-_]?footer|(?<![\w-])footer(?![\w-])"
)
_NEXT_AUTHOR = re.compile(r"\s*(?:,|;|&|\s-\s|\s(?:and|und|et|y|e|en)\s)\s*")
_DOMAIN = re.compile(r"\w\.(?:com|org|net|de|cl|fr|es|it|nl|pl|at|ch|co|uk|eu|info)\b")
_WRITTEN = re.compile(
    r"(?:written|verfasst|escrito|écrit|scritto|geschreven|by|author|autor)\b", re.I
)
_BY = re.compile(
    r"^\W*(?:(?:written|posted|published|geschrieben|erstellt|verfasst|veröffentlicht|publié|publicado"
    r"|escrito|scritto|text|story|autor(?:in)?|author|auteur)\s*:?\s+)?(?:by|von|par|por|da|di|door|av|af)"
    r"\b\s*:?\s*|^\W*(?:autor(?:in)?|author|auteur)\s*:?\s+",
    re.I,
)
_TITLE = ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "headline")
_SITE = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """A page's statements about itself, as written."""

    titles: tuple[str, ...] = ()
    page_title: str | None = None
    """The title element: headline and, mostly, the outlet's name."""
    site: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: tuple[str, ...] = ()
    """Stamps of publication, the most telling first."""
    marked: tuple[str, ...] = ()
    """Stamps of elements marked as a publication's, which may be another article's."""
    modified: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None


@dataclass(slots=True)
class _Linked:
    """What the page's JSON-LD says."""

    titles: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    modified: list[str] = field(default_factory=list)
    publisher: str | None = None


def host_of(url: str | None) -> str:
    """Return the host of an address; "" if it has none or is none, such as "http://[".

    >>> host_of("https://tide.example/a"), host_of("http://[")
    ('tide.example', '')
    """
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def read_metadata(tree: LexborHTMLParser, text: str = "") -> Metadata:
    """Return what a page says of itself; `text` is what it shows, where a signature may stand."""
    meta: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if key and content and content.strip():
            meta.setdefault(key.strip().lower(), content.strip())
    linked = _linked(tree)
    title = tree.css_first("title")
    page_title = _fold(title.text()) if title is not None else None
    html = tree.css_first("html")
    language = (html.attributes.get("lang") or "") if html is not None else ""
    canonical = tree.css_first("link[rel=canonical]")
    url = (canonical.attributes.get("href") if canonical is not None else None) or meta.get(
        "og:url"
    )
    site = next((_fold(meta[k]) for k in _SITE if k in meta), None)
    titles = [*linked.titles, *(meta[k] for k in _TITLE if k in meta)]
    if page_title:
        titles += _cuts(page_title)
    authors = [*linked.authors, *(meta[k] for k in _AUTHOR if k in meta)]
    houses = {name.casefold() for name in (site, linked.publisher) if name}
    authors = [a for a in authors if _is_name(a)]
    persons = [a for a in authors if _fold(a).casefold() not in houses]
    shown = persons and (not text or any(_shows(text, a) for a in persons))
    if not shown or _is_house(persons[0], url):
        signed = [a for a in _credited(tree) if _is_name(a)]
        labelled = [a for a in _labelled(meta) if _is_name(a)]
        persons = signed or persons or labelled
    author = next(iter(persons or authors), None)
    return Metadata(
        titles=tuple(dict.fromkeys(_fold(t) for t in titles if _fold(t))),
        page_title=page_title or None,
        site=site,
        publisher=linked.publisher,
        author=_fold(author) if author else None,
        published=tuple(
            dict.fromkeys([*linked.published, *(meta[k] for k in _PUBLISHED if k in meta)])
        ),
        marked=tuple(dict.fromkeys(_marked(tree))),
        modified=tuple(
            dict.fromkeys([*linked.modified, *(meta[k] for k in _MODIFIED if k in meta)])
        ),
        url=url if url and url.startswith("http") else None,
        language=language[:2].lower() or None,
    )


def told_article(tree: LexborHTMLParser) -> tuple[str, str]:
    """Return headline and words of the article that a page's JSON-LD holds; "" if it holds none."""
    for data in _documents(tree):
        for item in _items(data):
            words = next(iter(_strings(item.get("articleBody"))), "")
            if words:
                return next(iter(_strings(item.get("headline"))), ""), words
    return "", ""


def _marked(tree: LexborHTMLParser) -> list[str]:
    """Return stamps that elements of the page mark as its publication."""
    found = []
    for node in tree.css("[itemprop=datePublished], time[pubdate], abbr.published, time.published"):
        if _elsewhere(node):
            continue
        attributes = node.attributes
        value = attributes.get("content") or attributes.get("datetime") or attributes.get("title")
        found.append((value or node.text() or "").strip())
        if len(found) >= 3:
            break
    return [value[:80] for value in found if value]


def _shows(text: str, author: str) -> bool:
    """Return whether a page shows an author, or the first of several, to its readers."""
    return _NEXT_AUTHOR.split(_fold(author))[0] in text


def _is_house(author: str, url: str | None) -> bool:
    """Return whether an author is the site: a name like its address, or one with a domain."""
    bare = "".join(ch for ch in author.casefold() if ch.isalnum())
    parts = host_of(url).split(".")[:-1]
    stem = max(("".join(filter(str.isalnum, part)) for part in parts), key=len, default="")
    return (
        (len(stem) >= 5 and stem in bare)
        or bool(_DOMAIN.search(author.casefold()))
        or len(_NEXT_AUTHOR.split(_fold(author))[0].split()) > _MOST_WORDS
    )


def _labelled(meta: dict[str, str]) -> list[str]:
    """Return authors that a page gives under a label of its own: "Written by"."""
    found = []
    for number in ("1", "2"):
        label, value = meta.get(f"twitter:label{number}", ""), meta.get(f"twitter:data{number}", "")
        if value and _WRITTEN.match(label):
            found.append(value)
    return found


def _credited(tree: LexborHTMLParser) -> list[str]:
    """Return authors that the page's elements mark as such, outside comments and teasers."""
    for selector in _CREDITS:
        for node in tree.css(selector)[:_MOST_CREDITS]:
            words = _fold(node.text(separator=" "))
            name = _BY.sub("", words).split(" | ")[0].strip(" :,|·•-–—/")
            if 1 < len(name) <= 60 and len(name.split()) <= 8 and not _elsewhere(node):
                return [name]
    return []


def _elsewhere(node: LexborNode) -> bool:
    """Return whether a node stands in a comment, a teaser or a list of other articles."""
    parent: LexborNode | None = node
    for _ in range(_DEEPEST):
        if parent is None or parent.tag in ("body", "html", "-document"):
            return False
        if _is_article(parent):
            return False
        if parent.tag in ("aside", "nav") or _ELSEWHERE.search(
            f"{parent.attributes.get('class') or ''} {parent.attributes.get('id') or ''}".lower()
        ):
            return True
        parent = parent.parent
    return False


def _is_article(node: LexborNode) -> bool:
    """Return whether a node is the page's article; a teaser is one in name only, and short."""
    named = node.tag == "article" or "hentry" in (node.attributes.get("class") or "")
    return named and len(node.text()) >= _ARTICLE_LEAST


def _linked(tree: LexborHTMLParser) -> _Linked:
    out = _Linked()
    for data in _documents(tree):
        items = list(_items(data))
        named = {
            i["@id"]: _names(i) for i in items if isinstance(i.get("@id"), str) and "name" in i
        }
        for item in items:
            kinds = " ".join(_strings(item.get("@type"))).lower()
            if not any(kind in kinds for kind in _ARTICLE):
                continue
            if (
                out.titles
                and "article" in kinds
                and item.get("headline") not in (None, out.titles[0])
            ):
                continue
            out.titles += _strings(item.get("headline"))[:1]
            stamps = [
                *_strings(item.get("datePublished")),
                *_strings(item.get("coverageStartTime")),
            ]
            place = len(out.published) if "webpage" in kinds or "creativework" in kinds else 0
            out.published[place:place] = stamps[:1]
            out.modified += _strings(item.get("dateModified"))[:1]
            author = _names(item.get("author")) or _referred(item.get("author"), named)
            out.authors += [author] if author else []
            out.publisher = out.publisher or _names(item.get("publisher")) or None
    return out


def _documents(tree: LexborHTMLParser) -> Iterator[Any]:
    """Yield the JSON-LD documents of a page; broken ones are left out."""
    for node in tree.css('script[type="application/ld+json"]'):
        raw = node.text()
        if not raw or len(raw) > _MOST_JSON:
            continue
        try:
            yield json.loads(raw.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD document, at most a few thousand, without recursion."""
    todo, budget = [data], 5000
    while todo and budget:
        budget -= 1
        item = todo.pop(0)
        if isinstance(item, list):
            todo[:0] = item[:200]
        elif isinstance(item, dict):
            yield item
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                if isinstance(item.get(key), list | dict):
                    todo.append(item[key])


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [v for v in value if isinstance(v, str) and v.strip()]
    return []


def _names(value: Any) -> str:
    """Return the names of persons or organisations in a JSON-LD value, joined."""
    values = value if isinstance(value, list) else [value]
    names = []
    for item in values[:12]:
        name = item.get("name") if isinstance(item, dict) else item
        names += _strings(name)
    return ", ".join(dict.fromkeys(names))


def _referred(value: Any, named: dict[str, str]) -> str:
    """Return the names of persons that a JSON-LD value only refers to, joined."""
    values = value if isinstance(value, list) else [value]
    found = [named.get(str(v.get("@id")), "") for v in values[:12] if isinstance(v, dict)]
    return ", ".join(dict.fromkeys(name for name in found if name))


def _cuts(title: str) -> list[str]:
    """Return a title element's text, whole and without the parts after its separators."""
    found = [title]
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " « "):
        if mark in title:
            head, _, tail = title.rpartition(mark)
            found += [head, title.partition(mark)[0]]
            if len(tail) > len(head):
                found.append(tail)
    return found


def _is_name(value: str) -> bool:
    bare = value.strip()
    return (
        bool(bare)
        and "http" not in bare
        and "@" not in bare
        and bare.casefold() not in ("no author", "admin", "administrator", "author", "none", "null")
    )


def _fold(value: str) -> str:
    return " ".join(value.split())
