"""Ties missed and made up, by kind, and what is left when somebody is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import perturbation
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, snapshots

MIXED = "ab bc ca ad a-e b-e c-f"


def weights(snapshot: Snapshot) -> list[list[float]]:
    found: list[list[float]] = snapshot.strengths.toarray().tolist()
    return found


@pytest.mark.parametrize("n", [2, 3, 7, 50])
def test_every_cell_is_numbered_once(n: int) -> None:
    for mutual in (False, True):
        empty = perturbation.Reports(n, mutual, np.zeros(0, np.int64), np.zeros(0))
        source, target = empty.ends(np.arange(empty.cells))
        assert len(set(zip(source.tolist(), target.tolist(), strict=True))) == empty.cells
        assert ((source < target) if mutual else (source != target)).all()
        assert source.min() >= 0
        assert target.max() < n


def test_pairs_are_numbered_right_in_a_very_large_network() -> None:
    reports = perturbation.Reports(200_000, True, np.zeros(0, np.int64), np.zeros(0))
    first, second = reports.ends(np.array([reports.cells - 1, 0]))
    assert (first.tolist(), second.tolist()) == ([199_998, 0], [199_999, 1])


@given(snapshots(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_without_error_the_draw_is_the_network(snapshot: Snapshot, mutual: bool) -> None:
    ties = [tie._replace(kind="collaboration") for tie in snapshot.ties] if mutual else []
    whole = Snapshot.of(snapshot.nodes, [*snapshot.ties, *ties])
    reports = perturbation.reports(whole)
    same = perturbation.drawn(whole, reports, 0.0, None, np.random.default_rng(0))
    assert np.allclose(same.strengths.toarray(), whole.strengths.toarray())
    assert (same.adjacency.toarray() == whole.adjacency.toarray()).all()


def test_all_missed_and_none_added_leaves_nothing() -> None:
    snapshot = drawn("abcdef", MIXED)
    reports = perturbation.reports(snapshot)
    empty = perturbation.drawn(snapshot, reports, 1.0, 0.0, np.random.default_rng(0))
    assert empty.strengths.nnz == 0
    assert len(empty) == 6


def test_as_many_ties_stay_on_average_and_each_cell_is_as_likely() -> None:
    snapshot = drawn("abcdefgh", "ab bc cd de ef fg gh ha a-e b-f")
    reports, rng = perturbation.reports(snapshot), np.random.default_rng(1)
    draws = np.array(
        [
            perturbation.drawn(snapshot, reports, 0.2, None, rng).strengths.toarray()
            for _ in range(3000)
        ]
    )
    arcs, pairs = reports
    assert [report.mutual for report in reports] == [False, True]
    total = snapshot.strengths.sum()
    assert draws.sum(axis=(1, 2)).mean() == pytest.approx(total, rel=0.02)
    added = [0.2 * 8 / (arcs.cells - 8), 0.2 * 2 / (pairs.cells - 2)]
    # a to c was reported by nobody, so it comes from either kind; a to b by one arc.
    assert draws[:, 0, 2].mean() == pytest.approx(sum(added), abs=0.015)
    assert draws[:, 0, 1].mean() == pytest.approx(0.8 + added[1], abs=0.03)


def test_a_collaboration_is_missed_in_both_directions_at_once() -> None:
    snapshot = drawn("abc", "a-b b-c")
    reports, rng = perturbation.reports(snapshot), np.random.default_rng(1)
    for _ in range(50):
        matrix = perturbation.drawn(snapshot, reports, 0.5, 0.3, rng).adjacency.toarray()
        assert (matrix == matrix.T).all()


def test_added_ties_are_as_strong_as_some_tie() -> None:
    nodes = [Node(i, str(i)) for i in range(6)]
    snapshot = Snapshot.of(nodes, [Tie(0, 1, strength=2), Tie(1, 2, strength=5)])
    draw = perturbation.drawn(
        snapshot, perturbation.reports(snapshot), 0.5, 0.5, np.random.default_rng(1)
    )
    assert set(draw.strengths.data.tolist()) == {2.0, 5.0}


def test_without_tie_takes_away_one_report_and_leaves_the_other() -> None:
    """a depends on b and works together with b: without the dependency the rest stays."""
    snapshot = drawn("ab", "ab a-b")
    arcs, pairs = perturbation.reports(snapshot)
    assert weights(perturbation.without_tie(snapshot, arcs, 0)) == [[0, 1], [1, 0]]
    assert weights(perturbation.without_tie(snapshot, pairs, 0)) == [[0, 1], [0, 0]]
    assert perturbation.without_tie(snapshot, pairs, 0).adjacency.nnz == 1


def test_only_organisations_keeps_the_ties_among_them() -> None:
    snapshot = drawn("abcd", "ab bc cd da a-c")
    left = perturbation.only_organisations(snapshot, np.array([0, 2, 3]))
    assert [node.name for node in left.nodes] == ["a", "c", "d"]
    assert weights(left) == [[0, 1, 0], [1, 0, 1], [1, 0, 0]]
    source, target, strength = left.arcs
    assert (len(source), strength.sum(), target.tolist()) == (4, 4, left.strengths.indices.tolist())
