"""The history in plain words: what changed, when, by whom, before and after."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import actions, agenda, attendance, glossary, meetings, minutes
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.history import board_history, gestures_of, history_of, history_people, texts_of
from boarddesk.desk.history_past import Timeline
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import ActionStatus, DueKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.history import HistoryFilter, HistoryLine, Thing, ThingKind
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action
from boarddesk.rules.dates import Due
from boarddesk.rules.history.telling import AT_FIRST
from boarddesk.rules.history.values import due_said, said
from boarddesk.rules.history.vocabulary import TABLES
from boarddesk.rules.owners import OwnerEntry
from boarddesk.store.images import image_now
from boarddesk.store.write import Read, Write
from tests.builders import FixedClock, a_board, a_desk, a_meeting

EVERYTHING = HistoryFilter()
JANUARY, MARCH = dt.date(2027, 1, 21), dt.date(2027, 3, 18)


def owners(*names: str) -> list[OwnerEntry]:
    return [OwnerEntry(OwnerKind.FREE, name) for name in names]


def sentences(lines: Iterable[HistoryLine]) -> list[str]:
    return [fact.sentence for line in lines for fact in line.facts]


def of_action(desk: Desk, action: str) -> tuple[HistoryLine, ...]:
    return desk.ask(history_of, Thing("action", action))


def heap_of(line: HistoryLine) -> list[str]:
    return [line.label, line.person, *(text for fact in line.facts for text in texts_of(fact))]


def whole_history(desk: Desk, board: str, wanted: HistoryFilter = EVERYTHING) -> list[HistoryLine]:
    part = desk.ask(board_history, board, wanted)
    lines = list(part.lines)
    while part.then is not None:
        part = desk.ask(board_history, board, wanted, part.then)
        lines += part.lines
    return lines


def test_an_action_says_what_became_of_it() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust", owners("JH"), Due(DueKind.DATE, JANUARY))
    desk.run(actions.set_due, action, Due(DueKind.DATE, MARCH))
    desk.run(actions.set_due, action, Due(DueKind.NEXT_MEETING))
    desk.run(actions.set_owners, action, owners("PB"))
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    desk.run(actions.add_update, action, "Letter drafted")
    desk.run(actions.set_text, action, "Write again to the Trust")
    assert sentences(of_action(desk, action)) == [
        "Words added: “again”",
        "Update added: “Letter drafted”",
        "Status: open → complete",
        "Closing day: 19 November 2026",
        "Owner changed from “JH” to “PB”",
        "Due moved from 18 March 2027 to the next meeting",
        "Due moved from 21 January 2027 to 18 March 2027",
        "Action recorded: “Write to the Trust”",
        "Due: 21 January 2027",
        "Owner added: JH",
    ]


def test_a_line_says_who_and_when_and_under_which_command() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust")
    line = of_action(desk, action)[0]
    assert line.person == "Lorna Reed"
    assert (line.at.date(), line.label) == (dt.date(2026, 11, 19), "Add action 19.11.26/a")


def test_a_mark_is_told_with_its_meaning() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    for code in ("MA", "A"):
        row = desk.ask(register_line, meeting).sections[0].rows[0]
        desk.run(attendance.mark, meeting, [row.key], code)
    row = desk.ask(register_line, meeting).sections[0].rows[0]
    latest = desk.ask(history_of, Thing("registerrow", row.key))[0]
    assert latest.headline == "Marked A (submitted apologies), before MA (member attended)"


def test_names_are_those_of_the_time() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    first, second = (line.id for line in desk.ask(item_lines, meeting)[-2:])
    desk.run(agenda.rename_item, first, "Housing")
    desk.run(agenda.indent_item, second)
    desk.run(agenda.rename_item, first, "Homes")
    lines = desk.ask(history_of, Thing("agendaitem", second))
    assert "Stands under: Housing" in sentences(lines)


def test_a_deleted_thing_keeps_its_history() -> None:
    desk = a_desk()
    board = a_board(desk)
    term = desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    desk.run(glossary.remove_terms, (term,))
    found = [line.headline for line in desk.ask(history_of, Thing("glossaryterm", term))]
    assert found == ["Term removed: CAF", "Term added: CAF"]


def test_what_was_taken_back_is_in_the_history_too() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust")
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    desk.undo()
    latest = of_action(desk, action)[0]
    assert latest.headline == "Status: complete → open; Closing day taken away; it was 19 November 2026"
    assert latest.label.startswith("Undo: ")


def test_a_meeting_tells_its_steps() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    desk.run(meetings.set_status, meeting, MeetingStatus.AGENDA_ISSUED)
    found = sentences(desk.ask(history_of, Thing("meeting", meeting)))
    assert "Status: planned → agenda issued" in found
    assert "Meeting planned: 19 November 2026" in found


def test_an_import_is_one_line() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.import_bulk(lambda write: actions.add_action(write, board, "Write to the Trust"), lambda _: "Import 1 action")
    assert [line.headline for line in whole_history(desk, board)[:1]] == ["Import 1 action"]


def test_the_board_is_filtered_by_person_day_kind_and_words() -> None:
    clock = FixedClock()
    desk = a_desk(clock)
    board = a_board(desk)
    clock.set(dt.datetime(2027, 2, 2, 9, tzinfo=dt.UTC))
    desk.run(actions.add_action, board, "Write to the Trust")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    tuesday = dt.date(2027, 2, 2)
    of_day = whole_history(desk, board, HistoryFilter(first=tuesday, last=tuesday))
    assert [line.headline for line in of_day] == ["Term added: CAF", "Action recorded: “Write to the Trust”"]
    assert len(whole_history(desk, board, HistoryFilter(kind=ThingKind.ACTIONS))) == 1
    assert len(whole_history(desk, board, HistoryFilter(words="trust WRITE"))) == 1
    assert not whole_history(desk, board, HistoryFilter(person="Somebody else"))
    assert desk.ask(history_people) == ("Lorna Reed",)


def test_looking_for_a_word_finds_every_line_that_says_it() -> None:
    """What the database leaves out beforehand must be nothing that holds the word."""
    desk = a_desk()
    board = a_board(desk, people=3)
    meeting = a_meeting(desk, board, items=2)
    item, *_, last = (line.id for line in desk.ask(item_lines, meeting))
    desk.run(agenda.rename_item, item, "Housing and homelessness")
    desk.run(agenda.edit_item, item, {"presenter": "Zoe Quill"})
    desk.run(agenda.rename_item, item, "Tenancies")
    desk.run(agenda.edit_item, item, {"standing": True})
    desk.run(minutes.save_item, last, [ParagraphLine("p" * 32, text="Fencing was discussed.")])
    action = desk.run(actions.add_action, board, "Write to the Trust", owners("JH"))
    desk.run(actions.add_update, action, "Letter drafted")
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    for code in ("MA", "A"):
        row = desk.ask(register_line, meeting).sections[0].rows[0]
        desk.run(attendance.mark, meeting, (row.key,), code)
    everything = whole_history(desk, board)
    words = {word for line in everything for word in re.findall(r"\w+", " ".join(heap_of(line)).casefold())}
    assert {"housing", "quill", "fencing", "tenancies"} <= words
    for word in sorted(words):
        found = whole_history(desk, board, HistoryFilter(words=word))
        said = [line.id for line in everything if word in " ".join(heap_of(line)).casefold()]
        assert (word, [line.id for line in found]) == (word, said)


def test_another_board_of_the_file_has_a_history_of_its_own() -> None:
    desk = a_desk()
    one, other = a_board(desk), a_board(desk, "Second board", people=0)
    desk.run(actions.add_action, one, "Write to the Trust")
    assert not whole_history(desk, other, HistoryFilter(words="Trust write"))
    assert whole_history(desk, one, HistoryFilter(words="Trust write"))


def test_a_long_history_comes_in_parts() -> None:
    desk = a_desk()
    board = a_board(desk)
    for number in range(320):
        desk.run(glossary.add_term, board, f"T{number}", "meaning")
    found = [line.headline for line in whole_history(desk, board, HistoryFilter(kind=ThingKind.GLOSSARY))]
    assert found[:320] == [f"Term added: T{number}" for number in reversed(range(320))]


def test_what_is_confidential_now_is_marked_in_what_was_before() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust")
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    assert not any(line.confidential for line in of_action(desk, action))
    desk.run(actions.set_confidential, [action], True)
    assert all(line.confidential for line in of_action(desk, action))


def steps() -> st.SearchStrategy[tuple[str, object]]:
    return st.one_of(
        st.tuples(st.just("text"), st.sampled_from(["Write", "Write to the Trust", "Ask the Trust"])),
        st.tuples(st.just("due"), st.sampled_from([Due(), Due(DueKind.NEXT_MEETING), Due(DueKind.DATE, MARCH)])),
        st.tuples(st.just("status"), st.sampled_from(list(ActionStatus))),
        st.tuples(st.just("secret"), st.booleans()),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    )


def do(desk: Desk, action: str, step: tuple[str, object]) -> None:
    verb, value = step
    if verb == "text":
        desk.run(actions.set_text, action, str(value))
    elif verb == "due" and isinstance(value, Due):
        desk.run(actions.set_due, action, value)
    elif verb == "status" and isinstance(value, ActionStatus):
        desk.run(actions.set_status, [action], value)
    elif verb == "secret":
        desk.run(actions.set_confidential, [action], bool(value))
    elif verb == "undo" and desk.undo_label:
        desk.undo()
    elif verb == "redo":
        desk.redo()


def in_words(read: Read, action: str, image: dict[str, object]) -> dict[str, str]:
    """Every column of an action as the history says it."""
    past = Timeline(read).at((dt.datetime.max.replace(tzinfo=dt.UTC), 0))
    found = {name: said(column, image.get(name), image, past) for name, column in TABLES["action"].columns.items()}
    del found["due_kind"]
    return found | {"due_date": due_said(image)}


@settings(max_examples=25, deadline=None)
@given(st.lists(steps(), max_size=12))
def test_the_lines_replayed_backwards_give_the_first_state(made: list[tuple[str, object]]) -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    action = desk.run(actions.add_action, board, "Send the report", (), Due(DueKind.DATE, JANUARY))
    first = desk.ask(lambda read: in_words(read, action, image_now(read.get(Action, action))))
    desk.forget_undo()
    for step in made:
        do(desk, action, step)
    state = desk.ask(lambda read: in_words(read, action, image_now(read.get(Action, action))))
    lines = of_action(desk, action)
    for fact in (fact for line in lines[:-1] for fact in line.facts if fact.column):
        assert state[fact.column] == fact.now
        state[fact.column] = fact.was
    assert state == first
    born = {fact.column: fact.now for fact in lines[-1].facts if fact.column}
    assert born == {name: value for name, value in first.items() if value and _told_at_birth(name)}


def _told_at_birth(name: str) -> bool:
    words = TABLES["action"]
    return name == "due_date" or (words.columns[name].shape in AT_FIRST and name not in words.called)


def test_images_of_other_schemas_are_read_leniently() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust")

    def spoil(write: Write) -> None:
        from sqlmodel import col, select

        from boarddesk.model.tables import HistoryChange

        for row in write.session.exec(select(HistoryChange).where(col(HistoryChange.row_key) == action)):
            row.after = {"id": action, "text": "Write", "due_date": "soon", "gone_column": 3, "status": "lost_status"}

    desk.import_bulk(spoil, lambda _: "Spoil")
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    assert "Action recorded: “Write”" in sentences(of_action(desk, action))
    assert desk.ask(lambda read: gestures_of(read, (Thing("action", action),)))


def save(desk: Desk, item: str, line: ParagraphLine) -> None:
    """Write a paragraph, and leave it."""
    desk.run(minutes.save_item, item, [line])
    desk.close_entry()


def test_a_paragraph_tells_its_kind_number_and_action_by_too() -> None:
    desk = a_desk()
    item = desk.ask(item_lines, a_meeting(desk, a_board(desk)))[-1].id
    plain = ParagraphLine("p" * 32, text="JH to write to the Trust.")
    cell = CellLine("c" * 32, (CellOwner(OwnerKind.FREE, "JH"),), DueKind.NONE, None)
    other = CellLine("c" * 32, (CellOwner(OwnerKind.FREE, "PB"),), DueKind.DATE, JANUARY)
    save(desk, item, plain)
    save(desk, item, replace(plain, actions=(cell,)))
    save(desk, item, replace(plain, kind=MinuteKind.DECISION, numbered=True, actions=(other,)))
    lines = desk.ask(history_of, Thing("minute", plain.id))
    assert [line.headline for line in lines] == [
        "Kind: narrative → decision; Numbered; Due: 21 January 2027",
        "Action recorded: “JH to write to the Trust.”",
        "Paragraph written: “JH to write to the Trust.”",
    ]
    assert sentences(lines[:1])[-1] == "Owner changed from “JH” to “PB”"


def test_what_is_typed_on_within_minutes_is_one_line() -> None:
    clock = FixedClock()
    desk = a_desk(clock)
    board = a_board(desk)
    item = desk.ask(item_lines, a_meeting(desk, board))[-1].id
    for second, text in enumerate(("The audit", "The audit was late", "The audit was very late.")):
        clock.set(dt.datetime(2026, 11, 19, 14, second, tzinfo=dt.UTC))
        save(desk, item, ParagraphLine("p" * 32, text=text))
    clock.set(dt.datetime(2026, 11, 19, 15, 0, tzinfo=dt.UTC))
    save(desk, item, ParagraphLine("p" * 32, text="The audit was not very late."))
    assert [line.headline for line in whole_history(desk, board)[:2]] == [
        "Words added: “not”",
        "Paragraph written: “The audit was very late.”",
    ]
