"""What we compute for each reference value that belongs to one organisation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import scipy.sparse as sp

from arena.graph import brokerage_chance, centrality, cores, eigen, flow, holes, mixing, spectrum
from arena.graph.brokerage import ROLES, gould_fernandez
from arena.graph.distances import distance_counts
from tests.graph.reference.data import Case

Compute = Callable[[Case], Any]

# Scales of raw counts: ordered pairs of others, and unordered ones.
ORDERED, UNORDERED = 1, 2
_THEIRS = {"itinerant": "itinerant_consultant"}


def node(compute: Callable[[Case], Any]) -> Compute:
    """Give an array as the reference has it: by name, ``None`` where undefined."""

    def by_name(case: Case) -> dict[str, float | None]:
        values = np.asarray(compute(case), np.float64).tolist()
        return {
            name: None if np.isnan(value) else value
            for name, value in zip(case.names, values, strict=True)
        }

    return by_name


def pairs_of_others(case: Case) -> int:
    return (len(case.names) - 1) * (len(case.names) - 2)


def harmonic(matrix: Callable[[Case], sp.csr_array]) -> Compute:
    return node(lambda case: centrality.harmonic_closeness(distance_counts(matrix(case))))


def symmetric(case: Case) -> sp.csr_array:
    """W where ties are undirected, else W + t(W): both directions of a tie in one value."""
    weights = case.basis.strengths
    return sp.csr_array(weights + weights.T)


def a(case: Case) -> sp.csr_array:
    return case.basis.adjacency


def u(case: Case) -> sp.csr_array:
    return case.basis.undirected


def w(case: Case) -> sp.csr_array:
    return case.basis.strengths


def transposed(case: Case) -> sp.csr_array:
    return sp.csr_array(case.basis.adjacency.T)


PROMINENCE: dict[str, Compute] = {
    "indegree": node(lambda case: case.basis.in_degree),
    "outdegree": node(lambda case: case.basis.out_degree),
    "degree_undirected": node(lambda case: centrality.out_degree(u(case))),
    "instrength": node(lambda case: centrality.in_strength(w(case))),
    "outstrength": node(lambda case: centrality.out_strength(w(case))),
    "strength": node(lambda case: centrality.out_strength(w(case))),
    "betweenness_directed": node(lambda case: case.basis.betweenness * pairs_of_others(case)),
    "betweenness_undirected": node(
        lambda case: centrality.betweenness(u(case)) * pairs_of_others(case) / UNORDERED
    ),
    "harmonic_undirected_norm": harmonic(u),
    "harmonic_out_norm": harmonic(a),
    "harmonic_in_norm": harmonic(transposed),
    "eigenvector_undirected_max1": node(lambda case: eigen.eigenvector(u(case))),
    "eigenvector_weighted_sum_max1": node(lambda case: eigen.eigenvector(symmetric(case))),
    "eigenvalue_max_undirected": lambda case: spectrum.spectral_radius(u(case)),
    "spectral_radius_A": lambda case: spectrum.spectral_radius(a(case)),
    "katz_in_alpha_half_over_rho": node(lambda case: eigen.katz(a(case))),
    "pagerank_085": node(lambda case: eigen.pagerank(a(case))),
    "bonacich_power_undirected_beta_+0.1": node(lambda case: eigen.scaled_power(u(case), 0.1)),
    "bonacich_power_undirected_beta_-0.1": node(lambda case: eigen.scaled_power(u(case), -0.1)),
    "coreness_undirected": node(lambda case: cores.core_number(u(case))),
    "coreness_all": node(lambda case: cores.core_number(sp.csr_array(a(case) + a(case).T))),
    "coreness_in": node(lambda case: cores.core_number(transposed(case))),
    "coreness_out": node(lambda case: cores.core_number(a(case))),
    "flow_betweenness_directed": node(lambda case: flow.flow_betweenness(a(case))),
    "flow_betweenness_undirected": node(lambda case: flow.flow_betweenness(u(case), mutual=True)),
    "EI_index_node": node(lambda case: mixing.ei_index(u(case), case.basis.sectors)),
} | {
    f"bonacich_power_{kind}_beta_{sign}0.5_over_rho": node(
        lambda case, matrix=matrix, share=share: eigen.bonacich_power(matrix(case), share)
    )
    for kind, matrix in (("directed", a), ("undirected", u))
    for sign, share in (("+", 0.5), ("-", -0.5))
}
PROMINENCE |= {
    "betweenness_directed_igraph": PROMINENCE["betweenness_directed"],
    "betweenness_undirected_sna": PROMINENCE["betweenness_undirected"],
    "coreness_undirected_sna": PROMINENCE["coreness_undirected"],
}


def hole(measure: str, model: holes.Model, matrix: Callable[[Case], sp.csr_array]) -> Compute:
    return node(lambda case: getattr(holes.structural_holes(matrix(case), model), measure))


HOLES: dict[str, Compute] = {
    f"holes_{model.value}_{measure}_{letter}": hole(measure, model, matrix)
    for model in holes.Model
    for measure in ("constraint", "effective_size", "efficiency", "hierarchy")
    for letter, matrix in (("A", a), ("U", u), ("W", w))
} | {
    "constraint_directed": hole("constraint", holes.Model.WHOLE, a),
    "constraint_undirected": hole("constraint", holes.Model.WHOLE, u),
    "constraint_weighted": hole("constraint", holes.Model.WHOLE, w),
    "constraint_igraph_py": hole("constraint", holes.Model.WHOLE, a),
    "constraint_networkx": hole("constraint", holes.Model.WHOLE, a),
    "effective_size_networkx": hole("effective_size", holes.Model.WHOLE, a),
}


def chance(case: Case) -> brokerage_chance.Standardised:
    return brokerage_chance.brokerage_of_organisations(
        case.basis.brokerage, a(case), case.basis.sectors
    )


def network_chance(place: int) -> Compute:
    def computed(case: Case) -> dict[str, float]:
        found = brokerage_chance.brokerage_of_network(
            case.basis.brokerage, a(case), case.basis.sectors
        )
        return {
            "raw": found.raw[place],
            "exp": found.expected[place],
            "sd": found.sd[place],
            "z": found.z[place],
        }

    return computed


def undirected_counts(place: int) -> Compute:
    """Count on U; sna gives what the edge list of U holds, each open pair twice."""

    def computed(case: Case) -> Any:
        found = gould_fernandez(u(case), case.basis.sectors)
        return [*found, found.total][place]

    return node(computed)


BROKERAGE: dict[str, Compute] = {}
for number, role in enumerate([*ROLES, "total"]):
    theirs = f"brokerage_{_THEIRS.get(role, role)}"
    for short, attribute in (("raw", "raw"), ("exp", "expected"), ("sd", "sd"), ("z", "z")):
        BROKERAGE[f"{theirs}_{short}"] = node(
            lambda case, n=number, key=attribute: getattr(chance(case), key)[:, n]
        )
    BROKERAGE[f"{theirs}_raw_undirected"] = undirected_counts(number)
    BROKERAGE[f"brokerage_total_network_{_THEIRS.get(role, role)}"] = network_chance(number)

POSITIONS: dict[str, Compute] = PROMINENCE | HOLES | BROKERAGE
