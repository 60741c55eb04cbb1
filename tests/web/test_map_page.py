"""The map on its page: everyone is there, by name and by key; filters hide ties and move nobody."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from arena.queries import maps
from arena.web.forms.maps import COLOURS, TIES, VIEWS
from tests.conftest import Person
from tests.web.reading import Element, in_english, read, words
from tests.world import World

STANDING = {
    "Gemeente Waterstad": "core",
    "Huisartsencoöperatie Meerland": "core",
    "Zorggroep De Lindehoeve": "core",
    "Thuiszorg Oever": "ring",
    "Apotheek Centrum": "ring",
    "Welzijn Waterstad": "ring",
    "Taxi Meerland": "field",
    "Bibliotheek Waterstad": "field",
}
CHOICES = [
    *(("verband", key) for key, _ in TIES),
    ("hulpbron", "funding"),
    ("sector", "Welzijn"),
    ("grootte", "betweenness"),
    *(("kleur", key) for key, _ in COLOURS),
    *(("weergave", key) for key, _ in VIEWS),
]


@pytest.fixture
def where(world: World) -> str:
    return reverse("network", args=[world.network.slug])


def drawn(page: Element) -> Element:
    """Return the map itself, not the small pictures of the legend."""
    return page.one("svg", role="group")


def nodes(page: Element) -> dict[str, Element]:
    """Return the links of the map by the name of the organisation."""
    return {one["aria-label"].split(", ")[0]: one for one in drawn(page).every("a")}


def places(page: Element) -> dict[str, tuple[str, str]]:
    dots = {name: node.one("circle", class_="dot") for name, node in nodes(page).items()}
    return {name: (dot["cx"], dot["cy"]) for name, dot in dots.items()}


def ties(page: Element) -> list[str]:
    return [one.one("title").text for one in drawn(page).every("path", class_="tie")]


def test_network_draws_a_link_for_every_organisation(where: str, viewer: Person) -> None:
    page = read(viewer.get(where))
    found = nodes(page)
    assert {name: _zone(node) for name, node in found.items()} == STANDING
    for name, node in found.items():
        assert node["aria-label"] == node.one("title").text
        assert name in node["aria-label"]
        assert node["href"] == node["hx-get"] == f"?organisatie={node['data-id']}"
        assert words(" ".join(one.text for one in node.every("tspan")))


def _zone(node: Element) -> str:
    (zone,) = node.classes & {"core", "ring", "field"}
    return zone


def test_network_shows_the_organisations_of_its_table(
    where: str, world: World, viewer: Person
) -> None:
    table = read(viewer.get(reverse("positions", args=[world.network.slug])))
    named = [row.one("th").text for row in table.one("tbody").every("tr")]
    assert sorted(named) == sorted(nodes(read(viewer.get(where))))


def test_network_draws_every_tie_in_words(where: str, viewer: Person) -> None:
    found = ties(read(in_english(viewer).get(where)))
    assert len(found) == 10
    assert "Taxi Meerland depends on Gemeente Waterstad: funding, strength 2" in found
    assert sum("strength not known" in tie for tie in found) == 2


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_network_state_is_in_the_address(name: str, value: str, where: str, viewer: Person) -> None:
    page = read(viewer.get(where, {name: value, "peildatum": "2025-04-01"}))
    chosen = page.one("select", name=name).one("option", value=value)
    assert "selected" in chosen.attributes
    form = page.one("section", id="map").one("form")
    assert form.one("input", name="peildatum")["value"] == "2025-04-01"
    dated = page.one("form", class_="as-of")
    assert dated.one("input", name=name)["value"] == value
    for link in drawn(page).every("a"):
        kept = parse_qs(urlsplit(link["href"]).query)
        assert kept["peildatum"] == ["2025-04-01"]
        if name not in ("weergave", "sector"):
            assert kept[name] == [value]


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ({"verband": "afhankelijkheid"}, 7),
        ({"verband": "samenwerking"}, 3),
        ({"hulpbron": "funding"}, 3),
        ({"hulpbron": "legitimacy"}, 0),
        ({"verband": "samenwerking", "hulpbron": "funding"}, 0),
        ({"sector": "Welzijn"}, 10),
    ],
)
def test_network_filter_hides_ties_and_moves_nobody(
    choice: dict[str, str], left: int, where: str, viewer: Person
) -> None:
    unfiltered, filtered = read(viewer.get(where)), read(viewer.get(where, choice))
    assert len(ties(filtered)) == left
    assert places(filtered) == places(unfiltered)


def test_network_sets_back_the_other_sectors(where: str, viewer: Person) -> None:
    found = nodes(read(viewer.get(where, {"sector": "Welzijn"})))
    kept = {name for name, node in found.items() if "faded" not in node.classes}
    assert kept == {"Welzijn Waterstad", "Bibliotheek Waterstad"}


@pytest.mark.parametrize("name", ["verband", "hulpbron", "sector", "grootte", "kleur", "weergave"])
@pytest.mark.parametrize("value", ["onzin", "'; --", "\x00", "<b>", "x" * 3000])
def test_network_refuses_what_is_no_choice(
    name: str, value: str, where: str, viewer: Person
) -> None:
    page = read(in_english(viewer).get(where, {name: value}), 400)
    assert "is not one of the choices" in page.one("main").one("p").text


@pytest.mark.parametrize("given", ["0", "-1", "999999999", "a", "1e3", "٣", "9" * 5000, "\x00"])
def test_network_has_no_panel_for_who_is_not_there(given: str, where: str, viewer: Person) -> None:
    assert viewer.get(where, {"organisatie": given}).status_code == 404


def test_network_has_no_panel_for_who_stands_elsewhere(
    where: str, world: World, viewer: Person
) -> None:
    assert viewer.get(where, {"organisatie": world.school.pk}).status_code == 404


def test_network_opens_the_panel_of_the_address(where: str, world: World, viewer: Person) -> None:
    page = read(viewer.get(where, {"organisatie": world.zorggroep.pk}))
    panel = page.one("section", id="panel")
    assert panel.one("h2").text == world.zorggroep.name
    assert "selected" in nodes(page)[world.zorggroep.name].classes
    assert panel.one("a")["href"] == reverse(
        "organisation-in-network", args=[world.network.slug, world.zorggroep.pk]
    )


def test_network_shows_a_circle_a_sector(where: str, viewer: Person) -> None:
    before_the_move = {"weergave": "sectoren", "peildatum": "2024-06-01"}
    page = read(in_english(viewer).get(where, before_the_move))
    circles = drawn(page).every("a")
    care = next(one for one in circles if "2 organisations in" in one["aria-label"])
    assert "(2)" in care.text
    targets = [parse_qs(urlsplit(one["href"]).query) for one in circles]
    assert all(target["weergave"] == ["organisaties"] for target in targets)


def test_network_that_is_large_begins_with_sectors(
    where: str, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arena.web.forms.maps.LARGEST_READABLE", 7)
    assert maps.LARGEST_READABLE > 7
    page = read(viewer.get(where))
    chosen = page.one("select", name="weergave").one("option", value="sectoren")
    assert "selected" in chosen.attributes


def test_network_on_a_date_without_anyone(where: str, viewer: Person) -> None:
    page = read(in_english(viewer).get(where, {"peildatum": "2020-01-01"}))
    assert not page.every("svg", role="group")
    assert "Nobody stands in the arena" in page.one("section", id="map").text


def attributes_of(elements: list[Element]) -> list[dict[str, Any]]:
    return [one.attributes for one in elements]


def test_network_is_the_same_picture_twice(where: str, viewer: Person, cold: None) -> None:
    first, second = read(viewer.get(where)), read(viewer.get(where))
    for tag in ("path", "circle", "tspan", "a"):
        assert attributes_of(drawn(first).every(tag)) == attributes_of(drawn(second).every(tag))
