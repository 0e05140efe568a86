"""The fields of their heads, feet and text: those that repeat the file's own properties go, titles become ours."""

import re

from lxml import etree

from boarddesk.documents.word.house.clean import take_out
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.names import w
from boarddesk.model.house_style import LeftOut

_WORKED_OUT = """
    PAGE NUMPAGES SECTIONPAGES SECTION DATE TIME STYLEREF SEQ IF EQ SYMBOL QUOTE = HYPERLINK TOC PAGEREF REF
    ADVANCE LISTNUM AUTONUM
"""
"""What Word works out from the document itself; everything else repeats properties or fetches other files."""
_KEPT = frozenset(_WORKED_OUT.split())
_OURS = {"TITLE": "title", "SUBJECT": "title", "AUTHOR": "board"}
_WORD = re.compile(r"[^\s]+")


def settle_fields(root: etree._Element, facts: Facts | None) -> set[LeftOut]:
    """Fill in titles, keep what Word works out, take out the rest; gives what was left out."""
    found = False
    for simple in list(root.iter(w("fldSimple"))):
        found |= _settle_simple(simple, facts)
    for paragraph in list(root.iter(w("p"))):
        found |= _settle_complex(paragraph, facts)
    return {LeftOut.FIELDS} if found else set()


def counts(root: etree._Element, name: str) -> bool:
    """Whether a field of this name stands somewhere below."""
    said = [each.get(w("instr"), "") for each in root.iter(w("fldSimple"))]
    said += [each.text or "" for each in root.iter(w("instrText"))]
    return any(name in text.split() for text in said)


def _name_of(instruction: str) -> str:
    first = _WORD.search(instruction)
    return first.group().upper() if first else ""


def _settle_simple(simple: etree._Element, facts: Facts | None) -> bool:
    name = _name_of(simple.get(w("instr"), ""))
    if name in _OURS:
        _say(list(simple.iter(w("t"))), getattr(facts, _OURS[name]) if facts else "")
        return False
    if name in _KEPT:
        return False
    take_out(simple)
    return True


def _settle_complex(paragraph: etree._Element, facts: Facts | None) -> bool:
    """Go through a paragraph's runs from each begin of a field to its end; nested fields belong to the outer one."""
    found, depth = False, 0
    runs: list[etree._Element] = []
    for run in [each for each in paragraph.iter(w("r")) if next(each.iterancestors(w("p")), None) is paragraph]:
        kinds = [each.get(w("fldCharType")) for each in run.iter(w("fldChar"))]
        depth += kinds.count("begin")
        if depth:
            runs.append(run)
        depth -= kinds.count("end")
        if depth <= 0 and runs:
            found |= _settle_runs(runs, facts)
            runs, depth = [], 0
    return found


def _settle_runs(runs: list[etree._Element], facts: Facts | None) -> bool:
    name = _name_of("".join(each.text or "" for run in runs for each in run.iter(w("instrText"))))
    if name in _OURS:
        shown, after = [], False
        for run in runs:
            after = after or any(each.get(w("fldCharType")) == "separate" for each in run.iter(w("fldChar")))
            shown += list(run.iter(w("t"))) if after else []
        _say(shown, getattr(facts, _OURS[name]) if facts else "")
        return False
    if name in _KEPT or not name:
        return False
    for run in runs:
        take_out(run)
    return True


def _say(texts: list[etree._Element], words: str) -> None:
    for n, each in enumerate(texts):
        each.text = words if n == 0 else ""
