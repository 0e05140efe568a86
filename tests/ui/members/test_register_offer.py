"""After a member's record is changed, the register of a meeting that is not over is offered to follow."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, meetings, members
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import MeetingStatus
from boarddesk.ui.members.page import MembersPage
from boarddesk.ui.widgets.toast import Toast
from tests.builders import a_meeting
from tests.ui.members.test_members_page import Members


class Offered(Members):
    """The page, a meeting whose register is taken, and what is offered."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.meeting = a_meeting(self.desk, self.board)
        self.desk.run(attendance.mark_rest_present, self.meeting)

    def change(self, who: str, **values: str) -> None:
        line = next(line for line in self.desk.ask(members.member_lines, self.board) if line.name == who)
        self.bridge.run(members.edit_member, line.id, replace(line.details, **values))  # type: ignore[arg-type]

    def toasts(self) -> list[Toast]:
        self.qtbot.wait(20)
        return [each for each in self.page.findChildren(Toast) if each.isVisible()]

    def row(self, at: int) -> tuple[str, str, str | None]:
        row = self.desk.ask(register_line, self.meeting).sections[0].rows[at]
        return row.name, row.title if not row.office else row.plain_title, row.code


def test_tonights_register_follows_a_changed_title_when_the_offer_is_taken(qtbot: QtBot) -> None:
    at = Offered(qtbot)
    at.change("Alan Stroud", title="Superintendent")
    (toast,) = at.toasts()
    assert toast.text == "Tonight's register stays as it is."
    assert at.row(2) == ("Alan Stroud", "Detective Chief Inspector", "MA")
    button = next(each for each in toast.children() if hasattr(each, "click"))
    button.click()
    assert at.row(2) == ("Alan Stroud", "Superintendent", "MA")


def test_a_new_name_is_offered_too(qtbot: QtBot) -> None:
    at = Offered(qtbot)
    at.change("Alan Stroud", name="Alan Stroud-Lee")
    assert [toast.text for toast in at.toasts()] == ["Tonight's register stays as it is."]


def test_nothing_is_offered_once_the_meeting_is_over_or_where_nothing_differs(qtbot: QtBot) -> None:
    at = Offered(qtbot)
    at.change("Alan Stroud", leaving_reason="")
    assert at.toasts() == []
    for status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT):
        at.desk.run(meetings.set_status, at.meeting, status)
    at.change("Alan Stroud", title="Superintendent")
    assert at.toasts() == []
    assert isinstance(at.page, MembersPage)
