"""The folder of the user's data, where backups lie and where is kept what was told once."""

import hashlib
import os
import re
from pathlib import Path

DATA_DIR_VARIABLE = "BOARDDESK_DATA_DIR"
"""Names another folder, for tests and for computers without a user's profile."""


def data_folder() -> Path:
    """The folder of this user's data; it is not made here."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("BoardDesk", appauthor=False)


def file_key(path: Path) -> str:
    """A folder name that belongs to one board file: its readable name and a hash of where it lies."""
    whole = path.resolve()
    readable = re.sub(r"[^\w.-]+", "-", whole.stem).strip("-.")[:40] or "board"
    return f"{readable}-{hashlib.sha256(os.fsencode(os.path.normcase(whole))).hexdigest()[:12]}"


def first_time(path: Path, topic: str) -> bool:
    """Whether a topic has never been told about a board file; asking counts as telling.

    A folder that cannot be written makes it tell again, which is better than never.
    """
    mark = data_folder() / "told" / f"{file_key(path)}.{topic}"
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError:
        return True
    return True
