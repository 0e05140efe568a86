"""Text of the record as Word runs: bold, italic, links, confidential passages."""

from collections.abc import Iterable

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from boarddesk.documents.word.xml import escaped, text_run
from boarddesk.model.text import Run

_SAFE_LINKS = ("http://", "https://", "mailto:")


class Links:
    """The addresses that one document points to, each noted once."""

    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._known: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """The relationship of the document to this address."""
        if address not in self._known:
            self._known[address] = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._known[address]


def text_runs(runs: Iterable[Run], links: Links) -> str:
    """The runs as markup; an address that is neither of the web nor of mail stays plain text."""
    return "".join(_linked(run, links) if run.link else _run(run, "") for run in runs)


def _linked(run: Run, links: Links) -> str:
    address = "".join((run.link or "").split())
    if not address.lower().startswith(_SAFE_LINKS) or not address.isprintable():
        return _run(run, "")
    return f'<w:hyperlink r:id="{escaped(links.id_of(address))}">{_run(run, "Hyperlink")}</w:hyperlink>'


def _run(run: Run, style: str) -> str:
    if run.confidential:
        style = "ConfidentialMark" if run.bold else "ConfidentialText"
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if run.bold:
        properties += "<w:b/><w:bCs/>"
    if run.italic:
        properties += "<w:i/><w:iCs/>"
    return text_run(run.text, properties)
