"""The dialog that circulates minutes: the day, the groups, and the letter that is written for them."""

import datetime as dt
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.circulation import (
    CirculationGroup,
    circulate,
    circulation_mail,
    circulation_of,
    meeting_slips,
    owners_of,
)
from boarddesk.desk.exports import write_letter, write_word
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.handing_out import write_mails
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.errors import RuleError
from boarddesk.model.packs import AttachmentPack, MinutesPack
from boarddesk.rules.dates import echo_date, long_date, parse_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, dress
from boarddesk.ui.widgets.labels import label

WORD, PDF, NONE = 0, 1, 2
"""The places in the list of what is written."""


class CirculateDialog(Dialog):
    """Date and recipients, and in which form the minutes go; the letter opens in her mail program."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        self._circulation = asked = bridge.ask(circulation_of, meeting_id)
        super().__init__(
            _tr("Circulate the minutes of {day}").format(day=long_date(asked.date)),
            _tr("Circulate"),
            parent,
            intro=_tr("Numbers and the refs of actions stay from now on. The minutes are kept as they go out."),
            settings_key="circulate",
        )
        self._bridge = bridge
        self.written: Path | None = None
        """The letter, once it is written."""
        self.folder: Path | None = None
        """The folder with the slips, once they are written."""
        self.day = QLineEdit(long_date(asked.today), self)
        self._day_field = Field(_tr("&Date"), self.day, f"= {echo_date(asked.today)}", self)
        self.day.textEdited.connect(self._echo)
        self.body.addWidget(self._day_field)
        self.groups: dict[str, QCheckBox] = {}
        self._add_groups()
        self.form = QComboBox(self)
        self.form.addItems(
            [_tr("A mail draft with the Word document"), _tr("A mail draft with the PDF"), _tr("Nothing, only note it")]
        )
        self._form_field = Field(_tr("&Write"), self.form, _tr("BoardDesk sends nothing itself."), self)
        self.body.addSpacing(8)
        self.body.addWidget(self._form_field)
        self.slips = QCheckBox(_tr("&Action slips to the owners too, a draft each, in a folder beside it"), self)
        self._owners = bridge.ask(owners_of, asked.meeting_id)
        self.slips.setVisible(bool(self._owners))
        self.form.currentIndexChanged.connect(lambda at: self.slips.setEnabled(at != NONE))
        self.body.addSpacing(4)
        self.body.addWidget(dress(self.slips))
        self.setMinimumWidth(560)

    @override
    def commit(self) -> None:
        """Circulate and write the letter; RuleError with the sentence to show."""
        on = self._understood()
        if on is None:
            self._day_field.set_error(_tr("Which day? Try 24 November."))
            self.day.setFocus()
            raise RuleError(_tr("The date is missing."))
        chosen = [key for key, box in self.groups.items() if box.isChecked()]
        if not chosen and self.groups:
            raise RuleError(_tr("Choose who gets the minutes."))
        path = self._place() if self.form.currentIndex() != NONE else None
        if path is None and self.form.currentIndex() != NONE:
            raise RuleError(_tr("Nothing is circulated yet: the mail draft needs a place."))
        meeting_id = self._circulation.meeting_id
        self._bridge.run(circulate, meeting_id, on, chosen)
        if path is not None:
            self.write(path, chosen)

    def write(self, path: Path, group_ids: list[str]) -> None:
        """Write the letter with the minutes as they were just kept; KnownError when it cannot be written."""
        pack = self._bridge.ask(minutes_pack, self._circulation.meeting_id)
        attached = (attachment(pack, as_pdf=self.form.currentIndex() == PDF),)
        mail = self._bridge.ask(circulation_mail, self._circulation.meeting_id, group_ids, attached)
        write_letter(mail, path)
        self.written = path
        if self.slips.isChecked() and self.slips.isEnabled() and self._owners:
            self._write_slips(path)

    def _write_slips(self, path: Path) -> None:
        """Write a slip to everybody who has something to do since this meeting, beside the letter."""
        from boarddesk.ui.handing_out import free_folder

        pack = self._bridge.ask(meeting_slips, self._circulation.meeting_id)
        self.folder = free_folder(path.parent / file_name(pack, ""))
        write_mails(pack, self.folder, lambda *_: None)

    def _add_groups(self) -> None:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_tr("To"), "label", "text2"))
        for group in self._circulation.groups:
            box = QCheckBox(f"{group.name} ({people_words(group.people)})", part)
            box.setChecked(group is self._circulation.groups[0])
            self.groups[group.id] = box
            column.addWidget(box)
            if group.without_address:
                column.addWidget(label(missing_words(group), "secondary", "text2", wrap=True))
        self.body.addWidget(dress(part))

    def _place(self) -> Path | None:
        from boarddesk.ui.exporting import last_folder

        pack = self._bridge.ask(minutes_pack, self._circulation.meeting_id)
        proposed = last_folder() / file_name(pack, ".eml")
        chosen, _ = QFileDialog.getSaveFileName(self, _tr("Mail draft"), str(proposed), f"{_tr('Mail draft')} (*.eml)")
        return Path(chosen) if chosen else None

    def _understood(self) -> dt.date | None:
        """The day that was typed; one without a year lies after the meeting, words count from today."""
        text = self.day.text()
        named = any(letter.isdigit() for letter in text)
        return parse_date(text, self._circulation.date if named else self._circulation.today)

    def _echo(self, _: str) -> None:
        day = self._understood()
        self._day_field.set_error(None)
        self._day_field.set_hint(f"= {echo_date(day)}" if day else _tr("Such as “today” or “24 November”"))


def attachment(pack: MinutesPack, *, as_pdf: bool) -> AttachmentPack:
    """The minutes as a file that goes with a letter."""
    from boarddesk.ui.printing import write_pdf

    name = file_name(pack, ".pdf" if as_pdf else ".docx")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "minutes"
        (write_pdf if as_pdf else write_word)(pack, path)
        return AttachmentPack(name, path.read_bytes())


def people_words(count: int) -> str:
    """How many people a group has."""
    return _tr("1 person") if count == 1 else _tr("{count} people").format(count=count)


def missing_words(group: CirculationGroup) -> str:
    """Who of a group cannot be written to."""
    shown = ", ".join(group.without_address[:3])
    rest = len(group.without_address) - 3
    if rest > 0:
        return _tr("No address: {names} and {count} more").format(names=shown, count=rest)
    return _tr("No address: {names}").format(names=shown)


def ask_circulation(bridge: Bridge, meeting_id: str, parent: QWidget | None) -> bool:
    """Let her circulate the minutes of a meeting and open the letter; whether she did."""
    dialog = CirculateDialog(bridge, meeting_id, parent)
    done = bool(dialog.exec())
    if dialog.folder is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(dialog.folder)))
    if dialog.written is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(dialog.written)))
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("CirculateDialog", text)
