from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from boarddesk.store import places
from boarddesk.store.places import (
    Place,
    folder_for_new_boards,
    in_synced_folder,
    linux_mounts,
    mac_mounts,
    on_network,
    place_of,
)

MOUNTS = """/dev/sda2 / ext4 rw,relatime 0 0
//server/boards /mnt/team\\040drive cifs rw 0 0
/dev/sdb1 /mnt/team\\040drive/local ext4 rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
judith@server: /home/judith/far fuse.sshfs rw 0 0
"""
MAC_MOUNTS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//judith@server/Boards on /Volumes/Team Drive (smbfs, nodev, nosuid, mounted by judith)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev)
"""


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/home/judith/a.board", "ext4"),
        ("/mnt/team drive/a.board", "cifs"),
        ("/mnt/team drive/local/a.board", "ext4"),
        ("/mnt/team drives/a.board", "ext4"),
        ("/srv/nfs/boards/a.board", "nfs4"),
        ("/home/judith/far/a.board", "fuse.sshfs"),
    ],
)
def test_the_deepest_mount_tells_the_file_system(path: str, system: str) -> None:
    assert places._mounted_as(PurePosixPath(path), linux_mounts(MOUNTS)) == system


def test_a_later_mount_covers_an_earlier_one_at_the_same_point() -> None:
    covered = MOUNTS + "server:/home / nfs rw 0 0\n"

    assert places._mounted_as(PurePosixPath("/etc/a.board"), linux_mounts(covered)) == "nfs"


def test_the_mounts_of_macos_are_read() -> None:
    assert list(mac_mounts(MAC_MOUNTS)) == [
        ("/", "apfs"),
        ("/Volumes/Team Drive", "smbfs"),
        ("/Volumes/STICK", "msdos"),
    ]


@pytest.mark.parametrize("path", [r"\\server\boards\a.board", "//server/boards/a.board"])
def test_a_share_is_the_network(path: str) -> None:
    assert on_network(PureWindowsPath(path))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\jh\OneDrive\Documents\a.board",
        r"C:\Users\jh\OneDrive - Northmoor Council\a.board",
        r"C:\Users\jh\Dropbox (Personal)\Boards\a.board",
        r"G:\Google Drive\a.board",
        r"C:\Users\jh\iCloudDrive\a.board",
        "/Users/jh/Library/Mobile Documents/com~apple~CloudDocs/a.board",
        "/Users/jh/Library/CloudStorage/OneDrive-Northmoor/a.board",
        "/home/jh/Nextcloud/a.board",
    ],
)
def test_folders_kept_in_step_are_known_by_their_names(path: str) -> None:
    made = PureWindowsPath(path) if "\\" in path else PurePosixPath(path)

    assert in_synced_folder(made, {})


@pytest.mark.parametrize(
    "path", ["/home/jh/boards/Dropbox.board", "/home/jh/boxes/a.board", "/home/jh/My OneDrive/a.board"]
)
def test_other_folders_are_not(path: str) -> None:
    assert not in_synced_folder(PurePosixPath(path), {})


def test_the_folder_that_onedrive_names_counts_whatever_it_is_called() -> None:
    environment = {"OneDriveCommercial": r"D:\Work files"}

    assert in_synced_folder(PureWindowsPath(r"D:\Work files\Boards\a.board"), environment)
    assert not in_synced_folder(PureWindowsPath(r"D:\Work\a.board"), environment)


def test_a_link_into_a_synced_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")

    assert place_of(tmp_path / "link" / "a.board") is Place.SYNCED
    assert place_of(tmp_path / "a.board") is Place.LOCAL


def test_new_boards_are_proposed_outside_documents_that_are_kept_in_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "OneDrive" / "Documents")
    assert folder_for_new_boards() == tmp_path / "BoardDesk"

    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "Documents")
    assert folder_for_new_boards() == tmp_path / "Documents"
