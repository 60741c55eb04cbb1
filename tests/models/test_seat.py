"""A person holds an open seat once a role; an address is written in small letters."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from arena.models import User
from arena.models.period import between
from tests.factories import SeatFactory, UserFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db


def test_seat_open_twice_for_one_person_and_role() -> None:
    seat = SeatFactory(role="board")
    with broken("seat_is_open_once_a_person_and_role"):
        SeatFactory(network=seat.network, user=seat.user, role="board")


def test_seat_may_be_taken_again_after_its_end() -> None:
    ended = SeatFactory(period=between(date(2024, 1, 1), date(2025, 1, 1)))
    assert SeatFactory(network=ended.network, user=ended.user, role=ended.role).pk


def test_seat_may_be_held_beside_another_role() -> None:
    seat = SeatFactory(role="board")
    assert SeatFactory(network=seat.network, user=seat.user, role="admin").pk


def test_seat_of_an_unknown_role() -> None:
    with broken("seat_role_is_known"):
        SeatFactory(role="owner")


def test_seat_of_no_day_at_all() -> None:
    with broken("seat_ends_after_it_begins"):
        SeatFactory(period=between(date(2024, 1, 1), date(2024, 1, 1)))


def test_user_with_capitals_in_the_address() -> None:
    with broken("user_address_is_in_small_letters"):
        UserFactory(email="Noor@meerland.example")


def test_user_at_the_address_of_another() -> None:
    user = UserFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email=user.email)


def test_user_is_found_whatever_the_capitals() -> None:
    user = UserFactory(email="noor@meerland.example")
    assert User.objects.get_by_natural_key("Noor@Meerland.example") == user
