"""Addresses that keep what the reader chose and change one thing."""

from __future__ import annotations

from django.http import QueryDict


def with_parameters(current: QueryDict, **changes: str) -> str:
    """Return the query of this address with some parameters set, and empty ones left out."""
    parameters = current.copy()
    for name, value in changes.items():
        parameters[name] = value
    for name in [name for name, value in parameters.items() if not value]:
        del parameters[name]
    return f"?{parameters.urlencode()}" if parameters else "?"
