"""The reference date (peildatum) decides what every page shows, from the first day until the last.

Zorggroep moved from ring to core on 2025-01-01, welzijn joined on 2025-03-01, and zorggroep and
thuiszorg stopped working together on 2025-07-01.
"""

from __future__ import annotations

import csv

import pytest
from django.urls import reverse

from tests.conftest import Person
from tests.web.reading import Element, in_english, read
from tests.world import World


def members(person: Person, world: World, on: str) -> dict[str, str]:
    """Return who stands where on the page of the members."""
    where = reverse("memberships", args=[world.network.slug])
    page = read(person.get(where, {"peildatum": on}))
    rows = page.one("tbody").every("tr")
    return {row.one("th").text: _place(row.one("span", class_="pill")) for row in rows}


def _place(pill: Element) -> str:
    (place,) = pill.classes & {"core", "ring", "field"}
    return place


@pytest.mark.parametrize(
    ("on", "place"), [("2024-12-31", "ring"), ("2025-01-01", "core"), ("2026-11-23", "core")]
)
def test_memberships_on_the_day_of_a_move(
    on: str, place: str, world: World, viewer: Person
) -> None:
    assert members(viewer, world, on)[world.zorggroep.name] == place


@pytest.mark.parametrize(("on", "there"), [("2025-02-28", False), ("2025-03-01", True)])
def test_memberships_on_the_day_of_an_entry(
    on: str, there: bool, world: World, viewer: Person
) -> None:
    assert (world.welzijn.name in members(viewer, world, on)) is there


@pytest.mark.parametrize(("on", "place"), [("2025-02-28", "field"), ("2025-03-01", "ring")])
def test_network_draws_who_is_tied_but_has_not_joined_in_the_field(
    on: str, place: str, world: World, viewer: Person
) -> None:
    where = reverse("network", args=[world.network.slug])
    links = read(viewer.get(where, {"peildatum": on})).one("svg", role="group").every("a")
    node = next(one for one in links if one["data-id"] == str(world.welzijn.pk))
    assert place in node.classes


@pytest.mark.parametrize(("on", "ties"), [("2025-06-30", 11), ("2025-07-01", 10)])
def test_network_on_the_day_a_collaboration_ended(
    on: str, ties: int, world: World, viewer: Person
) -> None:
    where = reverse("network", args=[world.network.slug])
    arena = read(viewer.get(where, {"peildatum": on})).one("svg", role="group")
    assert len(arena.every("path", class_="tie")) == ties


@pytest.mark.parametrize(("on", "together"), [("2025-06-30", 1), ("2025-07-01", 0)])
def test_organisation_in_network_on_the_day_a_collaboration_ended(
    on: str, together: int, world: World, viewer: Person
) -> None:
    where = reverse("organisation-in-network", args=[world.network.slug, world.thuiszorg.pk])
    page = read(viewer.get(where, {"peildatum": on}))
    links = [one.text for one in page.every("a") if one.text == world.zorggroep.name]
    assert len(links) == together


def test_positions_and_their_csv_on_a_day_before_an_entry(world: World, viewer: Person) -> None:
    asked = {"peildatum": "2023-12-31"}
    page = read(viewer.get(reverse("positions", args=[world.network.slug]), asked))
    assert not page.every("tbody")
    answer = viewer.get(reverse("positions-csv", args=[world.network.slug]), asked)
    rows = list(csv.reader(answer.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 1


def test_page_says_which_day_it_shows_and_keeps_it_in_its_links(
    world: World, viewer: Person
) -> None:
    where = reverse("memberships", args=[world.network.slug])
    page = read(in_english(viewer).get(where, {"peildatum": "2025-02-28"}))
    assert "28 February 2025" in page.one("p", class_="then").text
    tabs = page.one("nav", class_="tabs").every("a")
    assert all(one["href"].endswith("?peildatum=2025-02-28") for one in tabs)
    links = [row.one("a") for row in page.one("tbody").every("tr")]
    assert all(one["href"].endswith("?peildatum=2025-02-28") for one in links)


def test_page_of_today_says_nothing_of_another_day(world: World, viewer: Person) -> None:
    page = read(viewer.get(reverse("memberships", args=[world.network.slug])))
    assert not page.every("p", class_="then")
    assert page.one("input", id="peildatum")["value"] == "2026-11-23"
    assert all("?" not in one["href"] for one in page.one("nav", class_="tabs").every("a"))
