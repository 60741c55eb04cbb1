"""Networks a person may see, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from arena.models import Membership, Network, Position, Role, Seat, User, Visibility

Person = User | AnonymousUser


@dataclass(frozen=True)
class NetworkCard:
    """A network as the list of networks shows it."""

    network: Network
    core: int
    ring: int
    field: int
    roles: tuple[str, ...]

    @property
    def role_labels(self) -> list[str]:
        """What this person is in the network, in words."""
        return [str(Role(role).label) for role in self.roles]


def visible_to(person: Person, on: date) -> QuerySet[Network]:
    """Return the networks this person may read on that day: public, or seated in."""
    may_read = Q(visibility=Visibility.PUBLIC)
    if person.is_authenticated:
        seats = Seat.objects.filter(network=OuterRef("pk"), user=person, period__contains=on)
        may_read |= Q(Exists(seats))
    return Network.objects.filter(may_read).order_by("name", "pk")


def cards(person: Person, on: date) -> list[NetworkCard]:
    """Return the visible networks with their size on that day and this person's roles."""
    networks = list(visible_to(person, on))
    sizes = _sizes([network.pk for network in networks], on)
    roles = roles_by_network(person, on)
    return [
        NetworkCard(
            network,
            core=sizes.get((network.pk, Position.CORE), 0),
            ring=sizes.get((network.pk, Position.RING), 0),
            field=sizes.get((network.pk, Position.FIELD), 0),
            roles=tuple(sorted(roles.get(network.pk, ()))),
        )
        for network in networks
    ]


def roles_by_network(person: Person, on: date) -> dict[int, frozenset[str]]:
    """Return this person's roles on that day, by network."""
    if not person.is_authenticated:
        return {}
    held: dict[int, set[str]] = {}
    seats = Seat.objects.filter(user=person, period__contains=on).order_by("pk")
    for network, role in seats.values_list("network_id", "role"):
        held.setdefault(network, set()).add(role)
    return {network: frozenset(roles) for network, roles in held.items()}


def roles_in(network: Network, person: Person, on: date) -> frozenset[str]:
    """Return this person's roles in one network on that day; none for a visitor."""
    if not person.is_authenticated:
        return frozenset()
    seats = Seat.objects.filter(network=network, user=person, period__contains=on)
    return frozenset(seats.values_list("role", flat=True))


def can_found(person: Person, on: date) -> bool:
    """Whether this person may found a network: who coordinates one, or keeps the site."""
    if not person.is_authenticated:
        return False
    seats = Seat.objects.filter(user=person, role=Role.COORDINATOR, period__contains=on)
    return person.is_site_admin or seats.exists()


def sectors_of(network: Network) -> list[str]:
    """Return the sectors of everyone who ever stood in the network, by name."""
    rows = Membership.objects.filter(network=network, organisation__sector__isnull=False)
    names = rows.order_by("organisation__sector__name").values_list("organisation__sector__name")
    return [name for (name,) in names.distinct()]


def _sizes(networks: list[int], on: date) -> dict[tuple[int, str], int]:
    rows = Membership.objects.filter(network__in=networks, period__contains=on)
    counted = rows.values("network_id", "position").annotate(n=Count("pk")).order_by("network_id")
    return {(row["network_id"], row["position"]): row["n"] for row in counted}
