"""Finds which of their styles stand for ours: by name, by name in another language, by level in the outline."""

import re
import unicodedata

from boarddesk.documents.word.house.style_book import StyleBook
from boarddesk.model.house_style import LETTERS, TABLES, HowFound, StyleMatch, kind_of

HEADINGS = ("Heading1", "Heading2", "Heading3")
OURS = (
    "Normal", "Title", "Subtitle", *HEADINGS, "Minute", "MinuteBullet", "Decision", "DecisionList", "MinuteNote",
    "Amendment", "InformationItem", "NextMeeting", "MinuteNumber", "ItemNumber", "ActionBy", "ActionDue", "ActionLine",
    "TableHead", "TableText", "TableCentred", "TableNote", "GlossaryTerm", "RegisterKey", "RegisterNote",
    "MeetingLine", "StatusMark", "Closing", "Signature", "Header", "Footer", *TABLES, *LETTERS,
)  # fmt: skip
"""Our styles by id, in the order in which somebody asks for them."""
_NAMES = {
    "Minute": ("minute", "minutes", "minute text", "minutes text", "body text"),
    "MinuteBullet": ("minute bullet", "list bullet", "bullet", "bullets", "bullet list"),
    "TableHead": ("table head", "table header", "table heading", "table headings"),
    "TableText": ("table text", "table body", "table contents", "table content"),
    "ActionBy": ("action by", "action", "actions"),
    "Decision": ("decision", "resolution", "resolved"),
    "MeetingLine": ("meeting line", "meeting details"),
    "Signature": ("signature block",),
    "Minutes": ("minutes table", "minutes grid"),
    "Register": ("register table", "attendance table"),
    "Glossary": ("glossary table",),
}
_HEADING_WORDS = (
    "uberschrift", "titre", "titulo", "titolo", "kop", "rubrik", "overskrift", "otsikko", "naglowek", "nadpis",
    "pennawd", "ceannteideal", "encabezado", "cim", "virsraksts", "antraste",
)  # fmt: skip
_LOCAL = {
    "Title": ("titel", "titre", "titulo", "titolo", "otsikko", "tytul", "nazev", "teitl", "teideal", "rubrik", "cim"),
    "Subtitle": (
        "untertitel", "soustitre", "subtitulo", "sottotitolo", "ondertitel", "underrubrik", "undertitel", "alaotsikko",
        "podtytul", "podtitul", "isdeitl", "fotheideal",
    ),
    "Header": ("kopfzeile", "entete", "encabezado", "intestazione", "koptekst", "sidhuvud", "sidehoved", "topptekst"),
    "Footer": ("fusszeile", "fuzeile", "pieddepage", "piedepagina", "pidipagina", "voettekst", "sidfot", "sidefod"),
    "Hyperlink": ("hyperlien", "hipervinculo", "collegamentoipertestuale", "hyperlank"),
    "Minute": ("textkorper", "corpsdetexte", "textoindependiente", "corpotesto", "plattetekst", "brodtext"),
    "MinuteBullet": ("aufzahlungszeichen", "listeapuces", "listaconvinetas", "puntoelenco", "lijstopsomteken"),
}  # fmt: skip


def matches_of(book: StyleBook) -> tuple[StyleMatch, ...]:
    """The style of the file for each of ours, or that ours is brought in."""
    return tuple(_match(book, ours) for ours in OURS)


def _match(book: StyleBook, ours: str) -> StyleMatch:
    kind = kind_of(ours)
    if ours == "Normal":
        plain = book.default(kind)
        return StyleMatch(ours, plain, HowFound.NAME) if plain else StyleMatch(ours)
    named = {_folded(style.name): style.id for style in reversed(list(book.all_of(kind)))}
    own = re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", ours).lower()
    for name in _NAMES.get(ours, (own,)):
        if _folded(name) in named:
            return StyleMatch(ours, named[_folded(name)], HowFound.NAME)
    for name in _local_names(ours):
        if name in named:
            return StyleMatch(ours, named[name], HowFound.LOCAL)
    same = next((style.id for style in book.all_of(kind) if style.id == ours), None)
    if same is not None and ours != "Signature":
        return StyleMatch(ours, same, HowFound.ID)
    if ours in HEADINGS:
        return _by_outline(book, ours)
    return _only_table(book, ours) if kind == "table" else StyleMatch(ours)


def _local_names(ours: str) -> tuple[str, ...]:
    if ours in HEADINGS:
        return tuple(word + ours[-1] for word in _HEADING_WORDS)
    return _LOCAL.get(ours, ())


def _by_outline(book: StyleBook, ours: str) -> StyleMatch:
    """The first paragraph style of that level; one with a level stands in the navigation pane, as ours must."""
    level = HEADINGS.index(ours)
    found = next((style.id for style in book.all_of("paragraph") if book.outline(style.id) == level), None)
    return StyleMatch(ours, found, HowFound.OUTLINE) if found else StyleMatch(ours)


def _only_table(book: StyleBook, ours: str) -> StyleMatch:
    own = [style.id for style in book.all_of("table") if book.is_own(style.id)]
    return StyleMatch(ours, own[0], HowFound.ONLY) if len(own) == 1 and ours != "Glossary" else StyleMatch(ours)


def _folded(name: str) -> str:
    """A name without case, accents, spaces and signs, so that "Überschrift 1" and "berschrift1" can be told."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return "".join(letter for letter in plain if letter.isalnum()).casefold()
