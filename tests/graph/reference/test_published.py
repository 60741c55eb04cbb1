"""Values that UCINET, xucinet and a textbook printed."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from arena.graph import centrality, centralization, cores, mutuality
from arena.graph.distances import distance_counts
from arena.graph.holes import Model, structural_holes
from arena.graph.multiplexity import multiplexity, overlap
from arena.graph.positions import sheet
from tests.graph.reference.data import case, network, read

# UCINET prints three decimals, or single precision.
PRINTED, SINGLE = 5.01e-4, 1e-6


@pytest.mark.parametrize(
    "name", ["campnet/top3", "hightech/advice", "hightech/friendship", "hightech/reports_to"]
)
def test_whole_network_agrees_with_ucinet(name: str) -> None:
    printed = read("published/ucinet_whole_network.json")["values"][name]
    found = case(*name.split("/"))
    a, u = found.basis.adjacency, found.basis.undirected
    totals = distance_counts(a).sum(axis=1)
    pairs = len(found.names) * (len(found.names) - 1)
    structure = sheet(found.basis.snapshot).structure
    ours = {
        "n": len(found.names),
        "ties": a.nnz,
        "avg_degree": a.nnz / len(found.names),
        "kcore_index": cores.core_number(u).max(),
        "deg_centralization_undirected": structure["degree_centralization"],
        "out_centralization": structure["out_degree_centralization"],
        "in_centralization": structure["in_degree_centralization"],
        "density": structure["density"],
        "connectedness_directed": totals.sum() / pairs,
        "fragmentation_directed": 1 - totals.sum() / pairs,
        "avg_distance": np.arange(1, len(totals) + 1) @ totals / totals.sum(),
        "diameter": len(totals),
        "compactness": (totals / np.arange(1, len(totals) + 1)).sum() / pairs,
        "arc_reciprocity": structure["reciprocity"],
        "dyad_reciprocity": mutuality.dyad_reciprocity(a),
        "reciprocity_index": mutuality.corrected_reciprocity(a),
    }
    for key, value in ours.items():
        assert value == pytest.approx(printed[key], abs=SINGLE), key


def test_centrality_agrees_with_ucinet() -> None:
    printed = read("published/ucinet_campnet_centrality.json")
    found = case("campnet", "top3")
    a = found.basis.adjacency
    outward = centrality.harmonic_closeness(distance_counts(a))
    inward = centrality.harmonic_closeness(distance_counts(sp.csr_array(a.T)))
    contacts = centrality.out_degree(found.basis.undirected)
    for row, name in enumerate(found.names):
        assert found.basis.in_degree[row] == printed["degree"][name]["indegree"]
        assert found.basis.out_degree[row] == printed["degree"][name]["outdegree"]
        assert contacts[row] == printed["degree"][name]["degree"]
        closeness = printed["closeness"][name]
        assert outward[row] == pytest.approx(closeness["reciprocal_out"], abs=PRINTED)
        assert inward[row] == pytest.approx(closeness["reciprocal_in"], abs=PRINTED)


def test_structural_holes_agree_with_xucinet_in_the_ego_network_model() -> None:
    printed = read("published/xucinet_campnet_structural_holes.json")["structural_holes"]
    found = case("campnet", "top3")
    holes = structural_holes(found.basis.adjacency, Model.EGO)
    for row, name in enumerate(found.names):
        for measure in ("effective_size", "efficiency", "constraint", "hierarchy"):
            value = getattr(holes, measure)[row]
            assert value == pytest.approx(printed[name][measure], abs=PRINTED), (name, measure)


def test_constraint_differs_by_model() -> None:
    """Holly of Camp '92: 0.386 in the whole network, 0.436 in her own."""
    found = case("campnet", "top3")
    holly = found.names.index("HOLLY")
    whole = structural_holes(found.basis.adjacency, Model.WHOLE).constraint[holly]
    ego = structural_holes(found.basis.adjacency, Model.EGO).constraint[holly]
    assert (round(whole, 3), round(ego, 3)) == (0.386, 0.436)


def test_knoke_agrees_with_the_textbook() -> None:
    printed = read("published/hanneman_knoke.json")
    found = case("knoke", "information")
    raw = found.basis.betweenness * 9 * 8
    for name, value in printed["betweenness"].items():
        if name in found.names:
            assert raw[found.names.index(name)] == pytest.approx(value, abs=PRINTED), name
    for name, row in zip(found.names, range(10), strict=True):
        assert found.basis.in_degree[row] == printed["degree"]["indegree"][name]
        assert found.basis.out_degree[row] == printed["degree"]["outdegree"][name]
    index = centralization.betweenness_centralization(found.basis.betweenness)
    assert index == pytest.approx(printed["betweenness"]["centralization_percent"] / 100, abs=1e-4)
    # Older UCINET, and the textbook with it, divides by (n-1)(n-2): 9/8 of ours.
    cohesion = found.basis.cohesion
    for ours, theirs in [
        (cohesion.out_degree_centralization, "centralization_out_percent"),
        (cohesion.in_degree_centralization, "centralization_in_percent"),
    ]:
        assert ours is not None
        assert ours * 9 / 8 == pytest.approx(printed["degree"][theirs] / 100, abs=1e-5)


def test_multiplexity_of_knoke() -> None:
    expected = read("knoke/ref_py.json")["multiplexity"]
    layers = [network("knoke", layer).adjacency for layer in ("information", "money")]
    shared, both = expected["information x money"], overlap(*layers)
    assert (both.both, both.either) == (shared["ties_both"], shared["ties_either"])
    assert both.share == pytest.approx(shared["jaccard"])
    found = multiplexity(layers, 10)
    for row, values in enumerate(expected["per_node_undirected"].values()):
        assert found.partners[row] == values["alters"]
        assert found.multiplex[row] == values["multiplex_alters"]
        assert found.share[row] == pytest.approx(values["share"])


@pytest.mark.parametrize("dataset", ["hightech", "florentine"])
def test_overlap_of_the_layers(dataset: str) -> None:
    expected = read(f"{dataset}/ref_py.json")["multiplexity"]
    both_ways = 2 if dataset == "florentine" else 1
    for name, values in expected.items():
        if " x " not in name:
            continue
        found = overlap(*(network(dataset, layer).adjacency for layer in name.split(" x ")))
        assert found.share == pytest.approx(values["jaccard"]), name
        assert found.both == values["ties_both"] * both_ways, name
