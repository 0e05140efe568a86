"""What committed text must not carry: addresses of package registries, paths of one machine, work left for later."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("boarddesk", "forms", "resources", "tests", "docs", ".ci")
ENDINGS = {".py", ".ui", ".md", ".json", ".toml", ".txt", ".svg", ".ts", ".qss", ".ini", ".mako", ""}

FORBIDDEN = {
    "the address of a registry": r"pypi[.]org|pythonhosted[.]org|--(extra-)?index-[u]rl|/simpl[e]/",
    "a path of one machine": r"(?<![\w.])/(?:roo[t]|wor[k])/",
    "work left for later": r"\b(?:TOD[O]|FIXM[E]|XX[X])\b",
}


def texts() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in ENDINGS and path.name != ".git")
    for place in PLACES:
        for path in (ROOT / place).rglob("*"):
            if path.is_file() and path.suffix in ENDINGS and "__pycache__" not in path.parts:
                yield path


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_committed_text_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := pattern.search(line))
    ]
    assert not found


def test_constraints_are_names_and_versions_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines if not line.startswith("#"))
