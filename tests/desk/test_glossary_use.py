"""Where the minutes of a board use its glossary."""

import datetime as dt

from boarddesk.desk import agenda, attendance, glossary
from boarddesk.desk.desk import Desk
from boarddesk.desk.glossary_use import (
    counted_meetings,
    counting_for,
    known_short_forms,
    place_in_meeting,
    texts_of_meeting,
    use_of,
)
from boarddesk.desk.minutes import save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.register_lines import register_line
from boarddesk.model.lines.glossary import GlossaryUse
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import a_board, a_desk, a_meeting

EARLIER = dt.date(2026, 9, 17)


def a_used_board() -> tuple[Desk, str, str, str]:
    """A board with two meetings; gives the desk, the board, the later and the earlier meeting."""
    desk = a_desk()
    board = a_board(desk)
    later, earlier = a_meeting(desk, board), a_meeting(desk, board, date=EARLIER)
    minute(desk, later, "Two CAFs were made. JH spoke of the TAC.")
    minute(desk, earlier, "The CAF was new. Serious Case Reviews (SCRs) were heard.")
    return desk, board, later, earlier


def minute(desk: Desk, meeting: str, text: str, number: int = 0) -> str:
    """Write a paragraph into an item; gives its id."""
    item = desk.ask(agenda.item_lines, meeting)[number].id
    key = f"{abs(hash((meeting, text))):032x}"[:32]
    desk.run(save_item, item, [ParagraphLine(key, text=text)])
    return key


def used(desk: Desk, board: str) -> GlossaryUse:
    """Everything counted at once."""
    lines, meetings = desk.ask(glossary.term_lines, board), desk.ask(counted_meetings, board)
    counting = counting_for(lines, desk.ask(known_short_forms, board))
    texts = {each.id: desk.ask(texts_of_meeting, each.id) for each in meetings}
    return use_of(lines, meetings, {key: counting.tally(each.texts, each.register) for key, each in texts.items()})


def test_a_term_is_counted_in_every_meeting_the_earliest_first() -> None:
    desk, board, later, earlier = a_used_board()
    term = desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    use = used(desk, board).terms[term]
    assert [(each.id, each.times) for each in use.meetings] == [(earlier, 1), (later, 1)]
    assert (use.times, use.first and use.first.date) == (2, EARLIER)


def test_short_forms_that_nobody_explained_are_told_with_their_meaning() -> None:
    desk, board, _, _ = a_used_board()
    told = {each.abbreviation: (each.meaning, each.use.times) for each in used(desk, board).unexplained}
    assert told == {"CAF": ("", 2), "TAC": ("", 1), "SCR": ("Serious Case Review", 1)}


def test_a_use_counts_for_the_meaning_of_its_day() -> None:
    desk, board, later, earlier = a_used_board()
    old = desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    new = desk.run(glossary.add_term, board, "CAF", "Care and Family", starts=dt.date(2026, 10, 1))
    terms = used(desk, board).terms
    assert [each.id for each in terms[old].meetings] == [earlier]
    assert [each.id for each in terms[new].meetings] == [later]


def test_the_minutes_take_the_meaning_of_their_day() -> None:
    desk, board, later, earlier = a_used_board()
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    desk.run(glossary.add_term, board, "CAF", "Care and Family", starts=dt.date(2026, 10, 1))
    assert [each.meaning for each in desk.ask(minutes_pack, later).glossary] == ["Care and Family"]
    assert [each.meaning for each in desk.ask(minutes_pack, earlier).glossary] == ["Common Assessment Framework"]
    assert [each.meaning for each in desk.ask(glossary.terms_of_meeting, earlier)] == ["Common Assessment Framework"]


def test_minutes_tell_the_context_of_several_meanings() -> None:
    desk, board, later, _ = a_used_board()
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework", "children")
    desk.run(glossary.add_term, board, "CAF", "Charities Aid Foundation", "grants")
    assert [each.meaning for each in desk.ask(minutes_pack, later).glossary] == [
        "Common Assessment Framework (children)",
        "Charities Aid Foundation (grants)",
    ]


def test_an_attendance_code_and_the_register_count_as_use() -> None:
    desk, board, later, _ = a_used_board()
    term = desk.run(glossary.add_term, board, "PCT", "Primary Care Trust")
    code = desk.run(glossary.add_term, board, "MA", "Member attended")
    assert not used(desk, board).terms[code].meetings
    row = desk.ask(register_line, later).sections[0].rows[0].key
    desk.run(attendance.mark, later, [row], "MA")
    terms = used(desk, board).terms
    assert [(each.id, each.times) for each in terms[code].meetings] == [(later, 1)]
    assert [(each.id, each.times) for each in terms[term].meetings] == [(later, 1)]
    place = desk.ask(place_in_meeting, later, "PCT")
    assert place.in_register


def test_a_term_is_found_where_it_stands() -> None:
    desk, _, later, earlier = a_used_board()
    key = minute(desk, later, "The CAF again.", 1)
    assert desk.ask(place_in_meeting, later, "TAC").key != key
    assert desk.ask(place_in_meeting, earlier, "TAC").key is None


def test_terms_are_added_in_one_step() -> None:
    desk, board, _, _ = a_used_board()
    desk.run(glossary.add_terms, board, [("CAF", "Common Assessment Framework"), ("TAC", "Team Around the Child")])
    assert len(desk.ask(glossary.term_lines, board)) == 2
    desk.undo()
    assert desk.ask(glossary.term_lines, board) == ()
