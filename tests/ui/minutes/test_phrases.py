from pytestqt.qtbot import QtBot

from boarddesk.desk.phrases import phrase_lines, set_phrases
from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.phrases import PhraseLine
from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph

RECORD = "Minutes agreed as a true record."


def with_phrase(tab: Tab, key: str, text: str) -> Tab:
    lines = tab.desk.ask(phrase_lines, tab.board_id)
    tab.desk.run(set_phrases, tab.board_id, (*lines, PhraseLine(new_id(), key, text)))
    return tab


def test_a_space_ends_a_key_and_stays(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("SE ;vu the audit.")
    assert tab.texts(5) == ["SE gave a verbal update on the audit."]


def test_enter_ends_a_key_and_starts_the_next_paragraph(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr\nnext")
    assert tab.texts(5) == [RECORD, "next"]


def test_a_full_stop_after_a_whole_sentence_is_not_doubled(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr.")
    assert tab.texts(5) == [RECORD]


def test_one_undo_gives_the_key_back_and_it_then_stays(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr ")
    tab.section.editor.step_back()
    assert tab.texts(5) == [";tr "]
    tab.type("and more")
    assert tab.texts(5) == [";tr and more"]


def test_what_is_typed_after_a_phrase_is_a_step_of_its_own(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr And more")
    tab.section.editor.step_back()
    assert tab.texts(5) == [RECORD + " "]
    tab.section.editor.step_on()
    assert tab.texts(5) == [RECORD + " And more"]


def test_one_undo_after_enter_gives_the_key_back_and_it_then_stays(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr\n")
    tab.section.editor.step_back()
    assert tab.texts(5) == [";tr"]
    tab.type("\nnext")
    assert tab.texts(5) == [";tr", "next"]


def test_a_key_typed_anew_after_it_was_taken_back_counts_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr\n")
    tab.section.editor.step_back()
    tab.press(Key.Key_Backspace).type("r\n")
    assert tab.texts(5) == [RECORD]


def test_tab_and_leaving_the_item_end_a_key(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr\t")
    tab.press(Key.Key_Escape)
    assert tab.texts(5) == [RECORD]
    tab = Tab(qtbot).open(5)
    tab.type(";tr").press(Key.Key_Return, held=Control)
    assert tab.texts(5) == [RECORD]


def test_a_phrase_in_a_decision_is_captured_with_it(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: ;tr\n")
    (line,) = tab.saved(5)
    assert (line.kind, line.text) == (MinuteKind.DECISION, RECORD)


def test_semicolons_of_prose_stay(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("one;tr two; three ;unknown ; ")
    assert tab.texts(5) == ["one;tr two; three ;unknown ; "]


def test_a_key_after_letters_beyond_the_basic_plane_is_replaced_alone(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("🙂🙂 ;tr ")
    assert tab.texts(5) == [f"🙂🙂 {RECORD} "]


def test_placeholders_are_filled_and_what_cannot_be_is_said(qtbot: QtBot) -> None:
    tab = with_phrase(Tab(qtbot), "x", "{name:AM} met {nobody}").open(5)
    said: list[str] = []
    tab.page.said.connect(said.append)
    tab.type(";wm\n;x ")
    assert tab.texts(5) == ["Judith Hale welcomed everyone to the meeting.", "Anna Marsh met {nobody} "]
    assert said == ["That is no placeholder; “{nobody}” stays as it is written."]


def test_a_phrase_changed_in_the_dialog_counts_at_once(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr ")
    with_phrase(tab, "nn", "No news.")
    qtbot.wait(10)
    tab.type("\n;nn\n")
    assert tab.texts(5) == [RECORD + " ", "No news."]


def test_the_keys_are_listed_a_moment_after_the_sign(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    aid = tab.page.words.phrases
    tab.type(";")
    assert aid.listed == ()
    qtbot.waitUntil(lambda: aid.listed == (";tr", ";rp", ";ag", ";vu", ";wm"), timeout=2000)
    tab.type("r")
    qtbot.waitUntil(lambda: aid.listed == (";rp",), timeout=2000)
    tab.press(Key.Key_Down, Key.Key_Return)
    assert aid.listed == ()
    assert tab.texts(5) == ["The report was presented for information."]
    tab.section.editor.step_back()
    assert tab.texts(5) == [";rp"]


def test_enter_in_the_list_without_a_choice_ends_the_key_as_ever(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(";tr")
    qtbot.waitUntil(lambda: bool(tab.page.words.phrases.listed), timeout=2000)
    tab.type("\nnext")
    assert tab.texts(5) == [RECORD, "next"]


def test_approved_minutes_expand_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("as it was")).open(5)
    tab.section.editor.setReadOnly(True)
    tab.type(";tr ")
    assert tab.texts(5) == ["as it was"]
