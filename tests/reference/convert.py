"""Turn the reference, a real meeting in its own neutral form, into our data form, with nothing dropped.

`python -m tests.reference.convert SOURCE.json OUT.json`. The source is not part of the project: its people are real.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from boarddesk.documents.data.reading import read
from boarddesk.documents.data.writing import written
from boarddesk.rules.dates import dotted_date
from boarddesk.rules.register import printed_representing, printed_title

Plain = dict[str, Any]

KEYS = {"MA": "M", "RA": "R", "A": "A", "NC": "N"}
ROLES = {"1": "attendance", "2": "previous_minutes", "3": "matters_arising", "E": "information", "F": "next_meeting"}
LETTERED = "SI"
ITALIC_NOTE = re.compile(r"The words '(.*)' are in italics on the page\.")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}


def converted(source: Plain) -> Plain:
    """The data form of the reference."""
    sections = [section(group, source["board"]["short_name"]) for group in source["register"]]
    rows = [row for _, people in sections for row in people]
    names = dict.fromkeys(name for row in rows for name in row["representing"])
    return {
        "format": 1,
        "organisations": [{"name": name} for name in names],
        "people": [{"name": row["name"]} for row in rows],
        "boards": [board(source, sections)],
    }


def board(source: Plain, sections: list[tuple[Plain, list[Plain]]]) -> Plain:
    """The board with its one meeting."""
    told, meeting = source["board"], source["meeting"]
    groups = [head | {"members": members(people, head)} for head, people in sections]
    return {
        "name": told["name"],
        "short_name": told["short_name"],
        "running_head": meeting["running_head"].replace(dotted_date(date.fromisoformat(meeting["date"])), "{date}"),
        "meeting_title": meeting["title"],
        "usual_venue": meeting["venue"],
        "glossary_order": "stored",
        "glossary_scope": "all",
        "attendance_codes": [code | {"key": KEYS[code["code"]]} for code in told["attendance_codes"]],
        "owner_aliases": [{"alias": alias, "meaning": "All members"} for alias in told["owner_aliases"]],
        "groups": groups,
        "glossary": source["glossary"],
        "meetings": [the_meeting(source, [row for _, people in sections for row in people])],
    }


def mark_italics(source: Plain, items: list[Plain]) -> None:
    """Mark the words that the scan notes call italic, in whichever paragraph has them."""
    italics = [found[1] for note in source["scan_notes"] for found in ITALIC_NOTE.finditer(note["what"])]
    for one in items:
        for minute in one["minutes"]:
            for words in italics:
                start = minute["text"].find(words)
                if start >= 0:
                    minute["marks"] = [{"start": start, "end": start + len(words), "kind": "italic"}]
        mark_italics(source, one["children"])


def the_meeting(source: Plain, register: list[Plain]) -> Plain:
    """The meeting as it was held, its minutes still a draft; what was printed is stored."""
    told, following = source["meeting"], source["next_meeting"]
    items = [item(one, None) for one in source["items"]]
    mark_italics(source, items)
    return {
        "title": told["title"],
        "date": told["date"],
        "starts": told["start"],
        "ends": told["end"],
        "venue": told["venue"],
        "running_head": told["running_head"],
        "status": "draft",
        "next_date": following["date"],
        "next_starts": following["start"],
        "next_ends": following["end"],
        "next_venue": following["venue"],
        "register": register,
        "items": items,
    }


def section(group: Plain, short_name: str) -> tuple[Plain, list[Plain]]:
    """A group of the register and its rows."""
    ticks = group["marking"] != "codes"
    head = {
        "name": group["group"],
        "marking": "ticks" if ticks else "codes",
        "note": group["note"] or "",
        "has_initials": group["has_initials"],
        "has_representing": group["has_representing"],
        "counts_for_quorum": not ticks,
        "counts_for_rates": not ticks,
        "takes_guests": "Guests" in group["group"],
    }
    return head, [attendee(person, group["group"], short_name) for person in group["people"]]


def attendee(person: Plain, group: str, short_name: str) -> Plain:
    """A row of the register: its parts, and what was printed where that is not made of them."""
    office, printed = person["office"] or "", person["as_printed"]
    organisations = split(person["representing"] or "")
    title = printed_title(person["title"], office, person["links"], short_name)
    code = person["code"] if "code" in person else "P" if person["present"] else "A"
    row = {
        "group": group,
        "name": person["name"],
        "initials": person["initials"] or "",
        "title": person["title"],
        "office": office,
        "representing": organisations,
        "links": person["links"],
        "code": code,
        "represents": person.get("represents"),
    }
    if title != printed["title"]:
        row["printed_title"] = printed["title"]
    if printed_representing(organisations) != (printed["representing"] or ""):
        row["printed_representing"] = printed["representing"]
    return row


def split(organisations: str) -> list[str]:
    """The organisations of a cell; a slash within brackets belongs to a name."""
    return [name for name in re.split(r" / (?![^(]*\))", organisations) if name]


def members(rows: list[Plain], head: Plain) -> list[Plain]:
    """The people of a group as its members; guests have no seat."""
    if head["takes_guests"]:
        return []
    kept = ("title", "office", "representing", "links", "printed_title", "printed_representing")
    made = []
    for row in rows:
        initials = [{"initials": row["initials"]}] if row["initials"] else []
        seat = {name: row[name] for name in kept if name in row}
        made.append({"person": row["name"], "initials": initials} | seat)
    return made


def item(told: Plain, parent: str | None) -> Plain:
    """An item; children without a title are its numbered minutes."""
    label = told["label"]
    titled = [child for child in told["children"] if child["title"] is not None]
    numbered = [child for child in told["children"] if child["title"] is None]
    minutes = [minute for one in (told, *numbered) for minute in paragraphs(one, one is not told)]
    return {
        "title": told["title"],
        "label": label,
        "label_fixed": label == LETTERED,
        "role": "heading" if label == LETTERED else ROLES.get(label, "ordinary"),
        "child_labels": "letters" if label == LETTERED else "numbers",
        "standing": (parent is not None and not parent[:1].isdigit()) or label == LETTERED,
        "numbered": bool(numbered),
        "presenter": told.get("presented_by") or "",
        "report_author": told.get("prepared_by") or "",
        "minutes": minutes,
        "children": [item(child, label) for child in titled],
    }


def paragraphs(told: Plain, numbered: bool) -> Iterator[Plain]:
    """The paragraphs under one label; a number starts at the first one of a numbered minute."""
    in_list = False
    for n, paragraph in enumerate(told["paragraphs"]):
        starts_list = paragraph["kind"] == "decision" and not in_list
        in_list = paragraph["kind"] == "decision"
        made = minute(paragraph, starts_list)
        if numbered and n == 0:
            made |= {"numbered": True, "number": told["label"]}
        yield made


def minute(told: Plain, starts_list: bool) -> Plain:
    """One paragraph with its kind, list and Action By."""
    kinds = {"decision_intro": "narrative", "agreed": "decision"}
    made: Plain = {"kind": kinds.get(told["kind"], told["kind"]), "text": told["text"]}
    if told["kind"] == "decision":
        made["level"] = told["level"]
        start = ROMAN[told["number"]]
        if starts_list and start > 1:
            made["list_start"] = start
    if told["kind"] == "bullet":
        made["level"] = told["level"] - 1
    if told["ref"]:
        made["amended_ref"] = told["ref"]
    if told["emailed"]:
        made["emailed_on"] = told["emailed"]
    made["actions"] = [{"owners": [owner]} for owner in told["action_by"]]
    return made


def main(source: str, target: str) -> int:
    """Write the data form of a source; what it holds is read again first."""
    plain = converted(json.loads(Path(source).read_text(encoding="utf-8")))
    form = read(json.dumps(plain).encode(), Path(source).name)
    Path(target).write_text(written(form), encoding="utf-8")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m tests.reference.convert SOURCE.json OUT.json")
    sys.exit(main(*sys.argv[1:]))
