"""State, change and end a dependency."""

from __future__ import annotations

from datetime import date

import pytest

from arena.operations import dependencies
from arena.operations.versions import ChangedMeanwhile
from tests.operations.contract import nothing_written, one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World

NEXT_YEAR = date(2027, 1, 1)


def test_state_leaves_one_event(world: World) -> None:
    with one_event("DEPENDENCY_STATED") as event:
        stated = dependencies.state(
            network=world.network,
            dependant=world.taxi,
            provider=world.huisartsen,
            wording="ritten",
            strength=2,
            replaceability=4,
            stated_by="first",
            from_on=TODAY,
            by=BY,
            at=AT,
        )
    stated.refresh_from_db()
    assert (stated.wording, stated.strength, stated.from_on) == ("ritten", 2, TODAY)
    assert event.object_name == "Taxi Meerland → Huisartsencoöperatie Meerland"
    assert (event.object_id, event.network_id) == (stated.pk, world.network.pk)
    assert event.new == {
        "resource": "",
        "wording": "ritten",
        "strength": 2,
        "replaceability": 4,
        "stated_by": "first",
        "note": "",
        "from_on": "2026-11-23",
        "until_on": None,
    }


def test_state_on_itself(world: World) -> None:
    with refused(dependencies.DependsOnItself):
        dependencies.state(
            network=world.network, dependant=world.taxi, provider=world.taxi, by=BY, at=AT
        )


def test_state_what_is_stated(world: World) -> None:
    with refused(dependencies.AlreadyStated):
        dependencies.state(
            network=world.network,
            dependant=world.zorggroep,
            provider=world.gemeente,
            resource="funding",
            from_on=TODAY,
            by=BY,
            at=AT,
        )


def test_state_until_before_it_begins(world: World) -> None:
    with refused(dependencies.EndsBeforeItBegins):
        dependencies.state(
            network=world.network,
            dependant=world.taxi,
            provider=world.ggd,
            from_on=TODAY,
            until_on=TODAY,
            by=BY,
            at=AT,
        )


def test_change_leaves_one_event_with_what_differed(world: World) -> None:
    with one_event("DEPENDENCY_CHANGED") as event:
        changed = dependencies.change(
            dependency=world.dependency, version=1, strength=3, resource="funding", by=BY, at=AT
        )
    assert (changed.strength, changed.version) == (3, 2)
    assert (event.old, event.new) == ({"strength": 5}, {"strength": 3})


def test_change_nothing(world: World) -> None:
    with nothing_written():
        dependencies.change(dependency=world.dependency, version=1, strength=5, by=BY, at=AT)


def test_change_into_what_is_stated(world: World) -> None:
    other = dependencies.state(
        network=world.network,
        dependant=world.zorggroep,
        provider=world.gemeente,
        resource="mandate",
        by=BY,
        at=AT,
    )
    with refused(dependencies.AlreadyStated):
        dependencies.change(dependency=other, version=1, resource="funding", by=BY, at=AT)


def test_change_of_what_somebody_else_changed(world: World) -> None:
    dependencies.change(dependency=world.dependency, version=1, strength=3, by=BY, at=AT)
    with refused(ChangedMeanwhile):
        dependencies.change(dependency=world.dependency, version=1, strength=4, by=BY, at=AT)


def test_end_leaves_one_event(world: World) -> None:
    with one_event("DEPENDENCY_ENDED") as event:
        ended = dependencies.end(dependency=world.dependency, on=TODAY, by=BY, at=AT)
    assert (ended.from_on, ended.until_on) == (FOUNDED, TODAY)
    assert (event.old, event.new) == ({"until_on": None}, {"until_on": "2026-11-23"})


def test_end_before_it_began(world: World) -> None:
    with refused(dependencies.EndsBeforeItBegins):
        dependencies.end(dependency=world.dependency, on=FOUNDED, by=BY, at=AT)


@pytest.mark.parametrize("on", [TODAY, NEXT_YEAR])
def test_end_what_has_ended(world: World, on: date) -> None:
    dependencies.end(dependency=world.dependency, on=TODAY, by=BY, at=AT)
    with refused(dependencies.AlreadyEnded):
        dependencies.end(dependency=world.dependency, on=on, by=BY, at=AT)
