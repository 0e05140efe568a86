"""Search everything: one field, its filters as chips, and what was found with its words picked out."""
