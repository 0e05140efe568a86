"""Every kind of Word document in a house style, for tests that look at all of them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from boarddesk.desk.house_style import wearing
from boarddesk.documents.word.agenda import write_agenda
from boarddesk.documents.word.decisions import write_decisions
from boarddesk.documents.word.matters import write_matters
from boarddesk.documents.word.minutes import write_minutes, write_revised
from boarddesk.documents.word.record import write_record
from boarddesk.documents.word.sign_in import write_sign_in
from boarddesk.documents.word.slip import write_slips
from boarddesk.documents.word.supplement import write_supplement
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack, ApologyPack
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from boarddesk.model.house_style import HouseStyle
from boarddesk.model.supplement import AgendaChange, ChangeKind, MeetingFacts, SupplementPack
from tests.documents.packs import BOARD, NOW, a_whole_meeting
from tests.documents.test_record import a_sheet
from tests.documents.test_slips import a_slip, matters, slips
from tests.documents.test_tracker import an_action
from tests.rules.records import a_record, a_row

AGENDA = AgendaPack(
    board_name=BOARD,
    board_short_name="NSCB",
    language="en-GB",
    author=BOARD,
    running_head="AGENDA OF NSC BOARD MEETING 12.3.26",
    title="NSC Board Meeting",
    date=dt.date(2026, 3, 12),
    starts=dt.time(13),
    ends=dt.time(16),
    venue="The Moot Hall",
    items=(AgendaItemPack("1", "Welcome", minutes=5), AgendaItemPack("2", "Budget", minutes=30, presenter="Ann Lee")),
    apologies=(ApologyPack("Beth Garner"),),
)
SLIPS = slips(a_slip("Ann Vale", an_action(1)), a_slip("Ben Holm", an_action(2), an_action(3)))
MATTERS = matters(an_action(1), an_action(2))
DECISION = DecisionLine("d", "m", dt.date(2026, 3, 12), "12.03.26/4 i", "4 Development", "to invite the Fire Service")
DECISIONS = DecisionsPack(BOARD, "NSCB", "en-GB", BOARD, dt.date(2026, 3, 13), (DECISION,))
ADDED = AgendaChange("i", ChangeKind.ADDED, AgendaItemPack("3", "Late business"))
BEFORE = MeetingFacts(AGENDA.date, AGENDA.starts, AGENDA.ends)
SUPPLEMENT = SupplementPack(AGENDA, dt.date(2026, 3, 1), BEFORE, (ADDED,))
Write = Callable[[HouseStyle, Path], None]


def _minutes(house: HouseStyle, path: Path) -> None:
    write_minutes(replace(a_whole_meeting(), house=house), path, now=NOW)


def _accessible(house: HouseStyle, path: Path) -> None:
    write_minutes(replace(a_whole_meeting(), house=house), path, now=NOW, layout=MinutesLayout.ACCESSIBLE)


def _revised(house: HouseStyle, path: Path) -> None:
    approved = replace(a_whole_meeting(status=MeetingStatus.APPROVED), house=house)
    write_revised(approved, a_whole_meeting(), path, now=NOW, author="Ann Lee")


def _record(house: HouseStyle, path: Path) -> None:
    write_record(replace(a_record(a_row("Ann Lee", "MA")), house=house), path, now=NOW)


WRITERS: dict[str, Write] = {
    "minutes": _minutes,
    "accessible minutes": _accessible,
    "revised minutes": _revised,
    "agenda": lambda house, path: write_agenda(replace(AGENDA, house=house), path, now=NOW),
    "sign-in sheet": lambda house, path: write_sign_in(replace(a_sheet(), house=house), path, now=NOW),
    "attendance record": _record,
    "slips": lambda house, path: write_slips(replace(SLIPS, house=house), path, now=NOW),
    "matters arising": lambda house, path: write_matters(replace(MATTERS, house=house), path, now=NOW),
    "decisions": lambda house, path: write_decisions(replace(DECISIONS, house=house), path, now=NOW),
    "supplement": lambda house, path: write_supplement(wearing(SUPPLEMENT, house), path, now=NOW),
}
LANDSCAPE = ("decisions", "attendance record", "matters arising")
