"""The attendance tab: the register of one meeting, marked by single letters."""
