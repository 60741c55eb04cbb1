"""Ranks that any reasonable measure must give, from neighbourhoods alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph.basis import Basis
from arena.graph.centrality import harmonic_closeness
from arena.graph.dominance import neighbourhood_dominance
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots


def test_star_leaves_no_dispute() -> None:
    found = neighbourhood_dominance(drawn("abcde", "a-b a-c a-d a-e").undirected)
    assert found.best.tolist() == [1, 2, 2, 2, 2]
    assert found.worst.tolist() == [1, 2, 2, 2, 2]
    assert found.comparable == 1


def test_ring_of_five_leaves_everything_open() -> None:
    found = neighbourhood_dominance(drawn("abcde", "ab bc cd de ea").undirected)
    assert found.best.tolist() == [1] * 5
    assert found.worst.tolist() == [5] * 5
    assert found.comparable == 0


def test_isolates_stand_below_everybody() -> None:
    """a ─ b, and c and d alone."""
    found = neighbourhood_dominance(drawn("abcd", "ab").undirected)
    assert found.best.tolist() == [1, 1, 3, 3]
    assert found.worst.tolist() == [1, 1, 3, 3]


@pytest.mark.parametrize(("names", "comparable"), [("", None), ("a", None), ("ab", 1.0)])
def test_without_ties(names: str, comparable: float | None) -> None:
    found = neighbourhood_dominance(drawn(names).undirected)
    assert found.best.tolist() == found.worst.tolist() == [1] * len(names)
    assert found.comparable == comparable


@given(snapshots())
@settings(max_examples=60, deadline=None)
def test_bounds_are_those_of_every_pair_compared(snapshot: Snapshot) -> None:
    matrix, n = snapshot.undirected.toarray(), len(snapshot)
    near = [set(np.flatnonzero(row).tolist()) for row in matrix]
    below = np.array(
        [[i != j and near[i] <= near[j] | {j} for j in range(n)] for i in range(n)], bool
    ).reshape(n, n)
    strict, mutual = below & ~below.T, below & below.T
    found = neighbourhood_dominance(snapshot.undirected)
    assert found.best.tolist() == (1 + strict.sum(axis=1)).tolist()
    assert found.worst.tolist() == (n - strict.sum(axis=0) - mutual.sum(axis=1)).tolist()


@given(snapshots())
@settings(max_examples=40, deadline=None)
def test_no_measure_puts_the_dominated_above(snapshot: Snapshot) -> None:
    matrix, n = snapshot.undirected.toarray(), len(snapshot)
    values = harmonic_closeness(Basis(snapshot).distance_counts)
    near = [set(np.flatnonzero(row).tolist()) for row in matrix]
    for i in range(n):
        for j in range(n):
            if i != j and near[i] <= near[j] | {j}:
                assert values[i] <= values[j] + 1e-12
