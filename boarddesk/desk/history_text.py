"""The history as text and as JSON, for the command line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from boarddesk.desk.history import board_history
from boarddesk.model.history import Cursor, HistoryFilter, HistoryLine
from boarddesk.rules.dates import clock, weekday_date
from boarddesk.store.write import Read

SECRET = "[Confidential] "


def all_lines(read: Read, board_id: str, wanted: HistoryFilter, most: int | None = None) -> list[HistoryLine]:
    """The lines that fit, the latest first, as many as are wanted."""
    found: list[HistoryLine] = []
    then: Cursor | None = None
    while most is None or len(found) < most:
        part = board_history(read, board_id, wanted, then)
        found += part.lines
        then = part.then
        if then is None:
            break
    return found[:most]


def as_text(lines: Iterable[HistoryLine]) -> str:
    """A day, and below it a line for each gesture and for each of its changes."""
    return "\n".join(_rows(lines)) or "Nothing in the history fits."


def _rows(lines: Iterable[HistoryLine]) -> Iterator[str]:
    day = None
    for line in lines:
        if line.at.date() != day:
            yield weekday_date(line.at.date()) if day is None else f"\n{weekday_date(line.at.date())}"
            day = line.at.date()
        about = f" ({line.subject})" if line.subject else ""
        said = f"{SECRET if line.confidential else ''}{line.headline}{about}"
        yield f"  {clock(line.at.time()):>7}  {line.person}: {said}"
        for fact in line.facts if len(line.facts) > 1 else ():
            yield f"             {fact.sentence}"
        if line.more:
            yield f"             and {line.more} more"


def as_json(lines: Iterable[HistoryLine]) -> str:
    """The lines with everything that is known of them."""
    return json.dumps([_plain(line) for line in lines], ensure_ascii=False, indent=2)


def _plain(line: HistoryLine) -> dict[str, Any]:
    return {
        "at": line.at.isoformat(),
        "person": line.person,
        "command": line.label,
        "what": line.headline,
        "confidential": line.confidential,
        "changes": [
            {
                "what": fact.sentence,
                "of": fact.subject,
                "kind": fact.kind.value,
                "before": fact.was,
                "after": fact.now,
                "confidential": fact.confidential,
                "wording_dropped": fact.dropped,
            }
            for fact in line.facts
        ],
        "more": line.more,
    }
