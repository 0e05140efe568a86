"""The people of a meeting's register, to be completed as names are typed."""

from boarddesk.desk.register_lines import register_line
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.completion import Completion


def people_at(bridge: Bridge, meeting_id: str) -> list[Completion]:
    """Everybody on the register of a meeting, each once."""
    register = bridge.ask(register_line, meeting_id)
    found: dict[str, Completion] = {}
    for section in register.sections:
        for row in section.rows:
            if row.name:
                found.setdefault(row.name, Completion(row.name, code=row.initials, detail=row.title))
    return list(found.values())
