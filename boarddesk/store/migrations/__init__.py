"""How older board files become this program's: one numbered step a schema."""
