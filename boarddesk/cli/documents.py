"""What can be written: every document with its formats, and how it is made from a file.

A writer is asked for by its name in `desk.exports`, since importing Word and Excel takes longer than most verbs run.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from boarddesk.cli.verbs import printing
from boarddesk.model.enums import MinutesLayout

if TYPE_CHECKING:
    from boarddesk.desk.desk import Desk

LAYOUTS = tuple(layout.value for layout in MinutesLayout)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for of a document: where to, of which board and day, in which copy."""

    to: Path
    board: str | None = None
    meeting: date | None = None
    public: bool = False
    layout: str | None = None
    changes: bool = False
    owner: str | None = None
    year: str | None = None
    first: date | None = None
    last: date | None = None
    house_style: Path | None = None

    @property
    def ending(self) -> str:
        """The format: the ending of the path, in small letters."""
        return self.to.suffix.lower()


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be written."""

    write: "Callable[[Desk, Asked], None]"
    formats: tuple[str, ...]
    of_a_meeting: bool = False
    has_public: bool = False


def put(pack: Any, asked: Asked, **writers: str) -> None:
    """Write a pack with the writer for its format, a name in `desk.exports`; as PDF by the screens' printing."""
    from boarddesk.desk import exports, house_style

    if asked.house_style is not None:
        pack = house_style.wearing(pack, house_style.proposed(asked.house_style))
    if asked.ending == ".pdf":
        printing().write_pdf(pack, asked.to)
    else:
        getattr(exports, writers[asked.ending[1:]])(pack, asked.to)


def write_minutes(desk: "Desk", asked: Asked) -> None:
    """The minutes of a day or of the last meeting held; with `changes`, approved ones against the circulated draft."""
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.packs import minutes_pack
    from boarddesk.desk.revised import revised_pack

    meeting_id = desk.ask(meeting_called, asked.board, asked.meeting)
    if asked.changes:
        layout = MinutesLayout(asked.layout) if asked.layout else None
        put(replace(desk.ask(revised_pack, meeting_id), layout=layout), asked, docx="write_revised")
        return
    writer = f"write_{asked.layout}" if asked.layout else "write_word"
    put(desk.ask(minutes_pack, meeting_id, public=asked.public), asked, docx=writer)


def write_agenda(desk: "Desk", asked: Asked) -> None:
    """The agenda of a day or of the next meeting: the document, the letter with it, or the invitation."""
    from boarddesk.desk.agenda_pack import agenda_pack, inviting_pack

    meeting_id = coming_or_of(desk, asked)
    if asked.ending in (".ics", ".eml"):
        put(desk.ask(inviting_pack, meeting_id), asked, ics="write_agenda_invitation", eml="write_agenda_mail")
    else:
        put(desk.ask(agenda_pack, meeting_id, public=asked.public), asked, docx="write_agenda_word")


def write_supplement(desk: "Desk", asked: Asked) -> None:
    """What has changed on the agenda of a day or of the next meeting since it was issued, or the letter with it."""
    from boarddesk.desk.issues import supplement_letter_pack, supplement_pack

    meeting_id = coming_or_of(desk, asked)
    if asked.ending == ".eml":
        put(desk.ask(supplement_letter_pack, meeting_id), asked, eml="write_supplement_mail")
    else:
        put(desk.ask(supplement_pack, meeting_id, public=asked.public), asked, docx="write_supplement_word")


def write_tracker(desk: "Desk", asked: Asked) -> None:
    """The action tracker, without a number."""
    from boarddesk.desk.packs import tracker_pack

    put(desk.ask(tracker_pack, board_id(desk, asked), public=asked.public), asked, xlsx="write_excel")


def write_attendance(desk: "Desk", asked: Asked) -> None:
    """The attendance record of a year or of any period; without either, of the year of the last meeting."""
    from boarddesk.desk.attendance_record import named_period, record_pack

    board = board_id(desk, asked)
    pack = desk.ask(record_pack, board, desk.ask(named_period, board, asked.year, asked.first, asked.last))
    put(pack, asked, xlsx="write_record_excel", docx="write_record_word")


def write_sign_in(desk: "Desk", asked: Asked) -> None:
    """The sign-in sheet of a day, or of the next meeting."""
    from boarddesk.desk.sign_in import sign_in_pack

    put(desk.ask(sign_in_pack, coming_or_of(desk, asked)), asked, docx="write_sign_in_word")


def write_register(desk: "Desk", asked: Asked) -> None:
    """The register of a day, or of the last meeting held."""
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.register_pack import register_pack

    put(desk.ask(register_pack, desk.ask(meeting_called, asked.board, asked.meeting)), asked)


def write_slips(desk: "Desk", asked: Asked) -> None:
    """The action slips of everybody or of one owner, as a document or as letters in a folder."""
    hand_out(desk, asked, "slips")


def write_matters(desk: "Desk", asked: Asked) -> None:
    """The sheet for matters arising of a day, or of the next meeting."""
    hand_out(desk, asked, "matters-arising")


def write_involvement(desk: "Desk", asked: Asked) -> None:
    """Who links the board to which other groups, as of today."""
    from boarddesk.desk.involvement import involvement_pack

    put(desk.ask(involvement_pack, board_id(desk, asked)), asked, xlsx="write_involvement_excel")


def write_plan(desk: "Desk", asked: Asked) -> None:
    """The forward plan."""
    from boarddesk.desk.forward_plan import plan_pack

    put(desk.ask(plan_pack, board_id(desk, asked)), asked, xlsx="write_plan_excel")


def write_decisions(desk: "Desk", asked: Asked) -> None:
    """The register of decisions."""
    from boarddesk.desk.decisions import decisions_pack

    pack = desk.ask(decisions_pack, board_id(desk, asked), public=asked.public)
    put(pack, asked, xlsx="write_decisions_excel", docx="write_decisions_word")


def write_data(desk: "Desk", asked: Asked) -> None:
    """The file, or one board of it, as data."""
    from boarddesk.desk.data import data_text
    from boarddesk.desk.data_files import write_text

    write_text(desk.ask(data_text, asked.board), asked.to)


def board_id(desk: "Desk", asked: Asked) -> str:
    """The board that was asked for, or the only one."""
    from boarddesk.desk.headless import board_called

    return desk.ask(board_called, asked.board)


def coming_or_of(desk: "Desk", asked: Asked) -> str:
    """The meeting of the day that was asked for, or the next one."""
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.sign_in import coming_meeting_id

    if asked.meeting:
        return desk.ask(meeting_called, asked.board, asked.meeting)
    return desk.ask(coming_meeting_id, board_id(desk, asked))


def hand_out(desk: "Desk", asked: Asked, what: str) -> None:
    """Write what is handed out before a meeting, and print what there is to say about it."""
    from boarddesk.desk import handed_files
    from boarddesk.desk.house_style import proposed

    house = proposed(asked.house_style) if asked.house_style is not None else None
    request = handed_files.Handing(asked.to, asked.board, asked.owner, asked.meeting, asked.public, house)
    for line in handed_files.hand_out(desk, what, request, printing().write_pdf):
        print(line)


def write_glossary(desk: "Desk", asked: Asked) -> None:
    """The glossary, to be read back by `import glossary`, or on paper."""
    from boarddesk.desk.glossary_import import glossary_pack

    pack = desk.ask(glossary_pack, board_id(desk, asked))
    put(pack, asked, xlsx="write_glossary_excel", csv="write_glossary_csv")


WORD, PDF, EXCEL, FOLDER = ".docx", ".pdf", ".xlsx", ""
DOCUMENTS = {
    "minutes": Document(write_minutes, (WORD, PDF), of_a_meeting=True, has_public=True),
    "agenda": Document(write_agenda, (WORD, PDF, ".eml"), of_a_meeting=True, has_public=True),
    "supplement": Document(write_supplement, (WORD, PDF, ".eml"), of_a_meeting=True, has_public=True),
    "invitation": Document(write_agenda, (".ics",), of_a_meeting=True),
    "tracker": Document(write_tracker, (EXCEL, PDF), has_public=True),
    "attendance": Document(write_attendance, (EXCEL, WORD, PDF)),
    "sign-in": Document(write_sign_in, (WORD, PDF), of_a_meeting=True),
    "register": Document(write_register, (PDF,), of_a_meeting=True),
    "slips": Document(write_slips, (WORD, PDF, FOLDER), has_public=True),
    "matters-arising": Document(write_matters, (WORD, PDF), of_a_meeting=True, has_public=True),
    "involvement": Document(write_involvement, (EXCEL, PDF)),
    "plan": Document(write_plan, (EXCEL, PDF)),
    "decisions": Document(write_decisions, (EXCEL, WORD, PDF), has_public=True),
    "glossary": Document(write_glossary, (EXCEL, ".csv", PDF)),
    "data": Document(write_data, (".json",)),
}
