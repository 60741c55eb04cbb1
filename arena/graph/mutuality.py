"""How far ties are answered."""

from __future__ import annotations

import scipy.sparse as sp

from arena.graph.cohesion import density, reciprocity


def dyad_reciprocity(adjacency: sp.csr_array) -> float | None:
    """Return the share of the tied pairs that is tied both ways.

    .. math:: M / (M + H)

    with M the mutual pairs and H those tied one way.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` without ties.

    Notes
    -----
    UCINET's dyad reciprocity and sna's ``dyadic.nonnull``; sna's ``dyadic`` also counts pairs
    without a tie as reciprocal.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 13.3. Cambridge
       University Press.

    Examples
    --------
    >>> dyad_reciprocity(sp.csr_array([[0, 1, 1], [1, 0, 1], [0, 0, 0]]))
    0.3333333333333333
    """
    mutual = float(adjacency.multiply(adjacency.T).sum()) / 2
    return None if adjacency.nnz == 0 else mutual / (adjacency.nnz - mutual)


def corrected_reciprocity(adjacency: sp.csr_array) -> float | None:
    """Return the share of answered arcs beyond what so dense a network gives by chance.

    .. math:: (r - d) / (1 - d)

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    float or None
        Below 0 where ties avoid being answered, at most 1; ``None`` without ties, or with all.

    References
    ----------
    .. [1] Garlaschelli, D., & Loffredo, M. I. (2004). Patterns of link reciprocity in directed
       networks. Physical Review Letters 93, 268701.

    Examples
    --------
    >>> corrected_reciprocity(sp.csr_array([[0, 1, 0], [1, 0, 0], [0, 0, 0]]))
    1.0
    """
    answered, dense = reciprocity(adjacency), density(adjacency)
    if answered is None or dense is None or dense == 1.0:
        return None
    return (answered - dense) / (1 - dense)


def weighted_reciprocity(strengths: sp.csr_array) -> float | None:
    """Return the share of all strength that is answered by equal strength.

    .. math:: \\frac{\\sum_{ij} \\min(w_{ij}, w_{ji})}{\\sum_{ij} w_{ij}}

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` without ties.

    References
    ----------
    .. [1] Squartini, T., Picciolo, F., Ruzzenenti, F., & Garlaschelli, D. (2013). Reciprocity of
       weighted networks. Scientific Reports 3, 2729.

    Examples
    --------
    >>> weighted_reciprocity(sp.csr_array([[0, 4], [1, 0]]))
    0.4
    """
    total = float(strengths.sum())
    return None if total == 0 else float(strengths.minimum(strengths.T).sum()) / total
