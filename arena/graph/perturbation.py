"""The same network with ties missed or made up, or with somebody left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.snapshot import Snapshot, TieKind

Codes = NDArray[np.int64]
Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Perturbed(Snapshot):
    """A snapshot of which only W is known: enough for every measure on A, U and W.

    What looks at the kinds of tie apart (multiplexity) finds none, and is undefined on it.

    Parameters
    ----------
    weights : csr_array, shape (n, n)
        W. ``ties`` is empty.
    """

    weights: sp.csr_array

    @cached_property
    def strengths(self) -> sp.csr_array:
        """W: summed strengths, shape ``(n, n)``."""
        return self.weights

    @cached_property
    def arcs(self) -> tuple[Codes, Codes, Values]:
        """Sources, targets and strengths of all arcs, shapes ``(m,)``."""
        entries = self.weights.tocoo()
        return (
            entries.row.astype(np.int64),
            entries.col.astype(np.int64),
            entries.data.astype(np.float64),
        )


@dataclass(frozen=True, eq=False)
class Reports:
    """The ties of one kind as they are reported: arcs for dependencies, pairs for collaborations.

    ``codes`` number the cells that hold a tie, ascending, among all ``cells`` that could.
    """

    n: int
    mutual: bool
    codes: Codes
    strengths: Values

    @property
    def cells(self) -> int:
        """How many ties of this kind there could be."""
        return self.n * (self.n - 1) // (2 if self.mutual else 1)

    def ends(self, codes: Codes) -> tuple[Codes, Codes]:
        """Return source and target of these cells; of a pair the first and the second."""
        if not self.mutual:
            source = codes // max(self.n - 1, 1)
            target = codes % max(self.n - 1, 1)
            return source, target + (target >= source)
        second = (np.floor((1 + np.sqrt(1 + 8.0 * codes)) / 2)).astype(np.int64)
        second -= second * (second - 1) // 2 > codes
        return codes - second * (second - 1) // 2, second

    def arcs(self, codes: Codes, strengths: Values) -> tuple[Codes, Codes, Values]:
        """Return sources, targets and strengths of the arcs that these ties are."""
        source, target = self.ends(codes)
        if not self.mutual:
            return source, target, strengths
        return (
            np.concatenate([source, target]),
            np.concatenate([target, source]),
            np.concatenate([strengths, strengths]),
        )


def reports(snapshot: Snapshot) -> tuple[Reports, ...]:
    """Return the ties of a snapshot by kind, kinds without ties left out.

    Several ties of one kind between two organisations are one report.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> nodes = [Node(1, "A"), Node(2, "B"), Node(3, "C")]
    >>> found = reports(Snapshot.of(nodes, [Tie(1, 3), Tie(2, 3, "collaboration")]))
    >>> [(each.mutual, each.codes.tolist(), each.cells) for each in found]
    [(False, [1], 6), (True, [2], 3)]
    """
    n = len(snapshot)
    found = []
    for kind in TieKind:
        mutual = kind is TieKind.COLLABORATION
        entries = snapshot.only(kind).strengths.tocoo()
        source, target = (side.astype(np.int64) for side in entries.coords)
        if mutual:
            codes = source + target * (target - 1) // 2
            kept = source < target
        else:
            codes = source * (n - 1) + target - (target > source)
            kept = np.ones(len(codes), np.bool_)
        order = np.argsort(codes[kept])
        if len(order):
            found.append(Reports(n, mutual, codes[kept][order], entries.data[kept][order]))
    return tuple(found)


def drawn(
    snapshot: Snapshot,
    ties: tuple[Reports, ...],
    missed: float,
    extra: float | None,
    rng: np.random.Generator,
) -> Snapshot:
    """Return the snapshot with some ties missed and some made up.

    .. math:: P(\\text{kept}) = 1 - e_1, \\quad P(\\text{added}) = e_2

    Parameters
    ----------
    snapshot : Snapshot
    ties : tuple of Reports
        The reports of that snapshot.
    missed : float
        Chance e1 that a tie is missed, from 0 to 1.
    extra : float, optional
        Chance e2 that a tie is added where there is none; by default so many that the number of
        ties stays the same on average, kind by kind.
    rng : numpy.random.Generator

    Returns
    -------
    Snapshot
        The same organisations. An added tie is as strong as some tie of its kind, at random.

    References
    ----------
    .. [1] Borgatti, S. P., Carley, K. M., & Krackhardt, D. (2006). On the robustness of centrality
       measures under conditions of imperfect data. Social Networks 28, 124-136.
    """
    arcs = []
    for each in ties:
        kept = rng.random(len(each.codes)) >= missed
        absent = each.cells - len(each.codes)
        chance = extra
        if chance is None:
            chance = missed * len(each.codes) / absent if absent else 0.0
        # Every cell is drawn by chance, and those that hold a tie are passed over.
        count = rng.binomial(each.cells, min(chance, 1.0))
        added = np.sort(rng.choice(each.cells, count, replace=False, shuffle=False))
        place = np.minimum(np.searchsorted(each.codes, added), len(each.codes) - 1)
        added = added[each.codes[place] != added]
        strengths = np.concatenate([each.strengths[kept], rng.choice(each.strengths, len(added))])
        arcs.append(each.arcs(np.concatenate([each.codes[kept], added]), strengths))
    return Perturbed(snapshot.nodes, (), _weights(len(snapshot), arcs))


def without_tie(snapshot: Snapshot, ties: Reports, report: int) -> Snapshot:
    """Return the snapshot without one report."""
    one = slice(report, report + 1)
    gone = _weights(len(snapshot), [ties.arcs(ties.codes[one], ties.strengths[one])])
    left = snapshot.strengths - gone
    # What is left of an arc that nobody else reports is nothing, or rounding.
    left.data[np.abs(left.data) < 1e-9] = 0.0
    left.eliminate_zeros()
    return Perturbed(snapshot.nodes, (), left)


def only_organisations(snapshot: Snapshot, rows: Codes) -> Snapshot:
    """Return the snapshot with these organisations alone, rows ascending."""
    nodes = tuple(snapshot.nodes[row] for row in rows)
    return Perturbed(nodes, (), snapshot.strengths[rows][:, rows])


def _weights(n: int, arcs: list[tuple[Codes, Codes, Values]]) -> sp.csr_array:
    """Return W of these arcs; several between the same two add up."""
    if not arcs:
        return sp.csr_array((n, n))
    source, target, strength = (np.concatenate(part) for part in zip(*arcs, strict=True))
    return sp.csr_array((strength, (source, target)), shape=(n, n))
