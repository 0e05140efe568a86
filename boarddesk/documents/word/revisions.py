"""Tracked changes of Word: one text that holds two, what went and what came marked as such (ISO 29500, 17.13.5).

Accepting all changes gives the new text, rejecting all the old one: words, paragraphs, rows, whole tables, and how a
paragraph is listed. Words that stayed have the look of the new text; a change of letters alone is not tracked.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from lxml import etree

from boarddesk.documents.word.atoms import Atom, W, atoms_of, cut, inside, markup_of, run, text_of
from boarddesk.documents.word.xml import escaped, gap, parse
from boarddesk.rules.pairing import Pair, likeness, paired
from boarddesk.rules.wording import Fate, word_changes

_FIRST_ID = 1000
_NAMES = {Fate.ADDED: "ins", Fate.GONE: "del"}
Maybe = etree._Element | None
Elements = Sequence[etree._Element]


class Revisions:
    """The changes of one document, with who made them and when."""

    def __init__(self, author: str, at: dt.datetime) -> None:
        self._ids = count(_FIRST_ID)
        self._by = f'w:author="{escaped(author)}" w:date="{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"'
        self._lists: dict[str, str] = {}
        """The list of the new text that each one of the old text has become."""
        self._starts: Mapping[str, int] = {}

    def merged(self, old: str, new: str, starts: Mapping[str, int] | None = None) -> str:
        """Both texts in one; `starts` says where each numbered list begins to count."""
        before, after = parse(old), parse(new)
        self._lists, self._starts = {}, starts or {}
        self._blocks(before, after)
        for block in before:
            for each in block.iter(f"{W}numId"):
                each.set(f"{W}val", self._lists.get(each.get(f"{W}val", ""), each.get(f"{W}val", "")))
        return self._blocks(before, after)

    # Blocks, rows and cells

    def _blocks(self, old: Elements, new: Elements) -> str:
        made: list[str] = []
        for before, after in _elements(old, new, _pairs(old, new)):
            block = self._block(before, after)
            if block.startswith("<w:tbl>") and made and made[-1].endswith("</w:tbl>"):
                made.append(self._lone(parse(gap())[0], Fate.GONE))
            made.append(block)
        return "".join(made)

    def _cell(self, old: Elements, new: Elements) -> str:
        """The paragraphs of a cell, whose last one has an end that neither comes nor goes.

        What was put in or taken out behind a paragraph therefore takes the end of that one, as when it is typed.
        """
        pairs = _pairs(old, new)
        at = max((n for n, pair in enumerate(pairs) if None not in pair), default=-1)
        behind = list(_elements(old, new, pairs[at + 1 :]))
        fates = {Fate.GONE if after is None else Fate.ADDED for _, after in behind}
        if not behind or at < 0 or len(fates) > 1:
            pairs = _pairs(old, new, last_together=True)
            return "".join(self._block(*each) for each in _elements(old, new, pairs))
        (fate,) = fates
        kept = list(_elements(old, new, pairs[: at + 1]))
        lone = [(before if after is None else after) for before, after in behind]
        made = [self._block(*each) for each in kept[:-1]]
        return "".join([*made, self._tail(kept[-1], [each for each in lone if each is not None], fate)])

    def _tail(self, pair: tuple[Maybe, Maybe], lone: list[etree._Element], fate: Fate) -> str:
        """The last paragraph that stayed in a cell, with what was put in or taken out behind it."""
        old, new = pair
        assert old is not None
        assert new is not None
        self._note_lists(old, new)
        stays = inside((new if fate is Fate.ADDED else old).find(f"{W}pPr"))
        first = f"<w:p><w:pPr>{stays}<w:rPr>{self._mark(fate)}</w:rPr></w:pPr>{self._changed(old, new)}</w:p>"
        last = lone[-1]
        was, now = (old, last) if fate is Fate.ADDED else (last, new)
        end = f"<w:p>{self._listed(was, now)}{self._said(atoms_of(last), fate)}</w:p>"
        return "".join([first, *(self._lone(each, fate) for each in lone[:-1]), end])

    def _block(self, old: etree._Element | None, new: etree._Element | None) -> str:
        if old is None or new is None:
            return self._alone(old, new)
        if markup_of(old) == markup_of(new):
            return markup_of(new)
        return self._table(old, new) if new.tag == f"{W}tbl" else self._paragraph(old, new)

    def _alone(self, old: etree._Element | None, new: etree._Element | None) -> str:
        block, fate = (old, Fate.GONE) if new is None else (new, Fate.ADDED)
        assert block is not None
        if block.tag == f"{W}p":
            return self._lone(block, fate)
        rows = "".join(self._lone_row(each, fate) for each in block.findall(f"{W}tr"))
        return f"<w:tbl>{_frame(block)}{rows}</w:tbl>"

    def _table(self, old: etree._Element, new: etree._Element) -> str:
        before, after = old.findall(f"{W}tr"), new.findall(f"{W}tr")
        pairs = paired([_words(each) for each in before], [_words(each) for each in after], _Alike(before, after))
        rows = (self._row(*each) for each in _elements(before, after, pairs))
        return f"<w:tbl>{_frame(new)}{''.join(rows)}</w:tbl>"

    def _row(self, old: etree._Element | None, new: etree._Element | None) -> str:
        if old is None or new is None:
            row, fate = (old, Fate.GONE) if new is None else (new, Fate.ADDED)
            assert row is not None
            return self._lone_row(row, fate)
        if markup_of(old) == markup_of(new):
            return markup_of(new)
        cells = (
            f"<w:tc>{_properties(after, 'tcPr')}{self._cell(_content(before), _content(after))}</w:tc>"
            for before, after in zip(old.findall(f"{W}tc"), new.findall(f"{W}tc"), strict=True)
        )
        return f"<w:tr>{_properties(new, 'trPr')}{''.join(cells)}</w:tr>"

    def _lone_row(self, row: etree._Element, fate: Fate) -> str:
        properties = f"<w:trPr>{inside(row.find(f'{W}trPr'))}{self._mark(fate)}</w:trPr>"
        cells = (
            f"<w:tc>{_properties(each, 'tcPr')}{''.join(self._lone(p, fate) for p in _content(each))}</w:tc>"
            for each in row.findall(f"{W}tc")
        )
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    # Paragraphs and words

    def _lone(self, paragraph: etree._Element, fate: Fate) -> str:
        """A paragraph that came or went, with its end."""
        properties = f"{inside(paragraph.find(f'{W}pPr'))}<w:rPr>{self._mark(fate)}</w:rPr>"
        return f"<w:p><w:pPr>{properties}</w:pPr>{self._said(atoms_of(paragraph), fate)}</w:p>"

    def _paragraph(self, old: etree._Element, new: etree._Element) -> str:
        self._note_lists(old, new)
        return f"<w:p>{self._listed(old, new)}{self._changed(old, new)}</w:p>"

    def _listed(self, old: etree._Element, new: etree._Element) -> str:
        """The properties of a paragraph, with those it had before."""
        before, after = inside(old.find(f"{W}pPr")), inside(new.find(f"{W}pPr"))
        if before != after:
            was = f"<w:pPr>{before}</w:pPr>" if before else "<w:pPr/>"
            after += f'<w:pPrChange w:id="{next(self._ids)}" {self._by}>{was}</w:pPrChange>'
        return f"<w:pPr>{after}</w:pPr>" if after else ""

    def _changed(self, old: etree._Element, new: etree._Element) -> str:
        """The words of two paragraphs in one."""
        return "".join(self._said(atoms, fate) for fate, atoms in changed_atoms(atoms_of(old), atoms_of(new)))

    def _said(self, atoms: Iterable[Atom], fate: Fate) -> str:
        return "".join(self._atom(atom, fate) for atom in atoms)

    def _atom(self, atom: Atom, fate: Fate) -> str:
        if atom.field:
            return atom.field
        words = run(atom, gone=fate is Fate.GONE)
        if fate is not Fate.KEPT:
            words = f"<{self._tag(fate)}>{words}</w:{_NAMES[fate]}>"
        return f'<w:hyperlink r:id="{escaped(atom.link)}">{words}</w:hyperlink>' if atom.link else words

    def _mark(self, fate: Fate) -> str:
        return f"<{self._tag(fate)}/>"

    def _tag(self, fate: Fate) -> str:
        return f'w:{_NAMES[fate]} w:id="{next(self._ids)}" {self._by}'

    def _note_lists(self, old: etree._Element, new: etree._Element) -> None:
        """Note that a list of the old text goes on as one of the new, where both begin to count alike."""
        before, after = _list_of(old), _list_of(new)
        same_start = before in self._starts and self._starts[before] == self._starts.get(after)
        if same_start and before not in self._lists and after not in self._lists.values():
            self._lists[before] = after


def changed_atoms(old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[tuple[Fate, list[Atom]]]:
    """The words of both wordings in reading order, cut where one became the other."""
    at = {Fate.GONE: 0, Fate.ADDED: 0}
    for piece in word_changes(text_of(old), text_of(new)):
        side = Fate.GONE if piece.fate is Fate.GONE else Fate.ADDED
        start = at[side]
        yield piece.fate, list(cut(old if side is Fate.GONE else new, start, start + len(piece.text)))
        at[side] += len(piece.text)
        if piece.fate is Fate.KEPT:
            at[Fate.GONE] += len(piece.text)


class _Alike:
    """How much alike the elements of two sequences are; a paragraph never becomes a table, nor a row one of more
    cells.
    """

    def __init__(self, old: Elements, new: Elements) -> None:
        self._old = [(_shape(each), _words(each).split()) for each in old]
        self._new = [(_shape(each), _words(each).split()) for each in new]

    def __call__(self, old: int, new: int) -> float:
        (shape, words), (other, others) = self._old[old], self._new[new]
        return likeness(words, others) if shape == other else -1.0


def _pairs(old: Elements, new: Elements, *, last_together: bool = False) -> list[Pair]:
    words = [_sign(each) for each in old], [_sign(each) for each in new]
    return paired(*words, _Alike(old, new), last_together=last_together)


def _elements(
    old: Elements, new: Elements, pairs: Iterable[Pair]
) -> Iterator[tuple[etree._Element | None, etree._Element | None]]:
    for before, after in pairs:
        yield (None if before is None else old[before]), (None if after is None else new[after])


def _sign(block: etree._Element) -> str:
    """What two blocks have in common that are the same: the words of a paragraph, the kind of a table."""
    return _words(block) if block.tag == f"{W}p" else str(_shape(block))


def _shape(element: etree._Element) -> tuple[str, ...]:
    if element.tag == f"{W}tbl":
        captions = [each.get(f"{W}val", "") for each in element.iter(f"{W}tblStyle", f"{W}tblCaption")]
        return ("table", str(len(element.findall(f"{W}tblGrid/{W}gridCol"))), *captions)
    return (element.tag, str(len(element.findall(f"{W}tc"))))


def _words(element: etree._Element) -> str:
    """The words of an element, its cells and paragraphs apart."""
    return "\n".join(text_of(atoms_of(each)) for each in element.iter(f"{W}p"))


def _list_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    return found.get(f"{W}val", "") if found is not None else ""


def _frame(table: etree._Element) -> str:
    return "".join(markup_of(each) for each in table if each.tag in (f"{W}tblPr", f"{W}tblGrid"))


def _properties(element: etree._Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return markup_of(found) if found is not None else ""


def _content(cell: etree._Element) -> list[etree._Element]:
    return cell.findall(f"{W}p")
