"""The user guide is true: it names every key, and every picture it shows is there."""

import re
from pathlib import Path

from boarddesk.ui.shell.key_sheet import sections_of
from tests.journeys.driver import at_meeting

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "user-guide.md").read_text("utf-8")


def part(title: str) -> str:
    """The part of the guide under a heading."""
    return GUIDE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_every_key_of_a_page_stands_in_its_part_of_the_guide(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        for entry in at.window.registry.pages:
            missing = [keys for keys, _ in entry.page_class().keys if f"`{keys}`" not in part(entry.title)]
            assert missing == [], entry.title


def test_every_key_of_the_menus_stands_in_the_guide(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        named = {keys for section in sections_of(at.window.menus, None) for keys, _ in section.keys}
    assert sorted(keys for keys in named if f"`{keys}`" not in GUIDE) == []


def test_every_picture_of_guide_and_readme_is_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    pictures = [ROOT / "docs" / name for name in re.findall(r"!\[.*?\]\((.+?)\)", GUIDE)]
    pictures += [ROOT / name for name in re.findall(r"!\[.*?\]\((.+?)\)", readme)]
    assert pictures
    assert [path.name for path in pictures if not path.is_file()] == []
