"""A csv file becomes a sheet: encoding and separator are recognised, never asked."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from django.utils.translation import gettext as _

from arena.exchange import columns
from arena.exchange.rows import Problem
from arena.exchange.sheets import Sheet, sheet

# UTF-32 before UTF-16: the little-endian mark of one begins with that of the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Excel in the Netherlands writes comes first where nothing else decides.
SEPARATORS = (";", ",", "\t")


def read(name: str, content: bytes) -> Sheet:
    """Return the sheet; what cannot be read is among its problems."""
    text = decoded(content)
    if text is None or "\0" in text:
        sentence = _("This is no text in UTF-8 or Windows-1252. Save it again as csv (UTF-8).")
        return _failed(name, None, sentence)
    separator, text, skipped = _separated(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return sheet(name, _numbered(reader, skipped))
    except csv.Error:
        sentence = _("A quote is not closed, or stands in the middle of a cell. Correct the line.")
        return _failed(name, reader.line_num + skipped, sentence)


def decoded(content: bytes) -> str | None:
    """Return the text by its byte order mark, else strict UTF-8, else Windows-1252."""
    marked = [encoding for mark, encoding in MARKS if content.startswith(mark)]
    for encoding in marked[:1] or ["utf-8", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def separator_of(heading_line: str) -> str:
    """Return the separator that makes most sense of the line with the headings."""

    def sense(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([heading_line], delimiter=separator), [])
        return columns.known([cell.strip() for cell in cells]), len(cells)

    return max(SEPARATORS, key=sense)


def _separated(text: str) -> tuple[str, str, int]:
    """Return the separator, the text to read, and the lines before it (Excel's ``sep=;``)."""
    first, _line_end, rest = text.partition("\n")
    stated = first.strip().lower()
    if stated.startswith("sep=") and len(stated) == len("sep=") + 1:
        return stated[-1], rest, 1
    heading = next((line for line in StringIO(text, newline=None) if line.strip()), "")
    return separator_of(heading.rstrip("\r\n")[:100_000]), text, 0


def _numbered(reader: Iterator[list[str]], skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it begins; a cell may run over several."""
    begins = 1 + skipped
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1 + skipped  # type: ignore[attr-defined]


def _failed(name: str, line: int | None, sentence: str) -> Sheet:
    return Sheet(name, problems=(Problem(name, line, "", "", sentence),))
