"""Leave one out, drop a share: what stays of a ranking, written out beside scipy and networkx."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from arena.graph.correlation import pearson, spearman
from arena.graph.robustness import leave_one_organisation_out, leave_one_tie_out
from arena.graph.stability import case_dropping_stability
from tests.graph.drawing import drawn

STAR = drawn("abcdefghi", " ".join(f"{leaf}a" for leaf in "bcdefghi"))
VALUES = st.lists(
    st.tuples(st.integers(-3, 3), st.sampled_from([0.0, 0.5, 1.0, np.nan])), max_size=12
)


@given(VALUES)
def test_spearman_agrees_with_scipy(pairs: list[tuple[int, float]]) -> None:
    first, second = np.array(pairs, float).reshape(-1, 2).T
    found = spearman(first, second)
    known = ~np.isnan(second)
    if known.sum() < 2 or len(set(first[known])) < 2 or len(set(second[known])) < 2:
        assert found is None
    else:
        assert found == pytest.approx(spearmanr(first[known], second[known])[0])


def test_pearson_of_what_does_not_vary_is_undefined() -> None:
    assert pearson(np.ones(4), np.arange(4.0)) is None
    assert pearson(np.array([1.0, np.nan]), np.array([1.0, 2.0])) is None


def test_leaving_out_the_one_tie_that_decides() -> None:
    """
    c → a ← d     a is named by three, b by two: without one of a's ties they share the first place
    e → a
    f → b ← g
    """
    found = leave_one_tie_out(drawn("abcdefg", "ca da ea fb gb"), ["in_degree"])["in_degree"]
    assert (found.compared, found.of) == (5, 5)
    assert found.top_stays == pytest.approx(2 / 5)
    assert found.worst in {(2, 0), (3, 0), (4, 0), (5, 1), (6, 1)}


def test_leaving_out_the_hub_says_nothing_of_the_rest() -> None:
    found = leave_one_organisation_out(STAR, ["in_degree"])["in_degree"]
    assert (found.compared, found.of, found.lowest, found.top_stays) == (8, 9, 1.0, 1.0)


def test_more_than_most_are_sampled_and_that_is_said() -> None:
    told: list[tuple[int, int]] = []
    found = leave_one_tie_out(
        STAR, ["out_degree"], most=3, progress=lambda done, of: told.append((done, of))
    )["out_degree"]
    assert (found.compared, found.of, told) == (3, 8, [(1, 3), (2, 3), (3, 3)])
    assert leave_one_organisation_out(STAR, ["out_degree"], most=3)["out_degree"].compared <= 3


@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_too_small_to_leave_anybody_out(names: str) -> None:
    for found in (
        leave_one_tie_out(drawn(names), ["in_degree"]),
        leave_one_organisation_out(drawn(names), ["in_degree"]),
    ):
        assert (found["in_degree"].lowest, found["in_degree"].worst) == (None, ())
    assert case_dropping_stability(drawn(names), ["in_degree"]) == {"in_degree": None}


def test_case_dropping_of_a_clear_gradation_is_stable() -> None:
    """Everybody depends on whoever comes later in the alphabet: any part of it ranks alike."""
    names = "abcdefghijklmnop"
    arcs = " ".join(f"{i}{j}" for i in names for j in names if i < j)
    told: list[tuple[int, int]] = []
    found = case_dropping_stability(
        drawn(names, arcs), ["in_degree"], draws=20, progress=lambda *done: told.append(done)
    )
    assert found == {"in_degree": 0.75}
    assert told[-1] == (15, 15)


def test_case_dropping_of_one_hub_is_not() -> None:
    assert case_dropping_stability(STAR, ["in_degree"], draws=100) == {"in_degree": 0.0}


def test_case_dropping_follows_the_seed() -> None:
    ends = np.random.default_rng(2).integers(0, 15, (60, 2))
    names = "abcdefghijklmno"
    snapshot = drawn(names, " ".join(f"{names[i]}{names[j]}" for i, j in ends if i != j))
    first = case_dropping_stability(snapshot, ["in_degree", "betweenness"], seed=1, draws=40)
    again = case_dropping_stability(snapshot, ["in_degree", "betweenness"], seed=1, draws=40)
    assert first == again
    assert all(0 <= (share or 0) <= 0.75 for share in first.values())
