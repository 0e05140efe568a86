"""Minutes on paper in the layout that any reader can follow: headings, plain paragraphs, lines for actions."""

from typing_extensions import override

from boarddesk.documents.action_summary import action_line
from boarddesk.documents.minutes_parts import DeclarationRow, MinuteRow, NextMeetingRow, ParagraphRow, TitleRow
from boarddesk.documents.minutes_text import confidential_mark, next_meeting_lines
from boarddesk.documents.print.html import ACCENT, KEEP, cell, head_row, marked, paragraph, table, text
from boarddesk.documents.print.minute_content import TOP, declaration, minute
from boarddesk.documents.print.minutes import SHEET, MinutesPage
from boarddesk.model.enums import MinutesLayout
from boarddesk.rules.number_looks import number_shown

LARGE = f"""
body {{ font-size: 12pt; }}
p.item {{ font-size: 14pt; color: {ACCENT}; margin-top: 16px; margin-bottom: 5px; {KEEP}; }}
p.subitem {{ font-size: 12.5pt; margin-top: 11px; margin-bottom: 4px; {KEEP}; }}
p.minute {{ margin-bottom: 6px; }}
p.leading {{ margin-bottom: 6px; {KEEP}; }}
p.listed {{ margin-bottom: 3px; }}
p.section {{ font-size: 14pt; }}
"""
_GLOSSARY = (20, 80)


class AccessiblePage(MinutesPage):
    """Writes the parts of minutes one under the other, no letter below 12 points."""

    layout = MinutesLayout.ACCESSIBLE
    sheet = SHEET + LARGE

    @override
    def rows(self, rows: tuple[MinuteRow, ...]) -> str:
        counted = 0
        made = []
        for each in rows:
            if isinstance(each, ParagraphRow):
                counted = each.list_start or counted + 1
            made.append(self._line(each, counted))
        return "".join(made)

    @override
    def glossary(self) -> str:
        heads = (self._words("glossary.abbreviation"), self._words("glossary.meaning"))
        rows = (
            f"<tr>{cell(_GLOSSARY[0], paragraph('strong', text(term.abbreviation)), TOP)}"
            f"{cell(_GLOSSARY[1], text(term.meaning), TOP)}</tr>"
            for term in self._pack.glossary
        )
        return table("glossary", _GLOSSARY, head_row(zip(_GLOSSARY, heads, strict=True)), rows)

    def _line(self, each: MinuteRow, counted: int) -> str:
        words = self._words
        number = text(number_shown(each.number, self._pack.style.numbers))
        before = f"{number} " if number else ""
        match each:
            case TitleRow():
                mark = marked([confidential_mark(words)]) if each.confidential else ""
                return paragraph("subitem" if each.depth else "item", before + mark + text(each.title))
            case DeclarationRow():
                return declaration(each.declaration, words, before)
            case NextMeetingRow():
                lines = [text(line) for line in next_meeting_lines(each.next_meeting, words)]
                return "".join(paragraph("minute", line) for line in (before + lines[0], *lines[1:]))
            case ParagraphRow():
                said = minute(each, counted, words, self._pack.style, before)
                actions = each.paragraph.action_by
                return said + "".join(paragraph("action", text(action_line(line, words))) for line in actions)
