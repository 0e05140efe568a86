"""The running head of a document, from its pattern."""

from datetime import date

from boarddesk.rules.dates import dotted_date


def running_head_text(pattern: str, *, board: str, name: str, title: str, day: date) -> str:
    """The pattern with {board}, {name}, {title} and {date} filled in; an unknown name stays as typed."""
    text = pattern
    for key, value in (("board", board), ("name", name), ("title", title), ("date", dotted_date(day))):
        text = text.replace(f"{{{key}}}", value)
    return text
