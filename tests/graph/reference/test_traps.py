"""Numbers that other software gives wrong, or by another convention, beside ours."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import scipy.sparse as sp

from arena.graph import centralization, eigen, hierarchy, mutuality, trophic
from arena.graph.brokerage import gould_fernandez
from arena.graph.cohesion import centralization as degree_centralization
from arena.graph.communities import modularity
from arena.graph.core import core_periphery
from arena.graph.coreness import minres
from arena.graph.cores import core_number
from arena.graph.cuts import cuts
from arena.graph.distances import distance_counts
from arena.graph.holes import structural_holes
from arena.graph.mixing import sector_densities
from tests.graph.drawing import drawn
from tests.graph.reference.data import LAYERS, case


def directed(dataset: str, layer: str) -> nx.DiGraph:
    return nx.from_scipy_sparse_array(case(dataset, layer).basis.adjacency, create_using=nx.DiGraph)


def test_effective_size_of_networkx_divides_by_the_column_maximum() -> None:
    """Camp '92, Michael: 3.071 by Burt and UCINET, 3.214 by networkx 3.6.1."""
    found = case("campnet", "top3")
    michael = found.names.index("MICHAEL")
    graph = directed("campnet", "top3")
    assert found.basis.holes.effective_size[michael] == pytest.approx(3.071, abs=5e-4)
    assert nx.effective_size(graph)[michael] == pytest.approx(3.214, abs=5e-4)
    assert nx.effective_size(graph, nodes=list(graph))[michael] == pytest.approx(3.071, abs=5e-4)


def test_constraint_of_networkx_with_nodes_loses_who_has_incoming_ties_only() -> None:
    """a → c ← b: c has two contacts, and constraint one half."""
    snapshot = drawn("abc", "ac bc")
    graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    assert structural_holes(snapshot.adjacency).constraint.tolist() == [1, 1, 0.5]
    assert np.isnan(nx.constraint(graph, nodes=[2])[2])
    assert nx.constraint(graph)[2] == 0.5


def test_efficiency_over_the_degree_of_networkx_counts_mutual_ties_twice() -> None:
    """a ⇄ b, a ⇄ c: two contacts that do not know each other, so efficiency 1, not one half."""
    snapshot = drawn("abc", "ab ba ac ca")
    graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    size = nx.effective_size(graph, nodes=list(graph))[0]
    assert structural_holes(snapshot.adjacency).efficiency[0] == 1
    assert size / graph.degree(0) == 0.5


def test_trophic_levels_of_networkx_need_a_source_and_mean_something_else() -> None:
    cycle = drawn("abc", "ab bc ca").adjacency
    graph = nx.from_scipy_sparse_array(cycle, create_using=nx.DiGraph)
    assert trophic.trophic_levels(cycle).tolist() == pytest.approx([0, 0, 0])
    assert trophic.incoherence(cycle) == pytest.approx(1)
    with pytest.raises(nx.NetworkXError):
        nx.trophic_levels(graph)
    # A source with a shortcut: a → b → c, a → c. F0 is a share, q is not.
    feed = drawn("abc", "ab bc ac").adjacency
    graph = nx.from_scipy_sparse_array(feed, create_using=nx.DiGraph)
    assert trophic.incoherence(feed) == pytest.approx(1 / 9)
    assert nx.trophic_incoherence_parameter(graph) == pytest.approx((1 / 6) ** 0.5)


def test_eigenvector_of_networkx_is_ambiguous_in_two_pieces() -> None:
    """A triangle and a pair: only the triangle counts."""
    pieces = drawn("abcde", "a-b b-c a-c d-e").undirected
    assert eigen.eigenvector(pieces).tolist() == pytest.approx([1, 1, 1, 0, 0])
    with pytest.raises(nx.AmbiguousSolution):
        nx.eigenvector_centrality_numpy(nx.from_scipy_sparse_array(pieces))


def test_katz_of_networkx_fails_from_a_radius_of_ten_on() -> None:
    """Twenty organisations all tied: radius 19, so everyone scores 2."""
    complete = sp.csr_array(1 - np.eye(20, dtype=int))
    graph = nx.from_scipy_sparse_array(complete)
    assert eigen.katz(complete).tolist() == pytest.approx([2.0] * 20)
    with pytest.raises(nx.PowerIterationFailedConvergence):
        nx.katz_centrality(graph)
    assert max(nx.katz_centrality_numpy(graph, normalized=False).values()) < 0


def test_networkx_refuses_what_is_guarded_here() -> None:
    nobody_tied, empty = drawn("abc"), nx.DiGraph()
    empty.add_nodes_from(range(3))
    assert hierarchy.flow_hierarchy(nobody_tied.adjacency) is None
    assert modularity(nobody_tied.undirected, np.zeros(3, np.int64)) is None
    assert mutuality.dyad_reciprocity(nobody_tied.adjacency) is None
    for refuses in (nx.flow_hierarchy, nx.overall_reciprocity):
        with pytest.raises(nx.NetworkXError):
            refuses(empty)
    with pytest.raises(ZeroDivisionError):
        nx.community.modularity(nx.Graph(empty), [{0, 1, 2}])
    looped, one_way = nx.Graph([(0, 0), (0, 1)]), nx.DiGraph([(0, 1)])
    assert core_number(drawn("ab", "aa ab").undirected).tolist() == [1, 1]
    assert cuts(drawn("ab", "ab").undirected).bridges == ((0, 1),)
    with pytest.raises(nx.NetworkXNotImplemented):
        nx.core_number(looped)
    for refuses in (nx.articulation_points, nx.bridges):
        with pytest.raises(nx.NetworkXNotImplemented):
            list(refuses(one_way))


@pytest.mark.parametrize(
    ("dataset", "layer", "optimum", "cpnet"),
    [
        ("florentine", "marriage", 0.328, 0.270),
        ("tc_indiana_contact", "contact", 0.416, 0.232),
        ("emon_cheyenne", "contact", 0.581, 0.560),
    ],
)
def test_core_beats_what_cpnet_printed(
    dataset: str, layer: str, optimum: float, cpnet: float
) -> None:
    """With core-ring cells ideally 1, on U; cpnet (not installed) moves the wrong organisation."""
    from arena.graph.core_fit import ONE

    found = core_periphery(case(dataset, layer).basis.undirected, ideal=ONE).correlation
    assert found == pytest.approx(optimum, abs=5e-4)
    assert found > cpnet


def test_coreness_of_equal_organisations_is_equal_unlike_in_cpnet() -> None:
    """Knoke's COMM and MAYR on U got 1.27 and 0.41 from cpnet, which stops at a 1 % change."""
    found = case("knoke", "information")
    u = found.basis.undirected.astype(np.float64)
    scores = minres(sp.csr_array(u)).values
    comm, mayr = found.names.index("COMM"), found.names.index("MAYR")
    assert scores[comm] == pytest.approx(scores[mayr], abs=1e-6)
    assert 0 < scores[comm] < 1


def test_dyadic_reciprocity_of_sna_counts_empty_pairs_as_answered() -> None:
    found = case("knoke", "information")
    assert mutuality.dyad_reciprocity(found.basis.adjacency) == pytest.approx(0.53125)
    assert found.entries["reciprocity_dyadic"] == pytest.approx(2 / 3)


def test_centralization_of_igraph_counts_self_ties_by_default() -> None:
    """Knoke in-degree: 0.506 over (n-1)², 0.456 with self-ties, 0.569 in older texts."""
    found = case("knoke", "information")
    ours = degree_centralization(found.basis.in_degree)
    assert ours is not None
    loops = found.entries["centralization_indegree_igraph_default_loops"]
    assert (round(ours, 3), round(loops, 3), round(ours * 9 / 8, 3)) == (0.506, 0.456, 0.569)


@pytest.mark.parametrize(("dataset", "layer"), LAYERS)
def test_eigenvector_centralization_of_sna_turns_the_sign(dataset: str, layer: str) -> None:
    """What sna gives is that of minus the vector: the distance to the smallest score."""
    found = case(dataset, layer)
    scores = eigen.eigenvector(found.basis.undirected)
    theirs = found.entries["centralization_evcent_undirected"]
    turned = centralization.eigenvector_centralization(-scores)
    ours = centralization.eigenvector_centralization(scores)
    assert ours is not None
    if layer == "reports_to":
        assert ours == pytest.approx(theirs, abs=1e-4)
    else:
        assert turned == pytest.approx(theirs, abs=1e-4)
        assert ours != pytest.approx(theirs, abs=1e-3)


def test_gatekeeper_lets_in_and_representative_speaks_out() -> None:
    """a → B → B: the first B is a gatekeeper; some help pages of sna swap the two names."""
    chain = drawn("abc", "ab bc").adjacency
    assert gould_fernandez(chain, np.array([0, 1, 1])).gatekeeper.tolist() == [0, 1, 0]
    assert gould_fernandez(chain, np.array([0, 0, 1])).representative.tolist() == [0, 1, 0]


def test_least_upper_bound_needs_ties_from_above_to_below() -> None:
    reports = case("hightech", "reports_to").basis.adjacency
    stored = hierarchy.krackhardt(reports).least_upper_bound
    assert stored == pytest.approx(0.063, abs=5e-4)
    assert hierarchy.krackhardt(sp.csr_array(reports.T)).least_upper_bound == 1


def test_connectedness_of_ucinet_is_directed_reach() -> None:
    """The chart of command: Krackhardt's connectedness 1, UCINET's 0.086."""
    reports = case("hightech", "reports_to").basis.adjacency
    assert hierarchy.krackhardt(reports).connectedness == 1
    assert distance_counts(reports).sum() / (21 * 20) == pytest.approx(0.086, abs=5e-4)


def test_closeness_does_not_reward_a_detached_pair() -> None:
    """A triangle, a pair: plain closeness by piece gives both 1, the harmonic one tells apart."""
    from arena.graph.centrality import harmonic_closeness

    found = harmonic_closeness(distance_counts(drawn("abcde", "a-b b-c a-c d-e").undirected))
    assert found.tolist() == [0.5, 0.5, 0.5, 0.25, 0.25]


def test_block_density_within_a_sector_of_one_is_undefined() -> None:
    found = sector_densities(drawn("ab", "ab").adjacency, np.array([0, 1]))
    assert np.isnan(found).tolist() == [[True, False], [False, True]]
