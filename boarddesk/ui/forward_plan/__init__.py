"""The forward plan of a board."""
