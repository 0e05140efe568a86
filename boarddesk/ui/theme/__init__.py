"""How BoardDesk looks: colours, type, icons and the application style sheet."""
