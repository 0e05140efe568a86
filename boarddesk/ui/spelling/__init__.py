"""British spelling: the dictionary and the engine that reads it."""
