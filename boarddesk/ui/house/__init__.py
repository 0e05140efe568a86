"""House style: the file that a board's Word documents are based on, and what was mapped."""
