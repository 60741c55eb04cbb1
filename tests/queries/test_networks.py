"""Networks a person may see, how large they are, and what this person is in them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from arena.models import Role, User, Visibility
from arena.models.period import between
from arena.queries import networks
from tests.factories import (
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
    SeatFactory,
    SectorFactory,
    UserFactory,
)
from tests.world import TODAY, World

A_DAY = timedelta(days=1)
VISITOR = AnonymousUser()


def test_visible_to_a_visitor_are_the_public_ones(world: World) -> None:
    assert list(networks.visible_to(VISITOR, TODAY)) == [world.public]


@pytest.mark.parametrize("who", ["coordinator", "board", "admin", "viewer"])
def test_visible_to_who_has_a_seat(who: str, world: World) -> None:
    person: User = getattr(world, who)
    assert set(networks.visible_to(person, TODAY)) == {world.network, world.public}


def test_visible_to_the_outsider(world: World) -> None:
    assert set(networks.visible_to(world.outsider, TODAY)) == {world.other, world.public}


@pytest.mark.parametrize(("days", "visible"), [(-1, False), (0, True), (9, True), (10, False)])
def test_visible_to_who_had_a_seat_for_ten_days(days: int, visible: bool, db: None) -> None:
    first = date(2026, 1, 1)
    seat = SeatFactory(period=between(first, first + 10 * A_DAY))
    found = networks.visible_to(seat.user, first + days * A_DAY)
    assert (seat.network in found) is visible


def test_visible_to_names_a_network_once_for_two_seats(world: World) -> None:
    SeatFactory(network=world.public, user=world.viewer, role=Role.ADMIN)
    SeatFactory(network=world.public, user=world.viewer, role=Role.BOARD)
    assert list(networks.visible_to(world.viewer, TODAY)).count(world.public) == 1


def test_visible_to_is_in_order_of_name_then_age(db: None) -> None:
    names = ("B", "A", "B", "C")
    made = [NetworkFactory(name=name, visibility=Visibility.PUBLIC) for name in names]
    found = list(networks.visible_to(VISITOR, TODAY))
    assert found == [made[1], made[0], made[2], made[3]]


def test_cards_count_who_stands_where_on_the_day(world: World) -> None:
    def sizes(on: date) -> dict[str, tuple[int, int, int]]:
        found = networks.cards(world.viewer, on)
        return {card.network.name: (card.core, card.ring, card.field) for card in found}

    assert sizes(TODAY) == {world.network.name: (3, 3, 2), world.public.name: (1, 1, 0)}
    assert sizes(date(2024, 6, 1))[world.network.name] == (2, 3, 2)


def test_cards_say_what_this_person_is(world: World) -> None:
    SeatFactory(network=world.network, user=world.viewer, role=Role.BOARD)
    roles = {card.network: card.roles for card in networks.cards(world.viewer, TODAY)}
    assert roles == {world.network: ("board", "viewer"), world.public: ()}
    assert [card.roles for card in networks.cards(VISITOR, TODAY)] == [()]


def test_roles_in_a_network(world: World) -> None:
    assert networks.roles_in(world.network, world.admin, TODAY) == {"admin"}
    assert networks.roles_in(world.other, world.admin, TODAY) == frozenset()
    assert networks.roles_in(world.network, VISITOR, TODAY) == frozenset()


def test_roles_in_a_network_on_the_last_day_of_a_seat(db: None) -> None:
    seat = SeatFactory(period=between(date(2026, 1, 1), date(2026, 2, 1)))
    assert networks.roles_in(seat.network, seat.user, date(2026, 1, 31)) == {"viewer"}
    assert networks.roles_in(seat.network, seat.user, date(2026, 2, 1)) == frozenset()


def test_roles_by_network_holds_every_seat(world: World) -> None:
    SeatFactory(network=world.public, user=world.admin, role=Role.BOARD)
    assert networks.roles_by_network(world.admin, TODAY) == {
        world.network.pk: {"admin"},
        world.public.pk: {"board"},
    }
    assert networks.roles_by_network(VISITOR, TODAY) == {}


def test_can_found_is_for_coordinators_and_who_keeps_the_site(world: World) -> None:
    assert networks.can_found(world.coordinator, TODAY)
    assert not any(
        networks.can_found(person, TODAY) for person in (world.board, world.viewer, VISITOR)
    )
    assert networks.can_found(UserFactory(is_site_admin=True), TODAY)


def test_sectors_of_everyone_who_ever_stood_there(db: None) -> None:
    network = NetworkFactory()
    for name in ("Zorg", "Welzijn", "Zorg"):
        sector = SectorFactory._meta.model.objects.filter(name=name).first()
        one = OrganisationFactory(sector=sector or SectorFactory(name=name))
        past = between(date(2020, 1, 1), date(2021, 1, 1))
        MembershipFactory(network=network, organisation=one, period=past)
    MembershipFactory(network=network, organisation=OrganisationFactory(sector=None))
    MembershipFactory(organisation=OrganisationFactory(sector=SectorFactory(name="Elders")))
    assert networks.sectors_of(network) == ["Welzijn", "Zorg"]
