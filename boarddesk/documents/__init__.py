"""Writers of files from frozen packs, and readers of files into proposals."""
