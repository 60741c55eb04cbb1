"""Founding a network and changing what is said of it: one event each, or a sentence and nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from arena.models import Event, Network, Seat
from tests.conftest import Person
from tests.operations.contract import nothing_written
from tests.web.reading import Element, in_english, read, words
from tests.world import FOUNDED, World

FOUND = "/netwerken/nieuw/"
FILLED_IN = {
    "name": "Dementienetwerk Oost",
    "issue": "Thuis wonen met dementie lukt niet alleen.",
    "ambition": "Iedereen kent één gezicht.",
    "region": "Oost",
    "phase": "design",
    "visibility": "private",
    "founded_on": "2026-01-05",
    "closed_on": "",
    "version": "",
}


def events() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("action", flat=True))


def filled_in(page: Element) -> dict[str, str]:
    """Return what a browser would send of the form on the page."""
    form = page.one("form", id="form")
    values = {one["name"]: one.attributes.get("value", "") for one in form.every("input")}
    values |= {one["name"]: one.text.removeprefix("\n") for one in form.every("textarea")}
    for select in form.every("select"):
        chosen = [one["value"] for one in select.every("option") if "selected" in one.attributes]
        values[select["name"]] = (chosen or [""])[0]
    return values


def errors(page: Element) -> list[str]:
    return [one.text for lines in page.every("ul", class_="errorlist") for one in lines.every("li")]


def test_found_makes_a_network_with_its_coordinator(coordinator: Person) -> None:
    before = len(events())
    answer = coordinator.post(FOUND, FILLED_IN)
    network = Network.objects.get(name="Dementienetwerk Oost")
    assert answer["Location"] == reverse("network", args=[network.slug])
    assert events()[before:] == ["NETWORK_FOUNDED", "SEAT_GIVEN"]
    assert (network.issue, network.founded_on) == (FILLED_IN["issue"], date(2026, 1, 5))
    assert Seat.objects.get(network=network).user == coordinator.user
    written = Event.objects.filter(network_id=network.pk)
    assert {(event.actor_id, event.origin) for event in written} == {(coordinator.user.pk, "web")}
    assert len({event.request_id for event in written}) == 1
    assert coordinator.get(answer["Location"]).status_code == 200


def test_found_twice_by_the_same_name_gives_two_addresses(coordinator: Person) -> None:
    first, second = (coordinator.post(FOUND, FILLED_IN)["Location"] for _ in range(2))
    assert first != second


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("name", "", "required"),
        ("name", "   ", "required"),
        ("name", "x" * 201, "at most 200"),
        ("name", "a\x00b", "Null characters"),
        ("phase", "onzin", "not one of the available choices"),
        ("visibility", "everyone", "not one of the available choices"),
        ("founded_on", "gisteren", "valid date"),
        ("founded_on", "2026-02-30", "valid date"),
        ("closed_on", "2025-12-31", "closes after it was founded"),
        ("closed_on", "2026-01-05", "closes after it was founded"),
        ("region", "x" * 121, "at most 120"),
    ],
)
def test_found_refuses_with_a_sentence(
    name: str, value: str, says: str, coordinator: Person
) -> None:
    with nothing_written():
        answer = in_english(coordinator).post(FOUND, {**FILLED_IN, name: value})
    page = read(answer, 400)
    assert any(says in error for error in errors(page))
    assert filled_in(page)["issue"] == FILLED_IN["issue"]


def test_found_asks_for_no_more_than_a_name(coordinator: Person) -> None:
    answer = coordinator.post(FOUND, {"name": "Klein netwerk", "visibility": "private"})
    assert answer.status_code == 302


@pytest.mark.parametrize("name", ["Nieuw", "nieuw!", "\N{GRINNING FACE}" * 200, "x" * 200])
def test_found_gives_an_address_at_which_the_network_stands(name: str, coordinator: Person) -> None:
    where = coordinator.post(FOUND, {**FILLED_IN, "name": name})["Location"]
    assert read(coordinator.get(where)).one("h1").text == name


def test_overview_offers_founding_to_who_may(coordinator: Person, viewer: Person) -> None:
    for person, offered in ((coordinator, True), (viewer, False)):
        links = {one["href"] for one in read(person.get("/netwerken/")).every("a")}
        assert (FOUND in links) is offered


def test_overview_counts_who_stands_where(world: World, viewer: Person) -> None:
    page = read(in_english(viewer).get("/netwerken/"))
    card = next(one for one in page.every("li", class_="card") if world.network.name in one.text)
    assert [one.text for one in card.every("dd")] == ["3", "3", "2"]
    assert "Your role: viewer." in words(card.text).replace("reader", "viewer")


@pytest.fixture
def where(world: World) -> str:
    return reverse("network-change", args=[world.network.slug])


def test_change_of_a_network_leaves_one_event(
    where: str, world: World, coordinator: Person
) -> None:
    form = filled_in(read(in_english(coordinator).get(where)))
    assert form["name"] == world.network.name
    assert form["founded_on"] == FOUNDED.isoformat()
    before = len(events())
    answer = coordinator.post(where, {**form, "ambition": "Samen sterk", "visibility": "public"})
    assert answer["Location"] == reverse("network", args=[world.network.slug])
    assert events()[before:] == ["NETWORK_CHANGED"]
    event = Event.objects.latest("pk")
    assert event.new == {"ambition": "Samen sterk", "visibility": "public"}
    assert event.old == {"ambition": "", "visibility": "private"}
    assert "Saved" in read(coordinator.get(answer["Location"])).one(role="status").text


def test_change_of_nothing_leaves_nothing(where: str, coordinator: Person) -> None:
    form = filled_in(read(coordinator.get(where)))
    before = len(events())
    assert coordinator.post(where, form).status_code == 302
    assert len(events()) == before


@pytest.mark.parametrize("closed_on", ["2023-12-31", "2024-01-01"])
def test_change_of_a_network_that_ends_before_its_founding(
    closed_on: str, where: str, coordinator: Person
) -> None:
    form = filled_in(read(coordinator.get(where)))
    with nothing_written():
        answer = in_english(coordinator).post(where, {**form, "closed_on": closed_on})
    page = read(answer, 400)
    assert errors(page) == ["A network closes after it was founded. Check both dates."]
    assert filled_in(page)["closed_on"] == closed_on


def test_change_keeps_the_address_of_the_network(
    where: str, world: World, coordinator: Person
) -> None:
    form = filled_in(read(coordinator.get(where)))
    answer = coordinator.post(where, {**form, "name": "Heel anders", "slug": "gekaapt"})
    assert answer["Location"] == reverse("network", args=[world.network.slug])


@pytest.mark.parametrize("version", ["", "a", "-1", "99999999999999999999", "9" * 5000])
def test_change_without_the_version_that_was_read(
    version: str, where: str, coordinator: Person
) -> None:
    form = filled_in(read(coordinator.get(where)))
    with nothing_written():
        answer = coordinator.post(where, {**form, "ambition": "Blind", "version": version})
    read(answer, 400)


def test_write_needs_a_form_of_ours(where: str, world: World) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.coordinator)
    sent: dict[str, Any] = {**FILLED_IN, "version": "1"}
    with nothing_written():
        assert strict.post(where, sent).status_code == 403
        assert strict.post(FOUND, sent).status_code == 403
