"""What the palette offers: commands with their keys, places to go to, and what a search of the text found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.model.reachable import Reachable
from boarddesk.model.search import SearchHit, SearchKind
from boarddesk.rules.few_letters import line_of
from boarddesk.rules.search_words import words_in
from boarddesk.ui.actions.saved import FILTER
from boarddesk.ui.page import Place

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

ICONS = {
    SearchKind.MINUTE: "minutes",
    SearchKind.DECISION: "decisions",
    SearchKind.ACTION: "action",
    SearchKind.UPDATE: "note",
    SearchKind.AGENDA: "agenda",
    SearchKind.MEETING: "meeting",
    SearchKind.PAPER: "paperclip",
    SearchKind.PERSON: "member",
    SearchKind.ORGANISATION: "organisation",
    SearchKind.TERM: "glossary",
    SearchKind.PLAN: "forward_plan",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette and what choosing it does."""

    group: str
    icon: str
    title: str
    run: Callable[[], object]
    code: str = ""
    detail: str = ""
    keys: str = ""
    spans: tuple[tuple[int, int], ...] | None = None
    """The characters to highlight where they are known already."""
    line: str = ""
    """What it answers to, as `line_of` has it."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.code, self.title, self.detail, self.keys) if part)

    @property
    def name(self) -> str:
        """Under which it is remembered as used."""
        return f"{self.icon} {self.code} {self.title}"


def command_entries(window: "MainWindow") -> list[Entry]:
    """Every command that is possible now, of the menus, of the page and of what is seen in it."""
    found: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    for menu in window.menus.menus:
        if menu.menuAction().isVisible():
            menu.aboutToShow.emit()
            for action, path in _actions_of(menu, _plain(menu.title())):
                _take(found, seen, action, path)
    for widget in _parts(window.page):
        for action in widget.actions():
            _take(found, seen, action, widget.accessibleName())
    return found


def _parts(page: QWidget | None) -> Iterator[QWidget]:
    """The page she is at and what is seen in it; each brings its own commands."""
    if page is not None:
        yield page
        yield from (each for each in page.findChildren(QWidget) if each.actions() and each.isVisible())


def place_entries(window: "MainWindow", lines: Sequence[Reachable]) -> list[Entry]:
    """The places of a board."""
    here = window.board_id or ""
    goes = QCoreApplication.translate("Palette", "Go to")
    actions = QCoreApplication.translate("Palette", "Actions")
    return [
        Entry(
            actions if line.kind is SearchKind.ACTION else goes, ICONS[line.kind], line.title,
            _opener(window, place_of(line.kind, line.key, here, line.meeting_id), here), line.code, line.detail,
            line=answering(f"{line.code} {line.title} {line.detail if line.kind is not SearchKind.MEETING else ''}"),
        )
        for line in lines
    ]  # fmt: skip


def filter_entries(window: "MainWindow", kept: Sequence[LogFilter]) -> list[Entry]:
    """The filters of the action log that a board has kept."""
    goes = QCoreApplication.translate("Palette", "Go to")
    where = QCoreApplication.translate("Palette", "Filter of the actions")
    here = window.board_id or ""
    return [
        Entry(
            goes, "star", each.name, _opener(window, Place("actions", here, FILTER + each.name), here), detail=where,
            line=answering(f"{each.name} {where}"),
        )
        for each in kept
    ]  # fmt: skip


def hit_entries(window: "MainWindow", hits: Sequence[SearchHit]) -> list[Entry]:
    """What a search of the text has found."""
    group = QCoreApplication.translate("Palette", "In the text")
    secret = QCoreApplication.translate("Palette", "Confidential")
    here = window.board_id or ""
    return [
        Entry(
            group, "lock" if hit.confidential else ICONS[hit.kind], hit.text,
            _opener(
                window, place_of(hit.kind, hit.target, hit.board_id or here, hit.meeting_id), hit.board_id or here
            ),
            detail=" · ".join(part for part in (secret if hit.confidential else "", hit.where) if part),
            spans=hit.spans,
        )
        for hit in hits
    ]  # fmt: skip


def answering(text: str) -> str:
    """The line of what an entry answers to."""
    return line_of(words_in(text))


def place_of(kind: SearchKind, key: str, board_id: str, meeting_id: str | None) -> Place:
    """Where a thing stands in the window."""
    if kind in (SearchKind.MINUTE, SearchKind.DECISION, SearchKind.AGENDA) and meeting_id:
        return Place("minutes", meeting_id, key)
    if kind is SearchKind.PAPER and meeting_id:
        return Place("agenda", meeting_id, key)
    if kind is SearchKind.MEETING and meeting_id:
        return Place("minutes", meeting_id)
    if kind in (SearchKind.ACTION, SearchKind.UPDATE):
        return Place("actions", board_id, key)
    pages = {SearchKind.TERM: "glossary", SearchKind.PLAN: "forward_plan", SearchKind.DECISION: "decisions"}
    if kind in pages:
        return Place(pages[kind], board_id, key)
    return Place("members", board_id, key if kind is SearchKind.PERSON else None)


def _opener(window: "MainWindow", place: Place, board_id: str) -> Callable[[], object]:
    return lambda: window.finder.go(place, board_id)


def _take(found: list[Entry], seen: set[tuple[str, str]], action: QAction, path: str) -> None:
    title = _plain(action.text())
    if not title or not action.isVisible() or not action.isEnabled() or action.isSeparator() or action.menu():
        return
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
    if (title, keys) in seen:
        return
    seen.add((title, keys))
    group = QCoreApplication.translate("Palette", "Commands")
    line = answering(f"{title} {path}")
    found.append(Entry(group, "keyboard", title, action.trigger, detail=path, keys=keys, line=line))


def _actions_of(menu: QMenu, path: str) -> Iterator[tuple[QAction, str]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            if action.isVisible():
                yield from _actions_of(inner, f"{path}, {_plain(inner.title())}")
        else:
            yield action, path


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
