"""What every operation promises: one event when it succeeds, nothing at all when it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps

from arena.models import Event
from arena.operations.refusals import Refused


def everything() -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table of the arena."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("arena").get_models()
    }


@contextmanager
def nothing_written() -> Iterator[None]:
    """Hold that what happens inside leaves every table as it was."""
    before = everything()
    yield
    assert everything() == before


@contextmanager
def refused(refusal: type[Refused]) -> Iterator[None]:
    """Hold that what happens inside is refused with a sentence, and leaves nothing."""
    with nothing_written():
        with pytest.raises(refusal) as caught:
            yield
        assert caught.type is refusal
        assert str(caught.value)


@contextmanager
def one_event(action: str) -> Iterator[Event]:
    """Hold that what happens inside leaves exactly one event; it is filled in afterwards."""
    event = Event()
    before = set(Event.objects.values_list("pk", flat=True))
    yield event
    left = Event.objects.exclude(pk__in=before).get()
    assert left.action == action
    for field in Event._meta.concrete_fields:
        setattr(event, field.attname, getattr(left, field.attname))
