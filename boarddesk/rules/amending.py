"""What an amendment makes of the paragraph it is about: the wording proposed, and where marks go in new words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from boarddesk.model.enums import MarkKind
from boarddesk.model.text import Mark
from boarddesk.rules.wording import Fate, Piece, word_changes

CLOSE: Final = 50
"""From this likeness on, of a hundred, a sentence is taken for the one that an amendment says anew."""
SENTENCES: Final = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?=\s|$)|$|\n)|[.!?…\n]+")
CLAUSES: Final = re.compile(r"[^.!?…;\n]+(?:[.!?…;]+(?=\s|$)|$|\n)|[.!?…;\n]+")
SHOULD_READ: Final = re.compile(r"(?:should|to|shall) (?:now )?(?:read|say)\b[\s:,–-]*", re.IGNORECASE)
INSTEAD: Final = re.compile(r",? (?:and not|not|instead of|rather than) (?P<old>[\w'’£%./-]+(?: [\w'’£%./-]+){0,3})")
QUOTES: Final = "“”\"‘’'"
Segment = tuple[bool, int, int, int, int]
"""Whether a stretch was kept, its place in the old text, from and up to, and in the new one."""


def proposed_wording(old: str, amendment: str) -> str:
    """The paragraph as the amendment probably wants it; she confirms or corrects it.

    "X and not Y" puts X in the place of Y; what "should read" so is taken as it stands; else the amendment takes the
    place of the sentence that it resembles, or stands behind the paragraph.
    """
    said = amendment.strip()
    replaced = _one_for_another(old, said)
    if replaced is not None:
        return replaced
    reading = SHOULD_READ.search(said)
    if reading is not None:
        said = said[reading.end() :].strip().strip(QUOTES).strip()
    return _in_place_of_its_sentence(old, said)


def likeliest(amendment: str, texts: Sequence[str]) -> int:
    """The place of the text that an amendment is most like; the first where none is like it."""
    scores = [_likeness(amendment, text) for text in texts]
    return scores.index(max(scores)) if scores else 0


def carried_marks(before: str, marks: Iterable[Mark], after: str) -> tuple[Mark, ...]:
    """The marks of a text over its new wording; what is put into or beside a confidential passage is confidential."""
    segments = list(_segments(word_changes(before, after)))
    reaching = (_reaching(mark, before, segments) for mark in marks)
    return tuple(sorted(made for mark in reaching for made in _carried(mark, segments)))


def _one_for_another(old: str, said: str) -> str | None:
    """The old text with the words that were wrong replaced, where the amendment names both."""
    for found in INSTEAD.finditer(said):
        words = found["old"].rstrip(".").split(" ")
        for count in range(len(words), 0, -1):
            wrong = " ".join(words[:count])
            places = list(re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", old))
            if len(places) != 1:
                continue
            right = _unknown_words(said[: found.start()], old)
            if right:
                return old[: places[0].start()] + right + old[places[0].end() :]
    return None


def _unknown_words(said: str, old: str) -> str:
    """The one stretch of an amendment that the old text does not have; nothing where there are several."""
    known = {word.casefold().strip(".,;:") for word in old.split()}
    stretches: list[list[str]] = [[]]
    for word in said.split():
        if word.casefold().strip(".,;:") in known:
            stretches.append([])
        else:
            stretches[-1].append(word)
    found = [" ".join(stretch).strip(".,;:") for stretch in stretches if stretch]
    return found[0] if len(found) == 1 else ""


def _in_place_of_its_sentence(old: str, said: str) -> str:
    places = [match.span() for kind in (SENTENCES, CLAUSES) for match in kind.finditer(old)]
    if not places or not said:
        return said or old
    start, end = places[likeliest(said, [old[first:last] for first, last in places])]
    gone = old[start:end]
    if _likeness(said, gone) < CLOSE:
        return f"{old.rstrip()} {said}"
    lead = gone[: len(gone) - len(gone.lstrip())]
    tail = "\n" if gone.endswith("\n") else ""
    if gone.endswith(";"):
        said = said.rstrip(".") + ";"
    return old[:start] + lead + said + tail + old[end:]


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.token_sort_ratio(one.casefold(), other.casefold()))


def _segments(pieces: Sequence[Piece]) -> Iterator[Segment]:
    old = new = 0
    held: Piece | None = None
    for piece in (*pieces, Piece(Fate.KEPT, "")):
        if held is not None:
            added = len(piece.text) if piece.fate is Fate.ADDED else 0
            yield False, old, old + len(held.text), new, new + added
            old, new = old + len(held.text), new + added
        if piece.fate is Fate.KEPT:
            yield True, old, old + len(piece.text), new, new + len(piece.text)
            old, new = old + len(piece.text), new + len(piece.text)
        elif piece.fate is Fate.ADDED and held is None:
            yield False, old, old, new, new + len(piece.text)
            new += len(piece.text)
        held = piece if piece.fate is Fate.GONE else None


def _reaching(mark: Mark, before: str, segments: Sequence[Segment]) -> Mark:
    """A confidential mark, up to what is put in beside it with nothing but blanks between."""
    if mark.kind is not MarkKind.CONFIDENTIAL:
        return mark
    start = len(before[: mark.start].rstrip())
    end = len(before) - len(before[mark.end :].lstrip())
    put_in = [(old, old_end) for kept, old, old_end, new, new_end in segments if not kept and new < new_end]
    first = start if any(start <= old_end <= mark.start for _, old_end in put_in) else mark.start
    last = end if any(mark.end <= old <= end for old, _ in put_in) else mark.end
    return Mark(first, last, mark.kind, mark.target)


def _carried(mark: Mark, segments: Iterable[Segment]) -> Iterator[Mark]:
    """The mark over the new text, stretches that touch joined."""
    start = end = -1
    for first, last in _stretches(mark, segments):
        if first == end:
            end = last
            continue
        if start < end:
            yield Mark(start, end, mark.kind, mark.target)
        start, end = first, last
    if start < end:
        yield Mark(start, end, mark.kind, mark.target)


def _stretches(mark: Mark, segments: Iterable[Segment]) -> Iterator[tuple[int, int]]:
    beside = mark.kind is MarkKind.CONFIDENTIAL
    for kept, old, old_end, new, new_end in segments:
        if kept:
            first, last = max(mark.start, old), min(mark.end, old_end)
            if first < last:
                yield new + first - old, new + last - old
            continue
        within = mark.start < old < mark.end if old == old_end else mark.start < old_end and old < mark.end
        if (within or (beside and mark.start <= old_end and old <= mark.end)) and new < new_end:
            yield new, new_end
