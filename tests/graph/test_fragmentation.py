"""What one removal does: cut points, bridges and distances, beside really removing."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph import fragmentation as removal
from arena.graph.cuts import cuts
from arena.graph.distances import distance_counts
from arena.graph.fragmentation import fragmentation, fragmentation_without
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, snapshots
from tests.graph.random_arenas import arena


def really_removed(snapshot: Snapshot) -> tuple[list[float], list[int]]:
    """Return DF and the pairs left of what remains without each, by removing each."""
    values, pairs, n = [], [], len(snapshot)
    for row in range(n):
        rest = nx.from_scipy_sparse_array(snapshot.undirected)
        rest.remove_node(row)
        ways = dict(nx.all_pairs_shortest_path_length(rest))
        near = sum(1 / d for i in ways for j, d in ways[i].items() if i != j)
        values.append(1 - near / ((n - 1) * (n - 2)))
        pairs.append(sum(len(part) * (len(part) - 1) for part in nx.connected_components(rest)))
    return values, pairs


def test_removal_from_a_kite() -> None:
    r"""
    a - b        without c: d is cut off, a - b is left: 1 - 2/(3 · 2)
     \ / \       without b: a - c - d: 1 - (4 + 2 · 1/2)/6
      c - d
    """
    snapshot = drawn("abcd", "a-b a-c b-c c-d")
    found = fragmentation_without(snapshot.undirected)
    assert found.values.tolist() == pytest.approx([1 / 6, 1 / 6, 2 / 3, 0])
    assert found.exact
    cut = cuts(snapshot.undirected)
    assert cut.is_cut_point.tolist() == [False, False, True, False]
    assert cut.bridges == ((2, 3),)
    assert cut.pairs_left.tolist() == [6, 6, 2, 6]


@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_removal_from_two_or_fewer_is_undefined(names: str) -> None:
    snapshot = drawn(names, "ab" if len(names) == 2 else "")
    assert np.isnan(fragmentation_without(snapshot.undirected).values).tolist() == [True] * len(
        names
    )
    assert cuts(snapshot.undirected).is_cut_point.tolist() == [False] * len(names)


def test_fragmentation_of_the_whole() -> None:
    assert fragmentation(distance_counts(drawn("abc", "a-b b-c").undirected)) == pytest.approx(
        1 / 6
    )
    assert fragmentation(distance_counts(drawn("abc").undirected)) == 1
    assert fragmentation(distance_counts(drawn("a").undirected)) is None


@given(snapshots(most=11))
@settings(deadline=None, max_examples=80)
def test_removal_agrees_with_removing(snapshot: Snapshot) -> None:
    if len(snapshot) < 3:
        return
    values, pairs = really_removed(snapshot)
    cut, graph = cuts(snapshot.undirected), nx.from_scipy_sparse_array(snapshot.undirected)
    assert fragmentation_without(snapshot.undirected).values == pytest.approx(values)
    assert cut.pairs_left.tolist() == pairs
    assert set(np.flatnonzero(cut.is_cut_point)) == set(nx.articulation_points(graph))
    assert set(cut.bridges) == {tuple(sorted(pair)) for pair in nx.bridges(graph)}


@pytest.mark.parametrize(("n", "mean_degree"), [(60, 3.0), (90, 6.0)])
def test_removal_agrees_with_removing_in_a_large_network(n: int, mean_degree: float) -> None:
    snapshot = arena(n, seed=n, mean_degree=mean_degree)
    values, pairs = really_removed(snapshot)
    assert fragmentation_without(snapshot.undirected).values == pytest.approx(values)
    assert cuts(snapshot.undirected).pairs_left.tolist() == pairs


def test_removal_from_a_long_ring_takes_the_long_way_round() -> None:
    """In a ring of 41 everyone left stands on a path of 40."""
    n = 41
    ring = Snapshot.of([Node(i, str(i)) for i in range(n)], [Tie(i, (i + 1) % n) for i in range(n)])
    path = sum(2 * (n - 1 - d) / d for d in range(1, n - 1))
    expected = 1 - path / ((n - 1) * (n - 2))
    assert fragmentation_without(ring.undirected).values == pytest.approx([expected] * n)


def test_removal_of_who_stands_between_nearly_all_searches_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    snapshot = arena(50, seed=8)
    every = fragmentation_without(snapshot.undirected).values
    for many in (0, 20):
        monkeypatch.setattr(removal, "_MANY", many)
        assert fragmentation_without(snapshot.undirected).values == pytest.approx(every)


def test_removal_beyond_the_exact_size_tries_the_first_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    snapshot = arena(60, seed=4)
    every = fragmentation_without(snapshot.undirected).values
    monkeypatch.setattr(removal, "EXACT_UP_TO", 20)
    monkeypatch.setattr(removal, "_CELLS", 0)
    rows = np.arange(60)[::-1]
    found = fragmentation_without(snapshot.undirected, first=rows)
    assert not found.exact
    assert found.values[rows[:10]] == pytest.approx(every[rows[:10]])
    assert np.isnan(found.values[rows[10:]]).all()
