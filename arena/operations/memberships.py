"""Admit, move and end: how an organisation comes into a network and leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Ending, Membership, Network, Organisation, Position
from arena.models.period import between
from arena.operations import events, versions
from arena.operations.refusals import Refused, refusing


class AlreadyMember(Refused):
    """The organisation already stands in the network in (part of) that period."""

    sentence = _("This organisation already stands in the network in that period.")


class LeavesBeforeJoining(Refused):
    """The end is not after the beginning."""

    sentence = _("A membership ends after it begins. Check both dates.")


class AlreadyEnded(Refused):
    """The membership has ended, or the network saw it move on."""

    sentence = _("This membership has already ended.")


class AlreadyThere(Refused):
    """The organisation already stands in that position."""

    sentence = _("This organisation already stands there.")


@transaction.atomic
def admit(
    *,
    network: Network,
    organisation: Organisation,
    position: str,
    from_on: date | None,
    by: Actor,
    at: datetime,
    until_on: date | None = None,
    involvement: str = "",
    grounds: Sequence[str] = (),
    ended_how: str = "",
    note: str = "",
) -> Membership:
    """Admit an organisation to a position from a day on."""
    versions.hold(network)
    membership = _join(
        network=network,
        organisation=organisation,
        position=position,
        period=between(from_on, until_on) if _in_order(from_on, until_on) else None,
        involvement=involvement,
        grounds=list(grounds),
        ended_how=ended_how,
        note=note,
    )
    _record(membership, "MEMBERSHIP_ADMITTED", by=by, at=at, new=_facts(membership))
    return membership


@transaction.atomic
def move_to_core(
    *, membership: Membership, on: date, grounds: Sequence[str], by: Actor, at: datetime
) -> Membership:
    """Move an organisation into the strategic core from a day on, on these grounds."""
    return _move(membership, Position.CORE, on, list(grounds), by, at)


@transaction.atomic
def move_to_ring(*, membership: Membership, on: date, by: Actor, at: datetime) -> Membership:
    """Move an organisation into the complementary ring from a day on."""
    return _move(membership, Position.RING, on, [], by, at)


@transaction.atomic
def end(
    *,
    membership: Membership,
    on: date,
    how: str,
    by: Actor,
    at: datetime,
    version: int | None = None,
) -> Membership:
    """End a membership on a day; the organisation stays in the register, and its ties stay."""
    old = _facts(membership)
    _close(membership, on, how, membership.version if version is None else version)
    _record(membership, "MEMBERSHIP_ENDED", by=by, at=at, old=old, new=_facts(membership))
    return membership


def _move(
    membership: Membership, to: str, on: date, grounds: list[str], by: Actor, at: datetime
) -> Membership:
    if membership.position == to:
        raise AlreadyThere
    versions.hold(membership.network)
    old, until_on = _facts(membership), membership.until_on
    _close(membership, on, Ending.MOVED, membership.version)
    moved = _join(
        network=membership.network,
        organisation=membership.organisation,
        position=to,
        period=between(on, until_on),
        involvement=membership.involvement,
        grounds=grounds,
        ended_how=old["ended_how"],
        note=membership.note,
    )
    action = f"MEMBERSHIP_MOVED_TO_{to.upper()}"
    _record(moved, action, by=by, at=at, old=old, new=_facts(moved))
    return moved


def _join(**values: Any) -> Membership:
    if values["period"] is None:
        raise LeavesBeforeJoining
    with refusing(membership_holds_one_position_at_a_time=AlreadyMember):
        return Membership.objects.create(**values)


def _close(membership: Membership, on: date, how: str, version: int) -> None:
    if membership.until_on is not None and membership.until_on <= on:
        raise AlreadyEnded
    if not _in_order(membership.from_on, on):
        raise LeavesBeforeJoining
    period = between(membership.from_on, on)
    versions.update(membership, version=version, values={"period": period, "ended_how": how})


def _in_order(from_on: date | None, until_on: date | None) -> bool:
    return from_on is None or until_on is None or from_on < until_on


def _facts(membership: Membership) -> dict[str, Any]:
    return {
        "position": membership.position,
        "from_on": membership.from_on,
        "until_on": membership.until_on,
        "involvement": membership.involvement,
        "grounds": membership.grounds,
        "ended_how": membership.ended_how,
        "note": membership.note,
    }


def _record(membership: Membership, action: str, **rest: Any) -> None:
    events.record(
        action=action,
        on=membership,
        network=membership.network,
        name=membership.organisation.name,
        **rest,
    )
