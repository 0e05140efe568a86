"""What of a clipboard or a drop may enter the minutes: words, bold, italic, links and lists, nothing else."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor

from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.text import MAX_TEXT, check_length, clean
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.edits import touched_blocks
from boarddesk.ui.minutes.foreign_html import cut, html_lines
from boarddesk.ui.minutes.offsets import to_points
from boarddesk.ui.widgets.clipboard import mime_data

OWN_TYPE = "application/x-boarddesk-minutes"
_SIGNED = re.compile("^[ \t]*[-–•·●▪\uf0b7\uf0a7][ \t\u00a0]+(?=\\S)")


def takes(mime: QMimeData) -> bool:
    """Whether there is anything in it that minutes can hold."""
    return mime.hasFormat(OWN_TYPE) or mime.hasHtml() or mime.hasText()


def lines_from(mime: QMimeData) -> list[ParagraphLine]:
    """The paragraphs of a clipboard, with ids of no meaning.

    Formatted text that says nothing, such as a picture with its frame, gives way to the plain text beside it.
    Raises RuleError when it is longer than text of the record may be.
    """
    lines = own_lines(bytes(mime.data(OWN_TYPE).data())) if mime.hasFormat(OWN_TYPE) else []
    if not lines and mime.hasHtml():
        lines = html_lines(mime.html())
    if not lines and mime.hasText():
        lines = text_lines(mime.text())
    check_length("".join(line.text for line in lines), MAX_TEXT, "What you paste")
    return lines


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
    mime = mime_data()
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
            "more": blocks.extras_text(
                replace(
                    line,
                    number=None,
                    list_start=None,
                    state=None,
                    carried_action_id=None,
                    carried_ref="",
                    carried_words="",
                )
            ),
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
