"""The canonical text of a minutes pack, which an edition keeps and its SHA-256 is taken of."""

import hashlib
import json
from functools import cache
from typing import Any

from boarddesk.model.errors import RuleError
from boarddesk.model.packs import MinutesPack
from boarddesk.rules.document_styles import style_from


def canonical(pack: MinutesPack) -> str:
    """The pack as JSON that comes out the same, letter for letter, whenever the same pack is written.

    House style is not of it: it is the letterhead of the day on which a document is made.
    """
    plain = _adapter().dump_python(pack, mode="json", exclude={"house"})
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def pack_from(content: str) -> MinutesPack:
    """The pack that was written so; what a later program added has its usual value. RuleError if it is none."""
    try:
        plain = json.loads(content)
        plain["style"] = style_from(plain.get("style"))
        pack: MinutesPack = _adapter().validate_python(plain)
    except (ValueError, TypeError, AttributeError) as error:
        raise RuleError("The stored edition cannot be read.") from error
    return pack


def sha256_of(content: str) -> str:
    """The SHA-256 of an edition's text."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(MinutesPack)
