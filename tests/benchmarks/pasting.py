"""Pasting 50,000 characters and searching a meeting of 200 items, each until it is painted.

`python -m tests.benchmarks.pasting` prints them; nothing is asserted, because a pasted page may take a blink.
"""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.page import MinutesPage
from boarddesk.ui.theme.theme import Mode, Theme
from tests.benchmarks.minutes import WORDS, a_long_meeting, show, timed, wait_until_built
from tests.builders import a_desk

PARAGRAPH = "The Board noted what the sub-group had done since September. " * 8
SPAN = "<p class=MsoNormal><span lang=EN-GB style='font-size:11.0pt;color:#1F497D'>{}<o:p></o:p></span></p>"


def tell(what: str, work: Callable[[], object]) -> None:
    """Do something, let it be painted, and print how long both took."""

    def done() -> None:
        work()
        QApplication.processEvents()

    print(f"{what:38} {timed(done):6.0f} ms")


def main() -> None:
    """Paste plain and formatted text, take it back, search, replace."""
    application = QApplication(sys.argv)
    Theme(Mode.LIGHT).apply(application)
    desk = a_desk()
    meeting_id, item_ids = a_long_meeting(desk)
    page = MinutesPage(Bridge(desk))
    page.resize(1280, 800)
    page.set_subject(meeting_id)
    show(page)
    wait_until_built(page)
    page.jump_to(item_ids[5])
    assert page.paper.current is not None
    editor = page.paper.current.editor
    plain, formatted = QMimeData(), QMimeData()
    plain.setText("\n".join([PARAGRAPH] * 104))
    formatted.setHtml(SPAN.format(PARAGRAPH) * 104)
    for what, mime in (("50,000 characters of plain text", plain), ("the same as Word puts it there", formatted)):
        tell(what, partial(editor.insertFromMimeData, mime))
        tell("  taken back", editor.step_back)
    finder = page.words.finder
    tell("Ctrl+F", finder.open)
    word = max(WORDS.split(), key=len).strip(".,;")
    for text in (word[:1], word[:3], word):
        finder.bar.form.findText.setText(text)
        tell(f"searched for {text!r}", finder.refresh)
        print(f"  {len(finder.matches)} places")
    tell("the next one", lambda: finder.step(1))
    finder.bar.form.replaceText.setText("working party")
    tell("all replaced", finder.replace_all)
    tell("  written", page.flush)


if __name__ == "__main__":
    main()
