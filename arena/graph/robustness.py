"""How much a ranking changes when one tie or one organisation is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph import perturbation
from arena.graph.basis import Basis
from arena.graph.correlation import spearman
from arena.graph.measures import MEASURES, Measure
from arena.graph.positions import ranks
from arena.graph.snapshot import Snapshot

Progress = Callable[[int, int], None]
Values = NDArray[np.float64]


@dataclass(frozen=True)
class LeaveOneOut:
    """How a ranking holds when one at a time is left out.

    ``mean`` and ``lowest`` are Spearman's correlation with the full ranking over ``compared``
    deletions, ``worst`` the ids of what was left out at the lowest: an organisation, or both sides
    of a tie. ``top_stays`` is the share of the deletions after which whoever was first and is still
    there is first; ``of`` is how many deletions there could be. ``None`` where nothing was.
    """

    compared: int
    of: int
    mean: float | None
    lowest: float | None
    worst: tuple[int, ...]
    top_stays: float | None


@dataclass(frozen=True)
class _Removal:
    ids: tuple[int, ...]
    rows: NDArray[np.int64]
    left: Snapshot


def leave_one_tie_out(
    snapshot: Snapshot,
    measures: Iterable[str],
    seed: int = 0,
    most: int = 500,
    progress: Progress | None = None,
) -> Mapping[str, LeaveOneOut]:
    """Rank again without each tie: how much hangs on one that was forgotten or made up.

    .. math:: \\rho_e = \\mathrm{cor}(\\mathrm{rank}\\, x(A), \\mathrm{rank}\\, x(A - e))

    Parameters
    ----------
    snapshot : Snapshot
    measures : iterable of str
        Ids of registered measures.
    seed : int
        Seed of the choice, where there are more ties than ``most``.
    most : int
        How many ties at most are left out; with more ties that many are chosen at random.
    progress : callable, optional
        Called with the deletions done and all deletions.

    Returns
    -------
    mapping of str to LeaveOneOut

    References
    ----------
    .. [1] Costenbader, E., & Valente, T. W. (2003). The stability of centrality measures when
       networks are sampled. Social Networks 25, 283-307.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> star = Snapshot.of([Node(i, f"P{i}") for i in range(5)], [Tie(i, 0) for i in range(1, 5)])
    >>> leave_one_tie_out(star, ["in_degree"])["in_degree"].top_stays
    1.0
    """
    reported = perturbation.reports(snapshot)
    every = [(each, row) for each in reported for row in range(len(each.codes))]
    chosen = every
    if len(every) > most:
        picked = np.random.default_rng(seed).choice(len(every), most, replace=False)
        chosen = [every[number] for number in np.sort(picked)]
    everyone = np.arange(len(snapshot))

    def removals() -> Iterator[_Removal]:
        for each, report in chosen:
            ends = each.ends(each.codes[[report]])
            ids = tuple(snapshot.nodes[int(end[0])].id for end in ends)
            yield _Removal(ids, everyone, perturbation.without_tie(snapshot, each, report))

    return _left_out(snapshot, measures, removals(), len(chosen), len(every), progress)


def leave_one_organisation_out(
    snapshot: Snapshot,
    measures: Iterable[str],
    seed: int = 0,
    most: int = 500,
    progress: Progress | None = None,
) -> Mapping[str, LeaveOneOut]:
    """Rank the others again without each organisation.

    .. math:: \\rho_v = \\mathrm{cor}(\\mathrm{rank}\\, x(A)_{-v}, \\mathrm{rank}\\, x(A_{-v}))

    Parameters
    ----------
    snapshot, measures, seed, most, progress
        As for :func:`leave_one_tie_out`.

    Returns
    -------
    mapping of str to LeaveOneOut

    References
    ----------
    .. [1] Costenbader, E., & Valente, T. W. (2003). The stability of centrality measures when
       networks are sampled. Social Networks 25, 283-307.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> star = Snapshot.of([Node(i, f"P{i}") for i in range(5)], [Tie(i, 0) for i in range(1, 5)])
    >>> found = leave_one_organisation_out(star, ["in_degree"])["in_degree"]
    >>> found.compared, found.of, found.lowest
    (4, 5, 1.0)
    """
    n = len(snapshot)
    chosen = np.arange(n)
    if n > most:
        chosen = np.sort(np.random.default_rng(seed).choice(n, most, replace=False))

    def removals() -> Iterator[_Removal]:
        for row in chosen.tolist():
            rows = np.delete(np.arange(n), row)
            left = perturbation.only_organisations(snapshot, rows)
            yield _Removal((snapshot.nodes[row].id,), rows, left)

    return _left_out(snapshot, measures, removals(), len(chosen), n, progress)


def _computed(snapshot: Snapshot, measures: Mapping[str, Measure]) -> dict[str, Values]:
    basis = Basis(snapshot)
    return {key: measure.compute(basis) for key, measure in measures.items()}


def _left_out(
    snapshot: Snapshot,
    measures: Iterable[str],
    removals: Iterator[_Removal],
    count: int,
    of: int,
    progress: Progress | None,
) -> dict[str, LeaveOneOut]:
    """Compare each ranking with the rankings of what the removals leave."""
    chosen = {key: MEASURES[key] for key in measures}
    full = _computed(snapshot, chosen)
    alike: dict[str, list[tuple[float, tuple[int, ...]]]] = {key: [] for key in chosen}
    stays: dict[str, list[bool]] = {key: [] for key in chosen}
    for done, removal in enumerate(removals, 1):
        for key, values in _computed(removal.left, chosen).items():
            before = full[key][removal.rows]
            correlation = spearman(before, values)
            if correlation is not None:
                alike[key].append((correlation, removal.ids))
            first = np.array(ranks(full[key]), np.float64)[removal.rows] == 1
            if first.any():
                after = np.array(ranks(values), np.float64)
                stays[key].append(np.array_equal(after == 1, first))
        if progress is not None:
            progress(done, count)
    return {key: _summary(alike[key], stays[key], of) for key in chosen}


def _summary(alike: list[tuple[float, tuple[int, ...]]], stays: list[bool], of: int) -> LeaveOneOut:
    lowest, worst = min(alike, default=(None, ()))
    return LeaveOneOut(
        compared=len(alike),
        of=of,
        mean=float(np.mean([value for value, _ in alike])) if alike else None,
        lowest=lowest,
        worst=worst,
        top_stays=float(np.mean(stays)) if stays else None,
    )
