"""Every measure on 19 tiny graphs, against answers that follow from the definitions."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from arena.graph import mutuality, power, trophic
from arena.graph.basis import Basis
from arena.graph.cores import core_number
from arena.graph.fragmentation import fragmentation
from arena.graph.positions import sheet
from arena.graph.snapshot import Snapshot
from arena.graph.structure import STRUCTURE
from tests.graph.reference.data import EDGE_CASES, edge_case, made_mutual, read

# Answers of the tests of the core, and the note.
ELSEWHERE = {"BE_directed", "BE_undirected", "note"}


def values(found: Any) -> list[float | None]:
    return [None if np.isnan(value) else value for value in np.asarray(found, float).tolist()]


def answers(snapshot: Snapshot) -> dict[str, Any]:
    """Return what we say for each answer."""
    basis, mutual = Basis(snapshot), Basis(made_mutual(snapshot))
    n = len(snapshot)
    structure = {key: measure.of(basis) for key, measure in STRUCTURE.items()}
    return {
        "density": basis.cohesion.density,
        "components_weak": basis.cohesion.components,
        "articulation_points": np.flatnonzero(basis.cuts.is_cut_point).tolist(),
        "bridges": [list(pair) for pair in basis.cuts.bridges],
        "degree_undirected": values(mutual.in_degree),
        "betweenness_undirected_raw": values(mutual.betweenness * (n - 1) * (n - 2) / 2),
        "coreness": values(core_number(basis.undirected)),
        "centralization_degree_undirected": structure["degree_centralization"],
        "centralization_indegree": structure["in_degree_centralization"],
        "centralization_outdegree": structure["out_degree_centralization"],
        "reciprocity_ties": structure["reciprocity"],
        "reciprocity_dyads": structure["dyad_reciprocity"],
        "reciprocity_weighted": mutuality.weighted_reciprocity(basis.strengths),
        "flow_hierarchy": structure["flow_hierarchy"],
        "trophic_F0_binary": structure["incoherence"],
        "trophic_F0_weighted": trophic.incoherence(basis.strengths),
        "trophic_levels_binary": values(basis.trophic_levels),
        "krackhardt_hierarchy": structure["krackhardt_hierarchy"],
        "krackhardt_connectedness": structure["krackhardt_connectedness"],
        "fragmentation_F": structure["fragmentation"],
        "distance_fragmentation_DF": fragmentation(basis.distance_counts),
        "burt_effective_size": values(basis.holes.effective_size),
        "burt_constraint": values(basis.holes.constraint),
        "burt_hierarchy": values(basis.holes.hierarchy),
        "power_dependence": {
            f"{pair.first}|{pair.second}": [pair.first_on_second, pair.second_on_first]
            for pair in power.pairs(basis.strengths)
        },
    }


def test_edge_cases_are_all_here() -> None:
    assert sorted(EDGE_CASES) == sorted(read("edgecases/edgecases.json")["graphs"])


@pytest.mark.parametrize("name", EDGE_CASES)
def test_edge_case(name: str) -> None:
    case, snapshot = edge_case(name)
    expected = case["expected"]
    found = answers(snapshot)
    assert snapshot.adjacency.nnz == expected["ties"] * (1 if case["directed"] else 2)
    assert not expected.keys() - found.keys() - ELSEWHERE - {"ties"}
    for key in expected.keys() & found.keys():
        if isinstance(expected[key], dict):
            assert found[key].keys() == expected[key].keys(), key
            for pair, shares in expected[key].items():
                assert found[key][pair] == pytest.approx(shares, abs=1e-9), key
        elif key == "bridges":
            assert found[key] == [sorted(pair) for pair in expected[key]]
        else:
            assert found[key] == pytest.approx(expected[key], abs=1e-9), key


@pytest.mark.parametrize("name", EDGE_CASES)
def test_sheet_of_an_edge_case_answers_without_an_exception(name: str) -> None:
    _, snapshot = edge_case(name)
    for measured in (snapshot, made_mutual(snapshot)):
        found = sheet(measured)
        assert len(found.rows()) == len(snapshot)
        json.dumps([found.rows(), found.structure, found.core_periphery], allow_nan=False)
