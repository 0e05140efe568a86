"""Programs beside Python that some tests look with: LibreOffice, poppler, a virtual display."""

import os
import shutil

import pytest


def needs(*programs: str) -> pytest.MarkDecorator:
    """Leave the test out where a program is missing; never in the full check (`.ci/run`), which installs them all."""
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing) and "BOARDDESK_CI" not in os.environ, reason=f"needs {', '.join(missing)}")
