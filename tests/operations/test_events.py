"""The line of the log that every operation leaves."""

from __future__ import annotations

from datetime import date

from arena.models import Actor
from arena.operations import events
from tests.world import AT, World


def test_record_keeps_who_what_when_and_from_where(world: World) -> None:
    noor = Actor(7, "Noor", "192.0.2.1", "verzoek-1")
    event = events.record(by=noor, at=AT, action="NETWORK_READ", on=world.network)
    event.refresh_from_db()
    who = (event.actor_id, event.actor_name, event.origin, event.request_id)
    assert who == (7, "Noor", "192.0.2.1", "verzoek-1")
    assert (event.object_type, event.object_id) == ("network", world.network.pk)
    assert (event.at, event.object_name, event.result) == (AT, world.network.name, "done")


def test_record_of_an_import_has_no_object(db: None) -> None:
    noor = Actor(None, "Noor", "tests")
    event = events.record(by=noor, at=AT, action="IMPORT_APPLIED", on=None, name="x" * 300)
    assert (event.object_type, event.object_id) == ("import", None)
    assert event.object_name == "x" * 250


def test_plain_turns_dates_and_rows_into_what_json_holds(world: World) -> None:
    values = {"on": date(2026, 1, 1), "who": world.taxi, "grounds": ("law", world.ggd), "n": None}
    assert events.plain(values) == {
        "on": "2026-01-01",
        "who": world.taxi.pk,
        "grounds": ["law", world.ggd.pk],
        "n": None,
    }
    assert events.plain(None) is None
