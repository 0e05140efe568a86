"""What a careful reader would find: one rule a file, each a pure function from a frozen pack to findings."""
