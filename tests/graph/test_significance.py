"""Whether a core is more than chance: tested, refused with a reason, and read aloud."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import significance as module
from arena.graph.core import core_periphery
from arena.graph.core_fit import LEFT_OUT, ONE, ZERO, Ideal
from arena.graph.core_stack import best_fits
from arena.graph.significance import Null, Reason, Significance, core_significance
from tests.graph.drawing import drawn


def planted(n: int, size: int) -> sp.csr_array:
    """The first ``size`` all tied to one another, each of the others tied to one of them."""
    names = "abcdefghijklmnopqrstuvwxyz0123456789"[:n]
    ties = [f"{i}-{j}" for i, j in combinations(names[:size], 2)]
    ties += [f"{name}-{names[row % size]}" for row, name in enumerate(names) if row >= size]
    return drawn(names, " ".join(ties)).adjacency


def test_planted_core_is_more_than_chance() -> None:
    found = core_significance(planted(20, 5), draws=199)
    assert found.observed == pytest.approx(1)
    assert found.p_value == pytest.approx(1 / 200)
    assert found.high is not None
    assert found.high < 0.9
    assert "Er is dus echt een midden." in found.sentence("nl")


def test_planted_core_is_explained_by_degrees() -> None:
    found = core_significance(planted(20, 5), Null.SAME_DEGREES, draws=199)
    assert found.p_value is not None
    assert found.p_value > 0.05
    assert "organisaties met de meeste relaties" in found.sentence("nl")


@pytest.mark.parametrize("null", Null)
def test_fewer_than_eight_get_no_probability_and_hear_why(null: Null) -> None:
    found = core_significance(planted(7, 3), null)
    assert (found.p_value, found.observed, found.reason) == (None, None, Reason.TOO_FEW)
    assert "minder dan acht" in found.sentence("nl")
    assert "fewer than eight" in found.sentence("en")


def test_eight_are_enough() -> None:
    assert core_significance(planted(8, 3), draws=19).p_value is not None


def test_too_many_are_not_tested(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 15)
    assert core_significance(planted(16, 4)).reason is Reason.TOO_MANY


@pytest.mark.parametrize("arcs", ["", " ".join(f"{i}-{j}" for i, j in combinations("abcdefgh", 2))])
def test_without_a_core_there_is_nothing_to_compare(arcs: str) -> None:
    found = core_significance(drawn("abcdefgh", arcs).adjacency)
    assert (found.p_value, found.reason) == (None, Reason.NO_CORE)


def test_where_no_other_network_is_possible_nothing_is_proved() -> None:
    star = drawn("abcdefghi", " ".join(f"a-{leaf}" for leaf in "bcdefghi")).adjacency
    found = core_significance(star, Null.SAME_DEGREES, draws=49)
    assert (found.p_value, found.mean) == (1.0, pytest.approx(1))


def test_same_seed_same_answer_whatever_the_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    adjacency = planted(12, 4)
    first = core_significance(adjacency, seed=3, draws=50)
    assert core_significance(adjacency, seed=3, draws=50) == first
    monkeypatch.setattr(module, "_SEARCHED", 20 * 144)
    core_significance(adjacency, draws=50, progress=lambda done, of: told.append((done, of)))
    assert told == [(20, 50), (40, 50), (50, 50)]


def test_a_large_network_is_searched_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    stacked = core_significance(planted(20, 5), draws=19)
    monkeypatch.setattr(module, "_STACKED_UP_TO", 0)
    single = core_significance(planted(20, 5), draws=19)
    assert single.p_value == stacked.p_value
    assert single.mean == pytest.approx(stacked.mean or 0, abs=0.02)


def test_a_comparison_with_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one draw"):
        core_significance(planted(9, 3), draws=0)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("null", Null)
@pytest.mark.parametrize("p_value", [0.002, 0.4, None])
def test_sentences_are_short_and_plain(null: Null, p_value: float | None, language: str) -> None:
    for reason in Reason if p_value is None else (None,):
        text = Significance(null, 499, 0.6, p_value, reason=reason).sentence(language)
        assert text.endswith(".")
        assert all(len(sentence.split()) <= 19 for sentence in text.split(". "))
        assert not any(word in text.lower() for word in ("p-waarde", "signific", "null", "nul"))


@given(
    st.integers(0, 10_000),
    st.integers(2, 9),
    st.sampled_from([LEFT_OUT, ONE, ZERO, Ideal(0.2, None)]),
)
@settings(max_examples=25, deadline=None)
def test_best_fits_of_a_stack_are_the_best_of_each(seed: int, n: int, ideal: Ideal) -> None:
    networks = np.random.default_rng(seed).random((5, n, n)) < 0.4
    networks[:, np.arange(n), np.arange(n)] = False
    for network, fit in zip(networks, best_fits(networks, ideal=ideal), strict=True):
        exact = core_periphery(sp.csr_array(network.astype(int)), ideal=ideal).correlation
        assert fit == pytest.approx(-np.inf if exact is None else exact, abs=1e-9)


def test_best_fits_of_nothing() -> None:
    assert best_fits(np.zeros((0, 5, 5), bool)).shape == (0,)
    assert best_fits(np.zeros((2, 0, 0), bool)).tolist() == [-np.inf, -np.inf]
