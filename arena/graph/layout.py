"""The arena map in numbers: where each organisation, name and tie stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph.labels import Label, Spot, place_labels
from arena.graph.routes import Route, along, routes
from arena.graph.separation import evened, separated
from arena.graph.snapshot import Snapshot, Standing
from arena.graph.stress import directions
from arena.graph.zones import (
    CLEARANCE,
    Title,
    Zone,
    core_zone,
    distance_in,
    eccentricity,
    field_zone,
    node_radii,
    ring_zone,
    zone_titles,
)

MARGIN = 14.0
GROWTH = 1.15
EVENNESS: Mapping[str, float] = {Standing.CORE: 0.8, Standing.RING: 0.75, Standing.FIELD: 0.6}
"""Share of the way to equal angles, by zone: no clumps and no empty sectors."""
TIE_SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Place:
    """Where one organisation stands.

    ``angle`` in degrees clockwise from the right, ``distance`` from the middle of the map.
    """

    id: int
    zone: str
    x: float
    y: float
    radius: float
    angle: float
    distance: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The arena map: ``places`` and ``labels`` in the order of nodes, ``routes`` of ties.

    All in map units, y downwards, from (0, 0) to (width, height); rounded to one decimal.
    ``field_radius`` bounds the nodes in the field; their labels may stand outside it.
    """

    width: float
    height: float
    centre: tuple[float, float]
    core_radius: float
    ring_radius: float
    field_radius: float
    places: tuple[Place, ...]
    labels: tuple[Label, ...]
    routes: tuple[Route, ...]
    titles: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class _Polar:
    """Distance, angle and node radius of every organisation, shape (n,) each; and the zones."""

    distance: NDArray[np.float64]
    angle: NDArray[np.float64]
    radius: NDArray[np.float64]
    zones: Mapping[str, Zone]
    members: Mapping[str, NDArray[np.int64]]


def arrange(
    snapshot: Snapshot,
    *,
    centrality: NDArray[np.float64],
    size: NDArray[np.float64],
    titles: Mapping[str, str] | None = None,
) -> Layout:
    """Return the arena map of one network on one date.

    Core in a disc, ring in an annulus around it, field outside; within a zone nearer the middle
    means more central, and equally central equally near. Who is tied stands on the same side
    (`arena.graph.stress`). Nodes and labels never overlap. The same contents give the same map,
    and one change moves the others little.

    Parameters
    ----------
    snapshot : Snapshot
        n organisations, m ties.
    centrality : ndarray, shape (n,)
        Non-negative score, any unit; NaN is least central.
    size : ndarray, shape (n,)
        Non-negative; the area of a node is proportional to it, down to a readable minimum.
        NaN and 0 give that minimum.
    titles : mapping of str to str, optional
        Text on each zone, by standing; a zone without one gets no title.

    Returns
    -------
    Layout

    Raises
    ------
    ValueError
        If an array does not have one value for each organisation.

    Examples
    --------
    >>> from arena.graph.snapshot import Node
    >>> alone = Snapshot.of([Node(1, "Gemeente Waterstad", standing="core")], [])
    >>> layout = arrange(alone, centrality=np.ones(1), size=np.ones(1))
    >>> (layout.places[0].x, layout.places[0].y) == layout.centre
    True
    """
    if centrality.shape != (len(snapshot),) or size.shape != (len(snapshot),):
        raise ValueError("centrality and size need one value for each organisation")
    texts = titles or {}
    polar = _polar(snapshot, centrality.astype(np.float64), size.astype(np.float64), texts)
    around = np.stack([np.cos(polar.angle), np.sin(polar.angle)], axis=1)
    position = np.round(around * polar.distance[:, None], 1)
    arcs = routes(snapshot, position, polar.radius)
    signs = zone_titles(texts, polar.zones, (0.0, 0.0))
    labels = place_labels(
        _spots(snapshot, position, polar.radius),
        [sign.box for sign in signs],
        centre=(0.0, 0.0),
        ties=along(arcs, count=TIE_SAMPLES).reshape(-1, 2),
    )
    return _on_canvas(snapshot, polar, position, arcs, labels, texts)


def _polar(
    snapshot: Snapshot,
    centrality: NDArray[np.float64],
    size: NDArray[np.float64],
    texts: Mapping[str, str],
) -> _Polar:
    """Return distances by zone and centrality, and angles by ties, with room between nodes."""
    n = len(snapshot)
    members = _members(snapshot)
    radius = np.round(node_radii(size), 1)
    place = np.zeros(n)
    for rows in members.values():
        place[rows] = eccentricity(centrality[rows])
    zones, distance = _zones(members, radius, place, texts)
    ids = [node.id for node in snapshot.nodes]
    angle = directions(snapshot.undirected, ids, np.maximum(distance, 1.0))
    for name, rows in members.items():
        angle[rows] = evened(angle[rows], share=EVENNESS[name])
    growth = dict.fromkeys(members, 1.0)
    for name, rows in members.items():
        while (
            turned := separated(angle[rows], distance[rows], radius[rows], clearance=CLEARANCE)
        ) is None:
            growth[name] *= GROWTH
            zones, distance = _zones(members, radius, place, texts, growth=growth)
        angle[rows] = turned
    return _Polar(distance, np.mod(angle, 2 * np.pi), radius, zones, members)


def _members(snapshot: Snapshot) -> dict[str, NDArray[np.int64]]:
    """Return the rows of each zone; whoever is neither in core nor ring stands in the field."""
    standing = [
        node.standing if node.standing in (Standing.CORE, Standing.RING) else Standing.FIELD
        for node in snapshot.nodes
    ]
    return {
        str(zone): np.array([row for row, own in enumerate(standing) if own == zone], np.int64)
        for zone in (Standing.CORE, Standing.RING, Standing.FIELD)
    }


def _zones(
    members: Mapping[str, NDArray[np.int64]],
    radius: NDArray[np.float64],
    place: NDArray[np.float64],
    texts: Mapping[str, str],
    *,
    growth: Mapping[str, float] | None = None,
) -> tuple[dict[str, Zone], NDArray[np.float64]]:
    """Return the three zones, each large enough for its members, and everyone's distance."""
    grown = growth or dict.fromkeys(members, 1.0)
    count = {name: len(rows) for name, rows in members.items()}
    largest = {name: float(radius[rows].max(initial=0.0)) for name, rows in members.items()}

    def told(zone: Callable[..., Zone], name: str, **more: float) -> Zone:
        return zone(count[name], largest[name], texts.get(name, ""), growth=grown[name], **more)

    core = told(core_zone, Standing.CORE)
    ring = told(ring_zone, Standing.RING, inside=core.radius)
    field = told(field_zone, Standing.FIELD, inside=ring.radius)
    zones = {str(Standing.CORE): core, str(Standing.RING): ring, str(Standing.FIELD): field}
    distance = np.zeros(len(radius))
    for name, rows in members.items():
        distance[rows] = distance_in(zones[name], place[rows])
    return zones, distance


def _spots(
    snapshot: Snapshot, position: NDArray[np.float64], radius: NDArray[np.float64]
) -> list[Spot]:
    return [
        Spot(node.id, node.name, x, y, own, node.standing == Standing.CORE)
        for node, (x, y), own in zip(
            snapshot.nodes, position.tolist(), radius.tolist(), strict=True
        )
    ]


def _on_canvas(
    snapshot: Snapshot,
    polar: _Polar,
    position: NDArray[np.float64],
    arcs: NDArray[np.float64],
    labels: tuple[Label, ...],
    texts: Mapping[str, str],
) -> Layout:
    """Return everything moved so that the smallest symmetric canvas starts at (0, 0)."""
    wide, high = _half_canvas(polar, position, arcs, labels)
    position = np.round(position + (wide, high), 1)
    arcs = np.round(arcs + (wide, high), 1)
    degrees = np.round(np.degrees(polar.angle), 3).tolist()
    zone_of = {row: name for name, rows in polar.members.items() for row in rows.tolist()}
    places = tuple(
        Place(node.id, zone_of[row], x, y, polar.radius[row].item(), degrees[row], far)
        for row, (node, (x, y), far) in enumerate(
            zip(
                snapshot.nodes, position.tolist(), np.round(polar.distance, 4).tolist(), strict=True
            )
        )
    )
    return Layout(
        width=2 * wide,
        height=2 * high,
        centre=(wide, high),
        core_radius=round(polar.zones[Standing.CORE].radius, 1),
        ring_radius=round(polar.zones[Standing.RING].radius, 1),
        field_radius=round(polar.zones[Standing.FIELD].radius, 1),
        places=places,
        labels=tuple(label.moved(wide, high) for label in labels),
        routes=tuple(Route(*map(tuple, arc)) for arc in arcs.tolist()),
        titles=zone_titles(texts, polar.zones, (wide, high)),
    )


def _half_canvas(
    polar: _Polar,
    position: NDArray[np.float64],
    arcs: NDArray[np.float64],
    labels: tuple[Label, ...],
) -> tuple[float, float]:
    """Return half the width and height, whole units, of a canvas that holds everything."""
    field = polar.zones[Standing.FIELD]
    boxes = [label.box for label in labels]
    across = [field.radius, *(max(-box.left, box.right) for box in boxes)]
    down = [field.title_y + 10, *(max(-box.top, box.bottom) for box in boxes)]
    reach = np.abs(position) + polar.radius[:, None]
    bends = np.abs(along(arcs, count=TIE_SAMPLES)).reshape(-1, 2)
    most = np.concatenate([reach, bends, np.zeros((1, 2))]).max(axis=0)
    wide, high = max(*across, most[0].item()), max(*down, most[1].item())
    return float(np.ceil(wide + MARGIN)), float(np.ceil(high + MARGIN))
