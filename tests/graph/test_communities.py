"""Groups, kinds of tie, and how far a network gathers at one organisation."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from arena.graph import centralization, communities
from arena.graph.communities import modularity
from arena.graph.distances import distance_counts
from arena.graph.multiplexity import layers, multiplexity, overlaps
from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.graph.drawing import drawn, snapshots


def cliques(count: int, size: int) -> Snapshot:
    """Return cliques in a ring, each tied to the next by one tie."""
    n = count * size
    ties = [
        Tie(i, j, TieKind.COLLABORATION)
        for i in range(n)
        for j in range(i + 1, n)
        if i // size == j // size
    ]
    ties += [
        Tie(group * size, (group + 1) % count * size + 1, TieKind.COLLABORATION)
        for group in range(count)
    ]
    return Snapshot.of([Node(i, str(i)) for i in range(n)], ties)


def test_cliques_are_shown_as_groups() -> None:
    found = communities.communities(cliques(4, 5).undirected, seed=1, draws=39, starts=3)
    assert found.members == tuple(tuple(range(5 * group, 5 * group + 5)) for group in range(4))
    assert found.shown
    assert found.p_value == pytest.approx(1 / 40)
    assert found.modularity is not None
    assert found.chance is not None
    assert found.modularity > found.chance + 0.2


def test_groups_that_chance_gives_as_well_are_not_shown() -> None:
    """A star divides in nothing that its degrees do not give."""
    star = drawn("abcdefgh", "a-b a-c a-d a-e a-f a-g a-h").undirected
    found = communities.communities(star, seed=1, draws=19, starts=2)
    assert not found.shown
    assert found.p_value == 1


def test_groups_are_the_same_for_one_seed() -> None:
    undirected = cliques(3, 4).undirected
    first, second = (communities.communities(undirected, seed=5, draws=9) for _ in range(2))
    assert first == second


def test_groups_without_ties_or_too_large_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    assert communities.communities(drawn("abc").undirected).modularity is None
    monkeypatch.setattr(communities, "COMPARED_UP_TO", 5)
    found = communities.communities(cliques(2, 4).undirected)
    assert (found.p_value, found.shown) == (None, False)


@given(snapshots())
@settings(deadline=None, max_examples=40)
def test_modularity_agrees_with_networkx(snapshot: Snapshot) -> None:
    groups = np.arange(len(snapshot)) % 2
    found = modularity(snapshot.undirected, groups)
    if found is not None:
        graph = nx.from_scipy_sparse_array(snapshot.undirected)
        sides = [set(np.flatnonzero(groups == side)) for side in (0, 1)]
        assert found == pytest.approx(nx.community.modularity(graph, sides, weight=None))


def test_multiplexity_counts_kinds_of_tie() -> None:
    """a → b for staff and for clients, a - c only works together, d alone."""
    snapshot = Snapshot.of(
        [Node(row, name) for row, name in enumerate("abcd")],
        [
            Tie(0, 1, resource="staff"),
            Tie(0, 1, resource="clients"),
            Tie(0, 2, TieKind.COLLABORATION),
        ],
    )
    kinds = layers(snapshot)
    assert list(kinds) == ["clients", "collaboration", "staff"]
    found = multiplexity(list(kinds.values()), 4)
    assert found.partners.tolist() == [2, 1, 1, 0]
    assert found.share.tolist()[:3] == [0.5, 1, 0]
    assert np.isnan(found.share[3])
    assert overlaps(kinds)["clients", "staff"].share == 1
    assert overlaps(kinds)["clients", "collaboration"].share == 0


def test_multiplexity_without_layers_is_unknown() -> None:
    assert np.isnan(multiplexity([], 2).share).all()


def test_centralization_of_a_star_is_one_by_every_convention() -> None:
    star = drawn("abcde", "a-b a-c a-d a-e")
    degrees = np.diff(star.undirected.indptr).astype(float)
    assert centralization.degree_centralization(degrees) == 1
    assert centralization.betweenness_centralization(np.array([1.0, 0, 0, 0, 0])) == 1
    counts = distance_counts(star.undirected)
    assert centralization.closeness_centralization(counts) == pytest.approx(1)


def test_centralization_of_two_or_of_pieces_is_unknown() -> None:
    assert centralization.degree_centralization(np.array([1.0, 1.0])) is None
    assert centralization.eigenvector_centralization(np.array([np.nan] * 3)) is None
    pieces = distance_counts(drawn("abc", "a-b").undirected)
    assert centralization.closeness_centralization(pieces) is None
