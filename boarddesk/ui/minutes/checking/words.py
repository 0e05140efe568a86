"""What the rules of the check and their fixes are called, each in words of hers."""

from PySide6.QtCore import QCoreApplication

from boarddesk.model.findings import CheckRule, Fix, FixKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("checking", text)


def title_of(rule: CheckRule) -> str:
    """A rule as the head of its findings."""
    return _names(rule)[0]


def title_aside() -> str:
    """The head of what was looked at."""
    return _tr("Not a problem")


def because(reason: str) -> str:
    """Why a finding is no problem."""
    return _tr("Reason: {0}").format(reason) if reason else ""


def sentence_of(rule: CheckRule) -> str:
    """What a rule looks for."""
    return _names(rule)[1]


def _names(rule: CheckRule) -> tuple[str, str]:
    return {**_of_people(), **_of_words()}[rule]


def _of_people() -> dict[CheckRule, tuple[str, str]]:
    return {
        CheckRule.INITIALS_UNKNOWN: (
            _tr("Initials nobody has"),
            _tr("Somebody speaks or is to do something under initials that are not on tonight’s register."),
        ),
        CheckRule.INITIALS_SHARED: (
            _tr("Initials two people share"),
            _tr("Initials that mean two people of tonight’s register."),
        ),
        CheckRule.INITIALS_ABSENT: (
            _tr("Speaks, but was not there"),
            _tr("Initials of somebody who sent apologies or was absent."),
        ),
        CheckRule.QUOTED_NOT_PRESENT: (
            _tr("Quoted, but not present"),
            _tr("Somebody speaks under a full name and is not on the register, or was absent."),
        ),
        CheckRule.REPRESENTATIVE_MISSING: (
            _tr("Representative not named"),
            _tr("A member is marked as represented, and nobody is named who came."),
        ),
        CheckRule.REPRESENTATIVE_CODE: (
            _tr("Marked absent, yet represented"),
            _tr("Somebody came for a member who is marked absent."),
        ),
        CheckRule.NAME_NEAR_MISS: (
            _tr("Names nearly right"),
            _tr("A name that differs by a letter or two from somebody’s on the register."),
        ),
        CheckRule.COMMITMENT_WITHOUT_ACTION: (
            _tr("Promised, no action"),
            _tr("Words that promise something (“will write”, “to circulate”, “agreed to”) with nobody in Action By."),
        ),
    }


def _of_words() -> dict[CheckRule, tuple[str, str]]:
    return {
        CheckRule.ACTION_WITHOUT_OWNER: (
            _tr("Action without an owner"),
            _tr("Nobody in Action By, or somebody whom nobody knows."),
        ),
        CheckRule.ACTION_WITHOUT_DATE: (
            _tr("Action without a date"),
            _tr("No date in Action By and none in the words."),
        ),
        CheckRule.ACTION_OWNER_ALL: (
            _tr("Action for everybody"),
            _tr("An action for ALL, so that nobody in particular can be asked."),
        ),
        CheckRule.NUMBERING: (
            _tr("Numbering"),
            _tr("Lists that do not begin at i, and numbers that are left out."),
        ),
        CheckRule.ABBREVIATION_UNDEFINED: (
            _tr("Not in the glossary"),
            _tr("Abbreviations that the glossary does not explain."),
        ),
        CheckRule.ABBREVIATION_UNUSED: (
            _tr("In the glossary, not used"),
            _tr("Terms that would be printed although the minutes do not use them."),
        ),
        CheckRule.CROSS_REFERENCE: (
            _tr("References that lead nowhere"),
            _tr("An item or minute is named that there is not."),
        ),
        CheckRule.LEFT_OVER_DATE: (
            _tr("Dates left over"),
            _tr("A date of another meeting in the running head, a title or the next meeting."),
        ),
        CheckRule.NOT_QUORATE: (
            _tr("Not quorate"),
            _tr("The meeting was held without its quorum."),
        ),
        CheckRule.DRAFT_MARK: (
            _tr("Still to be filled in"),
            _tr("Places like [name] or ???, and the word DRAFT once the minutes are circulated."),
        ),
        CheckRule.CONFIDENTIAL_IN_PUBLIC: (
            _tr("Confidential, yet in the open"),
            _tr("Words like “in confidence” in a paragraph that a public copy would show."),
        ),
        CheckRule.EMPTY_ITEM: (
            _tr("Nothing minuted"),
            _tr("Items without a word under them once the meeting is over."),
        ),
        CheckRule.DUPLICATE_ACTION: (
            _tr("Action told twice"),
            _tr("An action in nearly the same words as another of the same owners."),
        ),
    }


def fix_words(fix: Fix) -> str:
    """A fix as a button says it; three dots where it asks for something."""
    text, detail = fix.text, fix.detail
    if fix.kind is FixKind.REPLACE:
        said = _tr("Write {0}").format(text)
        return f"{said}  ·  {detail}" if detail else said
    if fix.kind is FixKind.MAKE_ACTION:
        return action_words(text, detail)
    if fix.kind is FixKind.ADD_GUEST and " " in text:
        return _tr("Add {0} as a guest").format(text)
    return {
        FixKind.ADD_GUEST: _tr("Add {0} as a guest…"),
        FixKind.ADD_TERM: _tr("Add {0} to the glossary…"),
        FixKind.SET_OWNER: _tr("Name who does it…"),
        FixKind.SET_DUE: _tr("Set a date…"),
        FixKind.MARK_REPRESENTED: _tr("Mark as represented by {1}"),
        FixKind.NAME_REPRESENTATIVE: _tr("Say who came…"),
        FixKind.REPLACE_EVERYWHERE: _tr("Write {0} everywhere"),
        FixKind.REMOVE_TERM: _tr("Take {1} out of the glossary"),
        FixKind.MARK_CONFIDENTIAL: _tr("Mark as confidential"),
        FixKind.OPEN_DETAILS: _tr("Meeting details…"),
    }[fix.kind].format(text, detail)


def action_words(owners: str, due: str) -> str:
    """What a promise would become."""
    if not owners:
        return _tr("Make it an action…")
    said = _tr("Make it an action for {0}").format(owners)
    return f"{said}, {due}" if due else said
