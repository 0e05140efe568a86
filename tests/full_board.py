"""A board as large as real ones: four register groups, guests, a quorum; everybody in it is made up."""

from boarddesk.desk import boards, members
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import Marking
from boarddesk.model.lines.members import MemberDetails

MEMBERS = (
    ("Judith Hale", "JH", "Corporate Director, Children’s Services", "Chair", "Northmoor Borough Council"),
    ("Simone Ellery", "SE", "Assistant Director", "Vice Chair", "Brightside Trust"),
    ("Lynn Jarvis", "LJ", "Service Manager", "", "Family Courts Service"),
    ("Alan Stroud", "AS", "Detective Chief Inspector", "", "Northmoor Police"),
    ("Tom Ashby", "TA", "Chief Inspector", "", "Northmoor Police"),
    ("Sunil Sahota", "SSa", "Principal", "", "Riverside College"),
    ("Jill Alder", "JA", "Assistant Director", "", "National Probation Service"),
    ("Ivan Holt", "IH", "District Manager", "", "Fire Service"),
    ("Ralph Grant", "RG", "Community Services Manager", "", "Moor Valleys NHS Trust"),
    ("Anna Marsh", "AM", "Director of Nursing & Therapies", "", "Northmoor PCT"),
    ("Beth Garner", "BG", "Children’s Services Manager", "", "Brightside Trust"),
    ("Helen Drew", "HD", "Head Teacher", "", "Primary Schools"),
    ("Daniel York", "DY", "Head Teacher", "", "Secondary Schools"),
    ("Marcus Bell", "MB", "Head of Housing", "", "Northmoor Borough Council"),
    ("Olive Pinder", "OP", "Named Doctor", "", "Northmoor PCT"),
    ("Grace Lomax", "GL", "Youth Offending Manager", "", "Northmoor Borough Council"),
    ("Peter Quill", "PQ", "Lay Member", "", ""),
)
OTHERS = {
    "Scrutiny and information role": (("Cllr Edna Frost", "EF", "Lead Member", "", "Northmoor Borough Council"),
                                      ("Rosa Tully", "RT", "Observer", "", "Regional Office")),
    "Officers": (("Lorna Reed", "LR", "Board Manager", "", ""), ("Neil Parrish", "NP", "Training Officer", "", "")),
}  # fmt: skip


def a_full_board(desk: Desk) -> str:
    """Seventeen members, two people with a scrutiny role, two ticked officers, a quorum of seven; gives its id."""
    board_id = desk.run(boards.new_board, "Northmoor Safeguarding Children Board", "NSCB")
    first, _ = desk.ask(boards.group_lines, board_id)
    add_people(desk, board_id, first.id, MEMBERS)
    for name, people in OTHERS.items():
        group = desk.run(boards.add_group, board_id, name)
        marking = Marking.TICKS if name == "Officers" else Marking.CODES
        desk.run(boards.edit_group, group, {"counts_for_quorum": False, "marking": marking})
        desk.run(boards.move_group, group, -1)
        add_people(desk, board_id, group, people)
    desk.run(boards.set_quorum, board_id, [(7, None, None, None)])
    return board_id


def add_people(desk: Desk, board_id: str, group_id: str, people: tuple[tuple[str, str, str, str, str], ...]) -> None:
    """Members of one group."""
    for name, initials, title, office, organisation in people:
        organisations = (organisation,) if organisation else ()
        details = MemberDetails(group_id, name, initials, title, office, organisations=organisations)
        desk.run(members.add_member, board_id, details)
