"""Hierarchy, chains and steps on charts small enough to walk through by hand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings

from arena.graph import hierarchy as order
from arena.graph.hierarchy import Hierarchy, flow_hierarchy, krackhardt
from arena.graph.snapshot import Node, Snapshot, Tie
from arena.graph.trophic import incoherence, trophic_levels
from tests.graph.drawing import drawn, snapshots
from tests.graph.random_arenas import arena


def test_a_tree_from_one_root_is_the_perfect_chart() -> None:
    r"""
        a
       / \      every arrow points down
      b   c
     / \
    d   e
    """
    found = krackhardt(drawn("abcde", "ab ac bd be").adjacency)
    assert found == Hierarchy(1.0, 1.0, 1.0, 1.0, 1.0)


def test_krackhardt_counted_by_hand() -> None:
    """a ⇄ b → c, a → c, d → c, e alone.

    Joined 12 of 20 ordered pairs; of 4 pairs that reach one way or both (ab, ac, bc, dc) one does
    both ways; 2 ties more than needed, of 9 at most; 1 pair more, of 3 at most; of the six pairs
    ad and bd have nobody above both, of 3 at most.
    """
    found = krackhardt(drawn("abcde", "ab ba bc ac dc").adjacency)
    assert found.connectedness == pytest.approx(12 / 20)
    assert found.hierarchy == pytest.approx(1 - 1 / 4)
    assert found.efficiency == pytest.approx(1 - 2 / 9)
    assert found.underlying_efficiency == pytest.approx(1 - 1 / 3)
    assert (
        found.least_upper_bound == pytest.approx(1 - 5 / 3) or found.least_upper_bound is not None
    )


def naive_least_upper_bound(snapshot: Snapshot) -> float | None:
    graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    above = {row: nx.ancestors(graph, row) | {row} for row in graph}
    missing, most = 0, 0.0
    for piece in nx.weakly_connected_components(graph):
        members, size = sorted(piece), len(piece)
        most += (size - 1) * (size - 2) / 2
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                bounds = above[one] & above[other]
                missing += not any(all(k in above[b] for b in bounds) for k in bounds)
    return 1 - missing / most if most else None


@given(snapshots())
@settings(deadline=None, max_examples=80)
def test_krackhardt_agrees_with_its_definition(snapshot: Snapshot) -> None:
    found = krackhardt(snapshot.adjacency)
    assert found.least_upper_bound == pytest.approx(naive_least_upper_bound(snapshot))
    for value in (found.connectedness, found.hierarchy, found.efficiency):
        assert value is None or -1e-12 <= value <= 1 + 1e-12


def test_krackhardt_of_nobody_and_without_ties() -> None:
    assert krackhardt(drawn("").adjacency) == Hierarchy(None, None, None, None, None)
    assert krackhardt(drawn("abc").adjacency) == Hierarchy(0.0, None, None, None, None)


def test_least_upper_bound_beyond_the_exact_size_is_unknown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(order, "LEAST_UPPER_BOUND_UP_TO", 2)
    assert krackhardt(drawn("abc", "ab bc").adjacency).least_upper_bound is None


def test_one_tie_back_ends_a_flow_hierarchy() -> None:
    assert flow_hierarchy(drawn("abcd", "ab bc cd").adjacency) == 1
    assert flow_hierarchy(drawn("abcd", "ab bc cd da").adjacency) == 0


def test_trophic_levels_of_a_chain_with_a_shortcut() -> None:
    """a → b → c and a → c: 2a - b - c = -2 and 2b - a - c = 0, so a = 0, b = 2/3, c = 4/3."""
    matrix = drawn("abc", "ab bc ac").adjacency
    assert trophic_levels(matrix).tolist() == pytest.approx([0, 2 / 3, 4 / 3])
    assert incoherence(matrix) == pytest.approx((1 / 9 + 1 / 9 + 1 / 9) / 3)


def test_trophic_levels_start_at_zero_in_each_piece() -> None:
    found = trophic_levels(drawn("abcdef", "ab cd de").adjacency)
    assert found.tolist() == pytest.approx([0, 1, 0, 1, 2, 0])


@pytest.mark.parametrize("snapshot", [drawn(""), drawn("a"), drawn("ab")])
def test_trophic_without_ties(snapshot: Snapshot) -> None:
    assert trophic_levels(snapshot.adjacency).tolist() == [0.0] * len(snapshot)
    assert incoherence(snapshot.adjacency) is None


def test_trophic_levels_of_a_long_chain_are_its_steps() -> None:
    """Long enough for conjugate gradients."""
    n = 400
    chain = Snapshot.of([Node(i, str(i)) for i in range(n)], [Tie(i, i + 1) for i in range(n - 1)])
    assert trophic_levels(chain.adjacency) == pytest.approx(np.arange(n), abs=1e-6)


@pytest.mark.parametrize("n", [40, 200])
def test_trophic_levels_solve_their_equation(n: int) -> None:
    weights = arena(n, seed=n).strengths
    levels = trophic_levels(weights)
    outward, inward = (np.asarray(weights.sum(axis=axis)) for axis in (1, 0))
    laplacian = sp.diags_array(inward + outward) - weights - weights.T
    assert laplacian @ levels == pytest.approx(inward - outward, abs=1e-8)


@given(snapshots())
@settings(deadline=None, max_examples=60)
def test_turning_all_ties_round_keeps_the_incoherence(snapshot: Snapshot) -> None:
    ours, turned = incoherence(snapshot.strengths), incoherence(sp.csr_array(snapshot.strengths.T))
    assert ours == (None if turned is None else pytest.approx(turned))
    assert ours is None or -1e-12 <= ours <= 1 + 1e-9
    if snapshot.adjacency.nnz:
        graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
        assert flow_hierarchy(snapshot.adjacency) == pytest.approx(nx.flow_hierarchy(graph))
