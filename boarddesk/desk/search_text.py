"""Search results as text and as JSON, for the command line."""

import json
from dataclasses import asdict
from pathlib import Path

from boarddesk.desk.headless import reading
from boarddesk.desk.search import search
from boarddesk.model.errors import KnownError
from boarddesk.model.search import SearchHit, SearchOrder, SearchResult
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.search_index import make_if_needed


def found_in(path: Path, words: str, *, best: bool = False, limit: int = 50) -> SearchResult:
    """What a search of a file finds; KnownError when it has no index yet."""
    order = SearchOrder.BEST if best else SearchOrder.NEWEST
    with reading(path) as desk:
        return desk.ask(search, words, order, limit)


def index_again(path: Path) -> None:
    """Make the search index of a file anew; KnownError where it cannot be written."""
    with BoardFile.open(path) as file:
        if file.read_only:
            raise KnownError(file.read_only_because or f'"{path.name}" cannot be written.')
        make_if_needed(file.path, anew=True)


def as_text(result: SearchResult) -> str:
    """A line or two for each hit, with what was found between asterisks."""
    lines = list(result.query.problems)
    for hit in result.hits:
        mark = "[Confidential] " if hit.confidential else ""
        lines.append(f"{hit.kind.value}: {mark}{hit.where}".rstrip().rstrip(":"))
        lines.append(f"    {_starred(hit)}")
    count = f"more than {result.total}" if result.more else str(result.total)
    lines.append(f"{count} found" + (f", {len(result.hits)} shown." if len(result.hits) < result.total else "."))
    return "\n".join(lines)


def as_json(result: SearchResult) -> str:
    """The hits with everything that is known of them."""
    hits = [asdict(hit) | {"day": hit.day.isoformat() if hit.day else None} for hit in result.hits]
    plain = {"total": result.total, "more": result.more, "problems": result.query.problems, "hits": hits}
    return json.dumps(plain, ensure_ascii=False, indent=2)


def _starred(hit: SearchHit) -> str:
    text, at = "", 0
    for start, end in hit.spans:
        text += f"{hit.text[at:start]}*{hit.text[start:end]}*"
        at = end
    return text + hit.text[at:]
