"""What can be done in the minutes besides typing: each with its key and its place in the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from boarddesk.model.enums import MinuteKind
from boarddesk.ui.attendance.declaring import ask_declarations
from boarddesk.ui.members.joining import member_from_decision
from boarddesk.ui.minutes import confidential
from boarddesk.ui.minutes.picking import action_of_sentence
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor
    from boarddesk.ui.minutes.page import MinutesPage


@dataclass(frozen=True, slots=True)
class Entry:
    """A command; those of the text itself need an editor that may be typed in."""

    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    icon_name: str = ""
    edits: bool = True
    switched: bool | None = None
    """For a switch, whether it is on at first."""
    menu: str = ""
    """The menu within the menu that it stands in, if it does."""


class Commands:
    """The commands of the page as actions, in groups."""

    def __init__(self, page: "MinutesPage") -> None:
        self._page = page
        self._placed: dict[QAction, str] = {}
        self.groups = tuple(
            tuple(self._action(entry) for entry in group)
            for group in (self._text(), self._paragraph(), self._items(), page.doubts.entries())
        )
        self.meeting = tuple(self._action(entry) for entry in self._night())
        self.view = tuple(self._action(entry) for entry in self._view())
        """What Meeting and View offer while the minutes are shown."""
        self.format_menu = self._menu()
        """Everything in one menu."""

    def _menu(self) -> QMenu:
        made = menu(self._page.tr("F&ormat"), self._page)
        self._fill(made, self.groups)
        return made

    def _fill(self, made: QMenu, groups: Sequence[Sequence[QAction]]) -> None:
        """Put groups into a menu, what belongs together in a menu of its own; it would be higher than the screen."""
        for group in groups:
            if not made.isEmpty():
                made.addSeparator()
            inner: dict[str, QMenu] = {}
            for action in group:
                title = self._placed.get(action, "")
                if title and title not in inner:
                    inner[title] = menu(title, made)
                    made.addMenu(inner[title])
                (inner[title] if title else made).addAction(action)

    def context_menu(self, editor: "ItemEditor", spot: QPoint) -> QMenu:
        """What a right click at a spot of the text offers."""
        tr = self._page.tr
        made = menu("", self._page)
        of_link = self._page.words.link_actions(editor, editor.cursorForPosition(spot))
        made.addActions(of_link)
        if of_link:
            made.addSeparator()
        selected = editor.textCursor().hasSelection()
        for name, text, run, possible in (
            ("", tr("Cu&t"), editor.cut, selected and not editor.isReadOnly()),
            ("copy", tr("&Copy"), editor.copy, selected),
            ("", tr("&Paste"), editor.paste, editor.canPaste()),
        ):
            action = made.addAction(text)
            if name:
                action.setIcon(icon(name))
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, run=run: run())
        self._fill(made, self.groups[:2])
        made.addSeparator()
        if self._page.history_action is not None:
            made.addAction(self._page.history_action)
        made.addAction(self.meeting[-1])
        return made

    def enable(self, *, writable: bool) -> None:
        """Allow what changes the minutes, or not."""
        for group in self.groups:
            for action in group:
                action.setEnabled(writable or not action.data())

    def _action(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self._page)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(entry.edits)
        if entry.menu:
            self._placed[action] = entry.menu
        if entry.switched is not None:
            action.setCheckable(True)
            action.setChecked(entry.switched)
        if entry.icon_name:
            action.setIcon(icon(entry.icon_name))
        action.triggered.connect(lambda _=False: entry.run())
        self._page.addAction(action)
        return action

    def _in_editor(self, run: "Callable[[ItemEditor], object]") -> Callable[[], None]:
        def do() -> None:
            section = self._page.paper.current
            if section is not None:
                run(section.editor)

        return do

    def _text(self) -> tuple[Entry, ...]:
        tr, inside = self._page.tr, self._in_editor
        return (
            Entry(tr("&Bold"), ("Ctrl+B",), inside(lambda editor: editor.toggle_bold()), "bold"),
            Entry(tr("&Italic"), ("Ctrl+I",), inside(lambda editor: editor.toggle_italic()), "italic"),
            Entry(tr("&Link…"), ("Ctrl+Shift+K",), inside(self._page.words.linking.ask)),
            Entry(tr("&Confidential"), ("Ctrl+Alt+C",), inside(confidential.toggle), "lock"),
            Entry(tr("&Write the abbreviation out"), ("Ctrl+E",), inside(self._page.words.explaining.toggle)),
            Entry(tr("&Find…"), ("Ctrl+F",), self._page.words.finder.open, "search", edits=False),
            Entry(tr("R&eplace…"), ("Ctrl+H",), lambda: self._page.words.finder.open(replacing=True)),
        )

    def _paragraph(self) -> tuple[Entry, ...]:
        tr, inside, kinds = self._page.tr, self._in_editor, self._page.kinds
        return (
            *within(tr("&Kind of paragraph"), self._kinds()),
            Entry(tr("&Particulars…"), ("Ctrl+Alt+E",), inside(kinds.show_particulars), "edit"),
            Entry(
                tr("Action of this sen&tence"),
                ("Ctrl+Shift+T",),
                inside(lambda editor: action_of_sentence(self._page, editor)),
                "action",
            ),
            Entry(tr("N&umber this paragraph"), ("Ctrl+Alt+P",), inside(lambda editor: editor.toggle_number())),
            *within(tr("Mo&ve"), self._moves()),
            Entry(tr("Earlier version&s"), ("Ctrl+Alt+H",), self._page.time_line.toggle, "history", edits=False),
            Entry(
                tr("New member from t&his…"),
                (),
                inside(lambda editor: member_from_decision(self._page, editor)),
                "guest",
                edits=False,
            ),
        )

    def _kinds(self) -> tuple[Entry, ...]:
        tr, inside, kinds = self._page.tr, self._in_editor, self._page.kinds
        return (
            Entry(tr("&Narrative"), ("Ctrl+Alt+N",), inside(lambda editor: editor.make(MinuteKind.NARRATIVE))),
            Entry(tr("&Bullet"), ("Ctrl+Alt+B",), inside(lambda editor: editor.make(MinuteKind.BULLET)), "list"),
            Entry(
                tr("&Decision"), ("Ctrl+Alt+D",), inside(lambda editor: editor.make(MinuteKind.DECISION)), "decisions"
            ),
            Entry(tr("N&ote"), ("Ctrl+Alt+O",), inside(lambda editor: editor.make(MinuteKind.NOTE))),
            Entry(tr("Amend&ment"), ("Ctrl+Alt+R",), inside(kinds.make_amendment)),
            Entry(tr("Information ro&w"), ("Ctrl+Alt+W",), inside(kinds.make_row)),
            Entry(tr("&Action"), (), inside(kinds.make_action), "action"),
            Entry(tr("&Forward plan"), ("Ctrl+Alt+F",), inside(kinds.keep_for_plan), "forward_plan"),
        )

    def _moves(self) -> tuple[Entry, ...]:
        tr, inside = self._page.tr, self._in_editor
        return (
            Entry(tr("One level &in"), ("Alt+Shift+Right",), inside(lambda editor: editor.change_level(1))),
            Entry(tr("One level &out"), ("Alt+Shift+Left",), inside(lambda editor: editor.change_level(-1))),
            Entry(tr("Move paragraph &up"), ("Alt+Shift+Up",), inside(lambda editor: editor.move_paragraph(-1))),
            Entry(tr("Move paragraph &down"), ("Alt+Shift+Down",), inside(lambda editor: editor.move_paragraph(1))),
        )

    def _view(self) -> tuple[Entry, ...]:
        page, tr = self._page, self._page.tr
        return (
            Entry(tr("&Reading view for the chair"), ("F5",), page.reading.toggle, "preview", edits=False),
            Entry(tr("&Check of these minutes"), ("F4",), page.check.toggle, "check_list", edits=False),
        )

    def _night(self) -> tuple[Entry, ...]:
        night, tr = self._page.night, self._page.tr
        return (
            Entry(tr("Meeting &opened or closed"), ("F8",), night.note_sitting, "clock", edits=False),
            Entry(tr("&Who came late or left…"), ("Shift+F8",), night.ask_coming, "guest", edits=False),
            Entry(tr("&Declaration of interest…"), (), self._declare, "flag", edits=False),
        )

    def _declare(self) -> None:
        """Open the declarations of interest with the item of the caret filled in."""
        page, section = self._page, self._page.paper.current
        if page.subject_id is None or page.notice.sentence:
            page.refused.emit(page.notice.sentence)
            return
        page.flush()
        ask_declarations(page.bridge, page.subject_id, page, item_id=section.item.id if section else None)
        page.focus_first()

    def _items(self) -> tuple[Entry, ...]:
        tr = self._page.tr
        return (
            *within(tr("Ite&m"), self._of_items()),
            *within(tr("Si&ze of text"), self._sizes()),
        )

    def _of_items(self) -> tuple[Entry, ...]:
        page, tr = self._page, self._page.tr
        return (
            Entry(tr("Number the &minutes of this item"), ("Ctrl+Alt+M",), page.toggle_numbering),
            Entry(tr("&Add an item after this one…"), ("Ctrl+Shift+A",), page.questions.ask_new_item, "add"),
            Entry(tr("&Rename this item…"), ("F2",), page.questions.ask_rename, "edit"),
            Entry(tr("&Go to item…"), ("Ctrl+G",), page.questions.ask_jump, edits=False),
            Entry(tr("&Next item"), ("Ctrl+Return", "Ctrl+Enter", "Ctrl+Down"), lambda: page.step_item(1), edits=False),
            Entry(
                tr("&Previous item"),
                ("Ctrl+Shift+Return", "Ctrl+Shift+Enter", "Ctrl+Up"),
                lambda: page.step_item(-1),
                edits=False,
            ),
        )

    def _sizes(self) -> tuple[Entry, ...]:
        page, tr = self._page, self._page.tr
        return (
            Entry(tr("&Larger text"), ("Ctrl++", "Ctrl+="), lambda: page.zoom(1), edits=False),
            Entry(tr("&Smaller text"), ("Ctrl+-",), lambda: page.zoom(-1), edits=False),
            Entry(tr("&Usual size of text"), ("Ctrl+0",), lambda: page.zoom(0), edits=False),
        )


def within(title: str, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Commands that stand in a menu of their own."""
    return tuple(replace(entry, menu=title) for entry in entries)
