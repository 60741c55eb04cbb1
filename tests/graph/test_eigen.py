"""Scores that follow from the scores of partners, on graphs whose eigenvalues are known."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings

from arena.graph import eigen
from arena.graph.snapshot import Node, Snapshot, Tie
from arena.graph.spectrum import leading_vector, spectral_radius
from tests.graph.drawing import drawn, snapshots
from tests.graph.random_arenas import arena


def ring(n: int) -> Snapshot:
    ties = [Tie(i, (i + 1) % n) for i in range(n)]
    return Snapshot.of([Node(i, str(i)) for i in range(n)], ties)


def test_eigenvector_of_a_path_is_a_sine() -> None:
    """On a - b - c - d scores go as sin(πk/5)."""
    expected = np.sin(np.pi * np.arange(1, 5) / 5)
    found = eigen.eigenvector(drawn("abcd", "a-b b-c c-d").undirected)
    assert found == pytest.approx(expected / expected.max())


def test_eigenvector_counts_only_the_piece_with_the_largest_eigenvalue() -> None:
    """A triangle (2), a star of three leaves (√3) and an isolate."""
    found = eigen.eigenvector(drawn("abcdefgh", "a-b b-c a-c d-e d-f d-g").undirected)
    assert found.tolist() == pytest.approx([1, 1, 1, 0, 0, 0, 0, 0])


def test_eigenvector_of_equal_pieces_counts_them_all() -> None:
    found = eigen.eigenvector(drawn("abcdef", "a-b b-c a-c d-e e-f d-f").undirected)
    assert found.tolist() == pytest.approx([1] * 6)


def test_scores_without_ties() -> None:
    nobody = drawn("abc")
    assert np.isnan(eigen.eigenvector(nobody.undirected)).all()
    assert np.isnan(eigen.bonacich_power(nobody.undirected)).all()
    assert eigen.katz(nobody.adjacency).tolist() == [1, 1, 1]
    assert eigen.pagerank(nobody.adjacency).tolist() == pytest.approx([1 / 3] * 3)
    assert eigen.pagerank(drawn("").adjacency).tolist() == []


@pytest.mark.parametrize("n", [3, 100, 301])
def test_spectral_radius_of_a_directed_ring_is_one(n: int) -> None:
    assert spectral_radius(ring(n).adjacency) == pytest.approx(1)


def test_spectral_radius_of_a_ring_with_a_shortcut() -> None:
    """Ways come round in 120 or in 119 steps: λ¹²⁰ = λ + 1 just above 1."""
    snapshot = ring(120)
    longer = Snapshot.of(snapshot.nodes, [*snapshot.ties, Tie(0, 2)])
    root = spectral_radius(longer.adjacency)
    assert root**120 == pytest.approx(root + 1, rel=1e-6)


def test_spectral_radius_without_a_cycle_is_exactly_zero() -> None:
    assert spectral_radius(drawn("abcd", "ab bc cd ad ac").adjacency) == 0.0


@pytest.mark.parametrize("n", [30, 120, 300])
def test_scores_agree_with_networkx(n: int) -> None:
    snapshot = arena(n, seed=n)
    directed = nx.from_scipy_sparse_array(snapshot.adjacency, create_using=nx.DiGraph)
    assert eigen.pagerank(snapshot.adjacency) == pytest.approx(
        list(nx.pagerank(directed, tol=1e-14, max_iter=1000).values()), abs=1e-9
    )
    radius = spectral_radius(snapshot.adjacency)
    assert radius == pytest.approx(
        np.abs(np.linalg.eigvals(snapshot.adjacency.toarray())).max(), abs=1e-6
    )
    theirs = nx.katz_centrality_numpy(directed, alpha=0.5 / radius, normalized=False)
    assert eigen.katz(snapshot.adjacency) == pytest.approx(list(theirs.values()))
    values, vectors = np.linalg.eigh(snapshot.undirected.toarray())
    vector = np.abs(vectors[:, -1])
    assert eigen.eigenvector(snapshot.undirected) == pytest.approx(vector / vector.max(), abs=1e-6)
    assert spectral_radius(snapshot.undirected) == pytest.approx(values[-1])


def test_bonacich_power_below_zero_prefers_partners_without_choice() -> None:
    r"""
    a - b - c - d - e     b has a, who has nobody else; c has b and d, who have
    """
    path = drawn("abcde", "a-b b-c c-d d-e").undirected
    weak, strong = eigen.bonacich_power(path, 0.5), eigen.bonacich_power(path, -0.5)
    assert weak[2] > weak[1]
    assert strong[1] > strong[2]


@given(snapshots())
@settings(deadline=None, max_examples=60)
def test_scores_keep_their_laws(snapshot: Snapshot) -> None:
    n = len(snapshot)
    scores, rank = eigen.eigenvector(snapshot.undirected), eigen.pagerank(snapshot.adjacency)
    katz = eigen.katz(snapshot.adjacency)
    if n:
        assert rank.sum() == pytest.approx(1)
        assert (katz >= 1 - 1e-12).all()
    if snapshot.undirected.nnz:
        u, largest = snapshot.undirected.toarray(), spectral_radius(snapshot.undirected)
        assert scores.max() == pytest.approx(1)
        assert u @ scores == pytest.approx(largest * scores, abs=1e-6)
        power = eigen.bonacich_power(snapshot.undirected, -0.5)
        assert (power**2).sum() == pytest.approx(n)
    assert (leading_vector(sp.csr_array(2 * snapshot.undirected)) >= 0).all()
