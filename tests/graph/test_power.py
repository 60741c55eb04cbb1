"""Who needs whom, who looks outside, and what is answered, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph import mixing, mutuality, power
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, snapshots


def referrals() -> Snapshot:
    """Return a hospital (0) that a practice (1) sends six clients, and a home (2) two; 1 → 3: 6.

    1 ──6──> 0 <──2── 2
    └──6──> 3
    """
    nodes = [Node(row, name) for row, name in enumerate("hpcd")]
    ties = [Tie(1, 0, strength=6), Tie(2, 0, strength=2), Tie(1, 3, strength=6)]
    return Snapshot.of(nodes, ties)


def test_power_of_a_pair() -> None:
    """Half of the practice's referrals go to the hospital; they are three quarters of its own."""
    found = power.pairs(referrals().strengths)
    assert [pair[:2] for pair in found] == [(0, 1), (0, 2), (1, 3)]
    assert found[0].first_on_second == 0.75
    assert found[0].second_on_first == 0.5
    assert found[0].power == -0.25
    assert found[0].joint == 1.25


def test_net_power_adds_up_to_zero() -> None:
    found = power.net_power(referrals().strengths)
    assert found.tolist() == pytest.approx([0.5 + 1 - 1, 0.75 + 1 - 1, 0.25 - 1, 0.5 - 1])


def test_net_power_of_an_isolate_is_unknown() -> None:
    assert np.isnan(power.net_power(drawn("abc", "ab").strengths)).tolist() == [False, False, True]


@given(snapshots())
@settings(deadline=None, max_examples=60)
def test_power_keeps_its_laws(snapshot: Snapshot) -> None:
    strengths = snapshot.strengths
    net = power.net_power(strengths)
    known = net[~np.isnan(net)]
    assert known.sum() == pytest.approx(0, abs=1e-9)
    assert (known >= -1).all()
    total = np.zeros(len(snapshot))
    for pair in power.pairs(strengths):
        assert -1 <= pair.power <= 1
        assert 0 < pair.joint <= 2
        total[pair.first] += pair.power
        total[pair.second] -= pair.power
    assert total[~np.isnan(net)] == pytest.approx(known)


def test_ei_index_counts_partners_outside_and_inside() -> None:
    r"""
    a ─ b     sectors: a, b 0, c 1; d alone
     \ /
      c       a: one in, one out; c: two out
    """
    snapshot = drawn("abcd", "ab ba ac cb")
    sectors = np.array([0, 0, 1, 1])
    found = mixing.ei_index(snapshot.undirected, sectors)
    assert found.tolist()[:3] == [0, 0, 1]
    assert np.isnan(found[3])
    assert mixing.network_ei_index(snapshot.undirected, sectors) == pytest.approx(1 / 3)
    assert mixing.network_ei_index(drawn("ab").undirected, np.array([0, 1])) is None


def test_sector_densities_leave_the_diagonal_out() -> None:
    """a ⇄ b in one sector, a → c and d alone in another: 2 of 2, 1 of 4, 0 of 4, 0 of 2."""
    found = mixing.sector_densities(drawn("abcd", "ab ba ac").adjacency, np.array([0, 0, 1, 1]))
    assert found.tolist() == [[1, 0.25], [0, 0]]
    assert mixing.sector_densities(drawn("").adjacency, np.zeros(0, np.int64)).shape == (0, 0)


def test_reciprocity_four_ways() -> None:
    """a ⇄ b (4 and 1), b → c (2): 2 of 3 arcs, 1 of 2 pairs, (2/3 - 1/2)/(1/2), 2 of 7."""
    snapshot = Snapshot.of(
        [Node(row, name) for row, name in enumerate("abc")],
        [Tie(0, 1, strength=4), Tie(1, 0, strength=1), Tie(1, 2, strength=2)],
    )
    assert mutuality.dyad_reciprocity(snapshot.adjacency) == 0.5
    assert mutuality.corrected_reciprocity(snapshot.adjacency) == pytest.approx(1 / 3)
    assert mutuality.weighted_reciprocity(snapshot.strengths) == pytest.approx(2 / 7)


def test_reciprocity_without_ties_or_with_all_is_unknown() -> None:
    nobody, all_tied = drawn("abc"), drawn("ab", "a-b")
    assert mutuality.dyad_reciprocity(nobody.adjacency) is None
    assert mutuality.weighted_reciprocity(nobody.strengths) is None
    assert mutuality.corrected_reciprocity(nobody.adjacency) is None
    assert mutuality.corrected_reciprocity(all_tied.adjacency) is None
