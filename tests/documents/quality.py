"""What is wrong with a Word file of ours, as findings in words; every document the program makes must have none.

Structure is looked at by docx-integrity; the rest is what a file of ours promises on top of being sound.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx_integrity import check

FIRST = dt.datetime(2020, 1, 1)
"""Nothing of ours was made before; the library's template says 2013."""


ORDERS = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc outlineLvl rPr "
    "sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color spacing w kern position sz szCs "
    "highlight u shd vertAlign rtl cs lang",
    "w:sectPr": "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign "
    "noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:settings": "zoom mirrorMargins gutterAtTop defaultTabStop evenAndOddHeaders characterSpacingControl compat "
    "themeFontLang clrSchemeMapping decimalSymbol listSeparator",
}
"""The order of what is there, as far as documents of ours have it."""
NO_LIST = "numId=0 undefined"
"""What docx-integrity says of a paragraph that is in no list; ECMA-376 17.9.18 wants that very number there."""


def faults(path: Path, *, house: bool = False) -> list[str]:
    """Everything that is wrong with a file, empty for one that can be sent; in house style, theirs may count pages."""
    document = docx.Document(str(path))
    return [
        *(str(finding) for finding in check(str(path)) if NO_LIST not in str(finding)),
        *_of_the_file(document),
        *(_of_the_pages_of_a_house(document) if house else _of_the_pages(document)),
        *_of_headings(document),
        *_of_tables(document),
        *_of_the_order(document),
    ]


def _of_the_order(document: Document) -> Iterator[str]:
    """Word refuses a file whose properties stand in another order than the schema of ECMA-376 has them in."""
    roots = [document.element, document.styles.element, document.part.numbering_part.element, document.settings.element]
    for section in document.sections:
        roots += [section.header._element, section.footer._element]
    for name, order in ORDERS.items():
        ranks = {qn(f"w:{child}"): n for n, child in enumerate(order.split())}
        for element in (found for root in roots for found in root.iter(qn(name))):
            stand = [ranks[child.tag] for child in element if child.tag in ranks]
            if stand != sorted(stand):
                yield f"{name} in another order than the standard's: {[child.tag.split('}')[1] for child in element]}"


def _of_the_file(document: Document) -> Iterator[str]:
    core = document.core_properties
    if not core.title:
        yield "no title"
    if not core.author or "docx" in core.author:
        yield f"written by {core.author!r}"
    if core.created is None or core.created.replace(tzinfo=None) < FIRST:
        yield f"made {core.created}"
    if core.language != "en-GB":
        yield f"language {core.language!r}"
    languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    if languages != {"en-GB"}:
        yield f"languages of the text: {languages}"
    modes = [
        setting.get(qn("w:val"))
        for setting in document.settings.element.iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield f"compatibility mode {modes}"
    if any(not shape.get("descr") for shape in document.element.iter(qn("wp:docPr"))):
        yield "a picture without a text"


def _of_the_pages(document: Document) -> Iterator[str]:
    for section in document.sections:
        feet = [section.footer] + ([section.first_page_footer] if section.different_first_page_header_footer else [])
        for foot in feet:
            fields = {field.get(qn("w:instr"), "").strip() for field in foot._element.iter(qn("w:fldSimple"))}
            if fields != {"PAGE", "NUMPAGES"}:
                yield f"a foot counts {sorted(fields)}"


def _of_the_pages_of_a_house(document: Document) -> Iterator[str]:
    for section in document.sections:
        counted = {said for part in (section.header, section.footer) for said in instructions(part._element)}
        if "PAGE" not in counted:
            yield f"a page is not counted: {sorted(counted)}"


def instructions(element: BaseOxmlElement) -> set[str]:
    """The first word of each field below an element."""
    said = [field.get(qn("w:instr"), "") for field in element.iter(qn("w:fldSimple"))]
    said += [field.text or "" for field in element.iter(qn("w:instrText"))]
    return {text.split()[0] for text in said if text.split()}


def outline_levels(document: Document) -> dict[str, int]:
    """The level of each style that is a heading, from 1, whatever it is called."""
    styles = {style.get(qn("w:styleId"), ""): style for style in document.styles.element.iter(qn("w:style"))}

    def level(key: str) -> int | None:
        if key not in styles:
            return None
        found = next(styles[key].iter(qn("w:outlineLvl")), None)
        based_on = styles[key].find(qn("w:basedOn"))
        if found is not None:
            return int(found.get(qn("w:val"), "0")) + 1
        return level(based_on.get(qn("w:val"), "")) if based_on is not None else None

    return {key: found for key in styles if (found := level(key)) is not None}


def _of_headings(document: Document) -> Iterator[str]:
    levels = []
    known = outline_levels(document)
    for paragraph in document.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = "" if style is None else style.get(qn("w:val"), "")
        if name in known:
            levels.append(known[name])
    yield from (f"a heading jumps from {a} to {b}" for a, b in pairwise(levels) if b > a + 1)
    for paragraph in document.paragraphs:
        style = paragraph.style.style_id if paragraph.style is not None else ""
        said = (text.text or "" for kind in ("w:t", "w:delText") for text in paragraph._element.iter(qn(kind)))
        if not "".join(said).strip() and style != "TableGap":
            yield f"an empty paragraph of the style {style}"


def _of_tables(document: Document) -> Iterator[str]:
    for table in document.element.body.iter(qn("w:tbl")):
        caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
        name = "" if caption is None else caption.get(qn("w:val"), "")
        if not name:
            yield "a table without a caption"
        if table.find(f"{qn('w:tblPr')}/{qn('w:tblDescription')}") is None:
            yield f"a table without a description: {name}"
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        headed = look is not None and look.get(qn("w:firstRow")) == "1"
        if headed and next(table.iter(qn("w:tblHeader")), None) is None:
            yield f"a head that is not repeated: {name}"
        for row in table.iter(qn("w:tr")):
            letters = sum(len(text.text or "") for text in row.iter(qn("w:t")))
            if letters < 200 and next(row.iter(qn("w:cantSplit")), None) is None:
                yield f"a short row that may be split: {name}"
