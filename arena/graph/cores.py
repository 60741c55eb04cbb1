"""Groups in which everyone is tied to at least so many others of the same group."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


def core_number(matrix: sp.csr_array) -> NDArray[np.float64]:
    """Return the largest k for which each organisation belongs to a group with k ties each.

    .. math:: \\max \\{k : i \\in S,\\ \\sum_{j \\in S} u_{hj} \\ge k \\text{ for all } h \\in S\\}

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        U; or A for outgoing ties, its transpose for incoming ones, their sum for both.

    Returns
    -------
    ndarray, shape (n,)
        Whole numbers from 0.

    Notes
    -----
    Whoever has the fewest ties left goes first, with everyone who has no more [2]_. Another thing
    than a core with a ring: several such groups may stand side by side.

    References
    ----------
    .. [1] Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287.
    .. [2] Batagelj, V., & Zaversnik, M. (2011). Fast algorithms for determining (generalized) core
       groups in social networks. Advances in Data Analysis and Classification 5, 129-145.

    Examples
    --------
    A triangle with one more organisation tied to it.

    >>> triangle = [[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]
    >>> core_number(sp.csr_array(triangle)).tolist()
    [2.0, 2.0, 2.0, 1.0]
    """
    weights = matrix.astype(np.float64)
    inside = np.ones(matrix.shape[0])
    number = np.zeros(matrix.shape[0])
    fewest = 0.0
    left = len(inside)
    while left:
        ties = weights @ inside
        ties[inside == 0.0] = np.inf
        fewest = max(fewest, float(ties.min()))
        leaving = ties <= fewest
        number[leaving] = fewest
        inside[leaving] = 0.0
        left -= int(leaving.sum())
    return number
