"""Form fields: a label above, an editor of 32, a hint below whose line is reserved, so that an error moves nothing."""

from typing import TypeVar

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.ui.theme.icons import icon, paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import (
    key_cap_width,
    line_height,
    paint_key_cap,
    paint_text,
    paint_wrapped,
    wrapped_height,
)

HEIGHT = 32
_HINT_HEIGHT = 20

W = TypeVar("W", bound=QWidget)


def dress(root: W) -> W:
    """Give every field below a widget its height and inner margins, which a style sheet cannot do alike for all kinds.

    Call it once after `setupUi`; returns the widget.
    """
    for each in [root, *root.findChildren(QWidget)]:
        if isinstance(each, QComboBox):
            each.setFixedHeight(HEIGHT)
            each.setItemDelegate(QStyledItemDelegate(each))
        elif isinstance(each, QAbstractSpinBox):
            each.setFixedHeight(HEIGHT)
            each.lineEdit().setTextMargins(10, 0, 0, 0)
        elif isinstance(each, QLineEdit) and not isinstance(each.parent(), (QAbstractSpinBox, QComboBox)):
            each.setFixedHeight(HEIGHT)
    return root


def set_error_state(editor: QWidget, wrong: bool) -> None:
    """Give an editor the red outline or take it away."""
    if bool(editor.property("error")) != wrong:
        editor.setProperty("error", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
        editor.update()


class HintLine(QWidget):
    """One reserved line: a hint in grey, or an error with its sign in red."""

    def __init__(self, parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__(parent)
        self._hint = ""
        self._error = ""
        self._lines = lines
        self.setMinimumHeight(_HINT_HEIGHT + (lines - 1) * 16)
        repaint_on_change(self)

    @property
    def error(self) -> str:
        """The sentence in red, empty when all is well."""
        return self._error

    def set_hint(self, text: str) -> None:
        """What helps to fill the field in."""
        self._hint = text
        self._tell()

    def set_error(self, sentence: str) -> None:
        """What is wrong; empty takes it back."""
        self._error = sentence
        self._tell()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._error:
            self._paint_error(painter, box)
        else:
            paint_text(painter, box, self._hint, "hint", "text2")
        painter.end()

    def _paint_error(self, painter: QPainter, box: QRectF) -> None:
        room = box.adjusted(20, 0, 0, 0)
        wraps = self._lines > 1 and wrapped_height(self._error, room.width(), "hint") > line_height("hint") + 1
        first = box.y() + 8 if wraps else box.center().y()
        paint_icon(painter, "error", QRectF(box.x(), first - 7, 14, 14), Theme.current().tokens.red)
        if wraps:
            paint_wrapped(painter, room, self._error, "hint", "red")
        else:
            paint_text(painter, room, self._error, "hint", "red")

    def _tell(self) -> None:
        self.setAccessibleName(self._error or self._hint)
        full = self._error or self._hint
        cut = wrapped_height(full, max(1, self.width() - 20), "hint") > self.height() + 4
        self.setToolTip(full if cut else "")
        self.update()


class Field(QWidget):
    """A labelled editor with its hint line."""

    error_changed = Signal(str)

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = QLabel(label, self)
        self._label.setFont(font("label"))
        self._label.setProperty("tone", "text2")
        self._label.setBuddy(editor)
        self._line = HintLine(self)
        self._line.set_hint(hint)
        if not editor.accessibleName():
            editor.setAccessibleName(label.replace("&", ""))
        dress(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._label)
        layout.addSpacing(5)
        layout.addWidget(editor)
        layout.addSpacing(3)
        layout.addWidget(self._line)
        self.setFocusProxy(editor)
        expanding = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding
        grows = editor.sizePolicy().verticalPolicy() in expanding
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        )

    @property
    def error(self) -> str:
        """The sentence in red, empty when all is well."""
        return self._line.error

    def set_label(self, text: str) -> None:
        """Change the label."""
        self._label.setText(text)

    def set_hint(self, text: str) -> None:
        """What helps to fill the field in."""
        self._line.set_hint(text)

    def set_error(self, sentence: str | None) -> None:
        """Say what is wrong: red outline, sign and sentence; None or empty takes it back. Nothing moves."""
        self._line.set_error(sentence or "")
        set_error_state(self.editor, bool(sentence))
        self.editor.setAccessibleDescription(sentence or "")
        self.error_changed.emit(sentence or "")


class IconLineEdit(QLineEdit):
    """A line edit with an icon at its left and, when empty, a key cap at its right: filters, the search field,
    owners.
    """

    def __init__(self, icon_name: str, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedHeight(HEIGHT)
        self.setTextMargins(24, 0, round(key_cap_width(key)) if key else 0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = Theme.current().tokens
        ink = tokens.text2 if self.isEnabled() else tokens.disabled
        middle = self.height() / 2
        paint_icon(painter, self._icon_name, QRectF(10, middle - 8, 16, 16), ink)
        if self._key and not self.text():
            paint_key_cap(painter, self.width() - 8, middle, self._key)
        painter.end()


def add_button(editor: QLineEdit, icon_name: str, tip: str) -> QAction:
    """Put an icon that can be clicked at the right end of a line edit; connect to `triggered` of what it returns."""
    action = editor.addAction(icon(icon_name), QLineEdit.ActionPosition.TrailingPosition)
    action.setToolTip(tip)
    return action
