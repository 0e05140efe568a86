"""Runs BoardDesk as `python -m boarddesk`."""

import sys

from boarddesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
