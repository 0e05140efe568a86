"""Runs the tests that kill the program, with 200 kills each instead of 5 (or as many as BOARDDESK_KILLS says)."""

import os
import sys
from pathlib import Path

import pytest

from tests.store.kill.killing import KILLS_VARIABLE


def main() -> int:
    """The result of the tests, as pytest counts it."""
    os.environ.setdefault(KILLS_VARIABLE, "200")
    rooms = [room for room in ("tests/store/kill", "tests/journeys") if Path(room).is_dir()]
    return int(pytest.main([*rooms, "-k", "killed", "-q", "-o", "faulthandler_timeout=3600"]))


if __name__ == "__main__":
    sys.exit(main())
