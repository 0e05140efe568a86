"""Writes the first migration from the tables as they are; only until the first tagged release."""

from pathlib import Path

from boarddesk.store import migrations
from boarddesk.store.schema import statements


def first_step() -> Path:
    return Path(str(migrations.__file__)).with_name("versions") / "0001_first.sql"


def text() -> str:
    return "".join(f"{statement};\n" for statement in statements())


if __name__ == "__main__":
    first_step().write_text(text(), encoding="utf-8")
