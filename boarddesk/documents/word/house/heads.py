"""Heads and feet: theirs, with what they lack of ours: the marks of drafts and secrets, running head, page x of y."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from boarddesk.documents.word.house.fields import counts
from boarddesk.documents.word.house.filling import said
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.style_sheet import StyleSheet, put

_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')


@dataclass(frozen=True)
class OurHeads:
    """What our own heads and feet say, each a paragraph, by "header" or "footer" and the pages it is for."""

    paragraphs: Mapping[tuple[str, str], etree._Element]

    def paragraph(self, what: str, pages: str) -> etree._Element:
        """A copy of what stands there; other pages than the first are all alike."""
        return deepcopy(self.paragraphs[(what, "first" if pages == "first" else "default")])

    @property
    def pages(self) -> str:
        """The number of the page among all, as markup: what stands after the tab of the foot."""
        foot = list(self.paragraphs[("footer", "default")])
        tab = next(n for n, each in enumerate(foot) if each.find(w("tab")) is not None and each.tag == w("r"))
        return "".join(_NAMESPACE.sub("", etree.tostring(each, encoding="unicode")) for each in foot[tab + 1 :])


def our_heads(parts: Mapping[tuple[str, str], etree._Element]) -> OurHeads:
    """The one paragraph of each of our heads and feet."""
    return OurHeads({key: next(root.iter(w("p"))) for key, root in parts.items()})


def says_something(root: etree._Element) -> bool:
    """Whether a head or foot holds words or fields."""
    return any((each.text or "").strip() for each in root.iter(w("t"))) or counts(root, "PAGE")


def shows_something(root: etree._Element) -> bool:
    """Whether a head or foot holds words or pictures."""
    return says_something(root) or next(root.iter(w("drawing"), w("pict")), None) is not None


@dataclass(frozen=True)
class Completing:
    """Completes heads and feet of theirs."""

    ours: OurHeads
    sheet: StyleSheet
    width: int
    """Of the text, in twips."""

    def head(self, root: etree._Element, pages: str) -> None:
        """Add the marks, and the running head to a head without words."""
        our = self._dressed("header", pages)
        marks = [each for each in our.iter(w("rStyle")) if each.get(w("val")) == self.sheet.names["PageMark"]]
        if not says_something(root):
            self._add(root, our) if said(our).strip() else None
        elif marks and not self._is_marked(root, marks):
            self._strip_to_marks(our)
            self._add(root, our)

    def foot(self, root: etree._Element, pages: str, *, counted: bool) -> None:
        """Add the number of the page where neither head nor foot has one; all of ours to a foot without words."""
        our = self._dressed("footer", pages)
        if not says_something(root):
            if not counted:
                self._add(root, our)
        elif not counted:
            self._strip_to_pages(our)
            self._add(root, our)

    def _is_marked(self, root: etree._Element, marks: list[etree._Element]) -> bool:
        """Whether a head of theirs says by itself all that the marks say."""
        runs = [next(mark.iterancestors(w("r"))) for mark in marks]
        ours = " ".join(text.text or "" for run in runs for text in run.iter(w("t")))
        theirs = {word for each in root.iter(w("p")) for word in said(each).casefold().split()}
        return set(ours.casefold().replace("·", " ").split()) <= theirs

    def blank(self, what: str) -> etree._Element:
        """The empty paragraph that a head or foot has to have where there is nothing to say."""
        style = self.sheet.names[what.capitalize()]
        paragraph = etree.Element(w("p"))
        etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle"), {w("val"): style})
        return paragraph

    def _add(self, root: etree._Element, new: etree._Element) -> None:
        """Add a paragraph at the end, in the place of an empty one that is there for form's sake."""
        last = root[-1] if len(root) else None
        if last is not None and last.tag == w("p") and not shows_something(last) and len(list(root.iter(w("p")))) == 1:
            root.remove(last)
        elif root.tag == w("hdr"):
            properties = new.find(w("pPr"))
            assert properties is not None
            put(properties, etree.Element(w("spacing"), {w("before"): "0", w("after"): "120"}))
        root.append(new)

    def _dressed(self, what: str, pages: str) -> etree._Element:
        """Our paragraph in its style of the house, whatever stops that style has, with one at the right edge."""
        our = self.ours.paragraph(what, pages)
        style = next(our.iter(w("pStyle")))
        ours = style.get(w("val"), "")
        style.set(w("val"), self.sheet.names.get(ours, ours))
        for letters in our.iter(w("rStyle")):
            letters.set(w("val"), self.sheet.names.get(letters.get(w("val"), ""), ""))
        tabs = etree.Element(w("tabs"))
        known = self.sheet.property(ours, "pPr/tabs")
        for stop in known if known is not None else ():
            if stop.get(w("val")) != "clear" and stop.get(w("pos")) != str(self.width):
                etree.SubElement(tabs, w("tab"), {w("val"): "clear", w("pos"): stop.get(w("pos"), "0")})
        etree.SubElement(tabs, w("tab"), {w("val"): "right", w("pos"): str(self.width)})
        properties = our.find(w("pPr"))
        assert properties is not None
        put(properties, tabs)
        put(properties, etree.Element(w("jc"), {w("val"): "left"}))
        return our

    def _strip_to_marks(self, our: etree._Element) -> None:
        """Leave the marks alone, at the right edge."""
        mark = self.sheet.names["PageMark"]
        for run in list(our.iter(w("r"))):
            style = run.find(f"{w('rPr')}/{w('rStyle')}")
            if style is None or style.get(w("val")) != mark:
                our.remove(run)
        self._to_the_right(our)

    def _strip_to_pages(self, our: etree._Element) -> None:
        """Leave what stands after the tab: page x of y."""
        for each in list(our):
            if each.tag == w("r") and each.find(w("tab")) is not None:
                our.remove(each)
                break
            if each.tag != w("pPr"):
                our.remove(each)
        self._to_the_right(our)

    def _to_the_right(self, our: etree._Element) -> None:
        properties = our.find(w("pPr"))
        assert properties is not None
        put(properties, etree.Element(w("jc"), {w("val"): "right"}))
