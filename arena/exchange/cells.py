"""One line of a sheet: its cells by field, and the problems met while reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from django.utils.translation import gettext as _

from arena.exchange import rows
from arena.exchange.columns import Kind, fields
from arena.exchange.rows import Notice, Problem, Unreadable
from arena.exchange.sheets import Sheet

Value = TypeVar("Value")


class Findings:
    """What is wrong, and what is worth knowing, in the order in which it is met."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []


class Cells:
    """Reads the cells of one line; every value that cannot be read becomes a problem."""

    def __init__(
        self,
        sheet: Sheet,
        at: tuple[int, Sequence[str]],
        where: Mapping[str, int],
        findings: Findings,
    ) -> None:
        self.sheet = sheet.name
        self.line, self._cells = at
        self._headings = sheet.headings
        self._where = where
        self._findings = findings

    def raw(self, field: str) -> str:
        """Return the cell as it stands; empty where the column or the cell is absent."""
        index = self._where.get(field)
        return "" if index is None or index >= len(self._cells) else self._cells[index]

    def label(self, field: str, longest: int = 200) -> str:
        """Return a name, without the spaces around it and otherwise untouched."""
        text = rows.label(self.raw(field))
        if not text.strip():
            return ""
        if len(text) > longest:
            sentence = _("Longer than %(longest)s characters. Make it shorter.")
            self.problem(field, sentence % {"longest": longest})
        return text[:longest]

    def shortened(self, field: str, longest: int) -> str:
        """Return a text, cut with a notice where it is too long to keep."""
        text = self.raw(field).strip()
        if len(text) > longest:
            sentence = _("Only the first %(longest)s characters are kept.") % {"longest": longest}
            self.notice(field, sentence)
        return text[:longest].strip()

    def read(self, field: str, reader: Callable[[str], Value], otherwise: Value) -> Value:
        """Return what the reader makes of the cell, or ``otherwise`` with a problem."""
        try:
            return reader(self.raw(field))
        except Unreadable as error:
            self.problem(field, str(error))
            return otherwise

    def period(self, first: str = "from_on", last: str = "until_on") -> dict[str, date | None]:
        """Return the dates of the line; an end that is not after its beginning is a problem."""
        from_on = self.read(first, rows.day, None)
        until_on = self.read(last, rows.day, None)
        if from_on and until_on and until_on <= from_on:
            self.problem(last, _("The end is not after the beginning. Check both dates."))
            until_on = None
        return {first: from_on, last: until_on}

    def problem(self, field: str, sentence: str) -> None:
        """Write down what is wrong with a cell."""
        self._findings.problems.append(Problem(*self._place(field), sentence))

    def notice(self, field: str, sentence: str) -> None:
        """Write down something about a cell that stops nothing."""
        self._findings.notices.append(Notice(*self._place(field), sentence))

    def _place(self, field: str) -> tuple[str, int, str, str]:
        index = self._where.get(field)
        column = self._headings[index] if index is not None else ""
        return self.sheet, self.line, column, self.raw(field)


def lines(kind: Kind, sheet: Sheet, findings: Findings) -> Iterator[Cells]:
    """Yield the lines of a sheet that holds rows of this kind."""
    where = fields(kind, sheet.headings)
    for at in sheet.rows:
        yield Cells(sheet, at, where, findings)
