"""A file is about one thing, a function does one thing: the sizes at which that can no longer be true."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "boarddesk" / "ui" / "forms"
SOURCES = sorted(
    path for room in ("boarddesk", "tests") for path in (ROOT / room).rglob("*.py") if GENERATED not in path.parents
)


def functions_of(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_has_600_lines_at_most_and_a_function_80(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = len(text.splitlines())
    assert lines <= 600, f"{lines} lines"
    lengths = {function.name: length_of(function) for function in functions_of(ast.parse(text))}
    assert not {name: length for name, length in lengths.items() if length > 80}
