"""An organisation, as such and within a network: as far as this person may see."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from arena.operations import collaborations, dependencies, memberships, organisations
from tests.conftest import Person
from tests.web.reading import Element, in_english, read, words
from tests.world import AT, BY, FOUNDED, World


def within(world: World, organisation: object) -> str:
    pk = organisation.pk  # type: ignore[attr-defined]
    return reverse("organisation-in-network", args=[world.network.slug, pk])


def card(page: Element, title: str) -> Element:
    """Return the card with this heading."""
    cards = [
        one for one in page.every("section", class_="card")
        if one.every("h2") and words(one.every("h2")[0].text).split(" (")[0] == title
    ]  # fmt: skip
    assert len(cards) == 1, title
    return cards[0]


def rows(page: Element, title: str) -> list[list[str]]:
    """Return the cells of the table in the card with this heading."""
    body = card(page, title).one("tbody")
    return [
        [words(cell.text) for cell in row.inside if isinstance(cell, Element)]
        for row in body.every("tr")
    ]


def test_organisation_in_network_shows_its_ties_both_ways(world: World, viewer: Person) -> None:
    page = read(in_english(viewer).get(within(world, world.huisartsen)))
    needs = rows(page, "Depends on")
    assert [row[:3] for row in needs] == [["Zorggroep De Lindehoeve", "staff", "3"]]
    needed = {row[0]: row[1:3] for row in rows(page, "Who depend on this organisation")}
    assert needed == {
        "Zorggroep De Lindehoeve": ["clients", "4"],
        "Thuiszorg Oever": ["clients", "4"],
        "Apotheek Centrum": ["clients", "–"],
    }
    together = [row[0] for row in rows(page, "Works together with")]
    assert sorted(together) == ["Apotheek Centrum", "Zorggroep De Lindehoeve"]


def test_organisation_in_network_puts_the_strongest_ties_first(
    world: World, viewer: Person
) -> None:
    page = read(in_english(viewer).get(within(world, world.huisartsen)))
    strengths = [row[2] for row in rows(page, "Who depend on this organisation")]
    assert strengths == ["4", "4", "–"]
    together = [row[2] for row in rows(page, "Works together with")]
    assert together == ["5", "–"]


def test_organisation_in_network_tells_its_history(world: World, viewer: Person) -> None:
    page = read(in_english(viewer).get(within(world, world.zorggroep)))
    history = rows(page, "Positions over time")
    assert [row[1:3] for row in history] == [
        ["01-01-2024", "01-01-2025"],
        ["01-01-2025", "–"],
    ]


def test_organisation_in_network_without_ties_asks_whether_that_is_so(
    world: World, viewer: Person
) -> None:
    page = read(in_english(viewer).get(within(world, world.bibliotheek)))
    assert "Is that so?" in card(page, "Depends on").text


def test_organisation_in_network_that_only_ties_brought_in(world: World, viewer: Person) -> None:
    loner = organisations.register(name="Vervoer Elders", by=BY, at=AT)
    dependencies.state(
        network=world.network, dependant=loner, provider=world.gemeente, resource="funding",
        strength=1, from_on=FOUNDED, by=BY, at=AT,
    )  # fmt: skip
    page = read(in_english(viewer).get(within(world, loner)))
    assert "never joined" in card(page, "Positions over time").text


def test_organisation_in_network_on_a_date_before_it_came(world: World, viewer: Person) -> None:
    page = read(in_english(viewer).get(within(world, world.welzijn), {"peildatum": "2020-01-01"}))
    assert "not in the arena on this date" in page.one("main").text
    assert "Not in the arena" in card(page, "How it stands").text


def test_organisation_in_network_names_other_networks_as_far_as_readable(
    world: World, viewer: Person, outsider: Person
) -> None:
    page = read(in_english(viewer).get(within(world, world.gemeente)))
    links = [one.text for one in card(page, "Other networks").every("a")]
    assert links == [world.public.name]
    there = reverse("organisation-in-network", args=[world.public.slug, world.gemeente.pk])
    theirs = read(in_english(outsider).get(there))
    assert [one.text for one in card(theirs, "Other networks").every("a")] == [world.other.name]
    assert world.network.name not in theirs.text


@pytest.mark.parametrize("who", ["visitor", "viewer", "outsider", "coordinator"])
def test_organisation_names_no_network_that_this_person_may_not_read(
    who: str, world: World, request: pytest.FixtureRequest
) -> None:
    person: Client = request.getfixturevalue(who)
    body = person.get(reverse("organisation", args=[world.gemeente.pk])).content.decode()
    readable = {
        "visitor": {world.public},
        "outsider": {world.public, world.other},
    }.get(who, {world.public, world.network})
    for network in (world.network, world.other, world.public):
        assert (network.name in body) is (network in readable)


def test_organisation_says_nothing_of_ties_in_a_network_that_is_closed(
    world: World, visitor: Client
) -> None:
    """The ggd works with the school in a private network: the page of either keeps it quiet."""
    collaborations.begin(
        network=world.other, organisations=(world.ggd, world.school), character="chain",
        from_on=FOUNDED, by=BY, at=AT,
    )  # fmt: skip
    for name, arguments in (
        ("organisation", [world.ggd.pk]),
        ("organisation-in-network", [world.public.slug, world.ggd.pk]),
    ):
        body = visitor.get(reverse(name, args=arguments)).content.decode()
        assert world.school.name not in body
        assert world.other.name not in body


@pytest.fixture
def concealed(world: World) -> World:
    """The ggd has a part, and is a part, of organisations that stand in a private network only."""
    part = organisations.register(name="Schuilplaats Noord", parent=world.ggd, by=BY, at=AT)
    whole = organisations.register(name="Koepel Geheim", by=BY, at=AT)
    for one in (part, whole):
        memberships.admit(
            network=world.network, organisation=one, position="ring", from_on=FOUNDED, by=BY, at=AT
        )
    ggd = world.ggd
    organisations.change(organisation=ggd, version=ggd.version, parent=whole, by=BY, at=AT)
    return world


@pytest.mark.parametrize("name", ["organisation", "organisation-in-network"])
def test_organisation_names_only_parts_that_this_person_may_see(
    name: str, concealed: World, visitor: Client
) -> None:
    slug = [concealed.public.slug] if name == "organisation-in-network" else []
    body = visitor.get(reverse(name, args=[*slug, concealed.ggd.pk])).content.decode()
    assert "Schuilplaats Noord" not in body
    assert "Koepel Geheim" not in body


def test_organisation_names_its_parts_to_who_may_see_them(concealed: World, viewer: Person) -> None:
    body = viewer.get(reverse("organisation", args=[concealed.ggd.pk])).content.decode()
    assert "Schuilplaats Noord" in body
    assert "Koepel Geheim" in body


@pytest.mark.parametrize("pk", ["0", "999999999", "99999999999999999999", "9" * 5000, "a", "-1"])
def test_organisation_that_is_not_there(pk: str, world: World, viewer: Person) -> None:
    assert viewer.get(f"/organisaties/{pk}/").status_code == 404
    assert viewer.get(f"/netwerken/{world.network.slug}/organisaties/{pk}/").status_code == 404


def test_organisation_in_network_of_another_network(world: World, viewer: Person) -> None:
    assert viewer.get(within(world, world.ggd)).status_code == 404


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,<script>", "ftp://x"])
def test_organisation_links_only_to_a_web_page(website: str, world: World, viewer: Person) -> None:
    """What an import brought in is shown as it stands, and followed only where that is safe."""
    organisations.change(organisation=world.huisartsen, version=1, website=website, by=BY, at=AT)
    page = read(viewer.get(within(world, world.huisartsen)))
    assert all(not one["href"].startswith(website[:5]) for one in page.every("a"))
    assert website in page.text


def test_edit_is_offered_to_who_may_edit(world: World, admin: Person, viewer: Person) -> None:
    change = reverse("organisation-change", args=[world.huisartsen.pk])
    for where in (within(world, world.huisartsen), change.removesuffix("bewerken/")):
        for person, offered in ((admin, True), (viewer, False)):
            links = {one["href"] for one in read(person.get(where)).every("a")}
            assert (change in links) is offered
