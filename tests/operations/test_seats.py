"""Give a person a seat, and end it."""

from __future__ import annotations

from datetime import date

import pytest

from arena.models import Seat
from arena.operations import seats
from tests.operations.contract import one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World

NEXT_YEAR = date(2027, 1, 1)


def test_give_leaves_one_event(world: World) -> None:
    with one_event("SEAT_GIVEN") as event:
        seat = seats.give(
            network=world.network,
            user=world.outsider,
            role="board",
            from_on=TODAY,
            on_behalf_of=world.zorggroep,
            by=BY,
            at=AT,
        )
    assert (seat.from_on, seat.until_on) == (TODAY, None)
    assert (event.object_name, event.network_id) == ("Outsider", world.network.pk)
    assert event.new == {
        "user": world.outsider.pk,
        "role": "board",
        "on_behalf_of": world.zorggroep.pk,
        "from_on": "2026-11-23",
    }


def test_give_what_the_person_has(world: World) -> None:
    with refused(seats.AlreadySeated):
        seats.give(
            network=world.network,
            user=world.admin,
            role="admin",
            from_on=TODAY,
            by=BY,
            at=AT,
        )


def test_end_leaves_one_event(world: World) -> None:
    with one_event("SEAT_ENDED") as event:
        ended = seats.end(seat=Seat.objects.get(user=world.admin), on=TODAY, by=BY, at=AT)
    ended.refresh_from_db()
    assert (ended.from_on, ended.until_on) == (FOUNDED, TODAY)
    assert (event.old, event.new) == ({"until_on": None}, {"until_on": "2026-11-23"})


def test_end_before_it_began(world: World) -> None:
    with refused(seats.EndsBeforeItBegins):
        seats.end(seat=Seat.objects.get(user=world.admin), on=FOUNDED, by=BY, at=AT)


@pytest.mark.parametrize("on", [TODAY, NEXT_YEAR])
def test_end_what_has_ended(world: World, on: date) -> None:
    seat = seats.end(seat=Seat.objects.get(user=world.admin), on=TODAY, by=BY, at=AT)
    with refused(seats.AlreadyEnded):
        seats.end(seat=seat, on=on, by=BY, at=AT)


def test_give_again_after_the_end(world: World) -> None:
    seats.end(seat=Seat.objects.get(user=world.admin), on=TODAY, by=BY, at=AT)
    with one_event("SEAT_GIVEN"):
        seats.give(
            network=world.network, user=world.admin, role="admin", from_on=TODAY, by=BY, at=AT
        )
