"""Organisations a person may see, and how they are found."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from arena.models import Organisation
from arena.operations import organisations as operations
from arena.queries import organisations
from tests.factories import (
    CollaborationFactory,
    DependencyFactory,
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
)
from tests.world import AT, BY, TODAY, World

VISITOR = AnonymousUser()


def names(found: object) -> list[str]:
    return [one.name for one in found]  # type: ignore[attr-defined]


@pytest.fixture
def hospital(db: None) -> Organisation:
    return operations.register(
        name="Meerland Ziekenhuis", aliases=["Het Streekgasthuis"], municipality="Súdwest-Fryslân",
        identifiers=[("kvk", "90001354")], by=BY, at=AT,
    )  # fmt: skip


def test_visible_to_a_visitor_are_those_in_public_networks(world: World) -> None:
    assert names(organisations.visible_to(VISITOR, TODAY)) == ["Gemeente Waterstad", "GGD Meerland"]


def test_visible_to_the_viewer_are_those_of_the_network_too(world: World) -> None:
    found = organisations.visible_to(world.viewer, TODAY)
    assert world.school not in found
    assert found.count() == Organisation.objects.count() - 1
    assert names(found) == sorted(names(found), key=str.casefold)


def test_visible_to_who_edits_are_those_that_stand_nowhere_yet(world: World) -> None:
    waiting = OrganisationFactory()
    for person, sees in (
        (world.coordinator, True),
        (world.admin, True),
        (world.outsider, True),
        (world.viewer, False),
        (world.board, False),
        (VISITOR, False),
    ):
        assert (waiting in organisations.visible_to(person, TODAY)) is sees
        assert (waiting in organisations.editable_by(person, TODAY)) is sees


def test_editable_by_is_bound_to_the_networks_one_edits(world: World) -> None:
    assert world.huisartsen in organisations.editable_by(world.admin, TODAY)
    assert world.school not in organisations.editable_by(world.admin, TODAY)
    assert not organisations.editable_by(world.viewer, TODAY)


@pytest.mark.parametrize("how", ["membership", "dependant", "provider", "first", "second"])
def test_standing_in_holds_members_and_who_is_tied(how: str, db: None) -> None:
    network, one = NetworkFactory(), OrganisationFactory()
    if how == "membership":
        MembershipFactory(network=network, organisation=one)
    elif how in ("dependant", "provider"):
        DependencyFactory(network=network, **{how: one})
    else:
        CollaborationFactory(network=network, **{how: one})
    elsewhere = MembershipFactory().organisation
    found = organisations.standing_in([network.pk])
    assert one in found
    assert elsewhere not in found
    assert not organisations.standing_in([])


@pytest.mark.parametrize(
    "sought",
    [
        "ziekenhuis", "ziekenhuizen", "ZIEKENHUIS", "meerl", "ekenh", "streekgasthuis",
        "sudwest", "Súdwest", "90001354", "het ziekenhuis", "meerland & ziekenhuis",
    ],
)  # fmt: skip
def test_found_by(sought: str, hospital: Organisation) -> None:
    OrganisationFactory(name="Gemeente Polderdam")
    every = Organisation.objects.order_by("pk")
    assert list(organisations.found(every, sought)) == [hospital]


@pytest.mark.parametrize("sought", ["xyzzy", "90001355", "9000135", "meerland gemeente"])
def test_found_by_nothing_of_it(sought: str, hospital: Organisation) -> None:
    assert not organisations.found(Organisation.objects.order_by("pk"), sought)


@pytest.mark.parametrize("sought", ["(", "a:*b", "!!", "'", "\\", "de het een", "_", "a " * 500])
def test_found_by_signs_that_mean_something_to_the_search(sought: str, world: World) -> None:
    assert organisations.found(Organisation.objects.order_by("pk"), sought).count() >= 0


def test_found_searches_only_what_it_was_given(world: World) -> None:
    visible = organisations.visible_to(VISITOR, TODAY)
    assert not organisations.found(visible, "zorggroep")
    assert names(organisations.found(visible, "meerland")) == ["GGD Meerland"]


def test_networks_of_an_organisation_as_far_as_readable(world: World) -> None:
    def found(person: object) -> dict[str, str | None]:
        rows = organisations.networks_of(world.gemeente, person, TODAY)  # type: ignore[arg-type]
        return {network.name: place.position if place else None for network, place in rows}

    assert found(VISITOR) == {world.public.name: "core"}
    assert found(world.viewer) == {world.public.name: "core", world.network.name: "core"}
    assert found(world.outsider) == {world.public.name: "core", world.other.name: "ring"}


def test_networks_of_an_organisation_that_is_only_tied(world: World) -> None:
    DependencyFactory(network=world.network, dependant=world.ggd, provider=world.gemeente)
    rows = organisations.networks_of(world.ggd, world.viewer, TODAY)
    assert (world.network, None) in rows
