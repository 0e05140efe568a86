"""The action log: of a board, and of one meeting."""
