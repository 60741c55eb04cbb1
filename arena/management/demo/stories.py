"""How a demo network is told: tables of text that read like a coordinator's own lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Story:
    """One network and everything that happened in it; each table has a row a line.

    members         who | position | from | involvement | grounds | note
    moves           who | on | to | grounds
    exits           who | on | how
    dependencies    dependant | provider | resource, or their words | strength | replaceability |
                    stated by | from | until
    collaborations  one | other | character | intensity | stated by | from | until
    """

    slug: str
    name: str
    issue: str
    ambition: str
    region: str
    phase: str
    visibility: str
    founded_on: date
    members: str
    dependencies: str
    collaborations: str
    moves: str = ""
    exits: str = ""


def rows(table: str, columns: int) -> Iterator[list[str]]:
    """Yield the cells of each line, empty ones added until there are enough; a dash is empty."""
    for line in table.strip().splitlines():
        cells = ["" if cell.strip() == "-" else cell.strip() for cell in line.split("|")]
        yield cells + [""] * (columns - len(cells))


def day(cell: str) -> date:
    """Return the date of a cell such as ``2024-09-02``."""
    return date.fromisoformat(cell)


def degree(cell: str) -> int | None:
    """Return the degree of a cell, or None where nobody stated one."""
    return int(cell) if cell else None
