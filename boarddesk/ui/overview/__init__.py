"""The overview of a board."""
