"""Controls that more than one tab uses."""
