"""What is put on the clipboard, and dragged."""

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication


def mime_data() -> QMimeData:
    """Empty data for the clipboard or for a drag.

    They are made by Qt itself, by way of a model: the clipboard keeps them to the very end, and a QMimeData made in
    Python crashes the process when Qt destroys it after the interpreter has gone.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    return data


def put_on_clipboard(text: str, html: str) -> None:
    """Put a text on the clipboard together with the HTML of the same."""
    data = mime_data()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
