"""What an element's tag and names declare its text to be: comments, a menu, a caption ...

Names are the words sites use for their own parts, in the languages we know. A zone is a claim of
the page, not a verdict: `read.blocks` weighs it. What surprises: html, body, main and article
never declare anything, because sites hang words like "comments-open" on them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from conspectus.records import BlockKind

_NEVER = frozenset(("html", "body", "main", "article"))
_B, _E = r"(?<![a-z])(?:", r")(?![a-z])"
_PATTERNS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (
        "comment",
        re.compile(
            _B + r"comments?|comment-?(?:list|body|content|text|thread|area|section|wrapper|item"
            r"|links|box|block|group"
            r"|entry)"
            r"|commentlist|disqus(?:_thread)?|respond|discussion|livefyre|replies|reader-?comments"
            r"|(?:leser-?)?komm?ent\w{2,8}|commentaires?|comentarios?|comentari|commenti|reacties"
            r"|yorum\w*|diskuze|hozzaszolas\w*|spot-?im|intensedebate|coral-?(?:talk|thread)|isso-thread"
            r"|remark42|commento|hyvor-?\w*|giscus|utterances|vf-\w*comments?\w*" + _E
        ),
    ),
    (
        "author_bio",
        re.compile(
            _B + r"(?:author|writer|autor|auteur)[-_]?(?:bio|box|info|about|description|profile"
            r"|card|details)"
            r"|about[-_]?(?:the[-_]?)?(?:author|writer)|bio|biography|contributor[-_]?bio" + _E
        ),
    ),
    (
        "caption",
        re.compile(
            _B + r"(?:fig|wp-|image-?|img-?|photo-?|media-?|picture-?)?caption(?:-?text|s)?|legende"
            r"|(?:photo|image|picture|media)[-_]?(?:credits?|copyright)|bildunterschrift" + _E
        ),
    ),
    (
        "related",
        re.compile(
            _B + r"related\w*|recommend(?:ed|ations?)?|outbrain|taboola|zergnet|trending|popular"
            r"|teasers?"
            r"|most[-_]?(?:read|viewed|popular|shared|recent)|more[-_]?(?:stories|news|from|on"
            r"|articles)"
            r"|also[-_]?(?:read|on)|read[-_]?(?:more|next|also)|sidebar\w*|side-?bar|rightrail"
            r"|right-?rail"
            r"|suggested|similar|next[-_]?(?:post|article|story)|prev[-_]?(?:post|article)"
            r"|post-?nav\w*"
            r"|latest\w*|aside|rail|widgets?|secondary|ticker|carousel|slider|up[-_]?next" + _E
        ),
    ),
    (
        "boilerplate",
        re.compile(
            _B + r"nav\w*|\w*menu|breadcrumbs?|shar(?:e|ing)\w*|social\w*|cookies?\w*|newsletter\w*"
            r"|consent"
            r"|subscri\w+|sign-?up|log-?in|adverts?|advertis\w+|ads?|sponsor\w*|promo\w*|banner"
            r"|toolbar"
            r"|tools|tags?|tag-?list|search\w*|pager|pagination|print\w*|popup|modal|overlay"
            r"|gdpr|paywall"
            r"|masthead|topbar|top-bar|skip\w*|donat\w+|utility|buttons?|actions?|rating|votes?"
            r"|jump" + _E
        ),
    ),
    (
        "footer",
        re.compile(
            _B + r"\w*footer|foot|fusszeile|paticka|stopka|pied-?de-?page|rodape"
            r"|colophon|copyright|legal|imprint|impressum" + _E
        ),
    ),
    (
        "byline",
        re.compile(
            _B + r"by-?line\w*|authors?|autor|verfasser|reporter|author-?name"
            r"|vcard|creator|writer|contributors?" + _E
        ),
    ),
    (
        "date",
        re.compile(
            _B + r"dateline|time-?stamp|published\w*|(?:entry|post|article|pub|story)[-_]?date"
            r"|datum|fecha|datepublished"
            r"|datemodified|pub-?date|date(?![-_](?:outer|posts))|updated|postmeta|post-?meta|entry-?meta|byline-?date"
            + _E
        ),
    ),
    (
        "title",
        re.compile(
            _B + r"headline|(?:entry|post|article|page|story)[-_]{0,2}(?:title|headline)"
            r"|articleheadline" + _E
        ),
    ),
)
_TAGS: Mapping[str, BlockKind] = {
    "nav": "boilerplate", "menu": "boilerplate", "form": "boilerplate", "footer": "footer",
    "aside": "related", "figcaption": "caption", "dialog": "boilerplate", "fieldset": "boilerplate",
}  # fmt: skip
_ROLES: Mapping[str, BlockKind] = {
    "navigation": "boilerplate", "banner": "boilerplate", "search": "boilerplate",
    "contentinfo": "footer", "complementary": "related", "dialog": "boilerplate",
}  # fmt: skip


def zone_of(tag: str, names: str, attributes: Mapping[str, str | None]) -> BlockKind | None:
    """Return what an element declares its text to be; None if it declares nothing.

    >>> zone_of("div", "post comments-list", {})
    'comment'
    >>> zone_of("body", "comments-open", {})
    """
    if tag in _NEVER:
        return None
    role = attributes.get("role")
    if role and role in _ROLES:
        return _ROLES[role]
    if tag in _TAGS:
        return _TAGS[tag]
    return _declared(names) if names else None


@lru_cache(maxsize=4096)
def _declared(names: str) -> BlockKind | None:
    for zone, pattern in _PATTERNS:
        if pattern.search(names):
            return zone
    return None
