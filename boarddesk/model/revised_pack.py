"""Approved minutes together with the draft they were made of, for the edition with tracked changes."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import MinutesPack


@dataclass(frozen=True, slots=True)
class RevisedPack:
    """What was approved, what was circulated, and who approved it when."""

    approved: MinutesPack
    draft: MinutesPack
    by: str
    at: dt.datetime
    layout: MinutesLayout | None = None
    """The shape that was asked for; the board's own for none."""

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.approved.language

    @property
    def style(self) -> DocumentStyle:
        """The look of the document."""
        return self.approved.style

    @property
    def author(self) -> str:
        """Whose document it is."""
        return self.approved.author

    @property
    def has_confidential(self) -> bool:
        """Whether anything that was approved or circulated is confidential: what was struck out can still be read."""
        return self.approved.has_confidential or self.draft.has_confidential
