"""The glossary as text in columns: the heads that all its documents share, and the file for any spreadsheet."""

import csv
import io
from functools import partial
from pathlib import Path

from boarddesk.documents.files import write_atomically
from boarddesk.documents.wording import words_for
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.lines.term_list import GlossaryPack
from boarddesk.rules.text import one_line

HEADS = ("glossary.abbreviation", "glossary.meaning", "glossary.context", "glossary.starts")
_FORMULA = ("=", "+", "-", "@")


def write_csv(pack: GlossaryPack, path: Path) -> None:
    """Write the glossary as CSV that Excel opens in the right letters; KnownError when that cannot be."""
    words = words_for(pack)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(words(head) for head in HEADS)
    for term in pack.terms:
        writer.writerow(_cells(term))
    write_atomically(path, partial(_put, text.getvalue().encode("utf-8-sig")))


def _put(content: bytes, target: Path) -> None:
    target.write_bytes(content)


def _cells(term: GlossaryLine) -> list[str]:
    """The cells of a term; one that begins like a formula gets an apostrophe, so that no spreadsheet computes it."""
    texts = (term.abbreviation, term.meaning, term.context, term.starts.isoformat() if term.starts else "")
    return [f"'{text}" if text.startswith(_FORMULA) else text for text in map(one_line, texts)]
