"""commitment-without-action: words that promise something, and nobody in Action By."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from boarddesk.model.check_pack import CheckedItem, CheckedParagraph, CheckPack
from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot
from boarddesk.rules.checks.promises import ATTRIBUTIVE, FINITE, IMPERATIVE, PROMISES, SETTLED, TASK
from boarddesk.rules.checks.saying import Role, said_in
from boarddesk.rules.dates import parse_due

_SENTENCE = re.compile(r"[^.;!?\n]+(?:[.;!?](?!\s|$)[^.;!?\n]*)*[.;!?]?")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|St|No|para|e\.g|i\.e|etc)\.$")
_SILENT = (ItemRole.INFORMATION, ItemRole.NEXT_MEETING)
"""Items whose paragraphs announce things and promise nothing."""
_DATES = re.compile(
    r"\b(?:next meeting|end of [A-Z]\w+|in (?:a |\w+ )?(?:weeks?|months?)|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}(?: \d{4})?)\b"
)


def commitment_without_action(pack: CheckPack) -> Iterator[Finding]:
    """Every sentence that promises something in a paragraph without an action."""
    for item in pack.items:
        if item.role in _SILENT:
            continue
        idle = idle_decisions(item.paragraphs)
        for paragraph in item.paragraphs:
            yield from promises_in(item, paragraph, pack, idle=paragraph.id in idle)


def promises_in(item: CheckedItem, paragraph: CheckedParagraph, pack: CheckPack, *, idle: bool) -> Iterator[Finding]:
    """The promises of one paragraph; `idle` says that it belongs to a list of decisions that nobody carries out."""
    if paragraph.actions or paragraph.kind is MinuteKind.INFORMATION:
        return
    found = False
    for begin, end in sentences(paragraph.text):
        words = promised(paragraph.text[begin:end])
        if words:
            found = True
            yield finding(item, paragraph, begin, end, words, pack)
    words = "" if found or not idle or not paragraph.listed_decision else decided(paragraph.text)
    if words:
        yield finding(item, paragraph, 0, len(paragraph.text), words, pack)


def finding(
    item: CheckedItem, paragraph: CheckedParagraph, begin: int, end: int, words: str, pack: CheckPack
) -> Finding:
    """A promise nobody is to keep, with the action that would be made of it."""
    sentence = paragraph.text[begin:end]
    people = list(dict.fromkeys(said.initials for said in said_in(sentence) if said.role is not Role.ADDRESSED))
    tasked = [said.initials for said in said_in(sentence) if said.role is Role.TASKED]
    fix = Fix(FixKind.MAKE_ACTION, ", ".join(tasked or people[:1]), due_in(sentence, pack))
    return Finding(
        CheckRule.COMMITMENT_WITHOUT_ACTION,
        Severity.WARNING,
        Spot(item.id, paragraph.id, begin, end),
        sentence,
        f"“{words.strip()}” promises something, and nobody is in Action By.",
        (fix,),
    )


def due_in(sentence: str, pack: CheckPack) -> str:
    """The date words of a sentence, as the Action By cell takes them."""
    found = _DATES.search(sentence)
    if found is None or parse_due(found.group(), pack.date) is None:
        return ""
    return found.group()


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end; a semicolon ends one too."""
    begin: int | None = None
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        begin = start if begin is None else begin
        if not _ABBREVIATED.search(found.group()):
            if begin < found.end():
                yield begin, found.end()
            begin = None
    if begin is not None and begin < len(text):
        yield begin, len(text)


@lru_cache(maxsize=8192)
def promised(sentence: str) -> str:
    """The words of a sentence that promise something; nothing where none do."""
    if SETTLED.search(sentence):
        return ""
    named = ATTRIBUTIVE.search(sentence) is not None
    for promise in PROMISES:
        if named and promise.name == "to be done":
            continue
        found = promise.pattern.search(sentence)
        if found is not None:
            return found.group()
    task = TASK.match(sentence)
    if task is not None and not named and not FINITE.search(task["subject"]):
        return task.group()
    return ""


def decided(text: str) -> str:
    """The words of a decision that say what to do; nothing for one that is carried out by being taken."""
    found = IMPERATIVE.match(text)
    return found.group() if found is not None and not SETTLED.search(text) else ""


def idle_decisions(paragraphs: Sequence[CheckedParagraph]) -> frozenset[str]:
    """The decisions of lists in which no point has an action, nor the sentence that leads them."""
    found: set[str] = set()
    run: list[CheckedParagraph] = []
    lead: CheckedParagraph | None = None
    for paragraph in (*paragraphs, None):
        if paragraph is not None and paragraph.listed_decision:
            run.append(paragraph)
            continue
        if run and not any(each.actions for each in (*run, *((lead,) if lead else ()))):
            found.update(each.id for each in run)
        run, lead = [], paragraph
    return frozenset(found)
