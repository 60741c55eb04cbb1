"""Admit, move and end."""

from __future__ import annotations

from datetime import date

import pytest

from arena.models import Ending, Membership
from arena.operations import memberships
from arena.operations.versions import ChangedMeanwhile
from tests.operations.contract import one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World

YESTERDAY = date(2026, 11, 22)
NEXT_YEAR = date(2027, 1, 1)


def positions(world: World, organisation: str) -> list[tuple[str, date | None, date | None, str]]:
    rows = Membership.objects.filter(
        network=world.network, organisation=getattr(world, organisation)
    ).order_by("period")
    return [(row.position, row.from_on, row.until_on, row.ended_how) for row in rows]


def test_admit_leaves_one_event(world: World) -> None:
    with one_event("MEMBERSHIP_ADMITTED") as event:
        admitted = memberships.admit(
            network=world.network,
            organisation=world.ggd,
            position="ring",
            from_on=TODAY,
            involvement="thinks",
            note="Op proef",
            by=BY,
            at=AT,
        )
    assert positions(world, "ggd") == [("ring", TODAY, None, "")]
    assert (event.object_id, event.object_name) == (admitted.pk, "GGD Meerland")
    assert (event.network_id, event.old) == (world.network.pk, None)
    assert event.new == {
        "position": "ring",
        "from_on": "2026-11-23",
        "until_on": None,
        "involvement": "thinks",
        "grounds": [],
        "ended_how": "",
        "note": "Op proef",
    }


def test_admit_from_a_day_that_nobody_knows(world: World) -> None:
    with one_event("MEMBERSHIP_ADMITTED"):
        memberships.admit(
            network=world.network,
            organisation=world.ggd,
            position="field",
            from_on=None,
            until_on=TODAY,
            ended_how=Ending.COMPLETED,
            by=BY,
            at=AT,
        )
    assert positions(world, "ggd") == [("field", None, TODAY, "completed")]


def test_admit_an_organisation_that_is_there(world: World) -> None:
    with refused(memberships.AlreadyMember):
        memberships.admit(
            network=world.network,
            organisation=world.taxi,
            position="ring",
            from_on=TODAY,
            by=BY,
            at=AT,
        )


@pytest.mark.parametrize("until_on", [TODAY, YESTERDAY])
def test_admit_until_before_it_begins(world: World, until_on: date) -> None:
    with refused(memberships.LeavesBeforeJoining):
        memberships.admit(
            network=world.network,
            organisation=world.ggd,
            position="ring",
            from_on=TODAY,
            until_on=until_on,
            by=BY,
            at=AT,
        )


def test_move_to_core_leaves_one_event(world: World) -> None:
    here = world.membership(world.welzijn)
    with one_event("MEMBERSHIP_MOVED_TO_CORE") as event:
        moved = memberships.move_to_core(
            membership=here, on=TODAY, grounds=["reputation"], by=BY, at=AT
        )
    joined = date(2025, 3, 1)
    assert positions(world, "welzijn") == [
        ("ring", joined, TODAY, "moved"),
        ("core", TODAY, None, ""),
    ]
    assert moved.grounds == ["reputation"]
    assert event.object_id == moved.pk
    assert (event.old["position"], event.old["until_on"]) == ("ring", None)
    assert (event.new["position"], event.new["from_on"]) == ("core", "2026-11-23")


def test_move_to_ring_leaves_one_event_and_no_grounds(world: World) -> None:
    here = world.membership(world.huisartsen)
    with one_event("MEMBERSHIP_MOVED_TO_RING") as event:
        moved = memberships.move_to_ring(membership=here, on=TODAY, by=BY, at=AT)
    assert (moved.position, moved.grounds) == ("ring", [])
    assert (event.old["grounds"], event.new["grounds"]) == (["law"], [])


def test_move_keeps_what_was_agreed_about_the_end(world: World) -> None:
    here = world.membership(world.welzijn)
    memberships.end(membership=here, on=NEXT_YEAR, how=Ending.COMPLETED, by=BY, at=AT)
    memberships.move_to_core(membership=here, on=TODAY, grounds=["law"], by=BY, at=AT)
    assert positions(world, "welzijn")[-1] == ("core", TODAY, NEXT_YEAR, "completed")


def test_move_to_where_it_stands(world: World) -> None:
    with refused(memberships.AlreadyThere):
        memberships.move_to_ring(membership=world.membership(world.welzijn), on=TODAY, by=BY, at=AT)


def test_move_on_the_day_of_joining(world: World) -> None:
    with refused(memberships.LeavesBeforeJoining):
        memberships.move_to_core(
            membership=world.membership(world.thuiszorg), on=FOUNDED, grounds=[], by=BY, at=AT
        )


def test_move_by_two_people_at_once(world: World) -> None:
    mine, theirs = world.membership(world.welzijn), world.membership(world.welzijn)
    memberships.end(membership=theirs, on=NEXT_YEAR, how="withdrew", by=BY, at=AT)
    with refused(ChangedMeanwhile):
        memberships.move_to_core(membership=mine, on=TODAY, grounds=["law"], by=BY, at=AT)


def test_end_leaves_one_event_and_the_ties(world: World) -> None:
    here = world.membership(world.thuiszorg)
    with one_event("MEMBERSHIP_ENDED") as event:
        memberships.end(membership=here, on=TODAY, how=Ending.WITHDREW, by=BY, at=AT)
    assert positions(world, "thuiszorg") == [("ring", FOUNDED, TODAY, "withdrew")]
    assert (event.old["until_on"], event.new["until_on"]) == (None, "2026-11-23")
    assert (event.old["ended_how"], event.new["ended_how"]) == ("", "withdrew")
    assert world.thuiszorg.dependencies.filter(period__contains=TODAY).exists()


def test_end_sooner_than_was_agreed(world: World) -> None:
    here = world.membership(world.thuiszorg)
    memberships.end(membership=here, on=NEXT_YEAR, how=Ending.COMPLETED, by=BY, at=AT)
    with one_event("MEMBERSHIP_ENDED") as event:
        memberships.end(membership=here, on=TODAY, how=Ending.DISSOLVED, by=BY, at=AT)
    assert (event.old["until_on"], event.new["until_on"]) == ("2027-01-01", "2026-11-23")


@pytest.mark.parametrize("on", [TODAY, NEXT_YEAR])
def test_end_what_has_ended(world: World, on: date) -> None:
    here = world.membership(world.thuiszorg)
    memberships.end(membership=here, on=TODAY, how=Ending.WITHDREW, by=BY, at=AT)
    with refused(memberships.AlreadyEnded):
        memberships.end(membership=here, on=on, how=Ending.MERGED, by=BY, at=AT)


def test_end_before_it_began(world: World) -> None:
    here = world.membership(world.thuiszorg)
    with refused(memberships.LeavesBeforeJoining):
        memberships.end(membership=here, on=FOUNDED, how=Ending.WITHDREW, by=BY, at=AT)


def test_end_of_what_somebody_else_changed(world: World) -> None:
    here = world.membership(world.thuiszorg)
    with refused(ChangedMeanwhile):
        memberships.end(membership=here, on=TODAY, how="withdrew", version=7, by=BY, at=AT)


def test_admit_again_after_leaving(world: World) -> None:
    here = world.membership(world.taxi)
    memberships.end(membership=here, on=TODAY, how=Ending.WITHDREW, by=BY, at=AT)
    with one_event("MEMBERSHIP_ADMITTED"):
        memberships.admit(
            network=world.network,
            organisation=world.taxi,
            position="ring",
            from_on=TODAY,
            by=BY,
            at=AT,
        )
    assert [position for position, *_rest in positions(world, "taxi")] == ["field", "ring"]
