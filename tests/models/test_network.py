"""A network has a name, an address of its own, and closes after its founding."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import NetworkFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db
NEW_YEAR = date(2024, 1, 1)


def test_network_without_a_name() -> None:
    with broken("network_has_a_name"):
        NetworkFactory(name="")


def test_network_at_the_address_of_another() -> None:
    NetworkFactory(slug="dementie")
    with broken("network_has_its_own_address"):
        NetworkFactory(slug="dementie")


@pytest.mark.parametrize("closed_on", [date(2023, 12, 31), NEW_YEAR])
def test_network_closed_before_or_on_its_founding(closed_on: date) -> None:
    with broken("network_closes_after_its_founding"):
        NetworkFactory(founded_on=NEW_YEAR, closed_on=closed_on)


def test_network_whose_founding_nobody_knows_may_close() -> None:
    assert NetworkFactory(founded_on=None, closed_on=NEW_YEAR).pk


def test_network_of_unknown_visibility() -> None:
    with broken("network_visibility_is_known"):
        NetworkFactory(visibility="secret")


def test_network_goes_by_its_name() -> None:
    assert str(NetworkFactory.build(name="Dementienetwerk")) == "Dementienetwerk"


def test_network_in_an_unknown_phase() -> None:
    with broken("network_phase_is_known"):
        NetworkFactory(phase="puberty")
