"""Every value that other software gave for one of our measures, within its tolerance."""

from __future__ import annotations

from typing import Any

import pytest

from tests.graph.reference.compared_derived import DERIVED
from tests.graph.reference.compared_positions import POSITIONS
from tests.graph.reference.compared_structure import STRUCTURE
from tests.graph.reference.data import all_entries, case
from tests.graph.reference.left_out import ELSEWHERE, LEFT_OUT, OTHER_MEASURE

COMPARED = POSITIONS | STRUCTURE | DERIVED
CLOSE, CLOSE_ITERATED = 1e-6, 1e-4
ENTRIES = all_entries()

# Deterministic to 1e-6, but for what an iteration of its own software gave.
ITERATED = ("eigenvector", "centralization_evcent", "eigenvalue", "hub", "authority")


def check_node(ours: dict[str, Any], theirs: dict[str, Any], tolerance: float) -> None:
    assert set(ours) == set(theirs)
    for name, value in theirs.items():
        if value is None:
            assert ours[name] is None, name
        else:
            assert ours[name] == pytest.approx(value, abs=tolerance, rel=0), name


def check_players(ours: dict[str, Any], theirs: dict[str, Any], names: tuple[str, ...]) -> None:
    for key, value in theirs.items():
        if not isinstance(value, dict):
            assert ours[key] == pytest.approx(value, abs=CLOSE, rel=0), key
            continue
        for measure, answer in value.items():
            found = ours[key][measure]
            assert found.value == pytest.approx(answer["value"], abs=CLOSE, rel=0), (key, measure)
            assert found.exhaustive
            assert len(found.sets) == answer["n_optima"], (key, measure)
            sets = {frozenset(names[row] for row in rows) for rows in found.sets}
            assert {frozenset(rows) for rows in answer["sets"]} <= sets, (key, measure)


def check_pairs(ours: dict[Any, Any], theirs: dict[str, Any]) -> None:
    assert len(ours) == len(theirs)
    for pair, value in theirs.items():
        first, second = pair.split("|")
        found = ours[frozenset((first, second))]
        assert found[first] == pytest.approx(value["dep_first_on_second"], abs=CLOSE)
        assert found[second] == pytest.approx(value["dep_second_on_first"], abs=CLOSE)
        assert found["power"] == pytest.approx(abs(value["power_of_first_over_second"]), abs=CLOSE)
        assert found["joint"] == pytest.approx(value["joint_dependence"], abs=CLOSE)


def check(key: str, ours: Any, theirs: Any, names: tuple[str, ...]) -> None:
    tolerance = CLOSE_ITERATED if key.startswith(ITERATED) else CLOSE
    if key == "key_players":
        check_players(ours, theirs, names)
    elif key == "power_dependence":
        check_pairs(ours, theirs)
    elif key.startswith("modularity"):
        # The proved optimum, or the best of 200 seeds of Leiden: labels are never compared.
        assert ours["Q"] == pytest.approx(theirs["Q"], abs=1e-9) or ours["Q"] > theirs["Q"]
    elif key == "block_density":
        for sector, row in theirs.items():
            check_node(ours[sector], row, CLOSE)
    elif key in ("articulation_points", "cutpoints_sna"):
        assert ours == set(theirs)
    elif key == "bridges":
        assert ours == {frozenset(pair.split("|")) for pair in theirs}
    elif isinstance(theirs, dict) and "sizes" in theirs:
        assert ours == theirs
    elif isinstance(theirs, dict):
        kept = {name: value for name, value in theirs.items() if name != "error"}
        check_node(ours, kept, tolerance)
    elif theirs is None:
        assert ours is None
    else:
        assert ours == pytest.approx(theirs, abs=tolerance, rel=0)


@pytest.mark.parametrize(
    ("dataset", "layer", "key"),
    [entry for entry in ENTRIES if entry[2] in COMPARED],
    ids=map("/".join, [entry for entry in ENTRIES if entry[2] in COMPARED]),
)
def test_value_agrees_with_other_software(dataset: str, layer: str, key: str) -> None:
    found = case(dataset, layer)
    check(key, COMPARED[key](found), found.entries[key], found.names)


def test_every_value_is_compared_or_left_out_for_a_reason() -> None:
    case("knoke", "information")
    assert not {key for _, _, key in ENTRIES} - COMPARED.keys() - LEFT_OUT.keys()
    assert not COMPARED.keys() & LEFT_OUT.keys()
    assert all(LEFT_OUT.values())


def test_nearly_all_values_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    case("knoke", "information")
    compared = sum(key in COMPARED for _, _, key in ENTRIES)
    elsewhere = sum(key in ELSEWHERE for _, _, key in ENTRIES)
    other = {key: sum(entry[2] == key for entry in ENTRIES) for key in OTHER_MEASURE}
    with capsys.disabled():
        print(f"\n{compared} compared here, {elsewhere} elsewhere, of {len(ENTRIES)}; left out:")
        for key, count in other.items():
            print(f"  {count:3} {key}: {OTHER_MEASURE[key]}")
    assert compared + elsewhere >= 0.95 * len(ENTRIES)
