import pytest

from boarddesk.desk import attendance, glossary, language
from boarddesk.model.errors import RuleError
from boarddesk.model.night import Presence
from boarddesk.rules.spelling import KnownWords
from tests.desk.nights import Night


def test_the_night_says_who_was_there_and_who_was_not() -> None:
    at = Night()
    at.mark("Judith Hale", "MA")
    at.mark("Anna Marsh", "A")
    presences = {person.initials: person.presence for person in at.desk.ask(language.night_of, at.meeting).people}
    assert (presences["JH"], presences["AM"], presences["SE"]) == (Presence.HERE, Presence.ABSENT, Presence.UNMARKED)


def test_a_member_who_is_not_on_the_register_that_was_taken_is_known_all_the_same() -> None:
    at = Night()
    at.desk.run(attendance.open_register, at.meeting)
    at.desk.run(attendance.remove_row, at.meeting, at.key("Beth Garner"))
    people = {person.initials: person.presence for person in at.desk.ask(language.night_of, at.meeting).people}
    assert people["BG"] is Presence.NOT_LISTED


def test_abbreviations_of_the_board_are_nobodys_initials() -> None:
    at = Night()
    at.desk.run(glossary.add_term, at.board, "XB", "Extra Bureau")
    assert {"XB", "NSCB", "ALL", "MA"} <= at.desk.ask(language.night_of, at.meeting).abbreviations


def test_names_organisations_glossary_and_added_words_are_known() -> None:
    at = Night()
    at.desk.run(glossary.add_term, at.board, "XB", "Xenial Bureau")
    at.desk.run(language.add_word, at.board, "Moorgate")
    found = at.desk.ask(language.knowledge_of, at.meeting)
    known = KnownWords(found.texts)
    assert found.own_words == ("Moorgate",)
    assert all(known.knows(word) for word in ("Hale", "Judith", "Brightside", "Xenial", "Moorgate", "Moorgate’s"))
    assert not known.knows("Morgate")


def test_a_word_is_added_once_and_taken_out_again() -> None:
    at = Night()
    at.desk.run(language.add_word, at.board, "Moorgate")
    at.desk.run(language.add_word, at.board, "Moorgate")
    assert at.desk.ask(language.board_words, at.board) == ("Moorgate",)
    at.desk.run(language.remove_words, at.board, ("Moorgate",))
    assert at.desk.ask(language.board_words, at.board) == ()
    at.desk.undo()
    assert at.desk.ask(language.board_words, at.board) == ("Moorgate",)


def test_a_word_that_was_never_added_cannot_be_taken_out() -> None:
    at = Night()
    with pytest.raises(RuleError, match="not among"):
        at.desk.run(language.remove_words, at.board, ("Moorgate",))


def test_a_guest_is_added_with_the_initials_that_were_typed_in_one_step() -> None:
    at = Night()
    key = at.desk.run(language.add_guest_called, at.meeting, "Xavier Byrd", "XB")
    row = at.register.row(key)
    assert row is not None
    assert (row.name, row.initials, row.is_guest) == ("Xavier Byrd", "XB", True)
    at.desk.undo()
    assert at.register.row(key) is None


def test_a_guest_cannot_take_the_initials_somebody_has() -> None:
    at = Night()
    with pytest.raises(RuleError, match="already has the initials JH"):
        at.desk.run(language.add_guest_called, at.meeting, "Jack Horn", "JH")
    assert all(row.name != "Jack Horn" for section in at.register.sections for row in section.rows)
