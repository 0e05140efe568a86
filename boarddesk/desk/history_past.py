"""What rows were at a moment, read from the history of the file in a few queries for a whole page of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlmodel import col, select

from boarddesk.model.changes import Change, Image
from boarddesk.model.tables import AttendanceCode, HistoryChange, HistoryEntry, Meeting, RegisterCode
from boarddesk.rules.history.telling import DEPTH
from boarddesk.rules.history.vocabulary import TABLES, parent_of
from boarddesk.rules.history.words import Shape
from boarddesk.store.images import image_now, row_class
from boarddesk.store.order import ENTRY_ORDER
from boarddesk.store.write import Read

Place = tuple[str, str]
"""A row by its table and key."""
Moment = tuple[datetime, int]
"""A time with the order of entries in it."""
TICKS: Final = {"P": "present", "A": "apologies"}
AT_ONCE: Final = 500


class Timeline:
    """The rows that a stretch of the history speaks of, at every moment of it."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._now: dict[Place, Image | None] = {}
        self._steps: dict[Place, list[tuple[Moment, Image | None, Image | None]]] = {}
        self._own: dict[Place, dict[Moment, Image | None]] = {}
        self._loaded: set[Place] = set()
        """Rows whose whole history has been read."""
        self._codes: dict[str, dict[str, str]] = {}

    def know(self, images: Iterable[tuple[str, Image]]) -> None:
        """Read the rows that these speak of, and the rows that those speak of."""
        wanted = {place for table, image in images for place in spoken_of(table, image)}
        for _ in range(DEPTH):
            missing = wanted - self._loaded
            if not missing:
                return
            self._load(missing)
            wanted = {
                place
                for table, key in missing
                for image in self._images(table, key)
                for place in spoken_of(table, image)
            }

    def be_about(self, changes: Iterable[tuple[Moment, Change]]) -> None:
        """Take these changes as known: what their rows were then they say themselves."""
        for moment, change in changes:
            place = (change.table, change.key)
            if change.table in TABLES:
                self._own.setdefault(place, {})[moment] = change.after or change.before
        self._load_now(self._own.keys() - self._now.keys())

    def at(self, moment: Moment) -> "AtMoment":
        """The past as it was then."""
        return AtMoment(self, moment)

    def image(self, table: str, key: str, moment: Moment) -> Image | None:
        """A row as it was at a moment; as it was just before or after where it was not there."""
        place = (table, key)
        if (own := self._own.get(place, {}).get(moment)) is not None:
            return own
        if place not in self._loaded:
            self._load({place})
        steps = self._steps.get(place, ())
        past = [step for step in steps if step[0] <= moment]
        if past:
            _, before, after = past[-1]
            return after or before
        if steps:
            _, before, after = steps[0]
            return before or after
        return self._now.get(place)

    def latest(self, table: str, key: str) -> Image | None:
        """A row as it is now."""
        if (table, key) not in self._now:
            self._load_now({(table, key)})
        return self._now.get((table, key))

    def meaning(self, meeting_id: str, code: str) -> str:
        """What a code means on the register of a meeting."""
        if meeting_id not in self._codes:
            rows: list[Any] = self._read.rows(RegisterCode, RegisterCode.meeting_id == meeting_id)
            meeting = self._read.find(Meeting, meeting_id)
            if not rows and meeting is not None:
                rows = self._read.rows(AttendanceCode, AttendanceCode.board_id == meeting.board_id)
            self._codes[meeting_id] = TICKS | {row.code: quietly(row.meaning) for row in rows}
        return self._codes[meeting_id].get(code, "")

    def _images(self, table: str, key: str) -> list[Image]:
        now = self._now.get((table, key))
        found = [now] if now is not None else []
        for _, before, after in self._steps.get((table, key), ()):
            found += [image for image in (before, after) if image is not None]
        return found

    def _load_now(self, places: Iterable[Place]) -> None:
        keys: dict[str, list[str]] = {}
        for table, key in places:
            self._now[table, key] = None
            keys.setdefault(table, []).append(key)
        for table, wanted in keys.items():
            cls: Any = row_class(table)
            for row in self._read.rows_in(cls, cls.id, wanted):
                self._now[table, row.id] = image_now(row)

    def _load(self, places: set[Place]) -> None:
        self._load_now(places - self._now.keys())
        self._loaded |= places
        everything = [key for _, key in places]
        for start in range(0, len(everything), AT_ONCE):
            for change, at, order in steps_of(self._read, everything[start : start + AT_ONCE]):
                place = (change.table_name, change.row_key)
                self._steps.setdefault(place, []).append(((at, order), change.before, change.after))
        for place in places:
            self._steps.get(place, []).sort(key=lambda step: step[0])


def steps_of(read: Read, keys: list[str]) -> Iterable[tuple[HistoryChange, datetime, int]]:
    """The changes of some rows with their moments."""
    query: Any = select(HistoryChange, HistoryEntry.at, ENTRY_ORDER)
    query = query.join(HistoryEntry, col(HistoryEntry.id) == col(HistoryChange.entry_id))
    found: Iterable[tuple[HistoryChange, datetime, int]] = read.session.exec(
        query.where(col(HistoryChange.row_key).in_(keys))
    )
    return found


def quietly(meaning: str) -> str:
    """A meaning within a sentence: capitals only where they are not those of a heading."""
    return " ".join(word.lower() if word.istitle() else word for word in meaning.split())


class AtMoment:
    """The past at one moment, as `rules.history` asks it."""

    def __init__(self, timeline: Timeline, moment: Moment) -> None:
        self._timeline = timeline
        self._moment = moment

    def image(self, table: str, key: str) -> Image | None:
        """A row as it was."""
        return self._timeline.image(table, key, self._moment)

    def latest(self, table: str, key: str) -> Image | None:
        """A row as it is now."""
        return self._timeline.latest(table, key)

    def meaning(self, meeting_id: str, code: str) -> str:
        """What a code meant."""
        return self._timeline.meaning(meeting_id, code)


def spoken_of(table: str, image: Mapping[str, Any]) -> list[Place]:
    """The rows whose names are needed to tell of this one."""
    found = [parent_of(table, image)]
    words = TABLES.get(table)
    if words is not None:
        found += [
            (column.table, str(image[name]))
            for name, column in words.columns.items()
            if column.shape is Shape.NAME and image.get(name)
        ]
    found += [(other, str(image[name])) for name, other in _ALWAYS if image.get(name)]
    return [place for place in found if place is not None]


_ALWAYS: Final = (("meeting_id", "meeting"), ("minute_id", "minute"))
