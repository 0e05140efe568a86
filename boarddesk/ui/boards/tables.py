"""The tables of a board's settings: codes, register groups, owner aliases, quorum."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from boarddesk.desk.board_parts import one_key, refuse_double
from boarddesk.desk.boards import ready_codes
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.ids import new_id
from boarddesk.model.lines.boards import AliasLine, CodeLine, GroupLine, QuorumLine
from boarddesk.rules.codes import CODE_SETS
from boarddesk.ui.boards.draft_table import DraftTable
from boarddesk.ui.boards.words import counts_as_words, marking_words, quorum_words, read_quorum
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.menu import menu
from boarddesk.ui.widgets.table import Column


class CodeTable(DraftTable[CodeLine]):
    """Attendance codes with their keys."""

    def __init__(self, lines: Sequence[CodeLine], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CodeTable", "Attendance codes"),
            QCoreApplication.translate(
                "CodeTable",
                "The code is what the register prints; its key, one letter or digit, marks it on the night.",
            ),
            lambda: CodeLine(new_id(), "", "", "", CountsAs.PRESENT),
            check_codes,
            parent,
        )
        self.ready = outline(self.tr("Ready sets"), "list", parent=self)
        self.set_columns(self._columns())
        self.tools.addWidget(self.ready)
        self.ready.clicked.connect(self._offer_sets)
        self.set_lines(lines)

    @property
    def filled(self) -> tuple[CodeLine, ...]:
        """The codes without rows left empty."""
        return tuple(line for line in self.lines if line.code or line.key or line.meaning)

    def use_set(self, name: str) -> None:
        """Replace the codes by a ready set; what was noted with the old ones follows by what it counts as."""
        self.set_lines(ready_codes(name, self.lines))

    def _columns(self) -> tuple[Column[CodeLine], ...]:
        words = dict(counts_as_words())
        return (
            Column(
                "code", self.tr("Code"), lambda line: line.code, width=130, role="name",
                edit=lambda line, value: self._change_code(line, value.strip()),
            ),
            Column(
                "key", self.tr("Key"), lambda line: line.key, width=70,
                edit=lambda line, value: self.change(line, key=value.strip().upper()),
            ),
            Column(
                "meaning", self.tr("Meaning"), lambda line: line.meaning, stretch=True,
                edit=lambda line, value: self.change(line, meaning=value.strip()),
            ),
            Column(
                "counts_as", self.tr("Counts as"), lambda line: words[line.counts_as], width=160,
                edit=lambda line, value: self.change(line, counts_as=value),
                edit_value=lambda line: line.counts_as, choices=lambda _: counts_as_words(),
            ),
        )  # fmt: skip

    def _change_code(self, line: CodeLine, code: str) -> None:
        """A code without a key yet is marked by its first letter, where that is free."""
        first = code[:1].upper()
        free = first.isalnum() and all(first != other.key.upper() for other in self.lines)
        self.change(line, code=code, key=line.key or (first if free else ""))

    def _use(self, name: str, *_: object) -> None:
        self.use_set(name)

    def _offer_sets(self) -> None:
        offered: QMenu = menu(parent=self)
        for name in CODE_SETS:
            offered.addAction(name).triggered.connect(partial(self._use, name))
        offered.aboutToHide.connect(offered.deleteLater)
        offered.popup(self.ready.mapToGlobal(self.ready.rect().bottomLeft()))


def check_codes(lines: Sequence[CodeLine]) -> None:
    """Raise RuleError for doubled codes and keys, and for a key that is none; rows still empty are left alone."""
    refuse_double("code", [line.code for line in lines if line.code])
    for line in lines:
        if line.key:
            one_key(line)
    refuse_double("key", [line.key for line in lines if line.key])


class GroupTable(DraftTable[GroupLine]):
    """Register groups with their columns."""

    def __init__(self, lines: Sequence[GroupLine], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("GroupTable", "Register groups"),
            QCoreApplication.translate(
                "GroupTable",
                "Each group is a part of the register with columns of its own. Guests of the night go where guests go.",
            ),
            lambda: GroupLine(new_id(), "", Marking.CODES, "", True, True, True, True, True, False, 0),
            lambda drafts: refuse_double("group", [line.name for line in drafts if line.name]),
            parent,
        )
        self.set_columns(self._columns())
        self.set_lines(lines)

    @property
    def filled(self) -> tuple[GroupLine, ...]:
        """The groups without rows left empty."""
        return tuple(line for line in self.lines if line.name)

    def _columns(self) -> tuple[Column[GroupLine], ...]:
        words = dict(marking_words())
        return (
            Column(
                "name", self.tr("Name"), lambda line: line.name, width=210, role="name",
                edit=lambda line, value: self.change(line, name=" ".join(value.split())),
                tip=lambda line: line.name,
            ),
            Column(
                "marking", self.tr("Marked with"), lambda line: words[line.marking], width=150,
                edit=lambda line, value: self.change(line, marking=value),
                edit_value=lambda line: line.marking, choices=lambda _: marking_words(),
            ),
            self.toggle("has_initials", self.tr("Initials"), 62),
            self.toggle("has_title", self.tr("Title"), 50),
            self.toggle("has_representing", self.tr("Represents"), 80),
            self.toggle("counts_for_quorum", self.tr("Quorum"), 66),
            self.toggle("counts_for_rates", self.tr("Rates"), 54),
            self.toggle("takes_guests", self.tr("Guests"), 62),
            Column(
                "note", self.tr("Note"), lambda line: line.note, stretch=True,
                edit=lambda line, value: self.change(line, note=value.strip()), tip=lambda line: line.note,
            ),
        )  # fmt: skip


class AliasTable(DraftTable[AliasLine]):
    """Words that stand for several owners."""

    def __init__(self, lines: Sequence[AliasLine], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("AliasTable", "Owner aliases"),
            QCoreApplication.translate(
                "AliasTable", "A word in Action By that stands for several people, and is printed as it is."
            ),
            lambda: AliasLine(new_id(), "", ""),
            lambda drafts: refuse_double("alias", [line.alias for line in drafts if line.alias]),
            parent,
        )
        self.set_columns(
            (
                Column(
                    "alias", self.tr("Alias"), lambda line: line.alias, width=170, role="name",
                    edit=lambda line, value: self.change(line, alias=value.strip()),
                ),
                Column(
                    "meaning", self.tr("Whom it means"), lambda line: line.meaning, stretch=True,
                    edit=lambda line, value: self.change(line, meaning=value.strip()),
                ),
            )
        )  # fmt: skip
        self.set_lines(lines)

    @property
    def filled(self) -> tuple[AliasLine, ...]:
        """The aliases without rows left empty."""
        return tuple(line for line in self.lines if line.alias or line.meaning)


class QuorumTable(DraftTable[QuorumLine]):
    """The conditions of the quorum; all of them have to be met."""

    def __init__(self, lines: Sequence[QuorumLine], deputies_count: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("QuorumTable", "Quorum"),
            QCoreApplication.translate(
                "QuorumTable",
                "All of these have to be met: a number such as 7, or a fraction such as 1/3, of all members or of one "
                "category. Without any, no quorum is counted.",
            ),
            lambda: QuorumLine(new_id(), None, None, None, None),
            parent=parent,
        )
        everybody = self.tr("all members")
        self._deputies = QCheckBox(self.tr("Representatives count towards the &quorum"), self)
        self._deputies.setChecked(deputies_count)
        self.set_columns(
            (
                Column(
                    "least", self.tr("At least"), quorum_words, width=170, role="name", edit=self._change_least
                ),
                Column(
                    "category", self.tr("Of"), lambda line: line.category or everybody, stretch=True,
                    edit_value=lambda line: line.category or "",
                    edit=lambda line, value: self.change(line, category=value.strip() or None),
                ),
            )
        )  # fmt: skip
        self.tools.addWidget(self._deputies)
        self.set_lines(lines)

    @property
    def deputies_count(self) -> bool:
        """Whether a representative counts."""
        return self._deputies.isChecked()

    @property
    def filled(self) -> tuple[QuorumLine, ...]:
        """The conditions without rows left empty."""
        return tuple(line for line in self.lines if quorum_words(line))

    def _change_least(self, line: QuorumLine, value: str) -> None:
        number, numerator, denominator = read_quorum(value)
        self.change(line, number=number, numerator=numerator, denominator=denominator)
