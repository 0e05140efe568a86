"""Reads a paragraph and says what is doubtful in it, with everything that is known of the board and the night."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.checks import CheckWork
from boarddesk.model.findings import Finding
from boarddesk.model.night import CheckedText, Night
from boarddesk.rules.checks.evidence import Evidence, evidence_of
from boarddesk.rules.checks.initials import guard_text
from boarddesk.rules.spelling import doubtful_words
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.offsets import to_units, units_in
from boarddesk.ui.spelling.speller import Speller


class Reader:
    """A careful reader of one meeting; its edition counts up whenever it would read the same words differently."""

    def __init__(self) -> None:
        self.edition = 0
        self.speller: Speller | None = None
        self.night = Night()
        self._told: dict[str, Evidence] = {}
        self._evidence = Evidence()
        self._stale = False
        self._check: CheckWork | None = None

    def know_check(self, work: CheckWork) -> None:
        """Know the meeting as the check read it, which rules are in use and what is no problem."""
        if work != self._check:
            self._check = work
            self.edition += 1

    def know(self, night: Night) -> None:
        """Know these people and abbreviations."""
        self.night = night
        self.edition += 1

    def spell_with(self, speller: Speller | None) -> None:
        """Check the spelling with this from now on, or not at all."""
        self.speller = speller
        self.edition += 1

    def begin(self) -> None:
        """Forget the texts of another meeting, and what the check knew of it."""
        self._check = None
        self._told.clear()
        self._stale = True

    def hear(self, texts: Iterable[tuple[str, str]]) -> None:
        """Note what paragraphs, by their ids, tell about the capitals of all others."""
        for key, text in texts:
            told = evidence_of(text)
            if self._told.get(key) != told:
                self._told[key] = told
                self._stale = True

    def settle(self) -> bool:
        """Count what was heard as known; tells whether that changes anything."""
        if not self._stale:
            return False
        self._stale = False
        joined = Evidence.joined(self._told.values())
        if joined == self._evidence:
            return False
        self._evidence = joined
        self.edition += 1
        return True

    def read(self, item_id: str, paragraph_id: str, text: str) -> tuple[Doubt, ...]:
        """What is doubtful in a paragraph, in the order of the text."""
        checked = CheckedText(item_id, paragraph_id, text)
        guarded = guard_text(checked, self.night, self._evidence)
        work = self._check
        found = [from_finding(text, finding) for finding in (work.open(guarded) if work is not None else guarded)]
        taken = [(doubt.start, doubt.end) for doubt in found]
        found += [d for d in self._misspelt(text) if not any(s < d.end and d.start < e for s, e in taken)]
        for finding in work.of_paragraph(item_id, paragraph_id, text) if work is not None else ():
            found.append(from_finding(text, finding, DoubtKind.CHECK))
        return tuple(sorted(found, key=lambda doubt: doubt.start))

    def _misspelt(self, text: str) -> Iterator[Doubt]:
        if self.speller is None:
            return
        pairs = units_in(text) != len(text)
        for word in doubtful_words(text, self.speller.knows):
            sentence = QCoreApplication.translate("doubts", "“{0}” is not in the dictionary.").format(word.text)
            start, end = (to_units(text, word.start), to_units(text, word.end)) if pairs else (word.start, word.end)
            yield Doubt(start, end, word.text, DoubtKind.SPELLING, sentence)


def from_finding(text: str, finding: Finding, kind: DoubtKind = DoubtKind.INITIALS) -> Doubt:
    """A finding as it is shown."""
    spot = finding.spot
    start, end = to_units(text, spot.start), to_units(text, spot.end)
    return Doubt(start, end, finding.words, kind, finding.sentence, finding.fixes, finding)
