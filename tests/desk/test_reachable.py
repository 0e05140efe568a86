"""What the palette offers of the actions is what the log says of them, although it is read in a quicker way."""

from boarddesk.app import EXAMPLE
from boarddesk.assets import asset
from boarddesk.desk import boards
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.data import import_data
from boarddesk.desk.reachable import reachable_actions
from boarddesk.documents.data.reading import read
from tests.builders import a_desk


def test_every_action_has_the_ref_the_text_and_the_owners_of_the_log() -> None:
    desk, content = a_desk(), asset(*EXAMPLE).read_bytes()
    import_data(desk, read(content, EXAMPLE[-1]), content)
    board = desk.ask(boards.board_lines)[0].id
    quick = {each.key: (each.code, each.title, each.meeting_id) for each in desk.ask(reachable_actions, board)}
    assert quick == {line.id: (line.ref, line.text, line.meeting_id) for line in desk.ask(action_lines, board)}
    assert any(each.detail for each in desk.ask(reachable_actions, board))
