"""The way she came, so that Alt+Left leads back."""

from boarddesk.ui.page import Place

LIMIT = 50


class Trail:
    """The places she has been at, and the one she is at."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self.here: Place | None = None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    def arrive(self, place: Place) -> None:
        """Note where she is now; the same page of the same subject counts once."""
        if self.here is not None and (self.here.page, self.here.subject_id) != (place.page, place.subject_id):
            self._behind.append(self.here)
            del self._behind[:-LIMIT]
        self.here = place

    def back(self) -> Place | None:
        """The place before this one; it becomes the present one."""
        if not self._behind:
            return None
        self.here = self._behind.pop()
        return self.here

    def drop(self, subject_ids: frozenset[str]) -> None:
        """Forget the places of subjects that are gone."""
        self._behind = [place for place in self._behind if place.subject_id not in subject_ids]
