"""How British minutes say that something is still to be done: the patterns, as data.

Each is a regular expression over one sentence with a name that says what it is; what it matches are the words that
made it speak. They are written from how minutes speak, not from any board's own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DO = (
    "add address advise agree amend apply approach arrange ask assess attend bring brief build chase check circulate "
    "clarify collate collect compile complete confirm consider consult contact convene co-ordinate coordinate correct "
    "cover develop discuss disseminate distribute draft email e-mail ensure establish explore feed finalise find "
    "follow forward gather get give hold identify inform invite investigate invest issue join keep launch lead liaise "
    "look make map meet monitor move nominate notify obtain offer organise pass phone pick plan prepare present "
    "produce promote propose provide publicise publish pursue put raise recruit refer remind report represent request "
    "research respond ring review revise revisit run schedule scope seek send set share sign speak submit summarise "
    "support table take talk test track train undertake update upload verify visit work write"
)
_DONE = (
    "actioned added addressed advised agreed amended appointed approached arranged asked assessed brought built "
    "chased checked chosen circulated clarified collated collected compiled completed confirmed considered consulted "
    "contacted convened copied corrected covered decided delivered developed discussed disseminated distributed "
    "drafted emailed e-mailed established evaluated explored fed finalised firmed followed forwarded gathered given "
    "held identified implemented informed included invited investigated issued launched looked made mapped met "
    "monitored nominated notified obtained offered organised passed picked piloted planned prepared presented "
    "produced promoted provided publicised published pursued put raised recirculated recruited re-drafted referred "
    "removed replaced reported requested researched reviewed revised revisited rolled scheduled scoped sent set "
    "shared signed submitted summarised supported tabled taken tested trained undertaken updated uploaded verified "
    "worked written"
)
_CHANGING = (
    "adding addressing amending checking clarifying completing correcting developing updating revising reviewing"
)
_VERBS = "|".join(sorted(_DO.split(), key=len, reverse=True))
_PASSIVES = "|".join(sorted(_DONE.split(), key=len, reverse=True))
_WHO = (
    r"[A-Z]{2,5}|[A-Z]{1,3}(?:Mc)?[A-Z][a-z]?|[A-Z][a-z]+ [A-Z][a-z]+|[Mm]embers|[Oo]fficers|[Aa]gencies|[Pp]artners|"
    r"[Cc]hair"
)
_ASKED_FOR = (
    "nominations?|volunteers|names|comments|feedback|suggestions|ideas|updates?|information|reports?|clarification|"
    "confirmation|contributions|papers?|briefings?|summary|list"
)
_ADVERB = r"(?:(?:also|then|now|therefore|again|be|being|shortly|soon|initially|\w+ly)\s+){0,2}"


@dataclass(frozen=True, slots=True)
class Promise:
    """One way of saying that something is to be done."""

    name: str
    pattern: re.Pattern[str]


_ANY_CASE = frozenset({"will do", "will be done", "will be ready", "to be done", "needs to"})


def _promise(name: str, pattern: str) -> Promise:
    return Promise(name, re.compile(pattern, re.IGNORECASE if name in _ANY_CASE else 0))


PROMISES: Sequence[Promise] = (
    _promise("will do", rf"(?<!how )\b(?:will|shall|['’]ll)\s+{_ADVERB}(?:{_VERBS})\b"),
    _promise("will be done", rf"\b(?:will|shall|would)\s+{_ADVERB}be\s+{_ADVERB}(?:{_PASSIVES})\b"),
    _promise(
        "will be ready", r"\bwill\s+(?:then\s+)?be\s+(?:ready|available|complete|finished|in place|on the agenda)\b"
    ),
    _promise("would do", rf"(?:advised|agreed|confirmed|offered|said|stated|reported)\b[^.]*?\bwould\s+(?:{_VERBS})\b"),
    _promise("is to do", rf"\b(?:{_WHO})\s+(?:is|are|was|were)\s+to\s+{_ADVERB}(?:{_VERBS}|be\s+(?:{_PASSIVES}))\b"),
    _promise("to be done", rf"\bto\s+be\s+{_ADVERB}(?:{_PASSIVES})\b"),
    _promise(
        "undertook to",
        r"\b(?:agreed|volunteered|undertook|offered|promised|committed|is going|are going)\s+to\s+[a-z]+",
    ),
    _promise(
        "was asked to",
        r"\b(?:was|were|is|are|been)\s+(?:also\s+)?(?:asked|requested|tasked|invited|required|urged)\s+to\s+[a-z]+",
    ),
    _promise(
        "asked that", rf"\b(?:asked|requested)\s+(?:that\b|for\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:{_ASKED_FOR})\b)"
    ),
    _promise("a request was made", r"\brequest\s+(?:was|has\s+been|had\s+been)\s+made\b"),
    _promise("agreed that it", r"\b[Aa]greed\s+(?:for|that)\b[^.]{0,140}?\b(?:to|should|would|will)\s+[a-z]"),
    _promise("agreed to the following", r"\bagreed\s+(?:to\s+)?the\s+following\b"),
    _promise("needs doing", rf"\b(?:needs|need|requires|require)\s+(?:{_CHANGING.replace(' ', '|')})\b"),
    _promise("needs to", rf"\b(?:needs|need)\s+to\s+(?:{_VERBS}|go|firm|be\s+{_ADVERB}(?:{_PASSIVES}))\b"),
    _promise("is required", r"\b(?:is|are|was|were)\s+(?:still\s+)?(?:required|needed|awaited|outstanding)\b"),
    _promise("should be", rf"\bshould\s+{_ADVERB}be\s+(?:{_PASSIVES}|on\s+the\s+(?:next\s+)?agenda)\b"),
    _promise("should do", rf"\b(?:{_WHO}|[Ww]e)\s+should\s+(?:{_VERBS})\b"),
)
"""Tried in this order; the first that a sentence holds speaks for it."""

_SUBJECT = r"[A-Z][\w'’.&/,()–-]*(?:\s+[\w'’.&/,()–-]+){0,14}?"
TASK = re.compile(
    rf"^(?:[\w .–-]{{0,60}}\s[–-]\s)?(?P<subject>{_SUBJECT})\s+to\s+{_ADVERB}(?:{_VERBS}|be\s+(?:{_PASSIVES}))\b"
)
"""A sentence that is nothing but somebody and a task: "SM/AM to discuss", "One member to be invited"."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|gave|took|went|made|did|does|do|felt|held|"
    r"hopes|hope|plans|intends|intend|wishes|wish|wants|aims|expects|continues|continue|remains|remain|"
    r"set|put|met|led|[a-z]+ed)\b"
)
"""A verb that makes a whole sentence, so that what follows "to" is no task of its own."""
IMPERATIVE = re.compile(rf"^(?:To\s+)?(?:{_VERBS.replace('agree|', '')})\b", re.IGNORECASE)
"""A decision that says what to do."""
ATTRIBUTIVE = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|has|have|had|will|would)\b).)*?\bto\s+be\s+[a-z-]+\b"
    r"(?:(?!\b(?:and|or|but|which|that|who|once|when|where|if|as|until|before|after|so)\b|[,;:–]).)*?"
    r"\b(?:is|are|was|were|has|have|had|will|would)\b"
)
"""A task that only says which thing is meant, while the sentence goes on with what became of it: "the form to be used
was shown". Of such a sentence only what else it says counts.
"""
SETTLED = re.compile(
    r"(?i)\b(?:not|no longer|never)\s+(?:\w+\s+)?(?:required|needed|be)\b|\bneed(?:s)? to be (?:mindful|aware)\b|"
    r"\bno (?:further )?action\b|\basked (?:if|whether|how|what|why|who|when)\b|\bhow (?:it|they|this|we) will\b|"
    r"\bthat need to be\b|\basked to note\b|\bhad been\b|\bwas completed\b|"
    r"\bagreed to (?:note|endorse|accept|approve|defer)\b|"
    r"\b(?:motion|moved?|proposal|resolved|proposed) to (?:approve|accept|adopt|receive|adjourn|close)\b"
)
"""What takes the promise back: nothing is to be done, or it is done already."""
