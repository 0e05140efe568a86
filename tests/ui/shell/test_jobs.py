import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from boarddesk.model.errors import KnownError
from boarddesk.ui.jobs import Jobs, Progress


def no_failure(error: BaseException) -> None:
    pytest.fail(f"failed: {error}")


def test_work_is_done_elsewhere_and_its_result_arrives_on_the_ui_thread(qtbot: QtBot) -> None:
    jobs = Jobs(no_failure)
    arrived: list[tuple[str, str]] = []
    job = jobs.start(
        lambda _: threading.current_thread().name, lambda name: arrived.append((name, threading.current_thread().name))
    )
    with qtbot.waitSignal(job.finished):
        pass
    worker, here = arrived[0]
    assert here == "MainThread"
    assert worker != here
    assert jobs.running == 0


def test_an_error_goes_to_who_asked_else_to_the_window(qtbot: QtBot) -> None:
    told: list[str] = []
    jobs = Jobs(lambda error: told.append(f"window: {error}"))

    def fails(progress: Progress) -> None:
        raise KnownError("The file is open in Word.")

    with qtbot.waitSignal(jobs.start(fails, lambda _: None).finished):
        pass
    with qtbot.waitSignal(jobs.start(fails, lambda _: None, lambda error: told.append(f"asker: {error}")).finished):
        pass
    assert told == ["window: The file is open in Word.", "asker: The file is open in Word."]


def test_progress_is_told_and_a_cancelled_job_hands_nothing_over(qtbot: QtBot) -> None:
    jobs = Jobs(no_failure)
    steps: list[tuple[int, int]] = []
    arrived: list[str] = []
    told = threading.Event()

    def works(progress: Progress) -> str:
        progress.step(1, 2)
        told.wait(5)
        progress.step(2, 2)
        return "done"

    job = jobs.start(works, arrived.append)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    job.cancel()
    with qtbot.waitSignal(job.finished):
        told.set()
    assert arrived == []
    assert (2, 2) not in steps


def test_closing_waits_for_what_is_under_way(qtbot: QtBot) -> None:
    jobs, release = Jobs(no_failure), threading.Event()
    job = jobs.start(lambda _: release.wait(5), lambda _: None)
    assert not jobs.wait(0.01)
    with qtbot.waitSignal(job.finished):
        release.set()
        assert jobs.wait()


def test_a_result_that_comes_after_its_window_has_gone_is_nobodys(qtbot: QtBot) -> None:
    window, release, arrived = QObject(), threading.Event(), list[object]()
    gone = Jobs(no_failure, window).start(lambda _: release.wait(5), arrived.append)
    delete(window)
    release.set()
    assert gone.wait(5)
    jobs = Jobs(no_failure)
    with qtbot.waitSignal(jobs.start(lambda _: None, lambda _: None).finished):
        pass
    assert arrived == []


def test_windows_come_and_go_while_threads_report(qtbot: QtBot) -> None:
    """Deleting what a thread emits from crashed, most of the times that this was run."""

    def talks(progress: Progress) -> None:
        for done in range(2000):
            progress.step(done, 2000)

    for _ in range(20):
        window = QObject()
        Jobs(no_failure, window).start(talks, lambda _: None)
        qtbot.wait(1)
        delete(window)
    jobs = Jobs(no_failure)
    with qtbot.waitSignal(jobs.start(lambda _: None, lambda _: None).finished):
        pass
