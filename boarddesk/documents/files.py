"""Writes a document so that the target is either the whole new file or what it was before.

The writer fills a file beside the target, which is then flushed and put in the target's place.
"""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from boarddesk.model.errors import KnownError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EACCES, errno.EPERM)


def write_atomically(path: Path, writer: Callable[[Path], None]) -> None:
    """Let `writer` fill a temporary file and put it where `path` says.

    Raises KnownError with one sentence when the folder is missing or read-only, the disk is full or the target is
    held by another program; the target is then what it was, and nothing else is left behind.
    """
    target = path.absolute()
    beside = target.parent / f".boarddesk-{token_hex(6)}.tmp"
    try:
        if not target.parent.is_dir():
            raise KnownError(f"There is no folder “{target.parent}”: choose another place.")
        if target.is_dir():
            raise KnownError(f"“{target.name}” is a folder: choose another name.")
        _fill(beside, writer)
        if target.exists():
            shutil.copymode(target, beside)
        _put(beside, target)
    except OSError as error:
        raise KnownError(_sentence(error, target)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def write_bytes_atomically(path: Path, content: bytes) -> None:
    """Put bytes where `path` says; raises as `write_atomically` does."""

    def fill(target: Path) -> None:
        target.write_bytes(content)

    write_atomically(path, fill)


def free_name(path: Path) -> Path:
    """The first of "minutes (2).docx", "minutes (3).docx" … that no file has."""
    number = 2
    while (candidate := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return candidate


class _TargetHeldError(OSError):
    """The target itself, not its folder, refuses to be replaced."""


def _fill(beside: Path, writer: Callable[[Path], None]) -> None:
    beside.touch(exist_ok=False)
    writer(beside)
    with beside.open("rb+") as written:
        os.fsync(written.fileno())


def _put(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:
        raise _TargetHeldError(*error.args) from error
    with suppress(OSError):
        _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Write the new name down too; where folders cannot be flushed the file is in place all the same."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _sentence(error: OSError, target: Path) -> str:
    if isinstance(error, _TargetHeldError):
        return f"“{target.name}” is open in another program: close it there, or save as “{free_name(target).name}”."
    if error.errno in _FULL:
        return f"There is no room left where “{target.name}” is to go: free some space or choose another place."
    if error.errno == errno.EROFS or error.errno in _REFUSED:
        return f"Nothing may be written into the folder “{target.parent}”: choose another place."
    if error.errno == errno.ENAMETOOLONG:
        return f"The name “{target.name[:40]}…” is too long: choose a shorter one."
    return f"“{target.name}” could not be written ({error.strerror or error}): choose another place."
