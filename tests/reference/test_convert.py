"""The reference turned into the data form, on a small made-up one of the same shape."""

import json
from typing import Any

from boarddesk.desk.data import data_text, import_data
from boarddesk.documents.data.reading import read
from tests.builders import a_desk
from tests.reference.convert import converted

Plain = dict[str, Any]


def a_paragraph(text: str, kind: str = "narrative", **more: Any) -> Plain:
    empty: Plain = {"level": 0, "number": None, "ref": None, "emailed": None, "action_by": []}
    return {"kind": kind, "text": text, **empty, **more}


def an_item(label: str, title: str | None, *paragraphs: Plain, children: tuple[Plain, ...] = (), **more: Any) -> Plain:
    return {"label": label, "title": title, "paragraphs": list(paragraphs), "children": list(children), **more}


def a_person(name: str, initials: str, **more: Any) -> Plain:
    told: Plain = {"title": "Officer", "office": None, "links": [], "representing": None}
    printed = {"title": more.get("title", "Officer"), "representing": more.get("representing")}
    return {"name": name, "initials": initials, **told, "as_printed": printed, **more}


PRINTED = {"title": "Nurse", "representing": "Ann Ashe"}
SOURCE: Plain = {
    "scan_notes": [{"where": "4", "what": "The words 'in short' are in italics on the page."}],
    "board": {
        "name": "Moor Board",
        "short_name": "MB",
        "attendance_codes": [
            {"code": "MA", "meaning": "Attended", "counts_as": "present"},
            {"code": "RA", "meaning": "Represented", "counts_as": "represented"},
        ],
        "owner_aliases": ["ALL"],
    },
    "meeting": {
        "title": "Moor meeting",
        "date": "2026-01-22",
        "start": "13:00",
        "end": None,
        "venue": "Hall",
        "running_head": "MINUTES 22.01.26",
    },
    "next_meeting": {"date": "2026-03-19", "start": "13:00", "end": "16:00", "venue": "Hall"},
    "glossary": [{"abbreviation": "MB", "meaning": "Moor Board"}],
    "register": [
        {
            "group": "Members",
            "marking": "codes",
            "note": None,
            "has_initials": True,
            "has_representing": True,
            "people": [
                a_person("Ann Ash", "AA", representing="Police (Crime / Traffic) / Council", code="RA"),
                a_person("Bob Birch", "BB", representing="Council", code="MA"),
            ],
        },
        {
            "group": "Guests",
            "marking": "present_apologies",
            "note": None,
            "has_initials": True,
            "has_representing": True,
            "people": [
                a_person("Zoe Zed", "ZZ", present=True, represents="Ann Ash", title="Nurse", as_printed=PRINTED)
            ],
        },
    ],
    "items": [
        an_item("1", "Attendance"),
        an_item(
            "2",
            "Last minutes",
            children=(
                an_item(
                    "2.1",
                    None,
                    a_paragraph("Bob came late.", "amendment", level=1, ref="3.3"),
                    a_paragraph("Agreed.", "agreed"),
                ),
            ),
        ),
        an_item("3", "Matters", children=(an_item("3.1", None, a_paragraph("Bob to ring."), a_paragraph("Soon.")),)),
        an_item(
            "4",
            "Business",
            a_paragraph("The members agreed, in short:", "decision_intro"),
            a_paragraph("to paint", "decision", level=1, number="ii", action_by=["ALL"]),
            a_paragraph("the shed", "bullet", level=1),
            children=(an_item("4.1", "More"),),
            presented_by="AA",
            prepared_by="Di Dee",
        ),
        an_item(
            "SI",
            "Standing",
            children=(
                an_item("A", "Groups", children=(an_item("A1", "Sport"),)),
                an_item(
                    "E",
                    "Information",
                    children=(an_item("E1", None, a_paragraph("Fair", "information", emailed="2026-01-05")),),
                ),
            ),
        ),
    ],
}
"""A board with two members, a guest who stands in for one of them, and every kind of paragraph."""


def board() -> Plain:
    """The board as it comes out of a file that was filled with the converted source."""
    content = json.dumps(converted(SOURCE)).encode()
    desk = a_desk()
    import_data(desk, read(content, "source.json"), content)
    found: Plain = json.loads(desk.ask(data_text))["boards"][0]
    return found


def items(of: Plain) -> dict[str, Plain]:
    """All items by label."""
    found: dict[str, Plain] = {}
    waiting = list(of["meetings"][0]["items"])
    while waiting:
        one = waiting.pop(0)
        found[one["label"]] = one
        waiting += one.get("children", [])
    return found


def test_titles_are_items_and_numbers_are_minutes_below_them() -> None:
    found = items(board())
    assert list(found) == ["1", "2", "3", "4", "SI", "4.1", "A", "E", "A1"]
    numbers = [(minute["text"], minute.get("number")) for minute in found["3"]["minutes"]]
    assert numbers == [("Bob to ring.", "3.1"), ("Soon.", None)]
    assert found["SI"]["child_labels"] == "letters"


def test_every_kind_of_paragraph_has_its_place() -> None:
    found = items(board())
    amendment, agreed = found["2"]["minutes"]
    assert (amendment["kind"], amendment["amended_ref"]) == ("amendment", "3.3")
    assert agreed == {"kind": "decision", "text": "Agreed."}
    intro, decision, bullet = found["4"]["minutes"]
    assert intro["marks"] == [{"start": 20, "end": 28, "kind": "italic"}]
    assert (decision["level"], decision["list_start"]) == (1, 2)
    assert decision["actions"] == [{"owners": ["ALL"]}]
    assert bullet == {"kind": "bullet", "text": "the shed"}
    assert found["E"]["minutes"][0]["emailed_on"] == "2026-01-05"
    assert (found["4"]["presenter"], found["4"]["report_author"]) == ("AA", "Di Dee")


def test_who_came_for_whom_is_a_link_and_the_printed_name_stays() -> None:
    ann, _, zoe = board()["meetings"][0]["register"]
    assert ann["representing"] == ["Police (Crime / Traffic)", "Council"]
    assert (zoe["represents"], zoe["printed_representing"], zoe["code"]) == ("Ann Ash", "Ann Ashe", "P")
    assert "member" not in ann
    assert "printed_title" not in zoe
