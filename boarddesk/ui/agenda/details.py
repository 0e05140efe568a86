"""The pane beside the agenda: what an item is besides its cells."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.enums import ChildLabels, ItemRole
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.words import child_label_words, role_words
from boarddesk.ui.forms.ui_item_details import Ui_ItemDetails
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.field import HintLine, dress
from boarddesk.ui.widgets.labels import label

WIDTH = 268


class ItemDetails(QScrollArea):
    """Role, marks, report, reason and note of the current item; everything is kept as soon as it is left."""

    edited = Signal(str, object)
    """The item's id and what of it is changed."""
    left = Signal()
    """She pressed Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: ItemLine | None = None
        self.form = Ui_ItemDetails()
        self._content = QWidget(self)
        self.form.setupUi(self._content)
        dress(self._content)
        self._heading = label("", "panel_title", wrap=True)
        self._wrong = HintLine(self, lines=3)
        self._checks: dict[str, QCheckBox] = {
            name: getattr(self.form, name) for name in ("standing", "numbered", "lettered", "verbal", "confidential")
        }
        self._lay_out()
        self._connect()

    @property
    def error(self) -> str:
        """The sentence in red, empty when all is well."""
        return self._wrong.error

    def show_line(self, line: ItemLine | None, can_edit: bool) -> None:
        """Show an item; what she is typing in the same item stays."""
        same = line is not None and self._line is not None and line.id == self._line.id
        if not same:
            self.flush()
            self._wrong.set_error("")
        self._line = line
        self._content.setEnabled(line is not None and can_edit)
        self._heading.setText(f"{line.label} {line.title}".strip() if line is not None else self.tr("No item selected"))
        if line is None:
            return
        self.form.role.setCurrentIndex(list(role_words()).index(line.role))
        self.form.child_labels.setCurrentIndex(list(child_label_words()).index(line.child_labels))
        for name, check in self._checks.items():
            check.setChecked(getattr(line, name))
        self.form.confidential_reason.setEnabled(line.confidential)
        for edit, text in (
            (self.form.report_author, line.report_author),
            (self.form.confidential_reason, line.confidential_reason),
        ):
            if not (same and edit.hasFocus()):
                edit.setText(text)
        if not (same and self.form.note.hasFocus()):
            self.form.note.setPlainText(line.note)

    def add_part(self, part: QWidget) -> None:
        """Put something of the item below its fields."""
        self._column.insertWidget(self._column.count() - 1, part)

    def say_wrong(self, sentence: str) -> None:
        """Show why something cannot be."""
        self._wrong.set_error(sentence)
        self._wrong.setVisible(bool(sentence))

    def flush(self) -> None:
        """Keep what stands in the text fields."""
        if self._line is None or not self._content.isEnabled():
            return
        typed = {
            "report_author": self.form.report_author.text().strip(),
            "confidential_reason": self.form.confidential_reason.text().strip(),
            "note": self.form.note.toPlainText().strip(),
        }
        changed = {name: text for name, text in typed.items() if text != getattr(self._line, name)}
        if changed:
            self._tell(changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.form.note and event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH + 20)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Details of the item"))
        for role, words in role_words().items():
            self.form.role.addItem(words, role)
        for labels, words in child_label_words().items():
            self.form.child_labels.addItem(words, labels)
        for caption in self._content.findChildren(QLabel):
            caption.setFont(font("label"))
            caption.setProperty("tone", "text2")
        self.form.note.setFixedHeight(84)
        self.form.roleField.addWidget(self._wrong)
        self._wrong.hide()
        page = QWidget(self)
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._heading)
        column.addWidget(self._content)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        form = self.form
        form.role.activated.connect(lambda at: self._tell_role(list(role_words())[at]))
        form.child_labels.activated.connect(lambda at: self._tell({"child_labels": list(ChildLabels)[at]}))
        for name, check in self._checks.items():
            check.clicked.connect(lambda on, name=name: self._tell({name: on}))
        form.report_author.editingFinished.connect(self.flush)
        form.confidential_reason.editingFinished.connect(self.flush)
        form.note.installEventFilter(self)

    def _tell_role(self, role: ItemRole) -> None:
        changed: dict[str, Any] = {"role": role}
        if role in (ItemRole.MATTERS_ARISING, ItemRole.INFORMATION):
            changed["numbered"] = True
        self._tell(changed)

    def _tell(self, changed: dict[str, Any]) -> None:
        if self._line is not None:
            self._wrong.set_error("")
            self.edited.emit(self._line.id, changed)
            self._wrong.setVisible(bool(self._wrong.error))
