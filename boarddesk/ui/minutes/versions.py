"""The panel of a paragraph's earlier versions: a time line, the words of the one chosen, and the way back to it."""

import datetime as dt

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.lines.versions import DeletedLine, VersionLine, Versions
from boarddesk.rules.dates import clock, long_date
from boarddesk.rules.wording import Fate, Piece, word_changes
from boarddesk.ui.minutes.version_rows import Heading, Line, TimeDelegate, TimeRows, is_current
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.labels import hairline, label
from boarddesk.ui.widgets.wording import write_pieces

WORDS = 210
"""How high the words of a version may grow before they scroll."""


class VersionsPanel(QWidget):
    """Up and Down choose, Enter brings back."""

    wanted = Signal(object)
    """The VersionLine or DeletedLine to bring back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TimeRows(self)
        self.list = _TimeList(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(TimeDelegate(self.list))
        self.list.setAccessibleName(self.tr("Earlier versions"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.list.taken.connect(self._take)
        self.words = _words_field(self)
        self.words.setAccessibleName(self.tr("Words of this version"))
        self.first = label("", "hint", "text2", wrap=True)
        self.empty = label("", "secondary", "text2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(18, 16, 18, 16)
        self.button = primary(self.tr("Bring back"), key="Enter")
        self.button.clicked.connect(self._take)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(18, 12, 18, 14)
        foot.setSpacing(9)
        foot.addWidget(self.words)
        foot.addWidget(self.first)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addWidget(hairline(self))
        column.addWidget(self._foot)
        self.setFocusProxy(self.list)
        Theme.current().changed.connect(self._show_chosen)

    @property
    def chosen(self) -> Line | None:
        """The row she is at."""
        row = self.list.currentIndex().row()
        return self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None

    def show_versions(self, found: Versions, night: dt.date, *, writable: bool) -> None:
        """Show the time line of a paragraph, beginning with the version before the one that stands there."""
        before = self.rows.lines
        self.rows.show_versions(found, night)
        if self.rows.lines != before:
            self.list.setCurrentIndex(self.rows.first())
        lines = self.rows.lines
        self.list.setVisible(bool(lines))
        self._foot.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(
            self.tr("Nothing has been written here yet. Whatever you change is kept and can be found here.")
        )
        self.button.setVisible(writable)
        typed = found.typed_at
        words = self.tr("First typed {0}, {1}").format(clock(typed.time()), long_date(typed.date())) if typed else ""
        self.first.setText(words)
        self.first.setVisible(bool(words))
        self._show_chosen()

    def _show_chosen(self) -> None:
        line = self.chosen
        self.button.setEnabled(line is not None and not isinstance(line, Heading) and not is_current(line))
        if line is None or isinstance(line, Heading):
            self.words.clear()
            return
        self.button.setText(
            self.tr("Bring this paragraph back") if isinstance(line, DeletedLine) else self.tr("Bring back")
        )
        self.button.updateGeometry()
        self.words.clear()
        write_pieces(QTextCursor(self.words.document()), pieces_of(line))
        self.words.moveCursor(QTextCursor.MoveOperation.Start)
        announce(self.list, self.words.toPlainText())

    def _take(self) -> None:
        line = self.chosen
        if isinstance(line, VersionLine | DeletedLine) and not is_current(line):
            self.wanted.emit(line)


class _TimeList(QListView):
    """The time line; a single press chooses, Enter or a double press takes."""

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda _: self.taken.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """The next row that can be chosen."""
        model = self.model()
        row = self.currentIndex().row() + step
        while 0 <= row < model.rowCount():
            index: QModelIndex = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            row += step


def pieces_of(line: VersionLine | DeletedLine) -> tuple[Piece, ...]:
    """The words of a row with what was changed in them then."""
    if isinstance(line, DeletedLine) or line.first:
        return (Piece(Fate.KEPT, line.paragraph.text),)
    return word_changes(line.before, line.paragraph.text)


def _words_field(parent: QWidget) -> QTextEdit:
    made = QTextEdit(parent)
    made.setReadOnly(True)
    made.setProperty("bare", True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFont(font("body"))
    made.document().setDefaultFont(font("body"))
    made.document().setDocumentMargin(0)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setTabChangesFocus(True)
    made.viewport().setAutoFillBackground(False)

    def fit() -> None:
        made.setFixedHeight(max(46, min(WORDS, round(made.document().size().height()) + 2)))

    made.document().documentLayout().documentSizeChanged.connect(fit)
    fit()
    return made
