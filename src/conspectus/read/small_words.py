"""The small words of languages: what tells most texts apart before any letters are weighed.

Words that only bind others: articles, prepositions, pronouns, forms of "to be". A word may stand
under several languages; one that also is English is no sign of any other. What surprises: a list
of names has none of them, whatever language its names come from.
"""

from collections import Counter
from collections.abc import Sequence

_WORDS = {
    "en": "the and of to that with from said which were been their this would but are was has his "
    "it its by in is on for at as an or if no so do did be my me us one all can will just only "
    "who what when where why how you your we our they she he her him have had could should may "
    "than then them these those there here not out off up down into over under after before about "
    "between through because against more most new two three first last some many year years day "
    "days people says say also while during near amid a i get got off around",
    "de": "der die und den das ist nicht mit auf ein eine für sich auch von dem des im zu werden "
    "wurde hat wird sind als bei nach noch wie einer einen aus aber sie er es wir haben oder nur "
    "vor zum zur über kann dass ich war am durch mehr schon mal was bis unter gegen sein",
    "nl": "de het een van en dat niet met zijn voor op te in is er aan ook als maar bij naar om "
    "door uit over wordt werd hij ze nog dan tot heeft worden meer wat deze",
    "af": "die het en van 'n nie wat is vir met hy sy om te op in was word ons hulle deur ook",
    "fr": "le la les des du de et en un une que qui dans pour pas est sur au aux ce cette avec "
    "par il elle sont plus mais ont été son ses nous vous ou je se ne à leur comme tout fait",
    "es": "el la los las de del y que en un una por con para se no es su lo como más pero al sus "
    "fue ha este esta entre cuando muy sin sobre ser hay desde también años hasta donde son",
    "pt": "o a os as de do da dos das e que em um uma para com não por se na no nos mais como mas "
    "foi ao são sua pelo pela ou ser tem à é seu já até também isso",
    "gl": "o a os as de do da e que en un unha para con non por se na no máis como pero foi ao súa "
    "polo pola dos das ou tamén é",
    "ca": "el la els les de del i que en un una per amb no es al seu més com però va dels hi són "
    "aquest aquesta ser ha",
    "it": "il lo la i gli le di del della dei che e in un una per con non si è da al sono nel "
    "anche più come ma ha ai alla questo suo dalla nella delle degli o se ci",
    "ro": "și în de la cu pe nu un o care este din că să pentru mai au fost sau prin al ale a se",
    "sv": "och att det som en på är av för med den till inte om ett har var de han hon från vi så "
    "kan när men jag blev mot efter sig",
    "da": "og at det er en af på til med for den som ikke har et de var fra men kan om blev efter "
    "jeg sig nu kun mod også",
    "nb": "og at det er en av på til med for den som ikke har et de var fra men kan om ble etter "
    "jeg seg nå bare mot også",
    "fi": "ja on ei että se oli hän mutta kun niin ovat myös kuin joka tai sen ole mitä",
    "et": "ja on ei et see oli aga kui ta ka mis või ning",
    "pl": "i w na z do nie się że to jest o jak po od za dla przez są był ale być tym ich oraz "
    "tego ze który która przy tylko już",
    "cs": "a v na se je že to s do z o i si jak ale po za od byl jeho které pro jsou nebo ve jako "
    "než už",
    "sk": "a v na sa je že to s do z o aj si ako ale po za od bol jeho ktoré pre sú alebo vo než "
    "už",
    "sl": "in je v na da se za ki so z pa po ne tudi od kot bi",
    "hr": "i u je na se da za su s od što kao ne bi koji iz o ali do",
    "hu": "a az és hogy nem is egy van volt meg ez de ha csak már mint el azt még",
    "tr": "ve bir bu için ile da de olarak olan çok daha ne gibi kadar sonra ama o her var",
    "id": "yang dan di ini itu dengan untuk dari pada adalah tidak dalam akan ke karena juga oleh "
    "bisa ada mereka kami kita telah uang bahwa sebuah",
    "ms": "yang dan di ini itu dengan untuk dari pada adalah tidak dalam akan ke kerana juga oleh "
    "boleh ada mereka kami kita telah ialah daripada bahawa sebuah wang",
    "vi": "và của là có không được cho trong với các một người những đã này",
    "sw": "ya wa na kwa katika ni la za kuwa cha hiyo yake",
    "tl": "ang ng sa na mga ay si ni at hindi ito para",
    "so": "oo iyo ka ku in uu ah waa la ay",
    "eu": "eta da du ez bat izan dira ere baina hau",
    "lt": "ir kad yra į iš su ne tai bet kaip jo buvo",
    "lv": "un ir kas ar no uz par bet kā tas bija",
    "sq": "dhe të në e i për me një që nga është se",
    "ga": "agus an na ar i le go is do sa",
    "cy": "y yn ac a i o ar wedi mae",
    "la": "et in est ad cum non ut sed quod",
    "eo": "la kaj de en estas mi ne",
    "ru": "и в не на что он с как это по но из у за от его для к же был так ее они а о мы все",
    "uk": "і в не на що він з як це по але із у за від його для до та й був також її вони а о",
    "be": "і ў не на што ён з як гэта па але у за ад для да быў таксама а",
    "bg": "и в не на че той с как това по но от у за се да са е до а ще",
    "mk": "и во не на дека тој со како ова од за се да е до а ќе",
    "sr": "и у не на да је се за су с од што као који из али о а ће",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان ما لا قد بعد",
    "fa": "و در به از که این را با است برای آن های شد می یک",
    "ur": "کے کی میں اور ہے سے کا کو نے پر کہ",
}
_SMALL: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, own in _WORDS.items() if word in own.split())
    for word in {word for own in _WORDS.values() for word in own.split()}
}
_LEAST_APART = 3  # words of the first that the second has not
_OFTEN = 40  # words in which one small word counts once: a name or a menu may repeat it
_ENOUGH = 0.12  # share of a text's words; a page's prose has 0.25-0.45 of its language's
_APART = 2  # to one: words of the first that the second has not to those the other way
_LEAST_ENGLISH = 2  # English small words in a block with small words of another language
_TO_ONE = 2  # English small words to one of another language
_TOLD = 4  # words written small that are more than a list of names has
_MARKS = ".,;:!?…\"'“”‘’«»()[]-–—|*"  # what stands around words


def by_small_words(words: Sequence[str]) -> str | None:
    """Return the language whose small words a text has by far most of; None if none stands out.

    >>> by_small_words("der hund und die katze sind im haus und der hahn ist auf dem dach".split())
    'de'
    >>> by_small_words("oslo bergen tromsø bodø narvik".split())
    """
    most = 1 + len(words) // _OFTEN
    held: Counter[tuple[str, ...]] = Counter()
    for word, count in Counter(words).items():
        held[_SMALL.get(word, ())] += min(count, most)
    hits: Counter[str] = Counter()
    for languages, count in held.items():
        for language in languages:
            hits[language] += count
    best = max(hits, key=lambda language: (hits[language], language), default="")
    if not best or hits[best] < _ENOUGH * len(words):
        return None
    for other in hits:
        if other != best:
            own = sum(n for spoken, n in held.items() if best in spoken and other not in spoken)
            apart = sum(n for spoken, n in held.items() if other in spoken and best not in spoken)
            if own < max(_LEAST_APART, _APART * apart):
                return None
    return best


def may_be_foreign(paragraph: str) -> bool:
    """Return whether a paragraph in Latin letters has what one in another language would have.

    That is a small word that is not English, or a letter that English has not; in names both are
    no sign, and names are set in capitals. A paragraph without any English small word may be
    foreign too, if it has more than names.
    """
    signs = accents = english = told = 0
    for piece in paragraph.split():
        word = piece.strip(_MARKS)
        if len(word) < 2 or not word.isalpha():
            continue
        if word[0].isupper():
            accents += not word.isascii()
            continue
        told += 1
        languages = _SMALL.get(word)
        if languages is None:
            signs += not word.isascii()
        elif "en" in languages:
            english += 1
        else:
            signs += 1
    if english < _LEAST_ENGLISH:
        return signs + accents > 0 or (not english and told >= _TOLD)
    return signs > 0 and english < _TO_ONE * signs
