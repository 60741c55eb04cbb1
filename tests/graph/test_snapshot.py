"""What a snapshot keeps, orders and leaves out."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.graph.drawing import drawn, snapshots

A, B, C = Node(1, "A"), Node(2, "B"), Node(3, "C")


def test_of_leaves_out_self_ties_and_strangers() -> None:
    snapshot = Snapshot.of([A, B], [Tie(1, 1), Tie(1, 9), Tie(9, 2), Tie(2, 1)])
    assert snapshot.ties == (Tie(2, 1),)


def test_of_refuses_one_id_twice() -> None:
    with pytest.raises(ValueError, match="same id"):
        Snapshot.of([A, Node(1, "another")], [])


def test_strengths_sum_and_count_an_unknown_one_as_one() -> None:
    """a ═> b twice (3 and unknown), b ─ c a collaboration of 2."""
    ties = [Tie(1, 2, resource="x", strength=3), Tie(1, 2, resource="y")]
    snapshot = Snapshot.of([A, B, C], [*ties, Tie(2, 3, TieKind.COLLABORATION, strength=2)])
    assert snapshot.strengths.toarray().tolist() == [[0, 4, 0], [0, 0, 2], [0, 2, 0]]
    assert snapshot.adjacency.toarray().tolist() == [[0, 1, 0], [0, 0, 1], [0, 1, 0]]
    assert snapshot.undirected.toarray().tolist() == [[0, 1, 0], [1, 0, 1], [0, 1, 0]]


def test_only_keeps_the_organisations() -> None:
    snapshot = drawn("abc", "ab b-c")
    assert snapshot.only("dependency").ties == (Tie(0, 1),)
    assert snapshot.only("collaboration").nodes == snapshot.nodes
    assert snapshot.only("all") is snapshot


def test_sectors_are_numbered_by_name() -> None:
    nodes = [Node(1, "A", "zorg"), Node(2, "B", "bouw"), Node(3, "C", "zorg")]
    assert Snapshot.of(nodes, []).sectors.tolist() == [1, 0, 1]


def test_fingerprint_of_equal_contents_is_equal() -> None:
    """A kind read as text and a whole strength are equal to the enum and the fraction."""
    one = Snapshot.of([A, B], [Tie(1, 2, TieKind.DEPENDENCY, strength=3.0)])
    other = Snapshot.of([B, Node(1, "A", "", "field")], [Tie(1, 2, "dependency", strength=3)])
    assert (one.nodes, one.ties) == (other.nodes, other.ties)
    assert one.fingerprint == other.fingerprint


def test_fingerprint_sees_every_field() -> None:
    tie = Tie(1, 2, strength=3)
    changed = [
        tie._replace(strength=None),
        tie._replace(strength=4),
        tie._replace(resource="beds"),
        tie._replace(character="chain"),
        tie._replace(kind="collaboration"),
        tie._replace(source=2, target=1),
    ]
    fingerprints = {Snapshot.of([A, B], [each]).fingerprint for each in [tie, *changed]}
    assert len(fingerprints) == len(changed) + 1


def test_empty_snapshot_has_empty_matrices() -> None:
    empty = Snapshot.of([], [])
    assert len(empty) == 0
    assert empty.adjacency.shape == empty.undirected.shape == (0, 0)


@given(snapshots(), st.randoms())
@settings(deadline=None)
def test_of_ignores_the_order_of_what_it_gets(snapshot: Snapshot, random: Random) -> None:
    nodes, ties = list(snapshot.nodes), list(snapshot.ties)
    random.shuffle(nodes)
    random.shuffle(ties)
    assert Snapshot.of(nodes, ties).fingerprint == snapshot.fingerprint
