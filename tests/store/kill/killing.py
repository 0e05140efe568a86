"""Starts a program that reports what it has saved, kills it at a random moment, and gives what it had reported.

`make soak` asks for more kills than `make test` through the environment.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KILLS_VARIABLE = "BOARDDESK_KILLS"
ROOT = Path(__file__).parents[3]


def kills() -> int:
    """How many times a test kills: 5, or what the environment says."""
    return int(os.environ.get(KILLS_VARIABLE, "5"))


@dataclass(frozen=True, slots=True)
class Killed:
    """What a program had reported when it was killed."""

    lines: list[str]
    """Its whole lines; one that was being written when it died is left out: it was not reported."""
    at: float
    """When it was killed, on the monotonic clock that all programs of a computer share."""


def killed_at_random(
    module: str,
    arguments: Sequence[str],
    *,
    longest: float = 0.25,
    environment: Mapping[str, str] | None = None,
) -> Killed:
    """Runs `python -m module` and kills it up to `longest` seconds after its first line."""
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        first = child.stdout.readline()
        time.sleep(random.uniform(0, longest))
        at = time.monotonic()
        child.kill()
        told = first + child.stdout.read()
        complaint = child.stderr.read()
    assert first, f"it ended before it saved anything: {complaint}"
    return Killed(told[: told.rfind("\n") + 1].splitlines(), at)
