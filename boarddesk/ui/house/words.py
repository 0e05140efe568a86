"""House style in words: what our styles are for, how theirs were found, what a file brings and what is left out."""

from PySide6.QtCore import QCoreApplication

from boarddesk.model.house_style import HouseReport, HouseStyle, HowFound, LeftOut, Place


def _tr(text: str) -> str:
    return QCoreApplication.translate("HouseStyle", text)


def purpose_words() -> dict[str, str]:
    """What each of our styles is for, in the order in which they are shown."""
    return {
        "Title": _tr("Name of the board"),
        "Subtitle": _tr("Kind of document"),
        "Heading1": _tr("Heading of an item"),
        "Heading2": _tr("Heading of a sub-item"),
        "Heading3": _tr("Heading below that"),
        "Normal": _tr("Plain text, the basis of all"),
        "Minute": _tr("Paragraph of the minutes"),
        "MinuteBullet": _tr("Bullet"),
        "Decision": _tr("Decision by itself"),
        "DecisionList": _tr("Decision in a list"),
        "MinuteNote": _tr("Note in the minutes"),
        "Amendment": _tr("Amendment"),
        "InformationItem": _tr("Information"),
        "NextMeeting": _tr("Next meeting"),
        "MinuteNumber": _tr("Number of a minute"),
        "ItemNumber": _tr("Number of an item"),
        "ActionBy": _tr("Action By"),
        "ActionDue": _tr("Due date under Action By"),
        "ActionLine": _tr("Action line of the accessible layout"),
        "TableHead": _tr("Head of a table"),
        "TableText": _tr("Text in a table"),
        "TableCentred": _tr("Text in the middle of a column"),
        "TableNote": _tr("Note in a table"),
        "GlossaryTerm": _tr("Abbreviation"),
        "RegisterKey": _tr("Key to the codes"),
        "RegisterNote": _tr("Note to the register"),
        "MeetingLine": _tr("Line with date and place"),
        "StatusMark": _tr("Draft and confidential"),
        "Closing": _tr("Closing lines"),
        "Signature": _tr("Signature"),
        "Header": _tr("Head of the page"),
        "Footer": _tr("Foot of the page"),
        "Minutes": _tr("Table of the minutes"),
        "Register": _tr("Register and lists"),
        "Glossary": _tr("Table of the glossary"),
        "Hyperlink": _tr("Link"),
        "ConfidentialMark": _tr("Mark [Confidential]"),
        "ConfidentialText": _tr("Confidential passage"),
        "PageMark": _tr("Draft mark in the head"),
    }


def how_words(how: HowFound) -> str:
    """How the style of the file was found."""
    return {
        HowFound.NAME: _tr("by its name"),
        HowFound.LOCAL: _tr("by its name in another language"),
        HowFound.ID: _tr("by its short name in the file"),
        HowFound.OUTLINE: _tr("by its level in the outline"),
        HowFound.ONLY: _tr("the only one of its kind"),
        HowFound.CHOSEN: _tr("your choice"),
        HowFound.OWN: _tr("not in the file"),
    }[how]


def own_words() -> str:
    """What stands for a style that the file does not have."""
    return _tr("BoardDesk's own")


def file_words(report: HouseReport) -> str:
    """Paper, head and foot of a file: "A4 · other first page · head with a picture · foot · counts its pages"."""
    pictures = _tr("1 picture") if report.pictures == 1 else _tr("{n} pictures").format(n=report.pictures)
    head = _tr("head with {pictures}").format(pictures=pictures) if report.pictures else _tr("head")
    parts = [
        paper_words(report.paper),
        head if report.has_head or report.pictures else _tr("no head"),
        _tr("foot") if report.has_foot else _tr("no foot"),
        _tr("other first page") if report.own_first_page else "",
        _tr("numbers its pages") if report.counts_pages else _tr("page numbers are added"),
    ]
    return " · ".join(part for part in parts if part)


def paper_words(paper: tuple[int, int]) -> str:
    """A sheet by its name, or by its measures."""
    names = {(210, 297): "A4", (216, 279): _tr("US Letter"), (148, 210): "A5", (297, 420): "A3"}
    found = names.get(paper) or names.get((paper[1], paper[0]))
    return found or f"{paper[0]} × {paper[1]} mm"


def place_words(house: HouseStyle, report: HouseReport) -> str:
    """Where documents are put."""
    if report.place is Place.PARAGRAPH:
        return _tr("Documents stand where the file says {{body}} or {{minutes}}.")
    if report.place is Place.CONTROL:
        return _tr("Documents stand in the content control called body or minutes.")
    if report.place is Place.BOOKMARK:
        return _tr("Documents stand at the bookmark called body or minutes.")
    if house.keeps_text and report.paragraphs:
        return _tr("Documents stand after the text of the file; write {{body}} into it to put them elsewhere.")
    return _tr("To put documents between words of your own, write {{body}} into the file where they are to stand.")


def left_out_words(report: HouseReport) -> str:
    """What documents never get of the file, in one sentence; empty when there is nothing of the kind."""
    words = {
        LeftOut.MACROS: _tr("macros"),
        LeftOut.COMMENTS: _tr("comments"),
        LeftOut.CHANGES: _tr("tracked changes (taken as accepted)"),
        LeftOut.HIDDEN: _tr("hidden text"),
        LeftOut.NOTES: _tr("footnotes"),
        LeftOut.OBJECTS: _tr("embedded objects"),
        LeftOut.FIELDS: _tr("fields that repeat its own properties or fetch other files"),
        LeftOut.CUSTOM: _tr("custom properties"),
    }
    found = ", ".join(words[each] for each in report.left_out)
    return _tr("Left out of every document: {what}.").format(what=found) if found else ""


def head_words(report: HouseReport) -> str:
    """What will stand at the head of every document; empty where the file says nothing there."""
    return (
        _tr("The head of every document says “{words}”.").format(words=report.head_words) if report.head_words else ""
    )


def fields_words(report: HouseReport) -> str:
    """Which placeholders are filled in; empty where the file has none."""
    found = ", ".join(f"{{{{{name}}}}}" for name in report.fields)
    return _tr("Filled in: {fields}.").format(fields=found) if found else ""
