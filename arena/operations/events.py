"""The one line of the log that every operation leaves, in the same transaction."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Model

from arena.models import Actor, Event, Network


def record(
    *,
    by: Actor,
    at: datetime,
    action: str,
    on: Model | None,
    network: Network | None = None,
    old: dict[str, Any] | None = None,
    new: dict[str, Any] | None = None,
    name: str = "",
) -> Event:
    """Write who did what to which object (none: an import of many), with old and new values."""
    return Event.objects.create(
        at=at,
        actor_id=by.user_id,
        actor_name=by.name,
        origin=by.origin,
        request_id=by.request_id,
        action=action,
        object_type="import" if on is None else on._meta.model_name or "",
        object_id=None if on is None else on.pk,
        object_name=(name or str(on))[:250],
        network_id=None if network is None else network.pk,
        old=plain(old),
        new=plain(new),
    )


def plain(values: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the values as JSON can hold them: dates as text, rows as their number."""
    if values is None:
        return None
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set):
        return [_plain(one) for one in value]
    return value
