"""What is true of a board: pure functions, with no clock, no database and no Qt."""
