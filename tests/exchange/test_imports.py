"""A file is imported as a whole or not at all, and only once."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from arena.models import (
    Collaboration,
    Dependency,
    Event,
    Identifier,
    Membership,
    Network,
    Organisation,
    Role,
    Seat,
    Sector,
)
from arena.operations import users
from tests.exchange.given import AT, BY, folder, problems, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def care(tmp_path):
    """A folder with two organisations, a network, a dependency and a collaboration."""
    return folder(
        tmp_path,
        organisaties="id,naam,type,gemeente,kvk\n1,De Hoeve,zorg,Oost,12345678\n2,GGD,,,\n",
        netwerken="id,naam,vraagstuk\nn,Dementie,Thuis wonen\n",
        lidmaatschappen="netwerk,organisatie,rol,vanaf,tot\nn,1,kern,01-01-2020,\nn,2,veld,,\n",
        afhankelijkheden="van,naar,type,sterkte\n1,2,informatie,4\n",
        samenwerking="van,naar,karakter,intensiteit\n2,1,netwerk,\n",
    )


def register(email):
    return users.register(email=email, name=email, password="lang genoeg 123", by=BY, at=AT)


def command(path, *options):
    out = StringIO()
    call_command("import_network", str(path), *options, stdout=out)
    return out.getvalue()


def test_run_writes_what_the_file_says(care):
    run(care)
    network = Network.objects.get()
    assert (network.name, network.slug, network.issue) == ("Dementie", "dementie", "Thuis wonen")
    hoeve = Organisation.objects.get(name="De Hoeve")
    assert (hoeve.sector.name, hoeve.municipality) == ("zorg", "Oost")
    assert hoeve.identifiers.get().value == "12345678"
    membership = Membership.objects.get(organisation=hoeve)
    assert (membership.position, membership.from_on) == ("core", date(2020, 1, 1))
    dependency = Dependency.objects.get()
    assert (dependency.resource, dependency.strength) == ("information", 4)
    assert Collaboration.objects.get().character == "network"
    assert Event.objects.get().action == "IMPORT_APPLIED"


def test_run_again_changes_nothing(care):
    run(care)
    assert run(care).plan.is_empty
    assert Event.objects.count() == 1


def test_run_dry_writes_nothing(care):
    outcome = run(care, dry_run=True)
    assert outcome.counts.organisations == 2
    assert not Organisation.objects.exists()
    assert not Event.objects.exists()


def test_run_with_an_error_writes_nothing(care):
    with (care / "lidmaatschappen.csv").open("a") as file:
        file.write("n,3,baas,,\n")
    found = problems(care)
    assert len(found) == 2
    assert all("4" in problem for problem in found)
    assert not Organisation.objects.exists()


def test_run_changes_what_differs_and_keeps_what_is_empty(care):
    run(care)
    folder(care, organisaties="id,naam,type,gemeente,rsin\n1,de hoeve,GGZ,,111222333\n2,GGD,,,\n")
    plan = run(care).plan
    assert [(dict(one.old), dict(one.new)) for one in plan.changed] == [
        ({"sector": "zorg"}, {"sector": "GGZ"})
    ]
    hoeve = Organisation.objects.get(name="De Hoeve")
    assert (hoeve.sector.name, hoeve.municipality) == ("GGZ", "Oost")
    assert set(Identifier.objects.values_list("scheme", flat=True)) == {"kvk", "rsin"}


def test_run_member_in_another_position_is_refused(care):
    run(care)
    folder(care, lidmaatschappen="netwerk,organisatie,rol\nn,1,ring\n")
    assert len(problems(care)) == 1


def test_run_without_members_leaves_who_stands_there(care, tmp_path_factory):
    run(care)
    pair = folder(tmp_path_factory.mktemp("pair"), x="van,naar\nDe Hoeve,Thuiszorg\n")
    plan = run(pair, slug="dementie").plan
    assert [one.name for one in plan.organisations] == ["Thuiszorg"]
    assert len(plan.memberships) == 1
    assert run(pair, slug="dementie").plan.is_empty


def test_run_reuses_sectors_whatever_their_capitals(tmp_path):
    Sector.objects.create(name="Zorg")
    run(folder(tmp_path, x="naam,type\nA,zorg\nB,ZORG\n"), name="N")
    assert Sector.objects.count() == 1


def test_run_networks_that_exist_by_name_and_by_address(tmp_path):
    network = Network.objects.create(name="Jeugd", slug="jeugd-oost")
    path = folder(tmp_path, x="naam\nA\n")
    assert run(path, name="JEUGD").plan.known_networks == {"named": network.pk}
    assert run(path, slug="jeugd-oost").plan.is_empty


@pytest.mark.parametrize("wish", [{"slug": "a b"}, {"name": "x" * 201}])
def test_run_with_an_impossible_network(tmp_path, wish):
    assert len(problems(folder(tmp_path, x="naam\nA\n"), **wish)) == 1


def test_command_prints_counts_and_what_would_change(care):
    printed = command(care, "--dry-run")
    assert "De Hoeve" in printed
    assert "Dementie" in printed
    assert not Network.objects.exists()


def test_command_refuses_with_every_line(tmp_path):
    path = folder(tmp_path, x="van,naar,sterkte\nA,B,9\nA,C,8\n")
    with pytest.raises(CommandError) as refusal:
        command(path, "--name", "N")
    assert refusal.value.returncode == 1
    assert str(refusal.value).count("sterkte") == 2


@pytest.mark.parametrize(
    "options", [["--as-of", "morgen"], ["--coordinator", "niemand@example.nl"]]
)
def test_command_refuses_what_was_said_with_the_file(care, options):
    with pytest.raises(CommandError):
        command(care, *options)
    assert not Network.objects.exists()


def test_command_without_a_file(tmp_path):
    with pytest.raises(CommandError):
        command(tmp_path / "niets.csv")


def test_command_seats_the_coordinator_it_names_once(care):
    register("anna@example.nl")
    command(care, "--coordinator", "Anna@example.nl")
    command(care, "--coordinator", "anna@example.nl")
    assert list(Seat.objects.values_list("role", "network__slug")) == [
        (Role.COORDINATOR, "dementie")
    ]


def test_command_seats_the_only_coordinator_there_is(care, tmp_path_factory):
    register("anna@example.nl")
    command(care, "--coordinator", "anna@example.nl")
    other = folder(tmp_path_factory.mktemp("other"), x="naam\nA\n")
    command(other, "--name", "Jeugd", "--visibility", "public")
    assert Seat.objects.get(network__name="Jeugd").user.email == "anna@example.nl"
    assert Network.objects.get(name="Jeugd").visibility == "public"


def test_command_without_anyone_to_seat_says_how(care):
    assert "--coordinator" in command(care)
    assert not Seat.objects.exists()
