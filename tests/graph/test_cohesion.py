"""Density, reciprocity, centralization and components, counted by hand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph.cohesion import Cohesion, centralization, cohesion
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots


def test_cohesion_counted_by_hand() -> None:
    r"""
    a ⇄ b → c     d     4 organisations, 12 possible arcs, 3 arcs, 2 of them answered
                        in: 1 1 1 0 → (0+0+0+1)/9, out: 1 2 0 0 → (1+0+2+2)/9
    """
    found = cohesion(drawn("abcd", "ab ba bc").adjacency)
    assert found == Cohesion(
        density=3 / 12,
        reciprocity=2 / 3,
        in_degree_centralization=1 / 9,
        out_degree_centralization=5 / 9,
        components=2,
    )


def test_cohesion_of_nobody_and_of_one() -> None:
    assert cohesion(drawn("").adjacency) == Cohesion(None, None, None, None, 0)
    assert cohesion(drawn("a").adjacency) == Cohesion(None, None, None, None, 1)


def test_cohesion_without_ties_has_no_reciprocity() -> None:
    assert cohesion(drawn("abc").adjacency) == Cohesion(0.0, None, 0.0, 0.0, 3)


def test_components_ignore_direction() -> None:
    """a → b ← c is one piece, though nobody can go from a to c."""
    assert cohesion(drawn("abc", "ab cb").adjacency).components == 1


def test_centralization_of_a_star_is_one() -> None:
    assert centralization(np.array([4, 0, 0, 0, 0])) == 1.0
    assert centralization(np.array([2, 2, 2])) == 0.0


@given(snapshots())
@settings(deadline=None)
def test_cohesion_agrees_with_networkx(snapshot: Snapshot) -> None:
    found = cohesion(snapshot.adjacency)
    graph = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    assert found.components == nx.number_weakly_connected_components(graph)
    if len(snapshot) > 1:
        assert found.density == pytest.approx(nx.density(graph))
        assert 0 <= (found.in_degree_centralization or 0) <= 1
    if snapshot.ties:
        assert found.reciprocity == pytest.approx(nx.overall_reciprocity(graph))
