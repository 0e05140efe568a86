"""The command line: what each verb does, what it says, and how it ends."""

import datetime as dt
import json
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from boarddesk.cli import main
from boarddesk.cli.documents import DOCUMENTS
from boarddesk.desk.agenda import add_item
from boarddesk.desk.headless import meeting_called, writing
from boarddesk.desk.meetings import set_status
from boarddesk.model.enums import MeetingStatus

BOARD = "Northmoor Safeguarding Children Board"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example board in a file."""
    path = tmp_path_factory.mktemp("example") / "example.board"
    assert main(["sample", str(path)]) == 0
    return path


def test_new_makes_a_file_with_an_empty_board(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Moor.board"
    assert main(["new", str(path), "--board", "Moor Parish Council"]) == 0
    capsys.readouterr()
    assert main(["info", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [board["name"] for board in told["boards"]] == ["Moor Parish Council"]
    assert told["problems"] == []


def test_new_refuses_a_file_that_is_there(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = example.read_bytes()
    assert main(["new", str(example)]) == 1
    said = capsys.readouterr().err
    assert said.startswith('boarddesk: There is already a file "example.board"')
    assert said.count("\n") == 1
    assert example.read_bytes() == before


def test_info_lists_the_meetings_with_their_status(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(example)]) == 0
    told = capsys.readouterr().out
    assert BOARD in told
    assert "16.07.2026  cancelled" in told
    assert "sound" in told


def test_info_says_whether_an_approved_edition_still_holds(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board = Path(shutil.copy(example, tmp_path))
    with writing(board, "Lorna Reed") as desk:
        desk.run(set_status, desk.ask(meeting_called, None, dt.date(2026, 9, 17)), MeetingStatus.APPROVED)
    capsys.readouterr()
    assert main(["info", str(board), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    editions = [each for one in told["boards"][0]["meetings"] for each in one["editions"]]
    assert editions
    assert all(each["holds"] and len(each["sha256"]) == 64 for each in editions)

    connection = sqlite3.connect(board)
    connection.execute("UPDATE edition SET content = replace(content, 'Board', 'Broad')")
    connection.commit()
    connection.close()
    assert main(["info", str(board)]) == 1
    assert "CHANGED" in capsys.readouterr().out


def test_info_of_no_board_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.board"
    path.write_text("Dear all", encoding="utf-8")
    assert main(["info", str(path)]) == 1
    assert capsys.readouterr().err == 'boarddesk: "letter.board" is not a board file.\n'


LATER = "supplement"
"""Written only once an agenda was issued and changed, which the example board has not come to."""
WRITTEN = [
    f"{what}{ending}"
    for what, document in DOCUMENTS.items()
    for ending in filter(None, document.formats)
    if what != LATER
]
STARTS = {
    ".docx": b"PK",
    ".xlsx": b"PK",
    ".pdf": b"%PDF",
    ".json": b"{",
    ".eml": b"X-Unsent",
    ".ics": b"BEGIN:",
    ".csv": b"\xef",
}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.usefixtures("qapp")
def test_export_writes_what_the_ending_says(name: str, example: Path, tmp_path: Path) -> None:
    target = tmp_path / name
    assert main(["export", name.partition(".")[0], str(example), "--to", str(target)]) == 0
    assert target.read_bytes().startswith(STARTS[target.suffix])


def test_export_of_the_example_board_is_the_example_board(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "data.json"
    assert main(["export", "data", str(example), "--to", str(target), "--board", "NSCB"]) == 0
    shipped = Path(__file__).resolve().parents[1] / "resources" / "sample" / "example.json"
    assert target.read_bytes() == shipped.read_bytes()


def test_a_public_copy_from_the_command_line_holds_nothing_confidential(example: Path, tmp_path: Path) -> None:
    full, public = tmp_path / "full.docx", tmp_path / "public.docx"
    assert main(["export", "minutes", str(example), "--to", str(full)]) == 0
    assert main(["export", "minutes", str(example), "--to", str(public), "--public", "--layout", "accessible"]) == 0
    with zipfile.ZipFile(full) as whole, zipfile.ZipFile(public) as left:
        said, kept = (package.read("word/document.xml").decode() for package in (whole, left))
    assert "Supported lodgings" in said
    assert "Supported lodgings" not in kept
    assert "[confidential item]" in kept


@pytest.mark.parametrize(
    ("words", "meetings"),
    [
        ([], 6),
        (["--year", "2026"], 6),
        (["--year", "2026/27"], 4),
        (["--year", "2025/26"], 4),
        (["--from", "2026-03-19", "--until", "2026-05-21"], 2),
        (["--from", "2026-05-21"], 4),
        (["--until", "2026-05-21"], 5),
    ],
)
def test_attendance_is_exported_of_any_period(words: list[str], meetings: int, example: Path, tmp_path: Path) -> None:
    target = tmp_path / "attendance.xlsx"
    assert main(["export", "attendance", str(example), "--to", str(target), "--board", "NSCB", *words]) == 0
    assert load_workbook(target)["By meeting"].max_row == 3 + meetings


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--year", "26"], "“26” is not a year such as 2026 or, from April on, 2026/27."),
        (["--year", "2026/28"], "“2026/28” is not one year from April to March; 2026/27 is."),
        (["--year", "2026", "--from", "2026-01-01"], "A period is either a year or its days, not both."),
        (
            ["--from", "2026-05-01", "--until", "2026-04-01"],
            "The period would end on 1 April 2026 before it begins on 1 May 2026.",
        ),
    ],
)
def test_a_period_that_is_none_is_one_sentence(
    words: list[str], sentence: str, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "attendance", str(example), "--to", str(tmp_path / "a.xlsx"), *words]) == 1
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_export_of_a_day_without_a_meeting_names_the_days_there_are(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "minutes", str(example), "--to", str(tmp_path / "m.docx"), "--meeting", "2026-02-02"]
    assert main(words) == 1
    assert "There is no meeting on 2026-02-02; there are 2025-09-18, 2025-11-20," in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_slips_go_into_a_folder_as_letters_and_who_has_no_address_is_told(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "letters"
    assert main(["export", "slips", str(example), "--to", str(folder)]) == 0
    endings = {path.suffix for path in folder.iterdir()}
    assert endings == {".eml", ".docx"}
    told = capsys.readouterr().out
    assert "No address, so a slip in Word instead: " in told
    assert all(path.name in told for path in folder.iterdir())


def test_slips_of_one_owner_and_of_nobody(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["export", "slips", str(example), "--to", str(tmp_path / "letters"), "--owner"]
    assert main([*words, "jh"]) == 0
    assert len(list((tmp_path / "letters").iterdir())) == 1
    capsys.readouterr()
    assert main([*words, "Nobody"]) == 1
    assert "Nobody called “Nobody” has an open action; there are " in capsys.readouterr().err


@pytest.mark.parametrize("ending", DOCUMENTS[LATER].formats)
@pytest.mark.usefixtures("qapp")
def test_a_supplement_is_written_once_the_agenda_was_issued_and_changed(
    ending: str, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board, path = Path(shutil.copy(example, tmp_path)), tmp_path / f"{LATER}{ending}"
    words = ["export", LATER, str(board), "--to", str(path), "--meeting", "2027-01-21"]
    assert main(words) == 1
    assert "once the agenda has been issued" in capsys.readouterr().err
    with writing(board, "Lorna Reed") as desk:
        meeting = desk.ask(meeting_called, None, dt.date(2027, 1, 21))
        desk.run(set_status, meeting, MeetingStatus.AGENDA_ISSUED)
        desk.run(add_item, meeting, "Late business")
    assert main(words) == 0
    assert path.read_bytes().startswith(STARTS[ending])


WRONG = (
    ["export", "minutes", "x.board", "--to", "m.docx", "--changes", "--public"],
    ["export", "attendance", "x.board", "--to", "a.xlsx", "--tagged"],
    ["export", "tracker", "x.board", "--to", "t.pdf", "--tagged"],
    ["export", "slips", "x.board", "--to", "s.xlsx"],
    ["export", "minutes", "x.board", "--to", "m.docx", "--owner", "JH"],
    ["exprot", "minutes"],
    ["export", "minutes", "x.board", "--to", "minutes.txt"],
    ["export", "tracker", "x.board", "--to", "t.xlsx", "--meeting", "2026-01-22"],
    ["export", "minutes", "x.board", "--to", "m.docx", "--year", "2026"],
    ["export", "minutes", "x.board", "--to", "m.docx", "--meeting", "Tuesday"],
    ["export", "agenda", "x.board", "--to", "a.xlsx"],
    ["export", "data", "x.board", "--to", "d.json", "--public"],
    ["export", "minutes", "x.board", "--to", "m.pdf", "--layout", "accessible"],
    ["restore", "x.board", "--list", "--from", "y.board"],
    ["--frobnicate"],
    ["new"],
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: boarddesk" in capsys.readouterr().err


def test_import_fills_a_new_file(example: Path, tmp_path: Path) -> None:
    source, path, again = tmp_path / "a.json", tmp_path / "new.board", tmp_path / "b.json"
    assert main(["export", "data", str(example), "--to", str(source)]) == 0
    assert main(["import", "data", str(path), str(source)]) == 0
    assert main(["export", "data", str(path), "--to", str(again)]) == 0
    assert again.read_bytes() == source.read_bytes()


def test_a_bad_code_is_told_with_its_place_and_no_file_is_made(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, path = tmp_path / "a.json", tmp_path / "new.board"
    assert main(["export", "data", str(example), "--to", str(source)]) == 0
    data = json.loads(source.read_text(encoding="utf-8"))
    data["boards"][0]["meetings"][2]["register"][4]["code"] = "X"
    source.write_text(json.dumps(data), encoding="utf-8")
    capsys.readouterr()
    assert main(["import", "data", str(path), str(source)]) == 1
    said = capsys.readouterr().err
    assert said == 'boarddesk: boards[0].meetings[2].register[4].code: "X" is not one of MA, RA, A, NC\n'
    assert not path.exists()


def test_import_into_a_board_in_use_is_refused_and_backed_up(
    tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, source = tmp_path / "used.board", tmp_path / "a.json"
    assert main(["sample", str(path)]) == 0
    assert main(["export", "data", str(example), "--to", str(source)]) == 0
    capsys.readouterr()
    assert main(["import", "data", str(path), str(source)]) == 1
    assert f'the file already has a board "{BOARD}" that is not empty' in capsys.readouterr().err


def test_backup_and_restore_bring_a_lost_file_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Moor.board"
    assert main(["new", str(path), "--board", "Moor Parish Council"]) == 0
    assert main(["backup", str(path)]) == 0
    assert main(["restore", str(path), "--list"]) == 0
    assert "made by hand" in capsys.readouterr().out
    path.unlink()
    assert main(["restore", str(path)]) == 0
    assert main(["info", str(path)]) == 0
    assert "Moor Parish Council" in capsys.readouterr().out


def test_restore_without_a_backup_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", str(tmp_path / "Moor.board")]) == 1
    assert capsys.readouterr().err == 'boarddesk: There is no backup of "Moor.board".\n'


def test_a_backup_can_be_put_anywhere(example: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.board"
    assert main(["backup", str(example), "--to", str(copy)]) == 0
    assert main(["info", str(copy)]) == 0


def test_backups_lie_in_the_data_folder_that_is_named(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    monkeypatch.setenv("BOARDDESK_DATA_DIR", str(folder))
    assert main(["backup", str(example)]) == 0
    assert list(folder.rglob("*-asked.board"))


def test_without_a_display_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("There is no display for the window here")


def test_a_tracker_goes_out_comes_back_and_changes_the_log_only_when_told_to(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board = tmp_path / "mine.board"
    shutil.copy(example, board)
    target = tmp_path / "tracker.xlsx"
    assert main(["export", "tracker", str(board), "--to", str(target)]) == 0
    workbook = load_workbook(target)
    sheet = workbook["Open"]
    heads = {str(cell.value): number for number, cell in enumerate(sheet[3], start=1)}
    sheet.cell(4, heads["Status"]).value = "Complete"
    sheet.cell(5, heads["New update"]).value = "The letter has gone."
    workbook.save(target)
    capsys.readouterr()
    assert main(["import", "tracker", str(board), str(target)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Changed in the tracker alone:\n")
    assert "status: Open -> Complete" in told
    assert "The letter has gone." in told
    assert main(["import", "tracker", str(board), str(target), "--apply"]) == 0
    assert "Took over 2 changes; none left" in capsys.readouterr().out
    assert main(["import", "tracker", str(board), str(target)]) == 0
    assert capsys.readouterr().out == "Nothing in it differs from the log.\n"


def test_a_file_that_is_no_tracker_is_refused_in_one_sentence(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"nothing")
    assert main(["import", "tracker", str(example), str(tmp_path / "t.xlsx")]) == 1
    assert capsys.readouterr().err == "boarddesk: “t.xlsx” is not an Excel workbook, or it is damaged.\n"


def a_list(folder: Path, *rows: str) -> Path:
    """A list of members in a file."""
    path = folder / "members.csv"
    path.write_text("\n".join(("Name;Job title", *rows)), "utf-8")
    return path


def test_import_of_members_only_says_what_would_happen(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = example.read_bytes()
    source = a_list(tmp_path, "Willa Quist;Lead Nurse", "Judith Hale", "Simon Ellery")
    assert main(["import", "members", str(example), str(source)]) == 0
    told = capsys.readouterr().out
    assert "members.csv: Name = name, Job title = title; from 21 January 2027" in told
    assert "Join (1)\n  Willa Quist | Lead Nurse" in told
    assert "Simon Ellery: Simone Ellery (spelt almost alike)" in told
    assert "Nothing has been changed; --apply does it." in told
    assert example.read_bytes() == before


def test_import_of_members_is_done_when_asked_and_waits_for_near_names(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Copy.board"
    path.write_bytes(example.read_bytes())
    source = a_list(tmp_path, "Willa Quist;Lead Nurse", "Simon Ellery")
    assert main(["import", "members", str(path), str(source), "--apply"]) == 1
    assert "1 name close to somebody known" in capsys.readouterr().err
    assert main(["import", "members", str(path), str(source), "--apply", "--near", "new"]) == 0
    assert "2 members joined" in capsys.readouterr().out
    assert main(["import", "members", str(path), str(source)]) == 0
    assert "Members already (2)" in capsys.readouterr().out


def test_import_of_no_list_is_one_sentence(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF")
    assert main(["import", "members", str(example), str(path)]) == 1
    assert (
        capsys.readouterr().err == "boarddesk: “letter.pdf” is no list BoardDesk can read: it takes .xlsx and .csv.\n"
    )


def test_the_check_tells_what_it_finds_and_fails_only_when_asked_to(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(example)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Meeting of 19 November 2026: ")
    assert main(["check", str(example), "--json", "--fail"]) == int("0 warnings" not in told)
    found = json.loads(capsys.readouterr().out)
    assert found["warnings"] == sum(each["severity"] == "warning" for each in found["findings"])
    assert all(each["sentence"] and each["place"] for each in found["findings"])


def test_search_finds_words_of_the_minutes_with_their_place(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", str(example), "training", "in:minutes", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    hit = told["hits"][0]
    start, end = hit["spans"][0]
    assert told["total"] == len(told["hits"])
    assert hit["text"][start:end].casefold() == "training"
    assert main(["search", str(example), "training", "in:somewhere", "--limit", "1", "--best"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("in: knows minutes, ")
    assert "*training*" in said.casefold()


def test_search_makes_the_index_anew_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Moor.board"
    assert main(["new", str(path), "--board", "Moor Parish Council"]) == 0
    capsys.readouterr()
    assert main(["search", str(path), "nothing", "--rebuild"]) == 0
    assert capsys.readouterr().out == "0 found.\n"


@pytest.mark.parametrize("words", [[], ["word", "--limit", "0"]])
def test_search_says_what_it_wants(words: list[str], example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", str(example), *words])
    assert ended.value.code == 2


def test_the_history_is_told_by_person_and_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Moor.board"
    assert main(["new", str(path), "--board", "Moor Board"]) == 0
    capsys.readouterr()
    assert main(["history", str(path)]) == 0
    assert "New board MB" in capsys.readouterr().out
    assert main(["history", str(path), "--json", "--kind", "board"]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert line["changes"][0]["what"] == "Board added: Moor Board"
    for narrowed in (["--until", "2001-01-01"], ["--person", "Nobody Known"], ["--words", "nowhere"]):
        assert main(["history", str(path), *narrowed]) == 0
        assert capsys.readouterr().out == "Nothing in the history fits.\n"
    with pytest.raises(SystemExit):
        main(["history", str(path), "--limit", "0"])
