"""What paragraphs promise for later meetings: entries of the forward plan that hang on them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from sqlmodel import col, select

from boarddesk.desk.desk import Read, Write
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.tables import ForwardPlanEntry, Meeting, Minute


def plans_of(read: Read, meeting_id: str) -> dict[str, ForwardPlanEntry]:
    """The entry of every paragraph of a meeting that promises something; of several the first."""
    ids = select(Minute.id).where(Minute.meeting_id == meeting_id)
    return first_of(read.rows(ForwardPlanEntry, col(ForwardPlanEntry.minute_id).in_(ids)))


def first_of(rows: Iterable[ForwardPlanEntry]) -> dict[str, ForwardPlanEntry]:
    """The entry that a paragraph carries, by paragraph."""
    found: dict[str, ForwardPlanEntry] = {}
    for row in sorted(rows, key=lambda row: (row.position, row.id)):
        found.setdefault(row.minute_id or "", row)
    return found


@dataclass(slots=True)
class PlanRows:
    """The entries that hang, or have hung, on the paragraphs of one item."""

    write: Write
    meeting_id: str
    rows: dict[str, ForwardPlanEntry]
    texts: dict[str, str]
    """What the paragraphs said before."""

    @classmethod
    def of(cls, write: Write, meeting_id: str, known: Collection[Minute], paragraphs: Sequence[ParagraphLine]) -> Self:
        """The entries of known paragraphs, and those that the lines name."""
        texts = {row.id: row.text for row in known}
        rows = {row.id: row for row in write.rows_in(ForwardPlanEntry, ForwardPlanEntry.minute_id, texts)}
        named = {line.plan_id for line in paragraphs if line.plan_id}
        rows |= {row.id: row for row in write.rows_in(ForwardPlanEntry, ForwardPlanEntry.id, named - rows.keys())}
        return cls(write, meeting_id, rows, texts)

    def follow(self, paragraphs: Sequence[ParagraphLine]) -> None:
        """Make and change entries as the paragraphs say; one that a paragraph no longer promises goes."""
        standing = {line.id: line.plan_id for line in paragraphs}
        for minute_id, row in first_of(self.rows.values()).items():
            if minute_id in standing and row.id not in standing.values():
                self._drop(row)
        for line in paragraphs:
            if line.plan_id:
                self._bring(line)

    def leave(self, minute: Minute) -> None:
        """The paragraph is deleted: its entries go with it, save those that an agenda has taken up."""
        for row in list(self.rows.values()):
            if row.minute_id == minute.id and row.item_id is None:
                self._drop(row)

    def _bring(self, line: ParagraphLine) -> None:
        row = self.rows.get(line.plan_id)
        text = one_line_of(line.text)
        if row is None:
            board_id = self.write.get(Meeting, self.meeting_id).board_id
            position = len(self.write.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id))
            row = ForwardPlanEntry(id=line.plan_id, board_id=board_id, text=text, due=line.plan_due)
            row.minute_id, row.position = line.id, position
            self.rows[row.id] = self.write.add(row)
            return
        follows = row.text == one_line_of(self.texts.get(line.id, row.text))
        for name, value in (("minute_id", line.id), ("due", line.plan_due), *([("text", text)] if follows else [])):
            if getattr(row, name) != value:
                setattr(row, name, value)

    def _drop(self, row: ForwardPlanEntry) -> None:
        if row.item_id is not None:
            row.minute_id = None
        else:
            self.write.delete(row)
            del self.rows[row.id]


def one_line_of(text: str) -> str:
    """A paragraph's words as an entry says them."""
    return " ".join(text.split())
