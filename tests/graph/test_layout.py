"""The arena map keeps its promises: zones, radii, room, closeness of the tied, and stability."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.layout import Layout, arrange
from arena.graph.snapshot import Node, Snapshot, Standing, Tie
from arena.graph.stress import distances, own_directions
from arena.graph.zones import eccentricity, node_radii
from tests.graph.random_arenas import TITLES, arena, degrees

SIZES = (0, 1, 2, 3, 12, 45, 120, 480)


def drawn(snapshot: Snapshot) -> Layout:
    score = degrees(snapshot)
    return arrange(snapshot, centrality=score, size=score, titles=TITLES)


def gaps_between_borders(layout: Layout) -> np.ndarray:
    at = np.array([(place.x, place.y) for place in layout.places]).reshape(-1, 2)
    radius = np.array([place.radius for place in layout.places])
    apart = np.hypot(*(at[:, None] - at[None, :]).transpose(2, 0, 1))
    rows, columns = np.triu_indices(len(at), 1)
    return (apart - radius[:, None] - radius[None, :])[rows, columns]


def assert_in_zones(layout: Layout) -> None:
    inner = {"core": 0.0, "ring": layout.core_radius, "field": layout.ring_radius}
    outer = {
        "core": layout.core_radius,
        "ring": layout.ring_radius,
        "field": layout.field_radius + 0.2,
    }
    for place in layout.places:
        far = np.hypot(place.x - layout.centre[0], place.y - layout.centre[1])
        assert far == pytest.approx(place.distance, abs=0.1)
        if place.zone != "core":
            assert far - place.radius > inner[place.zone]
        assert far + place.radius < outer[place.zone]


@pytest.mark.parametrize("n", SIZES)
def test_arrange_places_everyone_in_their_zone_on_the_canvas(n: int) -> None:
    snapshot = arena(n, seed=n)
    layout = drawn(snapshot)
    assert [place.id for place in layout.places] == [node.id for node in snapshot.nodes]
    assert [place.zone for place in layout.places] == [node.standing for node in snapshot.nodes]
    assert 0 < layout.core_radius < layout.ring_radius < layout.field_radius
    assert_in_zones(layout)
    for place in layout.places:
        assert place.radius <= place.x <= layout.width - place.radius
        assert place.radius <= place.y <= layout.height - place.radius


@pytest.mark.parametrize("n", SIZES)
def test_arrange_leaves_room_between_nodes(n: int) -> None:
    layout = drawn(arena(n, seed=n + 1))
    assert gaps_between_borders(layout).min(initial=99.0) > 9.5


@given(
    standings=st.lists(st.sampled_from(list(Standing)), max_size=40),
    data=st.data(),
)
@settings(max_examples=40, deadline=None)
def test_arrange_any_scores_nearer_means_more_central(
    standings: list[Standing], data: st.DataObject
) -> None:
    n = len(standings)
    values = st.sampled_from([0.0, 0.0, 1.0, 2.0, 2.5, 100.0, float("nan")])
    score = np.array(data.draw(st.lists(values, min_size=n, max_size=n)), np.float64)
    ends = st.integers(0, max(n - 1, 0))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=60 if n else 0))
    nodes = [Node(row, f"Organisatie {row}", "", own) for row, own in enumerate(standings)]
    snapshot = Snapshot.of(nodes, [Tie(*pair) for pair in pairs])
    layout = arrange(snapshot, centrality=score, size=score)
    assert gaps_between_borders(layout).min(initial=99.0) > 9.5
    assert_in_zones(layout)
    clean = np.nan_to_num(score)
    for one in range(n):
        for other in range(n):
            a, b = layout.places[one], layout.places[other]
            if a.zone == b.zone and clean[one] == clean[other]:
                assert a.distance == b.distance
            if a.zone == b.zone and clean[one] > clean[other]:
                assert a.distance < b.distance


def test_arrange_many_equally_central_in_the_core_grows_the_core() -> None:
    nodes = [Node(row, f"Organisatie {row}", "", Standing.CORE) for row in range(60)]
    layout = arrange(Snapshot.of(nodes, []), centrality=np.ones(60), size=np.ones(60))
    assert gaps_between_borders(layout).min() > 9.5
    assert len({place.distance for place in layout.places}) == 1


def test_arrange_same_contents_in_another_order_same_map() -> None:
    snapshot = arena(45, seed=4)
    again = Snapshot.of(reversed(snapshot.nodes), reversed(snapshot.ties))
    assert drawn(snapshot) == drawn(again) == drawn(arena(45, seed=4))


def test_arrange_lone_core_organisation_stands_in_the_middle() -> None:
    snapshot = Snapshot.of([Node(5, "Gemeente", "", "core"), Node(6, "Taxi", "", "ring")], [])
    layout = drawn(snapshot)
    assert (layout.places[0].x, layout.places[0].y) == layout.centre


def test_arrange_empty_network_has_three_small_zones_and_titles() -> None:
    layout = drawn(Snapshot.of([], []))
    assert (layout.places, layout.labels, layout.routes) == ((), (), ())
    assert [title.text for title in layout.titles] == list(TITLES.values())
    assert layout.width < 600


def test_arrange_unknown_standing_stands_in_the_field() -> None:
    snapshot = Snapshot.of([Node(1, "Taxi", "", "elders")], [])
    assert drawn(snapshot).places[0].zone == "field"


def test_arrange_score_of_wrong_length_refused() -> None:
    with pytest.raises(ValueError, match="one value for each"):
        arrange(arena(3, seed=1), centrality=np.ones(2), size=np.ones(3))


def test_arrange_two_components_and_isolates_are_placed() -> None:
    nodes = [Node(row, f"Organisatie {row}", "", "ring") for row in range(8)]
    ties = [Tie(0, 1), Tie(1, 2), Tie(0, 2), Tie(3, 4), Tie(4, 5), Tie(3, 5)]
    layout = drawn(Snapshot.of(nodes, ties))
    turn = np.exp(1j * np.radians([place.angle for place in layout.places]))
    first, second = turn[:3].mean(), turn[3:6].mean()
    assert abs(np.angle(first / second)) > np.pi / 4


@pytest.mark.parametrize("seed", range(5))
def test_arrange_tied_stand_closer_than_in_a_random_arrangement(seed: int) -> None:
    snapshot = arena(45, seed=seed)
    layout = drawn(snapshot)
    at = np.array([complex(place.x, place.y) - complex(*layout.centre) for place in layout.places])
    goal = distances(snapshot.undirected)
    rows, columns = np.triu_indices(45, 1)
    goal = goal[rows, columns]

    def stress(where: np.ndarray) -> float:
        far = np.abs(where[rows] - where[columns])
        unit = (far / goal).sum() / (far**2 / goal**2).sum()
        return float(((unit * far / goal - 1) ** 2).mean())

    rng = np.random.default_rng(seed)
    chance = [stress(np.abs(at) * np.exp(2j * np.pi * rng.random(45))) for _ in range(30)]
    assert stress(at) < min(chance)
    far = np.abs(at[rows] - at[columns])
    assert far[goal == 1].mean() < 0.8 * far[goal > 1].mean()


def changes(snapshot: Snapshot, rng: np.random.Generator) -> Iterator[tuple[int, Snapshot]]:
    """Yield an organisation that changes and the network after it: moves, leaves, ties, enters."""
    nodes, ties = snapshot.nodes, snapshot.ties
    ring = [node for node in nodes if node.standing == Standing.RING]
    mover = ring[rng.integers(len(ring))]
    promoted = mover._replace(standing=Standing.CORE)
    yield mover.id, Snapshot.of([promoted if own == mover else own for own in nodes], ties)
    leaver = nodes[rng.integers(len(nodes))]
    yield leaver.id, Snapshot.of([own for own in nodes if own != leaver], ties)
    one, other = (nodes[row].id for row in rng.choice(len(nodes), 2, replace=False))
    yield one, Snapshot.of(nodes, [*ties, Tie(one, other, resource="nieuw")])
    new = Node(9001, "Nieuwe Organisatie", "zorg", Standing.RING)
    partners = [nodes[row].id for row in rng.choice(len(nodes), 3, replace=False)]
    yield 9001, Snapshot.of([*nodes, new], [*ties, *(Tie(9001, own) for own in partners)])


def test_arrange_one_change_turns_the_others_little() -> None:
    medians = []
    for seed in range(15):
        rng = np.random.default_rng(1000 + seed)
        snapshot = arena(int(rng.integers(30, 61)), seed=seed)
        before = {place.id: place.angle for place in drawn(snapshot).places}
        for changed, after in changes(snapshot, rng):
            turns = [
                abs((place.angle - before[place.id] + 180) % 360 - 180)
                for place in drawn(after).places
                if place.id in before and place.id != changed
            ]
            medians.append(np.median(turns))
    assert np.median(medians) < 4
    assert np.quantile(medians, 0.9) < 9
    assert max(medians) < 20


def test_own_directions_of_an_id_do_not_depend_on_the_others() -> None:
    assert own_directions([3, 8, 1])[1] == own_directions([8])[0]


def test_node_radii_area_is_proportional_down_to_a_minimum() -> None:
    radius = node_radii(np.array([4.0, 16.0, 0.0, np.nan]))
    assert radius[1] ** 2 == pytest.approx(4 * radius[0] ** 2)
    assert radius[2] == radius[3] == 6.0


def test_eccentricity_noise_in_the_last_digits_is_no_difference() -> None:
    score = np.array([0.1 + 0.2, 0.3, 0.5])
    assert eccentricity(score)[0] == eccentricity(score)[1] > eccentricity(score)[2] == 0.0


def test_layout_numbers_carry_one_decimal() -> None:
    layout = drawn(arena(12, seed=2))
    for place in layout.places:
        assert all(value == round(value, 1) for value in (place.x, place.y, place.radius))
    for route in layout.routes:
        assert all(value == round(value, 1) for point in astuple(route) for value in point)
