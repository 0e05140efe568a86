"""The Minutes tab: one page of paper with an editor for each agenda item."""
