"""Names beside the nodes of the arena map, none of them over another, a node or a title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from arena.graph.lettering import LINE_HEIGHT, Box, Wording, short_wordings, wordings
from arena.graph.obstacles import Obstacles

CORE_FONT, FONT = 12.5, 11.0
GAP = 5.0
WIDEST, HIGHEST = 200.0, 60.0
"""No label is larger: how far around a node obstacles are looked for."""
FIRST_LEADER, LEADER_STEP, CLEAR_SEARCH, LONGEST_SEARCH = 18.0, 14.0, 10, 400
_RIGHT, _LEFT, _MIDDLE = "start", "end", "middle"
# Where a label stands, seen from its node: direction across and down, text anchor, the share of
# its width left of that point, the share of its height above it, and what the place costs.
_SIDES = (
    (1.0, 0.0, _RIGHT, 0.0, 0.5, 0.0),
    (-1.0, 0.0, _LEFT, 1.0, 0.5, 0.0),
    (0.0, 1.0, _MIDDLE, 0.5, 0.0, 0.1),
    (0.0, -1.0, _MIDDLE, 0.5, 1.0, 0.2),
    (0.92, 0.39, _RIGHT, 0.0, 0.25, 0.25),
    (0.92, -0.39, _RIGHT, 0.0, 0.75, 0.25),
    (-0.92, 0.39, _LEFT, 1.0, 0.25, 0.25),
    (-0.92, -0.39, _LEFT, 1.0, 0.75, 0.25),
    (0.6, 0.8, _RIGHT, 0.0, 0.0, 0.35),
    (0.6, -0.8, _RIGHT, 0.0, 1.0, 0.35),
    (-0.6, 0.8, _LEFT, 1.0, 0.0, 0.35),
    (-0.6, -0.8, _LEFT, 1.0, 1.0, 0.35),
)
_ANCHORS = tuple(side[2] for side in _SIDES)
_ACROSS, _DOWN, _LEFT_SHARE, _UPPER_SHARE, _COST = (
    np.array([side[column] for side in _SIDES], np.float64) for column in (0, 1, 3, 4, 5)
)
_TURNS = np.linspace(0, 2 * np.pi, 24, endpoint=False)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of one organisation as it stands on the map.

    ``lines`` are set with ``anchor`` (of SVG: start, middle, end) at ``x`` on ``baselines``;
    ``box`` is the room kept for them. ``leader`` joins node and label where they stand apart.
    """

    id: int
    name: str
    lines: tuple[str, ...]
    shortened: bool
    x: float
    baselines: tuple[float, ...]
    anchor: str
    font: float
    bold: bool
    box: Box
    leader: tuple[float, float, float, float] | None

    def moved(self, across: float, down: float) -> Label:
        """Return the same label elsewhere."""
        box, leader = self.box, self.leader
        return replace(
            self,
            x=round(self.x + across, 1),
            baselines=tuple(round(y + down, 1) for y in self.baselines),
            box=replace(box, left=round(box.left + across, 1), top=round(box.top + down, 1)),
            leader=leader
            and (
                round(leader[0] + across, 1),
                round(leader[1] + down, 1),
                round(leader[2] + across, 1),
                round(leader[3] + down, 1),
            ),
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """What a label is placed beside: a node, its name, and whether it is set as core."""

    id: int
    name: str
    x: float
    y: float
    radius: float
    bold: bool

    @property
    def font(self) -> float:
        """Font size in map units."""
        return CORE_FONT if self.bold else FONT


@dataclass(frozen=True, slots=True)
class _Choice:
    """One wording at one place: the left and top of its box."""

    wording: Wording
    left: float
    top: float
    anchor: str
    far: bool


def place_labels(
    spots: Sequence[Spot],
    taken: Sequence[Box],
    *,
    centre: tuple[float, float],
    ties: NDArray[np.float64],
) -> tuple[Label, ...]:
    """Return a label for every node; boxes touch no node, no other label and no taken box.

    Greedy point-feature labelling [1]_: core first, then larger nodes; for each the cheapest free
    place out of twelve around it, outward and clear of ties preferred; a shorter name where the
    full one fits nowhere; then the full name farther off, with a leader line.

    Parameters
    ----------
    spots : sequence of Spot
        The nodes.
    taken : sequence of Box
        Where no label may stand: the titles of the zones.
    centre : (float, float)
        Middle of the map.
    ties : ndarray, shape (k, 2)
        Points on the ties, which labels avoid where they can.

    Returns
    -------
    tuple of Label
        In the order of ``spots``.

    References
    ----------
    .. [1] Christensen, J., Marks, J. & Shieber, S. (1995). An empirical study of algorithms for
       point-feature label placement. ACM Transactions on Graphics 14, 203-232.
    """
    middles = np.array([(spot.x, spot.y, spot.radius) for spot in spots]).reshape(-1, 3)
    obstacles = Obstacles(middles, ties, taken)
    names = [" ".join(spot.name.split()) for spot in spots]
    labels: dict[int, Label] = {}
    for row in _order(spots):
        spot = spots[row]
        choice = _chosen(spot, names, obstacles, centre)
        label = labels[row] = _label(spot, choice)
        obstacles.add(label.box)
        if label.leader:
            obstacles.add_line(label.leader)
    return tuple(labels[row] for row in range(len(spots)))


def _order(spots: Sequence[Spot]) -> list[int]:
    return sorted(
        range(len(spots)), key=lambda row: (not spots[row].bold, -spots[row].radius, spots[row].id)
    )


def _chosen(
    spot: Spot, names: Sequence[str], obstacles: Obstacles, centre: tuple[float, float]
) -> _Choice:
    """Return the best free place for one label."""
    full = wordings(spot.name, font=spot.font, bold=spot.bold)
    near = obstacles.near(
        spot.x, spot.y, spot.radius + GAP + WIDEST, height=spot.radius + GAP + HIGHEST
    )
    choice = _cheapest(spot, full, near, centre)
    if choice is None:
        short = [
            wording
            for wording in short_wordings(spot.name, font=spot.font, bold=spot.bold)
            if _is_telling(wording, names)
        ]
        choice = _cheapest(spot, short, near, centre)
    return choice or _apart(spot, full, obstacles, centre)


def _is_telling(wording: Wording, names: Sequence[str]) -> bool:
    """Tell whether a shortened name can belong to one organisation only."""
    kept = " ".join(wording.lines)[:-1]
    return sum(name.startswith(kept) for name in names) < 2


def _cheapest(
    spot: Spot, texts: Sequence[Wording], near: Obstacles, centre: tuple[float, float]
) -> _Choice | None:
    """Return the cheapest free place directly beside the node, None where there is none."""
    if not texts:
        return None
    from_x, from_y = spot.x - centre[0], spot.y - centre[1]
    far = max(float(np.hypot(from_x, from_y)), 60.0)
    toll = _COST - 0.55 * (_ACROSS * from_x + _DOWN * from_y) / far
    edges = np.concatenate([_beside(spot, wording) for wording in texts])
    cost = np.concatenate([toll + 0.3 * number for number in range(len(texts))])
    cost += 0.16 * np.minimum(near.crossings(edges), 8)
    cost[~near.free(edges)] = np.inf
    best = int(cost.argmin())
    if not np.isfinite(cost[best]):
        return None
    number, side = divmod(best, len(_SIDES))
    left, top = edges[best, :2].tolist()
    return _Choice(texts[number], left, top, _ANCHORS[side], far=False)


def _beside(spot: Spot, wording: Wording) -> NDArray[np.float64]:
    """Return left, top, right and bottom of a label on each side of its node, shape (12, 4)."""
    reach = spot.radius + GAP
    left = np.round(spot.x + _ACROSS * reach - _LEFT_SHARE * wording.width, 1)
    top = np.round(spot.y + _DOWN * reach - _UPPER_SHARE * wording.height, 1)
    return np.stack([left, top, left + wording.width, top + wording.height], axis=1)


def _apart(
    spot: Spot, texts: Sequence[Wording], obstacles: Obstacles, centre: tuple[float, float]
) -> _Choice:
    """Return the nearest free place farther off, reached by a clear leader line where possible."""
    angle = np.arctan2(spot.y - centre[1], spot.x - centre[0])
    turns = _TURNS + angle
    bias = 0.5 * (1 - np.cos(_TURNS))
    for step in range(LONGEST_SEARCH):
        reach = spot.radius + FIRST_LEADER + LEADER_STEP * step
        near = obstacles.near(spot.x, spot.y, reach + WIDEST, height=reach + HIGHEST)
        found = []
        for number, wording in enumerate(texts):
            edges, lines = _rim(spot, wording, turns, reach)
            free = np.flatnonzero(near.free(edges))
            if step < CLEAR_SEARCH:
                free = free[near.clear(lines[free], owner=(spot.x, spot.y))]
            cost = bias[free] + 0.3 * number + 0.1 * near.crossings(edges[free])
            found += [(own, number, k, tuple(edges[k])) for own, k in zip(cost, free, strict=True)]
        if found:
            _, number, k, (left, top, _, _) = min(found)
            anchor = _RIGHT if np.cos(turns[k]) >= 0 else _LEFT
            return _Choice(texts[number], round(left, 1), round(top, 1), anchor, far=True)
    raise AssertionError("a finite map has free room around it")


def _rim(
    spot: Spot, wording: Wording, turns: NDArray[np.float64], reach: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return boxes around the node at one distance, and the leader lines to them."""
    x, y = spot.x + reach * np.cos(turns), spot.y + reach * np.sin(turns)
    left = np.round(np.where(np.cos(turns) >= 0, x, x - wording.width), 1)
    top = np.round(y - 0.5 * wording.height * (1 - np.sin(turns)), 1)
    edges = np.stack([left, top, left + wording.width, top + wording.height], axis=1)
    lines = np.stack(
        [
            np.full_like(x, spot.x),
            np.full_like(y, spot.y),
            np.clip(spot.x, left, left + wording.width),
            np.clip(spot.y, top, top + wording.height),
        ],
        axis=1,
    )
    return edges, lines


def _label(spot: Spot, choice: _Choice) -> Label:
    wording = choice.wording
    box = Box(choice.left, choice.top, wording.width, wording.height)
    x = {_RIGHT: box.left, _LEFT: box.right, _MIDDLE: box.left + box.width / 2}[choice.anchor]
    height = spot.font * LINE_HEIGHT
    baselines = tuple(
        round(box.top + height * (line + 0.5) + 0.36 * spot.font, 1)
        for line in range(len(wording.lines))
    )
    return Label(
        id=spot.id,
        name=spot.name,
        lines=wording.lines,
        shortened=wording.shortened,
        x=round(x, 1),
        baselines=baselines,
        anchor=choice.anchor,
        font=spot.font,
        bold=spot.bold,
        box=box,
        leader=_leader(spot, box) if choice.far else None,
    )


def _leader(spot: Spot, box: Box) -> tuple[float, float, float, float]:
    """Return the line from the border of the node to the nearest point of its label."""
    x = min(max(spot.x, box.left), box.right)
    y = min(max(spot.y, box.top), box.bottom)
    length = max(float(np.hypot(x - spot.x, y - spot.y)), 1e-9)
    share = spot.radius / length
    return (
        round(spot.x + share * (x - spot.x), 1),
        round(spot.y + share * (y - spot.y), 1),
        round(x, 1),
        round(y, 1),
    )
