"""The three-column table of the minutes: number, minute, who is to act (RULES 22)."""

from collections.abc import Iterable, Iterator

from boarddesk.documents.minutes_parts import DeclarationRow, MinuteRow, NextMeetingRow, ParagraphRow, TitleRow
from boarddesk.documents.minutes_text import (
    confidential_mark,
    due_text,
    next_meeting_lines,
    notes_below,
    paragraph_runs,
)
from boarddesk.documents.word.lists import Lists
from boarddesk.documents.word.template import HAIRLINE, TEXT_WIDTH
from boarddesk.documents.word.texts import Links, text_runs
from boarddesk.documents.word.xml import cell, paragraph, plain, reads_from_right, row, table
from boarddesk.documents.wording import Wording
from boarddesk.model.enums import MinuteKind
from boarddesk.model.packs import ActionByPack, ParagraphPack
from boarddesk.model.text import Run

WIDTHS = (850, TEXT_WIDTH - 850 - 1300, 1300)
SHORT = 300
"""Up to this many letters a row stays on one page; longer ones may be split, or they would leave holes."""

_RULE = f'<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/></w:tcBorders>'
_STYLES = {
    MinuteKind.NARRATIVE: "Minute",
    MinuteKind.BULLET: "MinuteBullet",
    MinuteKind.NOTE: "MinuteNote",
    MinuteKind.AMENDMENT: "Amendment",
    MinuteKind.INFORMATION: "InformationItem",
}


class MinutesTable:
    """Writes stretches of the minutes table into one document."""

    def __init__(self, words: Wording, lists: Lists, links: Links) -> None:
        self._words = words
        self._lists = lists
        self._links = links

    def markup(self, rows: Iterable[MinuteRow]) -> str:
        """A table of these rows under the repeated head."""
        words = self._words
        return table(
            "Minutes", WIDTHS, self._rows(rows), caption=words("table.caption"), description=words("table.description")
        )

    def _rows(self, rows: Iterable[MinuteRow]) -> Iterator[str]:
        heads = (self._words(f"table.{name}") for name in ("number", "item", "action_by"))
        yield row((cell(width, plain("TableHead", head)) for width, head in zip(WIDTHS, heads, strict=True)), head=True)
        for each in rows:
            yield self._row(each)

    def _row(self, each: MinuteRow) -> str:
        action, whole, number_style = "", True, "MinuteNumber"
        match each:
            case TitleRow():
                content, number_style = self._title(each), "ItemNumber"
            case DeclarationRow(text=text):
                content = plain("MinuteNote", self._words("table.declaration", text=text))
            case NextMeetingRow(next_meeting=meeting):
                lines = next_meeting_lines(meeting, self._words)
                content = "".join(plain("NextMeeting", line) for line in lines)
            case ParagraphRow(paragraph=minute):
                content = self._paragraph(each)
                action = "".join(map(self._action, minute.action_by))
                whole = len(minute.text) <= SHORT
        number = plain(number_style, each.number) if each.number else ""
        rule = _RULE if each.opens_item else ""
        cells = (cell(width, what, rule) for width, what in zip(WIDTHS, (number, content, action), strict=True))
        return row(cells, whole=whole)

    def _title(self, each: TitleRow) -> str:
        style = f"Heading{min(each.depth + 1, 3)}"
        pieces = [Run(each.title)]
        if each.confidential:
            pieces.insert(0, confidential_mark(self._words))
        return self._text(style, "", pieces, each.title)

    def _paragraph(self, each: ParagraphRow) -> str:
        minute = each.paragraph
        style, properties = self._style(each)
        content = self._text(style, properties, paragraph_runs(minute, self._words), minute.text)
        if minute.vote is None and not minute.carried_ref:
            return content
        return content + "".join(plain("MinuteNote", line) for line in notes_below(minute, self._words))

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

    def _text(self, style: str, properties: str, runs: Iterable[Run], text: str) -> str:
        if reads_from_right(text):
            properties += "<w:bidi/>"
        return paragraph(style, text_runs(runs, self._links), properties)

    def _action(self, action: ActionByPack) -> str:
        owners = plain("ActionBy", ", ".join(action.owners)) if action.owners else ""
        due = due_text(action, self._words)
        return owners + (plain("ActionDue", due) if due else "")
