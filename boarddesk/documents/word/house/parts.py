"""Takes parts of their file into a document: heads, feet, the theme, and the pictures that they show.

Only what is named here is taken, so that nothing else of the file can come along: no properties, comments, macros,
custom XML, embedded files, fonts or addresses of other files.
"""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.parts.hdrftr import FooterPart, HeaderPart
from lxml import etree

from boarddesk.documents.word.house.clean import relation_attributes, take_out
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.names import A_NS, R_NS, WP_NS, w
from boarddesk.documents.word.house.package import Package, Relation

_SAFE_LINKS = ("http://", "https://", "mailto:", "tel:")
_PICTURE_KINDS = ("image/", "application/x-msmetafile")
_PICTURE = f"{{{WP_NS}}}docPr"
_V = "{urn:schemas-microsoft-com:vml}"
_HEADS = {
    "header": (HeaderPart, CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (FooterPart, CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


class Parts:
    """Takes parts of one file into one document."""

    def __init__(self, package: Package, document: Document, facts: Facts) -> None:
        self._package = package
        self._document = document
        self._pictures: dict[str, Part] = {}
        self._facts = facts
        self._made = 0
        self._drawings = 0

    def add_head(self, what: str, root: etree._Element, source: str | None) -> str:
        """Add a head or foot, with what it shows from the part it came from; gives the id of its relation."""
        kind, content_type, relation = _HEADS[what]
        self._made += 1
        name = PackURI(f"/word/{what}{self._made}.xml")
        part = kind(name, content_type, parse_xml(etree.tostring(root)), self._document.part.package)
        if source is not None:
            self.carry(part.element, source, part)
        return str(self._document.part.relate_to(part, relation))

    def carry(self, root: etree._Element, source: str, to: Part) -> None:
        """Let what stands below an element find its pictures and links in another part; the rest loses them."""
        relations = self._package.relations(source)
        ids: dict[str, str | None] = {}
        for element, attribute, key in list(relation_attributes(root)):
            if key not in ids:
                ids[key] = self._taken(relations.get(key), to)
            new = ids[key]
            if new is not None:
                element.set(attribute, new)
            else:
                _let_go(element, attribute)
        self._describe_pictures(root)

    def add_theme(self) -> None:
        """Add the theme: the fonts and colours that the styles name by their place in it."""
        source = self._package.related("theme")
        if source is None:
            return
        root = self._package.tree(source)
        name, package = PackURI("/word/theme/theme1.xml"), self._document.part.package
        part = XmlPart(name, CONTENT_TYPE.OFC_THEME, parse_xml(etree.tostring(root)), package)
        self.carry(part.element, source, part)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.THEME)

    def _describe_pictures(self, root: etree._Element) -> None:
        """Give each picture a number of its own, and the board's name for those who cannot see it where it has none."""
        for each in root.iter(_PICTURE):
            self._drawings += 1
            each.set("id", str(self._drawings))
            if not each.get("descr"):
                each.set("descr", self._facts.board)

    def _taken(self, relation: Relation | None, to: Part) -> str | None:
        if relation is None:
            return None
        if relation.kind == "hyperlink" and relation.external and relation.target.lower().startswith(_SAFE_LINKS):
            return str(to.relate_to(relation.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        if relation.kind == "image" and not relation.external:
            picture = self._picture(relation.target)
            return str(to.relate_to(picture, RELATIONSHIP_TYPE.IMAGE)) if picture is not None else None
        return None

    def _picture(self, name: str) -> Part | None:
        content_type = self._package.type_of(name)
        if not content_type.startswith(_PICTURE_KINDS):
            return None
        if name not in self._pictures:
            ending = name.rpartition(".")[2].lower() if "." in name else "bin"
            at = PackURI(f"/word/media/house{len(self._pictures) + 1}.{ending}")
            content = self._package.parts[name]
            self._pictures[name] = Part(at, content_type, content, self._document.part.package)
        return self._pictures[name]


def _let_go(element: etree._Element, attribute: str) -> None:
    """Do without what was not taken: a link becomes plain text, a picture without an image goes."""
    del element.attrib[attribute]
    if attribute not in (f"{{{R_NS}}}embed", f"{{{R_NS}}}id", f"{{{R_NS}}}pict"):
        return
    if element.tag in (f"{{{A_NS}}}blip", f"{_V}imagedata"):
        shown = next(element.iterancestors(w("drawing"), w("pict")), None)
        if shown is not None:
            take_out(shown)
