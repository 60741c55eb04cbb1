"""An organisation holds one position of a network at a time."""

from __future__ import annotations

from datetime import date

import pytest

from arena.models import Ending, Ground
from arena.models.period import between
from tests.factories import MembershipFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db
YEAR_2024 = between(date(2024, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    "period",
    [
        YEAR_2024,
        between(date(2024, 12, 31), None),
        between(None, date(2024, 1, 2)),
        between(date(2024, 6, 1), date(2024, 6, 2)),
        between(None, None),
    ],
)
def test_membership_beside_another_in_the_same_period(period: object) -> None:
    held = MembershipFactory(period=YEAR_2024, position="ring")
    with broken("membership_holds_one_position_at_a_time"):
        MembershipFactory(
            network=held.network, organisation=held.organisation, period=period, position="core"
        )


@pytest.mark.parametrize(
    "period", [between(None, date(2024, 1, 1)), between(date(2025, 1, 1), None)]
)
def test_membership_may_follow_another_on_the_day_it_ends(period: object) -> None:
    held = MembershipFactory(period=YEAR_2024)
    assert MembershipFactory(network=held.network, organisation=held.organisation, period=period).pk


def test_membership_may_be_held_in_two_networks() -> None:
    held = MembershipFactory(period=YEAR_2024)
    assert MembershipFactory(organisation=held.organisation, period=YEAR_2024).pk


def test_membership_of_no_day_at_all() -> None:
    with broken("membership_leaves_after_joining"):
        MembershipFactory(period=between(date(2024, 1, 1), date(2024, 1, 1)))


def test_membership_in_an_unknown_position() -> None:
    with broken("membership_position_is_known"):
        MembershipFactory(position="follower")


def test_membership_on_an_unknown_ground() -> None:
    with broken("membership_grounds_are_known"):
        MembershipFactory(grounds=[Ground.LAW, "habit"])


def test_membership_may_rest_on_every_ground() -> None:
    assert MembershipFactory(grounds=Ground.values).pk


@pytest.mark.parametrize("ending", Ending.values)
def test_membership_may_end_in_every_way(ending: str) -> None:
    assert MembershipFactory(period=YEAR_2024, ended_how=ending).ended_how == ending


def test_membership_with_an_unknown_involvement() -> None:
    with broken("membership_involvement_is_known"):
        MembershipFactory(involvement="sleeps")


def test_membership_that_ended_in_an_unknown_way() -> None:
    with broken("membership_ending_is_known"):
        MembershipFactory(period=YEAR_2024, ended_how="forgot")
