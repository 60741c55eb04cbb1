"""Who brokers between whom, counted by hand and beside a naive count."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph.brokerage import ROLES, gould_fernandez
from arena.graph.brokerage_chance import brokerage_of_network, brokerage_of_organisations
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots


def naive(snapshot: Snapshot) -> np.ndarray:
    tied, sectors = snapshot.adjacency.toarray(), snapshot.sectors
    counts = np.zeros((len(snapshot), 5))
    for a, v, b in permutations(range(len(snapshot)), 3):
        if tied[a, v] and tied[v, b] and not tied[a, b]:
            same = (sectors[a] == sectors[v], sectors[v] == sectors[b], sectors[a] == sectors[b])
            role = {
                (True, True, True): 0,
                (False, False, True): 1,
                (False, True, False): 2,
                (True, False, False): 3,
                (False, False, False): 4,
            }[same]
            counts[v, role] += 1
    return counts


def test_roles_counted_by_hand() -> None:
    r"""
    a → v → b    sectors: a and v 0, b 1, c 2; v passes on from a and c to b
    c ↗          a→b: representative; c→b: liaison
    """
    snapshot = drawn("avbc", "av vb cv")
    found = gould_fernandez(snapshot.adjacency, np.array([0, 0, 1, 2]))
    assert [role[1] for role in found] == [0, 0, 0, 1, 1]
    assert found.total.tolist() == [0, 2, 0, 0]


def test_a_closed_pair_is_not_brokered() -> None:
    """a → v → b with a → b: nobody needs v."""
    found = gould_fernandez(drawn("avb", "av vb ab").adjacency, np.zeros(3, np.int64))
    assert found.total.tolist() == [0, 0, 0]


def test_two_organisations_tied_both_ways_are_no_pair() -> None:
    assert gould_fernandez(drawn("ab", "a-b").adjacency, np.array([0, 1])).total.tolist() == [0, 0]


def test_undirected_ties_count_every_open_pair_twice() -> None:
    found = gould_fernandez(drawn("avb", "a-v v-b").adjacency, np.array([0, 1, 1]))
    assert found.gatekeeper.tolist() == found.representative.tolist() == [0, 1, 0]


@given(snapshots())
@settings(deadline=None, max_examples=80)
def test_roles_agree_with_a_naive_count(snapshot: Snapshot) -> None:
    found = gould_fernandez(snapshot.adjacency, snapshot.sectors)
    assert np.stack(found, axis=1).tolist() == naive(snapshot).tolist()


@given(snapshots())
@settings(deadline=None, max_examples=30)
def test_chance_of_the_network_sums_that_of_its_organisations(snapshot: Snapshot) -> None:
    counts = gould_fernandez(snapshot.adjacency, snapshot.sectors)
    each = brokerage_of_organisations(counts, snapshot.adjacency, snapshot.sectors)
    whole = brokerage_of_network(counts, snapshot.adjacency, snapshot.sectors)
    assert each.raw.shape == (len(snapshot), 6)
    assert each.expected.sum(axis=0) == pytest.approx(whole.expected)
    assert each.raw.sum(axis=0) == pytest.approx(whole.raw)
    assert (each.sd >= 0).all()


def test_chance_of_a_sector_of_one_has_no_z_within_it() -> None:
    snapshot = drawn("abcd", "ab bc cd da")
    sectors = np.array([0, 1, 1, 1])
    counts = gould_fernandez(snapshot.adjacency, sectors)
    found = brokerage_of_organisations(counts, snapshot.adjacency, sectors)
    assert found.expected[0, ROLES.index("coordinator")] == 0
    assert np.isnan(found.z[0, ROLES.index("coordinator")])


def test_expectation_is_the_mean_over_random_networks() -> None:
    """With six ties of twelve: q = d²(1-d) holds for independent ties, here nearly."""
    rng = np.random.default_rng(5)
    sectors = np.array([0, 0, 0, 1, 1, 2])
    drawings = []
    for _ in range(400):
        tied = (rng.random((6, 6)) < 0.4) & ~np.eye(6, dtype=bool)
        arcs = " ".join(f"{'abcdef'[i]}{'abcdef'[j]}" for i, j in np.argwhere(tied))
        adjacency = drawn("abcdef", arcs).adjacency
        counts = gould_fernandez(adjacency, sectors)
        found = brokerage_of_organisations(counts, adjacency, sectors)
        drawings.append((found.raw, found.expected))
    raw, expected = np.mean(drawings, axis=0)
    assert raw == pytest.approx(expected, abs=0.35)
