"""Which action a row of a returned tracker means."""

import pytest

from boarddesk.model.enums import ActionStatus
from boarddesk.model.lines.trackers import ExportedAction, ReturnedRow
from boarddesk.rules.tracker_merge import matcher


def an_action(key: str, ref: str, text: str = "") -> ExportedAction:
    return ExportedAction(key, ref, text or key, "JH", None, ActionStatus.OPEN, "")


NOW = {
    each.id: each
    for each in (
        an_action("item", "19.11.26/C"),
        an_action("outside", "19.11.26/c"),
        an_action("other", "19.11.26/B1"),
        an_action("twin", "19.11.26/4", "The same words"),
        an_action("second twin", "19.11.26/4b", "The same words"),
    )
}


@pytest.mark.parametrize(
    ("row", "meant"),
    [
        (ReturnedRow("1", ref="19.11.26/C"), "item"),
        (ReturnedRow("1", ref=" 19.11.26/c "), "outside"),
        (ReturnedRow("1", ref="19.11.26/b1"), "other"),
        (ReturnedRow("1", ref="", text="other"), "other"),
        (ReturnedRow("1", ref="19.11.26/99", text="Other"), "other"),
        (ReturnedRow("1", ref="", text="The same words"), None),
        (ReturnedRow("1", ref="19.11.26/99", text="Something else"), None),
    ],
)
def test_a_row_means_the_action_of_its_ref_else_of_its_words(row: ReturnedRow, meant: str | None) -> None:
    assert matcher(NOW, None)(row) == meant
    assert matcher(NOW, NOW)(row) == meant
