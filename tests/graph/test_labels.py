"""Every organisation on the map has a readable name, and no name covers anything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.labels import Spot, place_labels
from arena.graph.layout import Layout, arrange
from arena.graph.lettering import Box, short_wordings, text_width, wordings
from arena.graph.snapshot import Node, Snapshot, Standing
from tests.graph.random_arenas import TITLES, arena, degrees

LONG = "Gemeenschappelijke regeling Gemeentelijke Gezondheidsdienst Regio Utrecht"


def overlapping(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def assert_nothing_covered(layout: Layout) -> None:
    boxes = [label.box for label in layout.labels] + [title.box for title in layout.titles]
    for number, box in enumerate(boxes):
        assert not any(overlapping(box, other) for other in boxes[number + 1 :])
        for place in layout.places:
            across = max(box.left - place.x, 0.0, place.x - box.right)
            down = max(box.top - place.y, 0.0, place.y - box.bottom)
            assert np.hypot(across, down) > place.radius
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= layout.width
        assert box.bottom <= layout.height


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12, 45, 120, 480])
def test_labels_cover_nothing(n: int) -> None:
    snapshot = arena(n, seed=n)
    score = degrees(snapshot)
    layout = arrange(snapshot, centrality=score, size=score, titles=TITLES)
    assert [label.id for label in layout.labels] == [node.id for node in snapshot.nodes]
    assert_nothing_covered(layout)


@given(
    rows=st.lists(
        st.tuples(st.text(max_size=120), st.sampled_from(list(Standing))), min_size=1, max_size=25
    )
)
@settings(max_examples=40, deadline=None)
def test_labels_of_any_name_cover_nothing(rows: list[tuple[str, Standing]]) -> None:
    nodes = [Node(number, name, "", own) for number, (name, own) in enumerate(rows)]
    flat = np.ones(len(nodes))
    layout = arrange(Snapshot.of(nodes, []), centrality=flat, size=flat, titles=TITLES)
    assert_nothing_covered(layout)
    assert all(label.lines and label.lines[0] for label in layout.labels)


@pytest.mark.parametrize("seed", range(4))
def test_labels_of_45_organisations_stand_beside_their_node(seed: int) -> None:
    snapshot = arena(45, seed=seed)
    score = degrees(snapshot)
    layout = arrange(snapshot, centrality=score, size=score, titles=TITLES)
    assert sum(label.leader is not None for label in layout.labels) <= 3
    for label, place in zip(layout.labels, layout.places, strict=True):
        if label.leader is None:
            across = max(label.box.left - place.x, 0.0, place.x - label.box.right)
            down = max(label.box.top - place.y, 0.0, place.y - label.box.bottom)
            assert np.hypot(across, down) < place.radius + 8


def test_place_labels_crowded_uses_leader_lines_from_node_to_label() -> None:
    spots = [
        Spot(
            8 * row + column,
            f"Zorggroep {row}{column} Meerland",
            26.0 * row,
            26.0 * column,
            6,
            False,
        )
        for row in range(8)
        for column in range(8)
    ]
    labels = place_labels(spots, [], centre=(91.0, 91.0), ties=np.zeros((0, 2)))
    led = [label for label in labels if label.leader]
    assert len(led) > 10
    for label in led:
        spot = spots[label.id]
        x, y, to_x, to_y = label.leader or (0, 0, 0, 0)
        assert np.hypot(x - spot.x, y - spot.y) == pytest.approx(6, abs=0.2)
        assert label.box.left - 0.1 <= to_x <= label.box.right + 0.1
        assert label.box.top - 0.1 <= to_y <= label.box.bottom + 0.1
    boxes = [label.box for label in labels]
    assert not any(
        overlapping(one, other) for k, one in enumerate(boxes) for other in boxes[k + 1 :]
    )


def test_wordings_long_name_over_three_lines() -> None:
    (wording,) = wordings(LONG, font=11.0)
    assert len(wording.lines) == 3
    assert wording.lines[0] == "Gemeenschappelijke"
    assert wording.width <= 166


def test_wordings_one_endless_word_is_cut_to_fit() -> None:
    (wording,) = wordings("x" * 120, font=11.0)
    assert wording.shortened
    assert wording.lines[0].endswith("…")
    assert len(wording.lines[0]) > 15


def test_short_wordings_end_at_a_word_and_stay_recognisable() -> None:
    for short in short_wordings(LONG, font=11.0):
        kept = " ".join(short.lines)
        assert kept.endswith("…")
        assert LONG.startswith(kept[:-1] + " ")
        assert len(kept) > 10


def test_short_wordings_never_leave_a_generic_word() -> None:
    assert short_wordings("Gemeente Waterstad", font=11.0) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_text_width_is_the_sum_of_its_parts(one: str, other: str) -> None:
    whole = text_width(one + other, font=11.0)
    assert whole == pytest.approx(
        text_width(one, font=11.0) + text_width(other, font=11.0), abs=0.01
    )


def test_text_width_accented_letter_is_as_wide_as_the_letter() -> None:
    assert text_width("coöperatie", font=10.0) == text_width("cooperatie", font=10.0)
    assert text_width("coo\u0308peratie", font=10.0) == text_width("cooperatie", font=10.0)


@pytest.mark.parametrize(
    ("text", "regular", "bold"),
    [
        ("Huisartsencoöperatie", 107.0, 121.5),
        ("Woningcorporatie", 89.1, 101.2),
        ("GGZ Noorderbreedte", 105.2, 117.4),
    ],
)
def test_text_width_exceeds_dejavu_sans_a_little(text: str, regular: float, bold: float) -> None:
    assert regular <= text_width(text, font=10.0) <= 1.1 * regular
    assert bold <= text_width(text, font=10.0, bold=True) <= 1.1 * bold
