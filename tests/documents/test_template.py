"""The template in the resources is the one that its generator makes."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx

from boarddesk.assets import asset
from boarddesk.documents.word.template import template_parts, write_template


def test_the_template_is_fresh() -> None:
    with zipfile.ZipFile(BytesIO(asset("resources", "templates", "minutes.docx").read_bytes())) as package:
        shipped = {name: package.read(name).decode() for name in package.namelist()}
    assert shipped == template_parts()


def test_the_same_styles_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_template(tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_every_page_is_a4_with_room_at_its_edges(tmp_path: Path) -> None:
    write_template(tmp_path / "t.docx")
    section = docx.Document(str(tmp_path / "t.docx")).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]
    assert section.left_margin == section.right_margin
