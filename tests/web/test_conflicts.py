"""Two people, one row: the second sees what the first changed, and nothing is overwritten."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from arena.models import Event, Network, Organisation, Role
from arena.operations import seats
from tests.conftest import Person
from tests.web.reading import in_english, read, words
from tests.web.test_network_forms import errors, filled_in
from tests.world import AT, BY, FOUNDED, World


@pytest.fixture
def colleague(world: World) -> Person:
    """The board member coordinates as well for once."""
    seats.give(
        network=world.network, user=world.board, role=Role.COORDINATOR, from_on=FOUNDED, by=BY,
        at=AT,
    )  # fmt: skip
    return Person(world.board)


@pytest.fixture(params=["network", "organisation"])
def row(request: pytest.FixtureRequest, world: World) -> Network | Organisation:
    return world.network if request.param == "network" else world.huisartsen


@pytest.fixture
def where(row: Network | Organisation) -> str:
    key = row.slug if isinstance(row, Network) else row.pk
    return reverse(f"{row._meta.model_name}-change", args=[key])


@pytest.fixture
def field(row: Network | Organisation) -> str:
    """The field that both change."""
    return "region" if isinstance(row, Network) else "municipality"


def stored(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


def test_second_of_two_sees_what_the_first_changed(
    row: Any, where: str, field: str, coordinator: Person, colleague: Person
) -> None:
    mine = filled_in(read(in_english(coordinator).get(where)))
    theirs = filled_in(read(colleague.get(where)))
    colleague.post(where, {**theirs, field: "Oost"})
    told = Event.objects.count()

    page = read(coordinator.post(where, {**mine, field: "West"}), 400)

    assert getattr(stored(row), field) == "Oost"
    assert Event.objects.count() == told
    assert errors(page) == ["Board changed this while you were editing. Compare, and save again."]
    told_of = words(page.one("main").text)
    assert "Board saved on" in told_of
    assert "Now stored: Oost" in told_of
    assert filled_in(page)[field] == "West"


def test_second_of_two_can_save_again(
    row: Any, where: str, field: str, coordinator: Person, colleague: Person
) -> None:
    mine, theirs = (filled_in(read(one.get(where))) for one in (coordinator, colleague))
    colleague.post(where, {**theirs, field: "Oost"})
    again = filled_in(read(coordinator.post(where, {**mine, field: "West"}), 400))
    assert coordinator.post(where, again).status_code == 302
    assert getattr(stored(row), field) == "West"
    last = Event.objects.latest("pk")
    assert (last.old, last.new) == ({field: "Oost"}, {field: "West"})


def test_second_of_two_is_overtaken_once_more(
    row: Any, where: str, field: str, coordinator: Person, colleague: Person
) -> None:
    """Saving again is no way past a third change."""
    mine, theirs = (filled_in(read(one.get(where))) for one in (coordinator, colleague))
    colleague.post(where, {**theirs, field: "Oost"})
    again = filled_in(read(coordinator.post(where, {**mine, field: "West"}), 400))
    colleague.post(where, {**filled_in(read(colleague.get(where))), field: "Noord"})
    read(coordinator.post(where, again), 400)
    assert getattr(stored(row), field) == "Noord"


def test_second_of_two_keeps_the_first_ones_change_of_another_field(
    world: World, coordinator: Person, colleague: Person
) -> None:
    """What differs is shown under each field, also where only the other wrote."""
    where = reverse("network-change", args=[world.network.slug])
    mine, theirs = (filled_in(read(in_english(one).get(where))) for one in (coordinator, colleague))
    colleague.post(where, {**theirs, "phase": "expansion"})
    page = read(coordinator.post(where, {**mine, "region": "West"}), 400)
    shown = [words(one.text) for one in page.every("span", class_="helptext")]
    assert "Now stored: expansion and monitoring" in shown
    assert "Now stored: nothing" in shown


def test_second_of_two_sees_the_names_the_first_gave(
    world: World, coordinator: Person, colleague: Person
) -> None:
    where = reverse("organisation-change", args=[world.huisartsen.pk])
    mine, theirs = (filled_in(read(in_english(one).get(where))) for one in (coordinator, colleague))
    colleague.post(where, {**theirs, "aliases": "HCM"})
    page = read(coordinator.post(where, {**mine, "municipality": "West"}), 400)
    assert "Now stored: HCM" in words(page.text)
    names = Organisation.objects.get(pk=world.huisartsen.pk).aliases.values_list("name", flat=True)
    assert list(names) == ["HCM"]
