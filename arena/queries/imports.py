"""What an import is matched against: what is there, in a handful of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from arena.models import (
    Alias,
    Collaboration,
    Dependency,
    Identifier,
    Membership,
    Network,
    Organisation,
)


class KnownOrganisation(NamedTuple):
    """An organisation that is there."""

    pk: int
    name: str
    sector: str | None
    municipality: str
    website: str
    note: str


class KnownNetwork(NamedTuple):
    """A network that is there."""

    pk: int
    slug: str
    name: str
    issue: str
    ambition: str
    region: str
    founded_on: date | None
    closed_on: date | None


class KnownRow(NamedTuple):
    """A membership (position), dependency (subject) or collaboration that is there."""

    network: int
    source: int
    target: int
    mark: str
    strength: int | None
    from_on: date | None
    until_on: date | None


@dataclass(frozen=True)
class Known:
    """All organisations and networks, with the names and numbers they go by."""

    organisations: dict[int, KnownOrganisation]
    aliases: list[tuple[int, str]]
    identifiers: dict[tuple[str, str], int]
    networks: list[KnownNetwork]


def known() -> Known:
    """Return what a file is matched against."""
    columns = ("pk", "name", "sector__name", "municipality", "website", "note")
    found = Organisation.objects.order_by("pk").values_list(*columns)
    numbers = Identifier.objects.order_by("pk").values_list("scheme", "value", "organisation_id")
    networks = Network.objects.order_by("pk").values_list(*KnownNetwork._fields)
    return Known(
        organisations={row[0]: KnownOrganisation(*row) for row in found},
        aliases=list(Alias.objects.order_by("pk").values_list("organisation_id", "name")),
        identifiers={(scheme, value): pk for scheme, value, pk in numbers},
        networks=[KnownNetwork(*row) for row in networks],
    )


def memberships(networks: Iterable[int]) -> list[KnownRow]:
    """Return all memberships of the networks, past and future ones too."""
    found = Membership.objects.filter(network__in=list(networks)).order_by("pk")
    columns = found.values_list("network_id", "organisation_id", "position", "period")
    return [
        KnownRow(network, organisation, 0, position, None, *_ends(period))
        for network, organisation, position, period in columns
    ]


def dependencies(networks: Iterable[int]) -> list[KnownRow]:
    """Return all dependencies in the networks."""
    found = Dependency.objects.filter(network__in=list(networks)).order_by("pk")
    names = ("network_id", "dependant_id", "provider_id", "subject", "strength", "period")
    return [
        KnownRow(network, dependant, provider, subject or "", strength, *_ends(period))
        for network, dependant, provider, subject, strength, period in found.values_list(*names)
    ]


def collaborations(networks: Iterable[int]) -> list[KnownRow]:
    """Return all collaborations in the networks, the lower number first."""
    found = Collaboration.objects.filter(network__in=list(networks)).order_by("pk")
    names = ("network_id", "first_id", "second_id", "intensity", "period")
    return [
        KnownRow(network, first, second, "", intensity, *_ends(period))
        for network, first, second, intensity, period in found.values_list(*names)
    ]


def _ends(period: Any) -> tuple[date | None, date | None]:
    return period.lower, period.upper
