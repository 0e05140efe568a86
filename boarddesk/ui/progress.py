"""A bar for work that takes longer than a moment, with a button that stops it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from boarddesk.ui.jobs import Job

SHOWN_AFTER = 600
"""Milliseconds; what is done sooner shows no bar."""


def show_progress(job: Job, text: str, parent: QWidget, steps: int = 0) -> QProgressDialog:
    """Show how far a job is once it takes long; cancelling stops it at its next step. Without steps the bar runs."""
    bar = QProgressDialog(text, QCoreApplication.translate("Progress", "Cancel"), 0, steps, parent)
    bar.setWindowTitle(QCoreApplication.translate("Progress", "Please wait"))
    bar.setAccessibleName(text)
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(SHOWN_AFTER)
    bar.setAutoReset(False)
    bar.setAutoClose(False)
    bar.canceled.connect(job.cancel)
    if steps:
        job.progressed.connect(bar.setValue)
    job.finished.connect(bar.reset)
    job.finished.connect(bar.deleteLater)
    bar.setValue(0)
    return bar
