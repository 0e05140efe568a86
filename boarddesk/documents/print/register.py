"""The register of a night on paper, by itself: heading, counts, groups, interests declared."""

from collections.abc import Iterator

from boarddesk.documents.minutes_text import heading_line
from boarddesk.documents.print.html import paragraph, text
from boarddesk.documents.print.minutes import SHEET
from boarddesk.documents.print.register_groups import key, register_groups
from boarddesk.documents.register_text import declaration_line
from boarddesk.documents.styled import as_printed
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.register_pack import DeclaredPack, RegisterPack


def register_title(pack: RegisterPack, words: Wording) -> str:
    """What the document is called."""
    return words("register.document_title", board=pack.board_name, date=words.dates.long(pack.date))


def register_html(pack: RegisterPack) -> str:
    """The whole register as one page of HTML."""
    words = words_for(pack)
    body = "".join(_body(pack, words))
    title = text(register_title(pack, words))
    return f"<html><head><title>{title}</title><style>{SHEET}</style></head><body>{body}</body></html>"


def _body(pack: RegisterPack, words: Wording) -> Iterator[str]:
    minutes = as_printed(pack.minutes)
    yield paragraph("title", text(pack.board_name))
    name = words("register.of", title=minutes.title) if minutes.title else words("register.heading")
    yield paragraph("subtitle", text(name))
    yield paragraph("line", text(heading_line(minutes, words)))
    yield from (paragraph("closing", text(line)) for line in _count_lines(pack, words))
    yield paragraph("closing", "&nbsp;")
    yield key(minutes, words)
    yield register_groups(minutes, words)
    if pack.interests:
        yield paragraph("section", text(words("declaration.heading")))
        yield from (paragraph("closing", text(_interest(each, words))) for each in pack.interests)


def _count_lines(pack: RegisterPack, words: Wording) -> Iterator[str]:
    counts = {name: str(getattr(pack, name)) for name in ("present", "members", "represented", "apologies")}
    line = words("register.count", **counts)
    yield f"{line} {words('register.count_remote', number=str(pack.remote))}" if pack.remote else line
    if pack.quorum:
        yield words("register.quorum", sentence=pack.quorum)
    if pack.short_items:
        yield words("register.short_items", labels=", ".join(pack.short_items))


def _interest(each: DeclaredPack, words: Wording) -> str:
    line = declaration_line(each.declaration, words)
    return words("declaration.in_item", label=each.label, text=line) if each.label else line
