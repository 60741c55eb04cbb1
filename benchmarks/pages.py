"""Server time and queries of the pages, for networks of 45 and of 480 organisations."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from arena.models import Actor, Network, Role, User
from arena.operations import imports, seats, users
from arena.operations.plans import NewMembership, NewNetwork, NewOrganisation, NewTie, Plan
from arena.queries import snapshots

ROUNDS = 9
BY = Actor(None, "benchmark", "benchmark")
PAGES = ("", "?weergave=organisaties", "kaart.svg", "posities/", "leden/")


def report() -> None:
    """Print for each page the queries, the first time and the median of the next ones."""
    coordinator = users.register(
        email="bench@example.org", name="Bench", password="-", by=BY, at=timezone.now()
    )
    call_command("demo", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    networks = [Network.objects.get(slug="dementienetwerk-meerland")]
    networks += [generated(size) for size in (480,)]
    client = Client()
    client.force_login(coordinator)
    print(f"{'network':>8} {'page':<26} {'queries':>8} {'first ms':>9} {'warm ms':>8}")
    for network in networks:
        seat(coordinator, network)
        for page in PAGES:
            print(line(client, network, page))


def line(client: Client, network: Network, page: str) -> str:
    """Return one line of the table."""
    address = f"/netwerken/{network.slug}/{page}"
    cache.clear()

    def get() -> None:
        response = client.get(address, HTTP_HOST="localhost")
        assert response.status_code == 200, (address, response.status_code)

    first = milliseconds(get)
    with CaptureQueriesContext(connection) as queries:
        get()
        asked = len(queries)
    warm = statistics.median(milliseconds(get) for _round in range(ROUNDS))
    size = len(snapshots.at(network, timezone.localdate()))
    return f"{size:>8} {page or 'kaart':<26} {asked:>8} {first:>9.0f} {warm:>8.1f}"


def milliseconds(action: Callable[[], None]) -> float:
    """Return how long an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def generated(size: int) -> Network:
    """Return a core–ring network of that many organisations, three dependencies each."""
    chance = random.Random(size)
    names = [f"Organisatie {number} van de regio" for number in range(size)]
    places = ["core"] * max(4, size // 12) + ["ring"] * (size // 2)
    key = f"bench-{size}"
    pairs = {
        (chance.choice(names), names[min(int(chance.expovariate(8 / size)), size - 1)])
        for _tie in range(3 * size)
    }
    plan = Plan(
        source="benchmark",
        networks=(NewNetwork(key, {"name": key, "slug": key}),),
        organisations=tuple(
            NewOrganisation(name, name, sector=f"sector {number % 11}")
            for number, name in enumerate(names)
        ),
        memberships=tuple(
            NewMembership(key, name, (places + ["field"] * size)[number], None, None)
            for number, name in enumerate(names)
        ),
        dependencies=tuple(
            NewTie(key, source, target, None, None, {"strength": chance.randint(1, 5)})
            for source, target in sorted(pairs)
            if source != target
        ),
    )
    imports.apply(plan=lambda: plan, by=BY, at=timezone.now())
    return Network.objects.get(slug=key)


def seat(user: User, network: Network) -> None:
    """Let the reader in."""
    seats.give(
        network=network,
        user=user,
        role=Role.COORDINATOR,
        from_on=timezone.localdate(),
        by=BY,
        at=timezone.now(),
    )
