"""What is set up once for a board."""
