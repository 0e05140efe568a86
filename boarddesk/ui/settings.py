"""What the window remembers for its user between two starts; nothing of a board's record is kept here."""

import getpass
import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from boarddesk.model.search import SearchOrder
from boarddesk.ui.theme.theme import Mode

RECENT_LIMIT = 12
SIZES = (90, 100, 110, 125, 150, 175, 200)
"""The sizes of the whole window she can choose, in per cent."""


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A board file that was open before, with the name it had then."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class LastPlace:
    """Where she was in a file: the board, the page and the meeting or board it showed."""

    board_id: str
    page: str
    subject_id: str


class Settings:
    """A typed face of QSettings."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "BoardDesk", "BoardDesk"
        )

    @property
    def mode(self) -> Mode:
        """Light, dark, or as the system says."""
        try:
            return Mode(self._text("view/theme", Mode.SYSTEM))
        except ValueError:
            return Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._store.setValue("view/theme", str(mode))

    @property
    def size(self) -> int:
        """How large everything is drawn, in per cent; it counts from the next start."""
        chosen = self._number("view/size", 100)
        return chosen if chosen in SIZES else 100

    @size.setter
    def size(self, per_cent: int) -> None:
        self._store.setValue("view/size", per_cent)

    @property
    def search_order(self) -> SearchOrder:
        """Which results of a search come first."""
        return SearchOrder.BEST if self._text("search/order", "") == SearchOrder.BEST else SearchOrder.NEWEST

    @search_order.setter
    def search_order(self, order: SearchOrder) -> None:
        self._store.setValue("search/order", order.value)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size; empty at first."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def sidebar_width(self) -> int:
        """The width of the sidebar in logical pixels."""
        return max(180, min(420, self._number("window/sidebar", 208)))

    @sidebar_width.setter
    def sidebar_width(self, width: int) -> None:
        self._store.setValue("window/sidebar", width)

    @property
    def sidebar_shown(self) -> bool:
        """Whether the sidebar is there."""
        return self._text("window/sidebar_shown", "yes") == "yes"

    @sidebar_shown.setter
    def sidebar_shown(self, shown: bool) -> None:
        self._store.setValue("window/sidebar_shown", "yes" if shown else "no")

    @property
    def person(self) -> str:
        """The name that stands in the history; the account's unless she chose another."""
        return self._text("person/name", "").strip() or _account()

    @person.setter
    def person(self, name: str) -> None:
        self._store.setValue("person/name", name.strip())

    @property
    def open_file(self) -> Path | None:
        """The file that was open when the window was last closed."""
        text = self._text("files/open", "")
        return Path(text) if text else None

    @open_file.setter
    def open_file(self, path: Path | None) -> None:
        self._store.setValue("files/open", str(path) if path else "")

    @property
    def recent(self) -> tuple[RecentFile, ...]:
        """The files that were open before, the last one first."""
        return tuple(RecentFile(Path(path), name) for path, name in self._pairs("files/recent"))

    def remember(self, path: Path, name: str) -> None:
        """Put a file at the head of the recent ones."""
        rest = [one for one in self.recent if one.path != path]
        self._keep_recent([RecentFile(path, name), *rest][:RECENT_LIMIT])

    def forget(self, path: Path) -> None:
        """Take a file off the recent ones; the file itself is not touched."""
        self._keep_recent([one for one in self.recent if one.path != path])

    def place_in(self, path: Path) -> LastPlace | None:
        """Where she was in a file."""
        found = self._places().get(str(path))
        return LastPlace(*found) if found is not None else None

    def keep_place(self, path: Path, place: LastPlace) -> None:
        """Note where she is in a file; of files long unused the place is forgotten."""
        places = {key: value for key, value in self._places().items() if key != str(path)}
        places[str(path)] = [place.board_id, place.page, place.subject_id]
        kept = dict(list(places.items())[-RECENT_LIMIT:])
        self._store.setValue("files/places", json.dumps(kept))

    def save(self) -> None:
        """Write through to the disk."""
        self._store.sync()

    def _keep_recent(self, files: list[RecentFile]) -> None:
        self._store.setValue("files/recent", json.dumps([[str(one.path), one.name] for one in files]))

    def _places(self) -> dict[str, list[str]]:
        found = self._json("files/places")
        if not isinstance(found, dict):
            return {}
        return {
            str(key): [str(part) for part in value]
            for key, value in found.items()
            if isinstance(value, list) and len(value) == 3
        }

    def _pairs(self, key: str) -> list[tuple[str, str]]:
        found = self._json(key)
        if not isinstance(found, list):
            return []
        return [(str(one[0]), str(one[1])) for one in found if isinstance(one, list) and len(one) == 2]

    def _json(self, key: str) -> object:
        try:
            return json.loads(self._text(key, "null"))
        except ValueError:
            return None

    def _text(self, key: str, otherwise: str) -> str:
        found = self._store.value(key, otherwise)
        return found if isinstance(found, str) else otherwise

    def _number(self, key: str, otherwise: int) -> int:
        try:
            return int(self._text(key, "") or self._store.value(key, otherwise))  # type: ignore[call-overload, no-any-return]
        except (TypeError, ValueError):
            return otherwise

    def _bytes(self, key: str) -> QByteArray:
        found = self._store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Administrator"
