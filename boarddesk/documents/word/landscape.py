"""The width of a landscape page, which the columns of wide tables are set for."""

from boarddesk.documents.word.template import MARGIN, PAGE_HEIGHT

LANDSCAPE_WIDTH = PAGE_HEIGHT - 2 * MARGIN
"""In twips."""
