"""Takes out of a stretch of their file what no document of ours may carry.

Comments, tracked changes (as if all were accepted), hidden text, notes, embedded objects, content controls, custom XML,
bookmarks, and fields that repeat the file's own properties or fetch other files. What is left is text, tables,
pictures and the fields that Word works out from our document.
"""

from collections.abc import Iterator

from lxml import etree

from boarddesk.documents.word.house.names import A_NS, R_NS, w
from boarddesk.model.house_style import LeftOut

_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_TAKEN_OUT = ("del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange",
              "tblGridChange", "tblPrExChange", "numberingChange")  # fmt: skip
_UNWRAPPED = ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml")
_NOTES = ("footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef")
_OBJECTS = ("object", "altChunk", "subDoc", "control")
_NOISE = (
    "proofErr", "permStart", "permEnd", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "printerSettings",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "annotationRef",
    "customXmlPr", "smartTagPr", "sdtPr", "sdtEndPr",
)  # fmt: skip
_DRAWN = (f"{{{A_NS}}}graphicData",)
_PICTURES = ("/picture", "wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas", "/lockedCanvas")
_VOLATILE = {w(name) for name in ("rsidR", "rsidRPr", "rsidP", "rsidRDefault", "rsidTr", "rsidDel", "rsidSect", "rsid")}
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_VOLATILE |= {f"{_WORD_2010}paraId", f"{_WORD_2010}textId"}


def clean(root: etree._Element) -> set[LeftOut]:
    """Clean everything below an element; gives what kinds of thing were found and left out."""
    found = _accept_changes(root)
    found |= _remove(root, _COMMENTS, LeftOut.COMMENTS)
    found |= _remove(root, _NOTES, LeftOut.NOTES)
    found |= _remove(root, _OBJECTS, LeftOut.OBJECTS)
    found |= _remove_hidden(root)
    found |= _remove_drawn_objects(root)
    _remove_prompts(root)
    _remove(root, _NOISE, LeftOut.CUSTOM)
    for name in _UNWRAPPED:
        for each in list(root.iter(w(name))):
            unwrap(each)
    for each in root.iter():
        for attribute in _VOLATILE & set(each.attrib):
            del each.attrib[attribute]
    return found


def unwrap(element: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at + 1, child)
    parent.remove(element)


def take_out(element: etree._Element) -> None:
    """Remove an element from its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _accept_changes(root: etree._Element) -> set[LeftOut]:
    marks = [*root.iter(w("del"), w("ins"), w("moveFrom"), w("moveTo"))]
    for mark in marks:
        holder = mark.getparent()
        if mark.tag not in (w("del"), w("moveFrom")) or holder is None:
            continue
        if holder.tag == w("trPr"):
            _take_out_above(holder, w("tr"))
        elif holder.tag == w("rPr"):
            paragraph = _above(holder, w("p"))
            if paragraph is not None and _is_a_mark(holder) and not _says_anything(paragraph):
                take_out(paragraph)
    found = _remove(root, _TAKEN_OUT, LeftOut.CHANGES)
    return found | ({LeftOut.CHANGES} if marks else set())


def _is_a_mark(properties: etree._Element) -> bool:
    holder = properties.getparent()
    return holder is not None and holder.tag == w("pPr")


def _says_anything(paragraph: etree._Element) -> bool:
    """Whether anything of a paragraph stays when its deleted runs are gone."""
    return any(child.tag not in (w("pPr"), w("del"), w("moveFrom")) for child in paragraph)


def _above(element: etree._Element, tag: str) -> etree._Element | None:
    return next(element.iterancestors(tag), None)


def _take_out_above(element: etree._Element, tag: str) -> None:
    found = _above(element, tag)
    if found is not None:
        take_out(found)


def _remove(root: etree._Element, names: tuple[str, ...], kind: LeftOut) -> set[LeftOut]:
    gone = list(root.iter(*(w(name) for name in names)))
    for each in gone:
        take_out(each)
    return {kind} if gone else set()


def _remove_hidden(root: etree._Element) -> set[LeftOut]:
    found = False
    for run in list(root.iter(w("r"))):
        hidden = run.find(f"{w('rPr')}/{w('vanish')}")
        if hidden is not None and hidden.get(w("val")) not in ("0", "false", "off") and _speaks(run):
            take_out(run)
            found = True
    return {LeftOut.HIDDEN} if found else set()


def _speaks(run: etree._Element) -> bool:
    """Whether a run holds words; the hidden marks of fields have to stay."""
    return any(child.tag in (w("t"), w("tab"), w("br"), w("drawing"), w("pict")) for child in run)


def _remove_drawn_objects(root: etree._Element) -> set[LeftOut]:
    """Charts, diagrams and the like live in parts that are not taken over."""
    found = False
    for each in list(root.iter(*_DRAWN)):
        if not any(word in each.get("uri", "") for word in _PICTURES):
            drawing = next(each.iterancestors(w("drawing")), None)
            if drawing is not None:
                take_out(drawing)
                found = True
    return {LeftOut.OBJECTS} if found else set()


def _remove_prompts(root: etree._Element) -> None:
    """Content controls that nobody has filled in show a prompt that is no text."""
    for control in list(root.iter(w("sdt"))):
        if control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
            for text in list(control.iter(w("t"))):
                take_out(text)


def relation_attributes(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Every attribute that names a relation: the element, the attribute, the id."""
    prefix = f"{{{R_NS}}}"
    for each in root.iter():
        for name, value in list(each.attrib.items()):
            if str(name).startswith(prefix):
                yield each, str(name), str(value)
