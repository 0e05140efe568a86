"""Puts a document of ours into house style: their styles, pages, heads and feet, and their text around ours.

The document stays our own package; parts of theirs are taken into it one by one (`parts`), never the other way round.
"""

from functools import reduce

from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from boarddesk.documents.word.body import Text
from boarddesk.documents.word.house.body import Rewriting, without
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.filling import fill
from boarddesk.documents.word.house.finding import book_of
from boarddesk.documents.word.house.frame import HERE, Frame
from boarddesk.documents.word.house.heads import Completing, OurHeads, our_heads
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.numbering import Numbering
from boarddesk.documents.word.house.package import Package, read_package
from boarddesk.documents.word.house.parts import Parts
from boarddesk.documents.word.house.section_heads import SectionHeads
from boarddesk.documents.word.house.sections import is_landscape, own_references, text_width
from boarddesk.documents.word.house.settings import has_even_pages, take_settings
from boarddesk.documents.word.house.style_sheet import StyleSheet
from boarddesk.model.house_style import HouseStyle


def in_house_style(document: Document, body: str | Text, house: HouseStyle, facts: Facts) -> Document:
    """The document with our text in it, in the dress of the house; KnownError where the file cannot be read."""
    package = read_package(house.content, house.name)
    ours = document.sections[0]._sectPr
    landscape = is_landscape(ours)
    frame = Frame(package, keeps_text=house.keeps_text, landscape=landscape)
    width = text_width(frame.section)
    scale = width / text_width(ours)
    book = book_of(package)
    sheet = StyleSheet(document.styles.element, book, house.matches, scale)
    parts = Parts(package, document, facts)
    heads = _take_our_heads(document)
    numbering = _set_styles_and_lists(document, package, sheet, parts)
    completing = Completing(heads, sheet, width)
    even = has_even_pages(tree_of(package, "settings"))
    parts.carry(frame.root, package.main, document.part)
    SectionHeads(package, parts, completing, facts, even=even).give_to(frame)
    said = [style for name, style in (("board", "Title"), ("title", "Subtitle")) if name in frame.says_above()]
    frame.settle(facts)
    fill(frame.root, facts, heads.pages)
    rewriting = Rewriting(sheet, book, numbering, scale, width)

    def dressed(markup: str) -> str:
        return rewriting.rewrite(reduce(without, said, markup))

    text = dressed(body) if isinstance(body, str) else body(dressed, numbering.moved)
    whole = etree.tostring(frame.root, encoding="unicode")
    document.part._element = parse_xml(whole.replace(HERE, text))
    filled: Document = document.part.document
    return filled


def tree_of(package: Package, kind: str) -> etree._Element | None:
    """The part of a kind as a tree; none where the file has none."""
    name = package.related(kind)
    return package.tree(name) if name is not None else None


def _take_our_heads(document: Document) -> OurHeads:
    """What our heads and feet say; the document has none then, until it gets those of the house."""
    section = document.sections[0]
    ours = our_heads(
        {
            ("header", "default"): section.header._element,
            ("header", "first"): section.first_page_header._element,
            ("footer", "default"): section.footer._element,
            ("footer", "first"): section.first_page_footer._element,
        }
    )
    for each in own_references(section._sectPr):
        document.part.rels.pop(each.id, None)
    return ours


def _set_styles_and_lists(document: Document, package: Package, sheet: StyleSheet, parts: Parts) -> Numbering:
    """Let the document have the styles, the lists, the theme and the settings of the house."""
    language = next(document.styles.element.iter(w("lang"))).get(w("val"), "en-GB")
    sheet.set_language(language)
    document.part._styles_part._element = parse_xml(etree.tostring(sheet.root))
    lists = document.part.numbering_part
    numbering = Numbering(lists.element, tree_of(package, "numbering"))
    lists._element = parse_xml(etree.tostring(numbering.root))
    source = package.related("numbering")
    if source is not None:
        parts.carry(lists._element, source, lists)
    settings = tree_of(package, "settings")
    if settings is not None:
        take_settings(document.settings.element, settings)
    parts.add_theme()
    return numbering
