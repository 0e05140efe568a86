"""What every test is held to: a home of its own, one locale, one time zone, and nothing going wrong unnoticed.

A warning in the log, a warning of Qt, a message box nobody expected or a window left open fails the test it belongs to.
Qt is looked at only in tests that use it, so that the tests of the rules stay as quick as the rules.
"""

import logging
import os
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from typing_extensions import override

from tests.boxes import Boxes, shut_windows

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Europe/London"
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("boarddesk", deadline=None, derandomize="BOARDDESK_CI" in os.environ)
settings.load_profile("boarddesk")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In the full check nothing may leave itself out."""
    report = yield
    if report.skipped and "BOARDDESK_CI" in os.environ:
        report.outcome = "failed"
    return report


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own home: settings, recent files and backups go here and nowhere else."""
    place = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(place))
    for folder in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(place / folder.lower()))
    return place


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    handler = _Records()
    logging.getLogger().addHandler(handler)
    yield handler.records
    logging.getLogger().removeHandler(handler)
    if handler.records and "logged" not in request.fixturenames:
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in handler.records), pytrace=False)


@pytest.fixture
def logged(_quiet_log: list[logging.LogRecord]) -> list[logging.LogRecord]:
    """The warnings logged so far; a test that asks for them expects some and looks at them itself."""
    return _quiet_log


@pytest.fixture
def boxes(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Boxes]:
    """The message and file boxes of this test: announce each with `boxes.answer(…)` before it appears."""
    watch = Boxes(monkeypatch)
    yield watch
    watch.verify()


@pytest.fixture(autouse=True)
def _tidy_screen(request: pytest.FixtureRequest, home: Path) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QLocale, QSettings

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / "config"))
    request.getfixturevalue("boxes")
    yield
    left = shut_windows()
    if left:
        pytest.fail("windows left open: " + ", ".join(left), pytrace=False)
