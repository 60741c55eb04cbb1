"""A collaboration is a pair of two, stored one way round, once at a time."""

from __future__ import annotations

from datetime import date

import pytest

from arena.models import Collaboration
from arena.models.period import between
from tests.factories import CollaborationFactory, NetworkFactory, OrganisationFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db
YEAR_2024 = between(date(2024, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize("period", [YEAR_2024, between(None, date(2024, 1, 2))])
def test_collaboration_of_a_pair_that_already_collaborates(period: object) -> None:
    begun = CollaborationFactory(period=YEAR_2024)
    with broken("collaboration_is_one_at_a_time"):
        CollaborationFactory(
            network=begun.network, first=begun.second, second=begun.first, period=period
        )


def test_collaboration_may_begin_again_after_its_end() -> None:
    begun = CollaborationFactory(period=YEAR_2024)
    again = between(date(2025, 1, 1), None)
    assert CollaborationFactory(
        network=begun.network, first=begun.first, second=begun.second, period=again
    ).pk


def test_collaboration_stored_the_other_way_round() -> None:
    network, one, another = NetworkFactory(), OrganisationFactory(), OrganisationFactory()
    with broken("collaboration_pair_is_stored_one_way_round"):
        Collaboration.objects.create(network=network, first=another, second=one, period=YEAR_2024)


def test_collaboration_with_itself() -> None:
    organisation = OrganisationFactory()
    with broken("collaboration_pair_is_stored_one_way_round"):
        CollaborationFactory(first=organisation, second=organisation)


def test_collaboration_of_no_day_at_all() -> None:
    with broken("collaboration_ends_after_it_begins"):
        CollaborationFactory(period=between(date(2024, 1, 1), date(2024, 1, 1)))


def test_collaboration_of_an_unknown_character() -> None:
    with broken("collaboration_character_is_known"):
        CollaborationFactory(character="friendship")


@pytest.mark.parametrize("intensity", [0, 6])
def test_collaboration_of_an_intensity_outside_one_to_five(intensity: int) -> None:
    with broken("collaboration_intensity_is_one_to_five"):
        CollaborationFactory(intensity=intensity)


@pytest.mark.parametrize("character", ["", "chain", "network"])
def test_collaboration_of_a_known_or_unstated_character(character: str) -> None:
    assert CollaborationFactory(character=character, intensity=None).character == character


def test_collaboration_stated_by_nobody_known() -> None:
    with broken("collaboration_stated_by_is_known"):
        CollaborationFactory(stated_by="hearsay")
