"""A checked import is written as a whole, or not at all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event as Signal

import pytest
from django.db import connection

from arena.models import Collaboration, Dependency, Event, Membership, Network, Organisation
from arena.operations import imports
from arena.operations.plans import (
    ChangedOrganisation,
    NewMembership,
    NewNetwork,
    NewOrganisation,
    NewTie,
    Plan,
)
from tests.operations.contract import nothing_written, one_event, refused
from tests.world import AT, BY, FOUNDED, TODAY, World

NEW = Plan(
    source="dementie.xlsx",
    networks=(NewNetwork("net", {"name": "Dementienetwerk", "visibility": "private"}),),
    organisations=(
        NewOrganisation("team", "Wijkteam Zuid", sector="Welzijn", parent="gem"),
        NewOrganisation(
            "gem",
            "Gemeente Polderdam",
            sector="Gemeente",
            values={"municipality": "Polderdam"},
            aliases=("Polderdam",),
            identifiers=(("tooi", "gm9902"),),
        ),
    ),
    memberships=(NewMembership("net", "gem", "core", FOUNDED, None, {"grounds": ["law"]}),),
    dependencies=(NewTie("net", "team", "gem", FOUNDED, None, {"resource": "mandate"}),),
    collaborations=(NewTie("net", "gem", "team", FOUNDED, TODAY, {"character": "network"}),),
)


def test_apply_writes_the_whole_plan_and_one_event(db: None) -> None:
    with one_event("IMPORT_APPLIED") as event:
        assert imports.apply(plan=lambda: NEW, by=BY, at=AT) is NEW
    network = Network.objects.get(slug="dementienetwerk")
    gemeente = Organisation.objects.get(name="Gemeente Polderdam")
    team = Organisation.objects.get(name="Wijkteam Zuid")
    assert (team.parent, team.sector.name) == (gemeente, "Welzijn")
    assert "Polderdam" in gemeente.search_text
    assert gemeente.aliases.get().name == "Polderdam"
    assert gemeente.identifiers.get().value == "gm9902"
    membership = Membership.objects.get(network=network, organisation=gemeente)
    assert (membership.position, membership.grounds) == ("core", ["law"])
    dependency = Dependency.objects.get(network=network)
    assert (dependency.dependant, dependency.provider) == (team, gemeente)
    collaboration = Collaboration.objects.get(network=network)
    assert {collaboration.first, collaboration.second} == {team, gemeente}
    assert collaboration.until_on == TODAY
    assert (event.object_name, event.network_id) == ("dementie.xlsx", network.pk)
    assert (event.new["memberships"], event.new["networks_new"]) == (1, [network.pk])
    assert len(event.new["organisations_new"]) == 2


def test_apply_an_empty_plan_writes_nothing(world: World) -> None:
    with nothing_written():
        assert imports.apply(plan=lambda: Plan("leeg.csv"), by=BY, at=AT).is_empty


def test_apply_adds_to_a_network_that_is_there(world: World) -> None:
    plan = Plan(
        source="meer.csv",
        memberships=(NewMembership("zorg", "ggd", "ring", TODAY, None),),
        dependencies=(NewTie("zorg op naam", "ggd", "taxi", TODAY, None),),
        known_networks={"zorg": world.network.pk, "zorg op naam": world.network.pk},
        known_organisations={"ggd": world.ggd.pk, "taxi": world.taxi.pk},
    )
    with one_event("IMPORT_APPLIED") as event:
        imports.apply(plan=lambda: plan, by=BY, at=AT)
    assert world.membership(world.ggd).position == "ring"
    assert event.network_id == world.network.pk


def test_apply_changes_an_organisation_that_is_there(world: World) -> None:
    changed = ChangedOrganisation(
        pk=world.taxi.pk,
        name="Taxi Meerland",
        old={"sector": "", "municipality": ""},
        new={"sector": "Vervoer", "municipality": "Oudeveen"},
        identifiers=(("kvk", "90006623"),),
    )
    with one_event("IMPORT_APPLIED") as event:
        imports.apply(plan=lambda: Plan("meer.csv", changed=(changed,)), by=BY, at=AT)
    world.taxi.refresh_from_db()
    assert (world.taxi.sector.name, world.taxi.municipality) == ("Vervoer", "Oudeveen")
    assert (world.taxi.version, "Oudeveen" in world.taxi.search_text) == (2, True)
    assert world.taxi.identifiers.get().value == "90006623"
    assert event.old == {"organisations": [[world.taxi.pk, {"sector": "", "municipality": ""}]]}
    assert event.new["organisations"] == [
        [world.taxi.pk, {"sector": "Vervoer", "municipality": "Oudeveen"}]
    ]


def test_apply_a_period_that_overlaps_with_what_is_there(world: World) -> None:
    plan = Plan(
        source="dubbel.csv",
        organisations=(NewOrganisation("o", "Nieuw", sector="Nieuw"),),
        memberships=(NewMembership("zorg", "taxi", "ring", date(2025, 1, 1), None),),
        known_networks={"zorg": world.network.pk},
        known_organisations={"taxi": world.taxi.pk},
    )
    with refused(imports.OverlapsWithWhatIsThere):
        imports.apply(plan=lambda: plan, by=BY, at=AT)


def waiting_for_a_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        return cursor.fetchone() is not None


@pytest.mark.django_db(transaction=True)
def test_apply_waits_for_another_import_and_plans_after_it() -> None:
    first_has_planned, go_on = Signal(), Signal()
    planned: list[str] = []

    def first() -> Plan:
        first_has_planned.set()
        go_on.wait(20)
        planned.append("first")
        return NEW

    def second() -> Plan:
        found = Organisation.objects.filter(name="Gemeente Polderdam").exists()
        planned.append("second, which found the first" if found else "second")
        return Plan("dementie.xlsx") if found else NEW

    def run(plan: object) -> None:
        try:
            imports.apply(plan=plan, by=BY, at=AT)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        running = [threads.submit(run, first)]
        first_has_planned.wait(20)
        running.append(threads.submit(run, second))
        while not (waiting_for_a_lock() or running[1].done()):
            pass
        go_on.set()
        for one in running:
            one.result()
    assert planned == ["first", "second, which found the first"]
    assert (Network.objects.count(), Event.objects.count()) == (1, 1)
