"""House style: a document of ours in the dress of a Word file of theirs."""
