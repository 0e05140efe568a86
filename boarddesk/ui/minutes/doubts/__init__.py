"""What is doubtful in the words of the minutes: shown quietly, explained, and mended from the keyboard."""
