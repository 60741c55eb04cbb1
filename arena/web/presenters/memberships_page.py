"""A membership in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from arena.models import Ground, Membership
from arena.web.guards import Visit
from arena.web.presenters.addresses import of_organisation


@dataclass(frozen=True)
class Place:
    """One membership as a table shows it."""

    name: str
    address: str
    sector: str
    position: str
    position_label: str
    involvement: str
    grounds: str
    from_on: date | None
    until_on: date | None
    ended_how: str
    note: str


def standing(membership: Membership, visit: Visit) -> Place:
    """Return a membership in words, with the address of its organisation in this network."""
    organisation = membership.organisation
    return Place(
        name=organisation.name,
        address=of_organisation(visit, organisation.pk),
        sector=organisation.sector.name if organisation.sector else "",
        position=membership.position,
        position_label=membership.get_position_display(),
        involvement=membership.get_involvement_display(),
        grounds=", ".join(str(Ground(ground).label) for ground in membership.grounds),
        from_on=membership.from_on,
        until_on=membership.until_on,
        ended_how=membership.get_ended_how_display(),
        note=membership.note,
    )
