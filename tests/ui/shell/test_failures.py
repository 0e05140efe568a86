from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.shell.crash import CrashDialog
from boarddesk.ui.shell.failures import Failures
from boarddesk.ui.shell.report import report_of
from boarddesk.ui.widgets.toast import Toast


class Disk:
    """A disk that is full until it is not."""

    def __init__(self) -> None:
        self.full = True
        self.written = 0

    def flush(self) -> None:
        if self.full:
            raise KnownError("The disk is full.")
        self.written += 1


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    yield made
    made.close()


def an_error() -> Exception:
    def deep(secret: str) -> None:
        try:
            raise KeyError(secret)
        except KeyError as error:
            raise ValueError(f"cannot read {secret}") from error

    try:
        deep("SB was admitted on Friday")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_says_where_it_happened_and_no_word_of_the_record() -> None:
    report = report_of(an_error())
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "tests/ui/shell/test_failures.py:" in report
    assert "in deep" in report
    assert "Friday" not in report
    assert "cannot read" not in report


def test_a_refusal_is_a_toast(window: QWidget) -> None:
    Failures(window, lambda: None).handle(RuleError("Item 5 has minutes."))
    assert [toast.text for toast in window.findChildren(Toast)] == ["Item 5 has minutes."]


def test_what_could_not_be_saved_is_said_and_tried_until_it_works(window: QWidget) -> None:
    disk = Disk()
    said: list[str] = []
    failures = Failures(window, disk.flush)
    failures.not_saved.connect(said.append)
    failures.saved_again.connect(lambda: said.append("saved"))
    failures.handle(KnownError("The disk is full."))
    failures.try_again()
    assert failures.waiting
    disk.full = False
    failures.try_again()
    assert said == ["The disk is full.", "The disk is full.", "saved"]
    assert disk.written == 1
    assert not failures.waiting


def test_a_bug_gets_a_report_she_can_copy_and_a_second_one_joins_it(
    window: QWidget, capsys: pytest.CaptureFixture[str]
) -> None:
    failures = Failures(window, lambda: None)
    failures.handle(an_error())
    failures.handle(ZeroDivisionError())
    (dialog,) = window.findChildren(CrashDialog)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "ZeroDivisionError" in copied
    assert "Friday" not in copied + capsys.readouterr().err
    dialog.accept_button.click()
    assert not dialog.isVisible()


def test_after_a_bug_what_was_typed_is_written_or_said_not_to_be(window: QWidget) -> None:
    said: list[str] = []
    broken = [True]

    def flush() -> None:
        if broken[0]:
            raise ZeroDivisionError

    failures = Failures(window, flush)
    failures.not_saved.connect(said.append)
    failures.saved_again.connect(lambda: said.append("saved"))
    for broken[0] in (True, False):
        failures.handle(ZeroDivisionError())
        dialog = window.findChildren(CrashDialog)[-1]
        dialog.accept_button.click()
    assert said == ["an error in BoardDesk keeps it from being written", "saved"]
