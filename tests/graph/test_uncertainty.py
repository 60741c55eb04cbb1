"""Rank intervals: narrow where a rank is firm, wide where one tie decides."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from arena.graph.basis import Basis
from arena.graph.measures import MEASURES
from arena.graph.positions import ranks
from arena.graph.snapshot import Snapshot
from arena.graph.uncertainty import RANKED, RankInterval, rank_intervals
from tests.graph.drawing import drawn, snapshots

LEAVES = "bcdefghij"
STAR = drawn("a" + LEAVES, " ".join(f"{leaf}a" for leaf in LEAVES))
CLOSE_CALL = drawn("abcdefghij", "ca da ea fa cb db eb gb hb ij")


def test_the_hub_of_a_star_stays_first() -> None:
    hub, leaf, *_ = rank_intervals(STAR, ["in_degree"], draws=200)["in_degree"]
    assert (hub.rank, hub.low, hub.median, hub.high, hub.in_top) == (1, 1, 1.0, 1, 1.0)
    assert hub.sentence("nl").endswith("De plaats blijft 1.")
    assert (leaf.rank, leaf.draws, leaf.top) == (2, 200, 3)


def test_a_lead_of_one_tie_is_no_firm_lead() -> None:
    """b is named by five and a by four: either can be first."""
    found = rank_intervals(CLOSE_CALL, ["in_degree"], draws=300)["in_degree"]
    a, b = found[0], found[1]
    assert (a.rank, b.rank) == (2, 1)
    assert (a.low, a.high, b.low, b.high) == (1, 2, 1, 2)


def test_more_error_gives_wider_intervals() -> None:
    widths = []
    for missed in (0.0, 0.1, 0.5):
        found = rank_intervals(CLOSE_CALL, ["in_degree"], draws=200, missed=missed)["in_degree"]
        widths.append(sum((each.high or 0) - (each.low or 0) for each in found))
    assert widths[0] == 0
    assert widths[1] < widths[2]


def test_same_seed_same_intervals_whichever_measures_are_asked() -> None:
    told: list[tuple[int, int]] = []
    both = rank_intervals(CLOSE_CALL, ["in_degree", "closeness"], draws=40, seed=3)
    alone = rank_intervals(
        CLOSE_CALL,
        ["closeness"],
        draws=40,
        seed=3,
        progress=lambda done, of: told.append((done, of)),
    )
    assert both["closeness"] == alone["closeness"]
    assert told[-1] == (40, 40)
    assert rank_intervals(CLOSE_CALL, ["closeness"], draws=40, seed=4) != alone


def test_extra_ties_only_raise_who_has_none() -> None:
    found = rank_intervals(STAR, ["in_degree"], draws=100, missed=0.0, extra=0.2)["in_degree"]
    assert found[0].low == found[0].high == 1


def test_an_undefined_measure_has_no_interval() -> None:
    (alone,) = rank_intervals(drawn("a"), ["closeness"], draws=5)["closeness"]
    assert (alone.rank, alone.low, alone.median, alone.high, alone.in_top) == (None,) * 5
    assert alone.sentence("nl") == "De plaats van a is niet te zeggen."
    assert rank_intervals(drawn(""), draws=2) == dict.fromkeys(RANKED, ())


@pytest.mark.parametrize("wrong", [{"draws": 0}, {"missed": 1.1}, {"missed": -0.1}, {"extra": 2.0}])
def test_impossible_chances_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="chances from 0 to 1"):
        rank_intervals(STAR, **wrong)  # type: ignore[arg-type]


def test_an_unknown_measure_is_refused() -> None:
    with pytest.raises(KeyError):
        rank_intervals(STAR, ["influence"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sentences_are_short_and_hold_the_name(language: str) -> None:
    text = RankInterval(1, "{name} BV", 2, 1, 2.0, 4, 0.874, 3, 500).sentence(language)
    assert "{name} BV" in text
    assert "87" in text
    assert all(len(sentence.split()) <= 16 for sentence in text.split(". "))


@given(snapshots(most=7))
@settings(max_examples=20, deadline=None)
def test_intervals_hold_together(snapshot: Snapshot) -> None:
    n = len(snapshot)
    for key, intervals in rank_intervals(snapshot, draws=20).items():
        observed = ranks(MEASURES[key].compute(Basis(snapshot)))
        assert [each.rank for each in intervals] == observed
        for each in intervals:
            if each.rank is not None and each.draws:
                assert 1 <= (each.low or 0) <= (each.median or 0) <= (each.high or 0) <= n
                assert 0 <= (each.in_top or 0) <= 1
