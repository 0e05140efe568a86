"""Paper: a frozen pack in, HTML for a text document out, which the screens print and preview."""
