"""The report of a bug: where in the program it happened and on what system, and no word of the record.

Messages of exceptions are left out, because a database or a parser quotes in them what it was given.
"""

import platform
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import qVersion

from boarddesk import __version__

_PACKAGE = Path(__file__).resolve().parents[2]


def report_of(error: BaseException) -> str:
    """The whole report."""
    lines = [
        f"BoardDesk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        "",
    ]
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines += [f"{type(link).__module__}.{type(link).__qualname__}", *_frames(link), ""]
        link = link.__cause__ or link.__context__
    return "\n".join(lines).rstrip() + "\n"


def _frames(error: BaseException) -> list[str]:
    return [
        f"  {_shortened(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]


def _shortened(name: str) -> str:
    """A file by its place in the program or a library, without the folders of this computer."""
    path = Path(name)
    for root in (_PACKAGE, *(Path(entry) for entry in sys.path if entry)):
        try:
            return path.resolve().relative_to(root).as_posix()
        except (ValueError, OSError):
            continue
    return path.name
