"""Memberships: where an organisation stood in a network, and when."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, F, QuerySet, When
from django.db.models.functions import Lower

from arena.models import Membership, Network, Organisation, Position


def history(network: Network, organisation: Organisation) -> QuerySet[Membership]:
    """Return every position the organisation held in the network, earliest first."""
    rows = Membership.objects.filter(network=network, organisation=organisation)
    return rows.select_related("organisation__sector").order_by(F("period").asc(), "pk")


def open_at(network: Network, on: date) -> QuerySet[Membership]:
    """Return the memberships of that day with their organisations: core, ring, field, by name."""
    rows = Membership.objects.filter(network=network, period__contains=on)
    inward = Case(*(When(position=one, then=depth) for depth, one in enumerate(Position.values)))
    in_words = rows.select_related("organisation__sector")
    return in_words.order_by(inward, Lower("organisation__name"), "pk")
