"""Degrees, strengths, betweenness and closeness on graphs small enough to count by hand."""

from __future__ import annotations

from random import Random

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import centrality
from arena.graph.distances import distance_counts
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, relabelled, snapshots


def closeness(snapshot: Snapshot) -> np.ndarray:
    return centrality.harmonic_closeness(distance_counts(snapshot.undirected))


def random_snapshot(n: int, arcs: int, seed: int) -> Snapshot:
    ends = np.random.default_rng(seed).integers(0, n, (arcs, 2)).tolist()
    return Snapshot.of([Node(i, str(i)) for i in range(n)], [Tie(i, j) for i, j in ends])


def test_degrees_count_organisations_not_ties() -> None:
    r"""
    a ══> b   two resources, one organisation
    a ─── c   a collaboration is a tie in both directions
    """
    snapshot = Snapshot.of(
        [Node(0, "a"), Node(1, "b"), Node(2, "c")],
        [
            Tie(0, 1, resource="beds", strength=3),
            Tie(0, 1, resource="data"),
            Tie(2, 0, "collaboration", strength=2),
        ],
    )
    assert centrality.out_degree(snapshot.adjacency).tolist() == [2, 0, 1]
    assert centrality.in_degree(snapshot.adjacency).tolist() == [1, 1, 1]
    assert centrality.out_strength(snapshot.strengths).tolist() == [6, 0, 2]
    assert centrality.in_strength(snapshot.strengths).tolist() == [2, 4, 2]


def test_betweenness_two_ways_round_count_half_each() -> None:
    r"""
        b
      ↗   ↘
    a       d → e     a→d: b or c, a→e: b or c with d, b→e and c→e: d
      ↘   ↗           b: ½ + ½ = 1, c: 1, d: 3, of 4 × 3 = 12 ordered pairs
        c
    """
    found = centrality.betweenness(drawn("abcde", "ab ac bd cd de").adjacency)
    assert found == pytest.approx([0, 1 / 12, 1 / 12, 3 / 12, 0])


def test_betweenness_follows_direction() -> None:
    """In a → b ← c nobody gets past b."""
    assert centrality.betweenness(drawn("abc", "ab cb").adjacency).tolist() == [0, 0, 0]


def test_betweenness_star_of_collaborations_is_one_at_the_hub() -> None:
    found = centrality.betweenness(drawn("abcde", "a-b a-c a-d a-e").adjacency)
    assert found == pytest.approx([1, 0, 0, 0, 0])


def test_closeness_ignores_direction_and_counts_the_unreachable_as_zero() -> None:
    """a → b ← c, and d alone: a has b at 1 and c at 2, so (1 + 1/2 + 0) / 3."""
    found = closeness(drawn("abcd", "ab cb"))
    assert found == pytest.approx([0.5, 2 / 3, 0.5, 0])


@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_betweenness_of_two_or_fewer_is_zero(names: str) -> None:
    assert centrality.betweenness(drawn(names).adjacency).tolist() == [0.0] * len(names)


def test_closeness_of_one_alone_is_undefined() -> None:
    assert closeness(drawn("")).tolist() == []
    assert np.isnan(closeness(drawn("a"))).tolist() == [True]
    assert closeness(drawn("ab")).tolist() == [0, 0]


def test_distance_counts_reach_past_one_block_of_sources() -> None:
    """A path of 1,100: the first has one other at every distance, the middle two."""
    n = 1100
    path = Snapshot.of([Node(i, str(i)) for i in range(n)], [Tie(i, i + 1) for i in range(n - 1)])
    counts = distance_counts(path.undirected)
    assert counts.shape == (n - 1, n)
    assert counts[:, 0].tolist() == [1] * (n - 1)
    assert counts[:10, 550].tolist() == [2] * 10
    assert (counts.sum(axis=0) == n - 1).all()


@pytest.mark.parametrize(("n", "arcs"), [(12, 20), (40, 130), (70, 90), (150, 900)])
def test_centrality_agrees_with_networkx(n: int, arcs: int) -> None:
    snapshot = random_snapshot(n, arcs, seed=n)
    graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    between = nx.betweenness_centrality(graph)
    harmonic = nx.harmonic_centrality(graph.to_undirected())
    assert centrality.betweenness(snapshot.adjacency) == pytest.approx(list(between.values()))
    assert closeness(snapshot) * (n - 1) == pytest.approx(list(harmonic.values()))


@given(snapshots())
@settings(deadline=None)
def test_centrality_stays_within_its_bounds(snapshot: Snapshot) -> None:
    between = centrality.betweenness(snapshot.adjacency)
    near = closeness(snapshot)
    assert ((between >= 0) & (between <= 1 + 1e-12)).all()
    assert (np.isnan(near) | ((near >= 0) & (near <= 1 + 1e-12))).all()
    assert centrality.in_degree(snapshot.adjacency).sum() == snapshot.adjacency.nnz
    assert centrality.out_degree(snapshot.adjacency).sum() == snapshot.adjacency.nnz


@given(snapshots(), st.randoms())
@settings(deadline=None)
def test_centrality_relabelling_changes_nothing(snapshot: Snapshot, random: Random) -> None:
    order = list(range(len(snapshot)))
    random.shuffle(order)
    other = relabelled(snapshot, order)
    assert centrality.betweenness(other.adjacency)[order] == pytest.approx(
        centrality.betweenness(snapshot.adjacency)
    )
    assert closeness(other)[order] == pytest.approx(closeness(snapshot), nan_ok=True)


@given(snapshots())
@settings(deadline=None)
def test_betweenness_turning_every_tie_round_changes_nothing(snapshot: Snapshot) -> None:
    turned = [tie._replace(source=tie.target, target=tie.source) for tie in snapshot.ties]
    other = Snapshot.of(snapshot.nodes, turned)
    assert centrality.betweenness(other.adjacency) == pytest.approx(
        centrality.betweenness(snapshot.adjacency)
    )
