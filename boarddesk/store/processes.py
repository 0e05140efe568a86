"""Whether a program that wrote its number into a lock is still the one that runs."""

import os
import subprocess
import sys
from pathlib import Path


def started_at(pid: int) -> str | None:
    """When a process of this computer began, in the words of its system, or None if it does not run.

    Numbers of processes are used again; number and start together are not.
    """
    if pid <= 0:
        return None
    if sys.platform == "win32":
        return _started_on_windows(pid)
    if sys.platform == "darwin":
        return _started_by_ps(pid)
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    after_name = told.rpartition(")")[2].split()
    return None if after_name[0] in "ZX" else after_name[19]


def own_start() -> str:
    """When this process began."""
    return started_at(os.getpid()) or ""


def _started_by_ps(pid: int) -> str | None:
    try:
        told = subprocess.run(
            ["/bin/ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, timeout=2, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return told.stdout.strip() or None


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY_LIMITED_INFORMATION = 0x1000
    _STILL_ACTIVE = 259

    def _started_on_windows(pid: int) -> str | None:
        """Asks the kernel; `os.kill(pid, 0)` would end the process on Windows."""
        kernel = ctypes.windll.kernel32
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
        if not handle:
            return None
        try:
            code = wintypes.DWORD()
            times = [wintypes.FILETIME() for _ in range(4)]
            alive = kernel.GetExitCodeProcess(handle, ctypes.byref(code)) and code.value == _STILL_ACTIVE
            told = kernel.GetProcessTimes(handle, *(ctypes.byref(time) for time in times))
        finally:
            kernel.CloseHandle(handle)
        if not alive:
            return None
        return f"{times[0].dwHighDateTime}:{times[0].dwLowDateTime}" if told else "unknown"
