"""A period holds its first day and not its last; either end may be open."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DataError, transaction

from arena.models import Membership
from arena.models.period import between
from tests.factories import MembershipFactory

JANUARY, FEBRUARY = date(2026, 1, 1), date(2026, 2, 1)


@pytest.mark.parametrize(
    ("on", "holds"), [(date(2025, 12, 31), False), (JANUARY, True), (FEBRUARY, False)]
)
def test_is_in_force_from_the_first_day_up_to_the_last(on: date, holds: bool) -> None:
    assert Membership(period=between(JANUARY, FEBRUARY)).is_in_force(on) is holds


def test_is_in_force_always_when_both_ends_are_open() -> None:
    assert Membership(period=between(None, None)).is_in_force(JANUARY)


@pytest.mark.django_db
def test_period_comes_back_as_it_was_stored() -> None:
    stored = MembershipFactory(period=between(JANUARY, None))
    stored.refresh_from_db()
    assert (stored.from_on, stored.until_on) == (JANUARY, None)


@pytest.mark.django_db
def test_period_that_ends_before_it_begins() -> None:
    with pytest.raises(DataError), transaction.atomic():
        MembershipFactory(period=between(FEBRUARY, JANUARY))
