"""How sure the ranks are: the page at once, the intervals when they are there."""

from __future__ import annotations

import threading

import pytest
from django.core.cache import caches
from django.urls import reverse

from arena.queries import positions
from tests.conftest import Person
from tests.web.reading import in_english, read, words
from tests.world import World

HTMX = {"HX-Request": "true"}


@pytest.fixture
def where(world: World, monkeypatch: pytest.MonkeyPatch) -> str:
    caches["computed"].clear()
    monkeypatch.setattr(positions, "DRAWS", 20)
    monkeypatch.setattr(positions, "RANDOM_NETWORKS", 20)
    return reverse("certainty", args=[world.network.slug])


def finish() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("compute "):
            thread.join(timeout=60)


def test_certainty_first_says_how_far_it_is(
    where: str, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading.Thread, "start", lambda thread: None)
    part = read(in_english(viewer).get(where, headers=HTMX))
    assert "0%" in words(part.one("p", role="status").text)
    again = part.one("a")
    assert again["hx-get"].startswith(where)
    assert "load" in again["hx-trigger"]


def test_certainty_then_tells_how_sure_each_place_is(where: str, viewer: Person) -> None:
    viewer.get(where)
    finish()
    page = read(in_english(viewer).get(where))
    text = words(page.one("section", id="certainty").text)
    assert "With small errors" in text
    assert "From 20 networks like this one" in text
    assert len(page.one("section", id="certainty").every("details")) == 3


def test_certainty_of_a_large_network_is_not_computed(
    where: str, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(positions, "LARGEST_WITH_INTERVALS", 5)
    page = read(in_english(viewer).get(where))
    assert "more than 5 organisations" in words(page.one("section", id="certainty").text)


def test_certainty_refuses_an_unknown_kind_of_tie(where: str, viewer: Person) -> None:
    assert viewer.get(where, {"verband": "vriendschap"}).status_code == 400


def test_positions_of_a_very_large_network_come_when_they_are_ready(
    world: World, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    caches["computed"].clear()
    monkeypatch.setattr(positions, "LARGEST_AT_ONCE", 5)
    where = reverse("positions", args=[world.network.slug])
    first = read(in_english(viewer).get(where))
    assert first.every("progress") or first.every("tbody")
    finish()
    assert len(read(in_english(viewer).get(where)).one("tbody").every("tr")) == 8


def test_measures_explains_every_number_with_its_source(viewer: Person) -> None:
    page = read(in_english(viewer).get(reverse("measures")))
    explained = {one["id"] for one in page.every("section") if "id" in one.attributes}
    assert {"in_degree", "betweenness", "net_power", "density"} <= explained
    assert "Freeman" in page.text
