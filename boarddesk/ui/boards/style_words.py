"""The looks of documents in the words of the screens."""

from PySide6.QtCore import QCoreApplication

from boarddesk.model.document_style import (
    BoldNumbers,
    DateStyle,
    DecisionLook,
    DocumentKind,
    Margins,
    NumberLook,
    PaperSize,
    Part,
)
from boarddesk.model.enums import MinutesLayout


def tr(text: str) -> str:
    """A text in the language of the screens."""
    return QCoreApplication.translate("DocumentsDialog", text)


def part_words() -> dict[Part, str]:
    """What the parts of the minutes are called."""
    return {
        Part.GLOSSARY: tr("Glossary"),
        Part.KEY: tr("Key to the attendance codes"),
        Part.REGISTER: tr("Attendance register"),
        Part.MINUTES: tr("Minutes, item by item"),
        Part.CLOSING: tr("Next meeting and closing lines"),
        Part.SIGNATURE: tr("Signature block, once approved"),
        Part.ACTIONS: tr("Summary of actions"),
    }


def layout_words() -> tuple[tuple[MinutesLayout, str], ...]:
    """The layouts of minutes."""
    return (
        (MinutesLayout.TRADITIONAL, tr("Table with three columns")),
        (MinutesLayout.ACCESSIBLE, tr("Accessible: headings and action lines")),
    )


def date_words() -> tuple[tuple[DateStyle, str], ...]:
    """The ways of writing days."""
    return (
        (DateStyle.LONG, "19 November 2026"),
        (DateStyle.WEEKDAY, "Thursday 19 November 2026"),
        (DateStyle.ORDINAL, "19th November 2026"),
        (DateStyle.SLASHED, "19/11/2026"),
        (DateStyle.DOTTED, "19.11.26"),
    )


def number_words() -> tuple[tuple[NumberLook, str], ...]:
    """What stands around numbers."""
    return (
        (NumberLook.PLAIN, "3   3.1"),
        (NumberLook.STOP, "3.   3.1."),
        (NumberLook.BRACKET, "3)   3.1)"),
        (NumberLook.BRACKETS, "(3)   (3.1)"),
    )


def bold_words() -> tuple[tuple[BoldNumbers, str], ...]:
    """Which numbers are bold."""
    return (
        (BoldNumbers.ITEMS, tr("Those of items")),
        (BoldNumbers.ALL, tr("All")),
        (BoldNumbers.NONE, tr("None")),
    )


def decision_words() -> tuple[tuple[DecisionLook, str], ...]:
    """How the decisions of a list are counted."""
    return (
        (DecisionLook.ROMAN, "i.  ii.  iii."),
        (DecisionLook.LETTERS, "a.  b.  c."),
        (DecisionLook.FIGURES, "1.  2.  3."),
    )


def paper_words() -> tuple[tuple[PaperSize, str], ...]:
    """The sheets."""
    return ((PaperSize.A4, "A4"), (PaperSize.LETTER, tr("US Letter")))


def margin_words() -> tuple[tuple[Margins, str], ...]:
    """The room around the text."""
    return (
        (Margins.NORMAL, tr("Normal, 20 mm")),
        (Margins.NARROW, tr("Narrow, 13 mm")),
        (Margins.WIDE, tr("Wide, 25 mm")),
    )


def kind_words() -> dict[DocumentKind, str]:
    """The kinds of documents."""
    return {
        DocumentKind.MINUTES: tr("Minutes"),
        DocumentKind.AGENDA: tr("Agenda"),
        DocumentKind.TRACKER: tr("Action tracker"),
        DocumentKind.RECORD: tr("Attendance record"),
        DocumentKind.REGISTER: tr("Register of a meeting"),
        DocumentKind.SIGN_IN: tr("Sign-in sheet"),
        DocumentKind.SLIPS: tr("Action slips"),
        DocumentKind.MATTERS: tr("Matters arising"),
        DocumentKind.DECISIONS: tr("Decisions"),
        DocumentKind.PLAN: tr("Forward plan"),
        DocumentKind.INVOLVEMENT: tr("Involvement map"),
    }
