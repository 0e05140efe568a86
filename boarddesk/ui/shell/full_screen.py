"""Full screen: on pages that have a look for it only what is worked on, on the others the whole window.

The menu row keeps its keys while it is folded away, because it is made flat and not hidden; Alt unfolds it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from typing_extensions import override

from boarddesk.ui.shell.menus import ROW

if TYPE_CHECKING:
    from boarddesk.ui.page import Page
    from boarddesk.ui.shell.window import MainWindow

FLAT = 1
"""The height of the menu row folded away; with none at all Alt would find no menu to go to."""


class FullScreen(QObject):
    """Fills the screen and gives it back, with everything as it was."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._page: Page | None = None
        """The page that shows only what is worked on."""
        self._alt_alone = False
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]

    @property
    def only_page(self) -> bool:
        """Whether nothing but the page is shown."""
        return self._page is not None

    def toggle(self) -> None:
        """Fill the screen, or give it back as it was, maximised or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.sync()

    def leave(self) -> None:
        """Give the screen back."""
        if self._window.isFullScreen():
            self.toggle()

    def sync(self) -> None:
        """Follow the window's state, whoever changed it, and the page she is at."""
        window = self._window
        whole = window.isFullScreen()
        window.menus.actions["full_screen"].setChecked(whole)
        page = window.page if whole else None
        if page is self._page:
            return
        if self._page is not None:
            self._page.show_only_work(False)
        self._page = page if page is not None and page.show_only_work(True) else None
        self._fold(self.only_page)

    def forget(self) -> None:
        """The pages are gone."""
        self._page = None
        self._fold(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt and self._alt_alone:
                self._alt_alone = False
                self._unfold_menus()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._alt_alone = False
        return False

    def _fold(self, folded: bool) -> None:
        """Put away what lies around the page, or bring it back."""
        window, workspace = self._window, self._window.workspace
        if workspace is not None:
            workspace.sidebar.setVisible(not folded and window.settings.sidebar_shown)
            workspace.head.setVisible(not folded)
        window.menus.bar.setFixedHeight(FLAT if folded else ROW)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.removeEventFilter(self)
        if folded:
            application.installEventFilter(self)

    def _unfold_menus(self) -> None:
        """Show the menu row and drop its first menu down; the row goes again with the last menu that closes."""
        bar = self._window.menus.bar
        if not self.only_page or bar.height() > FLAT:
            return
        bar.setFixedHeight(ROW)
        for action in bar.actions():
            found = action.menu()
            if isinstance(found, QMenu):
                found.aboutToHide.connect(self._menu_closes, Qt.ConnectionType.UniqueConnection)
        QTimer.singleShot(0, self, self._enter_menus)

    def _enter_menus(self) -> None:
        bar = self._window.menus.bar
        if bar.activeAction() is None:
            bar.setActiveAction(bar.actions()[0])

    @Slot()
    def _menu_closes(self) -> None:
        QTimer.singleShot(0, self, self._fold_menus)

    def _focus_went(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.only_page and now is not self._window.menus.bar:
            QTimer.singleShot(0, self, self._fold_menus)

    def _fold_menus(self) -> None:
        bar = self._window.menus.bar
        if self.only_page and not bar.hasFocus() and QApplication.activePopupWidget() is None:
            bar.setFixedHeight(FLAT)
