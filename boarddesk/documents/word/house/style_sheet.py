"""One sheet of styles from two: theirs as they are, and those of ours that they do not have, cut from their cloth.

What is brought in takes their font, their size in proportion and the colour of their headings, and is based on what
stands for its basis among theirs.
"""

from copy import deepcopy

from lxml import etree

from boarddesk.documents.word.house.clean import clean
from boarddesk.documents.word.house.names import PARAGRAPH_ORDER, w
from boarddesk.documents.word.house.style_book import StyleBook
from boarddesk.documents.word.template import ACCENT, INK, SHADE
from boarddesk.model.house_style import TABLES, StyleMatch

PREFIX = "BoardDesk"
_OUR_SIZE = 22
_SMALLEST = 15
_OTHER_FACES = 1.1
"""Most faces run wider than ours."""
_MOST_GROWTH = 1.6
_NEUTRAL_SHADE = "F2F2F2"
_LEFT_ALONE = ("TableGap",)
_IN_TABLES = ("TableHead", "TableText", "MinuteNumber", "ItemNumber", "ActionBy", "ActionDue", "RegisterKey")


class StyleSheet:
    """The styles of a document in house style, and what each of ours is called there."""

    def __init__(self, ours: etree._Element, theirs: StyleBook, matches: tuple[StyleMatch, ...], scale: float) -> None:
        self._ours = StyleBook(ours)
        self._theirs = theirs
        self._scale = scale
        self.root = deepcopy(theirs.root)
        clean(self.root)
        self.mapped = {each.ours: each.theirs for each in matches if each.theirs in theirs}
        self._take_plain()
        self._accent = theirs.colour(self.mapped.get("Heading1", ""))
        self._size = theirs.size(theirs.default("paragraph"))
        self.names = dict(self.mapped)
        for key in self._missing():
            self.names[key] = self._free(key)
        for key in self._missing():
            self.root.append(self._brought(key))
        self._say_defaults()

    @property
    def growth(self) -> float:
        """How much wider a word in the head of a table is than in our own look, about."""
        key = self.mapped.get("TableHead")
        ours = self._ours.size("TableHead")
        size = self._theirs.size(key) if key else self._scaled(ours)
        return min(max(1.0, size / ours) * _OTHER_FACES, _MOST_GROWTH)

    def property(self, ours: str, path: str) -> etree._Element | None:
        """A property that one of our styles has through theirs; none where ours is brought in."""
        return self._theirs.property(self.mapped[ours], path) if ours in self.mapped else None

    def set_language(self, language: str) -> None:
        """Let every style be in a language."""
        for each in self.root.iter(w("lang")):
            each.set(w("val"), language)

    def _take_plain(self) -> None:
        """Plain text, plain tables and plain letters are always theirs."""
        for kind, ours in (
            ("paragraph", "Normal"), ("character", "DefaultParagraphFont"), ("table", "TableNormal"),
            ("numbering", "NoList"),
        ):  # fmt: skip
            default = self._theirs.default(kind)
            if default:
                self.mapped.setdefault(ours, default)
                found = next(style for style in self.root.iter(w("style")) if style.get(w("styleId")) == default)
                found.set(w("default"), "1")

    def _missing(self) -> list[str]:
        kinds = ("paragraph", "character", "table", "numbering")
        return [style.id for style in self._ours.all_of(*kinds) if style.id not in self.mapped]

    def _free(self, key: str) -> str:
        """The id of ours, or one that no style of theirs has."""
        return key if key not in self._theirs else f"{PREFIX}{key}"

    def _brought(self, key: str) -> etree._Element:
        style = deepcopy(next(s for s in self._ours.root.iter(w("style")) if s.get(w("styleId")) == key))
        style.set(w("styleId"), self.names[key])
        if self._theirs.default(style.get(w("type"), "paragraph")):
            style.attrib.pop(w("default"), "")
        name = style.find(w("name"))
        taken = {each.name.casefold() for each in self._theirs.all_of("paragraph", "character", "table", "numbering")}
        if name is not None and name.get(w("val"), "").casefold() in taken:
            name.set(w("val"), f"{PREFIX} {name.get(w('val'))}")
            style.set(w("customStyle"), "1")
        for link in style.iter(w("basedOn"), w("next")):
            link.set(w("val"), self.names.get(link.get(w("val"), ""), link.get(w("val"), "")))
        self._cut_letters(style, key)
        self._cut_paragraph(style, key)
        if key in TABLES:
            for shade in style.iter(w("shd")):
                if shade.get(w("fill")) == SHADE:
                    shade.set(w("fill"), _NEUTRAL_SHADE)
        return style

    def _cut_letters(self, style: etree._Element, key: str) -> None:
        for colour in list(style.iter(w("color"))):
            said = colour.get(w("val"))
            holder = colour.getparent()
            if said == ACCENT and self._accent:
                colour.set(w("val"), self._accent)
            elif said in (ACCENT, INK) and holder is not None:
                holder.remove(colour)
        for line in style.iter(*(w(side) for side in ("top", "left", "bottom", "right"))):
            if line.get(w("color")) == ACCENT:
                line.set(w("color"), self._accent or "auto")
        for size in style.iter(w("sz"), w("szCs")):
            if key not in _LEFT_ALONE:
                size.set(w("val"), str(self._scaled(int(size.get(w("val"), "22")))))
        for tab in style.iter(w("tab")):
            tab.set(w("pos"), str(round(int(tab.get(w("pos"), "0")) * self._scale)))

    def _scaled(self, size: int) -> int:
        return max(_SMALLEST, round(size * self._size / _OUR_SIZE))

    def _cut_paragraph(self, style: etree._Element, key: str) -> None:
        """Undo what plain text of theirs has and a table cannot bear: indents, and lines spread to both edges."""
        if style.get(w("type")) != "paragraph":
            return
        plain = self._theirs.default("paragraph")
        properties = style.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            run = style.find(w("rPr"))
            if run is not None:
                run.addprevious(properties)
            else:
                style.append(properties)
        if self._theirs.property(plain, "pPr/ind") is not None and properties.find(w("ind")) is None:
            zeros = {w(name): "0" for name in ("left", "right", "firstLine")}
            put(properties, etree.Element(w("ind"), zeros))
        spread = self._theirs.property(plain, "pPr/jc")
        if key in _IN_TABLES and spread is not None and spread.get(w("val")) == "both":
            put(properties, etree.Element(w("jc"), {w("val"): "left"}))
        if not len(properties):
            style.remove(properties)

    def _say_defaults(self) -> None:
        """Say the size and the language that go without saying, so that they can be changed in one place."""
        ours = self._ours.root.find(w("docDefaults"))
        if self.root.find(w("docDefaults")) is None and ours is not None:
            self.root.insert(0, deepcopy(ours))
        inner = _first(_first(_first(self.root, "docDefaults"), "rPrDefault"), "rPr")
        _before(inner, etree.Element(w("sz"), {w("val"): "20"}), _AFTER_SIZE)
        _before(inner, etree.Element(w("lang"), {w("val"): "en-GB"}), _AFTER_LANGUAGE)


_AFTER_LANGUAGE = ("eastAsianLayout", "specVanish", "oMath")
_AFTER_SIZE = (
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    *_AFTER_LANGUAGE,
)  # fmt: skip


def _first(parent: etree._Element, name: str) -> etree._Element:
    """A child, made as the first one where it is missing."""
    found = parent.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        parent.insert(0, found)
    return found


def _before(properties: etree._Element, new: etree._Element, names: tuple[str, ...]) -> None:
    """Put a property of letters before those that come after it by the standard, unless it is there."""
    if properties.find(new.tag) is not None:
        return
    after = next((each for each in properties if each.tag in {w(name) for name in names}), None)
    if after is None:
        properties.append(new)
    else:
        after.addprevious(new)


def put(properties: etree._Element, new: etree._Element) -> None:
    """Put a property of a paragraph where the standard wants it, in the place of one of the same name."""
    old = properties.find(new.tag)
    if old is not None:
        properties.remove(old)
    rank = PARAGRAPH_ORDER[str(new.tag)]
    after = next((each for each in properties if PARAGRAPH_ORDER.get(str(each.tag), -1) > rank), None)
    if after is None:
        properties.append(new)
    else:
        after.addprevious(new)
