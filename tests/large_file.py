"""Twenty years of a board for measuring: 240 meetings, 100,000 paragraphs of made-up words that repeat as words do."""

import datetime as dt
import random
from itertools import accumulate

from boarddesk.desk.desk import Write
from boarddesk.model.enums import DueKind, MeetingStatus, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.tables import Action, AgendaItem, Board, Meeting, Minute

MEETINGS, PARAGRAPHS, ITEMS = 240, 100_000, 20
WORDS = 20_000
SYLLABLES = (
    "ba",
    "con",
    "der",
    "el",
    "fin",
    "gra",
    "hol",
    "in",
    "ker",
    "lam",
    "mor",
    "ne",
    "or",
    "per",
    "ru",
    "sta",
    "ti",
)
COMMON = "the"
"""A word of nearly every paragraph."""


def vocabulary(dice: random.Random) -> list[str]:
    """Words, the commonest first."""
    made = dict.fromkeys("".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(WORDS * 2))
    return [COMMON, *list(made)[: WORDS - 1]]


def fill(write: Write, meetings: int = MEETINGS, paragraphs: int = PARAGRAPHS) -> str:
    """The board; gives its id."""
    dice = random.Random(7)
    words = vocabulary(dice)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    board = write.add(Board(name="Large Board", short_name="LB"))
    write.flush()
    each = paragraphs // meetings
    for number in range(meetings):
        meeting = Meeting(
            board_id=board.id, title="Meeting", date=dt.date(2006 + number // 12, 1 + number % 12, 19),
            status=MeetingStatus.DRAFT if number == meetings - 1 else MeetingStatus.CIRCULATED,
        )  # fmt: skip
        write.add(meeting)
        write.flush()
        items = [
            AgendaItem(meeting_id=meeting.id, position=at, title=f"Item {at}", label=str(at + 1)) for at in range(ITEMS)
        ]
        write.session.add_all(items)
        write.flush()
        minutes = [
            Minute(
                id=new_id(), meeting_id=meeting.id, item_id=items[at % ITEMS].id, position=at,
                kind=MinuteKind.DECISION if at % 9 == 0 else MinuteKind.NARRATIVE,
                text=" ".join(dice.choices(words, cum_weights=weights, k=30)) + ".",
            )
            for at in range(each)
        ]  # fmt: skip
        write.session.add_all(minutes)
        write.flush()
        actions = [
            Action(
                board_id=board.id, meeting_id=meeting.id, minute_id=minute.id, due_kind=DueKind.NONE,
                created_on=meeting.date, ref=f"{meeting.date:%d.%m.%y}/{number}.{at}",
            )
            for at, minute in enumerate(minutes[:: max(1, each // 20)])
        ]  # fmt: skip
        write.session.add_all(actions)
        write.flush()
        write.session.expunge_all()
    return board.id
