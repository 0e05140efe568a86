"""Before an export it is said once how many warnings are open."""

from pathlib import Path

from boarddesk.ui.minutes.page import MinutesPage
from tests.boxes import Boxes
from tests.journeys.driver import Driver, at_example

MINUTES = ("File", "Export", "Minutes in Word…")


def at_the_draft(at: Driver) -> MinutesPage:
    """At the minutes of the draft meeting of the example, in which some warnings are open."""
    workspace = at.window.workspace
    assert workspace is not None
    draft = next(line for line in workspace.meetings if line.status.value == "draft")
    workspace.open_meeting(draft.id, "minutes", focus=True)
    at.settle()
    assert isinstance(workspace.page, MinutesPage)
    return workspace.page


def test_open_warnings_are_told_once_and_then_never_again(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    with at_example(tmp_path) as at:
        at_the_draft(at)
        boxes.answer("Export all the same", (str(first), ""))
        at.choose(*MINUTES)
        at.wait_until(first.exists, 10_000)
        boxes.answer((str(second), ""))
        at.choose(*MINUTES)
        at.wait_until(second.exists, 10_000)
        at.wait_until(lambda: "second.docx" in at.toast, 10_000)
    assert boxes.shown[0].startswith("7 warnings are open in the check.")


def test_looking_at_them_opens_the_panel_and_writes_nothing(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = at_the_draft(at)
        boxes.answer("Look at them")
        at.choose(*MINUTES)
        assert page.check.is_shown
        assert page.check.panel.list.hasFocus()
    assert not list(tmp_path.glob("*.docx"))
