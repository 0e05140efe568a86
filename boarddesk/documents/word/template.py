"""Makes BoardDesk's own Word template: `python -m boarddesk.documents.word.template resources/templates/minutes.docx`.

The library's template would bring its author, a thumbnail, American English and compatibility mode. Ours is A4 with
fonts every Word has, styles for each part of a board's documents, bullets and roman lists, and British English.
"""

import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from boarddesk.documents.word.xml import NAMESPACES

FONT = "Calibri"
INK, SOFT, ACCENT, HAIRLINE, SHADE = "25221E", "5C5751", "0F6C66", "D3CDC3", "EEF4F3"
AMBER, RED = "875300", "B3271E"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1134
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
LANGUAGE = "en-GB"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Style:
    """A style as it is written into the template; sizes in half points, the rest in twips."""

    id: str
    name: str
    run: str = ""
    paragraph: str = ""
    based_on: str = "Normal"
    following: str = ""
    kind: str = "paragraph"
    own: bool = True

    def markup(self) -> str:
        """The style's element."""
        parts = [f'<w:name w:val="{self.name}"/>', f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on else ""]
        parts.append(f'<w:next w:val="{self.following}"/>' if self.following else "")
        parts.append('<w:uiPriority w:val="1"/><w:qFormat/>')
        parts.append(f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else "")
        parts.append(f"<w:rPr>{self.run}</w:rPr>" if self.run else "")
        own = ' w:customStyle="1"' if self.own else ""
        return f'<w:style w:type="{self.kind}"{own} w:styleId="{self.id}">{"".join(parts)}</w:style>'


def spacing(before: int, after: int, line: int = 259) -> str:
    """Space above and below and the height of a line, 240 being single."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def letters(size: int, colour: str = INK, *, bold: bool = False, italic: bool = False) -> str:
    """Run properties of a style."""
    weight = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    return f'{weight}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def hanging(left: int, by: int) -> str:
    """An indent whose first line stands out to the left."""
    return f'<w:ind w:left="{left}" w:hanging="{by}"/>'


def rule(side: str, colour: str, size: int, space: int) -> str:
    """A line along one side of a paragraph, its size in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def styles_of_pages() -> Iterator[Style]:
    """Titles, headings, head and foot of the page."""
    keep, no_line = "<w:keepNext/><w:keepLines/>", "<w:widowControl/>"
    yield Style("Title", "Title", letters(44, ACCENT, bold=True), keep + spacing(0, 20, 240), own=False)
    yield Style("Subtitle", "Subtitle", letters(28, SOFT), keep + spacing(0, 120, 240), own=False)
    for level, (size, before, after) in enumerate(((25, 60, 40), (23, 60, 40), (22, 40, 30)), start=1):
        yield Style(
            f"Heading{level}",
            f"heading {level}",
            letters(size, INK if level > 1 else ACCENT, bold=True),
            f'{keep}{spacing(before, after, 240)}<w:outlineLvl w:val="{level - 1}"/>',
            following="Minute",
            own=False,
        )
    lines = f"<w:pBdr>{rule('top', HAIRLINE, 6, 6)}{rule('bottom', HAIRLINE, 6, 6)}</w:pBdr>"
    yield Style("MeetingLine", "Meeting Line", letters(22, bold=True), no_line + lines + spacing(160, 200))
    yield Style("StatusMark", "Status Mark", letters(21, AMBER, bold=True), keep + spacing(0, 60))
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    yield Style("Header", "header", letters(18, SOFT), tabs + spacing(0, 0, 240), own=False)
    yield Style("Footer", "footer", letters(18, SOFT), tabs + spacing(0, 0, 240), own=False)


def styles_of_tables() -> Iterator[Style]:
    """Text in the glossary and the register."""
    yield Style("TableHead", "Table Head", letters(19, SOFT, bold=True), "<w:keepNext/>" + spacing(30, 30, 240))
    yield Style("TableText", "Table Text", letters(20), spacing(20, 20, 245))
    yield Style("GlossaryTerm", "Glossary Term", "<w:b/><w:bCs/>", "", based_on="TableText")
    yield Style("TableCentred", "Table Centred", "", '<w:jc w:val="center"/>', based_on="TableText")
    yield Style("TableNote", "Table Note", letters(18, SOFT, italic=True), "", based_on="TableText")
    yield Style("RegisterKey", "Register Key", letters(20, SOFT), spacing(40, 120))
    yield Style("RegisterNote", "Register Note", letters(20, SOFT, italic=True), "<w:keepNext/>" + spacing(0, 60))
    exact = '<w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"/>'
    yield Style("TableGap", "Table Gap", letters(8), exact)


def styles_of_minutes() -> Iterator[Style]:
    """The kinds of paragraph of the minutes table."""
    yield Style("MinuteNumber", "Minute Number", letters(22), spacing(30, 40))
    yield Style("ItemNumber", "Item Number", letters(23, bold=True), "<w:keepNext/>" + spacing(60, 40, 240))
    yield Style("Minute", "Minute", letters(22), spacing(30, 70))
    yield Style("MinuteBullet", "Minute Bullet", "", spacing(30, 30), based_on="Minute")
    bar = f"<w:pBdr>{rule('left', ACCENT, 18, 8)}</w:pBdr>"
    yield Style("Decision", "Decision", "", f'{bar}{spacing(30, 80)}<w:ind w:left="200"/>', based_on="Minute")
    yield Style("DecisionList", "Decision List", "", spacing(30, 30), based_on="Minute")
    yield Style("MinuteNote", "Minute Note", letters(20, SOFT, italic=True), spacing(30, 50), based_on="Minute")
    yield Style("Amendment", "Amendment", "", spacing(30, 30), based_on="Minute")
    yield Style("InformationItem", "Information Item", "", spacing(30, 30), based_on="Minute")
    next_line = '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'
    yield Style("NextMeeting", "Next Meeting", "", next_line + spacing(20, 20), based_on="Minute")
    yield Style("ActionBy", "Action By", letters(22, bold=True), spacing(30, 0))
    yield Style("ActionLine", "Action Line", letters(22, ACCENT, bold=True), spacing(20, 100))
    yield Style("ActionDue", "Action Due", letters(18, SOFT), spacing(0, 20, 240))
    yield Style("Closing", "Closing", letters(22), spacing(60, 60))
    half = TEXT_WIDTH // 2
    signing = (
        f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{half + 900}"/>'
        f'<w:tab w:val="left" w:pos="{half + 1200}"/>'
        f'<w:tab w:val="right" w:leader="underscore" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    )
    yield Style("Signature", "Signature", letters(22), f"<w:keepLines/>{signing}{spacing(480, 60)}")


def styles_of_letters() -> Iterator[Style]:
    """What stretches of text can be."""
    none = "DefaultParagraphFont"
    link = f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'
    yield Style("Hyperlink", "Hyperlink", link, kind="character", based_on=none, own=False)
    mark = f'<w:b/><w:bCs/><w:color w:val="{RED}"/>'
    yield Style("ConfidentialMark", "Confidential Mark", mark, kind="character", based_on=none)
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="FBECEA"/>'
    yield Style("ConfidentialText", "Confidential Text", shade, kind="character", based_on=none)
    strong = f'<w:b/><w:bCs/><w:color w:val="{AMBER}"/>'
    yield Style("PageMark", "Page Mark", strong, kind="character", based_on=none)


def table_style(name: str, borders: str, vertical: int, *, first_row: str = "") -> str:
    """A table style: its lines, the space in its cells and what its head looks like."""
    conditions = f'<w:tblStylePr w:type="firstRow">{first_row}</w:tblStylePr>' if first_row else ""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", vertical), ("left", 100), ("bottom", vertical), ("right", 100))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name} Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{conditions}</w:style>"
    )


def table_styles() -> str:
    """The looks of the three kinds of table."""

    def lines(*sides: str) -> str:
        order = ("top", "left", "bottom", "right", "insideH", "insideV")
        return "".join(rule(side, HAIRLINE, 4, 0) for side in order if side in sides)

    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr>'
    every = lines("top", "left", "bottom", "right", "insideV")
    return (
        table_style("Glossary", "", 0)
        + table_style("Register", lines("top", "bottom", "insideH"), 20, first_row=shade)
        + table_style("Minutes", every, 0, first_row=shade)
    )


def styles_part() -> str:
    """word/styles.xml."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
    made = (*styles_of_pages(), *styles_of_tables(), *styles_of_minutes(), *styles_of_letters())
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:sz w:val="22"/><w:szCs w:val="22"/>{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing(0, 0)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{''.join(style.markup() for style in made)}{table_styles()}</w:styles>"
    )


def level(depth: int, form: str, text: str, left: int, by: int) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{hanging(left, by)}</w:pPr></w:lvl>'
    )


def numbering_part() -> str:
    """word/numbering.xml: kind 1 bullets, kind 2 roman lists."""
    bullets = "".join(level(n, "bullet", "•–◦"[n % 3], 300 + 300 * n, 240) for n in range(9))
    forms = ("lowerRoman", "lowerLetter", "decimal")
    counted = "".join(level(n, forms[n % 3], f"%{n + 1}.", 480 + 400 * n, 420) for n in range(9))
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        for n, levels in ((1, bullets), (2, counted))
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    return f"<w:numbering {NAMESPACES}>{kinds}{lists}</w:numbering>"


def settings_part() -> str:
    """word/settings.xml: the present mode, so that Word does not speak of compatibility."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def document_part() -> str:
    """word/document.xml: an empty A4 page."""
    return (
        f"<w:document {NAMESPACES}><w:body><w:sectPr>"
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1361" w:right="{MARGIN}" w:bottom="1247" '
        f'w:left="{MARGIN}" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


_OFFICE = "application/vnd.openxmlformats-officedocument."
_WORD = _OFFICE + "wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPES = {
    "/word/document.xml": _WORD + "document.main+xml",
    "/word/styles.xml": _WORD + "styles+xml",
    "/word/numbering.xml": _WORD + "numbering+xml",
    "/word/settings.xml": _WORD + "settings+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": _OFFICE + "extended-properties+xml",
}


def types_part() -> str:
    """[Content_Types].xml."""
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items())
    return (
        f'<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(targets: dict[str, str]) -> str:
    """A .rels part: the targets by the kind of relation."""
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{each}</Relationships>'


def template_parts() -> dict[str, str]:
    """The parts of the template by their place in the file."""
    core = f"{_PACKAGE}metadata/core-properties"
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    package = {
        _RELATION + "officeDocument": "word/document.xml",
        _PACKAGE + "relationships/metadata/core-properties": "docProps/core.xml",
        _RELATION + "extended-properties": "docProps/app.xml",
    }
    document = {_RELATION + name: f"{name}.xml" for name in ("styles", "numbering", "settings")}
    parts = {
        "[Content_Types].xml": types_part(),
        "_rels/.rels": relations(package),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{core}"/>',
        "docProps/app.xml": f'<Properties xmlns="{extended}"><Application>BoardDesk</Application></Properties>',
        "word/document.xml": document_part(),
        "word/_rels/document.xml.rels": relations(document),
        "word/styles.xml": styles_part(),
        "word/numbering.xml": numbering_part(),
        "word/settings.xml": settings_part(),
    }
    return {name: _HEAD + markup for name, markup in parts.items()}


def write_template(path: Path) -> None:
    """Write the template; the same styles give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, markup in template_parts().items():
            package.writestr(zipfile.ZipInfo(name, _LONG_AGO), markup, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write_template(Path(sys.argv[1]))
