"""What several measures share, computed once for one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph import (
    brokerage,
    centrality,
    cohesion,
    coreness,
    cuts,
    distances,
    fragmentation,
    hierarchy,
    holes,
    spectrum,
    trophic,
)
from arena.graph.snapshot import Snapshot
from arena.graph.triangles import Triangles


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

    @property
    def sectors(self) -> NDArray[np.int64]:
        """Sector of each organisation as a number, shape ``(n,)``."""
        return self.snapshot.sectors

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

    @cached_property
    def betweenness(self) -> NDArray[np.float64]:
        """Share of the shortest ways between others on A, shape ``(n,)``."""
        return centrality.betweenness(self.adjacency)

    @cached_property
    def cohesion(self) -> cohesion.Cohesion:
        """Density, reciprocity, centralization and pieces."""
        return cohesion.cohesion(self.adjacency)

    @cached_property
    def radius(self) -> float:
        """Largest eigenvalue of A in size."""
        return spectrum.spectral_radius(self.adjacency)

    @cached_property
    def undirected_radius(self) -> float:
        """Largest eigenvalue of U."""
        return spectrum.spectral_radius(self.undirected)

    @cached_property
    def triangles(self) -> Triangles:
        """The tied pairs of U and the triangles they form."""
        return Triangles(self.undirected)

    @cached_property
    def holes(self) -> holes.Holes:
        """Burt's measures on A in the whole-network model."""
        return holes.structural_holes(self.adjacency, holes.Model.WHOLE, self.triangles)

    @cached_property
    def brokerage(self) -> brokerage.Roles:
        """Gould and Fernandez' counts on A by sector."""
        return brokerage.gould_fernandez(self.adjacency, self.sectors, self.triangles)

    @cached_property
    def coreness(self) -> coreness.Coreness:
        """MINRES scores on the mean of A and its transpose."""
        return coreness.minres(sp.csr_array((self.adjacency + self.adjacency.T) / 2))

    @cached_property
    def cuts(self) -> cuts.Cuts:
        """Cut points, bridges and what each removal leaves on U."""
        return cuts.cuts(self.undirected)

    @cached_property
    def unjoined(self) -> float | None:
        """F: share of the pairs that cannot reach each other on U."""
        n = len(self.snapshot)
        return None if n < 2 else 1 - self.cuts.pairs_joined / (n * (n - 1))

    @cached_property
    def hierarchy(self) -> hierarchy.Hierarchy:
        """Krackhardt's degrees, read from provider to dependant."""
        return hierarchy.krackhardt(sp.csr_array(self.adjacency.T))

    @cached_property
    def removals(self) -> fragmentation.Removals:
        """Fragmentation without each organisation on U; cut points and the most between first."""
        first = None
        if len(self.snapshot) > fragmentation.EXACT_UP_TO:
            first = np.lexsort((-self.betweenness, ~self.cuts.is_cut_point))
        return fragmentation.fragmentation_without(self.undirected, self.distance_counts, first)

    @cached_property
    def trophic_levels(self) -> NDArray[np.float64]:
        """Step of the chain of each organisation on A, shape ``(n,)``."""
        return trophic.trophic_levels(self.adjacency)
