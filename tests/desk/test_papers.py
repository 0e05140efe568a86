"""Papers of items: added, announced, filled in, replaced, removed; the bytes of each once."""

import pytest

from boarddesk.desk import papers
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.papers import LARGEST, PaperFile, paper_file, paper_lines
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import PaperContent
from boarddesk.store.write import Read
from tests.desk.nights import Night

BUDGET = PaperFile("Budget.xlsx", b"figures")


def contents(read: Read) -> int:
    return len(read.rows(PaperContent))


def a_night() -> tuple[Desk, list[str], str]:
    night = Night()
    return night.desk, night.items, night.meeting


def test_a_paper_is_kept_once_however_many_items_have_it_and_counted_on_each() -> None:
    desk, items, meeting = a_night()
    desk.run(papers.add_papers, items[0], [BUDGET])
    desk.run(papers.add_papers, items[1], [BUDGET, PaperFile("Letter.docx", b"words")])
    assert desk.ask(contents) == 2
    assert [line.papers for line in desk.ask(item_lines, meeting)][:3] == [1, 2, 0]
    (line,) = desk.ask(paper_lines, items[0])
    assert (line.name, line.size, line.to_follow) == ("Budget.xlsx", 7, False)
    assert desk.ask(paper_file, line.id) == BUDGET


@pytest.mark.parametrize("announced", ["Budget.xlsx", "budget"])
def test_a_paper_that_was_to_follow_is_filled_by_the_file_of_its_name(announced: str) -> None:
    desk, items, _ = a_night()
    paper = desk.run(papers.announce_paper, items[0], announced)
    with pytest.raises(RuleError, match="still to follow"):
        desk.ask(paper_file, paper)
    desk.run(papers.add_papers, items[0], [BUDGET])
    (line,) = desk.ask(paper_lines, items[0])
    assert (line.id, line.name, line.to_follow) == (paper, "Budget.xlsx", False)
    desk.undo()
    assert desk.ask(paper_lines, items[0])[0].to_follow


def test_a_file_too_large_or_empty_is_refused_with_its_size_and_nothing_is_added() -> None:
    desk, items, _ = a_night()
    with pytest.raises(RuleError, match=r"“Film.mp4” is 50.0 MB; a paper may have 50 MB"):
        desk.run(papers.add_papers, items[0], [BUDGET, PaperFile("Film.mp4", bytes(LARGEST + 1))])
    with pytest.raises(RuleError, match="is empty"):
        desk.run(papers.add_papers, items[0], [PaperFile("None.docx", b"")])
    assert desk.ask(paper_lines, items[0]) == ()


def test_a_paper_is_replaced_made_confidential_and_removed_and_undo_brings_each_back() -> None:
    desk, items, _ = a_night()
    (paper,) = desk.run(papers.add_papers, items[0], [BUDGET])
    desk.run(papers.replace_paper, paper, PaperFile("Budget 2.xlsx", b"better figures"))
    desk.run(papers.set_paper_confidential, paper, True)
    (line,) = desk.ask(paper_lines, items[0])
    assert (line.name, line.size, line.confidential) == ("Budget 2.xlsx", 14, True)
    desk.run(papers.remove_paper, paper)
    assert desk.ask(paper_lines, items[0]) == ()
    desk.undo()
    desk.undo()
    desk.undo()
    assert desk.ask(paper_file, paper) == BUDGET
