"""Who was there item by item: one quiet line above the register, and a small table on demand."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from boarddesk.model.lines.attendance import ItemPresenceLine, RegisterLine
from boarddesk.ui.attendance.words import presence_words
from boarddesk.ui.theme.icons import icon_pixmap
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.buttons import link
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.popup import Popup
from boarddesk.ui.widgets.table import Column, LinesTable

WIDTH, TALLEST = 640, 380
_SIGN = 16


class QuietLine(QWidget):
    """Says in one line that somebody was not there throughout, in amber where that cost the quorum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self._sign = QLabel(self)
        self._sign.setFixedSize(_SIGN, _SIGN)
        self._words = label("", "secondary", "text2")
        self.more = link(self.tr("Present per item"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addWidget(self.more)
        row.addStretch(1)
        Theme.current().changed.connect(self._paint_sign)

    @property
    def text(self) -> str:
        """The sentence now shown."""
        return self._words.text()

    def show_register(self, register: RegisterLine) -> None:
        """Say what this register gives cause to say, or disappear."""
        sentence = presence_words(register)
        self._short = bool(register.inquorate_items)
        self._words.setText(sentence)
        self._words.setProperty("tone", "amber" if self._short else "text2")
        self._words.style().polish(self._words)
        self._sign.setVisible(self._short)
        self._paint_sign()
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def _paint_sign(self) -> None:
        amber = Theme.current().tokens.amber
        self._sign.setPixmap(icon_pixmap("warning", _SIGN, self.devicePixelRatioF(), amber))


class PresencePanel(Popup):
    """The table of items: how many were there, whether that was a quorum, and who was not in the room."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.title = label(QCoreApplication.translate("PresencePanel", "Present per item"), "panel_title")
        self.table: LinesTable[ItemPresenceLine] = LinesTable(
            self._columns(), self, name=self.title.text(), row_height=32, row_padding=7
        )
        self.table.setSortingEnabled(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.body.setContentsMargins(14, 12, 14, 14)
        self.body.setSpacing(8)
        self.body.addWidget(self.title)
        self.body.addWidget(self.table)

    def show_items(self, anchor: QRect, lines: Sequence[ItemPresenceLine]) -> None:
        """Show these items below a rectangle of the owner."""
        self.table.replace_lines(lines)
        self.show_at(anchor, WIDTH)
        wanted = sum(self.table.rowHeight(row) for row in range(len(lines)))
        self.table.setFixedHeight(min(TALLEST, wanted + self.table.horizontalHeader().height() + 4))
        self.show_at(anchor, WIDTH)
        self.table.setFocus(Qt.FocusReason.PopupFocusReason)
        if lines:
            self.table.select_key(lines[0].id)

    def refresh(self, lines: Sequence[ItemPresenceLine]) -> None:
        """Bring the items up to date while it is open."""
        if self.isVisible():
            self.table.replace_lines(lines)

    @override
    def dismiss(self) -> None:
        shown = self.isVisible()
        super().dismiss()
        if shown:
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
            return
        super().keyPressEvent(event)

    def _columns(self) -> tuple[Column[ItemPresenceLine], ...]:
        tr = self.tr
        return (
            Column("item", tr("Item"), lambda line: f"{line.label}  {line.title}".strip(), width=210, wrap=True),
            Column("present", tr("Present"), _present, width=66, tabular=True, said=_present_said),
            Column(
                "quorum", tr("Quorum"), _quorum, width=100, tip=lambda line: line.quorum_sentence,
                token=lambda line: "amber" if line.quorate is False else "text2",
            ),
            Column("out", tr("Not in the room"), _out, stretch=True, wrap=True, token="text2"),
        )  # fmt: skip


def _present(line: ItemPresenceLine) -> str:
    return f"{line.present} + {line.represented}" if line.represented else str(line.present)


def _present_said(line: ItemPresenceLine) -> str:
    return _tr("%1 present, %2 represented").replace("%1", str(line.present)).replace("%2", str(line.represented))


def _quorum(line: ItemPresenceLine) -> str:
    if not line.quorum_sentence:
        return "–"
    return {True: _tr("quorate"), False: _tr("not quorate"), None: _tr("not known")}[line.quorate]


def _out(line: ItemPresenceLine) -> str:
    unsure = [_tr("%1: not known").replace("%1", name) for name in line.unsure]
    return "; ".join((*line.out, *unsure))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
