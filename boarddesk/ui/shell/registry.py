"""Which pages and dialogs the window has and where they live; they are imported when first wanted, because they need
the desk and the shell must be painted before that is there.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from boarddesk.ui.page import Page


class Scope(StrEnum):
    """What a page shows."""

    BOARD = "board"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the window."""

    name: str
    scope: Scope
    title: str
    icon: str
    module: str
    made_by: str

    @property
    def shown_title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("pages", self.title)

    def page_class(self) -> "type[Page]":
        """The class itself."""
        return cast("type[Page]", getattr(import_module(self.module), self.made_by))


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "overview",
        Scope.BOARD,
        "Overview",
        "overview",
        "boarddesk.ui.overview.page",
        "OverviewPage",
    ),
    PageEntry(
        "members",
        Scope.BOARD,
        "Members",
        "members",
        "boarddesk.ui.members.page",
        "MembersPage",
    ),
    PageEntry(
        "actions",
        Scope.BOARD,
        "Actions",
        "actions",
        "boarddesk.ui.actions.page",
        "ActionsPage",
    ),
    PageEntry(
        "record",
        Scope.BOARD,
        "Attendance record",
        "attendance",
        "boarddesk.ui.record.page",
        "RecordPage",
    ),
    PageEntry(
        "decisions",
        Scope.BOARD,
        "Decisions",
        "decisions",
        "boarddesk.ui.decisions.page",
        "DecisionsPage",
    ),
    PageEntry(
        "forward_plan",
        Scope.BOARD,
        "Forward plan",
        "forward_plan",
        "boarddesk.ui.forward_plan.page",
        "ForwardPlanPage",
    ),
    PageEntry(
        "glossary",
        Scope.BOARD,
        "Glossary",
        "glossary",
        "boarddesk.ui.glossary.page",
        "GlossaryPage",
    ),
    PageEntry(
        "history",
        Scope.BOARD,
        "History",
        "history",
        "boarddesk.ui.history.page",
        "HistoryPage",
    ),
    PageEntry(
        "attendance",
        Scope.MEETING,
        "Attendance",
        "attendance",
        "boarddesk.ui.attendance.page",
        "AttendancePage",
    ),
    PageEntry(
        "agenda",
        Scope.MEETING,
        "Agenda",
        "agenda",
        "boarddesk.ui.agenda.page",
        "AgendaPage",
    ),
    PageEntry(
        "minutes",
        Scope.MEETING,
        "Minutes",
        "minutes",
        "boarddesk.ui.minutes.page",
        "MinutesPage",
    ),
    PageEntry(
        "meeting_actions",
        Scope.MEETING,
        "Actions",
        "actions",
        "boarddesk.ui.actions.page",
        "MeetingActionsPage",
    ),
)


class Registry:
    """The pages and dialogs that are there."""

    def __init__(self, pages: tuple[PageEntry, ...] | None = None) -> None:
        self.pages = tuple(page for page in PAGES if _exists(page.module)) if pages is None else pages

    def of(self, scope: Scope) -> tuple[PageEntry, ...]:
        """The pages of a scope in their order."""
        return tuple(page for page in self.pages if page.scope is scope)

    def page(self, name: str) -> PageEntry | None:
        """A page by its name."""
        return next((page for page in self.pages if page.name == name), None)

    def dialog(self, module: str, name: str) -> Callable[..., Any] | None:
        """A dialog class or another callable of a screen, or None where that screen is not part of this edition."""
        if not _exists(module):
            return None
        return cast("Callable[..., Any] | None", getattr(import_module(module), name, None))


def _exists(module: str) -> bool:
    """Whether a screen is part of this edition; a control appears with what stands behind it."""
    try:
        return module in sys.modules or find_spec(module) is not None
    except ModuleNotFoundError:
        return False
