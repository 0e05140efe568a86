"""The body of minutes in Word: the parts that their board wants, in its order, in one of two shapes."""

from collections.abc import Iterable, Iterator

from typing_extensions import override

from boarddesk.documents.minutes_parts import (
    MinuteRow,
    RegisterPart,
    Section,
    TablePart,
    announces_next_meeting,
    sections,
)
from boarddesk.documents.minutes_text import (
    closing_lines,
    glossary_rows,
    heading_line,
    name_of_minutes,
    next_meeting_lines,
    opening_line,
    status_lines,
)
from boarddesk.documents.word.accessible import accessible_glossary, accessible_rows, action_table
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.minutes_table import MinutesTable
from boarddesk.documents.word.register import key_markup, register_markup
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, gap, plain, row, table
from boarddesk.documents.wording import Wording
from boarddesk.model.document_style import Part
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import MinutesPack
from boarddesk.rules.number_looks import number_shown

_GLOSSARY_WIDTHS = (1250, TEXT_WIDTH // 2 - 1250, 1250, TEXT_WIDTH - TEXT_WIDTH // 2 - 1250)
_TABBED = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'
_SECTION = '<w:spacing w:before="280" w:after="80"/>'


class MinutesBody:
    """Writes the parts of minutes; what differs between the layouts is in the two classes below."""

    layout = MinutesLayout.TRADITIONAL

    def __init__(self, pack: MinutesPack, words: Wording, content: MinuteContent) -> None:
        self._pack = pack
        self._words = words
        self._content = content

    def markup(self) -> str:
        """The whole body."""
        pieces = ["".join(self._heading_block())]
        pieces += ["".join(self._section(each)) for each in sections(self._pack, self.layout)]
        return apart(pieces)

    def rows(self, rows: Iterable[MinuteRow]) -> str:
        """A stretch of the minutes."""
        raise NotImplementedError

    def glossary(self) -> str:
        """The terms without their heading."""
        raise NotImplementedError

    def _section(self, each: Section) -> Iterator[str]:
        match each:
            case TablePart():
                yield self.rows(each.rows)
            case RegisterPart():
                yield from self._register(each)
            case Part.GLOSSARY if self._pack.glossary:
                yield plain("Heading1", self._words("glossary.heading"), layout=_SECTION)
                yield self.glossary()
            case Part.KEY:
                yield key_markup(self._pack, self._words)
            case Part.CLOSING:
                yield from self._closing()
            case Part.SIGNATURE:
                yield from self._signature()
            case Part.ACTIONS:
                yield from action_table(self._pack.items, self._words)

    def _heading_block(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        yield plain("Title", pack.board_name)
        yield plain("Subtitle", name_of_minutes(pack, words))
        for line in status_lines(pack, words):
            yield plain("StatusMark", line)
        yield plain("MeetingLine", heading_line(pack, words))
        for line in opening_line(pack.opened_at, words):
            yield plain("Closing", line)

    def _register(self, part: RegisterPart) -> Iterator[str]:
        yield self._register_heading(part)
        if part.rows:
            yield apart([self.rows(part.rows)])
        for each in part.order:
            yield (key_markup if each is Part.KEY else register_markup)(self._pack, self._words)

    def _register_heading(self, part: RegisterPart) -> str:
        words = self._words
        if part.item is None:
            return plain("Heading1", words("register.heading"), layout=_SECTION)
        title = part.item.title or words("register.heading")
        if part.item.confidential:
            title = f"{words('status.confidential_mark')} {title}"
        label = number_shown(part.item.label, self._pack.style.numbers)
        return plain("Heading1", f"{label}\t{title}" if label else title, _TABBED, _SECTION)

    def _closing(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        if pack.next_meeting is not None and not announces_next_meeting(pack):
            yield plain("Heading1", words("next_meeting.heading"), layout=_SECTION)
            yield from (plain("NextMeeting", line) for line in next_meeting_lines(pack.next_meeting, words))
        yield from (plain("Closing", line) for line in closing_lines(pack, words))

    def _signature(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        if pack.is_draft:
            return
        chair = words("signature.named_chair", name=pack.chair) if pack.chair else words("signature.chair")
        yield plain("Heading1", words("signature.heading"), layout=_SECTION)
        yield plain("Signature", f"{chair} \t\t{words('signature.date')} \t")


class TraditionalBody(MinutesBody):
    """The shape with three columns."""

    def __init__(self, pack: MinutesPack, words: Wording, content: MinuteContent) -> None:
        super().__init__(pack, words, content)
        self._table = MinutesTable(words, content, pack.style)

    @override
    def rows(self, rows: Iterable[MinuteRow]) -> str:
        return self._table.markup(rows)

    @override
    def glossary(self) -> str:
        words = self._words
        rows = []
        for left, right in glossary_rows(self._pack.glossary):
            texts = (left.abbreviation, left.meaning, *((right.abbreviation, right.meaning) if right else ("", "")))
            cells = (
                cell(width, _term(text, abbreviation=n % 2 == 0) if text else "")
                for n, (width, text) in enumerate(zip(_GLOSSARY_WIDTHS, texts, strict=True))
            )
            rows.append(row(cells, whole=True))
        caption, description = words("glossary.caption"), words("glossary.description")
        return table("Glossary", _GLOSSARY_WIDTHS, rows, caption, description, headed=False)


class AccessibleBody(MinutesBody):
    """Headings and lines, one under the other."""

    layout = MinutesLayout.ACCESSIBLE

    @override
    def rows(self, rows: Iterable[MinuteRow]) -> str:
        return "".join(accessible_rows(rows, self._content, self._words))

    @override
    def glossary(self) -> str:
        return accessible_glossary(self._pack.glossary, self._words)


def apart(pieces: Iterable[str]) -> str:
    """Stretches of a body one after the other: Word joins tables that touch, and needs a paragraph after the last."""
    made: list[str] = []
    for piece in pieces:
        if not piece:
            continue
        if made and made[-1].endswith("</w:tbl>") and piece.startswith("<w:tbl>"):
            made.append(gap())
        made.append(piece)
    if made and made[-1].endswith("</w:tbl>"):
        made.append(gap())
    return "".join(made)


def _term(text: str, *, abbreviation: bool) -> str:
    return plain("GlossaryTerm" if abbreviation else "TableText", text)
