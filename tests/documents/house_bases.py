"""Made-up house styles: a council's letterhead, one with German names, one that numbers its headings itself."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt, RGBColor

from boarddesk.documents.word.house.finding import proposal
from boarddesk.model.house_style import HouseStyle

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COUNCIL = "Wetherby Moor Town Council"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def a_house(content: bytes, name: str = "letterhead.dotx", *, keeps_text: bool = False) -> HouseStyle:
    """A base as a board keeps it, with what is found in it."""
    return replace(proposal(content, name), keeps_text=keeps_text)


def a_picture(red: int = 20, green: int = 80, blue: int = 140, width: int = 120, height: int = 40) -> bytes:
    """A PNG of one colour."""
    line = b"\0" + bytes((red, green, blue)) * width
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(line * height)),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def saved(document: Document) -> bytes:
    """A document as bytes."""
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def repacked(content: bytes, changes: Mapping[str, bytes | None], types: Mapping[str, str] | None = None) -> bytes:
    """The package with some parts put in, replaced or taken out; `types` are written over in the list of types."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for was, now in (types or {}).items():
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(was.encode(), now.encode())
        for name, part in {**parts, **changes}.items():
            if part is not None:
                new.writestr(name, part)
    return made.getvalue()


def as_template(content: bytes) -> bytes:
    """The document as a .dotx."""
    return repacked(content, {}, {DOCUMENT_TYPE: TEMPLATE_TYPE})


def a_council(*lines: str) -> Document:
    """A letterhead: logo and address on the first page, name and number of the page on the others."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.top_margin = Mm(35)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.add_run().add_picture(BytesIO(a_picture()), width=Mm(40))
    first.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    section.first_page_header.add_paragraph(f"{COUNCIL} · The Old Forge · Wetherby Moor")
    section.header.paragraphs[0].text = COUNCIL
    section.footer.paragraphs[0].text = "www.wetherbymoor.example"
    section.first_page_footer.paragraphs[0].text = "Clerk to the council: Imogen Farrow"
    _dress(document, "Georgia", 12, RGBColor(0x12, 0x3A, 0x6B))
    for line in lines:
        document.add_paragraph(line)
    return document


def council_letterhead() -> bytes:
    """The letterhead as an empty template."""
    return as_template(saved(a_council()))


def german() -> bytes:
    """A template from a German office: ids as Word makes them there, one name in German too, numbers of pages in it."""
    document = docx.Document()
    styles = document.styles
    for style in styles.element.iter(qn("w:style")):
        new = {"Heading1": "berschrift1", "Heading2": "berschrift2", "Title": "Titel", "Normal": "Standard"}
        if style.get(qn("w:styleId")) in new:
            style.set(qn("w:styleId"), new[style.get(qn("w:styleId"))])
        for link in style.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
            link.set(qn("w:val"), new.get(link.get(qn("w:val")), link.get(qn("w:val"))))
    named = {"Heading 2": "Überschrift 2", "Title": "Titel"}
    for style in list(styles):
        if style.name in named:
            style.element.find(qn("w:name")).set(qn("w:val"), named[style.name])
    foot = document.sections[0].footer.paragraphs[0]
    foot._p.append(parse_xml(f'<w:r {W}><w:t xml:space="preserve">Seite </w:t></w:r>'))
    foot._p.append(parse_xml(f'<w:fldSimple {W} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    return as_template(saved(document))


def numbered() -> bytes:
    """A report template whose first headings begin a page and count themselves, with a table style of its own."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    kind = (
        f'<w:abstractNum {W} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1)"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, parse_xml(kind))
    numbering.append(parse_xml(f'<w:num {W} w:numId="99"><w:abstractNumId w:val="77"/></w:num>'))
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.insert(0, parse_xml(f"<w:pageBreakBefore {W}/>"))
    properties.insert(1, parse_xml(f'<w:numPr {W}><w:numId w:val="99"/></w:numPr>'))
    table = document.styles.add_style("Moor Table", WD_STYLE_TYPE.TABLE)
    table.base_style = document.styles["Normal Table"]
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Moor Table" and not style.builtin:
            style.element.getparent().remove(style.element)
    return as_template(saved(document))


def _dress(document: Document, font: str, points: int, colour: RGBColor) -> None:
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = font, Pt(points)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        style = styles[name]
        style.font.color.rgb = colour
        style.font.name = font
        for letters in style.element.iter(qn("w:rFonts")):
            for attribute in list(letters.attrib):
                if str(attribute).endswith("Theme"):
                    del letters.attrib[attribute]
