"""Where a board file lies: a local disk, a network drive, or a folder that a service keeps in step.

Write-ahead logging needs shared memory, which network drives do not give, and three files that must travel
together, which services such as OneDrive do not know. Only a local disk gets it (https://sqlite.org/wal.html).
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path, PurePath


class Place(StrEnum):
    """How safe a folder is for a database."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"


NETWORK_SYSTEMS = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "coda", "webdav", "davfs"),
        *("ceph", "glusterfs", "lustre", "acfs", "9p", "drvfs", "prl_fs", "vboxsf", "virtiofs", "vmhgfs"),
        *("fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse"),
    )
)
SYNCED_FOLDERS = re.compile(
    r"""(onedrive|dropbox|google\ ?drive|googledrive|box|nextcloud|owncloud)(\ ?[-(].*)?
      | onedrive.* | icloud\ ?drive | mobile\ documents | cloudstorage | box\ sync | pcloud\ ?drive""",
    re.IGNORECASE | re.VERBOSE,
)
SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE_DRIVE = 4


def place_of(path: Path) -> Place:
    """The kind of place a file lies in; links are followed first."""
    whole = path.resolve()
    if on_network(whole):
        return Place.NETWORK
    return Place.SYNCED if in_synced_folder(whole, os.environ) else Place.LOCAL


def folder_for_new_boards() -> Path:
    """Where new boards are proposed to lie: the documents, or a folder of this computer if those are kept elsewhere.

    It is not made here.
    """
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if place_of(documents / "new.board") is Place.LOCAL else Path.home() / "BoardDesk"


def in_synced_folder(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Whether a service keeps a folder above this file in step, judged by names and by what OneDrive sets."""
    if any(SYNCED_FOLDERS.fullmatch(part) for part in path.parts[:-1]):
        return True
    named = [environment[name] for name in SYNCED_VARIABLES if environment.get(name)]
    return any(path.is_relative_to(folder) for folder in named)


def on_network(path: Path) -> bool:
    """Whether a file lies on another computer, as far as this system tells."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE)
    if sys.platform == "darwin":
        return "Volumes" in path.parts and _mounted_as(path, mac_mounts(_mac_mount_table())) in NETWORK_SYSTEMS
    try:
        table = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return _mounted_as(path, linux_mounts(table)) in NETWORK_SYSTEMS


def linux_mounts(table: str) -> Iterable[tuple[str, str]]:
    """Mount points and kinds of file system from the text of /proc/self/mounts, in order."""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) >= 3:
            yield re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[1]), fields[2]


def mac_mounts(table: str) -> Iterable[tuple[str, str]]:
    """Mount points and kinds of file system from what `mount` prints on macOS."""
    for line in table.splitlines():
        found = re.fullmatch(r".+? on (.+) \((\w+)[,)].*", line)
        if found:
            yield found[1], found[2]


def _mounted_as(path: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """The kind of file system of the deepest mount point above a file; of two at one point the later covers."""
    deepest, kind = -1, ""
    for point, system in mounts:
        parts = len(PurePath(point).parts)
        if parts >= deepest and path.is_relative_to(point):
            deepest, kind = parts, system
    return kind


def _mac_mount_table() -> str:
    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout
