"""Answers of an interview printed as turns: paragraphs without marks and verbs of saying.

The paragraphs of a document in, drafts of quotes out. What surprises: papers name both speakers
once ("REVIEW: ...", "HOLM: ...") and then only alternate, or name nobody at all; so turns are
believed only in a row that begins with a labelled question and its labelled answer or has several
questions, and only while answers speak of themselves more than questions do.
"""

import re
from collections.abc import Sequence

from conspectus.facts.frames import Paragraph, People
from conspectus.facts.utterances import Draft
from conspectus.records import Mention

_LABEL = re.compile(r"([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}):\s+")
_FIRST_PERSON = re.compile(r"\b(?:I|we|me|my|our|us|mine|ours)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|me|my|mine)\b")
_ADDRESSED = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_LEAST = 2
"""Answers from which turns without a label are believed, where the first turns have one."""
_QUESTIONS = 3
"""Paragraphs that ask from which a text without any label is an interview."""
_LONGEST_QUESTION = 60  # words
_SHARE = 3  # paragraphs for each that asks, at most


def find_answers(text: str, found: Sequence[Paragraph], people: People) -> list[Draft]:
    """Return the answers of an interview, each a quote of whom the label of one names."""
    for at in range(len(found) - 1):
        first, second = _label(text, found[at]), _label(text, found[at + 1])
        if not first or not second or first[0] == second[0]:
            continue
        speaker = _named(text, people, second[0])
        if speaker is None or _named(text, people, first[0]) is not None:
            continue
        return _turns(text, found[at:], speaker, first[0], second[0])
    return _unlabelled(text, found, people)


def _unlabelled(text: str, found: Sequence[Paragraph], people: People) -> list[Draft]:
    """Return the answers between questions that nothing labels, by the first person introduced."""
    asking = [n for n, p in enumerate(found) if p.block.kind == "body" and _asks(text, p)]
    direct = [n for n in asking if text[: found[n].end].rstrip().endswith("?")]
    if len(direct) < _QUESTIONS or _SHARE * len(asking) < asking[-1] - asking[0]:
        return []
    speaker = _introduced(people, found, asking[0])
    if speaker is None:
        return []
    answers: list[Draft] = []
    own = others = 0
    for n, until in zip(asking, [*asking[1:], min(asking[-1] + 2, len(found))], strict=True):
        turn = [found[k] for k in range(n + 1, until) if text[found[k].start] not in "[("]
        turn = [p for p in turn if p.block.kind == "body"]
        others += bool(_FIRST_PERSON.search(text[found[n].start : found[n].end]))
        own += any(_FIRST_PERSON.search(text[p.start : p.end]) for p in turn)
        answers += [
            Draft([(p.start, p.end)], [], None, "speech", speaker, k, kind="direct")
            for k, p in enumerate(turn, n + 1)
        ]
    return answers if own > others and 2 * own >= len(asking) else []


def _asks(text: str, paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a turn of who asks: a short question, or one is spoken to."""
    words = text[paragraph.start : paragraph.end]
    if paragraph.marks or len(words.split()) > _LONGEST_QUESTION:
        return False
    return words.endswith("?") or bool(_ADDRESSED.search(words) and not _FIRST_PERSON.search(words))


def _introduced(people: People, found: Sequence[Paragraph], first: int) -> Mention | None:
    """Return the person named first before the questions begin."""
    for paragraph in found[:first]:
        if paragraph.block.kind in {"body", "heading"}:
            for _, _, _, mention in people.within(paragraph.start, paragraph.end):
                if mention.kind == "person" and mention.form == "name":
                    return mention
    return None


def _turns(
    text: str, found: Sequence[Paragraph], speaker: Mention, asking: str, answering: str
) -> list[Draft]:
    asked: list[tuple[int, int]] = []
    answers: list[Draft] = []
    for number, paragraph in enumerate(found):
        if paragraph.block.kind != "body":
            break
        label = _label(text, paragraph)
        if label and label[0] not in {asking, answering}:
            break
        start = label[1] if label else paragraph.start
        answered = label[0] == answering if label else len(asked) > len(answers)
        if not answered:
            asked.append((start, paragraph.end))
            continue
        piece = [(start, paragraph.end)]
        answers.append(Draft(piece, [], None, "speech", speaker, number, kind="direct"))
    own = sum(bool(_FIRST_PERSON.search(text[a:b])) for d in answers for a, b in d.pieces)
    others = sum(bool(_FIRST_PERSON.search(text[a:b])) for a, b in asked)
    return answers if len(answers) >= _LEAST and own > others else []


def _label(text: str, paragraph: Paragraph) -> tuple[str, int] | None:
    """Return the label in capitals that a paragraph begins with, and where its words begin."""
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or not match[1].isupper():
        return None
    return match[1], match.end()


def _named(text: str, people: People, label: str) -> Mention | None:
    """Return the person of the document whose name a label in capitals is or ends."""
    for _, _, _, mention in people.within(0, len(text)):
        if mention.kind == "person" and mention.form == "name":
            name = people.words_of(mention, text).upper()
            if name == label or name.endswith(" " + label):
                return mention
    return None
