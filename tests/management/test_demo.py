"""The demo looks like a region in real life, and is written once."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from arena.graph.snapshot import Standing
from arena.management.demo import accounts
from arena.models import Alias, Event, Membership, Network, Organisation, Seat, User
from arena.operations import users
from arena.queries import snapshots
from tests.world import AT, BY

A_YEAR_EARLIER = date(2025, 11, 23)


def demo() -> str:
    told = StringIO()
    call_command("demo", stdout=told)
    return told.getvalue()


@pytest.fixture
def dementia(db: None) -> Network:
    demo()
    return Network.objects.get(slug="dementienetwerk-meerland")


def standing(network: Network, on: date) -> dict[str, str]:
    return {node.name: node.standing for node in snapshots.at(network, on).nodes}


def test_demo_counts(dementia: Network, today: date) -> None:
    stands = list(standing(dementia, today).values())
    assert len(stands) == 45
    assert [stands.count(one) for one in Standing] == [6, 26, 13]
    sizes = [len(snapshots.at(network, today)) for network in Network.objects.order_by("pk")]
    assert sizes == [45, 24, 17]


def test_demo_has_gaps_as_in_real_life(dementia: Network, today: date) -> None:
    arena = snapshots.at(dementia, today)
    tied = {end for tie in arena.ties for end in (tie.source, tie.target)}
    assert [node.name for node in arena.nodes if node.id not in tied] == ["Bibliotheek Waterstad"]
    dependencies = arena.only("dependency").ties
    assert len(dependencies) > 80
    assert any(tie.strength is None for tie in dependencies)
    characters = {tie.character for tie in arena.only("collaboration").ties}
    assert characters == {"chain", "network"}


def test_demo_history_holds_two_moves_one_exit_and_one_merger(dementia: Network) -> None:
    endings = Membership.objects.filter(network=dementia).exclude(ended_how="")
    named = endings.order_by("period").values_list("organisation__name", "ended_how")
    assert sorted(named) == [
        ("Dagbesteding Zonhoek", "withdrew"),
        ("Meerland Ziekenhuis", "moved"),
        ("Thuiszorg De Brug", "merged"),
        ("Thuiszorg Oever", "merged"),
        ("Welzijn Waterstad", "moved"),
    ]


def test_demo_successor_joins_on_the_day_of_the_merger(dementia: Network) -> None:
    successor = Organisation.objects.get(name="Thuiszorg Oeverbrug")
    joined = Membership.objects.get(network=dementia, organisation=successor).from_on
    merged = Membership.objects.filter(network=dementia, ended_how="merged")
    assert {membership.until_on for membership in merged} == {joined}
    aliases = Alias.objects.filter(organisation=successor).values_list("name", flat=True)
    assert sorted(aliases) == ["Thuiszorg De Brug", "Thuiszorg Oever"]


def test_demo_memberships_differ_a_year_earlier(dementia: Network, today: date) -> None:
    now, then = standing(dementia, today), standing(dementia, A_YEAR_EARLIER)
    assert (then["Meerland Ziekenhuis"], now["Meerland Ziekenhuis"]) == ("core", "ring")
    assert "Thuiszorg Oever" in then.keys() - now.keys()
    assert "Thuiszorg Oeverbrug" in now.keys() - then.keys()


def test_demo_networks_share_organisations(dementia: Network) -> None:
    names = {
        network.slug: set(
            Membership.objects.filter(network=network).values_list("organisation_id", flat=True)
        )
        for network in Network.objects.all()
    }
    own = names.pop(dementia.slug)
    assert all(len(own & members) >= 5 for members in names.values())


def test_demo_log_is_in_the_order_of_history(dementia: Network) -> None:
    moments = list(Event.objects.order_by("pk").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert moments[0].date() == dementia.founded_on


def test_demo_accounts_can_sign_in(dementia: Network) -> None:
    roles = {}
    for user in User.objects.order_by("pk"):
        assert authenticate(username=user.email, password=accounts.PASSWORD) == user
        roles[user.email] = sorted(Seat.objects.filter(user=user).values_list("role", flat=True))
    assert roles == {
        "coordinator@meerland.example": ["coordinator"] * 3,
        "bestuur@meerland.example": ["board"],
        "beheer@meerland.example": ["admin"],
        "lezer@meerland.example": ["viewer"],
    }
    board = Seat.objects.get(role="board").on_behalf_of
    assert board is not None
    assert board.name == "Gemeente Waterstad"


def test_demo_tells_networks_accounts_and_password(db: None) -> None:
    told = demo()
    for line in ("/netwerken/kindcentra-waterstad/", "lezer@meerland.example", accounts.PASSWORD):
        assert line in told


def test_demo_a_second_time_writes_nothing(dementia: Network) -> None:
    before = Event.objects.count()
    assert "lezer@meerland.example" in demo()
    assert Event.objects.count() == before


def test_demo_refused_halfway_leaves_nothing(db: None) -> None:
    users.register(email="lezer@meerland.example", name="X", password="x", by=BY, at=AT)
    with pytest.raises(CommandError):
        demo()
    assert not Network.objects.exists()
    assert Event.objects.count() == 1
