"""What a board is: its enums, its frozen lines and packs, and the tables that hold it."""
