"""What a row of the minutes says, as Word paragraphs: titles, minutes of every kind, declarations, the next meeting."""

from collections.abc import Iterable

from boarddesk.documents.minutes_parts import DeclarationRow, NextMeetingRow, ParagraphRow, TitleRow
from boarddesk.documents.minutes_text import confidential_mark, next_meeting_lines, notes_below, paragraph_runs
from boarddesk.documents.register_text import declaration_line
from boarddesk.documents.word.lists import Lists
from boarddesk.documents.word.texts import Links, text_runs
from boarddesk.documents.word.xml import paragraph, plain, reads_from_right
from boarddesk.documents.wording import Wording
from boarddesk.model.document_style import NumberLook
from boarddesk.model.enums import MinuteKind
from boarddesk.model.packs import ParagraphPack
from boarddesk.model.text import Run
from boarddesk.rules.number_looks import number_shown

_DEEPEST = 3
"""The template has headings down to this level."""
_ABOVE = tuple(f'<w:spacing w:before="{before}" w:after="60"/>' for before in (320, 220, 160))
"""The room above a heading that stands in no table."""
_STYLES = {
    MinuteKind.NARRATIVE: "Minute",
    MinuteKind.BULLET: "MinuteBullet",
    MinuteKind.NOTE: "MinuteNote",
    MinuteKind.AMENDMENT: "Amendment",
    MinuteKind.INFORMATION: "InformationItem",
}


class MinuteContent:
    """Writes rows of the minutes into one document; `numbers_inside` puts labels and numbers before the words."""

    def __init__(
        self,
        words: Wording,
        lists: Lists,
        links: Links,
        *,
        numbers_inside: bool = False,
        numbers: NumberLook = NumberLook.PLAIN,
    ) -> None:
        self._words = words
        self._lists = lists
        self._links = links
        self._numbers_inside = numbers_inside
        self._numbers = numbers

    def title(self, each: TitleRow) -> str:
        """The heading of an item; the words of its level."""
        pieces = [Run(each.title)]
        if each.confidential:
            pieces.insert(0, confidential_mark(self._words))
        level = min(each.depth + 1, _DEEPEST)
        layout = _ABOVE[level - 1] if self._numbers_inside else ""
        return self._text(f"Heading{level}", "", self._numbered(each.number, pieces), each.title, layout)

    def declaration(self, each: DeclarationRow) -> str:
        """A declaration of interest."""
        said = declaration_line(each.declaration, self._words)
        return self._text("MinuteNote", "", self._numbered(each.number, [Run(said)]), said)

    def next_meeting(self, each: NextMeetingRow) -> str:
        """When and where the board meets next."""
        lines = next_meeting_lines(each.next_meeting, self._words)
        if self._numbers_inside and each.number:
            lines[0] = f"{number_shown(each.number, self._numbers)} {lines[0]}"
        return "".join(plain("NextMeeting", line) for line in lines)

    def minute(self, each: ParagraphRow) -> str:
        """A paragraph of the minutes with the lines that belong under it."""
        minute = each.paragraph
        style, properties = self._style(each)
        direction = "<w:bidi/>" if reads_from_right(minute.text) else ""
        content = paragraph(style, self.said(each), properties + direction)
        if minute.vote is None and not minute.carried_ref:
            return content
        return content + "".join(plain("MinuteNote", line) for line in notes_below(minute, self._words))

    def said(self, each: ParagraphRow) -> str:
        """The words of a paragraph, with the number before them where that stands inside."""
        return text_runs(self._numbered(each.number, paragraph_runs(each.paragraph, self._words)), self._links)

    def _numbered(self, number: str, pieces: Iterable[Run]) -> Iterable[Run]:
        if not self._numbers_inside or not number:
            return pieces
        return [Run(f"{number_shown(number, self._numbers)} "), *pieces]

    def _style(self, each: ParagraphRow) -> tuple[str, str]:
        minute = each.paragraph
        if minute.kind is MinuteKind.DECISION:
            return self._decision_style(minute, each.list_start)
        level = minute.level if minute.kind is MinuteKind.BULLET else 0
        listed = minute.kind in (MinuteKind.BULLET, MinuteKind.AMENDMENT)
        properties = "<w:keepNext/>" if each.leads_list else ""
        return _STYLES[minute.kind], properties + (self._lists.bullet(level) if listed else "")

    def _decision_style(self, minute: ParagraphPack, list_start: int | None) -> tuple[str, str]:
        if minute.level == 0:
            return "Decision", ""
        if list_start is not None:
            self._lists.begin_roman(list_start)
        return "DecisionList", self._lists.roman()

    def _text(self, style: str, properties: str, runs: Iterable[Run], text: str, layout: str = "") -> str:
        if reads_from_right(text):
            properties += "<w:bidi/>"
        return paragraph(style, text_runs(runs, self._links), properties + layout)
