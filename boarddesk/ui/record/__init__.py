"""The attendance record of a board: members by meetings, with rates that say how they are counted."""
