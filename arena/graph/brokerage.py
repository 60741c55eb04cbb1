"""Who passes things on between two organisations that do not deal with each other directly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.triangles import Triangles

Values = NDArray[np.float64]

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


class Roles(NamedTuple):
    """One array (or number) for each role a broker can have between sectors."""

    coordinator: Values
    itinerant: Values
    gatekeeper: Values
    representative: Values
    liaison: Values

    @property
    def total(self) -> Values:
        """All roles together."""
        total: Values = sum(self, start=np.zeros_like(self.coordinator))
        return total


def gould_fernandez(
    adjacency: sp.csr_array, sectors: NDArray[np.int64], triangles: Triangles | None = None
) -> Roles:
    """Count for each organisation the ordered pairs it brokers between, by role.

    .. math:: |\\{(a, b) : a \\to v \\to b,\\ a \\not\\to b,\\ a \\ne b\\}|

    by the sectors g: coordinator :math:`g_a = g_v = g_b`; itinerant (consultant)
    :math:`g_a = g_b \\ne g_v`; gatekeeper :math:`g_a \\ne g_v = g_b` (lets things in);
    representative :math:`g_a = g_v \\ne g_b` (speaks outward); liaison all three different.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    sectors : ndarray of int, shape (n,)
        Sector of each organisation, from 0.
    triangles : Triangles, optional
        Those of U, when they are known already.

    Returns
    -------
    Roles
        Five arrays of shape ``(n,)``, counts from 0.

    Notes
    -----
    On undirected ties every open pair counts twice, and gatekeeper equals representative. Some
    older help pages of sna swap those two names. All steps a → v → b are counted by sector; those
    with a → b are triangles, and are taken off.

    References
    ----------
    .. [1] Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
       brokerage in transaction networks. Sociological Methodology 19, 89-126.

    Examples
    --------
    0 → 1 → 2, where 1 and 2 share a sector: 1 lets 0 in.

    >>> chain = sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]])
    >>> gould_fernandez(chain, np.array([0, 1, 1])).gatekeeper.tolist()
    [0.0, 1.0, 0.0]
    """
    if triangles is None:
        undirected = sp.csr_array((adjacency + adjacency.T) != 0)
        undirected.sort_indices()
        triangles = Triangles(undirected)
    there = triangles.along(adjacency) > 0
    open_and_closed = _two_steps(triangles, there, sectors)
    return Roles(*(open_and_closed - _closed(triangles, there, sectors)).T)


def _two_steps(
    triangles: Triangles, there: NDArray[np.bool_], sectors: NDArray[np.int64]
) -> Values:
    """Return the steps a → v → b with a ≠ b by broker and role, shape ``(n, 5)``."""
    n = len(sectors)
    pairs = len(triangles.tail)
    source, target = triangles.source, triangles.target
    back = np.concatenate([there[pairs:], there[:pairs]])
    mutual = there & back
    # For each organisation (row) and sector (column): ties to it, from it, and both at once.
    kinds = int(sectors.max()) + 1 if n else 0
    cells, place = np.unique(source * max(kinds, 1) + sectors[target], return_inverse=True)
    incoming, outgoing, both = (
        np.asarray(np.bincount(place, weights=weights, minlength=len(cells)), np.float64)
        for weights in (back, there, mutual)
    )
    broker, sector = cells // max(kinds, 1), cells % max(kinds, 1)
    own = sector == sectors[broker] if n else np.zeros(0, np.bool_)

    def summed(weights: Values) -> Values:
        return np.asarray(np.bincount(broker, weights=weights, minlength=n), np.float64)

    all_in, all_out = summed(incoming), summed(outgoing)
    own_in, own_out = summed(incoming * own), summed(outgoing * own)
    same = incoming * outgoing - both
    coordinator, itinerant = summed(same * own), summed(same * ~own)
    gatekeeper = (all_in - own_in) * own_out
    representative = own_in * (all_out - own_out)
    every = all_in * all_out - summed(both)
    liaison = every - coordinator - itinerant - gatekeeper - representative
    return np.stack([coordinator, itinerant, gatekeeper, representative, liaison], axis=1)


def _closed(triangles: Triangles, there: NDArray[np.bool_], sectors: NDArray[np.int64]) -> Values:
    """Return the steps a → v → b with a → b by broker and role, shape ``(n, 5)``."""
    n = len(sectors)
    total = np.zeros(5 * n)
    for direct, first, second in triangles.corners():
        shut = there[direct] & there[first] & there[second]
        broker = triangles.source[second[shut]]
        role = _role(
            sectors[triangles.source[first[shut]]],
            sectors[broker],
            sectors[triangles.target[second[shut]]],
        )
        total += np.bincount(broker * 5 + role, minlength=5 * n)
    return total.reshape(n, 5)


def _role(
    before: NDArray[np.int64], broker: NDArray[np.int64], after: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the number of the role in ``ROLES`` from the sectors of the three."""
    from_own, to_own = before == broker, after == broker
    # Neither end in its own sector: itinerant where both ends share one, else liaison.
    outside = np.where(before == after, 1, 4)
    role: NDArray[np.int64] = np.where(
        from_own, np.where(to_own, 0, 3), np.where(to_own, 2, outside)
    )
    return role


@dataclass(frozen=True, eq=False)
class Standardised:
    """Counts beside what chance would give: expectation, standard deviation and z, by role.

    Each is of shape ``(n, 6)``, or ``(6,)`` for the network: the five roles and their total; ``z``
    is NaN where chance leaves no room.
    """

    raw: Values
    expected: Values
    sd: Values
    z: Values


def standardised(raw: Values, expected: Values, variance: Values) -> Standardised:
    """Return counts with their distance from the expectation in standard deviations.

    .. math:: z = (x - \\mu) / \\sigma

    Parameters
    ----------
    raw, expected, variance : ndarray, equal shapes

    Returns
    -------
    Standardised

    References
    ----------
    .. [1] Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
       brokerage in transaction networks. Sociological Methodology 19, 89-126.

    Examples
    --------
    >>> standardised(np.array([5.0, 1.0]), np.array([3.0, 0.0]), np.array([4.0, 0.0])).z.tolist()
    [1.0, nan]
    """
    sd = np.sqrt(variance)
    z = np.full_like(sd, np.nan)
    np.divide(raw - expected, sd, out=z, where=sd > 0)
    return Standardised(raw, expected, sd, z)
