"""How firmly each organisation stands in the core, counted and sampled."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings

from arena.graph import core_support as module
from arena.graph.core import core_periphery
from arena.graph.core_fit import ONE, Ideal, at_density
from arena.graph.core_support import core_support
from arena.graph.snapshot import Snapshot
from tests.graph.drawing import drawn, snapshots
from tests.graph.test_core import tried_one_by_one


@given(snapshots(most=7))
@settings(max_examples=30, deadline=None)
def test_core_support_counts_every_nearly_as_good_division(snapshot: Snapshot) -> None:
    fits = tried_one_by_one(snapshot)
    found = core_periphery(snapshot.adjacency)
    support = core_support(snapshot.adjacency, found)
    if found.correlation is None:
        assert (support.divisions, support.least, sum(support.in_core)) == (0, None, 0)
        return
    least = found.correlation - 0.05 * abs(found.correlation)
    good = [members for members, fit in fits.items() if fit >= least - 1e-9]
    assert support.divisions == len(good)
    assert list(support.in_core) == [
        sum(row in members for members in good) for row in range(len(snapshot))
    ]


def test_core_support_of_equally_good_alone_is_in_optima() -> None:
    star = drawn("abcde", "a-b a-c a-d a-e").adjacency
    found = core_periphery(star)
    support = core_support(star, found, share=1.0)
    assert (support.divisions, support.in_core) == (found.n_optima, found.in_optima)
    assert support.share(0) == 1.0


@pytest.mark.parametrize("valued", [False, True])
@pytest.mark.parametrize("ideal", [at_density(0.5), ONE])
def test_core_support_sampled_comes_near_the_count(
    valued: bool, ideal: Ideal, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(4)
    matrix = rng.integers(0, 4, (12, 12)) if valued else rng.integers(0, 2, (12, 12))
    np.fill_diagonal(matrix, 0)
    values = sp.csr_array(matrix)
    found = core_periphery(values, ideal=ideal)
    exact = core_support(values, found, ideal=ideal, share=0.6)
    monkeypatch.setattr(module, "EXHAUSTIVE_UP_TO", 0)
    sampled = core_support(values, found, ideal=ideal, share=0.6)
    monkeypatch.setattr(module, "_DENSE_UP_TO", 0)
    sparse = core_support(values, found, ideal=ideal, share=0.6)
    assert (exact.exact, sampled.exact, sampled.divisions) == (True, False, 1000)
    assert sparse == sampled
    shares = [[support.share(row) or 0.0 for row in range(12)] for support in (exact, sampled)]
    assert shares[1] == pytest.approx(shares[0], abs=0.08)


def test_core_support_of_a_planted_core_beyond_what_is_counted() -> None:
    """Six all tied to one another, twenty-four each tied to one of them."""
    ties = [f"{i}-{j}" for i, j in combinations("abcdef", 2)]
    rest = "ghijklmnopqrstuvwxyz0123"
    ties += [f"{name}{'abcdef'[row % 6]}" for row, name in enumerate(rest)]
    adjacency = drawn("abcdef" + rest, " ".join(ties)).adjacency
    support = core_support(adjacency, core_periphery(adjacency))
    assert support.in_core[:6] == (1000,) * 6
    assert max(support.in_core[6:]) < 200


def test_core_support_refuses_a_share_that_is_none() -> None:
    star = drawn("abcde", "a-b a-c a-d a-e").adjacency
    with pytest.raises(ValueError, match="from 0 to 1"):
        core_support(star, core_periphery(star), share=1.5)
