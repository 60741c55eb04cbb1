"""Begin, change and end a collaboration."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Collaboration, Network, Organisation, StatedBy
from arena.models.period import between
from arena.operations import events, versions
from arena.operations.refusals import Refused, refusing


class WithItself(Refused):
    """Both sides are the same organisation."""

    sentence = _("An organisation does not collaborate with itself. Choose another organisation.")


class AlreadyCollaborating(Refused):
    """The two already collaborate in (part of) the period."""

    sentence = _("These two organisations already work together in that period.")


class EndsBeforeItBegins(Refused):
    """The end is not after the beginning."""

    sentence = _("A collaboration ends after it begins. Check both dates.")


class AlreadyEnded(Refused):
    """The collaboration ended on that day or before."""

    sentence = _("This collaboration has already ended.")


@transaction.atomic
def begin(
    *,
    network: Network,
    organisations: tuple[Organisation, Organisation],
    by: Actor,
    at: datetime,
    character: str = "",
    intensity: int | None = None,
    stated_by: str = StatedBy.COORDINATOR,
    from_on: date | None = None,
    until_on: date | None = None,
    note: str = "",
) -> Collaboration:
    """Write down that two organisations chose to work together; their order does not matter."""
    first, second = sorted(organisations, key=lambda organisation: organisation.pk)
    values: dict[str, Any] = {
        "character": character,
        "intensity": intensity,
        "stated_by": stated_by,
        "note": note,
    }
    if from_on is not None and until_on is not None and from_on >= until_on:
        raise EndsBeforeItBegins
    versions.hold(network)
    with refusing(
        collaboration_pair_is_stored_one_way_round=WithItself,
        collaboration_is_one_at_a_time=AlreadyCollaborating,
    ):
        collaboration = Collaboration.objects.create(
            network=network,
            first=first,
            second=second,
            period=between(from_on, until_on),
            **values,
        )
    new = {**values, "from_on": from_on, "until_on": until_on}
    _record(collaboration, "COLLABORATION_BEGUN", by=by, at=at, new=new)
    return collaboration


@transaction.atomic
def change(
    *, collaboration: Collaboration, version: int, by: Actor, at: datetime, **values: Any
) -> Collaboration:
    """Change what is said of it, unless somebody else did since ``version``."""
    old = versions.update(collaboration, version=version, values=values)
    if old:
        new = {name: values[name] for name in old}
        _record(collaboration, "COLLABORATION_CHANGED", by=by, at=at, old=old, new=new)
    return collaboration


@transaction.atomic
def end(*, collaboration: Collaboration, on: date, by: Actor, at: datetime) -> Collaboration:
    """End a collaboration on a day."""
    if collaboration.until_on is not None and collaboration.until_on <= on:
        raise AlreadyEnded
    if collaboration.from_on is not None and on <= collaboration.from_on:
        raise EndsBeforeItBegins
    old = {"until_on": collaboration.until_on}
    period = between(collaboration.from_on, on)
    versions.update(collaboration, version=collaboration.version, values={"period": period})
    _record(collaboration, "COLLABORATION_ENDED", by=by, at=at, old=old, new={"until_on": on})
    return collaboration


def _record(collaboration: Collaboration, action: str, **rest: Any) -> None:
    name = f"{collaboration.first.name} – {collaboration.second.name}"
    events.record(action=action, on=collaboration, network=collaboration.network, name=name, **rest)
