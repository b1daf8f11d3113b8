"""Which language a text is in, by script and by its commonest small words.

Enough to tell what the English parts can read; a real detector would be slower and no surer on
whole articles. What surprises: a text of fewer than twenty words is not judged at all.
"""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
_LEAST_WORDS = 20
_SURE = 0.08  # share of small words below which no language is named; running text has 0.2-0.5
_SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is was that for on with as by at from it has had said but not "
        "have be are were",
        "de": "der die und das von zu den mit sich auf für ist im dem nicht ein eine als auch es "
        "an werden hat sie",
        "fr": "le la les de des et en un une du est que pour dans qui sur au par il pas plus "
        "avec ce sont",
        "es": "el la los de y en que un una del las por con para se su es al como más fue ha lo no",
        "pt": "o a os de e que do da em um uma para com não por no na dos as se mais ao foi é",
        "it": "il la di e che in un una per non del della con sono al dei le è da ha più gli si "
        "nel",
        "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door "
        "naar hij",
        "sv": "och att det i en som på är av för med till den har inte om ett han de var från sig",
        "da": "og at det i en som på er af for med til den har ikke om et han de var fra sig",
        "no": "og at det i en som på er av for med til den har ikke om et han de var fra seg",
        "pl": "i w na z że się do nie to jest o jak po co za od przez dla był ale tym oraz są",
        "tr": "ve bir bu da de için ile olarak çok daha gibi olan ne o var kadar sonra ama en",
        "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke adalah juga oleh "
        "karena",
        "ro": "și de la în cu a care pe nu din este un o pentru că mai fi au sunt",
        "cs": "a v se na je že s z do to o i za po jako pro ale by jsou byl od",
        "hu": "a az és hogy nem is egy ez volt meg van de csak mint már el még",
        "fi": "ja on ei että se oli hän mutta joka kun myös niin ovat tai mitä kuin",
    }.items()
}
_SCRIPTS = tuple(
    (language, re.compile(f"[{span}]+"))
    for language, span in (
        ("ko", "\uac00-\ud7a3"), ("ja", "\u3040-\u30ff"), ("zh", "\u4e00-\u9fff"),
        ("ar", "\u0600-\u06ff"), ("he", "\u0590-\u05ff"), ("ru", "\u0400-\u04ff"),
        ("el", "\u0370-\u03ff"), ("hi", "\u0900-\u097f"), ("th", "\u0e00-\u0e7f"),
        ("bn", "\u0980-\u09ff"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff"),
        ("my", "\u1000-\u109f"), ("am", "\u1200-\u137f"), ("ta", "\u0b80-\u0bff"),
    )
)  # fmt: skip


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's main language; None if it is too short or unknown.

    >>> language_of("The ferry left the harbour in the morning and was back by the evening, "
    ...             "and the crew said that the sea had been calm for most of the day.")
    'en'
    """
    text = text[:_LOOKED_AT]
    head = text[:4000]
    letters = sum(map(str.isalpha, head))
    if letters >= 20:
        for language, script in _SCRIPTS:
            if len(script.sub("", head)) < len(head) - 0.3 * letters:
                return _cyrillic_or_arabic(language, text)
    words = _WORD.findall(text.lower())
    if len(words) < _LEAST_WORDS:
        return None
    often = Counter(words)
    counts = {lang: sum(often[w] for w in small) for lang, small in _SMALL_WORDS.items()}
    best = max(counts, key=lambda lang: (counts[lang], lang == "en"))
    return best if counts[best] >= _SURE * len(words) else None


def _cyrillic_or_arabic(language: str, text: str) -> str:
    if language == "ru" and sum(text.count(ch) for ch in "іїєґ") > len(text) / 200:
        return "uk"
    if language == "ar" and sum(text.count(ch) for ch in "پچگک") > len(text) / 200:
        return "fa"
    return language
