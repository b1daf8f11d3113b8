"""Names in headlines, where a capital proves nothing: "Northern Front Rejects Offer".

A range of tokens in, what belongs to a name out. What surprises: in a line of nothing but
capitals only what the tables or the rest of the text know is a name.
"""

from conspectus.facts.reader import Reader

_SHOUTED = 3
"""Words in capitals from which a line of nothing else is a shouted headline."""


def goes_on(reader: Reader, start: int, i: int) -> bool:
    """Return whether a capitalised word of a headline goes on with the name before it."""
    if reader.is_namelike(i) or reader.pairs[reader.words[i - 1], reader.words[i]]:
        return True
    lower, nouns = reader.words[i].lower(), reader.nouns
    for n in (1, 2, 3):
        if any(reader.lower(k, k + n) in nouns.titles for k in range(max(start, i - n), i + 1)):
            return True
    if reader.gazetteer.has(reader.text(start, i + 1)) or not nouns.is_common(lower):
        return True
    known = reader.known(start, i)
    if nouns.is_common(reader.words[i - 1]) or (known and known[1].actor.kind == "person"):
        return False
    heads = (nouns.org_heads, nouns.place_heads, nouns.outlet_heads)
    return any(lower in table for table in heads)


def shouted(reader: Reader, start: int, end: int) -> int:
    """Return the end of a headline in capitals that begins a sentence; start = there is none."""
    stop = start
    while stop < end and not any(c.islower() for c in reader.words[stop]):
        stop += 1
    long = [w for w in reader.words[start:stop] if len(w) > 2 and w.isalpha()]
    common = any(reader.nouns.is_common(w) for w in long)
    return stop if len(long) >= _SHOUTED and common else start


def in_capitals(reader: Reader, start: int, end: int) -> list[tuple[int, int]]:
    """Return where names stand in a shouted headline: those that tables or the text itself know."""
    found: list[tuple[int, int]] = []
    words, i = reader.words, start
    while i < end:
        known = reader.known(i, end) if words[i].isalpha() and len(words[i]) > 1 else None
        stop = known[0] if known else i
        titled = [w.title() for w in words[i : min(end, i + 6)]]
        if stop == i and reader.inner[titled[0]] and titled[0].lower() not in reader.small:
            stop = i + 1
        while (
            stop > i
            and stop < min(end, i + 6)
            and reader.pairs[titled[stop - i - 1], titled[stop - i]]
        ):
            stop += 1
        if stop == i and len(words[i]) > 3 and not reader.nouns.is_common(words[i]):
            stop = i + 1 if reader.gazetteer.has(words[i]) else i
        if stop > i:
            found.append((i, stop))
        i = max(stop, i + 1)
    return found
