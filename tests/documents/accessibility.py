"""What keeps a Word document from being read by everybody, as findings in words.

The checks are those that "Publishing accessible documents" (GOV.UK) and WCAG 2.2 ask of a Word file: 1.3.1 (headings
and table heads are marked as such), 2.4.2 (a title), 2.4.4 (links say where they lead), 2.4.6 (headings in order),
3.1.1 (the language), 1.4.4 (12 points at least) and 1.1.1 (pictures have a text).
"""

from collections.abc import Iterator
from itertools import pairwise

from docx.document import Document
from docx.oxml.ns import qn

from tests.documents.quality import outline_levels
from tests.documents.read_words import pieces, text_of

SMALLEST = 24
"""Half points."""


def barriers(document: Document) -> list[str]:
    """Everything that is wrong, empty for a document that everybody can read."""
    return [*_of_the_file(document), *_headings(document), *_tables(document), *_links(document), *_sizes(document)]


def _of_the_file(document: Document) -> Iterator[str]:
    if not document.core_properties.title:
        yield "no title"
    if document.core_properties.language != "en-GB":
        yield "no language in the properties"
    languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    if languages != {"en-GB"}:
        yield f"languages of the text: {languages}"
    for picture in document.element.iter(qn("wp:docPr")):
        if not picture.get("descr"):
            yield "a picture without a text"


def _headings(document: Document) -> Iterator[str]:
    known = outline_levels(document)
    found = [piece for piece in pieces(document) if piece.style in known]
    levels = [known[piece.style] for piece in found]
    if levels[:1] not in ([], [1]):
        yield "the first heading is not of the first level"
    yield from (f"a heading jumps from {a} to {b}" for a, b in pairwise(levels) if b > a + 1)
    yield from ("a heading without words" for piece in found if not piece.text.strip())
    yield from (f"a heading inside a table: {piece.text}" for piece in found if piece.table)


def _tables(document: Document) -> Iterator[str]:
    for table in document.element.iter(qn("w:tbl")):
        name = next((caption.get(qn("w:val")) for caption in table.iter(qn("w:tblCaption"))), "")
        if not name:
            yield "a table without a caption"
        rows = list(table.iter(qn("w:tr")))
        if rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield f"the head of {name} is not marked"
        look = next(table.iter(qn("w:tblLook")))
        if look.get(qn("w:firstRow")) != "1":
            yield f"{name} does not say that its first row is a head"
        if next(table.iter(qn("w:gridSpan"), qn("w:vMerge")), None) is not None:
            yield f"merged cells in {name}"
        heads = ["".join(text_of(p) for p in cell.iter(qn("w:p"))) for cell in rows[0].iter(qn("w:tc"))]
        if not all(heads) or len(set(heads)) != len(heads):
            yield f"heads of {name} are empty or alike: {heads}"


def _links(document: Document) -> Iterator[str]:
    for link in document.element.iter(qn("w:hyperlink")):
        if not text_of(link).strip():
            yield "a link without words"


def _sizes(document: Document) -> Iterator[str]:
    used = {piece.style for piece in pieces(document) if piece.text.strip()}
    for style in document.styles.element.iter(qn("w:style")):
        size = next(style.iter(qn("w:sz")), None)
        if style.get(qn("w:styleId")) in used and size is not None and int(size.get(qn("w:val"), "0")) < SMALLEST:
            yield f"{style.get(qn('w:styleId'))} is too small"
