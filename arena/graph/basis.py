"""What several measures share, computed once for one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph import centrality, distances
from arena.graph.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class Basis:
    """The matrices of a snapshot and what is derived from them for more than one measure.

    Parameters
    ----------
    snapshot : Snapshot
        One network on one date.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> basis = Basis(Snapshot.of([Node(1, "A"), Node(2, "B")], [Tie(1, 2)]))
    >>> basis.in_degree.tolist(), basis.distance_counts.tolist()
    ([0.0, 1.0], [[1, 1]])
    """

    snapshot: Snapshot

    @property
    def adjacency(self) -> sp.csr_array:
        """A: binary directed, shape ``(n, n)``."""
        return self.snapshot.adjacency

    @property
    def strengths(self) -> sp.csr_array:
        """W: summed strengths, shape ``(n, n)``."""
        return self.snapshot.strengths

    @property
    def undirected(self) -> sp.csr_array:
        """U: A made symmetric by *or*, shape ``(n, n)``."""
        return self.snapshot.undirected

    @cached_property
    def in_degree(self) -> NDArray[np.float64]:
        """Column sums of A, shape ``(n,)``."""
        return centrality.in_degree(self.adjacency)

    @cached_property
    def out_degree(self) -> NDArray[np.float64]:
        """Row sums of A, shape ``(n,)``."""
        return centrality.out_degree(self.adjacency)

    @cached_property
    def distance_counts(self) -> NDArray[np.int64]:
        """How many others stand at each distance on U, shape ``(longest, n)``."""
        return distances.distance_counts(self.undirected)
