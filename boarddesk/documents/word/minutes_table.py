"""The three-column table of the minutes: number, minute, who is to act (RULES 22)."""

from collections.abc import Iterable, Iterator

from boarddesk.documents.minutes_parts import DeclarationRow, MinuteRow, NextMeetingRow, ParagraphRow, TitleRow
from boarddesk.documents.minutes_text import column_heads, due_text
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.template import HAIRLINE, TEXT_WIDTH
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.packs import ActionByPack
from boarddesk.rules.number_looks import number_shown

WIDTHS = (850, TEXT_WIDTH - 850 - 1300, 1300)
SHORT = 300
"""Up to this many letters a row stays on one page; longer ones may be split, or they would leave holes."""

_RULE = f'<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/></w:tcBorders>'


class MinutesTable:
    """Writes stretches of the minutes table into one document."""

    def __init__(self, words: Wording, content: MinuteContent, style: DocumentStyle) -> None:
        self._words = words
        self._style = style
        self._content = content

    def markup(self, rows: Iterable[MinuteRow]) -> str:
        """A table of these rows under the repeated head."""
        words = self._words
        return table(
            "Minutes", WIDTHS, self._rows(rows), caption=words("table.caption"), description=words("table.description")
        )

    def _rows(self, rows: Iterable[MinuteRow]) -> Iterator[str]:
        heads = column_heads(self._style, self._words)
        yield row((cell(width, plain("TableHead", head)) for width, head in zip(WIDTHS, heads, strict=True)), head=True)
        for each in rows:
            yield self._row(each)

    def _row(self, each: MinuteRow) -> str:
        action, whole, number_style = "", True, "MinuteNumber"
        match each:
            case TitleRow():
                content, number_style = self._content.title(each), "ItemNumber"
            case DeclarationRow():
                content = self._content.declaration(each)
            case NextMeetingRow():
                content = self._content.next_meeting(each)
            case ParagraphRow(paragraph=minute):
                content = self._content.minute(each)
                action = "".join(map(self._action, minute.action_by))
                whole = len(minute.text) <= SHORT
        number = number_shown(each.number, self._style.numbers)
        number = plain(number_style, number) if number else ""
        rule = _RULE if each.opens_item else ""
        cells = (cell(width, what, rule) for width, what in zip(WIDTHS, (number, content, action), strict=True))
        return row(cells, whole=whole)

    def _action(self, action: ActionByPack) -> str:
        owners = plain("ActionBy", ", ".join(action.owners)) if action.owners else ""
        due = due_text(action, self._words)
        return owners + (plain("ActionDue", due) if due else "")
