"""Which three organisations are all tied to one another: what holes and brokerage are read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Rows = NDArray[np.int64]

# Pairs of ties with an end in common looked at in one go; bounds the memory in a dense network.
_BLOCK = 1 << 21
# Up to this many organisations a table of all pairs is faster than a search among the tied ones.
_TABLE_UP_TO = 4000


class Corner(NamedTuple):
    """For many triangles at once the arcs i → j, i → q and q → j, as numbers of arcs."""

    direct: Rows
    first: Rows
    second: Rows


@dataclass(frozen=True, eq=False)
class Triangles:
    """The tied pairs of U and the triangles they form.

    Arc ``e`` runs from ``tail[e]`` to ``head[e]`` and arc ``e + len(tail)`` back, whether or not
    there is a tie in that direction: a tied pair has both arcs.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.

    Notes
    -----
    Every pair points to the end with more ties; a triangle is two pairs from one tail whose heads
    are tied. In a sparse network that looks at few more pairs than there are triangles [1]_.

    References
    ----------
    .. [1] Chiba, N., & Nishizeki, T. (1985). Arboricity and subgraph listing algorithms. SIAM
       Journal on Computing 14, 210-223.

    Examples
    --------
    >>> found = Triangles(sp.csr_array([[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 1], [0, 0, 1, 0]]))
    >>> found.count, len(found.source)
    (1, 8)
    """

    undirected: sp.csr_array

    @cached_property
    def _pairs(self) -> tuple[Rows, Rows, Rows]:
        """Tails, heads and sorted keys of the pairs, by number of ties of the ends."""
        n = self.undirected.shape[0]
        degrees = np.diff(self.undirected.indptr)
        place = np.empty(n, np.int64)
        place[np.argsort(degrees, kind="stable")] = np.arange(n)
        tail, head = np.repeat(place, degrees), place[self.undirected.indices]
        keys = np.sort((tail * n + head)[tail < head])
        order = np.argsort(place)
        return order[keys // max(n, 1)], order[keys % max(n, 1)], keys

    @property
    def tail(self) -> Rows:
        """One end of each tied pair, shape ``(pairs,)``."""
        return self._pairs[0]

    @property
    def head(self) -> Rows:
        """The other end of each tied pair, shape ``(pairs,)``."""
        return self._pairs[1]

    @cached_property
    def source(self) -> Rows:
        """Where each arc starts, shape ``(2 * pairs,)``."""
        return np.concatenate([self.tail, self.head])

    @cached_property
    def target(self) -> Rows:
        """Where each arc ends, shape ``(2 * pairs,)``."""
        return np.concatenate([self.head, self.tail])

    def along(self, matrix: sp.csr_array) -> NDArray[np.float64]:
        """Return the cell of a matrix for each arc, shape ``(2 * pairs,)``."""
        if not len(self.source):
            return np.zeros(0)
        return np.asarray(matrix[self.source, self.target], np.float64).ravel()

    @property
    def count(self) -> int:
        """How many triangles there are."""
        return sum(len(block[0]) for block in self._blocks())

    def corners(self) -> Iterator[Corner]:
        """Yield every ordered triangle (i, q, j) once: who goes from i to j by way of q."""
        back = len(self.tail)
        for uv, uw, vw in self._blocks():
            vu, wu, wv = uv + back, uw + back, vw + back
            yield Corner(uv, uw, wv)
            yield Corner(vu, vw, wu)
            yield Corner(uw, uv, vw)
            yield Corner(wu, wv, vu)
            yield Corner(vw, vu, uw)
            yield Corner(wv, wu, uv)

    @cached_property
    def _single(self) -> tuple[Rows, Rows, Rows] | None:
        """All triangles, where they are found in one go."""
        waiting = self._waiting
        if int(waiting.sum()) > _BLOCK:
            return None
        return self._closed(0, len(waiting))

    def _blocks(self) -> Iterator[tuple[Rows, Rows, Rows]]:
        if self._single is not None:
            yield self._single
            return
        reached = np.cumsum(self._waiting)
        first = 0
        while first < len(reached):
            before = reached[first - 1] if first else 0
            last = max(first + 1, int(np.searchsorted(reached, before + _BLOCK, side="right")))
            yield self._closed(first, last)
            first = last

    @cached_property
    def _waiting(self) -> Rows:
        """How many later pairs share the tail of each pair."""
        n = max(self.undirected.shape[0], 1)
        tails = self._pairs[2] // n
        later: Rows = np.searchsorted(tails, tails, side="right") - 1 - np.arange(len(tails))
        return later

    def _closed(self, first: int, last: int) -> tuple[Rows, Rows, Rows]:
        """Return the three pairs of each triangle whose first pair is ``first`` to ``last``."""
        n = max(self.undirected.shape[0], 1)
        keys, waiting = self._pairs[2], self._waiting[first:last]
        one = np.repeat(np.arange(first, last), waiting)
        starts = np.repeat(np.cumsum(waiting) - waiting, waiting)
        other = one + 1 + np.arange(len(one)) - starts
        head = keys % n
        wanted = head[one] * n + head[other]
        closed = np.flatnonzero(_among(keys, wanted, n))
        return one[closed], other[closed], np.searchsorted(keys, wanted[closed])


def _among(keys: Rows, wanted: Rows, n: int) -> NDArray[np.bool_]:
    """Return which of the wanted pairs are tied."""
    if n <= _TABLE_UP_TO:
        table = np.zeros(n * n, np.bool_)
        table[keys] = True
        return table[wanted]
    found = np.searchsorted(keys, wanted)
    found[found == len(keys)] = 0
    tied: NDArray[np.bool_] = keys[found] == wanted
    return tied
