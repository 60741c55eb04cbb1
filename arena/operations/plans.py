"""What an import would write: values only, fully checked, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class NewNetwork:
    """A network that the file brings; ``key`` is how the other rows name it."""

    key: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class NewOrganisation:
    """An organisation that the file brings."""

    key: str
    name: str
    sector: str = ""
    parent: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NewMembership:
    """An organisation in a position of a network, both named by key."""

    network: str
    organisation: str
    position: str
    from_on: date | None
    until_on: date | None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class NewTie:
    """A dependency (dependant, provider) or a collaboration (either way round), by key."""

    network: str
    source: str
    target: str
    from_on: date | None
    until_on: date | None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ChangedOrganisation:
    """What the file says differently of an organisation that was there; sector by its name."""

    pk: int
    name: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Plan:
    """What an import would write, fully checked; ``known_…`` maps keys to rows that are there."""

    source: str
    networks: tuple[NewNetwork, ...] = ()
    organisations: tuple[NewOrganisation, ...] = ()
    changed: tuple[ChangedOrganisation, ...] = ()
    memberships: tuple[NewMembership, ...] = ()
    dependencies: tuple[NewTie, ...] = ()
    collaborations: tuple[NewTie, ...] = ()
    known_networks: Mapping[str, int] = field(default_factory=dict)
    known_organisations: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether the import would change nothing."""
        return not (
            self.networks
            or self.organisations
            or self.changed
            or self.memberships
            or self.dependencies
            or self.collaborations
        )
