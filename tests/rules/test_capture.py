import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import DueKind, ItemRole, OwnerKind
from boarddesk.rules.capture import Capture, CaptureKind, Place, leads_list, may_begin, read_capture
from boarddesk.rules.capture_tails import Dates, Votes
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import Candidate, KnownOwners, parse_action_by

NIGHT = dt.date(2009, 11, 19)
KNOWN = KnownOwners(
    (
        Candidate(OwnerKind.PERSON, "1", "JH", "Judith Hale", here=True),
        Candidate(OwnerKind.PERSON, "2", "McL", "Sean McLane", here=True),
        Candidate(OwnerKind.PERSON, "3", "AS", "Alan Stroud", here=True),
        Candidate(OwnerKind.PERSON, "4", "AS", "Ada Storey", here=True),
        Candidate(OwnerKind.PERSON, "5", "Ed", "Edwina Dale"),
        Candidate(OwnerKind.ALIAS, "6", "ALL", "All members", here=True),
        Candidate(OwnerKind.GROUP, "7", "", "Staff"),
    )
)
NEXT = Due(DueKind.NEXT_MEETING)


def a_place(role: ItemRole = ItemRole.ORDINARY, number: str = "", refs: tuple[str, ...] = ()) -> Place:
    return Place(KNOWN, NIGHT, role, number, frozenset(refs))


def captured(typed: str, place: Place | None = None) -> Capture:
    found = read_capture(typed, place or a_place())
    assert found is not None, f"prose: {typed}"
    return found


@pytest.mark.parametrize(
    ("typed", "sentence", "owners", "due"),
    [
        ("JH! write to Health @next", "JH to write to Health.", ["JH"], NEXT),
        (
            "McL, JH! agree it @31 Jan",
            "McL and JH to agree it.",
            ["McL", "JH"],
            Due(DueKind.DATE, dt.date(2010, 1, 31)),
        ),
        ("JH, McL and ALL! agree it.", "JH, McL and ALL to agree it.", ["JH", "McL", "ALL"], Due()),
        ("JH/McL! discuss outside", "JH and McL to discuss outside.", ["JH", "McL"], Due()),
        ("ALL! send comments", "ALL to send comments.", ["ALL"], Due()),
        ("jh! write", "JH to write.", ["JH"], Due()),
        ("all! read it", "ALL to read it.", ["ALL"], Due()),
        ("QX! look into it", "QX to look into it.", ["QX"], Due()),
        ("JH! to write", "JH to write.", ["JH"], Due()),
        ("JH! will write", "JH will write.", ["JH"], Due()),
        ("JH! is to write", "JH is to write.", ["JH"], Due()),
        ("JH, McL! are to write", "JH and McL are to write.", ["JH", "McL"], Due()),
        ("JH! together with health", "JH to together with health.", ["JH"], Due()),
        ("JH! write “now.”", "JH to write “now.”", ["JH"], Due()),
        ("JH! send the following:", "JH to send the following:", ["JH"], Due()),
        ("JH! meet @ Riverside", "JH to meet @ Riverside.", ["JH"], Due()),
        ("JH! meet @ Riverside @next meeting.", "JH to meet @ Riverside.", ["JH"], NEXT),
        ("JH! mail pb@example.gov.uk", "JH to mail pb@example.gov.uk.", ["JH"], Due()),
        ("JH! write @21 Jan @ noon", "JH to write @21 Jan @ noon.", ["JH"], Due()),
    ],
)
def test_an_action_is_its_owners_its_sentence_and_its_date(
    typed: str, sentence: str, owners: list[str], due: Due
) -> None:
    found = captured(typed)
    assert (found.kind, found.sentence, [owner.text for owner in found.owners], found.due) == (
        CaptureKind.ACTION,
        sentence,
        owners,
        due,
    )


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "JH",
        "AS!",
        "AS! ",
        "JH!write",
        "JH! @next",
        "Stop! she said",
        "No! she said",
        "all in all! she said",
        "Staff! please",
        "Judith Hale! write",
        "TOOLONG! write",
        "The Board, JH! write",
        " JH! write",
        "(JH)! write",
        "JH ! write",
        "d:",
        "d: ",
        "d:endorsed",
        "said: d: endorsed",
        "~",
        "~ ",
        "~invite",
        "-5 degrees",
        "3.3 – as before",
        "E1 Forum (emailed 11.9.09)",
    ],
)
def test_everything_else_is_prose(typed: str) -> None:
    assert read_capture(typed, a_place()) is None


def test_initials_that_two_people_share_are_taken_and_told() -> None:
    found = captured("AS! write")
    assert found.owners[0].person_id == "3"
    assert found.problems == ("“AS” could be Alan Stroud or Ada Storey.",)


def test_the_owners_are_those_that_the_cell_would_read() -> None:
    assert captured("McL, QX and ALL! write").owners == parse_action_by("McL, QX and ALL", KNOWN, NIGHT).owners


@pytest.mark.parametrize(
    ("typed", "sentence", "votes"),
    [
        ("d: the Board endorsed it", "the Board endorsed it", Votes()),
        ("D: noted.", "noted.", Votes()),
        (
            "d: adopted (prop. GK, sec. PN, 4 for, 2 against, 1 abstained)",
            "adopted",
            Votes("GK", "PN", 4, 2, 1),
        ),
        ("d: adopted (proposed by Gail Kerr; seconded by PN).", "adopted.", Votes("Gail Kerr", "PN")),
        ("d: adopted (12 in favour, none against, 2 abstentions)", "adopted", Votes("", "", 12, 0, 2)),
        ("d: adopted (4 for, 5 for)", "adopted (4 for, 5 for)", Votes()),
        ("d: adopted (4 for, subject to costs)", "adopted (4 for, subject to costs)", Votes()),
        ("d: adopted (proposed amendments included)", "adopted (proposed amendments included)", Votes()),
        ("d: (4 for)", "(4 for)", Votes()),
    ],
)
def test_a_decision_may_tell_how_it_was_carried(typed: str, sentence: str, votes: Votes) -> None:
    found = captured(typed)
    assert (found.kind, found.sentence, found.votes) == (CaptureKind.DECISION, sentence, votes)


def test_a_promise_for_the_forward_plan_keeps_its_words() -> None:
    found = captured("~ invite independent schools @in 6 months")
    assert (found.kind, found.sentence, found.due) == (
        CaptureKind.FORWARD_PLAN,
        "invite independent schools",
        Due(DueKind.DATE, dt.date(2010, 5, 19)),
    )


@pytest.mark.parametrize(
    ("typed", "ref"),
    [
        ("3.3 – AM confirmed it", "3.3"),
        ("C3 - a group had been set up", "C3"),
        ("14.1b: as before", "14.1b"),
        ("8a.1 – a number below an addition", "8a.1"),
        ("26.09.01.2 – a number below a dated label", "26.09.01.2"),
        ("1203 – as before", "1203"),
        ("Part B – as before", "Part B"),
        ("SI – as before", "SI"),
        ("7 – as before", "7"),
    ],
)
def test_an_old_ref_makes_an_amendment_under_the_last_minutes(typed: str, ref: str) -> None:
    found = captured(typed, a_place(ItemRole.PREVIOUS_MINUTES, refs=("SI", "7", "1203", "Part B")))
    assert (found.kind, found.ref, found.prefix + found.sentence) == (CaptureKind.AMENDMENT, ref, typed)
    assert read_capture(typed, a_place()) is None


@pytest.mark.parametrize("typed", ["AM – asked for changes", "17 – 19 May", "3.3 was changed", "2009 – the year"])
def test_initials_and_bare_numbers_are_no_refs_unless_the_last_minutes_have_them(typed: str) -> None:
    assert read_capture(typed, a_place(ItemRole.PREVIOUS_MINUTES)) is None


@pytest.mark.parametrize(
    ("typed", "sentence", "dates"),
    [
        ("Forum 25th May 09 (emailed 11.9.09)", "Forum 25th May 09", Dates(None, dt.date(2009, 9, 11))),
        ("E1 Forum (emailed 11 Sep)", "Forum", Dates(None, dt.date(2009, 9, 11))),
        ("E1. Forum (25.9.09; e-mailed on 11.9.09)", "Forum", Dates(dt.date(2009, 9, 25), dt.date(2009, 9, 11))),
        ("Forum (3 December)", "Forum", Dates(dt.date(2009, 12, 3))),
        ("E1 Toolkit (second edition)", "Toolkit (second edition)", Dates()),
    ],
)
def test_an_information_row_is_a_title_with_its_dates(typed: str, sentence: str, dates: Dates) -> None:
    found = captured(typed, a_place(ItemRole.INFORMATION, "E1"))
    assert (found.kind, found.sentence, found.dates) == (CaptureKind.INFORMATION, sentence, dates)


@pytest.mark.parametrize("typed", ["Nothing to note.", "E2 Forum", "Toolkit (second edition)", "(emailed 11.9.09)"])
def test_a_line_without_dates_and_without_its_own_number_is_no_row(typed: str) -> None:
    assert read_capture(typed, a_place(ItemRole.INFORMATION, "E1")) is None


SIGNS = ("d", "D:", "~", "-", "–", "!", ",", ":", ".", "(", ")", "“", "@", " ", "\n", "\u2028", "\u00a0")
WORDS = ("JH", "McL", "ALL", "QX", "@next", "@21 Jan", "4 for", "prop. GK", "emailed 11.9.09", "3.3", "E1", "to", "x")
PIECES = st.sampled_from((*SIGNS, *WORDS, "ß", "İ", "🙂"))
TYPED = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=14).map("".join)
PLACES = st.builds(
    a_place, st.sampled_from(ItemRole), st.sampled_from(["", "E1"]), st.sampled_from([(), ("3.3", "SI", "7")])
)


@given(TYPED, PLACES)
def test_any_text_is_a_capture_or_prose_and_no_character_is_lost(typed: str, place: Place) -> None:
    found = read_capture(typed, place)
    if found is None:
        return
    assert found.typed == typed
    assert found.body in found.sentence
    assert found.body.strip() or found.kind is CaptureKind.BULLET
    assert may_begin(typed, place.role)


@given(TYPED, PLACES)
def test_the_sentence_of_an_action_is_no_action_again(typed: str, place: Place) -> None:
    found = read_capture(typed, place)
    if found is not None and found.kind is CaptureKind.ACTION:
        again = read_capture(found.sentence, place)
        assert again is None or again.kind is not CaptureKind.ACTION


@pytest.mark.parametrize(
    ("typed", "start", "words"),
    [
        ("d: (ii) note the report", 2, "note the report"),
        ("d: (i) note it", 1, "note it"),
        ("d: (iiii) note it", None, "(iiii) note it"),
        ("d: (ii)", None, "(ii)"),
        ("d: ii note it", None, "ii note it"),
    ],
)
def test_a_numeral_in_brackets_says_where_the_list_begins(typed: str, start: int | None, words: str) -> None:
    found = captured(typed)
    assert (found.list_start, found.sentence) == (start, words)
    assert found.typed == typed


@pytest.mark.parametrize(
    "text",
    [
        "Board members agreed to:",
        "Board members agreed to ;",
        "The Board resolved",
        "It was agreed that ",
        "seemed to be;",
    ],
)
def test_a_sentence_announces_the_decisions_after_it(text: str) -> None:
    assert leads_list(text)


@pytest.mark.parametrize("text", ["", "The Board agreed.", "Members disagreed", "They agreed to wait"])
def test_other_sentences_announce_nothing(text: str) -> None:
    assert not leads_list(text)
