"""The action tracker on paper: open actions, then those that were closed, as HTML for a Qt text document."""

from collections.abc import Sequence

from boarddesk.documents.print.html import ACCENT, AMBER, HAIRLINE, INK, KEEP, RED, SHADE, SOFT, cell, table, text
from boarddesk.documents.tracker_cells import answered, as_of, due, latest_update, open_actions, owners
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.enums import ActionGrouping, ActionStatus, Rag
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.packs import TrackerPack
from boarddesk.rules.action_groups import ActionGroup, grouped

WIDTHS = (10, 38, 10, 14, 28)
"""Ref, action, Action By, due, latest update, in percent."""
GROUND = "#f5f2ed"
COLOURS = {Rag.OVERDUE: RED, Rag.DUE_SOON: AMBER, Rag.ON_TRACK: "#2b6a35", Rag.COMPLETE: SOFT}

STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
h1 {{ font-size: 17pt; font-weight: 600; margin: 0 0 2pt 0; }}
p {{ margin: 0; }}
.note {{ color: {SOFT}; margin-bottom: 10pt; }}
th {{ text-align: left; background-color: {SHADE}; color: {INK}; font-size: 9pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; vertical-align: top; }}
h2 {{ {KEEP}; font-size: 12pt; color: {ACCENT}; margin: 12pt 0 4pt 0; }}
"""


def tracker_html(pack: TrackerPack) -> str:
    """The whole tracker, landscape; heads are repeated on every page."""
    words = words_for(pack)
    still = open_actions(pack)
    closed = [line for line in pack.actions if not line.status.is_open]
    parts = [
        f"<h1>{text(words('tracker.document_title', board=pack.board_name))}</h1>",
        f'<p class="note">{text(as_of(pack, words))}</p>',
        open_table(still, pack.grouping, words) if still else f"<p>{text(words('tracker.no_open'))}</p>",
    ]
    if closed:
        parts += [f"<h2>{text(words('action_status.complete'))}</h2>", actions_table(closed, words)]
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def open_table(lines: Sequence[ActionLine], grouping: ActionGrouping, words: Wording) -> str:
    """The open actions, under the heads of their groups as the log on the screen has them."""
    if grouping is ActionGrouping.NONE:
        return actions_table(lines, words)
    rows: list[str] = []
    for group, theirs in grouped(lines, grouping):
        title = f"<b>{text(group_title(group, grouping, theirs, words))}</b>&nbsp;&nbsp;{len(theirs)}"
        rows.append(f'<tr><td colspan="{len(WIDTHS)}" style="background-color:{GROUND}">{title}</td></tr>')
        rows += (row(line, words) for line in theirs)
    return table("tracker", WIDTHS, table_head(words), rows)


def group_title(group: ActionGroup, grouping: ActionGrouping, lines: list[ActionLine], words: Wording) -> str:
    """What a head says."""
    first = lines[0]
    if grouping is ActionGrouping.OWNER:
        if not first.owners:
            return words("tracker.nobody")
        owner = first.owners[0]
        return owner.shown if owner.shown == owner.name else f"{owner.shown}  {owner.name}"
    if grouping is ActionGrouping.MEETING:
        return words.dates.long(first.meeting_date) if first.meeting_date else words("tracker.outside")
    if grouping is ActionGrouping.DUE:
        return words(f"tracker.due_{group.key}")
    place = "action_status" if group.key == ActionStatus.AT_RISK.value else "rag"
    return words(f"{place}.{group.key}")


def table_head(words: Wording) -> str:
    """The head that is repeated on every page."""
    places = ("tracker.ref", "tracker.action", "tracker.owner", "tracker.due", "tracker.update")
    cells = (f'<th width="{width}%">{text(words(place))}</th>' for width, place in zip(WIDTHS, places, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def actions_table(lines: Sequence[ActionLine], words: Wording) -> str:
    """The actions as a table with a head."""
    return table("tracker", WIDTHS, table_head(words), (row(line, words) for line in lines))


def row(line: ActionLine, words: Wording) -> str:
    """One action: the word of its colour stands below the day it is due."""
    when = due(line, words)
    day = when if isinstance(when, str) else words.dates.short(when) if when else ""
    word = words(f"rag.{line.rag.value}") if line.status.is_open else words(f"action_status.{line.status.value}")
    if line.days_late:
        word += ", " + (
            words("tracker.late_one") if line.days_late == 1 else words("tracker.late", days=str(line.days_late))
        )
    place = f'<br><span style="color:{SOFT}">{text(f"{line.item_label} {line.item_title}".strip())}</span>'
    told = answered(line, words)
    update = line.latest_update
    said = f"{text(latest_update(line, words))}<br>{words.dates.short(update.on)}" if update else ""
    cells = (
        f"<b>{text(line.ref)}</b>",
        text(line.text) + (place if line.item_title else ""),
        text(owners(line, words)) + (f'<br><span style="color:{SOFT}">{text(told)}</span>' if told else ""),
        f'{day}<br><span style="color:{COLOURS[line.rag]}"><b>{text(word)}</b></span>',
        said,
    )
    return f"<tr>{''.join(cell(width, content) for width, content in zip(WIDTHS, cells, strict=True))}</tr>"
