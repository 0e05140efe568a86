"""How a board labels the items of its agendas."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import Additions, TopLabels


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """What is set up once for a board; labels that are fixed or issued stay as they are whatever it says."""

    top: TopLabels = TopLabels.NUMBERS
    additions: Additions = Additions.END
    year_from: int = 1
    """The month with which a year of running numbers begins."""
    first: int = 1
    """The number with which running numbers began."""
    since: dt.date | None = None
    """The day from which on numbers run; meetings before it are not counted."""
