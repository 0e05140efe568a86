"""A meeting's dialogs: making one, its details, its status."""
