import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from boarddesk.assets import assets_in
from boarddesk.ui.theme.icon_names import FILES
from boarddesk.ui.theme.icons import ROOMY, icon, icon_pixmap, paint_icon
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.theme.tokens import DARK, LIGHT


def inked(image: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 40]


def ink(image: QImage) -> QColor:
    spots = [image.pixelColor(x, y) for x, y in inked(image)]
    strongest = max(spots, key=lambda colour: colour.alpha())
    return QColor(strongest.red(), strongest.green(), strongest.blue())


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_meaning_has_a_picture(qapp: QApplication, name: str) -> None:
    assert inked(icon_pixmap(name, 16, 1.0, LIGHT.text2).toImage())


def test_no_picture_is_shipped_without_a_meaning() -> None:
    shipped = {file.name.removesuffix(".svg") for file in assets_in("resources", "third_party", "lucide")}
    assert shipped - {"LICENSE.txt"} == {file for file in FILES.values() if not file.startswith("=")}


def test_an_icon_takes_the_theme_in_force_and_the_state(qapp: QApplication) -> None:
    theme = Theme(Mode.LIGHT).apply(qapp)
    made = icon("add", tone="text")
    assert ink(made.pixmap(QSize(32, 32)).toImage()) == LIGHT.text
    assert ink(made.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()) == LIGHT.disabled
    theme.set_mode(Mode.DARK)
    assert ink(made.pixmap(QSize(32, 32)).toImage()) == DARK.text
    assert ink(made.pixmap(QSize(32, 32), QIcon.Mode.Selected).toImage()) == DARK.accent


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_rendered_for_the_ratio_asked(qapp: QApplication, ratio: float) -> None:
    picture = icon("check").pixmap(QSize(16, 16), ratio)
    assert picture.size() == QSize(16, 16) * ratio
    assert picture.devicePixelRatio() == pytest.approx(ratio)


def test_a_roomy_icon_keeps_its_glyph_at_the_left(qapp: QApplication) -> None:
    picture = icon("close").pixmap(ROOMY, 1.0).toImage()
    assert picture.size() == ROOMY
    assert max(x for x, _ in inked(picture)) < 16


def test_a_delegate_paints_an_icon_in_the_middle_of_its_place(qapp: QApplication) -> None:
    image = QImage(60, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, "circle", QRectF(10, 10, 40, 20), LIGHT.red)
    painter.end()
    spots = inked(image)
    assert sum(x for x, _ in spots) / len(spots) == pytest.approx(29.5, abs=1)
    assert sum(y for _, y in spots) / len(spots) == pytest.approx(19.5, abs=1)


def test_an_unknown_meaning_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icon("no such thing")
