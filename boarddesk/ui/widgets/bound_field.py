"""The fields of a Designer form: a label, an editor and the reserved line below it, joined to behave as one."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.field import HintLine, dress, set_error_state


class BoundField:
    """Label, editor and hint line that a form has laid out."""

    def __init__(self, label: QLabel, editor: QWidget, line: HintLine, hint: str = "") -> None:
        self.label = label
        self.editor = editor
        self.line = line
        label.setFont(font("label"))
        label.setProperty("tone", "text2")
        label.setContentsMargins(0, 0, 0, 2)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line.setFixedHeight(line.minimumHeight())
        dress(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(label.text().replace("&", ""))
        line.set_hint(hint)

    @property
    def error(self) -> str:
        """The sentence in red, empty when all is well."""
        return self.line.error

    def set_hint(self, text: str) -> None:
        """What helps to fill the field in."""
        self.line.set_hint(text)

    def set_error(self, sentence: str | None) -> None:
        """Say what is wrong: red outline, sign and sentence; None or empty takes it back. Nothing moves."""
        self.line.set_error(sentence or "")
        set_error_state(self.editor, bool(sentence))
        self.editor.setAccessibleDescription(sentence or "")

    def set_visible(self, shown: bool) -> None:
        """Show or hide all three."""
        for each in (self.label, self.editor, self.line):
            each.setVisible(shown)


def bound(form: object, name: str, hint: str = "") -> BoundField:
    """The field called `name` of a form laid out as name, nameLabel and nameLine."""
    return BoundField(getattr(form, f"{name}Label"), getattr(form, name), getattr(form, f"{name}Line"), hint)
