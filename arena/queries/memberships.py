"""Memberships: where an organisation stood in a network, and when."""

from __future__ import annotations

from datetime import date

from django.db.models import F, QuerySet

from arena.models import Membership, Network, Organisation


def history(network: Network, organisation: Organisation) -> QuerySet[Membership]:
    """Return every position the organisation held in the network, earliest first."""
    rows = Membership.objects.filter(network=network, organisation=organisation)
    return rows.select_related("organisation__sector").order_by(F("period").asc(), "pk")


def open_at(network: Network, on: date) -> QuerySet[Membership]:
    """Return the memberships of that day with their organisations, by position."""
    rows = Membership.objects.filter(network=network, period__contains=on)
    return rows.select_related("organisation__sector").order_by(
        "position", "organisation__name", "pk"
    )
