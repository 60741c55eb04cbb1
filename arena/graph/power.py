"""Who needs whom more: dependence within a pair, and what it adds up to."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


class PairPower(NamedTuple):
    """Two tied organisations, by row: how far each depends on the other.

    ``power`` of the first over the second, from -1 to 1; ``joint`` from 0 to 2.
    """

    first: int
    second: int
    first_on_second: float
    second_on_first: float

    @property
    def power(self) -> float:
        """How much more the second depends on the first than the first on the second."""
        return self.second_on_first - self.first_on_second

    @property
    def joint(self) -> float:
        """How much the two depend on one another together."""
        return self.first_on_second + self.second_on_first


def dependence(strengths: sp.csr_array) -> sp.csr_array:
    """Return which share of all that each organisation exchanges runs through each other one.

    .. math:: D_{ij} = x_{ij} / \\sum_k x_{ik}, \\quad X = W + W^T

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    csr_array, shape (n, n)
        Rows sum to 1, or to 0 without ties.

    Notes
    -----
    It says most where a strength is a flow: clients, euros, hours. With contacts it is a share of
    contacts. True dependence also asks what the exchange is worth and who else could give it.

    References
    ----------
    .. [1] Emerson, R. M. (1962). Power-dependence relations. American Sociological Review 27,
       31-41.

    Examples
    --------
    >>> dependence(sp.csr_array([[0, 3, 1], [0, 0, 0], [0, 0, 0]])).toarray().tolist()
    [[0.0, 0.75, 0.25], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]
    """
    exchange = sp.csr_array(strengths + strengths.T).astype(np.float64)
    total = np.asarray(exchange.sum(axis=1), np.float64)
    shares = exchange.data / np.repeat(total, np.diff(exchange.indptr))
    return sp.csr_array((shares, exchange.indices, exchange.indptr), shape=exchange.shape)


def net_power(strengths: sp.csr_array) -> NDArray[np.float64]:
    """Return how much more others depend on each organisation than it depends on them.

    .. math:: \\sum_j (D_{ji} - D_{ij})

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From -1 to n - 2, summing to 0; NaN without ties.

    References
    ----------
    .. [1] Emerson, R. M. (1962). Power-dependence relations. American Sociological Review 27,
       31-41.
    .. [2] Casciaro, T., & Piskorski, M. J. (2005). Power imbalance, mutual dependence, and
       constraint absorption. Administrative Science Quarterly 50, 167-199.

    Examples
    --------
    >>> net_power(sp.csr_array([[0, 3, 1], [0, 0, 0], [0, 0, 0]])).tolist()
    [1.0, -0.25, -0.75]
    """
    shares = dependence(strengths)
    tied = np.diff(shares.indptr) > 0
    power = np.asarray(shares.sum(axis=0), np.float64) - 1.0
    power[~tied] = np.nan
    return power


def pairs(strengths: sp.csr_array) -> list[PairPower]:
    """Return dependence asymmetry and joint dependence of every tied pair.

    .. math:: P_{ij} = D_{ji} - D_{ij}, \\quad J_{ij} = D_{ij} + D_{ji}

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    list of PairPower
        Once a pair, ordered by row.

    References
    ----------
    .. [1] Gulati, R., & Sytch, M. (2007). Dependence asymmetry and joint dependence in
       interorganizational relationships. Administrative Science Quarterly 52, 32-69.

    Examples
    --------
    >>> found = pairs(sp.csr_array([[0, 3, 1], [0, 0, 0], [0, 0, 0]]))
    >>> found[0].power, found[0].joint
    (0.25, 1.75)
    """
    shares = dependence(strengths)
    shares.sort_indices()
    back = sp.csr_array(shares.T)
    back.sort_indices()
    row = np.repeat(np.arange(shares.shape[0]), np.diff(shares.indptr))
    once = row < shares.indices
    return [
        PairPower(*values)
        for values in zip(
            row[once].tolist(),
            shares.indices[once].tolist(),
            shares.data[once].tolist(),
            back.data[once].tolist(),
            strict=True,
        )
    ]
