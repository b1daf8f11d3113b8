"""From drafts and marks to utterances: what belongs together and who speaks where nobody is named.

Drafts of single sentences in, drafts of whole utterances out: a second quoted sentence joins the
first, a quoted paragraph keeps the speaker of the paragraph before, an unmarked paragraph after a
colon is a block quote. What surprises: marks that no reporting words lead are quotes only where a
dash, a colon, a paper or a noun of wording gives them a voice.
"""

from conspectus.facts.cues import PREPOSITIONS, STOPS
from conspectus.facts.frames import Frame, Paragraph, People
from conspectus.facts.marks import Marked
from conspectus.facts.papers import sender_at
from conspectus.facts.speakers import main_subject, speaker_in
from conspectus.facts.utterances import Draft, text_ends

_SENTENCE = 5  # words in marks from which a stretch without a cue is a sentence, not a phrase
_LEAD = 14  # tokens before the colon of "The minister at the hearing: ..."
_ANNOUNCED = 3  # unmarked paragraphs after a colon that may all be the quote
_NOTE = 250  # characters from "a message from X" to "it said"
_FROM = 10  # characters of " from the " after "A letter"
_TITLE = 16  # characters of a title before the sender's name
_SENT = frozenset({"letter", "message", "note", "memo", "telegram", "cable"})
_HEADLINES = 20  # headline quotes looked for, so that a page of them stays linear
_HEADLINE = 10  # letters of a headline's quote that is looked for below
_FIRST_PERSON = frozenset("i we our my us me ours mine you your".split())
_WORDINGS = frozenset(
    "estimate estimates word words phrase term promise promises pledge vow warning warnings threat"
    " claim claims demand demands slogan statement message description account motto verdict"
    " formula expression remark remarks comment comments reply answer call appeal".split()
)
_PAPERS = frozenset(
    "annex article clause paragraph text letter report treaty accord agreement draft statement"
    " communique communiqué resolution charter paper document memo memorandum message editorial"
    " headline constitution decree leaflet pamphlet manifesto declaration protocol law bill".split()
)


def attach(
    text: str,
    found: list[Paragraph],
    outer: list[Frame],
    drafts: list[list[Draft]],
    people: People,
) -> list[Draft]:
    """Return all drafts, with the marks that no sentence of their own accounts for."""
    result: list[Draft] = []
    last: Draft | None = None
    for number, frame in enumerate(outer):
        own = drafts[number]
        held = {id(m) for d in own for m in d.marks}
        free = [t.mark for t in frame.toks if t.mark and id(t.mark) not in held]
        if free and frame.block.kind in {"title", "heading", "caption"}:
            made = _headline(frame, free, people)
            if made is not None:
                result.append(made)
                continue
        marks = [t.mark for t in frame.toks if t.mark]
        if marks and own and frame.block.kind in {"title", "heading", "caption"}:
            made = _headline(frame, marks, people)
            if made is not None:
                own = [d for d in own if not d.marks]
                result.append(made)
        if free and own:
            result += _aside(frame, free, own)
        if free and not own:
            made = _unled(text, found, outer, number, frame, free, last, people)
            if made is not None and made is not last:
                result.append(made)
            last = made or last
            continue
        for draft in own:
            draft.frame = number
            result.append(draft)
        if own:
            best = [d for d in own if d.marks] or own
            last = best[-1]
        elif not free and last is not None and frame.paragraph != last.paragraph:
            last = last if frame.paragraph - last.paragraph <= 1 and not _wordy(frame) else None
    result += _blocks(text, found, outer, drafts, result, people)
    for draft in result:
        _sender(text, draft, people)
    _repeated(text, result, outer)
    return result


def _sender(text: str, draft: Draft, people: People) -> None:
    """Let the sender of a letter speak for it."""
    speaker = draft.speaker
    if speaker is None or not draft.pieces or (speaker.kind != "thing" and not draft.marks):
        return
    at = people.start_of(speaker)
    if at is None:
        return
    if speaker.form == "nominal" and speaker.kind == "thing":
        last = people.words_of(speaker, text).split()[-1].lower()
        own = len(people.words_of(speaker, text)) + _FROM if last in _SENT else 0
        sent = sender_at(text, last, at + own)
    elif speaker.form == "pronoun" and people.words_of(speaker, text).lower() == "it":
        start = max(0, at - _NOTE)
        senders = [s for n in ("message", "letter", "note") if (s := sender_at(text, n, at))]
        sent = max((s for s in senders if s > start), default=None)
    else:
        return
    if sent is not None:
        named = [p[3] for p in people.within(max(0, sent - 4), sent + 2)]
        named = named or [p[3] for p in people.within(sent, sent + _TITLE)][:1]
        draft.speaker = named[-1] if named else speaker


def _repeated(text: str, made: list[Draft], outer: list[Frame]) -> None:
    """Let words quoted in a headline be those of who says them below."""
    kinds = {frame.paragraph: frame.block.kind for frame in outer}
    below = [d for d in made if d.speaker and kinds.get(d.paragraph) not in ("title", "heading")]
    above = [d for d in made if kinds.get(d.paragraph) in ("title", "heading") and d.marks]
    for draft in above[:_HEADLINES]:
        words = text[draft.pieces[0][0] : draft.pieces[0][1]].strip(" ,.!?").lower()
        if len(words) < _HEADLINE:
            continue
        for other in below:
            if any(words in text[a:b].lower() for a, b in other.pieces):
                draft.speaker = other.speaker
                break


def _aside(frame: Frame, free: list[Marked], own: list[Draft]) -> list[Draft]:
    """Return marked phrases after a semicolon: they stay with the voice before it."""
    found: list[Draft] = []
    for mark in free:
        k = next(i for i, t in enumerate(frame.toks) if t.mark is mark)
        before = [d for d in own if d.pieces and max(e for _, e in d.pieces) <= mark.start]
        parted = any(t.low == ";" for t in frame.toks[:k])
        last = k + 2 >= len(frame.toks) and frame.low(k - 1) == ","
        parted = parted or (last and before[-1:] == own[-1:])
        if before and parted and before[-1].speaker:
            d = before[-1]
            piece = [(mark.inner, mark.until)]
            found.append(Draft(piece, [mark], d.cue, d.cls, d.speaker, frame.paragraph))
    return found


def _wordy(frame: Frame) -> bool:
    return sum(1 for t in frame.toks if t.text[0].isalpha()) >= 3


def _unled(
    text: str,
    found: list[Paragraph],
    outer: list[Frame],
    number: int,
    frame: Frame,
    free: list[Marked],
    last: Draft | None,
    people: People,
) -> Draft | None:
    """Return the draft for marks in a frame without reporting words."""
    bare = not any(t.text[0].isalpha() for t in frame.toks if not t.mark)
    words = sum(len(text[m.inner : m.until].split()) for m in free)
    pieces = [(m.inner, m.until) for m in free]
    if bare:
        if last is not None and last.paragraph == frame.paragraph and last.marks:
            last.pieces += pieces
            last.marks += free
            return last
        if last is not None and last.announces and not last.pieces:
            last.pieces, last.marks, last.paragraph = pieces, free, frame.paragraph
            return last
        if last is not None and last.announces and frame.paragraph - last.paragraph <= 1:
            return Draft(pieces, free, last.cue, last.cls, last.speaker, frame.paragraph)
        if last is not None and frame.paragraph - last.paragraph == 1 and last.marks:
            if last.speaker is not None:
                last.pieces += pieces
                last.marks += free
                last.paragraph = frame.paragraph
                return last
            return Draft(pieces, free, None, "speech", last.speaker, frame.paragraph)
        if last is not None and last.paragraph == frame.paragraph and words >= _SENTENCE:
            return Draft(pieces, free, None, "speech", last.speaker, frame.paragraph)
        if words >= _SENTENCE:
            speaker = None
            if number and outer[number - 1].paragraph >= frame.paragraph - 1:
                speaker = main_subject(outer[number - 1], people, len(outer[number - 1].toks))
            return Draft(pieces, free, None, "speech", speaker, frame.paragraph)
        return None
    if frame.block.kind in {"title", "heading", "caption"}:
        return _headline(frame, free, people)
    return (
        _signed(frame, free, people)
        or _paper(frame, free, people)
        or _colon(frame, free, people, words)
        or _worded(frame, free, people)
    )


def _worded(frame: Frame, free: list[Marked], people: People) -> Draft | None:
    """Return a marked phrase beside a noun of wording: lowered its estimate to “12 to 20”."""
    k = next(i for i, t in enumerate(frame.toks) if t.mark)
    nouns = [i for i in range(k) if frame.low(i) in _WORDINGS]
    if not nouns:
        return None
    at = nouns[-1]
    by = next((i for i in range(at + 1, k) if frame.low(i) == "by"), None)
    speaker = speaker_in(frame, people, by + 1, k) if by and by == at + 1 else None
    speaker = speaker or main_subject(frame, people, at)
    if speaker is None:
        return None
    pieces = [(m.inner, m.until) for m in free]
    return Draft(pieces, free, None, "speech", speaker, frame.paragraph)


def _signed(frame: Frame, free: list[Marked], people: People) -> Draft | None:
    """Return a quote with its speaker after a dash and nothing else: “...” — Anna Holm."""
    signs = [t for t in frame.toks if not t.mark]
    if not frame.toks[0].mark or len(signs) > 8 or frame.low(1) not in {"—", "–", "―", "-", "--"}:
        return None
    speaker = speaker_in(frame, people, 2, len(frame.toks))
    if speaker is None:
        return None
    return Draft([(m.inner, m.until) for m in free], free, None, "speech", speaker, frame.paragraph)


def _headline(frame: Frame, free: list[Marked], people: People) -> Draft | None:
    """Return the quote of a headline or caption: “...” — X does Y; X: “...”."""
    for k, tok in enumerate(frame.toks):
        if tok.mark is None:
            continue
        if frame.low(k + 1) in {"—", "–", "―", "-", ":", ","}:
            speaker = main_subject(frame, people, len(frame.toks), k + 2)
        elif frame.low(k - 1) in {"—", "–", "―", "-", ":"}:
            speaker = speaker_in(frame, people, 0, k - 1)
        else:
            continue
        return Draft(
            [(tok.mark.inner, tok.mark.until)], [tok.mark], None, "speech", speaker, frame.paragraph
        )
    return None


def _paper(frame: Frame, free: list[Marked], people: People) -> Draft | None:
    """Return the words of a paper: the subject of the sentence is a text."""
    first = next(k for k, t in enumerate(frame.toks) if t.mark)
    head = [frame.low(k) for k in range(min(first, 6))]
    at = next((k for k, w in enumerate(head) if w in _PAPERS), None)
    if at is None or any(w in PREPOSITIONS for w in head[:at]):
        return None
    speaker = speaker_in(frame, people, 0, at + 2)
    pieces = [(m.inner, m.until) for m in free]
    return Draft(pieces, free, None, "writing", speaker, frame.paragraph, kind="document")


def _colon(frame: Frame, free: list[Marked], people: People, words: int) -> Draft | None:
    """Return a quote after a colon, or a quoted sentence of the sentence's subject."""
    k = next(i for i, t in enumerate(frame.toks) if t.mark)
    pieces = [(m.inner, m.until) for m in free]
    lead = next((i for i in range(min(k, _LEAD)) if frame.low(i) == ":"), None)
    if lead and lead + 1 < k and words > 2:  # The minister at the hearing: the mine was “theirs”
        speaker = main_subject(frame, people, lead)
        if speaker is not None:
            last = frame.toks[-1]
            end = last.mark.until if last.mark else last.end
            whole = [(frame.toks[lead + 1].start, end)]
            return Draft(whole, free, None, "speech", speaker, frame.paragraph)
    if frame.low(k - 1) == ":":
        speaker = main_subject(frame, people, k - 1)
        return Draft(pieces, free, None, "speech", speaker, frame.paragraph)
    if words >= _SENTENCE and k == 0 and text_ends(frame.toks[0].text):
        return Draft(pieces, free, None, "speech", None, frame.paragraph)
    if words >= 2 * _SENTENCE and k > 0 and frame.low(k - 1) in STOPS:
        speaker = main_subject(frame, people, k)
        return Draft(pieces, free, None, "speech", speaker, frame.paragraph)
    return None


def _blocks(
    text: str,
    found: list[Paragraph],
    outer: list[Frame],
    drafts: list[list[Draft]],
    made: list[Draft],
    people: People,
) -> list[Draft]:
    """Return the block quotes: unmarked paragraphs after one that ends in a colon."""
    result: list[Draft] = []
    by_paragraph: dict[int, list[int]] = {}
    for number, frame in enumerate(outer):
        by_paragraph.setdefault(frame.paragraph, []).append(number)
    for number, paragraph in enumerate(found[:-1]):
        if not by_paragraph.get(number):
            continue
        tail = text[max(paragraph.start, paragraph.end - 3) : paragraph.end].rstrip('“"«„ ')
        if not tail.endswith(":") or paragraph.block.kind == "title":
            continue
        follower = found[number + 1]
        if follower.block.kind != paragraph.block.kind or _marked_at_start(follower):
            continue
        at = by_paragraph[number][-1]
        frame = outer[at]
        own = drafts[at]
        speaker = own[-1].speaker if own else None
        cue = own[-1].cue if own else None
        if speaker is None:
            speaker = main_subject(frame, people, len(frame.toks))
        if cue is None:
            cue = _last_verb(frame)
        count = _run(text, found, number + 1)
        pieces = [(found[n].start, found[n].end) for n in range(number + 1, number + 1 + count)]
        if pieces and (speaker is not None or cue is not None):
            result.append(Draft(pieces, [], cue, "speech", speaker, number + 1, kind="block"))
    return result


def _last_verb(frame: Frame) -> tuple[int, int] | None:
    words = [t for t in frame.toks if t.text[0].isalpha()]
    return (words[-1].start, words[-1].end) if words and len(frame.toks) <= 6 else None


def _marked_at_start(paragraph: Paragraph) -> bool:
    return any(m.start <= paragraph.start + 1 for m in paragraph.marks)


def _run(text: str, found: list[Paragraph], first: int) -> int:
    """Return how many paragraphs from the first on are the quote: those that go on in its voice."""
    count = 1
    kind = found[first].block.kind
    while count < _ANNOUNCED and first + count < len(found):
        paragraph = found[first + count]
        body = text[paragraph.start : paragraph.end]
        words = {w.strip(".,;:!?'\"“”’").lower() for w in body.split()[:60]}
        goes_on = body.startswith("[") or bool(words & _FIRST_PERSON)
        if paragraph.block.kind != kind or paragraph.marks or not goes_on or body.endswith(":"):
            break
        if paragraph.block.parent_id != found[first].block.parent_id or body.isupper():
            break
        head = body.split(":", 1)[0]
        if ":" in body[:40] and head.upper() == head:
            break
        count += 1
    return count
