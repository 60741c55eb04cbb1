"""A network folded to one node per sector and standing."""

from __future__ import annotations

from hypothesis import given, settings

from arena.graph.aggregate import by_sector
from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.graph.drawing import snapshots


def test_by_sector_sums_ties_between_and_counts_ties_within() -> None:
    r"""
    care (core): a → b        housing (ring): c, d
    a → c (2), b → d (unknown: 1), c → a (5); a ─ c and d ─ b collaborate
    """
    nodes = [Node(1, "a", "care", "core"), Node(2, "b", "care", "core")]
    nodes += [Node(3, "c", "housing", "ring"), Node(4, "d", "housing", "ring")]
    ties = [Tie(1, 2), Tie(1, 3, strength=2), Tie(2, 4), Tie(3, 1, strength=5)]
    ties += [Tie(1, 3, TieKind.COLLABORATION), Tie(4, 2, TieKind.COLLABORATION)]
    found = by_sector(Snapshot.of(nodes, ties))
    assert found.snapshot.nodes == (
        Node(1, "care", "care", "core"),
        Node(2, "housing", "housing", "ring"),
    )
    assert found.snapshot.ties == (
        Tie(1, 2, "collaboration", strength=2),
        Tie(1, 2, "dependency", strength=3),
        Tie(2, 1, "dependency", strength=5),
    )
    assert (found.sizes, found.inside) == ((2, 2), (1, 0))
    assert found.members == ((1, 2), (3, 4))


def test_by_sector_keeps_chain_and_network_apart() -> None:
    nodes = [Node(1, "a", "care"), Node(2, "b", "housing")]
    ties = [Tie(1, 2, "collaboration", character=each) for each in ("chain", "network", "chain")]
    found = by_sector(Snapshot.of(nodes, ties)).snapshot.ties
    assert [(tie.character, tie.strength) for tie in found] == [("network", 1), ("chain", 2)]


def test_by_sector_orders_standings_from_the_centre_out() -> None:
    nodes = [Node(1, "a", "care"), Node(2, "b", "care", "ring"), Node(3, "c", "care", "core")]
    found = by_sector(Snapshot.of(nodes, []))
    assert [node.standing for node in found.snapshot.nodes] == ["core", "ring", "field"]


def test_by_sector_of_nobody() -> None:
    found = by_sector(Snapshot.of([], []))
    assert (len(found.snapshot), found.sizes, found.inside) == (0, (), ())


@given(snapshots())
@settings(deadline=None)
def test_by_sector_loses_no_organisation_and_no_strength(snapshot: Snapshot) -> None:
    found = by_sector(snapshot)
    assert sum(found.sizes) == len(snapshot)
    assert sorted(sum(found.members, ())) == [node.id for node in snapshot.nodes]
    home = {one: place for place, ids in enumerate(found.members) for one in ids}
    crossing = [tie for tie in snapshot.ties if home[tie.source] != home[tie.target]]
    assert sum(found.inside) == len(snapshot.ties) - len(crossing)
    assert found.snapshot.strengths.sum() == sum(tie.strength or 1 for tie in crossing)
