"""The body of the document before our text is in it: their text, the pages, and the place where ours goes."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from boarddesk.documents.word.house.clean import clean
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.fields import settle_fields
from boarddesk.documents.word.house.filling import named
from boarddesk.documents.word.house.names import MC_NS, R_NS, W_NS, w
from boarddesk.documents.word.house.package import Package
from boarddesk.documents.word.house.placing import Placing, placed
from boarddesk.documents.word.house.sections import Reference, ready, references_of

HERE = "<w:here/>"
"""Stands where our text goes."""
_IGNORABLE = f"{{{MC_NS}}}Ignorable"


class Frame:
    """Their text around ours, with its sections."""

    def __init__(self, package: Package, *, keeps_text: bool, landscape: bool) -> None:
        theirs = package.tree(package.main)
        body = theirs.find(w("body"))
        body = body if body is not None else etree.SubElement(theirs, w("body"))
        placing = placed(body, keeps_text=keeps_text, landscape=landscape)
        self.root = _root_like(theirs)
        self.section = ready(placing.sections[placing.active], landscape=landscape)
        """The section that our text stands in."""
        last = len(placing.sections) - 1
        alone = not placing.before and not placing.after
        final = self.section if alone or placing.active == last else deepcopy(placing.sections[last])
        if final is not self.section:
            _replace(placing.sections[placing.active], self.section)
        whole = self.root[0]
        whole.extend(placing.before)
        etree.SubElement(whole, w("here"))
        whole.extend(placing.after)
        whole.append(final)
        self.sections = tuple(self._kept(placing, final))
        """The sections that are left, in order, each with the heads and feet that it has of its own or from before."""
        clean(self.root)

    def _kept(self, placing: Placing, final: etree._Element) -> Iterator[tuple[etree._Element, tuple[Reference, ...]]]:
        last = len(placing.sections) - 1
        for n, each in enumerate(placing.sections):
            section = final if n == last else self.section if n == placing.active else each
            if n == last or (section is not final and _top(section) is self.root):
                at = placing.active if section is self.section else n
                yield section, references_of(placing.sections, at)

    def says_above(self) -> set[str]:
        """The placeholders that stand above our text on the same pages."""
        found: set[str] = set()
        here = self.root.find(f"{w('body')}/{w('here')}")
        for each in here.itersiblings(preceding=True) if here is not None else ():
            if next(each.iter(w("sectPr")), None) is not None:
                break
            found |= named(each)
        return found

    def settle(self, facts: Facts) -> None:
        """Fill in the fields of their text that say what the document is."""
        settle_fields(self.root, facts)


def _root_like(theirs: etree._Element) -> etree._Element:
    """An empty document that knows the vocabularies of theirs, and which of them may be ignored."""
    known = {prefix: name for prefix, name in theirs.nsmap.items() if prefix is not None}
    root = etree.Element(w("document"), nsmap=known | {"w": W_NS, "r": R_NS})
    ignorable = [prefix for prefix in theirs.get(_IGNORABLE, "").split() if prefix in known]
    if ignorable:
        root.set(_IGNORABLE, " ".join(ignorable))
    etree.SubElement(root, w("body"))
    return root


def _replace(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)


def _top(element: etree._Element) -> etree._Element:
    while (parent := element.getparent()) is not None:
        element = parent
    return element
