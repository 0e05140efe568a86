"""Tracked changes of Word: what was put in and taken out between the circulated draft and the approved edition.

Accepting all of them gives the approved text, rejecting all the text of the draft. Words that stayed carry the look
they have in the approved edition.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from typing_extensions import override

from boarddesk.documents.minutes_parts import ParagraphRow
from boarddesk.documents.minutes_text import paragraph_runs
from boarddesk.documents.word.lists import Lists
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.texts import Links, text_runs
from boarddesk.documents.word.xml import escaped, paragraph, text_run
from boarddesk.documents.wording import Wording
from boarddesk.model.packs import ItemPack, MinutesPack, ParagraphPack
from boarddesk.model.text import Run
from boarddesk.rules.wording import Fate, word_changes

_RUN = re.compile(r"<w:r>.*?</w:r>", re.DOTALL)
_FIRST_ID = 1000


class Revisions:
    """The changes of one document, with who made them and when."""

    def __init__(self, draft: MinutesPack, author: str, at: dt.datetime) -> None:
        self._ids = count(_FIRST_ID)
        self._by = f'w:author="{escaped(author or draft.author)}" w:date="{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"'
        self._before = {each.id: each for item in draft.items for each in _paragraphs(item)}

    def before(self, key: str) -> ParagraphPack | None:
        """A paragraph as it was circulated."""
        return self._before.get(key)

    def gone(self, style: str, text: str) -> str:
        """A paragraph that the approved edition no longer has."""
        mark = f"<w:rPr>{self._tag('del', '')}</w:rPr>"
        return paragraph(style, self.marked(text_run(text), Fate.GONE), mark)

    def added(self, markup: str) -> str:
        """Paragraphs that only the approved edition has."""
        runs = self.marked(markup, Fate.ADDED).split("</w:pPr>")
        return runs[0] + "".join(f"<w:rPr>{self._tag('ins', '')}</w:rPr></w:pPr>{rest}" for rest in runs[1:])

    def marked(self, runs: str, fate: Fate) -> str:
        """Runs as text put in or taken out; those that stayed as they are."""
        if fate is Fate.KEPT:
            return runs
        return _RUN.sub(lambda found: self._run(found.group(), fate), runs)

    def _run(self, run: str, fate: Fate) -> str:
        if fate is Fate.ADDED:
            return self._tag("ins", run)
        deleted = run.replace('<w:t xml:space="preserve">', '<w:delText xml:space="preserve">')
        return self._tag("del", deleted.replace("</w:t>", "</w:delText>"))

    def _tag(self, name: str, content: str) -> str:
        start = f'w:{name} w:id="{next(self._ids)}" {self._by}'
        return f"<{start}>{content}</w:{name}>" if content else f"<{start}/>"


class RevisedContent(MinuteContent):
    """Writes paragraphs with what became of their words since they were circulated."""

    def __init__(self, revisions: Revisions, words: Wording, lists: Lists, links: Links) -> None:
        super().__init__(words, lists, links)
        self._revisions = revisions

    @override
    def said(self, each: ParagraphRow) -> str:
        before = self._revisions.before(each.paragraph.id)
        new = list(paragraph_runs(each.paragraph, self._words))
        if before is None:
            return self._revisions.marked(text_runs(new, self._links), Fate.ADDED)
        old = list(paragraph_runs(before, self._words))
        return "".join(
            self._revisions.marked(text_runs(runs, self._links), fate) for fate, runs in changed_runs(old, new)
        )


def changed_runs(old: list[Run], new: list[Run]) -> Iterator[tuple[Fate, list[Run]]]:
    """The runs of both wordings in reading order, cut where one became the other."""
    at = {Fate.GONE: 0, Fate.ADDED: 0}
    for piece in word_changes("".join(run.text for run in old), "".join(run.text for run in new)):
        side = Fate.GONE if piece.fate is Fate.GONE else Fate.ADDED
        start = at[side]
        yield piece.fate, list(cut(old if side is Fate.GONE else new, start, start + len(piece.text)))
        at[side] += len(piece.text)
        if piece.fate is Fate.KEPT:
            at[Fate.GONE] += len(piece.text)


def cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """The runs between two places of their joined text."""
    at = 0
    for run in runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            yield replace(run, text=run.text[first:last])
        at += len(run.text)


def _paragraphs(item: ItemPack) -> Iterator[ParagraphPack]:
    yield from item.paragraphs
    for child in item.children:
        yield from _paragraphs(child)
