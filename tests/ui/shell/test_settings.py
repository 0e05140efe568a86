from pathlib import Path

from boarddesk.ui.settings import RECENT_LIMIT, LastPlace
from boarddesk.ui.theme.theme import Mode
from tests.ui.shell.stand_ins import settings_in


def test_what_is_remembered_is_there_after_a_restart(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.mode = Mode.DARK
    settings.size = 125
    settings.sidebar_width = 240
    settings.sidebar_shown = False
    settings.person = "  Lorna Reed "
    settings.open_file = tmp_path / "A.board"
    settings.keep_place(tmp_path / "A.board", LastPlace("b", "minutes", "m"))
    settings.save()
    again = settings_in(tmp_path)
    assert (again.mode, again.size, again.sidebar_width, again.sidebar_shown) == (Mode.DARK, 125, 240, False)
    assert (again.person, again.open_file) == ("Lorna Reed", tmp_path / "A.board")
    assert again.place_in(tmp_path / "A.board") == LastPlace("b", "minutes", "m")


def test_the_last_opened_file_comes_first_and_each_once(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    for name in ("A", "B", "A"):
        settings.remember(tmp_path / name, f"Board {name}")
    assert [one.name for one in settings.recent] == ["Board A", "Board B"]
    settings.forget(tmp_path / "A")
    assert [one.name for one in settings.recent] == ["Board B"]


def test_the_list_of_recent_files_does_not_grow_for_ever(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    for number in range(RECENT_LIMIT + 5):
        settings.remember(tmp_path / str(number), str(number))
    assert len(settings.recent) == RECENT_LIMIT
    assert settings.recent[0].name == str(RECENT_LIMIT + 4)


def test_settings_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[view]\ntheme=pink\nsize=much\n[files]\nrecent=[[1]\nplaces=7\n")
    settings = settings_in(tmp_path)
    assert (settings.mode, settings.size, settings.recent) == (Mode.SYSTEM, 100, ())
    assert settings.place_in(tmp_path) is None
