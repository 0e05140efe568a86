"""The styles of a Word file: what they are called, what they are based on, and what they come to."""

from collections.abc import Iterator

from lxml import etree

from boarddesk.documents.word.house.names import A_NS, w
from boarddesk.model.house_style import StyleLook, TheirStyle

_A = f"{{{A_NS}}}"
_WORDS_SIZE = 20
"""Half points of text where a file says nothing, by the standard."""
_DEFAULTS = {
    "paragraph": "normal",
    "character": "default paragraph font",
    "table": "normal table",
    "numbering": "no list",
}
_COLOURS = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1", "dark2": "dk2", "text2": "dk2",
    "light2": "lt2", "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


class StyleBook:
    """The styles of a file, by id."""

    def __init__(self, styles: etree._Element, theme: etree._Element | None = None) -> None:
        self.root = styles
        self._theme = theme
        self._by_id = {style.get(w("styleId"), ""): style for style in styles.iter(w("style"))}

    def __contains__(self, key: object) -> bool:
        return key in self._by_id

    def all_of(self, *kinds: str) -> Iterator[TheirStyle]:
        """The styles of some kinds, in the order of the file."""
        for key, style in self._by_id.items():
            if style.get(w("type"), "paragraph") in kinds:
                yield TheirStyle(key, self.name(key), style.get(w("type"), "paragraph"))

    def name(self, key: str) -> str:
        """What a style is called."""
        found = self._by_id[key].find(w("name"))
        return found.get(w("val"), "") if found is not None else ""

    def is_own(self, key: str) -> bool:
        """Whether a style is one that the file has made itself."""
        return self._by_id[key].get(w("customStyle")) in ("1", "true")

    def default(self, kind: str) -> str:
        """The id of the style that things of a kind have of themselves; empty where the file has none.

        Word marks it; LibreOffice leaves the mark out and means the one that Word would mark.
        """
        of_kind = [(key, style) for key, style in self._by_id.items() if style.get(w("type")) == kind]
        marked = (key for key, style in of_kind if style.get(w("default")) in ("1", "true"))
        named = (key for key, _ in of_kind if self.name(key).casefold() == _DEFAULTS[kind])
        return next(marked, "") or next(named, "")

    def property(self, key: str, path: str) -> etree._Element | None:
        """A property of a style or of the nearest style it is based on, such as "pPr/numPr"."""
        steps = "/".join(w(step) for step in path.split("/"))
        for style in self._lineage(key):
            found = style.find(steps)
            if found is not None:
                return found
        return self.root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{steps}") if path.startswith("rPr/") else None

    def size(self, key: str) -> int:
        """The size of a style's letters in half points."""
        found = self.property(key, "rPr/sz")
        said = found.get(w("val"), "") if found is not None else ""
        return int(float(said)) if said.replace(".", "", 1).isdigit() else _WORDS_SIZE

    def outline(self, key: str) -> int | None:
        """The level of a style in the outline, from 0."""
        found = self.property(key, "pPr/outlineLvl")
        said = found.get(w("val"), "") if found is not None else ""
        return int(said) if said.isdigit() and int(said) < 9 else None

    def colour(self, key: str) -> str:
        """The colour of a style's letters as six digits; empty where it is that of all text."""
        found = self.property(key, "rPr/color")
        if found is None:
            return ""
        said = found.get(w("val"), "")
        if len(said) == 6 and said.lower() != "auto":
            return said.upper()
        return self._of_theme(found.get(w("themeColor"), ""))

    def font(self, key: str) -> str:
        """The face of a style's letters; empty where the file does not say."""
        found = self.property(key, "rPr/rFonts")
        if found is None:
            return ""
        of_theme = found.get(w("asciiTheme"), "")
        return (self._face(of_theme) if of_theme else "") or found.get(w("ascii"), "")

    def look(self, key: str) -> StyleLook:
        """What a sample shows of a style."""
        justified = self.property(key, "pPr/jc")
        return StyleLook(
            font=self.font(key),
            points=self.size(key) / 2,
            bold=self.is_on(key, "rPr/b"),
            italic=self.is_on(key, "rPr/i"),
            colour=self.colour(key),
            capitals=self.is_on(key, "rPr/caps"),
            centred=justified is not None and justified.get(w("val")) == "center",
        )

    def is_on(self, key: str, path: str) -> bool:
        """Whether a style switches something on."""
        found = self.property(key, path)
        return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")

    def _lineage(self, key: str) -> Iterator[etree._Element]:
        """A style, what it is based on, and so on; a circle ends where it closes."""
        seen: set[str] = set()
        while key in self._by_id and key not in seen:
            seen.add(key)
            yield self._by_id[key]
            based_on = self._by_id[key].find(w("basedOn"))
            key = based_on.get(w("val"), "") if based_on is not None else ""

    def _face(self, of_theme: str) -> str:
        if self._theme is None:
            return ""
        which = "majorFont" if of_theme.startswith("major") else "minorFont"
        found = next(self._theme.iter(f"{_A}{which}"), None)
        latin = found.find(f"{_A}latin") if found is not None else None
        return latin.get("typeface", "") if latin is not None else ""

    def _of_theme(self, name: str) -> str:
        if self._theme is None or not name:
            return ""
        found = next(self._theme.iter(f"{_A}{_COLOURS.get(name, name)}"), None)
        for each in found if found is not None else ():
            return (each.get("lastClr") or each.get("val") or "").upper()
        return ""
