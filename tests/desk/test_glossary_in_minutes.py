"""Which terms stand in the minutes of a board (RULES 21), and in their public copy."""

import pytest

from boarddesk.desk import agenda, glossary
from boarddesk.desk.boards import edit_board
from boarddesk.desk.desk import Desk
from boarddesk.desk.minutes import save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import GlossaryOrder, GlossaryScope, MarkKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.text import Mark
from tests.builders import a_board, a_desk, a_meeting

SECRET = "The XQZ panel met."


def a_minuted_meeting(scope: GlossaryScope, order: GlossaryOrder) -> tuple[Desk, str]:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    item = desk.ask(agenda.item_lines, meeting)[0].id
    desk.run(
        save_item,
        item,
        [
            ParagraphLine("1" * 32, text="The TAC, the éCAF and the CAF; two O'Ds."),
            ParagraphLine("2" * 32, text=SECRET, marks=(Mark(0, len(SECRET), MarkKind.CONFIDENTIAL),)),
            ParagraphLine("3" * 32, text="The ZZZ is private.", confidential=True),
        ],
    )
    for short in ("TAC", "XQZ", "ZZZ", "éCAF", "O'D", "CAF", "OE", "UNU"):
        desk.run(glossary.add_term, board, short, f"Meaning of {short}")
    desk.run(edit_board, board, {"glossary_scope": scope, "glossary_order": order})
    return desk, meeting


def shown(desk: Desk, meeting: str, public: bool = False) -> list[str]:
    return [term.abbreviation for term in desk.ask(minutes_pack, meeting, public=public).glossary]


def test_used_terms_stand_as_people_sort() -> None:
    desk, meeting = a_minuted_meeting(GlossaryScope.USED, GlossaryOrder.ALPHABETICAL)
    assert shown(desk, meeting) == ["CAF", "éCAF", "O'D", "TAC", "XQZ", "ZZZ"]


def test_all_terms_stand_in_their_own_order() -> None:
    desk, meeting = a_minuted_meeting(GlossaryScope.ALL, GlossaryOrder.STORED)
    assert shown(desk, meeting) == ["TAC", "XQZ", "ZZZ", "éCAF", "O'D", "CAF", "OE", "UNU"]


@pytest.mark.parametrize("scope", list(GlossaryScope))
def test_a_public_copy_does_not_give_away_a_term_that_only_confidential_passages_use(scope: GlossaryScope) -> None:
    desk, meeting = a_minuted_meeting(scope, GlossaryOrder.ALPHABETICAL)
    assert not {"XQZ", "ZZZ"} & set(shown(desk, meeting, public=True))
    assert {"CAF", "TAC"} <= set(shown(desk, meeting, public=True))
    assert ("UNU" in shown(desk, meeting, public=True)) is (scope is GlossaryScope.ALL)
