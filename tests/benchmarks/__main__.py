"""All benchmarks one after the other, each in a process of its own, on a virtual display where there is no other."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
SCREEN = "2800x1800x24"
SCALES = {"minutes": ("1", "2")}
"""The benchmarks that are taken on a screen of twice as many dots too."""


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment of a real window: the display there is, or one of our own."""
    program = shutil.which("Xvfb")
    if os.environ.get("DISPLAY") or program is None:
        yield dict(os.environ)
        return
    ours, theirs = os.pipe()
    command = [program, "-displayfd", str(theirs), "-screen", "0", SCREEN]
    with subprocess.Popen(command, pass_fds=(theirs,), stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with os.fdopen(ours) as told:
            number = told.readline().strip()
        try:
            yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def main() -> int:
    """Run them all; the exit code of the first that failed."""
    names = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("__"))
    runs = [(name, scale) for name in names for scale in SCALES.get(name, ("1",))]
    failed = 0
    with display() as environment:
        for name, scale in runs:
            print(f"-- {name}" + (f" at scale {scale}" if name in SCALES else ""), flush=True)
            command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
            done = subprocess.run(command, env=environment | {"QT_SCALE_FACTOR": scale}, check=False)
            failed = failed or done.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
