"""The table of what was mapped: one of our styles a row, the style of the file beside it, and how it was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from boarddesk.model.house_style import HouseReport, HouseStyle, HowFound, StyleMatch, kind_of
from boarddesk.ui.house.words import how_words, own_words, purpose_words
from boarddesk.ui.widgets.table import Column


def _tr(text: str) -> str:
    return QCoreApplication.translate("HouseStyle", text)


@dataclass(frozen=True, slots=True)
class StyleLine:
    """A row of the table."""

    match: StyleMatch
    purpose: str
    name: str
    """What the style of the file is called; empty where ours is brought in."""

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.match.ours

    @property
    def is_own(self) -> bool:
        """Whether ours is brought in."""
        return not self.name


def style_lines(house: HouseStyle, report: HouseReport) -> list[StyleLine]:
    """The rows in the order of what our styles are for."""
    names = {style.id: shown_name(style.name) for style in report.styles}
    matches = {each.ours: each for each in house.matches}
    return [
        StyleLine(
            matches.get(ours, StyleMatch(ours)), purpose, names.get(matches[ours].theirs, "") if ours in matches else ""
        )
        for ours, purpose in purpose_words().items()
    ]


def shown_name(name: str) -> str:
    """What Word calls a style on the screen: files say "heading 1"."""
    return name[:1].upper() + name[1:]


def with_choice(house: HouseStyle, ours: str, theirs: str, found: Sequence[StyleMatch]) -> HouseStyle:
    """The house style with one style chosen by her; what was found by itself is not called her choice."""
    by_itself = next((each for each in found if each.ours == ours and each.theirs == theirs), None)
    chosen = by_itself or StyleMatch(ours, theirs, HowFound.CHOSEN)
    kept = {each.ours: each for each in house.matches} | {ours: chosen}
    return replace(house, matches=tuple(kept.values()))


def columns(
    report: Callable[[], HouseReport], choose: Callable[[StyleLine, str], object]
) -> tuple[Column[StyleLine], ...]:
    """The columns of the table; `choose` is told the id of the style she picks, empty for our own."""

    def choices(line: StyleLine) -> Sequence[tuple[str, str]]:
        kind = kind_of(line.id)
        own = [(each.id, shown_name(each.name)) for each in report().styles if each.kind == kind]
        return (("", own_words()), *sorted(own, key=lambda pair: pair[1].casefold()))

    return (
        Column("purpose", _tr("In BoardDesk"), lambda line: line.purpose, width=210, tip=lambda line: line.purpose),
        Column(
            "theirs", _tr("Style of your file"), lambda line: line.name or own_words(), width=210, stretch=True,
            role="name", token=lambda line: "text3" if line.is_own else "text", edit=choose,
            edit_value=lambda line: line.match.theirs, choices=choices, tip=lambda line: line.name or own_words(),
        ),
        Column("how", _tr("Found"), lambda line: how_words(line.match.how), width=170, token="text2"),
    )  # fmt: skip
