"""Ties run in gentle arcs from border to border, apart from one another."""

from __future__ import annotations

import numpy as np
import pytest

from arena.graph.layout import arrange
from arena.graph.routes import along, routes
from arena.graph.snapshot import Node, Snapshot, Tie, TieKind
from tests.graph.random_arenas import arena, degrees

# A at the origin, B 200 to the right of it.
WHERE = np.array([[0.0, 0.0], [200.0, 0.0]])
RADII = np.array([10.0, 20.0])


def between(*ties: Tie) -> np.ndarray:
    return routes(Snapshot.of([Node(1, "A"), Node(2, "B")], ties), WHERE, RADII)


def test_routes_no_ties_none() -> None:
    assert between().shape == (0, 3, 2)


def test_routes_one_tie_bends_gently_to_its_left() -> None:
    (start, control, end) = between(Tie(1, 2))[0]
    assert control.tolist() == [100.0, -22.0]
    assert np.hypot(*start) == pytest.approx(10.5, abs=0.1)
    assert np.hypot(*(end - WHERE[1])) == pytest.approx(23, abs=0.1)


def test_routes_mutual_pair_curves_apart() -> None:
    there, back = between(Tie(1, 2), Tie(2, 1))
    assert there[1, 1] == -back[1, 1] != 0
    assert there[1, 1] < 0 < back[1, 1]


def test_routes_several_ties_of_one_pair_are_fanned_out() -> None:
    arcs = between(
        Tie(1, 2, resource="geld"),
        Tie(1, 2, resource="kennis"),
        Tie(2, 1, resource="geld"),
        Tie(1, 2, TieKind.COLLABORATION),
        Tie(2, 1, TieKind.COLLABORATION),
    )
    heights = np.sort(arcs[:, 1, 1])
    assert np.diff(heights).min() > 10
    assert heights.sum() == pytest.approx(0, abs=0.1)


def test_routes_collaboration_has_no_room_for_an_arrow_head() -> None:
    (_, _, end) = between(Tie(1, 2, TieKind.COLLABORATION))[0]
    assert np.hypot(*(end - WHERE[1])) == pytest.approx(20.5, abs=0.1)


def test_along_begins_and_ends_with_the_arc() -> None:
    arcs = between(Tie(1, 2))
    points = along(arcs, count=9)
    assert points.shape == (1, 9, 2)
    assert points[0, 0] == pytest.approx(arcs[0, 0])
    assert points[0, -1] == pytest.approx(arcs[0, 2])
    assert points[0, 4, 1] == pytest.approx(arcs[0, 1, 1] / 2, abs=2)


@pytest.mark.parametrize("n", [3, 12, 45, 120, 480])
def test_routes_of_a_map_run_from_border_to_border_within_the_canvas(n: int) -> None:
    snapshot = arena(n, seed=n)
    score = degrees(snapshot)
    layout = arrange(snapshot, centrality=score, size=score)
    assert len(layout.routes) == len(snapshot.ties)
    arcs = np.array([(route.start, route.control, route.end) for route in layout.routes])
    points = along(arcs, count=15).reshape(-1, 2)
    assert (points >= 0).all()
    assert (points <= (layout.width, layout.height)).all()
    for tie, route in zip(snapshot.ties, layout.routes, strict=True):
        source = layout.places[snapshot.index[tie.source]]
        target = layout.places[snapshot.index[tie.target]]
        begins = np.hypot(route.start[0] - source.x, route.start[1] - source.y)
        ends = np.hypot(route.end[0] - target.x, route.end[1] - target.y)
        assert begins == pytest.approx(source.radius + 0.5, abs=0.2)
        assert target.radius < ends < target.radius + 3.3


def test_routes_of_a_map_are_all_different() -> None:
    snapshot = arena(45, seed=6)
    score = degrees(snapshot)
    layout = arrange(snapshot, centrality=score, size=score)
    assert len(set(layout.routes)) == len(layout.routes)
