"""In how many ways organisations are tied at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.snapshot import Snapshot, TieKind

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Multiplexity:
    """For each organisation its partners, those tied in two ways or more, and their share.

    Arrays of shape ``(n,)``; ``share`` from 0 to 1, NaN without partners.
    """

    partners: Values
    multiplex: Values
    share: Values


def layers(snapshot: Snapshot) -> dict[str, sp.csr_array]:
    """Return a binary matrix for each kind of tie: a resource, or collaboration.

    .. math:: a^{(l)}_{ij} = 1 \\iff i \\text{ has a tie of kind } l \\text{ to } j

    Parameters
    ----------
    snapshot : Snapshot
        One network on one date.

    Returns
    -------
    dict of str to csr_array
        By name, in alphabetical order; a dependency without a resource is called ``dependency``.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 3.3. Cambridge
       University Press.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> list(layers(Snapshot.of([Node(1, "A"), Node(2, "B")], [Tie(1, 2, resource="staff")])))
    ['staff']
    """
    kinds = [
        tie.kind if tie.kind == TieKind.COLLABORATION or not tie.resource else tie.resource
        for tie in snapshot.ties
    ]
    return {
        str(kind): Snapshot(
            snapshot.nodes,
            tuple(tie for tie, other in zip(snapshot.ties, kinds, strict=True) if other == kind),
        ).adjacency
        for kind in sorted(set(kinds))
    }


def multiplexity(matrices: Sequence[sp.csr_array], n: int) -> Multiplexity:
    """Return which share of its partners each organisation is tied to in more ways than one.

    .. math:: \\frac{|\\{j : \\sum_l u^{(l)}_{ij} \\ge 2\\}|}
       {|\\{j : \\sum_l u^{(l)}_{ij} \\ge 1\\}|}

    Parameters
    ----------
    matrices : sequence of csr_array, shape (n, n)
        One a kind of tie, binary; direction does not count.
    n : int
        How many organisations there are.

    Returns
    -------
    Multiplexity

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 3.3. Cambridge
       University Press.

    Examples
    --------
    >>> one, two = sp.csr_array([[0, 1, 1], [0, 0, 0], [0, 0, 0]]), sp.csr_array((3, 3))
    >>> multiplexity([one, sp.csr_array(one.T)], 3).share.tolist()
    [1.0, 1.0, 1.0]
    >>> multiplexity([one, two], 3).share.tolist()
    [0.0, 0.0, 0.0]
    """
    ways = sp.csr_array((n, n))
    for matrix in matrices:
        ways = ways + ((matrix + matrix.T) > 0).astype(np.float64)
    row = np.repeat(np.arange(n), np.diff(ways.indptr))
    partners = np.bincount(row, minlength=n).astype(np.float64)
    several = np.bincount(row, weights=ways.data >= 2, minlength=n).astype(np.float64)
    share = np.full(n, np.nan)
    np.divide(several, partners, out=share, where=partners > 0)
    return Multiplexity(partners, several, share)


@dataclass(frozen=True)
class Overlap:
    """Two kinds of tie: arcs of both, arcs of either, and the first as a share of the second."""

    both: int
    either: int
    share: float | None


def overlap(one: sp.csr_array, other: sp.csr_array) -> Overlap:
    """Return how far two kinds of tie run between the same organisations, the same way.

    .. math:: |E_1 \\cap E_2| / |E_1 \\cup E_2|

    Parameters
    ----------
    one, other : csr_array, shape (n, n)
        Binary, directed.

    Returns
    -------
    Overlap
        ``share`` from 0 to 1, ``None`` without ties.

    References
    ----------
    .. [1] Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist
       11, 37-50.

    Examples
    --------
    >>> overlap(sp.csr_array([[0, 1], [1, 0]]), sp.csr_array([[0, 1], [0, 0]]))
    Overlap(both=1, either=2, share=0.5)
    """
    both = int(one.multiply(other).nnz)
    either = int(one.nnz + other.nnz - both)
    return Overlap(both, either, both / either if either else None)


def overlaps(matrices: Mapping[str, sp.csr_array]) -> dict[tuple[str, str], Overlap]:
    """Return the overlap of every two kinds of tie.

    .. math:: |E_k \\cap E_l| / |E_k \\cup E_l|

    Parameters
    ----------
    matrices : mapping of str to csr_array
        As :func:`layers` gives them.

    Returns
    -------
    dict of tuple of str to Overlap

    References
    ----------
    .. [1] Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist
       11, 37-50.

    Examples
    --------
    >>> overlaps({"a": sp.csr_array([[0, 1], [0, 0]]), "b": sp.csr_array([[0, 0], [1, 0]])})
    {('a', 'b'): Overlap(both=0, either=2, share=0.0)}
    """
    names = list(matrices)
    return {
        (one, other): overlap(matrices[one], matrices[other])
        for place, one in enumerate(names)
        for other in names[place + 1 :]
    }
