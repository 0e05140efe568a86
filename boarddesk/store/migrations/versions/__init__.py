"""The steps, in order; the number of each is the schema it leads to."""
