"""Two people, one row: the second is shown what the first changed, and nothing is overwritten."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Model
from django.utils.translation import gettext_lazy as _

from arena.models import Event
from arena.operations.refusals import Refused


class ChangedMeanwhile(Refused):
    """Somebody else changed the row since it was read; ``event`` tells who and what."""

    sentence = _("%(who)s changed this while you were editing. Compare, and save again.")

    def __init__(self, event: Event | None) -> None:
        super().__init__(who=event.actor_name if event else _("Somebody"))
        self.event = event


def update(row: Model, *, version: int, values: dict[str, Any]) -> dict[str, Any]:
    """Write the values if the row still has this version; return the old values of what changed.

    An empty answer means that nothing differed and nothing was written.

    Raises
    ------
    ChangedMeanwhile
        If the row has another version by now.
    """
    model = type(row)
    stored = model._default_manager.select_for_update().filter(pk=row.pk).first()
    if stored is None or stored.version != version:  # type: ignore[attr-defined]
        raise ChangedMeanwhile(_last_event(row))
    old = {name: getattr(stored, name) for name in values if getattr(stored, name) != values[name]}
    if old:
        changed = {name: values[name] for name in old}
        model._default_manager.filter(pk=row.pk).update(**changed, version=F("version") + 1)
        row.refresh_from_db()
    return old


def hold(row: Model) -> None:
    """Let others who hold the same row wait until this transaction is stored.

    Two equal inserts at the same moment would wait for each other at an exclusion constraint,
    and one would be told of a deadlock instead of the state of affairs.
    """
    rows = type(row)._default_manager.select_for_update(no_key=True).filter(pk=row.pk)
    list(rows.values_list("pk"))


def _last_event(row: Model) -> Event | None:
    return (
        Event.objects.filter(object_type=row._meta.model_name, object_id=row.pk)
        .order_by("-at", "-pk")
        .first()
    )
