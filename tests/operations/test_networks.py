"""Found, change and close a network."""

from __future__ import annotations

from datetime import date

import pytest

from arena.operations import networks
from arena.operations.versions import ChangedMeanwhile
from tests.operations.contract import nothing_written, one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World


def test_found_leaves_one_event(db: None) -> None:
    with one_event("NETWORK_FOUNDED") as event:
        network = networks.found(
            name=" Dementienetwerk Meerland ", issue="Thuis", founded_on=TODAY, by=BY, at=AT
        )
    assert (network.name, network.slug) == ("Dementienetwerk Meerland", "dementienetwerk-meerland")
    assert (event.object_id, event.network_id) == (network.pk, network.pk)
    assert event.old is None
    assert (event.new["issue"], event.new["founded_on"]) == ("Thuis", "2026-11-23")


@pytest.mark.parametrize("closed_on", [FOUNDED, date(2020, 1, 1)])
def test_found_and_close_before_that(db: None, closed_on: date) -> None:
    with refused(networks.ClosesBeforeItsFounding):
        networks.found(name="A", founded_on=FOUNDED, closed_on=closed_on, by=BY, at=AT)


def test_found_at_the_address_of_another(world: World) -> None:
    with refused(networks.AddressTaken):
        networks.found(name="A", slug=world.network.slug, by=BY, at=AT)


def test_free_slug_counts_on_from_what_is_taken(world: World) -> None:
    stem = world.network.slug
    assert networks.free_slug(world.network.name, set()) == f"{stem}-2"
    assert networks.free_slug(world.network.name, {f"{stem}-2"}) == f"{stem}-3"


@pytest.mark.parametrize(("name", "slug"), [("???", "netwerk"), ("x" * 200, "x" * 90)])
def test_free_slug_of_an_odd_name(db: None, name: str, slug: str) -> None:
    assert networks.free_slug(name, set()) == slug


def test_change_leaves_one_event_with_what_differed(world: World) -> None:
    with one_event("NETWORK_CHANGED") as event:
        changed = networks.change(
            network=world.network, version=1, region="Meerland", issue="", by=BY, at=AT
        )
    assert (changed.region, changed.version) == ("Meerland", 2)
    assert (event.old, event.new) == ({"region": ""}, {"region": "Meerland"})


def test_change_nothing(world: World) -> None:
    with nothing_written():
        networks.change(network=world.network, version=1, issue="", by=BY, at=AT)


def test_change_closes_a_network(world: World) -> None:
    with one_event("NETWORK_CHANGED") as event:
        networks.change(network=world.network, version=1, closed_on=TODAY, by=BY, at=AT)
    assert (event.old, event.new) == ({"closed_on": None}, {"closed_on": "2026-11-23"})


def test_change_closes_before_the_founding(world: World) -> None:
    with refused(networks.ClosesBeforeItsFounding):
        networks.change(network=world.network, version=1, closed_on=FOUNDED, by=BY, at=AT)


def test_change_to_the_address_of_another(world: World) -> None:
    with refused(networks.AddressTaken):
        networks.change(network=world.network, version=1, slug=world.other.slug, by=BY, at=AT)


def test_change_of_what_somebody_else_changed(world: World) -> None:
    with refused(ChangedMeanwhile):
        networks.change(network=world.network, version=7, region="Elders", by=BY, at=AT)


def test_found_keeps_off_the_address_of_another_page(db: None) -> None:
    assert networks.found(name="Nieuw", by=BY, at=AT).slug == "nieuw-2"
    with refused(networks.AddressTaken):
        networks.found(name="Anders", slug="nieuw", by=BY, at=AT)
