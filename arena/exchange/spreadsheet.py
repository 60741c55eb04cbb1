"""Cells that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.utils.formats import number_format

# A cell that starts with one of these is a formula, or hides one, to some spreadsheet (OWASP).
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def safe(text: str) -> str:
    """Return a text that would start a formula with an apostrophe before it; others as they are.

    >>> safe("=1+1"), safe("'s-Hertogenbosch")
    ("'=1+1", "'s-Hertogenbosch")
    """
    return f"'{text}" if text.startswith(DANGEROUS) else text


def as_csv(rows: Iterable[Sequence[object]]) -> str:
    """Return the rows as CSV that a Dutch Excel opens well.

    Semicolons, a byte-order mark, and numbers with the decimal mark of the reader's language.
    """
    file = io.StringIO()
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return file.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        return number_format(value)
    return "" if value is None else value
