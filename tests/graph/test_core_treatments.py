"""The four treatments of the cells between core and ring, on A and on W, cell by cell."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import core
from arena.graph.core import core_periphery
from arena.graph.core_fit import LEFT_OUT, ONE, ZERO, Ideal, at_density
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots

IDEALS = [LEFT_OUT, ONE, ZERO, at_density(0.5), Ideal(0.0, 0.7), Ideal(None, 1.0)]
NAMES = ["left out", "one", "zero", "half", "apart", "one side left out"]
EVERY_IDEAL = pytest.mark.parametrize("ideal", IDEALS, ids=NAMES)
IDEAL_CORE = " ".join(f"{i}-{j}" for i, j in combinations("abcdefghij", 2) if i in "abcd")


def correlation(matrix: np.ndarray, members: tuple[int, ...], ideal: Ideal) -> float:
    """Correlate every used cell with the ideal, written out."""
    expected = {(1, 1): 1.0, (0, 0): 0.0, (1, 0): ideal.core_ring, (0, 1): ideal.ring_core}
    cells = [
        (matrix[i, j], expected[i in members, j in members])
        for i in range(len(matrix))
        for j in range(len(matrix))
        if i != j and expected[i in members, j in members] is not None
    ]
    if not cells:
        return -np.inf
    data, model = (np.array(side, float) for side in zip(*cells, strict=True))
    if data.std() < 1e-9 or model.std() < 1e-9:
        return -np.inf
    return float(np.corrcoef(data, model)[0, 1])


def best_of_all(matrix: np.ndarray, ideal: Ideal) -> tuple[float, list[tuple[int, ...]]]:
    n = len(matrix)
    fits = {
        members: correlation(matrix, members, ideal)
        for size in range(n + 1)
        for members in combinations(range(n), size)
    }
    best = max(fits.values())
    return best, [members for members, fit in fits.items() if fit >= best - 1e-9]


def test_star_where_the_ring_hangs_on_the_core_has_the_hub_alone() -> None:
    """a ─ b, c, d, e: with the cells left out any leaf may join the hub, with 1 none may."""
    star = drawn("abcde", "a-b a-c a-d a-e").adjacency
    assert core_periphery(star).n_optima == 4
    for ideal in (ONE, at_density(0.5)):
        found = core_periphery(star, ideal=ideal)
        assert (found.core, found.n_optima) == ((0,), 1)
        assert found.correlation == pytest.approx(1)


def test_textbook_core_of_four_and_ring_of_six() -> None:
    """Left out: the four, with or without any one of the six; 1: the four and nobody else."""
    adjacency = drawn("abcdefghij", IDEAL_CORE).adjacency
    left_out, one = core_periphery(adjacency), core_periphery(adjacency, ideal=ONE)
    assert (left_out.core, left_out.n_optima) == ((0, 1, 2, 3), 7)
    assert left_out.in_optima == (7, 7, 7, 7, 1, 1, 1, 1, 1, 1)
    assert (one.core, one.n_optima, one.correlation) == ((0, 1, 2, 3), 1, pytest.approx(1))
    assert core_periphery(adjacency, ideal=ZERO).correlation == pytest.approx(0.4)


def test_directions_apart_tell_who_gives_from_who_gets() -> None:
    """
    c → a ⇄ b ← d     the ring leans on the core and gets nothing back:
                      exactly the ideal of nothing outward and half of the ties inward
    """
    adjacency = drawn("abcd", "a-b ca db").adjacency
    fits = {
        (out, back): core_periphery(adjacency, ideal=Ideal(out, back)).correlation
        for out in (0.0, 0.5)
        for back in (0.0, 0.5)
    }
    assert max(fits, key=lambda pair: fits[pair] or 0) == (0.0, 0.5)


def test_valued_core_follows_the_strengths() -> None:
    """Everybody tied to everybody: A has no core, but a and b have the strong tie."""
    matrix = sp.csr_array(np.ones((5, 5)) - np.eye(5) + 4 * np.eye(5)[[1, 0, 2, 3, 4]])
    matrix.setdiag(0)
    matrix.eliminate_zeros()
    found = core_periphery(matrix)
    assert (found.core, found.correlation) == ((0, 1), pytest.approx(1))
    assert found.densities == (5.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize("density", [-0.1, 1.1, float("nan")])
def test_ideal_outside_0_to_1_is_refused(density: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        at_density(density)


@EVERY_IDEAL
def test_undefined_without_ties_and_with_all_ties(ideal: Ideal) -> None:
    for snapshot in (drawn(""), drawn("a"), drawn("abcd"), drawn("abc", "a-b b-c c-a")):
        found = core_periphery(snapshot.adjacency, ideal=ideal)
        assert (found.correlation, found.n_optima) == (None, 0)


@EVERY_IDEAL
@given(snapshot=snapshots(most=6), valued=st.booleans())
@settings(max_examples=25, deadline=None)
def test_core_is_the_best_of_every_division(ideal: Ideal, snapshot: Snapshot, valued: bool) -> None:
    matrix = snapshot.strengths if valued else snapshot.adjacency
    best, optimal = best_of_all(matrix.toarray().astype(float), ideal)
    found = core_periphery(matrix, ideal=ideal)
    if best == -np.inf:
        assert found.correlation is None
        return
    assert found.correlation == pytest.approx(best, abs=1e-9)
    assert found.n_optima == len(optimal)
    assert found.core == min(optimal, key=lambda members: (len(members), members))


@EVERY_IDEAL
@given(snapshot=snapshots(most=10), valued=st.booleans())
@settings(max_examples=15, deadline=None)
def test_ascent_reaches_the_exact_fit(ideal: Ideal, snapshot: Snapshot, valued: bool) -> None:
    matrix = snapshot.strengths if valued else snapshot.adjacency
    exact = core_periphery(matrix, ideal=ideal)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "EXHAUSTIVE_UP_TO", -1 if len(snapshot) else 0)
        climbed = core_periphery(matrix, ideal=ideal)
    assert climbed.correlation == pytest.approx(exact.correlation, abs=1e-9)
    assert climbed.n_optima <= exact.n_optima


@pytest.mark.parametrize("seed", [3, 7, 12])
@pytest.mark.parametrize("ideal", [LEFT_OUT, ONE, ZERO], ids=NAMES[:3])
def test_ascent_counts_cores_an_exchange_apart(
    ideal: Ideal, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty-one organisations, every one with a double that has the same ties."""
    rng = np.random.default_rng(seed)
    pull = rng.random(11)
    half = np.triu(rng.random((11, 11)) < np.outer(pull, pull), 1).astype(int)
    twins = np.kron(half + half.T, np.ones((2, 2), int))[:21, :21]
    climbed = core_periphery(sp.csr_array(twins), ideal=ideal)
    monkeypatch.setattr(core, "EXHAUSTIVE_UP_TO", 21)
    exact = core_periphery(sp.csr_array(twins), ideal=ideal)
    assert (climbed.exact, exact.exact) == (False, True)
    assert climbed.correlation == pytest.approx(exact.correlation)
    assert (climbed.n_optima, climbed.in_optima) == (exact.n_optima, exact.in_optima)
