"""Cells that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# A cell that starts with one of these is a formula, or hides one, to some spreadsheet (OWASP).
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def safe(cell: object) -> object:
    """Return a text that would start a formula with an apostrophe before it; others as they are."""
    if isinstance(cell, str) and cell.startswith(DANGEROUS):
        return f"'{cell}"
    return "" if cell is None else cell


def as_csv(rows: Iterable[Sequence[object]]) -> str:
    """Return the rows as CSV that a Dutch Excel opens well: semicolons, a byte-order mark."""
    file = io.StringIO()
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([[safe(cell) for cell in row] for row in rows])
    return file.getvalue()
