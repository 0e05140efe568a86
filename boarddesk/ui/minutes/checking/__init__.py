"""The check beside the minutes: what a careful reader found, where it is, and what mends it."""
