"""What has changed on an agenda since it was issued, in a dialog that lets it be issued again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.issues import issue_again, supplement
from boarddesk.desk.supplement_words import change_words, meeting_words
from boarddesk.model.supplement import ChangeKind, SinceIssued, SupplementPack
from boarddesk.rules.dates import counted, day_month_year
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.table import Column, LinesTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("AgendaChanges", text)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change as a row."""

    id: str
    kind: str
    what: str
    told: str


class ChangesDialog(Dialog):
    """The changes, each leading to its item; issuing again makes the present agenda the one that people hold."""

    wanted = Signal(str)
    """The id of the item that she wants to see."""

    def __init__(self, bridge: Bridge, meeting_id: str, pack: SupplementPack, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Changes since {day}").format(day=day_month_year(pack.issued_on)),
            _tr("Issue again"),
            parent,
            cancel_text=_tr("Close"),
            intro=_tr(
                "Export sends them out as a supplement. Issued again, the agenda as it stands is the one people hold."
            ),
            settings_key="agenda_changes",
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self.table: LinesTable[ChangeLine] = LinesTable(
            (
                Column("kind", _tr("What"), lambda line: line.kind, width=100, token="text2"),
                Column("what", _tr("Item"), lambda line: line.what, width=240, wrap=True),
                Column("told", _tr("Change"), lambda line: line.told, width=300, stretch=True, wrap=True),
            ),
            self,
            name=_tr("Changes since the agenda was issued"),
            row_height=34,
        )
        self.table.setSortingEnabled(False)
        self.table.replace_lines(change_lines(pack))
        self.table.setMinimumHeight(240)
        self.table.opened.connect(self._go)
        self.body.addWidget(self.table, 1)
        self.setMinimumWidth(780)
        self.accept_button.setEnabled(bridge.can_write)

    @override
    def commit(self) -> None:
        self._bridge.run(issue_again, self._meeting_id)

    def _go(self, line: ChangeLine) -> None:
        self.wanted.emit(line.id)
        self.reject()


def ask_about_changes(bridge: Bridge, meeting_id: str, parent: QWidget) -> str:
    """Open the dialog where there are changes; gives the id of the item she wants to see, or nothing."""
    pack = bridge.ask(supplement, meeting_id)
    if pack is None or not pack.count:
        return ""
    chosen: list[str] = []
    dialog = ChangesDialog(bridge, meeting_id, pack, parent)
    dialog.wanted.connect(chosen.append)
    dialog.exec()
    dialog.deleteLater()
    return chosen[0] if chosen else ""


def change_lines(pack: SupplementPack) -> Sequence[ChangeLine]:
    """The changes as rows, those of the meeting itself first."""
    about = [ChangeLine(f"meeting {n}", _tr("Meeting"), "", told) for n, told in enumerate(meeting_words(pack))]
    kinds = {
        ChangeKind.ADDED: _tr("Added"),
        ChangeKind.WITHDRAWN: _tr("Withdrawn"),
        ChangeKind.CHANGED: _tr("Changed"),
        ChangeKind.RETIMED: _tr("New time"),
    }
    items = [
        ChangeLine(
            change.id,
            kinds[change.kind],
            f"{change.item.label} {change.item.title}",
            "; ".join(change_words(change, pack.language)),
        )
        for change in pack.changes
    ]
    return [*about, *items]


def since_words(since: SinceIssued | None) -> str:
    """What the strip above the agenda says: "3 changes since it was issued on 2 November 2026"; empty for none."""
    if since is None or not since.count:
        return ""
    changes = counted(since.count, _tr("change"))
    return _tr("{changes} since it was issued on {day}").format(changes=changes, day=day_month_year(since.issued_on))
