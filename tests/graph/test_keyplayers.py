"""Sets that hold a network together or reach it, flow through others, and close groups."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph import flow, keyplayers
from arena.graph.cores import core_number
from arena.graph.flow import flow_betweenness
from arena.graph.keyplayers import breakers, reachers
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots
from tests.graph.random_arenas import arena


def test_breakers_are_a_set_not_the_first_of_a_list() -> None:
    r"""
    a       e     alone b, c and d break as much;
     \     /      together c and d leave nobody tied, and b is not needed
      c - b - d
     /     \
    f       g
    """
    snapshot = drawn("abcdefg", "a-c b-c c-f b-d d-e d-g")
    assert breakers(snapshot.undirected, 1, distance_weighted=False).sets == ((1,), (2,), (3,))
    pair = breakers(snapshot.undirected, 2, distance_weighted=False)
    assert pair.sets == ((2, 3),)
    assert pair.value == 1
    assert pair.exhaustive


def test_reachers_count_others_only() -> None:
    """On the path a - b - c - d - e two reach the three others in one step, three ways."""
    path = drawn("abcde", "a-b b-c c-d d-e").undirected
    found = reachers(path, 2, steps=1)
    assert (found.value, found.sets) == (3, ((0, 3), (1, 3), (1, 4)))
    assert reachers(path, 1).value == pytest.approx(1 + 1 + 0.5 + 0.5)


def test_reachers_follow_outgoing_ties() -> None:
    found = reachers(drawn("abc", "ab bc").adjacency, 1, steps=2)
    assert (found.value, found.sets) == (2, ((0,),))


@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_key_players_of_too_few_are_unknown(names: str) -> None:
    matrix = drawn(names).undirected
    assert breakers(matrix, 2).value is None
    assert reachers(matrix, 2).value is None


def naive_broken(snapshot: Snapshot, members: tuple[int, ...]) -> float:
    rest = nx.from_scipy_sparse_array(snapshot.undirected)
    rest.remove_nodes_from(members)
    left = len(rest)
    ways = dict(nx.all_pairs_shortest_path_length(rest))
    near = sum(1 / d for i in ways for j, d in ways[i].items() if i != j)
    return 1 - near / (left * (left - 1))


@given(snapshots(most=7))
@settings(deadline=None, max_examples=40)
def test_breakers_agree_with_trying_every_pair(snapshot: Snapshot) -> None:
    if len(snapshot) < 4:
        return
    worth = {pair: naive_broken(snapshot, pair) for pair in combinations(range(len(snapshot)), 2)}
    best = max(worth.values())
    found = breakers(snapshot.undirected, 2)
    assert found.value == pytest.approx(best)
    assert set(found.sets) == {pair for pair, value in worth.items() if value > best - 1e-9}


def test_greedy_choice_with_swaps_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = arena(40, seed=2)
    best_break, best_reach = breakers(snapshot.undirected, 2), reachers(snapshot.undirected, 2)
    monkeypatch.setattr(keyplayers, "EXHAUSTIVE_UP_TO", 10)
    for weighted in (True, False):
        assert not breakers(snapshot.undirected, 2, weighted).exhaustive
    found, reach = breakers(snapshot.undirected, 2), reachers(snapshot.undirected, 2)
    assert (found.exhaustive, reach.exhaustive) == (False, False)
    assert found.value is not None
    assert reach.value is not None
    assert best_break.value is not None
    assert best_reach.value is not None
    assert 0.95 * best_break.value <= found.value <= best_break.value + 1e-12
    assert 0.95 * best_reach.value <= reach.value <= best_reach.value + 1e-12


def test_flow_betweenness_of_two_ways_round() -> None:
    """a → b → d, a → c → d, d → e: of a → d two flows are lost one each; to e only one passes."""
    found = flow_betweenness(drawn("abcde", "ab ac bd cd de").adjacency)
    assert found.tolist() == [0, 1, 1, 3, 0]


def test_flow_betweenness_counts_undirected_pairs_once() -> None:
    path = drawn("abc", "a-b b-c").undirected
    assert flow_betweenness(path, mutual=True).tolist() == [0, 1, 0]
    assert flow_betweenness(path).tolist() == [0, 2, 0]


def test_flow_betweenness_beyond_the_exact_size_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "EXACT_UP_TO", 2)
    assert np.isnan(flow_betweenness(drawn("abc", "ab bc").adjacency)).all()


def test_core_number_of_a_triangle_with_a_tail() -> None:
    """a - b - c - a, c - d - e, f alone."""
    found = core_number(drawn("abcdef", "a-b b-c a-c c-d d-e").undirected)
    assert found.tolist() == [2, 2, 2, 1, 1, 0]
    assert core_number(drawn("").undirected).tolist() == []


@given(snapshots())
@settings(deadline=None, max_examples=60)
def test_core_number_agrees_with_networkx(snapshot: Snapshot) -> None:
    graph = nx.from_scipy_sparse_array(snapshot.undirected)
    assert core_number(snapshot.undirected).tolist() == list(nx.core_number(graph).values())
