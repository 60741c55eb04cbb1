"""Random core-ring networks with Dutch names, for the laws that every arena map must keep."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from arena.graph.snapshot import Node, Snapshot, Standing, Tie, TieKind

KINDS = (
    "Gemeente", "Stichting Welzijn", "Huisartsencoöperatie", "Zorggroep", "Woningcorporatie",
    "Thuiszorg", "Apotheek", "Scholengroep", "Regionaal Meld- en Coördinatiepunt", "GGZ",
    "Dagbesteding", "Gemeenschappelijke regeling Gemeentelijke Gezondheidsdienst", "Bibliotheek",
    "Verslavingszorg", "Ziekenhuis", "Hospice", "Wijkteam", "Taxi",
)  # fmt: skip
PLACES = (
    "Meerland", "Waterstad", "Polderdam", "Oudeveen", "Veenwijk", "De Linde", "Noorderbreedte",
    "Eigen Thuis", "Zuid", "Het Anker", "Centrum", "Regio Utrecht", "Horizon", "Oost en omstreken",
)  # fmt: skip
SECTORS = ("zorg", "welzijn", "wonen", "onderwijs", "gemeente", "ggz")
TITLES = {
    Standing.CORE: "Strategische kern",
    Standing.RING: "Complementaire ring",
    Standing.FIELD: "Veld",
}


def arena(n: int, *, seed: int, mean_degree: float = 5.0) -> Snapshot:
    """Return a random network in which core and ring are tied as their standing suggests."""
    rng = np.random.default_rng(seed)
    core = min(n, max(1, round(1.1 * n**0.45))) if n else 0
    ring = round(0.72 * (n - core))
    standing = [Standing.CORE] * core + [Standing.RING] * ring
    standing += [Standing.FIELD] * (n - core - ring)
    nodes = [
        Node(
            id=1 + 7 * row,
            name=f"{KINDS[rng.integers(len(KINDS))]} {PLACES[rng.integers(len(PLACES))]}",
            sector=SECTORS[rng.integers(len(SECTORS))],
            standing=standing[row],
        )
        for row in range(n)
    ]
    return Snapshot.of(nodes, _ties(nodes, rng, round(n * mean_degree / 2)))


def _ties(nodes: list[Node], rng: np.random.Generator, count: int) -> list[Tie]:
    """Return ties that favour the core, the own sector and a few popular organisations."""
    if len(nodes) < 2:
        return []
    pull = {Standing.CORE: 6.0, Standing.RING: 1.5, Standing.FIELD: 0.4}
    weight = np.array([pull[Standing(node.standing)] for node in nodes])
    weight *= rng.uniform(0.5, 1.5, len(nodes))
    sector = np.array([SECTORS.index(node.sector) for node in nodes])
    affinity = np.outer(weight, weight) * np.where(np.equal.outer(sector, sector), 3.0, 1.0)
    np.fill_diagonal(affinity, 0)
    chosen = rng.choice(affinity.size, size=count, p=(affinity / affinity.sum()).ravel())
    pairs = np.stack(np.unravel_index(chosen, affinity.shape), axis=1)
    together = rng.random(count) < 0.3
    return [
        Tie(
            nodes[int(source)].id,
            nodes[int(target)].id,
            TieKind.COLLABORATION if mutual else TieKind.DEPENDENCY,
            resource="" if mutual else f"hulpbron {number}",
        )
        for number, ((source, target), mutual) in enumerate(zip(pairs, together, strict=True))
    ]


def degrees(snapshot: Snapshot) -> NDArray[np.float64]:
    """Return how many others each organisation is tied to: centrality and size in these tests."""
    return np.asarray(snapshot.undirected.sum(axis=1), np.float64).ravel()
