"""How much brokerage chance alone would give: expectation and spread by role."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.brokerage import Roles, Standardised, standardised

Values = NDArray[np.float64]


def brokerage_of_organisations(
    counts: Roles, adjacency: sp.csr_array, sectors: NDArray[np.int64]
) -> Standardised:
    """Return the roles of each organisation beside what chance would give it.

    .. math::

        E = q N_r, \\quad \\sigma^2 = E (1 - q) + 2 M_r d^3 (1 - d)^3, \\quad q = d^2 (1 - d)

    with d the density, :math:`N_r` the pairs that would give role r (coordinator
    :math:`(n_i-1)(n_i-2)`, itinerant :math:`\\sum_{k \\ne i} n_k(n_k-1)`, gatekeeper and
    representative :math:`(n-n_i)(n_i-1)`, liaison the ordered pairs from two other sectors) and
    :math:`M_r` the two of them that share an end, for sector sizes :math:`n_k`.

    Parameters
    ----------
    counts : Roles
        As :func:`arena.graph.brokerage.gould_fernandez` gives them.
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    sectors : ndarray of int, shape (n,)

    Returns
    -------
    Standardised
        Arrays of shape ``(n, 6)``: the roles in the order of ``ROLES``, and the total.

    Notes
    -----
    In a random network with the same number of ties; as sna::brokerage. In a sector of one the
    roles within it expect 0 and have no z. Whether z is normal in a small network was never
    tested: read it as a size, not as a probability.

    References
    ----------
    .. [1] Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
       brokerage in transaction networks. Sociological Methodology 19, 89-126.

    Examples
    --------
    >>> from arena.graph.brokerage import gould_fernandez
    >>> chain, sectors = sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]]), np.array([0, 1, 1])
    >>> found = brokerage_of_organisations(gould_fernandez(chain, sectors), chain, sectors)
    >>> found.expected[1].round(3).tolist()
    [0.0, 0.0, 0.074, 0.074, 0.0, 0.148]
    """
    n, density = len(sectors), _density(adjacency)
    raw = np.stack([*counts, counts.total], axis=1)
    sizes = np.bincount(sectors).astype(np.float64) if n else np.zeros(0)
    own = sizes[sectors] if n else np.zeros(0)
    pairs, shared = _pairs_around(own, sizes, float(n))
    chance = density**2 * (1 - density)
    expected = chance * pairs
    variance = expected * (1 - chance) + 2 * shared * (density * (1 - density)) ** 3
    return standardised(raw, expected, variance)


def _pairs_around(own: Values, sizes: Values, n: float) -> tuple[Values, Values]:
    """Return for each broker the pairs that give each role, and the twos of them with one end."""
    others = n - own
    squares, cubes = (sizes**2).sum(), _falling(sizes, 3).sum()
    coordinator = _falling(own - 1, 2)
    itinerant = _falling(sizes, 2).sum() - _falling(own, 2)
    crossing = others * (own - 1)
    liaison = others**2 - (squares - own**2)
    pairs = np.stack(
        [coordinator, itinerant, crossing, crossing, liaison, np.full_like(own, (n - 1) * (n - 2))],
        axis=1,
    )
    crossing_twos = ((own - 1) * _falling(others, 2) + others * _falling(own - 1, 2)) / 2
    # For every sector k the twos outside it and the broker's: n_k (c - n_k)(c - n_k - 1), c others.
    outside = n * _falling(others, 2) - (2 * others - 1) * squares + (sizes**3).sum()
    liaison_twos = outside - own * _falling(others - own, 2)
    shared = np.stack(
        [
            _falling(own - 1, 3),
            cubes - _falling(own, 3),
            crossing_twos,
            crossing_twos,
            liaison_twos,
            np.full_like(own, (n - 1) * (n - 2) * (n - 3)),
        ],
        axis=1,
    )
    return pairs, shared


def brokerage_of_network(
    counts: Roles, adjacency: sp.csr_array, sectors: NDArray[np.int64]
) -> Standardised:
    """Return the roles of all organisations together beside what chance would give.

    .. math::

        E = q N_r, \\quad
        \\sigma^2 = E (1 - q) + \\sum_{x} (u_x d^3(1-d)^3 - v_x d^4(1-d)^2 + w_x d^5(1-d))

    over the ordered triples x that give role r, with u, v and w how many other triples share two
    organisations with x so that both, one or none of the ties they share may be there.

    Parameters
    ----------
    counts : Roles
        As :func:`arena.graph.brokerage.gould_fernandez` gives them.
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    sectors : ndarray of int, shape (n,)

    Returns
    -------
    Standardised
        Arrays of shape ``(6,)``: the roles in the order of ``ROLES``, and the total.

    Notes
    -----
    The same moments as sna::brokerage gives for the network. Time grows with the third power of the
    number of sectors.

    References
    ----------
    .. [1] Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
       brokerage in transaction networks. Sociological Methodology 19, 89-126.

    Examples
    --------
    >>> from arena.graph.brokerage import gould_fernandez
    >>> chain, sectors = sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]]), np.array([0, 1, 1])
    >>> found = brokerage_of_network(gould_fernandez(chain, sectors), chain, sectors)
    >>> found.raw.tolist(), found.expected.round(3).tolist()
    ([0.0, 0.0, 1.0, 0.0, 0.0, 1.0], [0.0, 0.148, 0.148, 0.148, 0.0, 0.444])
    """
    n, density = float(len(sectors)), _density(adjacency)
    raw = np.array([role.sum() for role in counts] + [counts.total.sum()])
    sizes = np.bincount(sectors).astype(np.float64) if n else np.zeros(0)
    terms = (
        (density * (1 - density)) ** 3,
        density**4 * (1 - density) ** 2,
        density**5 * (1 - density),
    )
    crossing = sizes * (n - sizes) * (sizes - 1)
    triples = [
        _falling(sizes, 3).sum(),
        crossing.sum(),
        crossing.sum(),
        crossing.sum(),
        _three_sectors(sizes).sum(),
        n * (n - 1) * (n - 2),
    ]
    gate = (crossing * ((n - 3) * terms[0] + (sizes - 2) * terms[2])).sum()
    overlap = [
        _alike(sizes, sizes, terms).sum(),
        _visitors(sizes, n, terms),
        gate,
        gate,
        _between_three(sizes, n, terms),
        _alike(np.array([n]), np.array([n]), terms).sum(),
    ]
    chance = density**2 * (1 - density)
    expected = chance * np.array(triples)
    variance = expected * (1 - chance) + np.array(overlap)
    return standardised(raw, expected, np.maximum(variance, 0.0))


def _alike(sizes: Values, group: Values, terms: tuple[float, float, float]) -> Values:
    """Return the overlap of triples within one group."""
    both, one, none = terms
    return _falling(sizes, 3) * (
        (4 * group - 10) * both - 4 * (group - 3) * one + (group - 3) * none
    )


def _visitors(sizes: Values, n: float, terms: tuple[float, float, float]) -> float:
    """Return the overlap of triples whose ends share a sector that is not the broker's."""
    both, _, none = terms
    ends, broker = sizes[:, None], sizes[None, :]
    shared = (2 * ends + 2 * broker - 6) * both + (n - ends - 1) * none
    every = ends * broker * (ends - 1) * shared
    return float(every.sum() - np.trace(every))


def _three_sectors(sizes: Values) -> Values:
    """Return how many triples lie in three different sectors i, j, k, shape ``(g, g, g)``."""
    triples: Values = sizes[:, None, None] * sizes[None, :, None] * sizes[None, None, :]
    same = np.eye(len(sizes), dtype=np.bool_)
    triples[same[:, :, None] | same[:, None, :] | same[None, :, :]] = 0.0
    return triples


def _between_three(sizes: Values, n: float, terms: tuple[float, float, float]) -> float:
    """Return the overlap of triples in three different sectors."""
    both, one, none = terms
    i, j, k = sizes[:, None, None], sizes[None, :, None], sizes[None, None, :]
    weight = (
        (4 * (n - j) - 2 * (i + k + 1)) * both
        - (4 * (n - k) - 2 * (i + j + 1)) * one
        + (n - (i + k + 1)) * none
    )
    return float((_three_sectors(sizes) * weight).sum())


def _falling(values: Values, steps: int) -> Values:
    """Return x (x - 1) … over that many steps."""
    product = np.ones_like(values)
    for step in range(steps):
        product = product * (values - step)
    return product


def _density(adjacency: sp.csr_array) -> float:
    n = adjacency.shape[0]
    return float(adjacency.nnz / (n * (n - 1))) if n > 1 else 0.0
