"""What holds for every page: whole or in part, closed to strangers, plain about bad input."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.urls import reverse

from tests.conftest import Person
from tests.web.reading import in_english, read, words
from tests.world import World


class Page(NamedTuple):
    """A page that htmx may ask a part of, and the id by which that part is known."""

    part: str
    of: Callable[[World], list[Any]] = lambda world: []


def of_network(world: World) -> list[Any]:
    return [world.network.slug]


def of_organisation(world: World) -> list[Any]:
    return [world.huisartsen.pk]


PAGES = {
    "networks": Page("list"),
    "networks-found": Page("form"),
    "network": Page("map", of_network),
    "network-change": Page("form", of_network),
    "positions": Page("table", of_network),
    "certainty": Page("certainty", of_network),
    "memberships": Page("list", of_network),
    "organisations": Page("list"),
    "organisation": Page("", of_organisation),
    "organisation-change": Page("form", of_organisation),
    "organisation-in-network": Page("", lambda world: [world.network.slug, world.huisartsen.pk]),
}
DATED = (
    "network",
    "network-svg",
    "network-png",
    "positions",
    "positions-csv",
    "memberships",
    "certainty",
)
HTMX = {"HX-Request": "true"}


def address(name: str, world: World) -> str:
    return reverse(name, args=PAGES[name].of(world))


def get(client: Client, where: str, headers: Mapping[str, str] = {}) -> Any:  # noqa: B006
    return client.get(where, headers=headers)


@pytest.mark.parametrize("name", PAGES)
def test_page_is_whole(name: str, world: World, coordinator: Person) -> None:
    page = read(get(coordinator, address(name, world)))
    assert len(page.every("main")) == len(page.every("h1")) == 1
    assert words(page.one("head").one("title").text)
    identities = [one["id"] for one in page.every() if "id" in one.attributes]
    assert len(set(identities)) == len(identities)


@pytest.mark.parametrize("name", PAGES)
def test_page_gives_htmx_its_part(name: str, world: World, coordinator: Person) -> None:
    answer = get(coordinator, address(name, world), HTMX)
    part = read(answer)
    assert not part.every("html")
    assert not part.every("header")
    assert words(part.text)
    if PAGES[name].part:
        assert part.inside
        assert len(part.every(id=PAGES[name].part)) == 1
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_page_is_whole_when_boosted_and_for_the_back_button(
    name: str, header: str, world: World, coordinator: Person
) -> None:
    answer = get(coordinator, address(name, world), {**HTMX, header: "true"})
    assert len(read(answer).every("html")) == 1
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize("name", PAGES)
def test_page_varies_by_htmx_and_by_person(name: str, world: World, coordinator: Person) -> None:
    varies = get(coordinator, address(name, world))["Vary"]
    assert {"HX-Request", "Cookie"} <= {one.strip() for one in varies.split(",")}


def test_network_gives_htmx_the_panel_when_it_asks_for_that(world: World, viewer: Person) -> None:
    where = f"{address('network', world)}?organisatie={world.gemeente.pk}"
    part = read(get(viewer, where, {**HTMX, "HX-Target": "panel"}))
    assert part.one("h2").text == world.gemeente.name
    assert part.one("section", id="panel")
    assert not part.every("svg", class_="arena")


@pytest.mark.parametrize("name", ["network", "positions", "memberships", "network-change"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_page_of_a_private_network_is_nothing_to_an_outsider(
    name: str, headers: Mapping[str, str], world: World, outsider: Person
) -> None:
    answer = get(outsider, address(name, world), headers)
    assert answer.status_code == 404
    assert world.network.name not in answer.content.decode()


@pytest.mark.parametrize("name", ["networks-found", "network-change", "organisation-change"])
def test_page_to_write_on_is_refused_to_an_insider_without_the_right(
    name: str, world: World, viewer: Person
) -> None:
    page = read(get(in_english(viewer), address(name, world)), 403)
    assert "Ask the coordinator" in page.one("main").text


@pytest.mark.parametrize("name", PAGES)
def test_page_refuses_another_method(name: str, world: World, coordinator: Person) -> None:
    assert coordinator.delete(address(name, world)).status_code == 405


HOSTILE_DATES = (
    "gisteren", "2026-13-01", "2026-02-30", "0001-01-01", "9999-12-31", "1899-12-31",
    "2199-12-31", "<script>alert(1)</script>", "'; DROP TABLE arena_network; --", "2026-01-01\x00",
    "١٢٣٤-٠١-٠١", "9" * 5000, "%s%(given)s", "../../etc/passwd", "\N{SNOWMAN}",
)  # fmt: skip


@pytest.mark.parametrize("name", DATED)
@pytest.mark.parametrize("given", HOSTILE_DATES, ids=range(len(HOSTILE_DATES)))
def test_page_refuses_what_is_no_date(name: str, given: str, world: World, viewer: Person) -> None:
    where = reverse(name, args=[world.network.slug])
    page = read(in_english(viewer).get(where, {"peildatum": given}), 400)
    sentence = page.one("main").one("p").text
    assert "is not a date" in sentence
    assert given[:40] in sentence
    assert not page.one("main").every("script")


@pytest.mark.parametrize("given", ["", " ", "1900-01-01", "2199-12-30", " 2026-11-23 "])
def test_page_takes_the_first_and_the_last_date(given: str, world: World, viewer: Person) -> None:
    where = reverse("memberships", args=[world.network.slug])
    assert viewer.get(where, {"peildatum": given}).status_code == 200
