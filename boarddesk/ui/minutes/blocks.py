"""Paragraphs as blocks of a text document and back.

Everything a paragraph is beyond its text is a property of its block format, so that Qt's undo carries it
(`QTextBlockUserData` would be lost by undo).
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from boarddesk.model.enums import DueKind, MarkKind, MatterState, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.text import Mark, Run, runs
from boarddesk.ui.minutes import picks
from boarddesk.ui.minutes.offsets import to_points, units_in

_FIRST: Final = QTextFormat.Property.UserProperty.value
ID, KIND, LEVEL, NUMBERED, ACTIONS, EXTRAS, CONFIDENTIAL = range(_FIRST + 1, _FIRST + 8)

LINE: Final = 23.0
"""The height of a line of the minutes at 10.5 pt, in pixels."""
BETWEEN: Final = 10.0
BETWEEN_LISTED: Final = 5.0
LISTED_LEFT: Final = 38.0
BULLET_LEFT: Final = 22.0
BAR_LEFT: Final = 16.0
LINE_BREAK: Final = "\u2028"
_SHOWN_ELSEWHERE: Final = frozenset({"id", "kind", "text", "marks", "level", "numbered", "actions", "typed_at"})
_EXTRA_DEFAULTS: Final = {
    field.name: field.default for field in fields(ParagraphLine) if field.name not in _SHOWN_ELSEWHERE
}


def line_height_percent(font: QFont) -> float:
    """What makes a line of this font as high as LINE at its normal size, and grow with it when it is zoomed.

    A fixed height would have to be set anew in every block at each zoom, which would be a step in the undo stack.
    """
    metrics = QFontMetricsF(font)
    natural = metrics.ascent() + metrics.descent() + max(metrics.leading(), 0.0)
    return LINE * 100 / max(1.0, -(-natural // 1))


def block_format(line: ParagraphLine, percent: float) -> QTextBlockFormat:
    """The format that makes a block this paragraph."""
    made = QTextBlockFormat()
    made.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setProperty(ID, line.id)
    made.setProperty(KIND, line.kind.value)
    made.setProperty(LEVEL, line.level)
    made.setProperty(NUMBERED, line.numbered)
    made.setProperty(ACTIONS, actions_text(line.actions))
    made.setProperty(EXTRAS, extras_text(line))
    shape(made, line.kind, line.level)
    return made


def shape(made: QTextBlockFormat, kind: MinuteKind, level: int) -> None:
    """Indent a block as its kind looks; of two margins that meet the wider counts."""
    listed = kind is MinuteKind.DECISION and level > 0
    left = 0.0
    if kind is MinuteKind.BULLET:
        left = BULLET_LEFT * (level + 1)
    elif listed:
        left = LISTED_LEFT
    elif kind in (MinuteKind.DECISION, MinuteKind.NOTE):
        left = BAR_LEFT
    made.setLeftMargin(left)
    made.setTopMargin(space_after(kind, level))
    made.setBottomMargin(space_after(kind, level))


def space_after(kind: MinuteKind, level: int) -> float:
    """The space between a paragraph and the next."""
    listed = kind is MinuteKind.BULLET or (kind is MinuteKind.DECISION and level > 0)
    return BETWEEN_LISTED if listed else BETWEEN


def text(made: QTextFormat, name: int) -> str:
    """A property that is a text."""
    value = made.property(name)
    return value if isinstance(value, str) else ""


def id_of(block: QTextBlock) -> str:
    """The paragraph's id."""
    return text(block.blockFormat(), ID)


def kind_of(block: QTextBlock) -> MinuteKind:
    """The paragraph's kind."""
    return MinuteKind(text(block.blockFormat(), KIND) or MinuteKind.NARRATIVE.value)


def level_of(block: QTextBlock) -> int:
    """The depth of a bullet; 1 for a listed decision."""
    return block.blockFormat().intProperty(LEVEL)


def is_numbered(block: QTextBlock) -> bool:
    """Whether a number starts here."""
    return block.blockFormat().boolProperty(NUMBERED)


def is_confidential(block: QTextBlock) -> bool:
    """Whether the whole paragraph is confidential."""
    return bool(extras_of(block).get("confidential", False))


def actions_of(block: QTextBlock) -> tuple[CellLine, ...]:
    """The lines of the paragraph's Action By cell."""
    return picks.as_they_stand(block, read_actions(text(block.blockFormat(), ACTIONS)))


def stored_number(block: QTextBlock) -> str | None:
    """The number it was given when the minutes were circulated."""
    number = read_extras(text(block.blockFormat(), EXTRAS)).get("number")
    return number if isinstance(number, str) else None


def is_blank(block: QTextBlock) -> bool:
    """Whether there is nothing to keep: no text, no action, no word on where a matter stands."""
    return block.length() <= 1 and not text(block.blockFormat(), ACTIONS) and not extras_of(block).get("state")


def is_carried(block: QTextBlock) -> bool:
    """Whether the paragraph is kept for what has become of an earlier action, even before anything is typed."""
    return bool(extras_of(block).get("carried_action_id"))


def carries_more(block: QTextBlock) -> bool:
    """Whether something may stand beside the paragraph."""
    held = block.blockFormat()
    return bool(text(held, ACTIONS) or text(held, EXTRAS))


def actions_text(lines: Sequence[CellLine]) -> str:
    """The lines of a cell as a block property holds them."""
    if not lines:
        return ""
    return json.dumps(
        [
            {
                "id": line.id,
                "due": line.due_kind.value,
                "date": line.due_date.isoformat() if line.due_date else None,
                "owners": [[o.kind.value, o.text, o.person_id, o.organisation_id, o.group_id] for o in line.owners],
                **({"picked": [line.start, line.end]} if picks.is_picked(line) else {}),
            }
            for line in lines
        ]
    )


@lru_cache(maxsize=2048)
def read_actions(written: str) -> tuple[CellLine, ...]:
    """The lines of a cell from its property."""
    if not written:
        return ()
    return tuple(
        CellLine(
            line["id"],
            tuple(CellOwner(OwnerKind(kind), *rest) for kind, *rest in line["owners"]),
            DueKind(line["due"]),
            dt.date.fromisoformat(line["date"]) if line["date"] else None,
            *line.get("picked", ()),
        )
        for line in json.loads(written)
    )


def extras_text(line: ParagraphLine) -> str:
    """What a paragraph carries that the editor does not show, as a block property holds it."""
    values = {name: getattr(line, name) for name, default in _EXTRA_DEFAULTS.items() if getattr(line, name) != default}
    plain = {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in values.items()}
    return json.dumps(plain) if plain else ""


def change_extras(made: QTextBlockFormat, **values: Any) -> None:
    """Set some of what a paragraph carries, leaving the rest."""
    held = {**read_extras(text(made, EXTRAS)), **values}
    made.setProperty(EXTRAS, extras_text(ParagraphLine("", **held)))


def extras_of(block: QTextBlock) -> dict[str, Any]:
    """What a paragraph carries beyond what is typed; not to be changed."""
    return read_extras(text(block.blockFormat(), EXTRAS))


@lru_cache(maxsize=2048)
def read_extras(written: str) -> dict[str, Any]:
    """It back, by the names of the paragraph's line; not to be changed."""
    if not written:
        return {}
    values: dict[str, Any] = json.loads(written)
    for name in ("event_date", "emailed_on", "plan_due"):
        if values.get(name):
            values[name] = dt.date.fromisoformat(values[name])
    if values.get("state"):
        values["state"] = MatterState(values["state"])
    return values


def char_format(run: Run) -> QTextCharFormat:
    """How a run of text looks."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    if run.link is not None:
        make_link(made, run.link)
    if run.confidential:
        make_confidential(made, True)
    return made


def make_link(made: QTextCharFormat, target: str) -> None:
    """Let a text lead somewhere, which pointing at it shows; an empty target takes the link away."""
    if target:
        made.setAnchor(True)
        made.setAnchorHref(target)
        made.setToolTip(QCoreApplication.translate("minutes", "{0}\nCtrl+click opens it").format(target))
    else:
        for name in (QTextFormat.Property.IsAnchor, QTextFormat.Property.AnchorHref, QTextFormat.Property.TextToolTip):
            made.clearProperty(name)
    underline(made)


def make_confidential(made: QTextCharFormat, confidential: bool) -> None:
    """Make a text confidential, or open."""
    if confidential:
        made.setProperty(CONFIDENTIAL, True)
    else:
        made.clearProperty(CONFIDENTIAL)
    underline(made)


def underline(made: QTextCharFormat) -> None:
    """Underline a text as what it is: dashes for confidential, a line for a link."""
    style = QTextCharFormat.UnderlineStyle
    if made.boolProperty(CONFIDENTIAL):
        made.setUnderlineStyle(style.DashUnderline)
    elif made.isAnchor():
        made.setUnderlineStyle(style.SingleUnderline)
    else:
        for name in (QTextFormat.Property.TextUnderlineStyle, QTextFormat.Property.FontUnderline):
            made.clearProperty(name)


def insert_runs(cursor: QTextCursor, line: ParagraphLine) -> None:
    """Write a paragraph's text at the cursor."""
    block, at = cursor.block(), cursor.positionInBlock()
    for run in runs(line.text, line.marks):
        cursor.insertText(run.text.replace("\n", LINE_BREAK), char_format(run))
    picks.pick(block, line.actions, at)


def fill(document: QTextDocument, paragraphs: Iterable[ParagraphLine], percent: float, numbered: bool) -> None:
    """Make a document of paragraphs; it has one empty block where there are none. Its undo stack is empty after."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    lines = list(paragraphs) or [ParagraphLine(new_id(), numbered=numbered)]
    for index, line in enumerate(lines):
        made = block_format(line, percent)
        if index:
            cursor.insertBlock(made, QTextCharFormat())
        else:
            cursor.setBlockFormat(made)
        insert_runs(cursor, line)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def paragraph_of(block: QTextBlock) -> ParagraphLine:
    """What a block says as a paragraph."""
    held = block.blockFormat()
    said = block.text().replace(LINE_BREAK, "\n")
    return ParagraphLine(
        id=text(held, ID),
        kind=kind_of(block),
        text=said,
        marks=tuple(sorted(marks_of(block, said))),
        level=held.intProperty(LEVEL),
        numbered=held.boolProperty(NUMBERED),
        actions=picks.as_they_stand(block, read_actions(text(held, ACTIONS))),
        **read_extras(text(held, EXTRAS)),
    )


def paragraphs_of(document: QTextDocument) -> tuple[ParagraphLine, ...]:
    """The paragraphs that a document holds; blank ones are not part of the record."""
    return tuple(paragraph_of(block) for block in blocks(document) if not is_blank(block) or is_carried(block))


def marks_of(block: QTextBlock, said: str) -> Iterator[Mark]:
    """The marks over a block's text, neighbours of one kind joined."""
    whole = block.begin()
    if whole.atEnd():
        return
    pairs = units_in(said) != len(said)
    open_: dict[tuple[MarkKind, str | None], tuple[int, int]] = {}
    while not whole.atEnd():
        fragment = whole.fragment()
        start = fragment.position() - block.position()
        end = start + fragment.length()
        if pairs:
            start, end = to_points(said, start), to_points(said, end)
        for key in kinds_of(fragment.charFormat()):
            held = open_.get(key)
            if held is not None and held[1] == start:
                open_[key] = (held[0], end)
            else:
                if held is not None:
                    yield Mark(*held, *key)
                open_[key] = (start, end)
        whole += 1
    for key, (start, end) in open_.items():
        yield Mark(start, end, *key)


def kinds_of(held: QTextCharFormat) -> Iterator[tuple[MarkKind, str | None]]:
    """What a stretch of text is."""
    if held.fontWeight() >= QFont.Weight.DemiBold.value:
        yield MarkKind.BOLD, None
    if held.fontItalic():
        yield MarkKind.ITALIC, None
    if held.isAnchor():
        yield MarkKind.LINK, held.anchorHref()
    if held.boolProperty(CONFIDENTIAL):
        yield MarkKind.CONFIDENTIAL, None


def as_loaded(line: ParagraphLine) -> ParagraphLine:
    """A paragraph of the record as a document gives it back."""
    actions = tuple(picks.settled(action, line.text) if picks.is_picked(action) else action for action in line.actions)
    return replace(line, marks=tuple(normal_marks(line)), actions=actions, typed_at=None)


def normal_marks(line: ParagraphLine) -> Iterator[Mark]:
    """The marks in the form in which a document gives them back: sorted, neighbours joined, empty ones left out."""
    last: dict[tuple[MarkKind, str | None], Mark] = {}
    done: list[Mark] = []
    for mark in sorted(line.marks):
        end = min(mark.end, len(line.text))
        if mark.start >= end:
            continue
        key = (mark.kind, mark.target)
        held = last.get(key)
        if held is not None and held.end >= mark.start:
            last[key] = replace(held, end=max(held.end, end))
        else:
            done.extend([held] if held else [])
            last[key] = replace(mark, end=end)
    return iter(sorted([*done, *last.values()]))
