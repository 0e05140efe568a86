"""Word documents: a frozen pack in, a .docx out."""
