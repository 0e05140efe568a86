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
    lines = properties.find(qn("w:keepLines"))
    lines.addnext(parse_xml(f'<w:numPr {W}><w:numId w:val="99"/></w:numPr>'))
    lines.addnext(parse_xml(f"<w:pageBreakBefore {W}/>"))
    table = document.styles.add_style("Moor Table", WD_STYLE_TYPE.TABLE)
    table.base_style = document.styles["Normal Table"]
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Moor Table" and not style.builtin:
            style.element.getparent().remove(style.element)
    return as_template(saved(document))


TRACES = (
    "Zerafina", "Quillon", "Brackwater", "Ottoline", "Vespasian", "Mordaunt", "Pemberwick", "Xenial", "Thackeray",
    "Umberslade", "Yarborough", "Jessamine", "Kettlewell", "Ravenhill",
)  # fmt: skip
"""What is hidden in every corner of the leaky base."""


def leaky() -> bytes:
    """A base full of what nobody is to see: properties, comments, changes, hidden text, fields, foreign files."""
    base = a_council("To all members", "{{body}}")
    core = base.core_properties
    core.author, core.comments, core.keywords = "Zerafina", "Zerafina wrote this", "Zerafina"
    base.element.body.insert(0, parse_xml(_LEAKY_PARAGRAPH))
    base.sections[0].header._element.append(parse_xml(_LEAKY_HEAD))
    content = repacked(saved(base), {name: text.encode() for name, text in _LEAKY_PARTS.items()})
    with zipfile.ZipFile(BytesIO(content)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
        settings = package.read("word/settings.xml").decode()
    more = "".join(
        f'<Relationship Id="x{n}" Type="{_RELATIONS}/{kind}" Target="{target}"{mode}/>'
        for n, (kind, target, mode) in enumerate(_LEAKY_RELATIONS)
    )
    changes = {
        "word/_rels/document.xml.rels": relations.replace("</Relationships>", more + "</Relationships>").encode(),
        "word/settings.xml": settings.replace("<w:compat>", _LEAKY_SETTINGS + "<w:compat>").encode(),
    }
    kinds = f'<Override PartName="/word/comments.xml" ContentType="{_OFFICE}comments+xml"/></Types>'
    return repacked(content, changes, {"</Types>": kinds, DOCUMENT_TYPE: TEMPLATE_TYPE})


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BY = 'w:id="900" w:author="Quillon" w:date="2026-01-01T00:00:00Z"'
_LEAKY_PARAGRAPH = f"""<w:p {W} w:rsidR="00AA00BB">
  <w:pPr><w:rPr><w:rPrChange {_BY}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr></w:pPr>
  <w:commentRangeStart w:id="0"/><w:r><w:t>The council's notepaper</w:t></w:r><w:commentRangeEnd w:id="0"/>
  <w:r><w:commentReference w:id="0"/></w:r>
  <w:del {_BY}><w:r><w:delText>Brackwater was deleted</w:delText></w:r></w:del>
  <w:ins {_BY}><w:r><w:t xml:space="preserve"> of today</w:t></w:r></w:ins>
  <w:r><w:rPr><w:vanish/></w:rPr><w:t>Ottoline is hidden</w:t></w:r>
  <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY Case </w:instrText></w:r>
  <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Vespasian</w:t></w:r>
  <w:r><w:fldChar w:fldCharType="end"/></w:r>
  <w:bookmarkStart w:id="7" w:name="Jessamine"/><w:bookmarkEnd w:id="7"/>
  <w:sdt><w:sdtPr><w:alias w:val="Kettlewell"/><w:tag w:val="Kettlewell"/></w:sdtPr>
  <w:sdtContent><w:r><w:t>.</w:t></w:r></w:sdtContent></w:sdt>
</w:p>"""
_LEAKY_HEAD = f"""<w:p {W}>
  <w:fldSimple w:instr=" FILENAME \\p "><w:r><w:t>C:\\Ravenhill\\old.docx</w:t></w:r></w:fldSimple>
  <w:del {_BY}><w:r><w:delText>Ravenhill</w:delText></w:r></w:del><w:r><w:t>Town hall</w:t></w:r></w:p>"""
_LEAKY_PARTS = {
    "word/comments.xml": f"<w:comments {W}><w:comment {_BY}><w:p><w:r><w:t>Mordaunt</w:t></w:r></w:p></w:comment>"
    "</w:comments>",
    "customXml/item9.xml": "<case>Pemberwick</case>",
    "word/vbaProject.bin": "Xenial",
    "word/glossary/document.xml": f"<w:glossaryDocument {W}>Thackeray</w:glossaryDocument>",
    "word/people.xml": "<people>Umberslade</people>",
    "docProps/custom.xml": "<Properties>Vespasian</Properties>",
    "word/embeddings/oleObject1.bin": "Yarborough",
}
_LEAKY_RELATIONS = (
    ("comments", "comments.xml", ""),
    ("customXml", "../customXml/item9.xml", ""),
    ("glossaryDocument", "glossary/document.xml", ""),
    ("oleObject", "embeddings/oleObject1.bin", ""),
    ("hyperlink", "file:///C:/Yarborough/secret.docx", ' TargetMode="External"'),
)
_LEAKY_SETTINGS = '<w:docVars><w:docVar w:name="case" w:val="Umberslade"/></w:docVars>'


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
