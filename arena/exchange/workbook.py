"""A workbook becomes sheets; formulas count as the value they last had."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from arena.exchange.files import DAMAGED, SourceFile, refused
from arena.exchange.limits import MOST_COLUMNS
from arena.exchange.sheets import Sheet, sheet

PROLOGUE = 65_536
# No workbook has more lines; a false line number would make openpyxl count for ever.
LAST_LINE = 1_048_576
DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E", re.IGNORECASE)


def read(file: SourceFile) -> list[Sheet]:
    """Return the sheets of a workbook, in their order.

    Raises
    ------
    FileRefused
        If it holds a DTD, or is no workbook that can be read.
    """
    _refuse_dtd(file)
    with warnings.catch_warnings():
        # openpyxl warns of every extension it does not know; none concerns the cells.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(file.content), read_only=True, data_only=True)
            return [sheet(tab.title, _lines(tab)) for tab in book.worksheets]
        # openpyxl raises whatever comes up in a damaged part: there is no list of it.
        except Exception as error:
            sentence = _("The workbook is damaged. Open it in Excel and save it again.")
            raise refused(file.name, sentence) from error


def _refuse_dtd(file: SourceFile) -> None:
    with zipfile.ZipFile(BytesIO(file.content)) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                try:
                    with archive.open(part) as opened:
                        start = opened.read(PROLOGUE)
                except DAMAGED as error:
                    raise refused(file.name, _("The workbook is damaged.")) from error
                if DOCTYPE.search(start):
                    raise refused(file.name, _("The file holds a DTD. That is never read."))


def _lines(tab: Any) -> Iterator[tuple[int, list[str]]]:
    # Some writers state a wrong size, and openpyxl believes it.
    tab.reset_dimensions()
    rows = tab.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
    for line, cells in enumerate(rows, start=1):
        if line > LAST_LINE:
            raise ValueError(line)
        yield line, [_text(cell) for cell in cells]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if not value.time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
