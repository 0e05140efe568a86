"""Filters of the log that a board keeps under names."""

from dataclasses import replace

import pytest

from boarddesk.desk.kept_values import filled
from boarddesk.desk.log_filters import keep_filter, log_filters, remove_filter, rename_filter
from boarddesk.model.enums import ActionGrouping, LogView
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.model.tables import Setting
from tests.builders import a_board, a_desk
from tests.desk.carrying import carry_over

HEALTH = LogFilter(
    "Health", "health", LogView.OVERDUE, "Anna Marsh", "2026-11-19", ActionGrouping.OWNER, "due", descending=True
)


def test_a_filter_is_kept_with_everything_it_shows() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(keep_filter, board, HEALTH)
    desk.run(keep_filter, board, LogFilter(" Everything  late ", view=LogView.OVERDUE))
    assert desk.ask(log_filters, board) == (HEALTH, LogFilter("Everything late", view=LogView.OVERDUE))


def test_each_board_has_filters_of_its_own() -> None:
    desk = a_desk()
    one, other = a_board(desk), a_board(desk, "Southmoor Board", people=0)
    desk.run(keep_filter, one, HEALTH)
    assert desk.ask(log_filters, other) == ()


def test_a_name_that_is_there_already_is_given_to_what_is_shown_now() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(keep_filter, board, HEALTH)
    desk.run(keep_filter, board, replace(HEALTH, name="HEALTH", words="nurse"))
    assert [(each.name, each.words) for each in desk.ask(log_filters, board)] == [("HEALTH", "nurse")]


def test_renaming_keeps_the_place_and_refuses_the_name_of_another() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(keep_filter, board, HEALTH)
    desk.run(keep_filter, board, LogFilter("Late"))
    with pytest.raises(RuleError, match="Another filter is called “late”"):
        desk.run(rename_filter, board, "Health", "late")
    desk.run(rename_filter, board, "Health", "HEALTH trust")
    assert [each.name for each in desk.ask(log_filters, board)] == ["HEALTH trust", "Late"]
    with pytest.raises(RuleError, match="No filter is called “Health” any more"):
        desk.run(rename_filter, board, "Health", "Nurses")


def test_removing_the_last_leaves_nothing_behind_and_undo_brings_it_back() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(keep_filter, board, HEALTH)
    desk.run(remove_filter, board, "Health")
    assert desk.ask(lambda read: read.rows(Setting, Setting.board_id == board)) == []
    desk.undo()
    assert desk.ask(log_filters, board) == (HEALTH,)
    desk.undo()
    assert desk.ask(log_filters, board) == ()


def test_a_filter_without_a_name_is_refused() -> None:
    desk = a_desk()
    board = a_board(desk)
    with pytest.raises(RuleError, match="The name of the filter is missing"):
        desk.run(keep_filter, board, LogFilter("  "))


def test_what_means_nothing_today_is_as_usual() -> None:
    kept = {"name": "Old", "view": "gone", "grouping": 3, "words": None, "descending": "yes", "other": 1}
    assert filled(LogFilter(""), kept) == LogFilter("Old")


def test_filters_travel_with_the_data() -> None:
    desk, other = a_desk(), a_desk()
    desk.run(keep_filter, a_board(desk), HEALTH)
    carry_over(desk, other)
    (board,) = other.ask(lambda read: [row.board_id or "" for row in read.rows(Setting) if row.name == "log_filters"])
    assert other.ask(log_filters, board) == (HEALTH,)
