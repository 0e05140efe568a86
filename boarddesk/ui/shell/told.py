"""What the shell says of files, in words: where they lie, what waits in them, how large they are."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from boarddesk.ui.shell.files import Glance


def _tr(text: str) -> str:
    return QCoreApplication.translate("told", text)


def day_in_words(day: dt.date) -> str:
    """21 January."""
    from boarddesk.rules.dates import MONTHS

    return f"{day.day} {MONTHS[day.month - 1]}"


def folder_in_words(path: Path) -> str:
    """The folder of a file, from the home folder where it lies there: "Documents / Parish"."""
    folder = path.parent
    try:
        parts = folder.relative_to(Path.home()).parts
    except ValueError:
        return str(folder)
    return " / ".join(parts[-3:]) or _tr("Home folder")


def place_in_words(path: Path) -> str:
    """A file with its folder: "Documents / Northmoor.board"."""
    return f"{folder_in_words(path)} / {path.name}"


def glance_in_words(glance: Glance) -> tuple[str, str]:
    """What matters most of a file seen from outside, and the colour of its dot."""
    if glance.draft is not None:
        return _tr("Draft minutes waiting"), "amber_mark"
    if glance.next_meeting is not None:
        return _tr("Next meeting {day}").format(day=day_in_words(glance.next_meeting)), "accent"
    if glance.changed is not None:
        return _tr("Changed {day}").format(day=day_in_words(glance.changed)), "text3"
    return "", "text3"


def size_in_words(size: int) -> str:
    """A size in kilobytes or megabytes."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB"


def moment_in_words(moment: dt.datetime) -> str:
    """Thursday's way of naming a moment: "14 January 2010, 08:55"."""
    return f"{day_in_words(moment.date())} {moment.year}, {moment:%H:%M}"
