"""Views as text for a terminal: the same sentences as on the desk, nothing computed here.

The unit is DESK's: a question, its answers, and under each the words of who says so.
"""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from conspectus.records import Problem
from conspectus.views.answers import (
    Answer,
    CaseView,
    Claimed,
    DocumentView,
    EntityLine,
    EntityView,
    Evidence,
    Explained,
    IncidentView,
    Lens,
    Piece,
    Question,
    Questions,
    Relations,
    Rewriting,
    Timeline,
    VersionLine,
    Versions,
    Witness,
    Wording,
)
from conspectus.views.phrases import plural

_FIELD = 400  # characters of one field shown
_ARTICLE = ("title", "heading", "body", "update", "caption")
_STYLE = {"event": "underline", "time": "italic", "figure": "bold", "quote": "green",
          "actor": "cyan", "place": "blue", "question": "reverse"}  # fmt: skip


def show(view: object, console: Console) -> None:
    """Print any view.

    Raises:
        TypeError: There is no picture of this kind of view; a bug, not a user's mistake.
    """
    match view:
        case Questions():
            console.print(_questions(view))
        case CaseView():
            console.print(_case(view))
        case DocumentView():
            console.print(_document(view))
        case IncidentView():
            console.print(_incident(view))
        case EntityView():
            console.print(_entity(view))
        case Timeline():
            console.print(_timeline(view))
        case Wording():
            console.print(_wording(view))
        case Relations():
            console.print(_relations(view))
        case Versions():
            console.print(_versions(view))
        case Claimed():
            console.print(_claim(view))
        case Explained():
            console.print(_explained(view))
        case tuple():
            console.print(_entities(view))
        case _:
            raise TypeError(f"no terminal picture of {type(view).__name__}")


def lens_words(lens: Lens) -> str:
    """Return a lens as the sentence at the top of every screen.

    >>> lens_words(Lens(only=("Workers' Tide",)))
    "as told by Workers' Tide"
    """
    told = f"as told by {_listed(lens.only) or 'all outlets'}"
    if lens.versus:
        told = f"as told by {_listed(lens.only)} against {_listed(lens.versus)}"
    return told + (f", without {_listed(lens.without)}" if lens.without else "")


def _questions(view: Questions) -> RenderableType:
    if not view.questions:
        return Text("No disagreements found " + lens_words(view.lens) + ".", style="dim")
    asked = [q for q in view.questions if q.state != "holds"]
    held = [q for q in view.questions if q.state == "holds"]
    head = Text(f"{plural(len(asked), 'question')}, {lens_words(view.lens)}\n", style="dim")
    return Group(head, *map(_question, asked), *map(_held, held))


def _question(question: Question) -> RenderableType:
    head = Table.grid(expand=True)
    head.add_column(ratio=1)
    head.add_column(justify="right", style="dim")
    head.add_row(Text(question.question, style="bold"), question.kind_words)
    body = Table.grid(padding=(0, 2), expand=True)
    body.add_column(style="bold", max_width=28)
    body.add_column(ratio=1)
    body.add_column(justify="right", style="dim", no_wrap=True)
    for answer in question.answers:
        count = plural(answer.independent, "witness") if answer.claim_id else ""
        body.add_row(answer.says, _witnesses(answer), count)
    if question.silent:
        silent = Text(", ".join(question.silent), style="dim")
        body.add_row(Text("silent", style="dim"), silent, "")
    reason = Text(question.reason, style="italic")
    return Group(head, Padding(Group(body, reason), (0, 0, 1, 4)))


def _held(question: Question) -> RenderableType:
    return Text(f"✓ {question.reason}", style="dim green")


def _witnesses(answer: Answer) -> RenderableType:
    lines: list[Text] = []
    for witness in answer.witnesses:
        lines.append(_witness(witness))
        for copy in witness.copies:
            when = copy.evidence[0].published if copy.evidence else None
            lines.append(Text(f"└ copy: {copy.outlet} {when or ''}".rstrip(), style="dim"))
    return Group(*lines)


def _witness(witness: Witness) -> Text:
    line = Text(witness.outlet)
    passages = {"".join(p.text for p in e.excerpt): e for e in reversed(witness.evidence)}
    for evidence in [*reversed(passages.values())][:2]:  # a passage once, whatever was read in it
        if evidence.published:
            line.append(f" {evidence.published}")
        voices = [v for v in evidence.voices if v]
        if voices:
            line.append(f", citing {', '.join(voices)}", style="italic")
        line.append(" «", style="green")
        for piece in evidence.excerpt:
            line.append(piece.text, style="bold green" if piece.marked else "green")
        line.append("»", style="green")
    return line


def _case(view: CaseView) -> RenderableType:
    table = Table(title=view.title or None, title_justify="left", expand=True)
    for name in ("published", "outlet", "title", "file"):
        table.add_column(name, overflow="fold")
    for name in ("facts", "problems"):
        table.add_column(name, justify="right")
    for d in view.documents:
        shown = (d.published or "not said", d.outlet, d.title or "not said", d.uri)
        table.add_row(*shown, str(d.facts), str(d.problems or ""))
    lines: list[RenderableType] = [table]
    lines += [Text(_problem(p), style="yellow") for p in view.problems]
    if view.pending:
        lines.append(Text(f"{plural(view.pending, 'page')} not read yet: run conspectus build"))
    return Group(*lines)


def _problem(problem: Problem) -> str:
    """Return a problem as one line that names its file once."""
    named = problem.message.startswith(problem.uri)
    return problem.message if named else f"{problem.uri}: {problem.message}"


def _document(view: DocumentView) -> RenderableType:
    head = Text(view.title or view.uri, style="bold")
    said = " · ".join(p for p in (view.outlet, view.published, view.byline, view.uri) if p)
    lines: list[RenderableType] = [head, Text(said, style="dim"), Text("")]
    for block in view.blocks:
        piece = view.text[block.span.start : block.span.end].strip("\n")
        if not piece.strip():
            continue
        if block.kind not in _ARTICLE:
            shown = " ".join(piece.split())
            lines.append(Text(f"[{block.kind}] {'  ' * block.depth}{shown[:160]}", style="dim"))
            continue
        named = block.kind if block.kind != "body" else None
        unread = f"in {block.language}, not read" if block.language else None
        label = " · ".join(p for p in (named, block.time, unread) if p)
        if label:
            lines.append(Text(label, style="dim italic"))
        text = Text(piece)
        offset = block.span.start + view.text[block.span.start : block.span.end].find(piece)
        for mark in view.marks:
            for span in mark.spans:
                if span.start < block.span.end and block.span.start < span.end:
                    text.stylize(_STYLE[mark.kind], span.start - offset, span.end - offset)
        lines += [text, Text("")]
    lines += [Text(f"• {q.question} {q.reason}", style="italic") for q in view.questions]
    lines += [Text(f"! {p.message}", style="yellow") for p in view.problems]
    return Group(*lines)


def _incident(view: IncidentView) -> RenderableType:
    said = " · ".join(p for p in (view.type, view.when, view.place, view.witnesses) if p)
    lines: list[RenderableType] = [Text(view.label, style="bold"), Text(said, style="dim")]
    if view.first_report:
        lines.append(Text(f"first report: {view.first_report}", style="dim"))
    lines += [Text(sentence, style="dim") for sentence in view.related]
    if view.figures:
        table = Table("what", "says", "outlet", "words", box=None, title="Figures")
        for figure in view.figures:
            table.add_row(
                figure.measure,
                figure.says,
                figure.outlet,
                "".join(p.text for p in figure.evidence.excerpt),
            )
        lines += [Text(""), table]
    lines += [Text(""), *map(_passage, view.accounts), *map(_question, view.questions)]
    return Group(*lines)


def _entity(view: EntityView) -> RenderableType:
    said = " · ".join(p for p in (view.kind, view.country, "; ".join(view.roles)) if p)
    names = Table("outlet", "name", "times", box=None, title="Names")
    for use in view.names:
        names.add_row(use.outlet, use.wording, str(use.count))
    lines: list[RenderableType] = [Text(view.label, style="bold"), Text(said, style="dim"), names]
    for title, found in (("Said", view.said), ("Did", view.did), ("Suffered", view.suffered)):
        if found:
            lines += [Text(f"\n{title}", style="bold"), *map(_passage, found)]
    return Group(*lines)


def _entities(lines: Iterable[EntityLine]) -> RenderableType:
    table = Table("actor", "kind", "country", "mentions", "outlets", "id", box=None)
    for e in lines:
        table.add_row(
            e.label, e.kind, e.country or "", str(e.mentions), str(e.outlets), e.entity_id
        )
    return table


def _timeline(view: Timeline) -> RenderableType:
    table = Table("when", "what", "type", "told by", "silent", "id", box=None, expand=True)
    for line in view.lines:
        told = f"{', '.join(line.outlets)} ({plural(line.independent, 'witness')})"
        when = line.when or "not said"
        silent = ", ".join(line.silent)
        table.add_row(when, line.label, line.type or "", told, silent, line.incident_id[:17])
    return Group(Text(f"Timeline, {lens_words(view.lens)}", style="dim"), table)


def _wording(view: Wording) -> RenderableType:
    table = Table("referent", "outlet", "words", box=None, expand=True)
    for row in view.rows:
        for number, outlet in enumerate(sorted({u.outlet for u in row.uses})):
            said = Text()
            for use in (u for u in row.uses if u.outlet == outlet):
                own = use.count - use.quoted
                if own:
                    said.append(f"{use.wording} {own}  ")
                if use.quoted:
                    said.append(f"“{use.wording}” {use.quoted}  ", style="italic")
            table.add_row(row.label if number == 0 else "", outlet, said)
    return Group(Text(f"Wording, {lens_words(view.lens)}", style="dim"), table)


def _versions(view: Versions) -> RenderableType:
    if not view.rewritings:
        return Text(f"No page was captured twice, {lens_words(view.lens)}.", style="dim")
    return Group(*map(_rewriting, view.rewritings))


def _rewriting(found: Rewriting) -> RenderableType:
    head = Text(f"{found.outlet}  ", style="bold")
    head.append(found.url, style="dim")
    body = Table.grid(padding=(0, 2))
    for sign, line in (("-", found.earlier), ("+", found.later)):
        body.add_row(sign, _version(line))
    if not found.ordered:
        body.add_row("", Text("nothing says which is the later one", style="italic"))
    if not found.changes:
        body.add_row("", Text("the same words", style="italic"))
    for change in found.changes:
        body.add_row("", "")
        for sign, words, style in (("-", change.before, "red"), ("+", change.after, "green")):
            if words:
                said = Text()
                for piece in words.excerpt:
                    said.append(piece.text, style=style if piece.marked else "dim")
                body.add_row(Text(sign, style=style), said)
    return Group(head, Padding(body, (0, 0, 1, 4)))


def _version(line: VersionLine) -> Text:
    told = (
        ("published", line.published), ("changed", line.modified), ("captured", line.captured_iso),
    )  # fmt: skip
    dates = ", ".join(f"{what} {when}" for what, when in told if when)
    return Text(f"{line.uri}  {dates}", style="dim")


def _relations(view: Relations) -> RenderableType:
    table = Table("actor", "to", "with", "against", "weight", "when", box=None)
    for edge in view.edges:
        when = " to ".join(dict.fromkeys(d[:10] for d in (edge.first_iso, edge.last_iso) if d))
        counts = (str(edge.cooperation or ""), str(edge.conflict or ""))
        table.add_row(edge.actor, edge.recipient, *counts, f"{edge.weight:+.1f}", when)
    return Group(Text(f"Relations, {lens_words(view.lens)}", style="dim"), table)


def _claim(view: Claimed) -> RenderableType:
    head = Text(f"{view.subject} · {view.aspect}: ", style="dim").append(view.says, style="bold")
    silent = [Text(f"silent: {', '.join(view.silent)}", style="dim")] if view.silent else []
    return Group(head, *(_passage(e) for w in view.witnesses for e in w.evidence), *silent)


def _explained(view: Explained) -> RenderableType:
    table = Table(box=None, show_header=False)
    for name, value in view.fields.items():
        table.add_row(Text(name, style="dim"), Text(_with_words(value, view.named)[:_FIELD]))
    why = Table(box=None, show_header=False)
    for reason in view.why:
        score = "" if reason.score is None else f"{reason.score:.2f}"
        why.add_row(Text(reason.what, style="dim"), score, Text(reason.words))
    parts: list[RenderableType] = (
        [Text("\nWhy, as its document is read now", style="bold"), why] if view.why else []
    )
    return Group(
        Text(f"{view.record} {view.id}", style="bold"),
        table,
        *map(_passage, view.evidence),
        *parts,
    )


def _with_words(value: str, named: dict[str, str]) -> str:
    """Return a field with the words of what it names before each id."""
    for id_, words in named.items():
        value = value.replace(id_, f"{words} ({id_})")
    return value


def _passage(evidence: Evidence) -> RenderableType:
    head = f"{evidence.outlet}, {evidence.published or 'not dated'}"
    if evidence.block_kind != "body":
        head += f" · {evidence.block_kind}"
    if evidence.voices:
        head += f" · citing {', '.join(evidence.voices)}"
    return Group(Text(head, style="dim"), Padding(_marked(evidence.pieces), (0, 0, 1, 2)))


def _marked(pieces: Iterable[Piece]) -> Text:
    text = Text()
    for piece in pieces:
        text.append(" ".join(piece.text.split(" ")), style="bold underline" if piece.marked else "")
    return text


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(names)
