"""The key sheet: one page with every key that works now, made from the commands that are there and from the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.forms.ui_key_sheet import Ui_KeySheet
from boarddesk.ui.page import Page
from boarddesk.ui.shell.menus import Menus
from boarddesk.ui.theme.theme import repaint_on_change
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import key_cap_width, paint_key_cap, paint_text, text_width

_LINE = 26
MOST_LINES = 24
"""What a column holds on a screen of 800 lines."""
LEAST_LINES = 3
"""Fewer lines of a section are not worth a title at the foot of a column."""
_NAMED = ("undo", "redo")
"""Commands whose text names what they would do at the moment."""


@dataclass(frozen=True, slots=True)
class Section:
    """A menu or a page with its keys."""

    title: str
    keys: tuple[tuple[str, str], ...]
    """The keys and what they do."""


class KeySheet(Dialog):
    """Shows the sections in columns."""

    def __init__(self, menus: Menus, page: Page | None, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("KeySheet", "Keys"), QCoreApplication.translate("KeySheet", "Close"), parent
        )
        self.cancel_button.hide()
        self.sections = sections_of(menus, page)
        form = Ui_KeySheet()
        content = QWidget(self)
        form.setupUi(content)
        columns = (form.first, form.second, form.third, form.fourth)
        for column, sections in zip(columns, laid_out(self.sections), strict=False):
            _fill(column, sections, content)
        self.body.addWidget(content)
        self.setMinimumWidth(content.sizeHint().width() + 60)
        self.accept_button.setFocus()


def sections_of(menus: Menus, page: Page | None) -> tuple[Section, ...]:
    """The page's own keys first, as far as no menu has them, then the menus in their order; empty ones are left out."""
    every = [
        Section(_plain(menu.title()), tuple(_keys_of(menu.actions())))
        for menu in menus.menus
        if menu.menuAction().isVisible()
    ]
    listed = {keys for section in every for keys, _ in section.keys}
    rest = tuple(line for line in page.keys if line[0] not in listed) if page else ()
    own = Section(QCoreApplication.translate("KeySheet", "On this page"), rest)
    return tuple(section for section in (own, *every) if section.keys)


def laid_out(sections: Sequence[Section]) -> list[list[Section]]:
    """The sections in three columns where they fit on a small screen, else cut into four."""
    three = in_columns(sections, 3)
    if max(sum(len(section.keys) + 2 for section in column) for column in three) <= MOST_LINES:
        return three
    return cut_into(sections, 4)


def cut_into(sections: Sequence[Section], number: int) -> list[list[Section]]:
    """Let sections flow through columns of one height; a long one goes on in the next under its title again."""
    height = -(-sum(len(section.keys) + 2 for section in sections) // number) + 2
    columns: list[list[Section]] = [[]]
    left = height
    for section in sections:
        rest = section.keys
        while rest:
            if left < LEAST_LINES + 2 and len(columns) < number:
                columns.append([])
                left = height
            room = left - 2 if len(columns) < number else len(rest)
            columns[-1].append(Section(section.title, rest[:room]))
            left -= 2 + len(rest[:room])
            rest = rest[room:]
    return columns


def in_columns(sections: Sequence[Section], number: int) -> list[list[Section]]:
    """Share sections out over columns, in order, so that they end up about equally high."""
    whole = sum(len(section.keys) + 2 for section in sections)
    columns: list[list[Section]] = [[] for _ in range(number)]
    so_far = 0
    for section in sections:
        middle = so_far + (len(section.keys) + 2) / 2
        columns[min(number - 1, int(middle * number / max(1, whole)))].append(section)
        so_far += len(section.keys) + 2
    return columns


def _keys_of(actions: Iterable[object]) -> Iterable[tuple[str, str]]:
    from PySide6.QtGui import QAction

    for action in actions:
        if not isinstance(action, QAction) or not action.isVisible():
            continue
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _keys_of(inner.actions())
        elif not action.shortcut().isEmpty():
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = action.iconText() if action.objectName() in _NAMED else action.text()
            yield shown.replace("Return", "Enter"), _plain(words)


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")


def _fill(column: QVBoxLayout, sections: Sequence[Section], parent: QWidget) -> None:
    column.setSpacing(0)
    for section in sections:
        column.addWidget(label(section.title, "section_head", "text3", parent=parent))
        column.addSpacing(4)
        for keys, words in section.keys:
            column.addWidget(_Line(keys, words, parent))
        column.addSpacing(16)
    column.addStretch(1)


class _Line(QWidget):
    """What a key does, and the key as a cap."""

    def __init__(self, keys: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._words = words
        self.setAccessibleName(f"{words}: {keys}")
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(210, round(text_width(self._words, "secondary") + key_cap_width(self._keys) + 26)), _LINE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        left = paint_key_cap(painter, box.right(), box.center().y(), self._keys)
        room = QRectF(box.x(), box.y(), left - box.x() - 8, box.height())
        paint_text(painter, room, self._words, "secondary", align=Qt.AlignmentFlag.AlignLeft)
        painter.end()
