"""Gives every section of the document its heads and feet."""

from lxml import etree

from boarddesk.documents.word.house.clean import clean
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.fields import counts, settle_fields
from boarddesk.documents.word.house.filling import fill, named
from boarddesk.documents.word.house.frame import Frame
from boarddesk.documents.word.house.heads import Completing, shows_something
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.package import Package
from boarddesk.documents.word.house.parts import Parts
from boarddesk.documents.word.house.sections import Reference, has_own_first_page, refer
from boarddesk.documents.word.xml import NAMESPACES

_ROOTS = {"header": "hdr", "footer": "ftr"}


class SectionHeads:
    """Makes the heads and feet of one document from theirs and ours."""

    def __init__(self, package: Package, parts: Parts, completing: Completing, facts: Facts, *, even: bool) -> None:
        self._package = package
        self._parts = parts
        self._completing = completing
        self._facts = facts
        self._even = even
        self._relations = package.relations(package.main)

    def give_to(self, frame: Frame) -> None:
        """Let each section of a frame have its heads and feet; a cover before our text need not count its pages."""
        reached = False
        for section, references in frame.sections:
            reached = reached or section is frame.section
            self._give(section, references, ours=reached)

    def _give(self, section: etree._Element, references: tuple[Reference, ...], *, ours: bool) -> None:
        roots = {(each.what, each.pages): self._theirs(each) for each in references}
        if ours and not any(shows_something(root) for root, _ in roots.values()):
            _own_first_page(section)
            roots = {}
        pages = ["default"]
        pages += ["first"] if has_own_first_page(section) else []
        pages += ["even"] if self._even else []
        counted = {each: self._is_counted(roots, each) for each in pages}
        made = []
        for each in pages:
            for what in ("header", "footer"):
                root, source = roots.get((what, each)) or (_empty(what), None)
                seen = counted[each] or (each == "first" and counted["default"]) or not ours
                self._complete(what, root, each, counted=seen)
                made.append(Reference(what, each, self._parts.add_head(what, root, source)))
        refer(section, made)

    def _complete(self, what: str, root: etree._Element, pages: str, *, counted: bool) -> None:
        settle_fields(root, self._facts)
        fill(root, self._facts, self._completing.ours.pages)
        if what == "header":
            self._completing.head(root, pages)
        else:
            self._completing.foot(root, pages, counted=counted)
        if not len(root):
            root.append(self._completing.blank(what))

    def _theirs(self, reference: Reference) -> tuple[etree._Element, str | None]:
        relation = self._relations.get(reference.id)
        if relation is None or relation.external:
            return _empty(reference.what), None
        root = self._package.tree(relation.target)
        clean(root)
        return root, relation.target

    def _is_counted(self, roots: dict[tuple[str, str], tuple[etree._Element, str | None]], pages: str) -> bool:
        found = [roots[(what, pages)][0] for what in ("header", "footer") if (what, pages) in roots]
        return any(counts(root, "PAGE") or "page" in named(root) for root in found)


def _own_first_page(section: etree._Element) -> None:
    """Let the first page, which has the title itself, do without the running head."""
    if not has_own_first_page(section):
        for old in list(section.iter(w("titlePg"))):
            section.remove(old)
        new = etree.Element(w("titlePg"))
        later = {w(name) for name in ("textDirection", "bidi", "rtlGutter", "docGrid", "sectPrChange")}
        after = next((each for each in section if each.tag in later), None)
        if after is None:
            section.append(new)
        else:
            after.addprevious(new)


def _empty(what: str) -> etree._Element:
    name = _ROOTS[what]
    return etree.fromstring(f"<w:{name} {NAMESPACES}/>")
