"""House style in the data form: the file in base64, with what was mapped."""

from base64 import b64decode, b64encode

from boarddesk.desk.data_in_links import refuse
from boarddesk.desk.house_style import house_style, matches_as_stored
from boarddesk.desk.papers import stored
from boarddesk.documents.data.boards import BoardForm, HouseStyleForm, StyleForm
from boarddesk.model.errors import KnownError
from boarddesk.model.house_style import StyleMatch
from boarddesk.model.tables import Letterhead
from boarddesk.store.write import Read, Write


def house_form(read: Read, board_id: str) -> HouseStyleForm | None:
    """The house style of a board as a part of the form."""
    house = house_style(read, board_id)
    if house is None:
        return None
    styles = tuple(StyleForm(ours=each.ours, theirs=each.theirs, found=each.how) for each in house.matches)
    content = b64encode(house.content).decode("ascii")
    return HouseStyleForm(name=house.name, content=content, keeps_text=house.keeps_text, styles=styles)


def add_house(write: Write, board_id: str, form: BoardForm, place: str) -> None:
    """Give a board the house style of a form; RuleError with the place of a file that cannot be one."""
    if form.house_style is None:
        return
    from boarddesk.documents.word.house.finding import proposal

    given = form.house_style
    content = b64decode(given.content)
    try:
        found = proposal(content, given.name)
    except KnownError as refusal:
        raise refuse(f"{place}.content", str(refusal)) from refusal
    matches = found.matches
    if given.styles is not None:
        matches = tuple(StyleMatch(each.ours, each.theirs, each.found) for each in given.styles)
    write.add(
        Letterhead(
            board_id=board_id,
            name=given.name,
            sha256=stored(write, content),
            matches=matches_as_stored(matches),
            keeps_text=given.keeps_text,
        )
    )
