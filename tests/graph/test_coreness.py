"""MINRES coreness: a gradation where there is one, and its absence said where there is not."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import coreness as module
from arena.graph.coreness import Coreness, minres
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, relabelled, snapshots


def mean_of_both(matrix: sp.csr_array) -> sp.csr_array:
    return sp.csr_array((matrix + matrix.T) / 2)


def scored(names: str, arcs: str) -> Coreness:
    return minres(mean_of_both(drawn(names, arcs).adjacency))


def by_hand(matrix: np.ndarray) -> tuple[np.ndarray, int, bool]:
    """UCINET's algorithm written out with a full decomposition."""
    diagonal, before = np.zeros(len(matrix)), np.zeros(len(matrix))
    for iteration in range(101):
        values, vectors = np.linalg.eigh(matrix + np.diag(diagonal))
        loadings = np.sqrt(values[-1]) * np.abs(vectors[:, -1])
        if iteration and np.abs(loadings - before).max() < 1e-5:
            return loadings, iteration, True
        before, diagonal = loadings, loadings**2
    return before, 100, False


def test_minres_recovers_products_of_scores() -> None:
    scores = np.array([0.9, 0.8, 0.5, 0.3, 0.1])
    ties = np.outer(scores, scores)
    np.fill_diagonal(ties, 0)
    found = minres(sp.csr_array(ties))
    assert found.converged
    assert found.values == pytest.approx(scores / np.linalg.norm(scores), abs=1e-4)
    assert found.fit == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("names", "arcs"),
    [("abcde", "a-b a-c a-d a-e"), ("abcde", "ab ac ad ae"), ("abc", "a-b b-c")],
    ids=["star", "star of arcs", "path"],
)
def test_minres_of_a_star_has_no_stable_gradation(names: str, arcs: str) -> None:
    found = scored(names, arcs)
    assert (found.converged, found.iterations) == (False, 100)
    assert np.isnan(found.values).all()
    assert (found.fit, found.gini, found.core_size, found.concentration) == (None,) * 4


@pytest.mark.parametrize("names", ["", "a", "abc"])
def test_minres_without_ties_is_undefined(names: str) -> None:
    found = scored(names, "")
    assert (found.converged, found.iterations, found.fit) == (False, 0, None)
    assert found.values.shape == (len(names),)
    assert np.isnan(found.values).all()


def test_minres_where_all_are_alike_has_scores_but_no_core_size() -> None:
    found = scored("abcd", "a-b a-c a-d b-c b-d c-d")
    assert found.converged
    assert found.values == pytest.approx([0.5] * 4)
    assert (found.fit, found.core_size, found.concentration) == (None, None, None)
    assert found.gini == pytest.approx(0)


def test_minres_gives_an_isolate_nothing() -> None:
    """a ─ b ─ c ─ a, and d alone."""
    found = scored("abcd", "a-b b-c c-a")
    assert found.values == pytest.approx([3**-0.5] * 3 + [0], abs=1e-4)
    assert found.values[3] == 0
    assert (found.core_size, found.concentration) == (3, pytest.approx(1, abs=1e-6))


def test_minres_of_two_groups_alike_takes_no_side() -> None:
    found = scored("abcdef", "a-b b-c c-a d-e e-f f-d")
    assert found.values == pytest.approx([6**-0.5] * 6, abs=1e-6)


@pytest.mark.parametrize("size", [40, 230])
def test_minres_agrees_with_a_full_decomposition(size: int) -> None:
    rng = np.random.default_rng(size)
    weight = rng.random(size)
    ties = np.triu(rng.random((size, size)) < np.outer(weight, weight), 1).astype(float)
    ties += ties.T
    found, (loadings, iterations, converged) = minres(sp.csr_array(ties)), by_hand(ties)
    assert (found.converged, found.iterations) == (converged, iterations)
    assert found.values == pytest.approx(loadings / np.linalg.norm(loadings), abs=1e-7)


@given(snapshots(most=8))
@settings(max_examples=60, deadline=None)
def test_minres_numbers_stay_within_bounds(snapshot: Snapshot) -> None:
    found = minres(mean_of_both(snapshot.strengths))
    assert found.values.shape == (len(snapshot),)
    if not found.converged:
        assert np.isnan(found.values).all()
        return
    assert (found.values >= 0).all()
    assert np.linalg.norm(found.values) == pytest.approx(1)
    for number in (found.fit, found.concentration, found.gini):
        assert number is None or -1 <= number <= 1
    off = ~np.eye(len(snapshot), dtype=bool)
    ties = mean_of_both(snapshot.strengths).toarray()[off]
    products = np.outer(found.values, found.values)[off]
    if found.fit is not None:
        assert found.fit == pytest.approx(np.corrcoef(ties, products)[0, 1], abs=1e-6)


@given(snapshots(most=8), st.randoms())
@settings(max_examples=40, deadline=None)
def test_minres_relabelling_changes_nothing(snapshot: Snapshot, random: Random) -> None:
    order = list(range(len(snapshot)))
    random.shuffle(order)
    found = minres(mean_of_both(snapshot.adjacency))
    other = minres(mean_of_both(relabelled(snapshot, order).adjacency))
    assert other.converged == found.converged
    assert other.values[order] == pytest.approx(found.values, abs=1e-4, nan_ok=True)


def test_dominant_vector_after_restarts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KRYLOV", 4)
    path = np.diag(np.ones(19), 1) + np.diag(np.ones(19), -1) + np.diag(np.arange(20) / 7)
    largest, vector = module._dominant(lambda x: path @ x, np.ones(20))
    assert largest == pytest.approx(np.linalg.eigvalsh(path)[-1])
    assert path @ vector == pytest.approx(largest * vector, abs=1e-6)
