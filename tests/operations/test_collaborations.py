"""Begin, change and end a collaboration."""

from __future__ import annotations

from datetime import date

import pytest

from arena.operations import collaborations
from arena.operations.versions import ChangedMeanwhile
from tests.operations.contract import nothing_written, one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World

NEXT_YEAR = date(2027, 1, 1)


def test_begin_leaves_one_event_whatever_the_order(world: World) -> None:
    with one_event("COLLABORATION_BEGUN") as event:
        begun = collaborations.begin(
            network=world.network,
            organisations=(world.taxi, world.thuiszorg),
            character="chain",
            from_on=TODAY,
            by=BY,
            at=AT,
        )
    assert (begun.first, begun.second) == (world.thuiszorg, world.taxi)
    assert event.object_name == "Thuiszorg Oever – Taxi Meerland"
    assert event.new == {
        "character": "chain",
        "intensity": None,
        "stated_by": "coordinator",
        "note": "",
        "from_on": "2026-11-23",
        "until_on": None,
    }


def test_begin_with_itself(world: World) -> None:
    with refused(collaborations.WithItself):
        collaborations.begin(
            network=world.network, organisations=(world.taxi, world.taxi), by=BY, at=AT
        )


def test_begin_between_two_who_already_collaborate(world: World) -> None:
    with refused(collaborations.AlreadyCollaborating):
        collaborations.begin(
            network=world.network, organisations=(world.welzijn, world.gemeente), by=BY, at=AT
        )


def test_begin_until_before_it_begins(world: World) -> None:
    with refused(collaborations.EndsBeforeItBegins):
        collaborations.begin(
            network=world.network,
            organisations=(world.taxi, world.ggd),
            from_on=TODAY,
            until_on=FOUNDED,
            by=BY,
            at=AT,
        )


def test_begin_again_after_the_end(world: World) -> None:
    ended = world.ended_collaboration
    with one_event("COLLABORATION_BEGUN"):
        collaborations.begin(
            network=world.network,
            organisations=(ended.first, ended.second),
            from_on=TODAY,
            by=BY,
            at=AT,
        )


def test_change_leaves_one_event_with_what_differed(world: World) -> None:
    with one_event("COLLABORATION_CHANGED") as event:
        changed = collaborations.change(
            collaboration=world.collaboration,
            version=1,
            character="chain",
            intensity=4,
            by=BY,
            at=AT,
        )
    assert changed.version == 2
    assert (event.old, event.new) == ({"character": "network"}, {"character": "chain"})


def test_change_nothing(world: World) -> None:
    with nothing_written():
        collaborations.change(
            collaboration=world.collaboration, version=1, intensity=4, by=BY, at=AT
        )


def test_change_of_what_somebody_else_changed(world: World) -> None:
    with refused(ChangedMeanwhile):
        collaborations.change(
            collaboration=world.collaboration, version=7, intensity=1, by=BY, at=AT
        )


def test_end_leaves_one_event(world: World) -> None:
    with one_event("COLLABORATION_ENDED") as event:
        ended = collaborations.end(collaboration=world.collaboration, on=TODAY, by=BY, at=AT)
    assert (ended.from_on, ended.until_on) == (FOUNDED, TODAY)
    assert (event.old, event.new) == ({"until_on": None}, {"until_on": "2026-11-23"})


def test_end_before_it_began(world: World) -> None:
    with refused(collaborations.EndsBeforeItBegins):
        collaborations.end(collaboration=world.collaboration, on=FOUNDED, by=BY, at=AT)


@pytest.mark.parametrize("on", [date(2025, 7, 1), NEXT_YEAR])
def test_end_what_has_ended(world: World, on: date) -> None:
    with refused(collaborations.AlreadyEnded):
        collaborations.end(collaboration=world.ended_collaboration, on=on, by=BY, at=AT)
