"""The log can be added to and read; the database refuses everything else."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from arena.models import Event
from tests.world import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    return Event.objects.create(
        at=AT, actor_name="Noor", origin="tests", action="NETWORK_FOUNDED", object_name="Dementie"
    )


def test_event_is_not_updated(event: Event) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(actor_name="Iemand anders")
    event.refresh_from_db()
    assert event.actor_name == "Noor"


def test_event_is_not_deleted(event: Event) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        event.delete()
    assert Event.objects.filter(object_name="Dementie").exists()


def test_events_are_not_emptied(event: Event) -> None:
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE arena_event")
    assert Event.objects.exists()


def test_event_points_at_nothing_that_could_be_removed() -> None:
    assert not any(field.is_relation for field in Event._meta.get_fields())


def test_event_reads_as_a_line_of_a_log(event: Event) -> None:
    assert str(event) == "2026-11-23 09:00 NETWORK_FOUNDED Dementie"
