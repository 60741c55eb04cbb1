"""Rows for tests that are not about operations: valid, distinct, and as plain as can be."""

from __future__ import annotations

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from arena import models
from arena.models.period import between

SINCE_2024 = between(date(2024, 1, 1), None)


class SectorFactory(DjangoModelFactory):
    class Meta:
        model = models.Sector

    name = factory.Sequence(lambda number: f"Sector {number}")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = models.Organisation

    name = factory.Sequence(lambda number: f"Organisatie {number}")
    search_text = factory.SelfAttribute("name")


class AliasFactory(DjangoModelFactory):
    class Meta:
        model = models.Alias

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda number: f"Roepnaam {number}")


class IdentifierFactory(DjangoModelFactory):
    class Meta:
        model = models.Identifier

    organisation = factory.SubFactory(OrganisationFactory)
    scheme = models.Scheme.KVK
    value = factory.Sequence(lambda number: f"9{number:07d}")
    period = between(None, None)


class NetworkFactory(DjangoModelFactory):
    class Meta:
        model = models.Network

    name = factory.Sequence(lambda number: f"Netwerk {number}")
    slug = factory.Sequence(lambda number: f"netwerk-{number}")


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = models.Membership

    network = factory.SubFactory(NetworkFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    position = models.Position.RING
    period = SINCE_2024


class DependencyFactory(DjangoModelFactory):
    class Meta:
        model = models.Dependency

    network = factory.SubFactory(NetworkFactory)
    dependant = factory.SubFactory(OrganisationFactory)
    provider = factory.SubFactory(OrganisationFactory)
    resource = models.Resource.CLIENTS
    period = SINCE_2024


class CollaborationFactory(DjangoModelFactory):
    """The pair is stored one way round, in whichever order the test names it."""

    class Meta:
        model = models.Collaboration

    network = factory.SubFactory(NetworkFactory)
    first = factory.SubFactory(OrganisationFactory)
    second = factory.SubFactory(OrganisationFactory)
    character = models.Character.NETWORK
    period = SINCE_2024

    @classmethod
    def _adjust_kwargs(cls, **values: Any) -> dict[str, Any]:
        pair = values["first"], values["second"]
        values["first"], values["second"] = sorted(pair, key=lambda one: one.pk)
        return values


class UserFactory(DjangoModelFactory):
    """A person who cannot sign in with a password; tests sign in with ``force_login``."""

    class Meta:
        model = models.User

    email = factory.Sequence(lambda number: f"persoon{number}@meerland.example")
    name = factory.Sequence(lambda number: f"Persoon {number}")
    password = "!"


class SeatFactory(DjangoModelFactory):
    class Meta:
        model = models.Seat

    network = factory.SubFactory(NetworkFactory)
    user = factory.SubFactory(UserFactory)
    role = models.Role.VIEWER
    period = SINCE_2024
