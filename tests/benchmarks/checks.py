"""The check of 200 items and of one paragraph.

`python -m tests.benchmarks.checks` prints what asking for the pack costs, which is done where keys are read, what the
rules cost, which is done in a thread, what a whole check costs after one paragraph has changed, and what the paragraph
being typed costs.
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

from boarddesk.desk import agenda, checks, minutes
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.rules.checks.every import check_paragraph
from tests.builders import a_board, a_desk, a_meeting

ITEMS, PARAGRAPHS = 200, 2
MEETING_AIM, PARAGRAPH_AIM = 300.0, 5.0
TIMES = 9
WORDS = (
    "JH reported on visit {n} to the Trust and said that the figures were in. SE will write to the schools by "
    "{day} January, and the Board noted the report of AM on the audit (item {n})."
)


def median(work: Callable[[int], object], times: int = TIMES) -> float:
    """How long work takes in milliseconds; each time it is given another number, so that nothing is remembered."""
    taken = []
    for number in range(times):
        begun = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def main() -> int:
    """Print the times beside their aims; the exit code says whether they are kept."""
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, 0, dt.date(2026, 11, 19))
    for number in range(ITEMS):
        item = desk.run(agenda.add_item, meeting, f"Business {number}")
        texts = [WORDS.format(n=number * 10 + k, day=1 + number % 28) for k in range(PARAGRAPHS)]
        desk.run(minutes.save_item, item, tuple(ParagraphLine(new_id(), text=text) for text in texts))
    begun = time.perf_counter()
    work = desk.ask(checks.check_work, meeting)
    found = work.done()
    first = (time.perf_counter() - begun) * 1000
    packing = median(lambda _: desk.ask(checks.check_work, meeting))
    again = median(lambda _: work.done())
    changed = desk.run(agenda.add_item, meeting, "Business that is being typed")
    key = new_id()

    def recheck(number: int) -> None:
        line = ParagraphLine(key, text=WORDS.format(n=9000 + number, day=2))
        desk.run(minutes.save_item, changed, (line,))
        begun = time.perf_counter()
        desk.ask(checks.check_work, meeting).done()
        whole.append((time.perf_counter() - begun) * 1000)

    whole: list[float] = []
    median(recheck)
    place = work.pack.items[ITEMS // 2]
    paragraph = median(
        lambda n: check_paragraph(work.pack, place.id, place.paragraphs[0].id, WORDS.format(n=n, day=3) + f" {n}"), 99
    )
    print(f"{ITEMS} items, {len(found.findings)} findings")
    print(f"first check with its pack {first:8.1f} ms")
    print(f"pack                      {packing:8.1f} ms")
    print(f"rules again               {again:8.1f} ms")
    print(f"re-check after a change   {max(whole):8.1f} ms   aim {MEETING_AIM:.0f}, at its slowest")
    print(f"one paragraph             {paragraph:8.2f} ms   aim {PARAGRAPH_AIM:.0f}")
    return 0 if max(whole) < MEETING_AIM and paragraph < PARAGRAPH_AIM else 1


if __name__ == "__main__":
    sys.exit(main())
