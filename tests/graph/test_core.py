"""Core and ring on graphs whose best core is known, and against trying every division."""

from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import core
from arena.graph.core import BlockDensities, block_densities, core_periphery
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, relabelled, snapshots


def pearson(adjacency: np.ndarray, members: tuple[int, ...]) -> float:
    """Correlate the cells within core and ring with the ideal, cell by cell."""
    n = len(adjacency)
    cells = [
        (adjacency[i, j], i in members)
        for i in range(n)
        for j in range(n)
        if i != j and (i in members) == (j in members)
    ]
    data, ideal = (np.array(side, float) for side in zip(*cells, strict=True))
    if data.std() == 0 or ideal.std() == 0:
        return -np.inf
    return float(np.corrcoef(data, ideal)[0, 1])


def tried_one_by_one(snapshot: Snapshot) -> dict[tuple[int, ...], float]:
    matrix, n = snapshot.adjacency.toarray(), len(snapshot)
    return {
        members: pearson(matrix, members)
        for size in range(2, n - 1)
        for members in combinations(range(n), size)
    }


def planted(n: int, size: int) -> Snapshot:
    """The first ``size`` all tied to one another, each of the others tied to one of them."""
    ties = [Tie(i, j, "collaboration") for i, j in combinations(range(size), 2)]
    ties += [Tie(i, i % size) for i in range(size, n)]
    return Snapshot.of([Node(i, str(i)) for i in range(n)], ties)


def test_core_periphery_two_hubs_and_their_spokes() -> None:
    r"""
    c ─ a ═ b ─ e     a and b tied to one another, c, d to a and e, f to b:
    d ─╯     ╰─ f     nobody in the ring is tied to another, so the fit is 1
    """
    found = core_periphery(drawn("abcdef", "a-b a-c a-d b-e b-f").adjacency)
    assert found.correlation == pytest.approx(1)
    assert (found.core, found.n_optima, found.exact) == ((0, 1), 1, True)
    assert found.densities == BlockDensities(1.0, 0.5, 0.5, 0.0)


def test_core_periphery_star_has_as_many_cores_as_leaves() -> None:
    """Hub a with any leaf fits perfectly; the first leaf is shown, and the others are counted."""
    found = core_periphery(drawn("abcde", "a-b a-c a-d a-e").adjacency)
    assert (found.core, found.n_optima) == ((0, 1), 4)
    assert found.in_optima == (4, 1, 1, 1, 1)


def test_core_periphery_prefers_the_smallest_of_equals() -> None:
    """Four tied to everyone: any one of the ring may join at no cost, but need not."""
    arcs = " ".join(f"{i}-{j}" for i, j in combinations("abcdefg", 2) if i in "abcd")
    found = core_periphery(drawn("abcdefg", arcs).adjacency)
    assert (found.core, found.n_optima) == ((0, 1, 2, 3), 4)


@pytest.mark.parametrize(
    ("names", "arcs"),
    [
        ("", ""),
        ("a", ""),
        ("ab", "a-b"),
        ("abc", "a-b bc"),
        ("abcdef", ""),
        ("abcd", "a-b a-c a-d b-c b-d c-d"),
        ("abcd", "a-b b-c c-d d-a"),
    ],
    ids=["nobody", "one", "two", "three", "no ties", "all ties", "square"],
)
def test_core_periphery_undefined(names: str, arcs: str) -> None:
    found = core_periphery(drawn(names, arcs).adjacency)
    assert (found.correlation, found.core, found.n_optima) == (None, (), 0)
    assert found.in_optima == (0,) * len(names)
    assert found.densities == BlockDensities(None, None, None, None)


def test_core_periphery_undefined_in_a_large_network() -> None:
    snapshot = Snapshot.of([Node(i, str(i)) for i in range(30)], [])
    assert core_periphery(snapshot.adjacency).correlation is None


@pytest.mark.parametrize(("n", "size"), [(24, 5), (90, 12), (300, 20)])
def test_core_periphery_finds_a_planted_core_by_ascent(n: int, size: int) -> None:
    found = core_periphery(planted(n, size).adjacency)
    assert found.correlation == pytest.approx(1)
    assert (found.core, found.n_optima, found.exact) == (tuple(range(size)), 1, False)


def test_core_periphery_follows_equally_good_cores_beyond_what_it_tries() -> None:
    """Four tied to everyone among thirty: the four, or the four with any one of the others."""
    ties = [Tie(i, j, "collaboration") for i, j in combinations(range(30), 2) if i < 4]
    snapshot = Snapshot.of([Node(i, str(i)) for i in range(30)], ties)
    found = core_periphery(snapshot.adjacency, starts=1)
    assert (found.core, found.n_optima) == ((0, 1, 2, 3), 27)


def test_core_periphery_same_seed_same_answer() -> None:
    ends = np.random.default_rng(5).integers(0, 40, (160, 2)).tolist()
    snapshot = Snapshot.of([Node(i, str(i)) for i in range(40)], [Tie(i, j) for i, j in ends])
    first = core_periphery(snapshot.adjacency, seed=7)
    assert first == core_periphery(snapshot.adjacency, seed=7)


def test_block_densities_without_cells_are_undefined() -> None:
    adjacency = drawn("ab", "ab").adjacency
    assert block_densities(adjacency, np.array([True, False])) == (None, 1.0, 0.0, None)
    assert block_densities(adjacency, np.array([True, True])) == (0.5, None, None, None)


@given(snapshots(most=7))
@settings(max_examples=40, deadline=None)
def test_core_periphery_is_the_best_of_every_division(snapshot: Snapshot) -> None:
    fits = tried_one_by_one(snapshot)
    best = max(fits.values(), default=-np.inf)
    found = core_periphery(snapshot.adjacency)
    if best == -np.inf:
        assert found.correlation is None
        return
    optimal = [members for members, fit in fits.items() if fit > best - 1e-9]
    assert found.correlation == pytest.approx(best)
    assert found.n_optima == len(optimal)
    assert found.core == min(optimal, key=lambda members: (len(members), members))


@given(snapshots(most=12))
@settings(max_examples=40, deadline=None)
def test_core_periphery_by_ascent_reaches_the_exact_fit(snapshot: Snapshot) -> None:
    exact = core_periphery(snapshot.adjacency)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "EXHAUSTIVE_UP_TO", -1 if len(snapshot) else 0)
        climbed = core_periphery(snapshot.adjacency)
    assert climbed.correlation == pytest.approx(exact.correlation)
    assert climbed.n_optima <= exact.n_optima


@given(snapshots(), st.randoms())
@settings(max_examples=40, deadline=None)
def test_core_periphery_relabelling_changes_nothing(snapshot: Snapshot, random: Random) -> None:
    order = list(range(len(snapshot)))
    random.shuffle(order)
    found = core_periphery(snapshot.adjacency)
    other = core_periphery(relabelled(snapshot, order).adjacency)
    assert other.correlation == pytest.approx(found.correlation)
    assert (other.n_optima, len(other.core)) == (found.n_optima, len(found.core))
    assert [other.in_optima[row] for row in order] == list(found.in_optima)


@given(snapshots())
@settings(deadline=None)
def test_core_periphery_core_and_ring_are_all(snapshot: Snapshot) -> None:
    found = core_periphery(snapshot.adjacency)
    n = len(snapshot)
    if found.correlation is not None:
        assert -1 - 1e-9 <= found.correlation <= 1 + 1e-9
        assert 2 <= len(set(found.core)) == len(found.core) <= n - 2
        assert set(found.core) <= set(range(n))
        assert all(0 <= share <= 1 for share in found.densities if share is not None)
