import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.ui.theme.glyphs import glyphs
from boarddesk.ui.theme.sheet import style_sheet
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.theme.tokens import DARK, LIGHT, Tokens
from boarddesk.ui.theme.type import ROLES, font

TEXT_PAIRS = [
    *[("text", ground) for ground in ("surface", "chrome", "sunken", "popup", "hover", "select", "chip")],
    *[("text2", ground) for ground in ("surface", "chrome", "select", "chrome_sel", "chip", "accent_soft", "hover")],
    *[("text3", ground) for ground in ("surface", "chrome", "sunken", "popup")],
    *[("accent", ground) for ground in ("surface", "chrome", "select", "accent_soft")],
    *[("on_fill", ground) for ground in ("fill", "fill_hover")],
    *[("red", ground) for ground in ("surface", "red_soft", "select")],
    *[("amber", ground) for ground in ("surface", "amber_soft", "select")],
    *[("green", ground) for ground in ("surface", "green_soft")],
    ("surface", "text"),
    ("accent_inv", "text"),
    ("amber_inv", "text"),
]
GRAPHIC_PAIRS = [("control", "surface"), ("control", "chrome"), ("amber_mark", "surface"), ("fill", "surface")]


def luminance(colour: QColor) -> float:
    parts = [
        channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_letters_stand_out_at_four_and_a_half_to_one(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), GRAPHIC_PAIRS)
def test_outlines_that_must_be_seen_stand_out_at_three_to_one(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_faintest_text_is_lifted_on_a_selected_row(tokens: Tokens) -> None:
    assert contrast(tokens.on_selection("text3"), tokens.select) >= 4.5
    assert tokens.on_selection("red") is tokens.red


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_sheet_names_only_colours_of_its_theme(tokens: Tokens) -> None:
    text = style_sheet(tokens)
    known = {tokens.colour(name).name() for name in tokens.__dataclass_fields__ if name != "name"}
    found = {word.strip(";,)").lower() for word in text.split() if word.startswith("#")}
    assert "@" not in text
    assert found <= known
    assert "font-size" not in text
    assert "font-family" not in text


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_picture_the_sheet_names_is_drawn(tokens: Tokens) -> None:
    named = {part.split(")")[0] for part in style_sheet(tokens).split("url(glyph:")[1:]}
    assert named
    assert named <= {f"{tokens.name}/{name}.svg" for name in glyphs(tokens)}


def test_every_role_has_its_font_and_grids_have_equal_figures(qapp: QApplication) -> None:
    Theme(Mode.LIGHT).apply(qapp)
    for role, face in ROLES.items():
        assert font(role).pointSizeF() == pytest.approx(face.points)
    assert QFontInfo(font("body")).family().lower() not in ("dejavu sans", "sans serif")
    assert font("body", tabular=True).featureTags()
    assert not font("body").featureTags()


def test_a_font_handed_out_may_be_changed(qapp: QApplication) -> None:
    font("body").setPointSizeF(40)
    assert font("body").pointSizeF() == pytest.approx(ROLES["body"].points)


def test_a_changed_mode_changes_palette_and_sheet_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT).apply(qapp)
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.tokens.name))
    theme.set_mode(Mode.DARK)
    theme.set_mode(Mode.DARK)
    assert told == ["dark"]
    assert qapp.palette().window().color() == DARK.surface
    assert DARK.accent.name() in qapp.styleSheet()
    assert Theme.current() is theme


def test_a_system_that_says_nothing_is_light(qapp: QApplication) -> None:
    theme = Theme(Mode.SYSTEM).apply(qapp)
    assert theme.tokens is LIGHT
    assert theme.mode is Mode.SYSTEM


def test_text_does_not_move_when_a_field_gets_the_focus(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(Mode.LIGHT).apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit("Kate", window)
    other = QPushButton("Other", window)
    other.move(0, 60)
    window.show()
    other.setFocus()
    before = field.cursorRect()
    field.setFocus()
    assert field.cursorRect() == before


@pytest.mark.parametrize(("bare", "edge"), [(False, LIGHT.control), (True, LIGHT.surface)])
def test_a_text_editor_has_an_outline_unless_it_is_bare(
    qapp: QApplication, qtbot: QtBot, bare: bool, edge: QColor
) -> None:
    Theme(Mode.LIGHT).apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    editor = QPlainTextEdit(window)
    editor.setProperty("bare", bare)
    editor.setGeometry(10, 10, 200, 100)
    window.setFocusPolicy(window.focusPolicy().StrongFocus)
    window.show()
    window.setFocus()
    assert window.grab().toImage().pixelColor(10, 60) == edge
