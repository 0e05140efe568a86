"""The history on the screen: beside the page for what is selected, and as a page of the board."""
