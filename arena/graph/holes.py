"""Whose partners do not know each other: structural holes around an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.triangles import Triangles

Values = NDArray[np.float64]


class Model(StrEnum):
    """Whether the ties that partners have elsewhere count."""

    WHOLE = "whole"
    EGO = "ego"


@dataclass(frozen=True, eq=False)
class Holes:
    """Burt's four measures, arrays of shape ``(n,)``; NaN for who has no ties.

    ``constraint`` from 0 upwards, seldom above 1; ``effective_size`` from 1 to the number of
    contacts; ``efficiency`` and ``hierarchy`` from 0 to 1.
    """

    constraint: Values
    effective_size: Values
    efficiency: Values
    hierarchy: Values


def structural_holes(
    matrix: sp.csr_array, model: Model = Model.WHOLE, triangles: Triangles | None = None
) -> Holes:
    """Return how much room its contacts leave each organisation.

    .. math::

        C_i = \\sum_j \\Big(p_{ij} + \\sum_q p_{iq} p_{qj}\\Big)^2, \\quad
        E_i = \\sum_j \\Big(1 - \\sum_q p_{iq} m_{jq}\\Big), \\quad
        H_i = \\frac{\\sum_j r_j \\ln r_j}{N_i \\ln N_i}

    over the contacts j of i and :math:`q \\ne i, j`, with :math:`z_{ij} = a_{ij} + a_{ji}`,
    :math:`p_{ij} = z_{ij} / \\sum_k z_{ik}`, :math:`m_{jq} = z_{jq} / \\max_k z_{jk}`,
    :math:`r_j = c_{ij} N_i / C_i`; efficiency is :math:`E_i / N_i` for :math:`N_i` contacts.

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A (binary, directed), U or W, without self-ties.
    model : Model
        ``whole``: ties of contacts with anyone count, as igraph and networkx have it. ``ego``: only
        their ties with the organisation itself and its other contacts, as UCINET has it.
    triangles : Triangles, optional
        Those of the same network made undirected, when they are known already.

    Returns
    -------
    Holes

    Notes
    -----
    Contacts are distinct organisations, tied either way round. An isolate has no value; one contact
    gives constraint, efficiency and hierarchy 1 (UCINET prints nothing there). Constraint passes 1
    where contacts are few and tied: 1.125 in a triangle. A second way from i to j by way of q is
    always a triangle, so only triangles are looked at.

    References
    ----------
    .. [1] Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard
       University Press, chapter 2.
    .. [2] Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology 110,
       349-399.

    Examples
    --------
    A hub with two leaves that do not know each other.

    >>> found = structural_holes(sp.csr_array([[0, 1, 1], [0, 0, 0], [0, 0, 0]]))
    >>> found.constraint.tolist(), found.effective_size.tolist(), found.hierarchy.tolist()
    ([0.5, 1.0, 1.0], [2.0, 1.0, 1.0], [0.0, 1.0, 1.0])
    """
    both = sp.csr_array(matrix + matrix.T)
    if triangles is None:
        triangles = Triangles(_pattern(both))
    return _Ties(triangles, triangles.along(both), both.shape[0]).holes(model)


@dataclass(frozen=True, eq=False)
class _Ties:
    """The summed ties z along the arcs of a network."""

    triangles: Triangles
    z: Values
    n: int

    def holes(self, model: Model) -> Holes:
        source, z, n = self.triangles.source, self.z, self.n
        share = z / _summed(source, z, n)[source]
        total, largest = self._around(model)
        via, redundancy = self._by_way_of(share, total, largest)
        weight = (share + via) ** 2
        contacts = np.bincount(source, minlength=n).astype(np.float64)
        constraint = _summed(source, weight, n)
        size = contacts - redundancy
        with np.errstate(divide="ignore", invalid="ignore"):
            relative = weight * contacts[source] / constraint[source]
            spread = _summed(source, relative * np.log(relative), n)
            hierarchy = spread / (contacts * np.log(contacts))
            efficiency = size / contacts
        hierarchy[contacts == 1] = 1.0
        alone = contacts == 0
        for values in (constraint, size, efficiency, hierarchy):
            values[alone] = np.nan
        return Holes(constraint, size, efficiency, np.maximum(hierarchy, 0.0))

    def _around(self, model: Model) -> tuple[Values, Values]:
        """Return for each arc i → j what j has in all and at most, in the network that counts."""
        target, z = self.triangles.target, self.z
        if model is Model.WHOLE:
            total = _summed(target, z, self.n)
            largest = np.zeros(self.n)
            np.maximum.at(largest, target, z)
            return total[target], largest[target]
        total, largest = z.copy(), z.copy()
        for corner in self.triangles.corners():
            # Within the network of i, q is also tied to j.
            total += _summed(corner.first, z[corner.second], len(z))
            np.maximum.at(largest, corner.first, z[corner.second])
        return total, largest

    def _by_way_of(self, share: Values, total: Values, largest: Values) -> tuple[Values, Values]:
        """Return what each arc i → j gets by way of others, and what is redundant around i."""
        via, redundancy = np.zeros(len(self.z)), np.zeros(self.n)
        for direct, first, second in self.triangles.corners():
            step = self.z[second]
            via += _summed(direct, share[first] * step / total[first], len(via))
            around = self.triangles.source[direct]
            redundancy += _summed(around, share[first] * step / largest[direct], self.n)
        return via, redundancy


def _summed(rows: NDArray[np.int64], weights: Values, n: int) -> Values:
    """Return the sum of the weights of each row, shape ``(n,)``."""
    return np.asarray(np.bincount(rows, weights=weights, minlength=n), np.float64)


def _pattern(matrix: sp.csr_array) -> sp.csr_array:
    """Return where a sparse matrix holds a value other than 0."""
    found = sp.csr_array(matrix != 0)
    found.sort_indices()
    return found
