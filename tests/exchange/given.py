"""What the tests of this layer start from: files on disk, an actor, and an import."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from arena.exchange import imports
from arena.exchange.files import SourceFile
from arena.exchange.imports import ImportRefused, Outcome
from arena.models import Actor

BY = Actor(None, "test", "test")
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


def csv(name: str, text: str) -> SourceFile:
    """Return one csv file."""
    return SourceFile(f"{name}.csv", text.encode())


def sheets(**texts: str) -> SourceFile:
    """Return a folder of csv files, named by their sheets."""
    return SourceFile(
        "folder", parts={f"{name}.csv": text.encode() for name, text in texts.items()}
    )


def workbook(**tabs: list[list[object]]) -> SourceFile:
    """Return a workbook with these rows on these tabs."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in tabs.items():
        tab = book.create_sheet(name)
        for row in rows:
            tab.append(row)
    kept = BytesIO()
    book.save(kept)
    return SourceFile("book.xlsx", kept.getvalue(), is_workbook=True)


def folder(path: Path, **texts: str) -> Path:
    """Write a folder of csv files and return it."""
    for name, text in texts.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return path


def run(
    path: Path, slug: str = "", name: str = "", as_of: date | None = None, *, dry_run: bool = False
) -> Outcome:
    """Import what stands at a path."""
    return imports.run(
        path,
        network_slug=slug,
        network_name=name,
        as_of=as_of,
        dry_run=dry_run,
        by=BY,
        at=AT,
    )


def problems(path: Path, **wish: str) -> list[str]:
    """Return why the import is refused, or nothing when it is not."""
    try:
        run(path, **wish)
    except ImportRefused as refusal:
        return [str(problem) for problem in refusal.problems]
    return []
