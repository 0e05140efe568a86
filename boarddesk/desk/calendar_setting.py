"""The rule that a board keeps for its meetings, and the next day by it."""

import datetime as dt
from typing import Any, Final

from boarddesk.desk.desk import Read
from boarddesk.desk.kept_values import kept_value
from boarddesk.model.enums import Region
from boarddesk.rules.bank_holidays import bank_holidays
from boarddesk.rules.calendar_rule import parse_rule, plan_year

RULE: Final = "calendar rule"
"""The name under which a board keeps its rule."""


def kept_rule(read: Read, board_id: str) -> dict[str, Any]:
    """What the board's setting holds."""
    kept = kept_value(read, board_id, RULE)
    return dict(kept) if isinstance(kept, dict) else {}


def next_day(read: Read, board_id: str, after: dt.date) -> dt.date | None:
    """The first day after another by the board's rule; nothing where it has none."""
    kept = kept_rule(read, board_id)
    rule = parse_rule(str(kept.get("rule", "")))
    if rule is None:
        return None
    free = bank_holidays(Region(kept.get("region", Region.ENGLAND)), (after.year, after.year + 1))
    days = (each.day for each in plan_year(rule, after + dt.timedelta(days=1), free) if each.day > after)
    return next(days, None)
