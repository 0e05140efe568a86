"""The rates of the reference, as printed and as they really were; nobody is named here, since its people are real."""

import json
from pathlib import Path

import pytest

from boarddesk.desk.attendance_record import correct, record_pack, usual_period
from boarddesk.desk.data import import_data
from boarddesk.desk.desk import Desk
from boarddesk.documents.data.reading import read
from boarddesk.model.enums import CountsAs
from boarddesk.model.record import RecordPack, RecordRow
from boarddesk.model.tables import Board
from boarddesk.rules.rates import Rate, meeting_tallies, total_of
from boarddesk.ui.record.lines import View, grid_of
from tests.builders import a_desk
from tests.reference.convert import converted

RECORD = Path(__file__).parents[3] / "shared" / "seed" / "slscb-2009-11-19.json"


def reference() -> tuple[Desk, str]:
    """A desk with the reference and the id of its board."""
    content = json.dumps(converted(json.loads(RECORD.read_text(encoding="utf-8")))).encode()
    desk = a_desk()
    import_data(desk, read(content, "reference.json"), content)
    return desk, desk.ask(lambda looked: looked.rows(Board)[0].id)


def record_of(desk: Desk, board: str) -> RecordPack:
    """The record of the year of the meeting."""
    return desk.ask(record_pack, board, desk.ask(usual_period, board))


def members_of(record: RecordPack) -> tuple[RecordRow, ...]:
    """The members of the board itself."""
    return record.rows_of(record.groups[0].id)


def test_the_rates_of_the_reference_as_printed_and_as_corrected() -> None:
    if not RECORD.exists():
        return
    desk, board = reference()
    record = record_of(desk, board)
    members = members_of(record)
    (tally,) = meeting_tallies(members, 1)
    assert len(members) == 21
    assert (tally.present, tally.represented, tally.apologies, tally.absent) == (15, 1, 5, 0)
    assert (total_of(members).in_person, total_of(members).including) == (Rate(15, 21), Rate(16, 21))
    assert (Rate(15, 21).percent, Rate(16, 21).percent) == (71, 76)

    sent = [mark for row in members if (mark := row.marks[0]) and mark.represented_by]
    marked_away = [mark for mark in sent if mark.counts_as is CountsAs.APOLOGIES]
    assert len(marked_away) == 1
    code = next(code.code for code in record.meetings[0].codes if code.counts_as is CountsAs.REPRESENTED)
    desk.run(correct, record.meetings[0].id, marked_away[0].key, code)

    corrected = members_of(record_of(desk, board))
    assert (total_of(corrected).in_person, total_of(corrected).including) == (Rate(15, 21), Rate(17, 21))
    assert Rate(17, 21).percent == 81


def test_the_grid_shows_the_rates_of_the_reference() -> None:
    if not RECORD.exists():
        return
    desk, board = reference()
    record = record_of(desk, board)
    total = grid_of(record, View.PERSON, record.groups[0].id).lines[-1]
    assert total.is_total
    assert (total.attendance.in_person, total.attendance.including) == (Rate(15, 21), Rate(16, 21))


@pytest.mark.parametrize("view", list(View))
def test_every_view_of_the_reference_stays_below_a_hundred_per_cent(view: View) -> None:
    if not RECORD.exists():
        return
    desk, board = reference()
    record = record_of(desk, board)
    rates = [line.attendance for line in grid_of(record, view, None).lines]
    assert all(each.in_person.attended <= each.including.attended <= each.including.expected for each in rates)
