"""The ties of one organisation, both ways, and where it stood when."""

from __future__ import annotations

from datetime import date

import pytest

from arena.queries import memberships, ties
from tests.factories import DependencyFactory
from tests.world import TODAY, World


def test_of_organisation_goes_both_ways(world: World) -> None:
    found = ties.of_organisation(world.network, world.huisartsen, TODAY)
    assert [tie.provider for tie in found.needs] == [world.zorggroep]
    needed_by = {tie.dependant for tie in found.needed_by}
    assert needed_by == {world.zorggroep, world.thuiszorg, world.apotheek}
    assert [other for other, _tie in found.collaborations] == [world.zorggroep, world.apotheek]
    assert found.count == 6


def test_of_organisation_puts_the_strongest_first_and_the_unknown_last(world: World) -> None:
    found = ties.of_organisation(world.network, world.huisartsen, TODAY)
    assert [tie.strength for tie in found.needed_by] == [4, 4, None]
    assert [tie.intensity for _other, tie in found.collaborations] == [5, None]


@pytest.mark.parametrize(("on", "together"), [("2025-06-30", 1), ("2025-07-01", 0)])
def test_of_organisation_on_the_day_a_collaboration_ended(
    on: str, together: int, world: World
) -> None:
    found = ties.of_organisation(world.network, world.thuiszorg, date.fromisoformat(on))
    assert len(found.collaborations) == together


def test_of_organisation_says_nothing_of_another_network(world: World) -> None:
    DependencyFactory(network=world.other, dependant=world.gemeente, provider=world.school)
    found = ties.of_organisation(world.network, world.gemeente, TODAY)
    assert world.school not in [tie.provider for tie in found.needs]


def test_history_is_in_order_of_time(world: World) -> None:
    found = memberships.history(world.network, world.zorggroep)
    assert [(row.position, row.from_on, row.until_on) for row in found] == [
        ("ring", date(2024, 1, 1), date(2025, 1, 1)),
        ("core", date(2025, 1, 1), None),
    ]
    assert not memberships.history(world.other, world.zorggroep)


@pytest.mark.parametrize(
    ("on", "position"), [("2023-12-31", None), ("2024-12-31", "ring"), ("2025-01-01", "core")]
)
def test_open_at_a_date(on: str, position: str | None, world: World) -> None:
    rows = memberships.open_at(world.network, date.fromisoformat(on))
    found = {row.organisation: row.position for row in rows}
    assert found.get(world.zorggroep) == position


def test_open_at_is_in_order_of_position_and_name(world: World) -> None:
    rows = memberships.open_at(world.network, TODAY)
    depth = ["core", "ring", "field"]
    found = [(depth.index(row.position), row.organisation.name.casefold()) for row in rows]
    assert found == sorted(found)
    assert len(found) == 8
