"""The position sheet: every measure of every organisation in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph.basis import Basis
from arena.graph.cohesion import Cohesion, cohesion
from arena.graph.core import CorePeriphery, core_periphery
from arena.graph.measures import MEASURES
from arena.graph.snapshot import Snapshot

# Values equal to this many decimals share a rank: beyond it they differ by rounding alone.
_DECIMALS = 9


@dataclass(frozen=True, eq=False)
class Sheet:
    """Every measure of every organisation of one network on one date.

    Parameters
    ----------
    snapshot : Snapshot
        What was measured.
    values : mapping of str to ndarray
        By id of measure an array of shape ``(n,)``, in the order of the nodes; NaN where undefined.
    cohesion : Cohesion
        The network as a whole.
    core : CorePeriphery
        Core and ring as the ties show them.
    """

    snapshot: Snapshot
    values: Mapping[str, NDArray[np.float64]]
    cohesion: Cohesion
    core: CorePeriphery

    def rows(self) -> list[dict[str, int | float | str | None]]:
        """Return for each organisation its description and its measures as plain values.

        Returns
        -------
        list of dict
            In the order of the nodes; ``None`` where a measure is undefined, ``int`` for a count.
        """
        columns = [
            (key, [MEASURES[key].plain(value) for value in values.tolist()])
            for key, values in self.values.items()
        ]
        return [
            {
                "organisation": node.name,
                "id": node.id,
                "sector": node.sector,
                "standing": str(node.standing),
                **{key: column[row] for key, column in columns},
            }
            for row, node in enumerate(self.snapshot.nodes)
        ]

    @property
    def structure(self) -> dict[str, int | float | None]:
        """The network as a whole, by name of the number."""
        return asdict(self.cohesion)

    @property
    def core_periphery(self) -> dict[str, int | float | list[str] | None]:
        """The fit of the best core, the names of those in it, and how many cores fit as well."""
        return {
            "correlation": self.core.correlation,
            "core": [self.snapshot.nodes[row].name for row in self.core.core],
            "n_optima": self.core.n_optima,
        }


def sheet(snapshot: Snapshot, seed: int = 0) -> Sheet:
    """Compute every registered measure, the structure and the core of one network.

    .. math:: x_{mi} = f_m(A, W, U)_i

    for every registered measure :math:`f_m` and organisation i.

    Parameters
    ----------
    snapshot : Snapshot
        One network on one date. ``snapshot.only(kind)`` measures the ties of one kind.
    seed : int
        Seed of the random starts of the search for the core.

    Returns
    -------
    Sheet

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis. Cambridge University Press.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> found = sheet(Snapshot.of([Node(1, "A"), Node(2, "B")], [Tie(1, 2, strength=3)]))
    >>> found.rows()[1]["in_degree"], found.rows()[1]["in_strength"], found.structure["density"]
    (1, 3.0, 0.5)
    """
    basis = Basis(snapshot)
    return Sheet(
        snapshot=snapshot,
        values={key: measure.compute(basis) for key, measure in MEASURES.items()},
        cohesion=cohesion(basis.adjacency),
        core=core_periphery(basis.adjacency, seed),
    )


def ranks(values: NDArray[np.float64]) -> list[int | None]:
    """Return the rank of each value, the highest first; equal values share a rank.

    .. math:: r_i = 1 + |\\{j : x_j > x_i\\}|

    Parameters
    ----------
    values : ndarray, shape (n,)
        NaN where undefined.

    Returns
    -------
    list of int or None, length n
        From 1; ``None`` where undefined.

    Notes
    -----
    After two who share the first place comes the third. Values that differ by less than 1e-9 are
    taken as equal.

    Examples
    --------
    >>> ranks(np.array([0.5, 0.9, np.nan, 0.9]))
    [3, 1, None, 1]
    """
    rounded = np.round(values, _DECIMALS)
    defined = ~np.isnan(rounded)
    ascending = np.sort(rounded[defined])
    higher = len(ascending) - np.searchsorted(ascending, rounded, side="right")
    return [int(above) + 1 if known else None for above, known in zip(higher, defined, strict=True)]
