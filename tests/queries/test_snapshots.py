"""Rows at a date: the first day is in, the day of leaving is out.

     2024-01-01            2024-06-01
ring |──────────────────────|            an organisation that was a member for five months
"""

from __future__ import annotations

from datetime import date

import pytest

from arena.graph.snapshot import Node, Standing, TieKind
from arena.models.period import between
from arena.queries import snapshots
from tests.factories import (
    CollaborationFactory,
    DependencyFactory,
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
    SectorFactory,
)
from tests.world import TODAY, World

FIRST, LEFT = date(2024, 1, 1), date(2024, 6, 1)
FIVE_MONTHS = between(FIRST, LEFT)
DAYS = [
    (date(2023, 12, 31), False),
    (FIRST, True),
    (date(2024, 5, 31), True),
    (LEFT, False),
]


@pytest.mark.parametrize(("on", "there"), DAYS)
def test_at_holds_a_member_from_the_first_day_until_it_left(
    on: date, there: bool, db: None
) -> None:
    membership = MembershipFactory(period=FIVE_MONTHS, position="core")
    nodes = snapshots.at(membership.network, on).nodes
    expected = Node(membership.organisation.pk, membership.organisation.name, "", Standing.CORE)
    assert nodes == ((expected,) if there else ())


@pytest.mark.parametrize(("on", "there"), DAYS)
def test_at_holds_a_tie_from_the_first_day_until_it_ended(on: date, there: bool, db: None) -> None:
    network = NetworkFactory()
    one, other = OrganisationFactory.create_batch(2)
    DependencyFactory(network=network, dependant=one, provider=other, period=FIVE_MONTHS)
    CollaborationFactory(network=network, first=one, second=other, period=FIVE_MONTHS)
    found = snapshots.at(network, on)
    kinds = {TieKind.DEPENDENCY, TieKind.COLLABORATION} if there else set()
    assert {tie.kind for tie in found.ties} == kinds
    assert len(found) == (2 if there else 0)


def test_at_lets_who_is_tied_but_never_joined_stand_in_the_field(db: None) -> None:
    network = NetworkFactory()
    member, stranger = OrganisationFactory.create_batch(2)
    MembershipFactory(network=network, organisation=member, position="core")
    DependencyFactory(network=network, dependant=member, provider=stranger)
    standing = {node.id: node.standing for node in snapshots.at(network, TODAY).nodes}
    assert standing == {member.pk: Standing.CORE, stranger.pk: Standing.FIELD}


def test_at_lets_who_left_but_is_still_tied_stand_in_the_field(db: None) -> None:
    left = MembershipFactory(period=FIVE_MONTHS, position="core")
    DependencyFactory(network=left.network, dependant=left.organisation)
    standing = {node.id: node.standing for node in snapshots.at(left.network, LEFT).nodes}
    assert standing[left.organisation.pk] == Standing.FIELD


def test_at_carries_sector_resource_strength_and_character(db: None) -> None:
    network = NetworkFactory()
    one = OrganisationFactory(sector=SectorFactory(name="Welzijn"))
    other = OrganisationFactory()
    DependencyFactory(
        network=network, dependant=one, provider=other, resource="funding", strength=4
    )
    CollaborationFactory(
        network=network, first=one, second=other, character="chain", intensity=None
    )
    found = snapshots.at(network, TODAY)
    assert [node.sector for node in found.nodes] == ["Welzijn", ""]
    collaboration, dependency = found.ties
    if collaboration.kind != TieKind.COLLABORATION:
        collaboration, dependency = dependency, collaboration
    assert dependency[:5] == (one.pk, other.pk, "dependency", "funding", 4)
    assert (collaboration.strength, collaboration.character) == (None, "chain")


def test_at_keeps_networks_apart(world: World) -> None:
    here = {node.id for node in snapshots.at(world.network, TODAY).nodes}
    there = {node.id for node in snapshots.at(world.other, TODAY).nodes}
    assert here & there == {world.gemeente.pk}
    assert not snapshots.at(world.other, TODAY).ties


def test_at_of_equal_contents_has_an_equal_fingerprint(world: World) -> None:
    one, other = (snapshots.at(world.network, on) for on in (TODAY, date(2025, 7, 1)))
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != snapshots.at(world.network, date(2025, 6, 30)).fingerprint
