"""Where the search index takes its words from: one statement for each kind of thing, in SQLite's own language.

Each gives key, day, boards, kind, text and people; lists are separated by a bar, and what is only searched, as a ref,
stands behind the separator of units in the text.
"""

from dataclasses import dataclass

from boarddesk.model.changes import Change

_PERSON_OF_OWNER = (
    "o.text || '|' || coalesce(p.name, '') || '|' || coalesce((SELECT group_concat(i.initials, '|')"
    " FROM membership s JOIN membershipinitials i ON i.membership_id = s.id WHERE s.person_id = o.person_id), '')"
)


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of thing; `filter` is what narrows the statement to some keys."""

    table: str
    statement: str
    key: str = "t.id"


SOURCES = {
    source.table: source
    for source in (
        Source(
            "minute",
            "SELECT t.id, m.date, m.board_id, CASE t.kind WHEN 'DECISION' THEN 'decisions' ELSE 'minutes' END, t.text,"
            " t.proposer || '|' || t.seconder FROM minute t JOIN meeting m ON m.id = t.meeting_id"
            " WHERE NOT t.deleted AND t.text <> ''",
        ),
        Source(
            "action",
            "SELECT t.id, coalesce(m.date, t.created_on), t.board_id, 'actions',"
            " CASE WHEN t.follows_minute AND p.id IS NOT NULL THEN CASE WHEN t.follow_start IS NULL THEN p.text"
            " ELSE substr(p.text, t.follow_start + 1, t.follow_end - t.follow_start) END ELSE t.text END"
            " || coalesce(char(31) || t.ref, ''),"
            f" (SELECT group_concat({_PERSON_OF_OWNER}, '|') FROM actionowner o"
            "  LEFT JOIN person p ON p.id = o.person_id WHERE o.action_id = t.id)"
            " FROM action t LEFT JOIN meeting m ON m.id = t.meeting_id LEFT JOIN minute p ON p.id = t.minute_id"
            " WHERE NOT t.deleted",
        ),
        Source(
            "actionupdate",
            "SELECT t.id, t.\"on\", a.board_id, 'updates', t.text, t.author FROM actionupdate t"
            " JOIN action a ON a.id = t.action_id WHERE NOT a.deleted",
        ),
        Source(
            "agendaitem",
            "SELECT t.id, m.date, m.board_id, 'agenda', t.title || coalesce(' ' || nullif(t.note, ''), ''),"
            " t.presenter || '|' || t.report_author FROM agendaitem t JOIN meeting m ON m.id = t.meeting_id WHERE 1",
        ),
        Source(
            "meeting",
            "SELECT t.id, t.date, t.board_id, 'meetings', t.title || ' ' || t.venue, t.minute_taker"
            " FROM meeting t WHERE 1",
        ),
        Source(
            "paper",
            "SELECT t.id, m.date, m.board_id, 'papers', t.name, '' FROM paper t"
            " JOIN meeting m ON m.id = t.meeting_id WHERE 1",
        ),
        Source(
            "person",
            "SELECT t.id, NULL, (SELECT group_concat(s.board_id, '|') FROM membership s WHERE s.person_id = t.id),"
            " 'people', t.name"
            " || coalesce((SELECT ' · ' || group_concat(nullif(s.title, ''), ' · ') FROM membership s"
            "  WHERE s.person_id = t.id), '')"
            " || coalesce((SELECT ' · ' || group_concat(g.name, ' · ') FROM membership s"
            "  JOIN membershiporganisation l ON l.membership_id = s.id"
            "  JOIN organisation g ON g.id = l.organisation_id WHERE s.person_id = t.id), '')"
            " || coalesce((SELECT ' · ' || group_concat(e.address, ' · ') FROM emailaddress e"
            "  WHERE e.person_id = t.id), ''),"
            " t.name || coalesce((SELECT '|' || group_concat(i.initials, '|') FROM membership s"
            "  JOIN membershipinitials i ON i.membership_id = s.id WHERE s.person_id = t.id), '')"
            " FROM person t WHERE 1",
        ),
        Source(
            "organisation",
            "SELECT t.id, NULL, NULL, 'organisations', t.name || coalesce(' · ' || nullif(t.short_name, ''), ''), ''"
            " FROM organisation t WHERE 1",
        ),
        Source(
            "glossaryterm",
            "SELECT t.id, NULL, t.board_id, 'glossary', t.abbreviation || ' ' || t.meaning, ''"
            " FROM glossaryterm t WHERE 1",
        ),
        Source(
            "decision",
            "SELECT t.id, m.date, t.board_id, 'decisions', t.text, '' FROM decision t"
            " LEFT JOIN meeting m ON m.id = t.meeting_id WHERE t.text <> ''",
        ),
        Source(
            "forwardplanentry",
            "SELECT t.id, t.due, t.board_id, 'plan', t.text, '' FROM forwardplanentry t WHERE 1",
        ),
    )
}
"""The sources by the table whose rows they give."""

DEPENDENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "minute": (("action", "SELECT id FROM action WHERE minute_id = ?"),),
    "action": (("actionupdate", "SELECT id FROM actionupdate WHERE action_id = ?"),),
    "person": (("action", "SELECT action_id FROM actionowner WHERE person_id = ?"),),
    "organisation": (
        (
            "person",
            (
                "SELECT s.person_id FROM membershiporganisation l JOIN membership s ON s.id = l.membership_id"
                " WHERE l.organisation_id = ? AND s.person_id IS NOT NULL"
            ),
        ),
    ),
}
"""What else takes its words from a row of a table, and how it is found."""

_OF_A_MEETING = (
    ("minute", "SELECT id FROM minute WHERE meeting_id = ?"),
    ("action", "SELECT id FROM action WHERE meeting_id = ?"),
    ("agendaitem", "SELECT id FROM agendaitem WHERE meeting_id = ?"),
    ("paper", "SELECT id FROM paper WHERE meeting_id = ?"),
    ("decision", "SELECT id FROM decision WHERE meeting_id = ?"),
)
_PART_OF = {
    "actionowner": ("action", "action_id"),
    "membership": ("person", "person_id"),
    "emailaddress": ("person", "person_id"),
}
_PART_OF_MEMBERSHIP = ("membershipinitials", "membershiporganisation")


def touched_by(change: Change) -> list[tuple[str, str]]:
    """The things whose own row a change is about, or a part of it: table and key."""
    if change.table in SOURCES:
        return [(change.table, change.key)]
    if change.table in _PART_OF:
        table, column = _PART_OF[change.table]
        keys = {image.get(column) for image in (change.before, change.after) if image}
        return [(table, key) for key in keys if key]
    return []


def seeks_of(change: Change) -> list[tuple[str, str, str]]:
    """Statements that find what else a change is about: table, statement and its one value."""
    found = [(table, sql, change.key) for table, sql in DEPENDENTS.get(change.table, ())]
    if change.table == "meeting" and {"date", "board_id"} & change.columns:
        found += [(table, sql, change.key) for table, sql in _OF_A_MEETING]
    if change.table in _PART_OF_MEMBERSHIP:
        sql = "SELECT person_id FROM membership WHERE id = ? AND person_id IS NOT NULL"
        keys = {str(image["membership_id"]) for image in (change.before, change.after) if image}
        found += [("person", sql, key) for key in keys]
    return found
