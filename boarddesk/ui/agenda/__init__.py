"""The Agenda page of a meeting."""
