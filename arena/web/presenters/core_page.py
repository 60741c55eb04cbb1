"""The middle as the ties show it, beside what was declared, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import number_format

from arena.graph.declared import declared_and_structural
from arena.graph.measures import MEASURES
from arena.graph.positions import Sheet
from arena.graph.uncertainty import RankInterval
from arena.queries.positions import Certainty
from arena.web.presenters.measures import language

# As many organisations of a ranking as a reader takes in.
SHOWN = 5


@dataclass(frozen=True)
class Core:
    """The best core in words and the questions that it raises; ``fit`` is None without one."""

    names: list[str]
    fit: str | None
    densities: list[str]
    optima: int
    exact: bool
    questions: list[str]


@dataclass(frozen=True)
class Ranking:
    """The first organisations by one measure, each with how sure its place is."""

    label: str
    lines: list[tuple[int, str]]


def core_of(sheet: Sheet) -> Core:
    """Return the core of a sheet, and where paper and ties differ."""
    core = sheet.core
    nodes = sheet.snapshot.nodes
    compared = declared_and_structural(sheet.snapshot, core)
    return Core(
        names=[nodes[row].name for row in core.core],
        fit=None if core.correlation is None else number_format(core.correlation, 2),
        densities=[_percent(density) for density in core.densities],
        optima=core.n_optima,
        exact=core.exact,
        questions=[one.sentence(language()) for one in compared if one.is_question],
    )


def rankings(certainty: Certainty) -> list[Ranking]:
    """Return for each measure that was drawn again how sure the first places are."""
    return [
        Ranking(MEASURES[key].label[language()], _lines(intervals))
        for key, intervals in certainty.intervals.items()
    ]


def _lines(intervals: tuple[RankInterval, ...]) -> list[tuple[int, str]]:
    ranked = sorted(
        (one.rank, one.name, one.sentence(language())) for one in intervals if one.rank is not None
    )
    return [(rank, sentence) for rank, _name, sentence in ranked[:SHOWN]]


def _percent(value: float | None) -> str:
    return "–" if value is None else number_format(value * 100, 0)
