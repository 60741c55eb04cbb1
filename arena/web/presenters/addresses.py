"""Addresses that keep what the reader chose and change one thing."""

from __future__ import annotations

from django.http import QueryDict
from django.urls import reverse

from arena.web.guards import Visit


def of_organisation(visit: Visit, pk: int) -> str:
    """Return the address of an organisation in this network, as of the reader's date."""
    return reverse("organisation-in-network", args=[visit.network.slug, pk]) + visit.query


def with_parameters(current: QueryDict, **changes: str) -> str:
    """Return the query of this address with some parameters set, and empty ones left out."""
    parameters = current.copy()
    for name, value in changes.items():
        parameters[name] = value
    for name in [name for name, value in parameters.items() if not value]:
        del parameters[name]
    return f"?{parameters.urlencode()}" if parameters else "?"
