"""The networks whose positions other software computed, and every value it gave."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from arena.graph.basis import Basis
from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.shared_data import ROOT, shared

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


@dataclass(frozen=True, eq=False)
class Case:
    """One layer of one data set: the network as it is, its groups, and the reference values."""

    basis: Basis
    names: tuple[str, ...]
    grouped: bool
    directed: bool
    entries: dict[str, Any]


def table(dataset: str, name: str) -> list[dict[str, str]]:
    with shared(f"reference/{dataset}/{name}").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read(path: str) -> Any:
    return json.loads(shared(f"reference/{path}").read_text("utf-8"))


def network(dataset: str, layer: str) -> Snapshot:
    about = read(f"{dataset}/dataset.json")
    kind = TieKind.DEPENDENCY if about["directed"] else TieKind.COLLABORATION
    rows = table(dataset, "nodes.csv")
    place = {node["id"]: row for row, node in enumerate(rows)}
    ties = [
        Tie(place[edge["source"]], place[edge["target"]], kind, strength=float(edge["weight"] or 1))
        for edge in table(dataset, "edges.csv")
        if edge["layer"] == layer
    ]
    group = about.get("group_attr", "")
    nodes = [Node(row, node["id"], node.get(group, "")) for row, node in enumerate(rows)]
    return Snapshot.of(nodes, ties)


def made_mutual(snapshot: Snapshot) -> Snapshot:
    """Return the same network with every tie going both ways, with strength 1."""
    ties = [Tie(tie.source, tie.target, TieKind.COLLABORATION) for tie in snapshot.ties]
    return Snapshot.of(snapshot.nodes, ties)


def expected(dataset: str, layer: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("ref_R.json", "ref_py.json"):
        entries = read(f"{dataset}/{name}")["networks"][layer]
        found |= {entry["id"]: entry["value"] for entry in entries}
    return found


@cache
def case(dataset: str, layer: str) -> Case:
    about, snapshot = read(f"{dataset}/dataset.json"), network(dataset, layer)
    return Case(
        basis=Basis(snapshot),
        names=tuple(node.name for node in snapshot.nodes),
        grouped="group_attr" in about,
        directed=about["directed"],
        entries=expected(dataset, layer),
    )


def all_entries() -> list[tuple[str, str, str]]:
    """Return data set, layer and id of every reference value; nothing where the data are absent."""
    if not Path(ROOT / "reference").exists():
        return []
    return [(*layer, key) for layer in LAYERS for key in expected(*layer)]


def edge_case(name: str) -> tuple[dict[str, Any], Snapshot]:
    """Return what is known of a tiny graph, and the graph."""
    found: dict[str, Any] = read("edgecases/edgecases.json")["graphs"][name]
    kind = TieKind.DEPENDENCY if found["directed"] else TieKind.COLLABORATION
    ties = [Tie(i, j, kind, strength=weight) for i, j, weight in found["edges"]]
    return found, Snapshot.of([Node(i, str(i)) for i in range(found["n"])], ties)
