"""Papers: what each format's renderer makes of a file, built here byte by byte."""

import io
import zipfile
from email.message import EmailMessage

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.read.formats import RefusedError, is_paper, recognise, render
from conspectus.settings import ReadSettings

FIRST = "The ferry left the harbour of Osterby on Tuesday morning with forty people on board."
SECOND = "Two sailors were hurt when the gale turned, the coast guard said on Wednesday."
OUTLETS = Outlets.load()


def rendered(data, name="page"):
    kind = recognise(io.BytesIO(data), name)
    assert kind and is_paper(kind)
    return render(data, kind)


def refusal(data, name="page"):
    with pytest.raises(RefusedError) as caught:
        rendered(data, name)
    return caught.value.kind


def packed(files, first=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for name, body in files.items():
            archive.writestr(name, body)
    return out.getvalue()


def document_of(data, name):
    document, blocks, problems = read(capture(data, name), ReadSettings(), OUTLETS)
    assert "".join(document.text[b.span.start : b.span.end] for b in blocks) == document.text
    return document, blocks, problems


# --- PDF ----------------------------------------------------------------------------------------


def pdf_of(*pages, operations=""):
    """Return a PDF with these rows on its pages: one below the other, or (x, y, size, row)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, rows in enumerate(pages):
        drawn = "".join(f"({row}) Tj 0 -14 Td " for row in rows if isinstance(row, str))
        placed = "".join(
            f"BT /F1 {row[2]} Tf 1 0 0 1 {row[0]} {row[1]} Tm ({row[3]}) Tj ET "
            for row in rows
            if not isinstance(row, str)
        )
        stream = f"BT /F1 12 Tf 72 720 Td {drawn}ET {placed}{operations}"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{at:010d} 00000 n \n" for at in places)
    size = len(objects) + 1
    return (
        out
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )


def test_the_pages_of_a_pdf_are_parted_by_form_feeds():
    pages = rendered(pdf_of([FIRST], [SECOND])).text.split("\f")
    assert [page.strip() for page in pages] == [FIRST, SECOND]


def test_the_rows_of_a_paragraph_in_a_pdf_are_put_together_again():
    rows = [
        "The ferry left the harbour of Osterby on Tuesday morning, and the",
        "coast guard, which keeps a boat there, says that it was over-",
        "loaded.",
        "Nobody was hurt.",
    ]
    assert rendered(pdf_of(rows)).text.strip() == (f"{rows[0]} {rows[1]}{rows[2]}\n{rows[3]}")


def test_a_word_cut_at_the_end_of_a_row_is_whole_where_the_paper_has_it_whole():
    rows = [
        "The harbour of Osterby was empty on Tuesday, and a well-known Oster-",
        "byite said that a boat of the coast guard had left the har-",
        "bour before dawn with a well-",
        "known master on board, in a half-",
        "hearted gale.",
    ]
    text = rendered(pdf_of(rows, ["He was well known in Osterby."])).text
    assert "left the harbour before dawn with a well-known master" in " ".join(text.split())
    assert "known Oster-byite said" in " ".join(text.split())
    assert "half-hearted gale" in text


def test_a_printed_page_gives_its_address():
    found = rendered(pdf_of([FIRST, "Short.", "https://quay.example/gale 1/2"], [SECOND]))
    assert {g.field: g.value for g in found.given} == {"url": "https://quay.example/gale"}


def test_no_letter_of_a_pdf_is_lost():
    rows = [f"Row {n} of a page in which {'words ' * (n % 7)}stand." for n in range(60)]
    text = rendered(pdf_of(rows[:30], rows[30:])).text
    assert "".join(text.split()) == "".join("".join(rows).split())


COLUMNS = (
    ("The ferry left the harbour of", "Osterby before dawn, and the", "crew said that the sea was",
     "calm. Two boats followed it at", "a distance of three miles."),
    ("Nobody on the quay could say", "who had given the order. The", "master of the port kept the",
     "lamps lit until the last of the", "trawlers had come home."),
    ("An inquiry will open in the", "spring, the ministry has said", "in a note to the owners of",
     "the line, who have sent their", "books to the coast guard."),
)  # fmt: skip


def columns_of(count):
    """Return the rows of a page of columns, written right across them, under a headline."""
    places = [60, 60 + 480 // count, 60 + 2 * 480 // count]
    rows = [(60, 740, 18, "Gale keeps the island ferry in port")]
    for n in range(5):
        rows += [(places[c], 700 - 12 * n, 10, COLUMNS[c][n]) for c in range(count)]
    return rows


@pytest.mark.parametrize("count", [2, 3])
def test_columns_written_row_by_row_are_read_one_after_the_other(count):
    text = rendered(pdf_of(columns_of(count))).text
    assert [p.strip() for p in text.split("\n\n")] == [
        "Gale keeps the island ferry in port",
        *(" ".join(column) for column in COLUMNS[:count]),
    ]


@pytest.mark.parametrize("count", [2, 3])
def test_columns_drawn_as_one_text_object_are_read_one_after_the_other(count):
    drawn = " ".join(f"1 0 0 1 {x} {y} Tm ({row}) Tj" for x, y, _, row in columns_of(count)[1:])
    text = rendered(pdf_of([], operations=f"BT /F1 10 Tf {drawn} ET")).text
    paragraphs = [p.strip() for p in text.split("\n\n") if p.strip()]
    assert paragraphs == [" ".join(column) for column in COLUMNS[:count]]


def test_no_letter_of_columns_is_lost():
    rows = columns_of(3)
    found = "".join(rendered(pdf_of(rows)).text.split())
    assert sorted(found) == sorted("".join("".join(row[3] for row in rows).split()))


def test_a_paragraph_goes_on_in_the_next_column():
    left = [(60, 700 - 12 * n, 10, row) for n, row in enumerate(COLUMNS[0][:4])]
    right = [(300, 700, 10, "a distance of three miles, the"), (300, 688, 10, "coast guard said.")]
    assert "at a distance of three miles, the coast guard" in rendered(pdf_of(left + right)).text


def test_a_table_is_read_row_by_row():
    cells = [("Port", "Boats"), ("Osterby", "14"), ("Sandvik", "9"), ("Holm", "22"), ("Vik", "3")]
    rows = [
        (60 + 240 * c, 700 - 12 * n, 10, cell)
        for n, row in enumerate(cells)
        for c, cell in enumerate(row)
    ]
    text = " ".join(rendered(pdf_of(rows)).text.split())
    assert text == "Port Boats Osterby 14 Sandvik 9 Holm 22 Vik 3"


def test_a_row_that_ends_in_mid_sentence_is_no_paragraph():
    rows = [
        "An inquiry will open in the spring, the ministry of the islands",
        "announced.",
        "Nobody",
    ]
    assert rendered(pdf_of(rows)).text.strip() == f"{rows[0]} {rows[1]}\n{rows[2]}"


def test_running_heads_are_no_part_of_the_article():
    def page(number, begin):
        rows = [
            f"{begin} on Tuesday morning with forty people on",
            "board, the coast guard said. The gale turned two hours later, and the",
            "crew of the lifeboat was called out before noon to bring them to the",
            "quay, where doctors from the mainland and an ambulance had waited for",
        ]
        head = (60, 760, 8, f"The Gulf Mail, Friday 3 May 2031 - {number}")
        title = (60, 740, 18, "Gale keeps the island ferry in port")
        body = [(60, 700 - 13 * n, 11, row) for n, row in enumerate(rows)]
        return [head if number > 1 else title, *body]

    pages = [page(1, "The ferry left Osterby"), page(2, "them. A trawler left Holm")]
    pages.append(page(3, "it. The last boat left Vik"))
    document, blocks, _ = document_of(pdf_of(*pages), "paper.pdf")
    heads = [b for b in blocks if "Gulf Mail" in document.text[b.span.start : b.span.end]]
    assert [b.kind for b in heads] == ["boilerplate", "boilerplate"]
    assert [b.continues for b in blocks if b.kind == "body"] == [False, True, True]


def test_a_pdf_of_pictures_says_so():
    data = pdf_of([], [])
    assert refusal(data) == "no_text"
    *_, problems = document_of(data, "scan.pdf")
    assert [p.kind for p in problems] == ["no_text"]
    assert "pictures" in problems[0].message and "scan.pdf" in problems[0].message


def test_a_pdf_is_one_whatever_its_name():
    document, *_ = document_of(pdf_of([FIRST, SECOND]), "page.txt")
    assert document.renderer == "read.formats.pdf/3" and FIRST in document.text


def test_a_pdf_that_draws_without_end_is_given_up(monkeypatch):
    monkeypatch.setattr("conspectus.read.formats.pdf._MOST_OPERATIONS", 500)
    found = rendered(pdf_of([FIRST], [SECOND], operations="q Q " * 200))
    assert found.text.startswith(FIRST) and [k for k, _ in found.notes] == ["too_long"]


@pytest.mark.parametrize("end", [20, 300, 700])
def test_a_pdf_cut_off_raises_nothing_but_a_refusal(end):
    data = pdf_of([FIRST], [SECOND])[:end]
    try:
        assert len(rendered(data).text) < 500
    except RefusedError as error:
        assert error.kind in ("broken", "no_text")


# --- office papers ------------------------------------------------------------------------------

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(body, **files):
    whole = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": whole, **files})


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_a_word_document_gives_its_paragraphs():
    data = docx_of(f"<w:p>{run(FIRST[:20])}{run(FIRST[20:])}</w:p><w:p>{run(SECOND)}</w:p>")
    assert rendered(data).text == f"{FIRST}\n\n{SECOND}"


def test_deleted_words_are_gone_and_inserted_words_are_there():
    data = docx_of(
        f"<w:p>{run('Forty ')}<w:del><w:r><w:delText>fifty </w:delText></w:r></w:del>"
        f"<w:ins>{run('or more ')}</w:ins>{run('people')}</w:p>"
    )
    assert rendered(data).text == "Forty or more people"


def test_a_text_box_is_read_once_and_after_its_paragraph():
    box = f"<w:txbxContent><w:p>{run('In the box')}</w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    alternate = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    data = docx_of(f"<w:p>{run('Before ')}<w:r>{alternate}</w:r>{run('after')}</w:p>")
    assert rendered(data).text == "Before after\n\nIn the box"


def test_footnotes_come_last():
    notes = f"<w:footnotes {WORD}><w:footnote><w:p>{run('A note')}</w:p></w:footnote></w:footnotes>"
    data = docx_of(f"<w:p>{run(FIRST)}</w:p>", **{"word/footnotes.xml": notes})
    assert rendered(data).text == f"{FIRST}\n\nA note"


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def odt_of(body):
    content = f"<office:document-content {ODF}><office:body><office:text>{body}"
    content += "</office:text></office:body></office:document-content>"
    return packed({"content.xml": content}, first="application/vnd.oasis.opendocument.text")


def test_an_opendocument_text_gives_its_words_with_their_spaces():
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>A note</text:p></text:note-body></text:note>"
    )
    data = odt_of(
        f"<text:h>Gale</text:h><text:p>Two <text:span>sailors</text:span>{note} were<text:s "
        'text:c="2"/>hurt<text:line-break/>badly</text:p>'
    )
    assert rendered(data).text == "Gale\n\nTwo sailors were  hurt\nbadly\n\nA note"


def test_a_word_document_of_nested_boxes_is_read_without_recursion():
    deep = 200
    box = "<w:p><w:txbxContent>" * deep + f"<w:p>{run('At the bottom')}</w:p>"
    data = docx_of(box + "</w:txbxContent></w:p>" * deep)
    try:
        assert rendered(data).text == "At the bottom"
    except RefusedError as error:
        assert error.kind in ("broken", "no_text")


def test_entities_declared_in_a_document_are_refused():
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = packed({"word/document.xml": f"{bomb}<w:document {WORD}>&b;</w:document>"})
    assert refusal(data) == "bomb"


def test_a_member_that_unpacks_to_far_more_than_any_text_is_refused():
    data = docx_of(run(" " * 30_000_000))
    assert refusal(data) == "bomb"


# --- RTF ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (rb"caf\'e9", "café"),
        (rb"\ansicpg1251 \'cf\'f0", "Пр"),
        (rb"\u8220?here\u8221?", "“here”"),
        (rb"\uc2\u8220ab here", "“ here"),
        (rb"{\uc0\u8220 x}\u8221?y", "“x”y"),
        (rb"\u-10179?\u-8704?", "\U0001f600"),
        (rb"one\emdash two\par three\~four\_five\-six", "one—two\n\nthree\xa0four\u2011fivesix"),
        (rb"{\*\generator Hand 1.0;}kept", "kept"),
        (rb"{\fonttbl{\f0\fcharset204 Times;}{\f1 Arial;}}\f0 \'cf\f1 \'e9", "Пé"),
        (rb"{\colortbl;\red0;}a\{b\}\\c", "a{b}\\c"),
        (rb"{\pict 00ff00ff}{\v hidden}shown", "shown"),
        (rb"\bin4 }}}}end", "end"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt the link}}", "the link"),
        (b"\\ansicpg932 " + b"".join(b"\\'%02x" % b for b in "港".encode("cp932")), "港"),
        (b"one\r\n two", "one two"),
    ],
)
def test_the_ways_rtf_writes_a_character(source, words):
    assert rendered(rb"{\rtf1\ansi " + source + b"}").text == words


def test_rtf_cut_off_keeps_what_is_there_and_says_so():
    found = rendered(rb"{\rtf1{\b The ferry left")
    assert found.text == "The ferry left" and found.notes[0][0] == "broken"


def test_rtf_nested_without_end_is_refused():
    assert refusal(b"{\\rtf1" + b"{" * 100_000) == "broken"


# --- letters and saved pages --------------------------------------------------------------------


def letter(**parts):
    message = EmailMessage()
    message["From"] = "Ida Holm <ida@quay.example>"
    message["Date"] = "Tue, 03 May 2011 22:10:00 -0500"
    message["Subject"] = "Ferry hurt in the gäle"
    message["Message-ID"] = "<1@quay.example>"
    message.set_content(parts.get("plain", f"{FIRST}\n\n{SECOND}"))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html", charset="iso-8859-1")
    return bytes(message)


def test_a_letter_gives_its_html_with_sender_date_and_subject():
    document, blocks, _ = document_of(
        letter(html=f"<h1>Gale</h1><p>{FIRST}</p><p>Café. {SECOND}</p>"), "a.eml"
    )
    assert document.text == f"Gale\n\n{FIRST}\n\nCafé. {SECOND}"
    assert document.byline.value == "Ida Holm" and document.byline.basis == "metadata"
    assert document.published.value.begin.date().isoformat() == "2011-05-03"
    assert "body" in [b.kind for b in blocks]


def test_a_letter_without_html_gives_its_plain_part():
    found = rendered(letter())
    assert found.text.strip() == f"{FIRST}\n\n{SECOND}" and not found.marked
    assert {g.field: g.value for g in found.given}["title"] == "Ferry hurt in the gäle"


def test_an_attachment_is_not_the_letter():
    message = EmailMessage()
    message["Message-ID"] = "<2@quay.example>"
    message.set_content("")
    message.add_attachment("<p>attached</p>", subtype="html", filename="a.html")
    assert refusal(bytes(message)) == "no_text"


def test_a_text_that_begins_like_a_letter_is_a_text():
    assert recognise(io.BytesIO(b"From: our man in Osterby\nDate: 3 May\n\nText"), "a.txt") is None


def test_an_mhtml_page_comes_with_its_address():
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/gale\r\n"
        "Subject: Gale\r\nDate: Sat, 1 Jan 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/css\r\nContent-Location: https://quay.example/s.css\r\n\r\n"
        "p {}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://quay.example/gale\r\n\r\n<p>Caf=C3=A9. {FIRST}</p>\r\n--b--\r\n"
    ).encode()
    document, *_ = document_of(data, "gale.mhtml")
    assert document.text == f"Café. {FIRST}"
    assert document.url == "https://quay.example/gale"
    assert document.published is None or document.published.basis != "metadata"


def test_a_book_is_read_in_the_order_of_its_spine():
    data = packed(
        {
            "META-INF/container.xml": '<container><rootfile full-path="in/book.opf"/></container>',
            "in/book.opf": (
                '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
                "<dc:title>The gale</dc:title><dc:creator>Ida Holm</dc:creator></metadata>"
                '<manifest><item id="a" href="a.xhtml"/><item id="b" href="b%20b.xhtml"/>'
                '</manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>'
            ),
            "in/a.xhtml": f"<html><body><h2>Then</h2><p>{SECOND}</p></body></html>",
            "in/b b.xhtml": f"<html><body><h2>First</h2><p>{FIRST}</p></body></html>",
        },
        first="application/epub+zip",
    )
    document, *_ = document_of(data, "gale.epub")
    assert document.text == f"First\n\n{FIRST}\n\nThen\n\n{SECOND}"
    assert document.byline.value == "Ida Holm"


def test_rendering_twice_gives_the_same():
    for data in (pdf_of([FIRST]), letter(), docx_of(f"<w:p>{run(FIRST)}</w:p>")):
        assert rendered(data) == rendered(data)
