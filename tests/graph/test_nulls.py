"""Random networks keep what they must keep, and take every shape they may."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.nulls import is_symmetric, same_degrees, same_ties
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots


@given(snapshots(), st.booleans(), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_same_degrees_keeps_every_degree(snapshot: Snapshot, mutual: bool, seed: int) -> None:
    adjacency = snapshot.undirected if mutual else snapshot.adjacency
    matrix = adjacency.toarray()
    found = same_degrees(adjacency, 4, seed)
    assert found.shape == (4, *matrix.shape)
    assert (found.sum(axis=1) == matrix.sum(axis=0)).all()
    assert (found.sum(axis=2) == matrix.sum(axis=1)).all()
    assert not found.diagonal(axis1=1, axis2=2).any()
    if is_symmetric(adjacency):
        assert (found == found.transpose(0, 2, 1)).all()


@given(snapshots(), st.booleans(), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_same_ties_keeps_their_number(snapshot: Snapshot, mutual: bool, seed: int) -> None:
    adjacency = snapshot.undirected if mutual else snapshot.adjacency
    found = same_ties(adjacency, 4, seed)
    assert (found.sum(axis=(1, 2)) == adjacency.nnz).all()
    assert not found.diagonal(axis1=1, axis2=2).any()
    if is_symmetric(adjacency):
        assert (found == found.transpose(0, 2, 1)).all()


@pytest.mark.parametrize("draw", [same_ties, same_degrees])
def test_draws_follow_the_seed(draw: object) -> None:
    adjacency = drawn("abcdefgh", "ab bc cd de ef fg gh ha ac ce eg").adjacency
    first, again, other = (draw(adjacency, 20, seed) for seed in (1, 1, 2))  # type: ignore[operator]
    assert (first == again).all()
    assert (first != other).any()


def test_same_degrees_reaches_every_pairing_equally_often() -> None:
    """a ─ b, c ─ d, e ─ f: each of the fifteen ways to pair six is as likely."""
    found = same_degrees(drawn("abcdef", "a-b c-d e-f").adjacency, 6000, 1)
    times = Counter(network.tobytes() for network in found)
    assert len(times) == 15
    assert all(300 < count < 500 for count in times.values())


def test_same_degrees_of_arcs_reaches_every_network_equally_often() -> None:
    """a → b, c → d, e → f: each of the six ways to match three givers with three takers."""
    found = same_degrees(drawn("abcdef", "ab cd ef").adjacency, 3000, 1)
    times = Counter(network.tobytes() for network in found)
    assert len(times) == 6
    assert all(400 < count < 600 for count in times.values())


def test_same_ties_places_each_tie_anywhere() -> None:
    found = same_ties(drawn("abcd", "ab cd").adjacency, 3000, 1)
    shares = found.mean(axis=0)
    assert shares[~np.eye(4, dtype=bool)] == pytest.approx(2 / 12, abs=0.03)


def test_same_degrees_of_a_star_is_the_star() -> None:
    star = drawn("abcde", "a-b a-c a-d a-e").adjacency
    assert (same_degrees(star, 5, 1) == star.toarray().astype(bool)).all()


@pytest.mark.parametrize("names", ["", "a", "abc"])
def test_draws_without_ties_are_empty(names: str) -> None:
    adjacency = drawn(names).adjacency
    for draw in (same_ties, same_degrees):
        assert draw(adjacency, 3, 0).shape == (3, len(names), len(names))
        assert not draw(adjacency, 3, 0).any()
