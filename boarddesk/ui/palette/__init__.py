"""Find anything: the palette of commands and places."""
