"""What every table and column of the record is called by people: the one place where the history takes its words from.

What is not told stands in `unspoken.py`: an order number, an id, what another column says.
"""

from collections.abc import Mapping
from typing import Any, Final

from boarddesk.model.history import ThingKind
from boarddesk.rules.history.words import (
    ColumnWords,
    Shape,
    TableWords,
    choice,
    day,
    flag,
    moment,
    names,
    number,
    prose,
    text,
    time,
    whole,
)

CONFIDENTIAL: Final = flag("Made confidential", "No longer confidential")
COUNTS_AS: Final = choice(
    "Counts as", present="present", represented="represented", apologies="apologies", absent="absent"
)
MARKING: Final = choice("Marked with", codes="the board’s codes", ticks="Present and Apologies")
GROUP: Final = {
    "name": text("Name"),
    "marking": MARKING,
    "note": text("Note"),
    "has_initials": flag("Column for initials shown", "Column for initials hidden"),
    "has_title": flag("Column for titles shown", "Column for titles hidden"),
    "has_representing": flag("Column for who is represented shown", "Column for who is represented hidden"),
    "counts_for_quorum": flag("Counts for the quorum", "No longer counts for the quorum"),
    "counts_for_rates": flag("Counts for attendance rates", "No longer counts for attendance rates"),
    "takes_guests": flag("Takes guests", "No longer takes guests"),
}
CODE: Final = {"code": text("Code"), "key": text("Key"), "meaning": text("Meaning"), "counts_as": COUNTS_AS}
OF_BOARD: Final = (("board_id", "board"),)
OF_MEETING: Final = (("meeting_id", "meeting"),)
OF_SEAT: Final = (("membership_id", "membership"),)
OF_ACTION: Final = (("action_id", "action"),)
DUE_KIND: Final = choice("Due", none="no date", date="a date", next_meeting="the next meeting")

SETTINGS: Final[Mapping[str, str]] = {
    "label_scheme": "Labels of agendas",
    "document_style": "How documents look",
    "calendar rule": "Calendar of meetings",
    "checks_off": "Rules of the check",
    "agenda_templates": "Templates of agendas",
    "log_filters": "Filters of the action log",
    "people.apart": "People of the same name told apart",
}
"""The settings of a board by their stored names; any other is called a setting."""

TABLES: Final[Mapping[str, TableWords]] = {
    "minute": TableWords(
        ThingKind.MINUTES,
        "Paragraph",
        ("text",),
        {
            "text": prose("Words"),
            "marks": whole("Emphasis, links or confidential words"),
            "kind": choice(
                "Kind",
                narrative="narrative",
                bullet="bullet",
                decision="decision",
                note="note",
                amendment="amendment",
                information="information row",
            ),
            "level": number("Level"),
            "numbered": flag("Numbered", "No longer numbered"),
            "number": text("Number"),
            "list_start": number("List begins at"),
            "amended_ref": text("Amends"),
            "event_date": day("Date of the event"),
            "emailed_on": day("E-mailed on"),
            "proposer": text("Proposer"),
            "seconder": text("Seconder"),
            "votes_for": number("Votes for"),
            "votes_against": number("Votes against"),
            "votes_abstained": number("Abstentions"),
            "state": choice("State", done="done", ongoing="ongoing", superseded="superseded"),
            "carried_action_id": names("Reports on", "action"),
            "confidential": CONFIDENTIAL,
            "item_id": names("Item", "agendaitem"),
            "deleted": flag("Paragraph deleted", "Paragraph brought back"),
        },
        (("item_id", "agendaitem"), *OF_MEETING),
        verbs=("written", "removed"),
    ),
    "action": TableWords(
        ThingKind.ACTIONS,
        "Action",
        ("ref", "text"),
        {
            "text": prose("Words"),
            "ref": text("Ref"),
            "follows_minute": flag("Follows its paragraph", "Has words of its own"),
            "due_kind": DUE_KIND,
            "due_date": day("Due"),
            "status": choice(
                "Status", open="open", at_risk="at risk", complete="complete", superseded="superseded"
            ),
            "closed_on": day("Closing day"),
            "confidential": CONFIDENTIAL,
            "minute_id": names("Paragraph", "minute"),
            "deleted": flag("Action deleted", "Action brought back"),
        },
        (("minute_id", "minute"), *OF_MEETING, *OF_BOARD),
        verbs=("recorded", "removed"),
    ),
    "actionowner": TableWords(
        ThingKind.ACTIONS,
        "Owner",
        ("text",),
        {"text": text("Owner")},
        OF_ACTION,
        part=True,
    ),
    "actionanswer": TableWords(
        ThingKind.ACTIONS,
        "Answer",
        ("name",),
        {"name": text("Asked"), "organisation": text("Representing"),
         "answered": flag("Has answered", "Has not answered"),
         "answered_on": day("Answered on"), "note": text("Note")},
        OF_ACTION,
        part=True,
    ),
    "actionupdate": TableWords(
        ThingKind.ACTIONS,
        "Update",
        ("text",),
        {"text": prose("Update"), "on": day("Day of the update"), "author": text("Author"),
         "action_id": names("Action", "action")},
        OF_ACTION,
        part=True,
    ),
    "agendaitem": TableWords(
        ThingKind.AGENDA,
        "Item",
        ("label", "title"),
        {
            "title": text("Title"),
            "label": text("Label"),
            "parent_id": names("Stands under", "agendaitem"),
            "label_fixed": flag("Label fixed by hand", "Label counts by itself again"),
            "child_labels": choice("Sub-items labelled with", numbers="numbers", letters="letters"),
            "lettered": flag("Labelled with a letter", "Labelled with a number"),
            "role": choice(
                "Role",
                ordinary="ordinary",
                attendance="attendance",
                previous_minutes="previous minutes",
                matters_arising="matters arising",
                information="information",
                next_meeting="next meeting",
                any_other_business="any other business",
                heading="heading",
            ),
            "standing": flag("Made a standing item", "No longer a standing item"),
            "numbered": flag("Its minutes are numbered", "Its minutes are not numbered"),
            "purpose": choice("Purpose", information="information", discussion="discussion", decision="decision"),
            "presenter": text("Presenter"),
            "report_author": text("Author of the report"),
            "verbal": flag("Verbal report", "No longer a verbal report"),
            "minutes_allotted": number("Minutes allotted"),
            "confidential": CONFIDENTIAL,
            "confidential_reason": text("Reason for confidence"),
            "deferred": flag("Deferred", "No longer deferred"),
            "note": prose("Note to yourself"),
        },
        OF_MEETING,
    ),
    "expectedattendance": TableWords(
        ThingKind.ATTENDANCE,
        "Noted beforehand",
        ("membership_id",),
        {
            "membership_id": names("Member", "membership"),
            "code": ColumnWords("Expected", Shape.MARK),
            "representative_person_id": names("Attends instead", "person"),
            "representative_name": text("Attends instead"),
            "note": text("Note"),
        },
        OF_MEETING,
    ),
    "registercode": TableWords(ThingKind.ATTENDANCE, "Code", ("code",), CODE, OF_MEETING, part=True),
    "registersection": TableWords(ThingKind.ATTENDANCE, "Group", ("name",), GROUP, OF_MEETING, part=True),
    "registerrow": TableWords(
        ThingKind.ATTENDANCE,
        "On the register",
        ("name",),
        {
            "name": text("Name"),
            "initials": text("Initials"),
            "title": text("Title"),
            "office": text("Office"),
            "category": text("Category"),
            "printed_title": text("Printed title"),
            "printed_representing": text("Printed as representing"),
            "code": ColumnWords("Mark", Shape.MARK),
            "represents_row_id": names("Attends for", "registerrow"),
            "section_id": names("Group", "registersection"),
            "arrived_at": time("Came in"),
            "arrived_item_id": names("Came in at", "agendaitem"),
            "left_at": time("Left"),
            "left_item_id": names("Left at", "agendaitem"),
            "remote": flag("Took part remotely", "In the room"),
            "standing_apologies": flag("Standing apologies", "No standing apologies"),
            "note": text("Note"),
        },
        OF_MEETING,
        verbs=("added", "removed"),
    ),
    "registerroworganisation": TableWords(
        ThingKind.ATTENDANCE, "Organisation", ("name",), {"name": text("Organisation")},
        (("row_id", "registerrow"),), part=True,
    ),
    "registerrowlink": TableWords(
        ThingKind.ATTENDANCE, "Link", ("name",), {"name": text("Link")}, (("row_id", "registerrow"),), part=True
    ),
    "declaration": TableWords(
        ThingKind.ATTENDANCE,
        "Declaration of interest",
        ("text",),
        {
            "text": prose("Interest"),
            "item_id": names("Declared in", "agendaitem"),
            "left_meeting": flag("Left the meeting for this item", "Stayed for this item"),
        },
        (("row_id", "registerrow"), *OF_MEETING),
        part=True,
        verbs=("recorded", "withdrawn"),
    ),
    "board": TableWords(
        ThingKind.BOARD,
        "Board",
        ("name",),
        {
            "name": text("Name"),
            "short_name": text("Short name"),
            "running_head": text("Head of pages"),
            "meeting_title": text("Usual title of meetings"),
            "usual_venue": text("Usual venue"),
            "language": text("Language of documents"),
            "glossary_order": choice("Order of the glossary", alphabetical="alphabetical", stored="as stored"),
            "glossary_scope": choice("Glossary in minutes", used="terms that are used", all="all terms"),
            "deputies_count": flag(
                "Representatives count for the quorum", "Representatives do not count for the quorum"
            ),
        },
    ),
    "owneralias": TableWords(
        ThingKind.BOARD, "Word for owners", ("alias",), {"alias": text("Word"), "meaning": text("Meaning")},
        OF_BOARD, part=True,
    ),
    "attendancecode": TableWords(ThingKind.BOARD, "Attendance code", ("code",), CODE, OF_BOARD, part=True),
    "quorumrule": TableWords(
        ThingKind.BOARD,
        "Condition of the quorum",
        ("category", "number"),
        {
            "number": number("Number"),
            "numerator": number("Share"),
            "denominator": number("Share out of"),
            "category": text("Category"),
        },
        OF_BOARD,
        part=True,
    ),
    "registergroup": TableWords(ThingKind.BOARD, "Register group", ("name",), GROUP, OF_BOARD, part=True),
    "letterhead": TableWords(
        ThingKind.BOARD,
        "House style",
        ("name",),
        {
            "name": text("House style"),
            "sha256": whole("Contents of the house style"),
            "matches": whole("Styles of the house style"),
            "keeps_text": flag("Its own text is kept", "Its own text is left out"),
        },
        OF_BOARD,
        part=True,
    ),
    "setting": TableWords(
        ThingKind.BOARD, "Setting", ("name",), {"value": whole("Setting")}, OF_BOARD, part=True,
        verbs=("chosen", "taken back"),
    ),
    "checkdismissal": TableWords(
        ThingKind.MINUTES,
        "Found to be no problem",
        ("words",),
        {"words": text("Words"), "reason": text("Reason"), "person": text("Decided by")},
        OF_MEETING,
        part=True,
        verbs=("noted", "looked at again"),
    ),
    "agendaissue": TableWords(
        ThingKind.AGENDA,
        "Issue of the agenda",
        ("date",),
        {
            "issued_by": text("Issued by"),
            "date": day("Date"),
            "starts": time("Starts"),
            "ends": time("Ends"),
            "venue": text("Venue"),
        },
        OF_MEETING,
        part=True,
        verbs=("kept", "removed"),
    ),
    "edition": TableWords(
        ThingKind.MEETINGS,
        "Edition of the minutes",
        ("kind",),
        {"kind": choice("Kind", circulated="circulated", approved="approved"), "made_by": text("Made by")},
        OF_MEETING,
        part=True,
        verbs=("kept", "removed"),
    ),
    "glossaryterm": TableWords(
        ThingKind.GLOSSARY,
        "Term",
        ("abbreviation",),
        {
            "abbreviation": text("Abbreviation"),
            "meaning": text("Meaning"),
            "context": text("Context"),
            "starts": day("Means this from"),
        },
        OF_BOARD,
    ),
    "phrase": TableWords(
        ThingKind.GLOSSARY, "Phrase", ("key",), {"key": text("Key"), "text": prose("Phrase")}, OF_BOARD
    ),
    "boardword": TableWords(
        ThingKind.GLOSSARY, "Word for the speller", ("word",), {"word": text("Word")}, OF_BOARD,
    ),
    "meeting": TableWords(
        ThingKind.MEETINGS,
        "Meeting",
        ("date", "title"),
        {
            "title": text("Title"),
            "date": day("Date"),
            "starts": time("Start"),
            "ends": time("End"),
            "venue": text("Venue"),
            "status": choice(
                "Status",
                planned="planned",
                agenda_issued="agenda issued",
                in_session="in session",
                draft="draft",
                circulated="circulated",
                approved="approved",
                cancelled="cancelled",
                inquorate="inquorate",
                adjourned="adjourned",
            ),
            "running_head": text("Head of pages"),
            "opened_at": time("Opened"),
            "closed_at": time("Closed"),
            "minute_taker": text("Minute taker"),
            "next_date": day("Date of the next meeting"),
            "next_starts": time("Start of the next meeting"),
            "next_ends": time("End of the next meeting"),
            "next_venue": text("Venue of the next meeting"),
            "register_taken": flag("Register taken", "Register follows the membership again"),
            "issued_on": day("Agenda issued"),
            "circulated_on": day("Minutes circulated"),
            "circulated_to": text("Circulated to"),
            "approved_at": moment("Minutes approved"),
            "adjourned_to": day("Adjourned to"),
            "confidential": CONFIDENTIAL,
        },
        OF_BOARD,
        verbs=("planned", "removed"),
    ),
    "membership": TableWords(
        ThingKind.MEMBERS,
        "Member",
        ("person_id", "title"),
        {
            "person_id": names("Person", "person"),
            "group_id": names("Group", "registergroup"),
            "title": text("Title"),
            "office": text("Office"),
            "category": text("Category"),
            "starts": day("Term begins"),
            "ends": day("Term ends"),
            "leaving_reason": text("Reason for leaving"),
            "standing_apologies": flag("Standing apologies", "No standing apologies"),
            "printed_title": text("Printed title"),
            "printed_representing": text("Printed as representing"),
        },
        (("person_id", "person"), *OF_BOARD),
    ),
    "membershipinitials": TableWords(
        ThingKind.MEMBERS, "Initials", ("initials",), {"initials": text("Initials"), "starts": day("Initials from")},
        OF_SEAT, part=True,
    ),
    "membershiporganisation": TableWords(
        ThingKind.MEMBERS, "Organisation", ("organisation_id",),
        {"organisation_id": names("Organisation", "organisation")}, OF_SEAT, part=True,
    ),
    "membershiplink": TableWords(
        ThingKind.MEMBERS, "Link", ("name",), {"name": text("Link")}, OF_SEAT, part=True
    ),
    "membershipdeputy": TableWords(
        ThingKind.MEMBERS, "Deputy", ("person_id",), {"person_id": names("Deputy", "person")}, OF_SEAT, part=True
    ),
    "decision": TableWords(
        ThingKind.MINUTES,
        "Decision",
        ("number", "text", "minute_id"),
        {
            "number": text("Number of the decision"),
            "text": prose("Decision"),
            "superseded_by_id": names("Superseded by", "decision"),
        },
        (("minute_id", "minute"), *OF_MEETING, *OF_BOARD),
        verbs=("put in the register", "taken out of the register"),
    ),
    "amendment": TableWords(
        ThingKind.MINUTES,
        "Amendment",
        ("wording",),
        {
            "wording": prose("Wording for the approved edition"),
            "amended_minute_id": names("Amends", "minute"),
            "amended_meeting_id": names("Amends the minutes of", "meeting"),
            "confirmed": flag("Wording confirmed", "Wording no longer confirmed"),
        },
        (("minute_id", "minute"),),
        part=True,
    ),
    "paper": TableWords(
        ThingKind.AGENDA,
        "Paper",
        ("name",),
        {
            "name": text("Name of the paper"),
            "item_id": names("Item", "agendaitem"),
            "sha256": whole("Contents of the paper"),
            "to_follow": flag("To follow", "No longer to follow"),
            "confidential": CONFIDENTIAL,
        },
        (("item_id", "agendaitem"), *OF_MEETING),
        part=True,
    ),
    "organisation": TableWords(
        ThingKind.MEMBERS, "Organisation", ("name",), {"name": text("Name"), "short_name": text("Short name")}
    ),
    "person": TableWords(
        ThingKind.MEMBERS, "Person", ("name",),
        {"name": text("Name"), "note": prose("Note")},
    ),
    "emailaddress": TableWords(
        ThingKind.MEMBERS, "E-mail address", ("address",), {"address": text("E-mail address")},
        (("person_id", "person"),), part=True,
    ),
    "forwardplanentry": TableWords(
        ThingKind.PLAN,
        "Forward plan",
        ("text",),
        {
            "text": prose("Words"),
            "due": day("Due"),
            "yearly": flag("Comes back every year", "No longer every year"),
            "item_id": names("Taken up by", "agendaitem"),
        },
        (("minute_id", "minute"), *OF_BOARD),
    ),
    "trackerexport": TableWords(
        ThingKind.ACTIONS, "Action tracker", ("number",), {"number": number("Number")}, OF_BOARD,
        verbs=("handed out", "removed"),
    ),
}  # fmt: skip


def parent_of(table: str, image: Mapping[str, Any]) -> tuple[str, str] | None:
    """The row that this one belongs to, as table and key; None for one that stands by itself."""
    words = TABLES.get(table)
    if words is None:
        return ("action", str(image["action_id"])) if image.get("action_id") else None
    found = ((parent, image.get(column)) for column, parent in words.parents)
    return next(((parent, str(key)) for parent, key in found if key), None)
