"""Excel workbooks from frozen packs."""
