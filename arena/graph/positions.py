"""The position sheet: every measure of every organisation in one pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from arena.graph.basis import Basis
from arena.graph.cohesion import Cohesion
from arena.graph.core import CorePeriphery, core_periphery
from arena.graph.measures import MEASURES
from arena.graph.significance import Significance
from arena.graph.snapshot import Snapshot
from arena.graph.structure import STRUCTURE

Plain = int | float | bool | str | None
Row = dict[str, Plain | dict[str, Plain]]
# Called with the id of what was computed last and the share of the sheet that is done.
Progress = Callable[[str, float], None]

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
    structure : mapping of str to number
        By id of structure measure a plain value; ``None`` where undefined.
    core : CorePeriphery
        Core and ring as the ties show them.
    significance : Significance, optional
        The comparison of that core with chance; it takes longer than the sheet, so it is computed
        apart.
    """

    snapshot: Snapshot
    values: Mapping[str, NDArray[np.float64]]
    structure: Mapping[str, int | float | bool | None]
    core: CorePeriphery
    significance: Significance | None = None

    def with_significance(self, significance: Significance) -> Sheet:
        """Return the same sheet with the comparison of its core with chance."""
        return replace(self, significance=significance)

    def rows(self) -> list[Row]:
        """Return for each organisation its description and its measures as plain values.

        Returns
        -------
        list of dict
            In the order of the nodes; ``None`` where a measure is undefined, ``int`` for a count,
            ``bool`` for a flag. Measures that belong together stand in an object of their own.
        """
        rows: list[Row] = [
            {
                "organisation": node.name,
                "id": node.id,
                "sector": node.sector or None,
                "standing": str(node.standing),
            }
            for node in self.snapshot.nodes
        ]
        for id_, values in self.values.items():
            measure = MEASURES[id_]
            for row, value in zip(rows, values.tolist(), strict=True):
                holder = row.setdefault(measure.within, {}) if measure.within else row
                assert isinstance(holder, dict)
                holder[measure.key] = measure.plain(value)
        return rows

    def flat_rows(self) -> list[dict[str, Plain]]:
        """Return the same rows for a table: every measure under its own id.

        Returns
        -------
        list of dict
            ``brokerage_liaison`` where :meth:`rows` has ``liaison`` within ``brokerage``.
        """
        flat: list[dict[str, Plain]] = []
        for row in self.rows():
            columns: dict[str, Plain] = {}
            for key, value in row.items():
                if isinstance(value, dict):
                    columns |= {f"{key}_{inner}": held for inner, held in value.items()}
                else:
                    columns[key] = value
            flat.append(columns)
        return flat

    @property
    def cohesion(self) -> Cohesion:
        """Density, reciprocity, centralization and pieces, as the first five of the structure."""
        found = self.structure
        return Cohesion(
            density=found["density"],
            reciprocity=found["reciprocity"],
            in_degree_centralization=found["in_degree_centralization"],
            out_degree_centralization=found["out_degree_centralization"],
            components=round(found["components"] or 0),
        )

    @property
    def core_periphery(self) -> dict[str, Plain | list[str] | dict[str, float | None]]:
        """The fit of the best core, who is in it, and how sure that is.

        ``p_value`` compares with random networks of as many ties; ``p_value_reason`` says why there
        is none (``not_computed`` as long as nobody asked). ``exact`` tells whether every division
        was tried; if not, ``n_optima`` is a lower bound.
        """
        tested = self.significance
        reason = "not_computed" if tested is None else tested.reason
        return {
            "correlation": self.core.correlation,
            "core": [self.snapshot.nodes[row].name for row in self.core.core],
            "n_optima": self.core.n_optima,
            "p_value": tested.p_value if tested else None,
            "p_value_reason": str(reason) if reason else None,
            "exact": self.core.exact,
            "densities": self.core.densities._asdict(),
        }


def sheet(snapshot: Snapshot, seed: int = 0, progress: Progress | None = None) -> Sheet:
    """Compute every registered measure, the structure and the core of one network.

    .. math:: x_{mi} = f_m(A, W, U)_i

    for every registered measure :math:`f_m` and organisation i.

    Parameters
    ----------
    snapshot : Snapshot
        One network on one date. ``snapshot.only(kind)`` measures the ties of one kind.
    seed : int
        Seed of the random starts of the search for the core.
    progress : callable, optional
        Called after each measure with its id and the share of the sheet that is done.

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
    steps = len(MEASURES) + len(STRUCTURE) + 1
    done = 0

    def note(id_: str) -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(id_, done / steps)

    values: dict[str, NDArray[np.float64]] = {}
    for id_, measure in MEASURES.items():
        values[id_] = measure.compute(basis)
        note(id_)
    structure: dict[str, int | float | bool | None] = {}
    for id_, number in STRUCTURE.items():
        structure[id_] = number.of(basis)
        note(id_)
    core = core_periphery(basis.adjacency, seed)
    note("core")
    return Sheet(snapshot, values, structure, core)


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
