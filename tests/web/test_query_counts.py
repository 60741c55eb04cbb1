"""A page asks the database as often for thirty-three rows as for three."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from arena.models import Network, Organisation, Visibility
from arena.models.period import between
from tests.conftest import Person
from tests.factories import (
    AliasFactory,
    CollaborationFactory,
    DependencyFactory,
    IdentifierFactory,
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
    SeatFactory,
    SectorFactory,
    UserFactory,
)
from tests.world import FOUNDED

FEW, MANY = 3, 33
MOST_FOR_A_MAP = 12


def network_of(size: int) -> tuple[Network, Organisation]:
    """Make a network in which everyone depends on, and works with, the first; all in others too."""
    network, sector = NetworkFactory(), SectorFactory()
    first, *rest = OrganisationFactory.create_batch(size, sector=sector)
    for number, one in enumerate([first, *rest]):
        AliasFactory(organisation=one)
        IdentifierFactory(organisation=one)
        MembershipFactory(
            network=network, organisation=one, position="core" if not number else "ring"
        )
        MembershipFactory(organisation=first, network__visibility=Visibility.PUBLIC)
        SectorFactory()
    for one in rest:
        DependencyFactory(network=network, dependant=one, provider=first)
        DependencyFactory(network=network, dependant=first, provider=one)
        CollaborationFactory(network=network, first=first, second=one)
        past = between(FOUNDED.replace(year=2000 + one.pk % 20), FOUNDED.replace(year=2021))
        MembershipFactory(network=network, organisation=first, position="field", period=past) if (
            one is rest[0]
        ) else None
        OrganisationFactory(parent=first)
    return network, first


def queries(client: Client, where: str) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(where).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def addresses(network: Network, organisation: Organisation) -> dict[str, str]:
    """Return the pages that show rows of this network or organisation."""
    slug, pk = network.slug, organisation.pk
    return {
        "network": reverse("network", args=[slug]),
        "network-panel": reverse("network", args=[slug]) + f"?organisatie={pk}",
        "network-svg": reverse("network-svg", args=[slug]),
        "positions": reverse("positions", args=[slug]),
        "positions-csv": reverse("positions-csv", args=[slug]),
        "memberships": reverse("memberships", args=[slug]),
        "organisation-in-network": reverse("organisation-in-network", args=[slug, pk]),
        "organisation": reverse("organisation", args=[pk]),
        "organisation-change": reverse("organisation-change", args=[pk]),
        "network-change": reverse("network-change", args=[slug]),
        "networks": reverse("networks"),
        "organisations": reverse("organisations"),
        "search": reverse("organisations") + "?zoek=organisatie",
    }


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_page_asks_as_often_for_many_rows_as_for_few(db: None, warm: bool) -> None:
    counted = []
    for size in (FEW, MANY):
        network, first = network_of(size)
        person = Person(UserFactory())
        SeatFactory(network=network, user=person.user, role="coordinator")
        found = {}
        for name, where in addresses(network, first).items():
            if warm:
                person.get(where)
            else:
                cache.clear()
            found[name] = len(queries(person, where))
        counted.append(found)
    few, many = counted
    assert many == few
    assert max(many["network"], many["network-panel"], many["network-svg"]) <= MOST_FOR_A_MAP


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_network_asks_a_visitor_few_queries(db: None, warm: bool, visitor: Client) -> None:
    network, _first = network_of(MANY)
    Network.objects.filter(pk=network.pk).update(visibility=Visibility.PUBLIC)
    where = reverse("network", args=[network.slug])
    if warm:
        visitor.get(where)
    else:
        cache.clear()
    assert len(queries(visitor, where)) <= MOST_FOR_A_MAP
