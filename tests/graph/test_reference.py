"""Agreement with values that other software and textbooks gave for well-known networks."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from arena.graph.positions import Sheet, sheet
from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.shared_data import shared

LAYERS = [
    ("campnet", "top3"),
    ("emon_cheyenne", "contact"),
    ("emon_texas", "contact"),
    ("florentine", "business"),
    ("florentine", "marriage"),
    ("hightech", "advice"),
    ("hightech", "friendship"),
    ("hightech", "reports_to"),
    ("karate", "friendship"),
    ("knoke", "information"),
    ("knoke", "money"),
    ("synth_small", "tie"),
    ("tc_indiana_contact", "contact"),
]
EDGE_CASES = [
    *("empty_graph", "single_node", "two_isolates", "dyad", "dyad_one_way", "dyad_mutual"),
    *("star5", "out_star5", "path5", "chain5", "cycle4_directed", "complete4"),
    *("two_triangles_apart", "two_triangles_bridge", "triangle_plus_isolate"),
    *("ideal_core4_ring6", "out_tree7", "in_tree7", "weighted_dyads"),
]
CLOSE = {"abs": 1e-6, "rel": 0}


def table(dataset: str, name: str) -> list[dict[str, str]]:
    with shared(f"reference/{dataset}/{name}").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def network(dataset: str, layer: str) -> Snapshot:
    about = json.loads(shared(f"reference/{dataset}/dataset.json").read_text("utf-8"))
    kind = TieKind.DEPENDENCY if about["directed"] else TieKind.COLLABORATION
    row = {node["id"]: place for place, node in enumerate(table(dataset, "nodes.csv"))}
    ties = [
        Tie(row[edge["source"]], row[edge["target"]], kind, strength=float(edge["weight"] or 1))
        for edge in table(dataset, "edges.csv")
        if edge["layer"] == layer
    ]
    return Snapshot.of([Node(place, name) for name, place in row.items()], ties)


def made_mutual(snapshot: Snapshot) -> Snapshot:
    ties = [Tie(tie.source, tie.target, TieKind.COLLABORATION) for tie in snapshot.ties]
    return Snapshot.of(snapshot.nodes, ties)


def expected(dataset: str, layer: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("ref_R.json", "ref_py.json"):
        reference = json.loads(shared(f"reference/{dataset}/{name}").read_text("utf-8"))
        found |= {entry["id"]: entry["value"] for entry in reference["networks"][layer]}
    return found


def column(found: Sheet, key: str) -> dict[str, Any]:
    return {str(row["organisation"]): row[key] for row in found.rows()}


def check_core(found: Sheet, reference: dict[str, Any]) -> None:
    if reference["fit"] is None:
        assert found.core.correlation is None
        assert found.core.n_optima == 0
        return
    assert found.core.correlation == pytest.approx(reference["fit"], **CLOSE)
    cores = [reference["core"], *reference.get("other_optimal_cores", [])]
    names = set(found.core_periphery["core"])
    assert names in [set(core) for core in cores]
    assert len(names) == min(len(core) for core in cores)
    if found.core.exact:
        assert found.core.n_optima == reference["n_optima"]
    if names == set(reference["core"]) and "block_density" in reference:
        blocks = list(reference["block_density"].values())
        assert list(found.core.densities) == pytest.approx(blocks, **CLOSE)


@pytest.mark.parametrize(("dataset", "layer"), LAYERS)
def test_sheet_agrees_with_other_software(dataset: str, layer: str) -> None:
    snapshot, reference = network(dataset, layer), expected(dataset, layer)
    found, mutual = sheet(snapshot), sheet(made_mutual(snapshot))
    pairs = (len(snapshot) - 1) * (len(snapshot) - 2)
    compared = [
        (column(found, "in_degree"), "indegree", 1),
        (column(found, "out_degree"), "outdegree", 1),
        (column(found, "in_strength"), "instrength", 1),
        (column(found, "out_strength"), "outstrength", 1),
        (column(found, "betweenness"), "betweenness_directed", 1 / pairs),
        (column(found, "closeness"), "harmonic_undirected_norm", 1),
        (column(mutual, "in_degree"), "degree_undirected", 1),
        (column(mutual, "betweenness"), "betweenness_undirected", 2 / pairs),
    ]
    for values, key, scale in compared:
        if key in reference:
            theirs = {name: value * scale for name, value in reference[key].items()}
            assert values == pytest.approx(theirs, **CLOSE), key
    assert {"harmonic_undirected_norm", "betweenness_undirected"} <= set(reference)


@pytest.mark.parametrize(("dataset", "layer"), LAYERS)
def test_structure_agrees_with_other_software(dataset: str, layer: str) -> None:
    found, reference = sheet(network(dataset, layer)).structure, expected(dataset, layer)
    assert found["density"] == pytest.approx(reference["density"], **CLOSE)
    assert found["components"] == reference["components_weak"]["number"]
    for ours, theirs in [
        ("reciprocity", "reciprocity_edgewise"),
        ("reciprocity", "reciprocity_igraph"),
        ("in_degree_centralization", "centralization_indegree"),
        ("out_degree_centralization", "centralization_outdegree"),
    ]:
        if theirs in reference:
            assert found[ours] == pytest.approx(reference[theirs], **CLOSE), theirs


@pytest.mark.parametrize(("dataset", "layer"), LAYERS)
def test_core_agrees_with_trying_every_division(dataset: str, layer: str) -> None:
    snapshot, reference = network(dataset, layer), expected(dataset, layer)
    compared = 0
    for ending, measured in [
        ("", snapshot),
        ("_directed", snapshot),
        ("_undirected", made_mutual(snapshot)),
    ]:
        if f"core_periphery_BE_binary{ending}" in reference:
            entry = reference[f"core_periphery_BE_binary{ending}"]
            check_core(sheet(measured), entry["offdiag_ignored"])
            compared += 1
    assert compared


def test_core_of_knoke_information() -> None:
    found = sheet(network("knoke", "information")).core_periphery
    assert found["correlation"] == pytest.approx(0.657, abs=5e-4)
    assert found["core"] == ["COMM", "EDUC", "INDU", "MAYR", "NEWS"]


def test_structure_agrees_with_ucinet() -> None:
    published = json.loads(shared("reference/published/ucinet_whole_network.json").read_text())
    for name, values in published["values"].items():
        found = sheet(network(*name.split("/"))).structure
        assert found["density"] == pytest.approx(values["density"], abs=1e-6), name
        assert found["reciprocity"] == pytest.approx(values["arc_reciprocity"], abs=1e-6), name
        for side in ("in", "out"):
            ours = found[f"{side}_degree_centralization"]
            assert ours == pytest.approx(values[f"{side}_centralization"], abs=1e-6), name


def edge_cases() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        shared("reference/edgecases/edgecases.json").read_text("utf-8")
    )["graphs"]
    return found


def test_edge_cases_are_all_here() -> None:
    assert sorted(EDGE_CASES) == sorted(edge_cases())


@pytest.mark.parametrize("name", EDGE_CASES)
def test_edge_case(name: str) -> None:
    case = edge_cases()[name]
    n, answers = case["n"], case["expected"]
    kind = TieKind.DEPENDENCY if case["directed"] else TieKind.COLLABORATION
    ties = [Tie(i, j, kind, strength=weight) for i, j, weight in case["edges"]]
    snapshot = Snapshot.of([Node(i, str(i)) for i in range(n)], ties)
    found, mutual = sheet(snapshot), sheet(made_mutual(snapshot))
    both_ways = 1 if case["directed"] else 2
    assert snapshot.adjacency.nnz == answers["ties"] * both_ways
    assert found.structure["density"] == pytest.approx(answers["density"])
    assert found.structure["components"] == answers.get("components_weak", n)
    degrees = mutual.values["in_degree"].tolist()
    assert degrees == answers.get("degree_undirected", [])
    raw = mutual.values["betweenness"] * (n - 1) * (n - 2) / 2
    assert raw.tolist() == pytest.approx(answers.get("betweenness_undirected_raw", []))
    for ours, theirs in [
        ("reciprocity", "reciprocity_ties"),
        ("in_degree_centralization", "centralization_indegree"),
        ("out_degree_centralization", "centralization_outdegree"),
    ]:
        if theirs in answers:
            assert found.structure[ours] == pytest.approx(answers[theirs]), theirs
    for key, measured in [("BE_directed", found), ("BE_undirected", mutual)]:
        if key in answers:
            check_core(measured, answers[key]["offdiag_ignored"])
