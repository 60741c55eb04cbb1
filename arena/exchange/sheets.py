"""A sheet: headings and rows of text, from a csv file or from a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from arena.exchange.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from arena.exchange.rows import FORBIDDEN, Problem

SPACES = " \t\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
ENOUGH = 1_000


@dataclass(frozen=True)
class Sheet:
    """Headings without the spaces around them, and the rows below, each with its line."""

    name: str
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def sheet(name: str, lines: Iterable[tuple[int, Sequence[str]]]) -> Sheet:
    """Return the lines as a sheet: the first that is not empty holds the headings."""
    headings: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = []
    problems: list[Problem] = []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        wide = len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:])
        if wide or len(rows) == MOST_ROWS or len(problems) > ENOUGH:
            problems.append(Problem(name, line, "", "", _too_much(wide=wide)))
            break
        if not headings:
            headings = tuple(" ".join(cell.strip(SPACES).split()) for cell in cells)
            continue
        problems += _bad_cells(name, line, headings, cells)
        rows.append((line, tuple(cells)))
    return Sheet(name, headings, tuple(rows), tuple(problems))


def _too_much(*, wide: bool) -> str:
    if wide:
        return _("The sheet has more than %(most)s columns.") % {"most": MOST_COLUMNS}
    return _("The sheet has more than %(most)s rows, or too many errors to list.") % {
        "most": f"{MOST_ROWS:,}"
    }


def _bad_cells(
    name: str, line: int, headings: tuple[str, ...], cells: Sequence[str]
) -> Iterable[Problem]:
    for index, cell in enumerate(cells):
        column = headings[index] if index < len(headings) else str(index + 1)
        if len(cell) > LONGEST_CELL:
            sentence = _("The cell is longer than %(most)s characters. Is a quote not closed?")
            yield Problem(name, line, column, cell, sentence % {"most": f"{LONGEST_CELL:,}"})
        elif FORBIDDEN.search(cell):
            yield Problem(
                name, line, column, cell, _("The cell holds characters that are no text.")
            )
