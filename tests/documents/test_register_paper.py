"""The register of a night on paper, by itself."""

from boarddesk.desk import arrivals, attendance, boards, declarations
from boarddesk.desk.exports import paper_of
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.register_pack import register_pack
from tests.desk.nights import Night


def test_it_has_the_heading_counts_groups_and_interests_and_nothing_else() -> None:
    night = Night()
    night.desk.run(boards.set_quorum, night.board, [(5, None, None, None)])
    night.desk.run(attendance.mark_rest_present, night.meeting)
    night.mark("Anna Marsh", "A")
    night.desk.run(arrivals.set_remote, night.meeting, [night.key("Alan Stroud")], True)
    night.desk.run(arrivals.came_in, night.meeting, [night.key("Beth Garner")], item_id=night.items[1])
    key = night.key("Judith Hale")
    night.desk.run(declarations.declare, night.meeting, key, night.items[2], "a trustee", left_meeting=True)
    paper = paper_of(night.desk.ask(register_pack, night.meeting))
    for said in (
        "Attendance at NSCB meeting",
        "5 of 6 present, 0 represented, 1 apologies. 1 attended remotely.",
        "Quorum: 5 here, 5 needed.",
        "Without a quorum: items 1, 3.",
        "(attended remotely)",
        "(from item 2)",
        "Item 3: Judith Hale declared an interest: a trustee. Judith Hale left the meeting for this item.",
    ):
        assert said in paper.html
    assert "Business 1" not in paper.html
    assert paper.title == "Attendance, 19 November 2026 – Northmoor Safeguarding Children Board"


def test_its_file_is_named_after_the_board_and_the_day() -> None:
    night = Night()
    assert file_name(night.desk.ask(register_pack, night.meeting), ".pdf") == "NSCB register 2026-11-19.pdf"
