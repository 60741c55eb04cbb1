"""An operation whose event cannot be written has not happened: for every operation there is."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from arena import operations
from arena.models import Ending, Seat
from arena.operations import (
    collaborations,
    dependencies,
    events,
    imports,
    memberships,
    networks,
    organisations,
    seats,
    users,
)
from arena.operations.plans import NewNetwork, NewOrganisation, Plan
from tests.operations.contract import nothing_written
from tests.world import AT, BY, TODAY, World

PLAN = Plan(
    source="netwerk.csv",
    networks=(NewNetwork("n", {"name": "Nieuw"}),),
    organisations=(NewOrganisation("o", "Nieuw", sector="Nieuw", aliases=("N",)),),
)
# What each operation is asked to do; by whom and when is added to all of them.
ASKED: dict[Callable[..., Any], Callable[[World], dict[str, Any]]] = {
    collaborations.begin: lambda world: {
        "network": world.network,
        "organisations": (world.taxi, world.ggd),
    },
    collaborations.change: lambda world: {
        "collaboration": world.collaboration,
        "version": 1,
        "intensity": 1,
    },
    collaborations.end: lambda world: {"collaboration": world.collaboration, "on": TODAY},
    dependencies.state: lambda world: {
        "network": world.network,
        "dependant": world.taxi,
        "provider": world.ggd,
    },
    dependencies.change: lambda world: {
        "dependency": world.dependency,
        "version": 1,
        "strength": 1,
    },
    dependencies.end: lambda world: {"dependency": world.dependency, "on": TODAY},
    imports.apply: lambda world: {"plan": lambda: PLAN},
    memberships.admit: lambda world: {
        "network": world.network,
        "organisation": world.ggd,
        "position": "ring",
        "from_on": TODAY,
    },
    memberships.move_to_core: lambda world: {
        "membership": world.membership(world.welzijn),
        "on": TODAY,
        "grounds": ["law"],
    },
    memberships.move_to_ring: lambda world: {
        "membership": world.membership(world.gemeente),
        "on": TODAY,
    },
    memberships.end: lambda world: {
        "membership": world.membership(world.taxi),
        "on": TODAY,
        "how": Ending.WITHDREW,
    },
    networks.found: lambda world: {"name": "Nieuw"},
    networks.change: lambda world: {"network": world.network, "version": 1, "region": "Elders"},
    organisations.register: lambda world: {
        "name": "Nieuw",
        "sector": "Nieuw",
        "aliases": ["N"],
        "identifiers": [("kvk", "90006623")],
    },
    organisations.change: lambda world: {
        "organisation": world.taxi,
        "version": 1,
        "aliases": ["Taxi"],
        "note": "?",
    },
    seats.give: lambda world: {
        "network": world.network,
        "user": world.outsider,
        "role": "viewer",
        "from_on": TODAY,
    },
    seats.end: lambda world: {"seat": Seat.objects.get(user=world.admin), "on": TODAY},
    users.register: lambda world: {"email": "n@meerland.example", "name": "N", "password": "x"},
}


class LogBroken(Exception):
    """The event cannot be written."""


def spoken(operation: Callable[..., Any]) -> str:
    return f"{operation.__module__.rpartition('.')[2]}.{operation.__name__}"


def operations_there_are() -> set[str]:
    modules = [
        import_module(f"arena.operations.{found.name}")
        for found in pkgutil.iter_modules(operations.__path__)
    ]
    return {
        spoken(function)
        for module in modules
        if module is not events
        for _name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and "by" in inspect.signature(function).parameters
        if not function.__name__.startswith("_")
    }


def test_every_operation_is_tried() -> None:
    assert {spoken(operation) for operation in ASKED} == operations_there_are()


@pytest.mark.parametrize("operation", ASKED, ids=spoken)
def test_operation_whose_event_cannot_be_written(
    operation: Callable[..., Any], world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_values: Any) -> None:
        raise LogBroken

    monkeypatch.setattr(events, "record", refuse)
    asked = ASKED[operation](world)
    with nothing_written(), pytest.raises(LogBroken):
        operation(**asked, by=BY, at=AT)
