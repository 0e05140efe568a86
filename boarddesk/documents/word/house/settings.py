"""The few settings of their file that its look hangs on; all others are ours."""

from copy import deepcopy

from lxml import etree

from boarddesk.documents.word.house.names import w

TAKEN = {
    "mirrorMargins": "defaultTabStop",
    "alignBordersAndEdges": "defaultTabStop",
    "bordersDoNotSurroundHeader": "defaultTabStop",
    "bordersDoNotSurroundFooter": "defaultTabStop",
    "gutterAtTop": "defaultTabStop",
    "evenAndOddHeaders": "characterSpacingControl",
    "clrSchemeMapping": "decimalSymbol",
}
"""What is taken, in the order of the standard, and the setting of ours that each stands before."""


def take_settings(ours: etree._Element, theirs: etree._Element) -> None:
    """Put the settings of theirs that are taken where the standard wants them."""
    for name, following in TAKEN.items():
        found, after = theirs.find(w(name)), ours.find(w(following))
        if found is not None and after is not None:
            after.addprevious(deepcopy(found))


def has_even_pages(settings: etree._Element | None) -> bool:
    """Whether even pages have heads and feet of their own."""
    found = settings.find(w("evenAndOddHeaders")) if settings is not None else None
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")
