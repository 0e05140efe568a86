"""The lists of both files in one, theirs first; ours get numbers that theirs do not have."""

from copy import deepcopy

from lxml import etree

from boarddesk.documents.word.house.clean import clean
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.xml import NAMESPACES

_KINDS = ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup")
"""The order of the standard."""


class Numbering:
    """The lists of a document in house style."""

    def __init__(self, ours: etree._Element, theirs: etree._Element | None) -> None:
        self.root = deepcopy(theirs) if theirs is not None else etree.fromstring(f"<w:numbering {NAMESPACES}/>")
        clean(self.root)
        self.first_list = _last(self.root, "num", "numId") + 1
        first_kind = _last(self.root, "abstractNum", "abstractNumId") + 1
        self._renumber(deepcopy(ours), first_kind)

    def moved(self, number: str) -> str:
        """What a list of ours is called now; "0", no list, stays what it is."""
        return str(int(number) + self.first_list) if number != "0" else number

    def _renumber(self, ours: etree._Element, first_kind: int) -> None:
        for each in list(ours):
            if each.tag == w("abstractNum"):
                each.set(w("abstractNumId"), str(int(each.get(w("abstractNumId"), "0")) + first_kind))
            elif each.tag == w("num"):
                each.set(w("numId"), self.moved(each.get(w("numId"), "0")))
                kind = each.find(w("abstractNumId"))
                if kind is not None:
                    kind.set(w("val"), str(int(kind.get(w("val"), "0")) + first_kind))
            self._add(each)

    def _add(self, new: etree._Element) -> None:
        rank = _KINDS.index(etree.QName(new).localname)
        later = {w(name) for name in _KINDS[rank + 1 :]}
        after = next((each for each in self.root if each.tag in later), None)
        if after is None:
            self.root.append(new)
        else:
            after.addprevious(new)


def _last(root: etree._Element, kind: str, number: str) -> int:
    found = (each.get(w(number), "0") for each in root.iter(w(kind)))
    return max((int(said) for said in found if said.lstrip("-").isdigit()), default=0)
