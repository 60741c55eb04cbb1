"""The map and the position sheet of a snapshot, computed once for equal contents."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from django.core.cache import cache

from arena.graph import layout
from arena.graph import positions as sheets
from arena.graph.snapshot import Snapshot, TieKind
from arena.queries import maps, positions, snapshots
from arena.queries.maps import ArenaMap, Choice
from tests.world import TODAY, World

TITLES = {"core": "KERN", "ring": "RING", "field": "VELD"}


@pytest.fixture
def snapshot(world: World) -> Snapshot:
    cache.clear()
    return snapshots.at(world.network, TODAY)


def arranged(snapshot: Snapshot, **chosen: Any) -> ArenaMap:
    return maps.arena_map(snapshot, Choice(**chosen), TITLES, "onbekend")


def failing(*args: Any, **rest: Any) -> None:
    raise AssertionError("computed twice")


def test_arena_map_is_arranged_once_for_equal_contents(
    world: World, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = arranged(snapshot)
    monkeypatch.setattr(layout, "arrange", failing)
    monkeypatch.setattr(sheets, "sheet", failing)
    again = snapshots.at(world.network, TODAY)
    assert again is not snapshot
    assert arranged(again).layout == first.layout
    filtered = arranged(again, ties="collaboration", resource="funding")
    assert filtered.layout == first.layout


@pytest.mark.parametrize("change", [{"size": "betweenness"}, {"grouped": True}])
def test_arena_map_is_arranged_anew_for_another_picture(
    change: dict[str, Any], snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    arranged(snapshot)
    monkeypatch.setattr(layout, "arrange", failing)
    with pytest.raises(AssertionError, match="computed twice"):
        arranged(snapshot, **change)


def test_arena_map_in_another_language_has_its_own_titles(snapshot: Snapshot) -> None:
    dutch = arranged(snapshot)
    english = maps.arena_map(snapshot, Choice(), {**TITLES, "core": "CORE"}, "unknown")
    assert {title.text for title in dutch.layout.titles} >= {"KERN"}
    assert {title.text for title in english.layout.titles} >= {"CORE"}


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, 10),
        ({"ties": "dependency"}, 7),
        ({"ties": "collaboration"}, 3),
        ({"resource": "funding"}, 3),
        ({"ties": "collaboration", "resource": "funding"}, 0),
    ],
)
def test_arena_map_filter_hides_ties_and_nothing_else(
    chosen: dict[str, str], left: int, snapshot: Snapshot
) -> None:
    found, whole = arranged(snapshot, **chosen), arranged(snapshot)
    assert len(found.shown.ties) == left
    assert found.drawn.ties == snapshot.ties
    assert found.shown.nodes == found.drawn.nodes == snapshot.nodes
    assert found.layout == whole.layout
    assert np.array_equal(found.values["in_degree"], whole.values["in_degree"])


def test_arena_map_by_sector_counts_everyone_once(snapshot: Snapshot) -> None:
    found = arranged(snapshot, grouped=True)
    assert sum(found.counts) == len(snapshot)
    assert len(found.counts) == len(found.drawn.nodes) == len(found.layout.places)
    assert any(node.name.startswith("onbekend") for node in found.drawn.nodes)


@pytest.mark.parametrize("chosen", [{}, {"grouped": True}])
def test_arena_map_of_nobody(chosen: dict[str, bool], db: None) -> None:
    assert arranged(Snapshot((), ()), **chosen).counts == ()


def test_sheet_of_is_computed_once_for_equal_contents(
    world: World, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = positions.sheet_of(snapshot)
    monkeypatch.setattr(sheets, "sheet", failing)
    again = positions.sheet_of(snapshots.at(world.network, TODAY))
    assert again.rows() == first.rows()


def test_sheet_of_other_ties_is_another(snapshot: Snapshot) -> None:
    every = positions.sheet_of(snapshot)
    some = positions.sheet_of(snapshot.only(TieKind.COLLABORATION))
    assert every.rows() != some.rows()


def test_sheet_of_takes_what_was_computed_beside_the_request(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = positions.sheet_of(snapshot)
    cache.clear()
    monkeypatch.setattr(positions, "kept", lambda key: kept)
    monkeypatch.setattr(sheets, "sheet", failing)
    assert positions.sheet_of(snapshot) is kept
