"""A document is there whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from boarddesk.documents.files import free_name, write_atomically
from boarddesk.model.errors import KnownError


def write_new(target: Path) -> None:
    target.write_text("new", encoding="utf-8")


def failing(code: int, cls: type[OSError] = OSError) -> OSError:
    return cls(code, os.strerror(code))


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    target.write_text("old", encoding="utf-8")
    write_atomically(target, write_new)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["new"]


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    target.write_text("old", encoding="utf-8")

    def break_off(beside: Path) -> None:
        beside.write_text("half", encoding="utf-8")
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        write_atomically(target, break_off)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_the_file_is_as_open_to_others_as_the_one_it_replaces(tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    target.touch()
    target.chmod(0o640)
    write_atomically(target, write_new)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_file_open_in_word_is_named_with_another_name_that_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "minutes.docx"
    for name in ("minutes.docx", "minutes (2).docx"):
        (tmp_path / name).write_text("old", encoding="utf-8")

    def held(self: Path, target: Path) -> None:
        raise failing(errno.EACCES, PermissionError)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(KnownError) as told:
        write_atomically(target, write_new)
    assert str(told.value) == (
        "“minutes.docx” is open in another program: close it there, or save as “minutes (3).docx”."
    )
    assert target.read_text(encoding="utf-8") == "old"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "There is no room left where “minutes.docx” is to go"),
        (errno.EROFS, "Nothing may be written into the folder"),
        (errno.EACCES, "Nothing may be written into the folder"),
        (errno.EIO, "“minutes.docx” could not be written"),
    ],
)
def test_what_the_disk_refuses_is_said_in_one_sentence(tmp_path: Path, code: int, sentence: str) -> None:
    def refuse(beside: Path) -> None:
        raise failing(code)

    with pytest.raises(KnownError) as told:
        write_atomically(tmp_path / "minutes.docx", refuse)
    assert str(told.value).startswith(sentence)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is no folder “.*away”"):
        write_atomically(tmp_path / "away" / "minutes.docx", write_new)


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").mkdir()
    with pytest.raises(KnownError, match="is a folder"):
        write_atomically(tmp_path / "minutes.docx", write_new)


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="too long|no folder"):
        write_atomically(tmp_path / ("n" * 300 + ".docx"), write_new)


def test_a_free_name_counts_on(tmp_path: Path) -> None:
    assert free_name(tmp_path / "tracker.xlsx").name == "tracker (2).xlsx"
