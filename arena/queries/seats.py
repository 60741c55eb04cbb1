"""Who has a seat, and where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from arena.models import Role, Seat, User


def coordinators(on: date) -> QuerySet[User]:
    """Return the people who are coordinator of some network on that day."""
    held = Seat.objects.filter(role=Role.COORDINATOR, period__contains=on)
    return User.objects.filter(is_active=True, seats__in=held).distinct().order_by("pk")


def coordinated(user: User, networks: Iterable[int], on: date) -> set[int]:
    """Return in which of the networks the person is coordinator on that day or stays it."""
    held = Seat.objects.filter(user=user, role=Role.COORDINATOR, network__in=list(networks))
    open_or_now = held.filter(period__upper_inf=True) | held.filter(period__contains=on)
    return set(open_or_now.order_by("pk").values_list("network_id", flat=True))
