"""What the paragraph about attendance in an annual report is made of.

It names organisations, because a reader asks whether each agency was there, and counts members, because an annual
report is published.
"""

from dataclasses import dataclass

from boarddesk.model.record import ColumnState, RecordPack
from boarddesk.rules.rates import Attendance, Rate, attendance_of, longest_run, organisation_rows, total_of


@dataclass(frozen=True, slots=True)
class OrganisationRate:
    """An organisation with how often it was there at all."""

    name: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class AnnualFacts:
    """The figures of a period over the members of the groups that count."""

    held: int
    cancelled: int
    members: int
    attendance: Attendance
    organisations: tuple[OrganisationRate, ...]
    """Those of which anybody was expected, by name."""
    missed_in_a_row: int
    """How many members missed two or more meetings in a row with nobody sent."""
    vacant_seats: int

    @property
    def always(self) -> tuple[str, ...]:
        """The organisations that were there every time."""
        return tuple(each.name for each in self.organisations if each.rate.attended == each.rate.expected)

    @property
    def seldom(self) -> tuple[OrganisationRate, ...]:
        """The organisations that were there at fewer than half of the meetings, the rarest first."""
        found = [each for each in self.organisations if 2 * each.rate.attended < each.rate.expected]
        return tuple(sorted(found, key=lambda each: (each.rate.attended / each.rate.expected, each.name)))


def annual_facts(pack: RecordPack) -> AnnualFacts:
    """The figures of a record."""
    rows = pack.rows_of(None)
    rates = ((row.name, attendance_of(row.marks).including) for row in organisation_rows(rows, len(pack.meetings)))
    people = {row.person_id or row.id for row in rows if attendance_of(row.marks).including.expected}
    missed = {row.person_id or row.id for row in rows if longest_run(row.marks, pack.held)}
    return AnnualFacts(
        len(pack.held),
        sum(meeting.state is ColumnState.CANCELLED for meeting in pack.meetings),
        len(people),
        total_of(rows),
        tuple(OrganisationRate(name, rate) for name, rate in rates if rate.expected),
        len(missed),
        len(pack.vacancies),
    )
