"""Action slips: one for each owner, with the context of each action and whom the slip goes to."""

from dataclasses import replace

from boarddesk.desk import actions, members, minutes
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.owners import known_owners
from boarddesk.desk.slips import slip_packs
from boarddesk.model.enums import ActionStatus, MarkKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.slips import SlipPack
from boarddesk.model.text import Mark
from boarddesk.rules.actions import last_sentence, sentence_before
from boarddesk.rules.owners import parse_action_by
from tests.builders import NIGHT, a_board, a_desk, a_meeting

SAID = "The waiting list has grown again."
AGREED = "Health to report back."


def with_cell(desk: Desk, meeting: str, cell: str, *before: ParagraphLine) -> str:
    """An action in the first item below these paragraphs; gives its id."""
    page = desk.ask(minutes.minutes_of, meeting)
    said = parse_action_by(cell, desk.ask(known_owners, page.board_id, meeting), NIGHT)
    owners = tuple(CellOwner(o.kind, o.text, o.person_id, o.organisation_id, o.group_id) for o in said.owners)
    line = CellLine(new_id(), owners, said.due.kind, said.due.date)
    place = page.items[0]
    added = ParagraphLine(new_id(), text=AGREED, actions=(line,))
    desk.run(minutes.save_item, place.id, (*place.paragraphs, *before, added))
    return line.id


def outside(desk: Desk, board: str, text: str, owners: str) -> str:
    said = parse_action_by(owners, desk.ask(known_owners, board), NIGHT)
    return desk.run(actions.add_action, board, text, said.owners)


def slips(desk: Desk, board: str, *, public: bool = False) -> dict[str, SlipPack]:
    return {slip.owner.shown: slip for slip in desk.ask(slip_packs, board, public=public)}


def test_each_owner_has_one_slip_and_an_action_of_two_stands_on_both() -> None:
    desk = a_desk()
    board = a_board(desk)
    outside(desk, board, "Write to the Trust.", "JH, AM")
    outside(desk, board, "Book the hall.", "AM")
    found = slips(desk, board)
    assert {who: [one.line.text for one in slip.actions] for who, slip in found.items()} == {
        "AM": ["Write to the Trust.", "Book the hall."],
        "JH": ["Write to the Trust."],
    }


def test_what_is_closed_stands_on_no_slip() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(actions.set_status, [outside(desk, board, "Book the hall.", "AM")], ActionStatus.COMPLETE)
    assert not slips(desk, board)


def test_the_sentence_before_an_action_is_its_context() -> None:
    desk = a_desk()
    board = a_board(desk)
    with_cell(desk, a_meeting(desk, board), "JH", ParagraphLine(new_id(), text=f"It was a long night. {SAID}"))
    (one,) = slips(desk, board)["JH"].actions
    assert (one.context, one.line.text, one.line.item_label) == (SAID, AGREED, "1")


def test_confidential_words_are_never_a_context() -> None:
    desk = a_desk()
    board = a_board(desk)
    secret = Mark(0, len(SAID), MarkKind.CONFIDENTIAL)
    meeting = a_meeting(desk, board)
    with_cell(desk, meeting, "JH", ParagraphLine(new_id(), text=SAID, marks=(secret,)))
    with_cell(desk, meeting, "JH", ParagraphLine(new_id(), text=SAID, confidential=True))
    assert [one.context for one in slips(desk, board)["JH"].actions] == ["", ""]


def test_a_public_slip_leaves_out_what_is_confidential() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(actions.set_confidential, [outside(desk, board, "Settle the claim.", "JH")], True)
    assert slips(desk, board)["JH"].has_confidential
    assert not slips(desk, board, public=True)


def test_a_slip_goes_to_the_first_address_and_says_who_has_none() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    group = desk.ask(group_lines, board)[0]
    agency = MemberDetails(group.id, "Ann Vale", "AV", organisations=("Vale Trust",), emails=("ann@vale.example",))
    desk.run(members.add_member, board, agency)
    desk.run(members.add_member, board, replace(agency, name="Ben Holm", initials="BH", emails=()))
    outside(desk, board, "Book the hall.", "AV, BH, ALL, Vale Trust, somebody new")
    found = slips(desk, board)
    reached = {who: ([r.address for r in slip.recipients], slip.without_address) for who, slip in found.items()}
    assert reached == {
        "AV": (["ann@vale.example"], ()),
        "BH": ([], ("Ben Holm",)),
        "ALL": (["ann@vale.example"], ("Ben Holm",)),
        "Vale Trust": (["ann@vale.example"], ("Ben Holm",)),
        "somebody new": ([], ("somebody new",)),
    }


def test_one_owner_and_chosen_actions_narrow_the_slips() -> None:
    desk = a_desk()
    board = a_board(desk)
    first = outside(desk, board, "Write to the Trust.", "JH, AM")
    outside(desk, board, "Book the hall.", "AM")
    anna = slips(desk, board)["AM"].owner
    assert [s.owner.shown for s in desk.ask(slip_packs, board, owner=anna.person_id)] == ["AM"]
    chosen = desk.ask(slip_packs, board, action_ids=[first])
    assert [len(slip.actions) for slip in chosen] == [1, 1]


def test_the_sentence_before_a_place_in_a_paragraph() -> None:
    text = "One was said. Two was asked. Three was agreed."
    assert sentence_before(text, text.index("Three")) == "Two was asked."
    assert sentence_before(text, 3) == ""
    assert sentence_before(text, None) == ""
    assert (last_sentence(text), last_sentence("")) == ("Three was agreed.", "")
