"""The position sheet as a page and the command line receive it."""

from __future__ import annotations

import json
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.measures import MEASURES
from arena.graph.positions import ranks, sheet
from arena.graph.significance import core_significance
from arena.graph.snapshot import Node, Snapshot, Tie
from tests.graph.drawing import drawn, relabelled, snapshots

KEYS = [
    *("in_degree", "out_degree", "in_strength", "out_strength", "betweenness", "closeness"),
    *("eigenvector", "pagerank", "constraint", "effective_size", "coreness", "core_number"),
    *("brokerage", "net_power", "fragmentation", "is_cut_point"),
]
STRUCTURE_KEYS = [
    *("density", "reciprocity", "in_degree_centralization", "out_degree_centralization"),
    "components",
]
ROLES = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]


def test_rows_of_a_chain() -> None:
    """a → b → c with strengths 2 and unknown: b stands between the one pair of the two."""
    snapshot = Snapshot.of(
        [Node(7, "A", "care", "core"), Node(8, "B", "housing"), Node(9, "C")],
        [Tie(7, 8, strength=2), Tie(8, 9)],
    )
    rows = sheet(snapshot).rows()
    shown = {key: rows[1][key] for key in list(rows[1])[:10]}
    assert shown == {
        "organisation": "B",
        "id": 8,
        "sector": "housing",
        "standing": "field",
        "in_degree": 1,
        "out_degree": 1,
        "in_strength": 2.0,
        "out_strength": 1.0,
        "betweenness": 0.5,
        "closeness": 1.0,
    }
    assert rows[1]["brokerage"] == dict.fromkeys(ROLES, 0) | {"liaison": 1}
    assert rows[1]["net_power"] == pytest.approx(1)
    assert rows[1]["fragmentation"] == 1
    assert rows[1]["is_cut_point"] is True
    assert rows[2]["sector"] is None
    assert [row["standing"] for row in rows] == ["core", "field", "field"]


def test_rows_hold_the_promised_keys_as_plain_values() -> None:
    row = sheet(drawn("ab", "ab")).rows()[0]
    assert list(row)[:4] == ["organisation", "id", "sector", "standing"]
    assert list(row)[4:][: len(KEYS)] == KEYS
    assert list(row["brokerage"]) == ROLES
    assert type(row["in_degree"]) is int
    assert type(row["in_strength"]) is float


def test_sheet_of_one_alone_says_what_cannot_be_said() -> None:
    found = sheet(drawn("a"))
    assert found.rows()[0]["closeness"] is None
    assert found.rows()[0]["betweenness"] == 0
    assert found.structure["density"] is None
    assert found.rows()[0]["fragmentation"] is None
    assert found.core_periphery["correlation"] is None
    assert found.core_periphery["core"] == []
    assert found.core_periphery["n_optima"] == 0


def test_sheet_of_nobody() -> None:
    found = sheet(drawn(""))
    assert found.rows() == []
    assert found.structure["components"] == 0


def test_structure_and_core_carry_the_promised_keys() -> None:
    """Hub a and its four leaves: the hub with the first leaf is the core that is shown."""
    found = sheet(drawn("abcde", "a-b a-c a-d a-e"))
    assert list(found.structure)[:5] == STRUCTURE_KEYS
    core = found.core_periphery
    assert list(core)[:4] == ["correlation", "core", "n_optima", "p_value"]
    assert core["correlation"] == pytest.approx(1)
    assert (core["core"], core["n_optima"], core["p_value"]) == (["a", "b"], 4, None)
    assert core["p_value_reason"] == "not_computed"


def test_sheet_with_significance_says_why_there_is_no_p_value() -> None:
    found = sheet(drawn("abcde", "a-b a-c a-d a-e"))
    tested = found.with_significance(core_significance(found.snapshot.adjacency))
    assert tested.core_periphery["p_value"] is None
    assert tested.core_periphery["p_value_reason"] == "too_few"
    assert tested.rows() == found.rows()


def test_flat_rows_hold_every_measure_under_its_id() -> None:
    found = sheet(drawn("abc", "ab bc"))
    row, flat = found.rows()[1], found.flat_rows()[1]
    assert list(flat)[4:] == list(MEASURES)
    assert flat["brokerage_coordinator"] == row["brokerage"]["coordinator"] == 1
    assert flat["net_power"] == row["net_power"]


def test_sheet_reports_progress_up_to_the_end() -> None:
    seen: list[tuple[str, float]] = []
    sheet(drawn("abc", "ab bc"), progress=lambda id_, share: seen.append((id_, share)))
    assert seen[0][0] == "in_degree"
    assert seen[-1] == ("core", 1.0)
    assert [share for _, share in seen] == sorted(share for _, share in seen)


def test_sheet_beyond_the_exact_size_says_what_was_left_out() -> None:
    """A path of 601: removals are computed for the most between only."""
    n = 601
    path = Snapshot.of([Node(i, str(i)) for i in range(n)], [Tie(i, i + 1) for i in range(n - 1)])
    found = sheet(path)
    known = ~np.isnan(found.values["fragmentation"])
    assert found.structure["fragmentation_exact"] is False
    assert known[300]
    assert 10 <= known.sum() < n


def test_ranks_are_shared_and_skip_after_a_tie() -> None:
    values = np.array([3.0, 5.0, np.nan, 5.0 + 1e-13, 1.0])
    assert ranks(values) == [3, 1, None, 1, 4]
    assert ranks(np.array([])) == []


@given(snapshots(), st.randoms())
@settings(max_examples=30, deadline=None)
def test_sheet_relabelling_changes_nothing(snapshot: Snapshot, random: Random) -> None:
    order = list(range(len(snapshot)))
    random.shuffle(order)
    found, other = sheet(snapshot), sheet(relabelled(snapshot, order))
    assert other.structure == pytest.approx(found.structure, nan_ok=True)
    for key, values in found.values.items():
        assert other.values[key][order] == pytest.approx(values, nan_ok=True)


@given(snapshots())
@settings(max_examples=30, deadline=None)
def test_sheet_values_stay_within_bounds_and_become_json(snapshot: Snapshot) -> None:
    found = sheet(snapshot)
    for key, values in found.values.items():
        low, high = MEASURES[key].bounds
        assert values.shape == (len(snapshot),)
        assert (np.isnan(values) | ((values >= low) & (values <= high + 1e-12))).all()
    contents = [found.rows(), found.structure, found.core_periphery]
    assert json.loads(json.dumps(contents, allow_nan=False)) == contents
