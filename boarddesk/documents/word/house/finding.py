"""Looks a file through before it becomes a house style: styles, place, and what is left out."""

from lxml import etree

from boarddesk.documents.word.house.clean import clean
from boarddesk.documents.word.house.fields import counts, settle_fields
from boarddesk.documents.word.house.filling import BODY, named, said
from boarddesk.documents.word.house.heads import shows_something
from boarddesk.documents.word.house.matching import matches_of
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.package import DamagedError, Package, read_package
from boarddesk.documents.word.house.placing import find_place
from boarddesk.documents.word.house.sections import has_own_first_page, paper, references_of, sections_of
from boarddesk.documents.word.house.style_book import StyleBook
from boarddesk.model.errors import KnownError
from boarddesk.model.house_style import HouseReport, HouseStyle, LeftOut, Place, StyleLook

_MOST_WORDS = 90
_FIELDS = ("title", "date", "board", "venue", "page")


def proposal(content: bytes, name: str) -> HouseStyle:
    """A file as a house style with all that is found in it; KnownError says in one sentence why it cannot be one.

    The text of a template is made to be kept; that of a document is an old letter or last month's minutes, and goes.
    """
    package = read_package(content, name)
    house = HouseStyle(name, content, matches_of(book_of(package)), package.is_template)
    report(house)
    return house


def report(house: HouseStyle) -> HouseReport:
    """What a file holds; KnownError when it cannot be read."""
    package = read_package(house.content, house.name)
    try:
        return _report(package)
    except (etree.XMLSyntaxError, DamagedError) as error:
        raise KnownError(f"“{house.name}” is damaged: open it in Word, save it again and choose that file.") from error


def book_of(package: Package) -> StyleBook:
    """The styles of a file."""
    theme, styles = package.related("theme"), package.related("styles")
    root = package.tree(styles) if styles is not None else etree.Element(w("styles"))
    return StyleBook(root, package.tree(theme) if theme is not None else None)


def _report(package: Package) -> HouseReport:
    book = book_of(package)
    root = package.tree(package.main)
    body = root.find(w("body"))
    body = body if body is not None else etree.SubElement(root, w("body"))
    place, _ = find_place(body)
    sections = sections_of(body)
    active = sections[-1] if place is not Place.END or package.is_template else sections[0]
    heads = _heads(package, sections)
    left_out = _left_out(package, [body, *(head for _, head in heads)])
    styles = tuple(style for style in book.all_of("paragraph", "character", "table") if style.name)
    fields = set().union(*(named(each) for each in (body, *(head for _, head in heads))))
    return HouseReport(
        styles=styles,
        place=place,
        paragraphs=sum(1 for each in body if _says(each)),
        paper=paper(active),
        has_head=any(what == "header" and shows_something(head) for what, head in heads),
        has_foot=any(what == "footer" and shows_something(head) for what, head in heads),
        own_first_page=has_own_first_page(active),
        pictures=sum(1 for _, head in heads for _ in head.iter(w("drawing"), w("pict"))),
        counts_pages=any(counts(head, "PAGE") for _, head in heads) or "page" in fields,
        is_template=package.is_template,
        head_words=_words([head for what, head in heads if what == "header"]),
        fields=tuple(name for name in _FIELDS if name in fields),
        left_out=left_out,
        looks=_looks(book),
    )


def _looks(book: StyleBook) -> dict[str, StyleLook]:
    looks = {style.id: book.look(style.id) for style in book.all_of("paragraph", "character")}
    return looks | {"": book.look(book.default("paragraph"))}


def _heads(package: Package, sections: list[etree._Element]) -> list[tuple[str, etree._Element]]:
    relations = package.relations(package.main)
    wanted = {each.id: each.what for n in range(len(sections)) for each in references_of(sections, n)}
    found = [(what, relations[key]) for key, what in wanted.items() if key in relations]
    return [(what, package.tree(each.target)) for what, each in found if not each.external]


def _left_out(package: Package, roots: list[etree._Element]) -> tuple[LeftOut, ...]:
    """What documents will not get; the pieces are cleaned on the way."""
    found: set[LeftOut] = set()
    for root in roots:
        found |= clean(root) | settle_fields(root, None)
    names = "\n".join(package.parts).lower()
    found |= {LeftOut.MACROS} if "vbaproject" in names else set()
    found |= {LeftOut.COMMENTS} if package.related("comments") is not None else set()
    found |= {LeftOut.CUSTOM} if "customxml/" in names or "docprops/custom" in names else set()
    return tuple(sorted(found, key=list(LeftOut).index))


def _words(heads: list[etree._Element]) -> str:
    """The words of some heads, each wording once, the first of them."""
    found = (" ".join(said(each).split()) for head in heads for each in head.iter(w("p")))
    whole = " · ".join(dict.fromkeys(text for text in found if text))
    return whole if len(whole) <= _MOST_WORDS else whole[:_MOST_WORDS].rpartition(" ")[0] + " …"


def _says(block: etree._Element) -> bool:
    if block.tag == w("sectPr"):
        return False
    if block.tag != w("p"):
        return any((text.text or "").strip() for text in block.iter(w("t")))
    pictured = next(block.iter(w("drawing"), w("pict")), None) is not None
    return pictured or bool(BODY.sub("", said(block)).strip())
