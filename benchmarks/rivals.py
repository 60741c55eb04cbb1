"""What networkx and python-igraph compute under the same name, on the same network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np

from arena.graph.snapshot import Snapshot

# What a rival needs once before any measure: a graph of its own.
MAKING = "its own graph, once"
Call = Callable[[], object]


def of_networkx(snapshot: Snapshot) -> dict[str, Call]:
    """Return by id of measure a call into networkx."""
    weights = snapshot.strengths
    directed = nx.from_scipy_sparse_array(weights, create_using=nx.DiGraph)
    undirected = nx.from_scipy_sparse_array(snapshot.undirected)
    everyone = list(directed)
    return {
        "in_degree": lambda: dict(directed.in_degree()),
        "out_degree": lambda: dict(directed.out_degree()),
        "in_strength": lambda: dict(directed.in_degree(weight="weight")),
        "out_strength": lambda: dict(directed.out_degree(weight="weight")),
        "betweenness": lambda: nx.betweenness_centrality(directed),
        "closeness": lambda: nx.harmonic_centrality(undirected),
        "eigenvector": lambda: nx.eigenvector_centrality(undirected, max_iter=1000),
        "pagerank": lambda: nx.pagerank(directed, weight=None),
        "constraint": lambda: nx.constraint(directed),
        "effective_size": lambda: nx.effective_size(directed, nodes=everyone),
        "core_number": lambda: nx.core_number(undirected),
        "is_cut_point": lambda: list(nx.articulation_points(undirected)),
        "katz": lambda: nx.katz_centrality(directed, alpha=0.01, max_iter=5000),
        "trophic_level": lambda: trophic(directed),
        "fragmentation": lambda: without_each(undirected),
    }


def of_igraph(snapshot: Snapshot) -> dict[str, Call]:
    """Return by id of measure a call into python-igraph; nothing where it is not installed."""
    try:
        directed, undirected = graphs_of_igraph(snapshot)
    except ImportError:
        return {}
    return {
        MAKING: lambda: graphs_of_igraph(snapshot),
        "in_degree": lambda: directed.indegree(),
        "out_degree": lambda: directed.outdegree(),
        "in_strength": lambda: directed.strength(mode="in", weights="weight"),
        "out_strength": lambda: directed.strength(mode="out", weights="weight"),
        "betweenness": lambda: directed.betweenness(),
        "closeness": lambda: undirected.harmonic_centrality(),
        "eigenvector": lambda: undirected.eigenvector_centrality(),
        "pagerank": lambda: directed.pagerank(),
        "constraint": lambda: directed.constraint(),
        "core_number": lambda: undirected.coreness(),
        "is_cut_point": lambda: undirected.articulation_points(),
        "fragmentation": lambda: without_each_igraph(undirected),
    }


def graphs_of_igraph(snapshot: Snapshot) -> tuple[Any, Any]:
    """Return the graph of python-igraph with and without direction, from the same arrays."""
    import igraph

    source, target = snapshot.adjacency.tocoo().coords
    edges = np.stack([source, target], axis=1)
    directed = igraph.Graph(n=len(snapshot), edges=edges, directed=True)
    directed.es["weight"] = snapshot.strengths.data.tolist()
    return directed, directed.as_undirected()


def trophic(directed: nx.DiGraph) -> Any:
    """networkx' trophic levels: the older definition, where there is somebody without a source."""
    try:
        return nx.trophic_levels(directed)
    except nx.NetworkXError:
        return None


def without_each(undirected: nx.Graph) -> list[float]:
    """Distance-weighted fragmentation without each organisation, with networkx' distances."""
    found = []
    for gone in list(undirected):
        rest = nx.restricted_view(undirected, [gone], [])
        found.append(sum(nx.harmonic_centrality(rest).values()))
    return found


def without_each_igraph(undirected: Any) -> list[float]:
    """Distance-weighted fragmentation without each organisation, with igraph's distances."""
    found = []
    for gone in range(undirected.vcount()):
        rest = undirected.copy()
        rest.delete_vertices(gone)
        found.append(sum(rest.harmonic_centrality(normalized=False)))
    return found
