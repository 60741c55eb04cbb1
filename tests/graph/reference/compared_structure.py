"""What we compute for each reference value that belongs to pairs, sets or the whole network."""

from __future__ import annotations

from typing import Any

import numpy as np

from arena.graph import (
    centrality,
    centralization,
    hierarchy,
    keyplayers,
    mixing,
    mutuality,
    power,
    trophic,
)
from arena.graph.communities import communities
from arena.graph.distances import distance_counts
from arena.graph.fragmentation import fragmentation
from tests.graph.reference.compared_positions import Compute, a, node, transposed, u, w
from tests.graph.reference.data import Case


def names_of(case: Case, rows: Any) -> list[str]:
    return [case.names[row] for row in rows]


def cut_points(case: Case) -> set[str]:
    return set(names_of(case, np.flatnonzero(case.basis.cuts.is_cut_point)))


def bridges(case: Case) -> set[frozenset[str]]:
    return {frozenset(names_of(case, pair)) for pair in case.basis.cuts.bridges}


def block_density(case: Case) -> dict[str, dict[str, float | None]]:
    sectors = sorted({node.sector for node in case.basis.snapshot.nodes})
    found = mixing.sector_densities(a(case), case.basis.sectors).tolist()
    return {
        sector: {
            other: None if np.isnan(value) else value
            for other, value in zip(sectors, row, strict=True)
        }
        for sector, row in zip(sectors, found, strict=True)
    }


def power_dependence(case: Case) -> dict[frozenset[str], dict[str, Any]]:
    return {
        frozenset(names_of(case, pair[:2])): {
            names_of(case, pair[:2])[0]: pair.first_on_second,
            names_of(case, pair[:2])[1]: pair.second_on_first,
            "power": abs(pair.power),
            "joint": pair.joint,
        }
        for pair in power.pairs(w(case))
    }


def weak_sizes(case: Case) -> dict[str, Any]:
    from scipy.sparse.csgraph import connected_components

    count, piece = connected_components(u(case), directed=False)
    assert count == case.basis.cohesion.components
    return {"number": count, "sizes": sorted(np.bincount(piece).tolist(), reverse=True)}


def mean_distance(matrix: Any) -> Compute:
    def computed(case: Case) -> float:
        totals = distance_counts(matrix(case)).sum(axis=1)
        return float((np.arange(1, len(totals) + 1) @ totals) / totals.sum())

    return computed


def degree_of(measure: str, matrix: Any = a) -> Compute:
    return lambda case: getattr(hierarchy.krackhardt(matrix(case)), measure)


def levels(case: Case) -> Any:
    return case.basis.trophic_levels


def undirected_shares(case: Case) -> Any:
    return centrality.betweenness(u(case))


def f0(case: Case, matrix: Any) -> dict[str, Any]:
    return {
        "F0": trophic.incoherence(matrix(case)),
        "components": case.basis.cohesion.components,
    }


def key_players(case: Case) -> dict[str, Any]:
    joined = case.basis.cuts.pairs_joined / (len(case.names) * (len(case.names) - 1))
    found: dict[str, Any] = {
        "fragmentation_F": 1 - joined,
        "distance_fragmentation_DF": fragmentation(case.basis.distance_counts),
    }
    for size in (1, 2, 3):
        found[f"kpp_neg_k{size}"] = {
            "F": keyplayers.breakers(u(case), size, distance_weighted=False),
            "DF": keyplayers.breakers(u(case), size),
        }
        found[f"kpp_pos_k{size}"] = {
            f"{kind}_{ending}": keyplayers.reachers(matrix(case), size, steps)
            for kind, matrix in (("undirected", u), ("directed_out", a))
            for ending, steps in (
                ("reach1", 1),
                ("reach2", 2),
                ("distance_weighted_reach_sum", None),
            )
        }
    return found


def best_modularity(case: Case) -> dict[str, Any]:
    found = communities(u(case), seed=1, draws=0, starts=60)
    return {"Q": found.modularity, "n_communities": len(found.members)}


STRUCTURE: dict[str, Compute] = {
    "n": lambda case: len(case.names),
    "ties": lambda case: a(case).nnz / (1 if case.directed else 2),
    "density": lambda case: case.basis.cohesion.density,
    "mean_tie_value_all_pairs": lambda case: float(
        w(case).sum() / (len(case.names) * (len(case.names) - 1))
    ),
    "components_weak": weak_sizes,
    "diameter_undirected": lambda case: len(case.basis.distance_counts),
    "mean_distance_undirected": mean_distance(u),
    "mean_distance_directed": mean_distance(a),
    "reciprocity_edgewise": lambda case: case.basis.cohesion.reciprocity,
    "reciprocity_igraph": lambda case: case.basis.cohesion.reciprocity,
    "reciprocity_dyadic.nonnull": lambda case: mutuality.dyad_reciprocity(a(case)),
    "reciprocity_garlaschelli": lambda case: mutuality.corrected_reciprocity(a(case)),
    "reciprocity_correlation": lambda case: mutuality.corrected_reciprocity(a(case)),
    "reciprocity_weighted": lambda case: mutuality.weighted_reciprocity(w(case)),
    "centralization_indegree": lambda case: case.basis.cohesion.in_degree_centralization,
    "centralization_outdegree": lambda case: case.basis.cohesion.out_degree_centralization,
    "centralization_indegree_igraph_noloops": lambda case: (
        case.basis.cohesion.in_degree_centralization
    ),
    "centralization_outdegree_igraph_noloops": lambda case: (
        case.basis.cohesion.out_degree_centralization
    ),
    "centralization_degree_undirected": lambda case: centralization.degree_centralization(
        centrality.out_degree(u(case))
    ),
    "centralization_betweenness_directed": lambda case: centralization.betweenness_centralization(
        case.basis.betweenness
    ),
    "centralization_betweenness_undirected": lambda case: centralization.betweenness_centralization(
        undirected_shares(case)
    ),
    "centralization_closeness_undirected": lambda case: centralization.closeness_centralization(
        case.basis.distance_counts
    ),
    "krackhardt_connectedness": degree_of("connectedness"),
    "krackhardt_hierarchy": degree_of("hierarchy"),
    "krackhardt_efficiency": degree_of("efficiency"),
    "krackhardt_efficiency_underlying": degree_of("underlying_efficiency"),
    "krackhardt_lubness": degree_of("least_upper_bound"),
    "krackhardt_lubness_transposed": degree_of("least_upper_bound", transposed),
    "flow_hierarchy": lambda case: hierarchy.flow_hierarchy(a(case)),
    "flow_hierarchy_scc": lambda case: hierarchy.flow_hierarchy(a(case)),
    "trophic_levels_binary": node(levels),
    "trophic_F0_binary": lambda case: f0(case, a),
    "trophic_F0_binary_check": lambda case: trophic.incoherence(a(case), levels(case)),
    "trophic_F0_weighted": lambda case: f0(case, w),
    "articulation_points": cut_points,
    "cutpoints_sna": cut_points,
    "bridges": bridges,
    "block_density": block_density,
    "EI_index": lambda case: mixing.network_ei_index(u(case), case.basis.sectors),
    "power_dependence": power_dependence,
    "key_players": key_players,
    "modularity_best_leiden": best_modularity,
    "modularity_optimum": best_modularity,
}
