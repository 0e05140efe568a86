"""What a Word file says about itself: whose it is, when it was made, in which language it is."""

import datetime as dt

from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST = 255


def set_properties(
    document: Document,
    *,
    title: str,
    subject: str,
    author: str,
    language: str,
    now: dt.datetime,
    draft: bool,
) -> None:
    """Set every core property, so that nothing of the template or the library is left, and the language of the text."""
    properties = document.core_properties
    moment = now.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
    properties.title = _short(title)
    properties.subject = _short(subject)
    properties.author = properties.last_modified_by = _short(author)
    properties.language = language
    properties.created = properties.modified = moment
    properties.revision = 1
    properties.content_status = "Draft" if draft else "Final"
    properties.category = properties.comments = properties.keywords = properties.identifier = properties.version = ""
    _set_language(document, language)


def _short(text: str) -> str:
    """Core properties hold 255 characters."""
    legal = "".join(character for character in text if character.isprintable() or character.isspace())
    return " ".join(legal.split())[:_LONGEST]


def _set_language(document: Document, language: str) -> None:
    for element in (document.styles.element, document.settings.element):
        for name in ("lang", "themeFontLang"):
            for found in element.iter(f"{_W}{name}"):
                found.set(f"{_W}val", language)
