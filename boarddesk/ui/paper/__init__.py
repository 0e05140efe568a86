"""Paper: documents laid out by Qt into pages, for the printer, for quick PDF and for the preview."""
