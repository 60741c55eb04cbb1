"""Give a person a seat in a network, and end it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Network, Organisation, Seat, User
from arena.models.period import between
from arena.operations import events
from arena.operations.refusals import Refused, refusing


class AlreadySeated(Refused):
    """The person already has this role in the network."""

    sentence = _("This person already has this role in the network.")


class EndsBeforeItBegins(Refused):
    """The end is not after the beginning."""

    sentence = _("A seat ends after it begins. Check both dates.")


class AlreadyEnded(Refused):
    """The seat ended on that day or before."""

    sentence = _("This seat has already ended.")


@transaction.atomic
def give(
    *,
    network: Network,
    user: User,
    role: str,
    from_on: date,
    by: Actor,
    at: datetime,
    on_behalf_of: Organisation | None = None,
) -> Seat:
    """Give a person a role in the network from a day on."""
    values: dict[str, Any] = {"user": user, "role": role, "on_behalf_of": on_behalf_of}
    with refusing(seat_is_open_once_a_person_and_role=AlreadySeated):
        seat = Seat.objects.create(network=network, period=between(from_on, None), **values)
    new = {**values, "from_on": from_on}
    events.record(
        by=by, at=at, action="SEAT_GIVEN", on=seat, network=network, new=new, name=user.name
    )
    return seat


@transaction.atomic
def end(*, seat: Seat, on: date, by: Actor, at: datetime) -> Seat:
    """End a seat on a day."""
    if seat.until_on is not None and seat.until_on <= on:
        raise AlreadyEnded
    if seat.from_on is not None and on <= seat.from_on:
        raise EndsBeforeItBegins
    old = {"until_on": seat.until_on}
    seat.period = between(seat.from_on, on)
    seat.save(update_fields=["period"])
    events.record(
        by=by,
        at=at,
        action="SEAT_ENDED",
        on=seat,
        network=seat.network,
        old=old,
        new={"until_on": on},
        name=seat.user.name,
    )
    return seat
