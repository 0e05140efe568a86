"""The steps of a meeting's life as she takes them, by the menu and the keys of their dialogs."""

from tests.journeys.driver import Driver


def circulate(at: Driver) -> None:
    """Circulate the minutes to the first group and only note it."""

    def note_it() -> None:
        at.press("Alt+W", "End", "Ctrl+Return")

    at.through(lambda: at.choose("Meeting", "Status", "Circulated"), note_it)


def approve(at: Driver, amendments: int = 0) -> None:
    """Approve the minutes with every amendment as it is proposed."""

    def confirm_all() -> None:
        for _ in range(amendments + 1):
            at.press("Ctrl+Return")

    at.through(lambda: at.choose("Meeting", "Status", "Approved"), confirm_all)
