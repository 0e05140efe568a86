"""What of a clipboard or a drop may enter the minutes: words, bold, italic, links and bullets, nothing else."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.text import clean
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.edits import touched_blocks
from boarddesk.ui.minutes.offsets import to_points

OWN_TYPE = "application/x-boarddesk-minutes"
_BULLET = re.compile(r"^[ \t]*[-–•·●▪o*][ \t\u00a0]+(?=\S)")
_SIGNED = re.compile(r"^[ \t]*[-–•·●▪][ \t\u00a0]+(?=\S)")
LINKS = ("http://", "https://", "mailto:")


def takes(mime: QMimeData) -> bool:
    """Whether there is anything in it that minutes can hold."""
    return mime.hasFormat(OWN_TYPE) or mime.hasHtml() or mime.hasText()


def lines_from(mime: QMimeData) -> list[ParagraphLine]:
    """The paragraphs of a clipboard, with ids of no meaning."""
    if mime.hasFormat(OWN_TYPE):
        return own_lines(bytes(mime.data(OWN_TYPE).data()))
    if mime.hasHtml():
        return html_lines(mime.html())
    return text_lines(mime.text())


def text_lines(text: str) -> list[ParagraphLine]:
    """Plain text: each line that says something is a paragraph."""
    found = []
    for line in clean(text).split("\n"):
        bullet = _SIGNED.match(line)
        said = line[bullet.end() :] if bullet else line
        if said.strip():
            found.append(ParagraphLine(new_id(), MinuteKind.BULLET if bullet else MinuteKind.NARRATIVE, said))
    if len(found) == 1 and found[0].kind is MinuteKind.NARRATIVE:
        return found
    return [replace(line, text=line.text.strip()) for line in found]


def html_lines(html: str) -> list[ParagraphLine]:
    """Formatted text: what Word, Outlook or a browser put there, reduced to what minutes hold."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setHtml(html)
    return [line for block in blocks.blocks(document) if (line := foreign_line(block)).text.strip()]


def foreign_line(block: QTextBlock) -> ParagraphLine:
    """A foreign block as a paragraph: a bullet where it stands in a list or looks like one."""
    said, marks = cleaned(block)
    listed = block.textList()
    bullet = _BULLET.match(said) if listed is None else None
    level = listed.format().indent() - 1 if listed is not None else 0
    kind = MinuteKind.BULLET if listed is not None or bullet else MinuteKind.NARRATIVE
    if bullet:
        said, marks = cut(said, marks, bullet.end())
    return ParagraphLine(new_id(), kind, said, tuple(marks), level=max(0, min(4, level)))


def cleaned(block: QTextBlock) -> tuple[str, list[Mark]]:
    """A foreign block's text cleaned, with the marks that may stay; headings keep their words only."""
    heading = block.blockFormat().headingLevel() > 0
    raw = block.text()
    said = ""
    marks: list[Mark] = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        start = fragment.position() - block.position()
        piece = raw[to_points(raw, start) : to_points(raw, start + fragment.length())]
        kept = clean(piece.replace("\ufffc", "")).replace("\n", " " if not said else "\n")
        held = fragment.charFormat()
        for kind, target in blocks.kinds_of(held):
            if heading or kind is MarkKind.CONFIDENTIAL or (kind is MarkKind.LINK and not is_link(target)):
                continue
            marks.append(Mark(len(said), len(said) + len(kept), kind, target))
        said += kept
        step += 1
    return cut(said.rstrip(), marks, len(said.rstrip()) - len(said.strip()))


def is_link(target: str | None) -> bool:
    """Whether a link leads where minutes may lead."""
    return target is not None and target.lower().startswith(LINKS)


def cut(said: str, marks: list[Mark], count: int) -> tuple[str, list[Mark]]:
    """The text without its first characters, marks moved along."""
    end = len(said) - count
    moved = [replace(mark, start=max(0, mark.start - count), end=min(end, mark.end - count)) for mark in marks]
    return said[count:], [mark for mark in moved if mark.start < mark.end]


def selection_lines(cursor: QTextCursor) -> list[ParagraphLine]:
    """The selected parts of paragraphs; all that hangs on a paragraph goes with one that is selected whole."""
    return list(selected(cursor))


def selected(cursor: QTextCursor) -> Iterator[ParagraphLine]:
    """The selected parts one after the other."""
    for block in touched_blocks(cursor):
        line = blocks.paragraph_of(block)
        start = to_points(line.text, max(0, cursor.selectionStart() - block.position()))
        end = to_points(line.text, min(block.length() - 1, cursor.selectionEnd() - block.position()))
        whole = start == 0 and end == len(line.text)
        said, marks = cut(line.text[:end], list(line.marks), start)
        if whole:
            yield replace(line, text=said, marks=tuple(marks))
        else:
            yield ParagraphLine(
                line.id,
                line.kind,
                said,
                tuple(marks),
                level=line.level,
                numbered=line.numbered,
                confidential=line.confidential,
            )


def mime_of(cursor: QTextCursor) -> QMimeData:
    """What is put on the clipboard: our own paragraphs, formatted text, plain text."""
    lines = selection_lines(cursor)
    mime = QMimeData()
    mime.setText("\n".join(line.text for line in lines))
    mime.setHtml(cursor.selection().toHtml())
    plain = [
        {
            "kind": line.kind.value,
            "text": line.text,
            "level": line.level,
            "numbered": line.numbered,
            "marks": [mark.as_json() for mark in line.marks],
            "actions": blocks.actions_text(line.actions),
            "more": blocks.extras_text(replace(line, number=None, list_start=None, carried_action_id=None, state=None)),
        }
        for line in lines
    ]
    mime.setData(OWN_TYPE, QByteArray(json.dumps(plain).encode()))
    return mime


def own_lines(data: bytes) -> list[ParagraphLine]:
    """Our own paragraphs from a clipboard; nothing where somebody else wrote something of that name."""
    try:
        return [
            ParagraphLine(
                new_id(),
                MinuteKind(line["kind"]),
                clean(str(line["text"])),
                tuple(Mark.from_json(mark) for mark in line["marks"]),
                level=int(line["level"]),
                numbered=bool(line["numbered"]),
                actions=blocks.read_actions(str(line["actions"])),
                **blocks.read_extras(str(line.get("more", ""))),
            )
            for line in json.loads(data)
        ]
    except (ValueError, KeyError, TypeError):
        return []
