"""Start-up: first paint of the window against an empty QMainWindow, and when a board can be worked on.

Each start is a process of its own, because imports are most of it; the bytecode is there before the first, as it is in
an installed program. Needs a display; `make bench` brings one.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

STARTS = 9

EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time())
        app.quit()
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

SHELL = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from boarddesk import app as root
from boarddesk.ui.shell.window import MainWindow

times = {}
paint = MainWindow.paintEvent
def painted(self, event):
    paint(self, event)
    times.setdefault("paint", time.time())
MainWindow.paintEvent = painted
arrived = MainWindow._opened
def ready(self):
    arrived(self)
    QTimer.singleShot(0, lambda: (times.setdefault("ready", time.time()), print(json.dumps(times)), self.close()))
MainWindow._opened = ready
sys.exit(root.run(Path(sys.argv[1])))
"""


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as home:
        environment = os.environ | {"HOME": home, "BOARDDESK_DATA_DIR": home, "PYTHONPYCACHEPREFIX": f"{home}/bytecode"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        board = Path(home) / "example.board"
        subprocess.run([sys.executable, "-m", "boarddesk", "sample", str(board)], env=environment, check=True)
        _run(SHELL, environment, str(board))
        empty, paint, ready = [], [], []
        for _ in range(STARTS):
            began = time.time()
            empty.append(float(_run(EMPTY, environment)) - began)
            began = time.time()
            times = json.loads(_run(SHELL, environment, str(board)))
            paint.append(times["paint"] - began)
            ready.append(times["ready"] - began)
    floor, first, whole = (statistics.median(each) * 1000 for each in (empty, paint, ready))
    print(f"first paint: {first:.0f} ms, empty QMainWindow {floor:.0f} ms, ratio {first / floor:.2f} (aim 1.3)")
    print(f"board ready: {whole:.0f} ms, ratio {whole / floor:.2f}")


def _run(code: str, environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    main()
