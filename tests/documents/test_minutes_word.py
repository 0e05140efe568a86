"""The minutes as a Word document: what stands where, and what the file says about itself."""

import datetime as dt
import zipfile
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from lxml import etree

from boarddesk.documents.word.minutes import minutes_document, write_minutes
from boarddesk.model.enums import ItemRole, Marking, MarkKind, MeetingStatus, MinuteKind
from boarddesk.model.packs import ActionByPack, DeclarationPack, MinutesPack, NextMeetingPack, TermPack
from boarddesk.model.text import Mark
from tests.documents.packs import (
    BOARD,
    NOW,
    a_long_meeting,
    a_register,
    a_whole_meeting,
    decided,
    group,
    item,
    minutes,
    person,
    said,
)
from tests.documents.read_words import Piece, pieces, text_of, words


def document(pack: MinutesPack) -> Document:
    """The minutes, saved and opened again."""
    saved = BytesIO()
    minutes_document(pack, now=NOW).save(saved)
    return docx.Document(saved)


def parts(pack: MinutesPack) -> dict[str, str]:
    """The parts of the file as text."""
    saved = BytesIO()
    minutes_document(pack, now=NOW).save(saved)
    with zipfile.ZipFile(saved) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def read(pack: MinutesPack) -> list[Piece]:
    return list(pieces(document(pack)))


def rows(pack: MinutesPack, caption: str = "Minutes") -> list[list[str]]:
    """The rows of a table, paragraphs of a cell joined by a slash, without the head."""
    found = [piece for piece in read(pack) if piece.table == caption and not piece.head]
    made = []
    for _, of_row in groupby(found, key=lambda piece: piece.row):
        cells = groupby(of_row, key=lambda piece: piece.column)
        made.append([" / ".join(piece.text for piece in cell) for _, cell in cells])
    return made


def style_at(pack: MinutesPack, text: str) -> str:
    return next(piece.style for piece in read(pack) if piece.text == text)


def tables_of(pack: MinutesPack) -> list[Table]:
    return list(document(pack).tables)


def test_title_date_time_and_venue_come_first() -> None:
    first = [piece.text for piece in read(minutes(item("1", "Opening")))][:4]
    assert first == [
        BOARD,
        "Minutes of NSC Board Meeting",
        "DRAFT – subject to approval at the next meeting",
        "Date: 12 March 2026 | Time: 1.00pm | Venue: The Moot Hall",
    ]


def test_the_line_leaves_out_what_is_not_known() -> None:
    pack = minutes(starts=None, venue="")
    assert "Date: 12 March 2026" in [piece.text for piece in read(pack)]


def test_the_glossary_fills_the_left_pair_of_columns_before_the_right_one() -> None:
    assert rows(a_whole_meeting(), "Glossary") == [
        ["CAF", "Common Assessment", "TG", "Task Group"],
        ["LA", "Local Authority", "", ""],
    ]


def test_the_register_stands_under_the_attendance_item_which_is_not_repeated() -> None:
    found = [piece.text for piece in read(a_whole_meeting())]
    heading = found.index("1\tAttendance at Meeting")
    assert found[heading + 1] == "Key: MA – Member Attended, RA – Representative Attended, A – Submitted Apologies"
    assert found[heading + 2] == "Board Members"
    assert sum("Attendance at Meeting" in text for text in found) == 1


def test_a_meeting_without_an_attendance_item_has_its_register_before_the_table() -> None:
    pack = minutes(item("1", "Welcome", said("JH opened the meeting.")), register=a_register())
    found = [piece.text for piece in read(pack)]
    assert found.index("Attendance") < found.index("Board Members") < found.index("Welcome")


def test_items_before_the_attendance_item_stay_before_the_register() -> None:
    attendance = item("2", "Attendance", role=ItemRole.ATTENDANCE)
    pack = minutes(item("1", "Welcome"), attendance, item("3", "Housing"), register=a_register())
    found = [piece.text for piece in read(pack)]
    assert found.index("Welcome") < found.index("Board Members") < found.index("Housing")


def test_what_was_minuted_under_the_attendance_item_is_kept_with_its_action() -> None:
    action = (ActionByPack(("AM",)),)
    attendance = item("1", "Attendance", said("AM to ask RG.", action_by=action), role=ItemRole.ATTENDANCE)
    assert ["", "AM to ask RG.", "AM"] in rows(minutes(attendance, register=a_register()))


@pytest.mark.parametrize(
    ("group_name", "heads"),
    [
        ("Board Members", ["Name", "Initials", "Title", "Representing", "Attendance"]),
        ("Scrutiny", ["Name", "Title", "Representing", "Attendance"]),
        ("NSCB Staff", ["Name", "Initials", "Title", "Present", "Apologies"]),
        ("Guests", ["Name", "Initials", "Title", "Representing", "Present", "Apologies"]),
    ],
)
def test_each_group_has_its_own_columns(group_name: str, heads: list[str]) -> None:
    found = [piece for piece in read(a_whole_meeting()) if piece.table == f"Attendance: {group_name}"]
    assert [piece.text for piece in found if piece.head] == heads


def test_a_tick_stands_under_present_or_under_apologies() -> None:
    whole = a_whole_meeting()
    assert rows(whole, "Attendance: NSCB Staff") == [["Anna Marsh", "AM", "Head of Service", "✓", ""]]
    assert rows(whole, "Attendance: Guests")[0][-2:] == ["", "✓"]


def test_a_note_stands_in_brackets_below_the_name_or_the_group() -> None:
    whole = a_whole_meeting()
    assert rows(whole, "Attendance: Board Members")[3][0] == "Ralph Grant / (from item 4)"
    assert style_at(whole, "(Standing apologies)") == "RegisterNote"


def test_groups_with_ticks_alone_need_no_key() -> None:
    pack = minutes(register=(group("Staff", person("Anna Marsh", "AM", "MA"), marking=Marking.TICKS),))
    assert not [piece for piece in read(pack) if piece.text.startswith("Key:")]


def test_the_minutes_have_a_row_a_paragraph_and_the_number_only_once() -> None:
    assert rows(a_whole_meeting())[3:8] == [
        [
            "",
            "Minutes agreed as a true record. / Proposed by JH. Seconded by AS. Votes: 9 for, 1 against, 2 abstained.",
            "",
        ],
        ["3", "Matters Arising", ""],
        ["3.1", "The audit is finished. / Action 15.01.26/4: done", ""],
        ["", "It went well.", ""],
        ["3.2", "KA has written.", ""],
    ]


def test_an_item_without_a_title_has_its_label_beside_its_first_paragraph() -> None:
    pack = minutes(item("2", "Last minutes", children=(item("2.1", "", said("AM spoke."), said("JH agreed.")),)))
    assert rows(pack) == [["2", "Last minutes", ""], ["2.1", "AM spoke.", ""], ["", "JH agreed.", ""]]


def test_owners_and_the_due_date_stand_beside_their_paragraph() -> None:
    found = {row[1]: row[2] for row in rows(a_whole_meeting())}
    assert found["ask for names"] == "JH, AS / 30 Apr 2026"
    assert found["begin in June"] == "ALL / next meeting"


def test_an_amendment_begins_with_the_ref_that_it_amends() -> None:
    assert style_at(a_whole_meeting(), "3.3 – JA was present.") == "Amendment"


def test_an_information_item_ends_with_its_dates() -> None:
    assert ["E1", "Parents' Forum (2.4.26; emailed 2.3.26)", ""] in rows(a_whole_meeting())
    emailed = said("Toolkit", MinuteKind.INFORMATION, emailed_on=dt.date(2026, 11, 9))
    assert rows(minutes(item("E", "", emailed))) == [["E", "Toolkit (emailed 9.11.26)", ""]]


def test_a_declaration_of_interest_stands_below_the_title() -> None:
    found = rows(a_whole_meeting())
    title = found.index(["4.1", "Membership", ""])
    assert found[title + 1][1] == "RG declared an interest: a governor of the school."


def test_the_next_meeting_is_announced_at_its_item() -> None:
    assert rows(a_whole_meeting())[-2:] == [
        ["F", "Details of Next Meeting:", ""],
        ["", "Date: 21 May 2026\tTime: 1.00pm – 4.00pm / Moot Hall, Market Place", ""],
    ]


def test_the_next_meeting_follows_the_table_when_no_item_is_there_for_it() -> None:
    pack = minutes(item("1", "Opening"), next_meeting=NextMeetingPack(dt.date(2026, 5, 21), None, None, ""))
    assert [piece.text for piece in read(pack) if not piece.table][-2:] == ["Next meeting", "Date: 21 May 2026"]


def test_headings_follow_the_order_of_the_meeting() -> None:
    found = [
        (p.style, p.text) for p in read(a_whole_meeting()) if p.style in ("Title", "Heading1", "Heading2", "Heading3")
    ]
    assert found[:4] == [
        ("Title", BOARD),
        ("Heading1", "Glossary of Terms and Abbreviations used."),
        ("Heading1", "1\tAttendance at Meeting"),
        ("Heading2", "Board Members"),
    ]
    assert found[-4:-1] == [("Heading2", "Membership"), ("Heading2", "Plans"), ("Heading1", "Information")]


def attribute(element: etree._Element, path: str, name: str) -> str:
    """The attribute of the first element on a path, all in the namespace of Word."""
    found = element.find("/".join(qn(f"w:{step}") for step in path.split("/")))
    assert found is not None, path
    return found.get(qn(f"w:{name}"), "")


def test_every_table_has_a_caption_and_a_head_that_is_flagged() -> None:
    for table in tables_of(a_whole_meeting()):
        assert attribute(table._tbl, "tblPr/tblCaption", "val")
        heads = [row.find(f".//{qn('w:tblHeader')}") is not None for row in table._tbl.tr_lst]
        assert heads == [attribute(table._tbl, "tblPr/tblLook", "firstRow") == "1"] + [False] * (len(heads) - 1)


def test_the_cells_of_every_row_fill_the_width_of_the_text() -> None:
    for table in tables_of(a_whole_meeting()):
        for row in table._tbl.tr_lst:
            assert sum(int(attribute(cell, "tcPr/tcW", "w")) for cell in row.tc_lst) == 9638


def test_two_tables_never_touch_and_the_last_is_followed_by_a_paragraph() -> None:
    blocks = [block.tag for block in document(a_whole_meeting()).element.body]
    table = qn("w:tbl")
    assert not any(a == b == table for a, b in pairwise(blocks))
    assert blocks[-2] != table


def numbering(pack: MinutesPack) -> list[tuple[str, int, int]]:
    """The text, list and level of every paragraph that stands in a list."""
    found = []
    for paragraph in document(pack).element.body.iter(qn("w:p")):
        listed = paragraph.pPr.numPr if paragraph.pPr is not None else None
        if listed is not None:
            found.append((paragraph.text, listed.numId.val, listed.ilvl.val))
    return found


def starts(pack: MinutesPack) -> dict[int, int]:
    """Where each list begins to count."""
    made = document(pack).part.numbering_part.element
    overridden = [num for num in made.num_lst if num.lvlOverride_lst]
    return {num.numId: num.lvlOverride_lst[0].startOverride.val for num in overridden}


def test_decisions_stand_in_real_lists_and_each_begins_afresh() -> None:
    pack = minutes(
        item("5", "Project", decided("a", 1), decided("b", 2), said("Then:"), decided("c", 1)),
        item("6", "Training", decided("d", 2), decided("e", 3)),
    )
    found = {text: number for text, number, _ in numbering(pack)}
    assert found["a"] == found["b"] != found["c"] != found["d"] == found["e"]
    assert [starts(pack)[found[text]] for text in "acd"] == [1, 1, 2]


def test_bullets_keep_their_levels_in_one_list() -> None:
    found = [entry[1:] for entry in numbering(a_whole_meeting()) if entry[0] in ("Schools", "Faith groups")]
    assert found == [(1, 0), (1, 1)]


def test_a_decision_by_itself_is_in_no_list() -> None:
    pack = minutes(item("2", "Last minutes", decided("Agreed as a true record.")))
    assert not numbering(pack)
    assert style_at(pack, "Agreed as a true record.") == "Decision"


def test_the_sentence_before_a_list_stays_with_it() -> None:
    kept = {
        paragraph.text
        for paragraph in document(a_whole_meeting()).element.body.iter(qn("w:p"))
        if paragraph.pPr is not None and paragraph.pPr.keepNext is not None and paragraph.pPr.style == "Minute"
    }
    assert kept == {"AM asked for these amendments:", "Members looked at the gaps:", "Board members agreed to:"}


def test_only_short_rows_refuse_to_be_split() -> None:
    pack = minutes(item("1", "", said("short"), said("long " * 200)))
    whole = [row.find(f".//{qn('w:cantSplit')}") is not None for row in tables_of(pack)[0]._tbl.tr_lst]
    assert whole == [True, True, False]


def test_marks_become_bold_italic_and_links() -> None:
    text = "Read the plan on the site"
    marks = (
        Mark(0, 4, MarkKind.BOLD),
        Mark(9, 13, MarkKind.ITALIC),
        Mark(21, 25, MarkKind.LINK, "https://example.org/plan"),
    )
    made = document(minutes(item("1", "", said(text, marks=marks))))
    paragraph = made.tables[0].rows[1].cells[1].paragraphs[0]
    assert [run.text for run in paragraph.runs if run.bold] == ["Read"]
    assert [run.text for run in paragraph.runs if run.italic] == ["plan"]
    assert [(link.text, link.address) for link in paragraph.hyperlinks] == [("site", "https://example.org/plan")]


def test_an_address_that_is_no_page_and_no_mail_is_plain_text() -> None:
    text = said("click", marks=(Mark(0, 5, MarkKind.LINK, "javascript:alert(1)"),))
    assert "javascript" not in "".join(parts(minutes(item("1", "", text))).values())


def test_confidential_items_paragraphs_and_passages_are_marked() -> None:
    passage = said("The school of the child", marks=(Mark(4, 10, MarkKind.CONFIDENTIAL),))
    secret = item("7", "A review", passage, said("All of it.", confidential=True), confidential=True)
    found = rows(minutes(secret))
    assert [row[1] for row in found] == [
        "[Confidential] A review",
        "The [Confidential] school of the child",
        "[Confidential] All of it.",
    ]
    assert "CONFIDENTIAL" in parts(minutes(secret))["word/header1.xml"]


def test_a_draft_says_so_on_every_page_and_an_approved_edition_is_signed_instead() -> None:
    draft, approved = a_whole_meeting(), a_whole_meeting(status=MeetingStatus.APPROVED)
    heads = [document(draft).sections[0].header, document(draft).sections[0].first_page_header]
    assert all(head.paragraphs[0].text.endswith("DRAFT") for head in heads)
    assert "DRAFT" not in "".join(parts(approved).values())
    assert [p.text.split("\t")[0] for p in read(approved)][-2:] == ["Approved as a true record", "Chair: Judith Hale "]
    assert not [piece for piece in read(draft) if piece.style == "Signature"]


def test_every_page_has_the_running_head_and_its_number_in_fields() -> None:
    section = document(a_whole_meeting()).sections[0]
    assert section.header.paragraphs[0].text.startswith("MINUTES OF NSC BOARD MEETING 12.3.26")
    for footer in (section.footer, section.first_page_footer):
        fields = [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]
        assert [text_of(p) for p in footer._element.iter(qn("w:p"))] == [f"{BOARD} · 12 March 2026\tPage 1 of 1"]


def test_the_file_says_whose_it_is_in_which_language_and_when_it_was_made() -> None:
    properties = document(a_whole_meeting()).core_properties
    assert properties.title == f"Minutes of NSC Board Meeting, 12 March 2026 – {BOARD}"
    assert (properties.author, properties.last_modified_by) == (BOARD, BOARD)
    assert (properties.language, properties.content_status) == ("en-GB", "Draft")
    assert properties.created == properties.modified == dt.datetime(2026, 11, 24, 15, 5, 30, tzinfo=dt.UTC)


def test_nothing_of_the_library_is_left_in_the_file() -> None:
    found = parts(a_whole_meeting())
    assert "docx" not in "".join(text for name, text in found.items() if name.startswith("docProps"))
    assert not [name for name in found if "thumbnail" in name]
    assert 'w:name="compatibilityMode"' in found["word/settings.xml"]
    assert 'w:val="15"/></w:compat>' in found["word/settings.xml"]


def test_the_language_of_the_board_is_that_of_the_text() -> None:
    found = parts(minutes(language="cy-GB"))
    assert 'w:lang w:val="cy-GB"' in found["word/styles.xml"]
    assert 'themeFontLang w:val="cy-GB"' in found["word/settings.xml"]


def test_empty_paragraphs_occur_only_where_a_cell_or_a_border_between_tables_needs_one() -> None:
    assert not [p for p in read(a_whole_meeting()) if not p.text and not p.table and p.style != "TableGap"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x00b\x1fc\ufffed", "abcd"),
        ("half \ud83d a pair", "half  a pair"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("a < b & c > \"d\" ]]> 'e'", "a < b & c > \"d\" ]]> 'e'"),
        ("family 👨‍👩‍👧 and ✓", "family 👨‍👩‍👧 and ✓"),
        ("wait\u00a0here", "wait\u00a0here"),
        ("word " * 8000, "word " * 8000),
        ("=HYPERLINK(x)", "=HYPERLINK(x)"),
        (" ", " "),
    ],
)
def test_any_text_comes_out_as_it_is_without_what_no_file_can_hold(text: str, printed: str) -> None:
    assert rows(minutes(item("1", "", said(text)))) == [["1", printed, ""]]


def test_odd_characters_do_no_harm_anywhere() -> None:
    odd = "a\x01<&\"'\ud800"
    pack = minutes(
        item(
            odd,
            odd,
            said(odd, number=odd, action_by=(ActionByPack((odd,)),)),
            declarations=(DeclarationPack(odd, odd),),
        ),
        board_name=odd,
        author=odd,
        running_head=odd,
        title=odd,
        venue=odd,
        glossary=(TermPack(odd, odd),),
        register=(group(odd, person(odd, odd, odd, note=odd)),),
    )
    assert document(pack).core_properties.author.startswith("a<&")


def test_text_from_right_to_left_says_so() -> None:
    arabic = "\u0645\u0631\u062d\u0628\u0627"
    made = document(minutes(item("1", "", said(f"{arabic} NSCB"), said(f"He said {arabic} to us."))))
    first, second = (row.cells[1].paragraphs[0] for row in made.tables[0].rows[1:])
    assert (first.text, second.text) == (f"{arabic} NSCB", f"He said {arabic} to us.")
    assert first._p.pPr.find(qn("w:bidi")) is not None
    assert second._p.pPr.find(qn("w:bidi")) is None
    assert [run.text for run in second.runs if run._r.find(f".//{qn('w:rtl')}") is not None] == [arabic]


def test_a_meeting_with_nothing_in_it_is_a_document_all_the_same() -> None:
    assert words(document(minutes()))[:2] == ["Northmoor", "Safeguarding"]


def test_five_hundred_paragraphs_are_all_there() -> None:
    assert len(rows(a_long_meeting(500))) == 550


def test_it_is_written_to_the_place_asked_for_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_minutes(a_whole_meeting(), tmp_path / "minutes.docx", now=NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.docx"]
    assert docx.Document(str(tmp_path / "minutes.docx")).tables
