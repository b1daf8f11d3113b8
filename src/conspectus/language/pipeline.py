"""Our own pipeline: text in, a Doc with tags, lemmas, trees and names in UD's terms out.

What surprises: a window is one call of the model, whatever comes before or after it, so a text
gives the same rows in every pile, and no token, sentence or window crosses a paragraph. Only the
types of names are settled by the whole text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from conspectus.language import model
from conspectus.language.agreement import agree
from conspectus.language.deeds import Deed, read_deeds
from conspectus.language.encoder import CHUNKS, TAGS, Encoder
from conspectus.language.entities import Chunk, ChunkDecoder
from conspectus.language.sentences import cut_sentences
from conspectus.language.tokens import tokenize, with_spaces
from conspectus.language.windows import Window, chunk_scores, read_trees, read_windows

_PARAGRAPH = "\n\n"
_ATTRIBUTES = [POS, TAG, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]
_BEGINS, _INSIDE, _OUTSIDE = 3, 1, 2  # spaCy's numbers of IOB


def load() -> "Pipeline":
    """Return the pipeline of the installed model package."""
    return Pipeline(Encoder(model.folder()))


class Pipeline:
    """Reads text with the shipped model. `Doc.spans` holds what `Doc.ents` cannot.

    "heads": the head word of each mention, labelled with the kind of thing it is (person, place,
    organization, object, event, time, substance, animal, plant, abstract); "nominals": mentions by
    the guideline of re3d, titles and common nouns included. `Doc.tensor` holds the trunk's last
    states, if they were asked for: [tokens, 384], float16.
    """

    def __init__(self, encoder: Encoder, *, states: bool = False) -> None:
        self._encoder = encoder
        self._states = states
        self._chunks = {h: ChunkDecoder(encoder.classes[h]) for h in CHUNKS}
        self._vocab: Vocab = spacy.blank("en").vocab
        classes, add = encoder.classes, self._vocab.strings.add
        self._numbers = {
            attribute: np.array([add(c) for c in classes[head]], dtype=np.uint64)
            for attribute, head in ((POS, "upos"), (TAG, "xpos"), (DEP, "rel"))
        }
        morphs = ["" if c == "_" else c for c in classes["feats"]]
        self._numbers[MORPH] = np.array(
            [self._vocab.morphology.add(c) for c in morphs], dtype=np.uint64
        )
        self._lemmas: dict[tuple[int, int, str], int] = {}

    def __call__(self, text: str) -> Doc:
        """Return the annotated text; the Doc's text is the text, to the character."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[Doc, tuple[Deed, ...]]:
        """Return the annotated text and the deeds it tells, their words counted as the Doc's."""
        tokens = tokenize(text)
        words = [text[a:b] for a, b in tokens]
        return self._doc(text, tokens, words, self._windows(text, tokens, words))

    def types(self, paragraph: str, start: int, end: int) -> tuple[tuple[str, float], ...]:
        """Return what the characters start..end of one paragraph tell, likeliest first.

        PLOVER types with their chances, "" for no event at all, by the surest word of the range.
        """
        tokens = tokenize(paragraph)
        windows = self._windows(paragraph, tokens, [paragraph[a:b] for a, b in tokens])
        classes = self._encoder.classes["events"]
        inside = [
            np.exp(w.scores.chunks["events"][i - w.start])
            for w in windows
            for i in range(w.start, w.end)
            if tokens[i][0] < end and start < tokens[i][1]
        ]
        if not inside:
            return ()
        told = min(inside, key=lambda row: float(row[classes.index("O")]))
        chances: dict[str, float] = {}
        for name, chance in zip(classes, told.tolist(), strict=True):
            chances[name[2:]] = chances.get(name[2:], 0.0) + chance
        order = sorted(chances.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((kind, round(chance, 3)) for kind, chance in order)

    def _windows(self, text: str, tokens: list[tuple[int, int]], words: list[str]) -> list[Window]:
        begins = cut_sentences(text, tokens)
        windows: list[Window] = []
        start, ends = 0, list[int]()
        for end in [*begins[1:], len(words)] if words else ():
            ends.append(end)
            gap = "" if end == len(words) else text[tokens[end - 1][1] : tokens[end][0]]
            if end == len(words) or _PARAGRAPH in gap:
                windows += read_windows(self._encoder, words, start, ends, layers=self._states)
                start, ends = end, []
        return windows

    def _doc(
        self, text: str, tokens: list[tuple[int, int]], words: list[str], windows: list[Window]
    ) -> tuple[Doc, tuple[Deed, ...]]:
        pieces, spaces, places = with_spaces(text, tokens)
        place = np.array(places, dtype=np.int64)
        doc = Doc(self._vocab, words=pieces, spaces=spaces)
        rows = np.zeros((len(pieces), len(_ATTRIBUTES)), dtype=np.uint64)
        rows[:, 4] = np.uint64(2**64 - 1)  # white space hangs on the word before it,
        rows[:, 5] = self._vocab.strings.add("dep")  # a word without relation heads itself
        if len(pieces) > 1 and len(place) and place[0]:
            rows[0, 4] = 1  # at the beginning on the word after it
        elif len(pieces) and not len(place):
            rows[0, 4] = 0
        heads: list[Span] = []
        nominals: list[Span] = []
        if windows:
            tags = {h: _joined(w.scores.tags[h][: w.end - w.start] for w in windows) for h in TAGS}
            for column, attribute, head in (
                (0, POS, "upos"),
                (1, TAG, "xpos"),
                (2, MORPH, "feats"),
            ):
                rows[place, column] = self._numbers[attribute][tags[head]]
            rows[place, 3] = self._lemmatised(words, tags["xpos"], tags["lemma"])
            own = np.arange(len(words))
            above, rels = read_trees(self._encoder, windows)
            offsets = place[np.where(above < 0, own, above)] - place
            rows[place, 4] = offsets.astype(np.int64).view(np.uint64)
            rows[place, 5] = self._numbers[DEP][rels]
            rows[place, 6] = _OUTSIDE
            kinds = self._encoder.classes["entity"]
            for i in np.flatnonzero(tags["entity"] != kinds.index("O")).tolist():
                heads.append(Span(doc, places[i], places[i] + 1, kinds[tags["entity"][i]]))
        for chunk in self._named(words, windows):
            a, b = places[chunk.start], places[chunk.end - 1] + 1
            rows[a:b, 6] = _INSIDE
            rows[a, 6] = _BEGINS
            rows[a:b, 7] = self._vocab.strings.add(chunk.type)
        for c in self._told("re3d", windows):
            nominals.append(Span(doc, places[c.start], places[c.end - 1] + 1, c.type))
        doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]
        doc.spans["heads"] = heads
        doc.spans["nominals"] = nominals
        if self._states:
            doc.tensor = _states(len(pieces), place, windows)  # type: ignore[assignment]
        return doc, tuple(self._deeds(windows, places))

    def _named(self, words: list[str], windows: list[Window]) -> Iterator[Chunk]:
        closed = named_alike(words, windows, self._encoder.classes["names"])
        told = self._chunks["names"](closed, [w.start for w in windows])
        yield from disjoint([*told, *self._told("open", windows)])

    def _told(self, head: str, windows: list[Window]) -> list[Chunk]:
        """Return the chunks of a head, words counted in the text."""
        if not windows:
            return []
        return self._chunks[head](chunk_scores(windows, head), [w.start for w in windows])

    def _deeds(self, windows: list[Window], place: list[int]) -> Iterator[Deed]:
        for deed in read_deeds(windows, self._chunks["events"], self._encoder.classes):
            actors, recipients = (
                tuple((place[i], p) for i, p in side) for side in (deed.actors, deed.recipients)
            )
            start, end = place[deed.start], place[deed.end - 1] + 1
            yield replace(deed, start=start, end=end, actors=actors, recipients=recipients)

    def _lemmatised(
        self, words: list[str], tags: NDArray[np.int64], scripts: NDArray[np.int64]
    ) -> list[int]:
        known = self._lemmas
        if len(known) > 200_000:  # a pile of any size must not fill the memory
            known.clear()
        out = []
        for key in zip(tags.tolist(), scripts.tolist(), words, strict=True):
            found = known.get(key)
            if found is None:
                lemma = self._encoder.lemma(key[2], key[0], key[1])
                found = known[key] = self._vocab.strings.add(lemma)
            out.append(found)
        return out


def _states(count: int, place: NDArray[np.int64], windows: list[Window]) -> NDArray[np.float16]:
    """Return the last states of each token; zeros for white space."""
    kept = [(w, w.scores.layers) for w in windows if w.scores.layers is not None]
    size = kept[0][1].shape[2] if kept else 0
    states = np.zeros((count, size), dtype=np.float16)
    for w, layers in kept:
        states[place[w.start : w.end]] = layers[-1, : w.end - w.start]
    return states


def _joined(parts: Iterable[NDArray[np.int64]]) -> NDArray[np.int64]:
    return np.concatenate(list(parts))


def named_alike(
    words: list[str], windows: Sequence[Window], classes: Sequence[str]
) -> NDArray[np.float32]:
    """Return the scores [words, classes] of the closed names of a text, in agreement."""
    if not windows:
        return np.empty((0, len(classes)), dtype=np.float32)
    return agree(words, chunk_scores(windows, "names"), classes)


def disjoint(chunks: list[Chunk]) -> Iterator[Chunk]:
    """Yield chunks that do not overlap, the longer before the shorter, then the surer."""
    taken: set[int] = set()
    for c in sorted(chunks, key=lambda c: (c.start - c.end, -c.score, c.start, c.type)):
        if taken.isdisjoint(range(c.start, c.end)):
            taken.update(range(c.start, c.end))
            yield c
