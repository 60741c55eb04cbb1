"""A Chromium, a server with the demo networks and a large one, and pages opened by the cast.

The rows are made once, before any test, and emptied after the last: the tests here only read,
and what they would write in their own transaction the server does not see. While the browser
runs, Playwright's event loop runs in the thread of the tests, and Django must allow that.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from arena.models import Network, Organisation, User
from tests.factories import (
    DependencyFactory,
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
    SeatFactory,
    SectorFactory,
)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DEMO = "/netwerken/dementienetwerk-meerland/"
LARGE = "/netwerken/groot/"
COORDINATOR = "coordinator@meerland.example"
WORDS = (
    "Stichting", "Zorggroep", "Gemeente", "Wijkteam", "De Lindehoeve", "Noord", "Polder",
    "Samenwerkingsverband", "en omstreken", "Huisartsenpost", "Welzijn", "IJsselmonding",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder: it drives a browser, and needs the test database."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests in this folder."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, (shutil.which(name) for name in names if name)), None)
    if program is None:
        pytest.fail("The browser tests need Chromium: install it, or set CHROMIUM to where it is.")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@dataclass(frozen=True)
class Server:
    """Where the pages stand, and the key of an open session of each person."""

    url: str
    sessions: dict[str, str]


@pytest.fixture(scope="package")
def server(
    browser: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Server]:
    """A server with the demo networks and a large one."""
    with django_db_blocker.unblock():
        assert connection.settings_dict["NAME"].startswith("test_")
        cache.clear()
        call_command("demo", stdout=StringIO())
        _large_network()
        live = LiveServer("localhost")
        live._live_server_modified_settings.enable()
        yield Server(live.url, {user.email: _session(user) for user in User.objects.all()})
        live._live_server_modified_settings.disable()
        live.stop()
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=False)
        # Under a running event loop this thread has a connection of its own.
        connections.close_all()


def _session(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


def _large_network() -> None:
    """Make a network of 120 organisations with long and short names, and 240 ties."""
    chance = random.Random(2014)
    network = NetworkFactory(name="Groot netwerk", slug="groot")
    coordinator = User.objects.get(email=COORDINATOR)
    SeatFactory(network=network, user=coordinator, role="coordinator")
    sectors = SectorFactory.create_batch(9)
    nodes = []
    for number in range(120):
        name = " ".join(chance.sample(WORDS, chance.randint(1, 4)))
        nodes.append(OrganisationFactory(name=f"{name} {number}", sector=chance.choice(sectors)))
        place = "core" if number < 10 else "ring" if number < 70 else "field"
        MembershipFactory(network=network, organisation=nodes[-1], position=place)
    pairs = {tuple(chance.sample(range(120), 2)) for _ in range(240)}
    for one, other in sorted(pairs):
        DependencyFactory(network=network, dependant=nodes[one], provider=nodes[other])


@dataclass
class Screens:
    """Opens pages for one test, and holds that no page complained."""

    browser: Browser
    server: Server
    contexts: list[BrowserContext] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str, *, as_: str = COORDINATOR, **options: Any) -> Page:
        """Open the page in a browser of its own; ``as_`` is who is signed in, if anyone."""
        context = self.browser.new_context(base_url=self.server.url, **options)
        self.contexts.append(context)
        context.set_default_timeout(15_000)
        if as_:
            session = {"name": "sessionid", "value": self.server.sessions[as_]}
            context.add_cookies([{**session, "url": self.server.url}])  # type: ignore[typeddict-item]
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.goto(path)
        return page

    def _listen(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.location.get('url')}: {message.text}")

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def screens(browser: Browser, server: Server) -> Iterator[Screens]:
    """Opens pages; afterwards no page may have complained of an error or a forbidden thing."""
    opened = Screens(browser, server)
    yield opened
    opened.close()
    assert not opened.complaints


@pytest.fixture
def dementia(server: Server, db: None) -> Network:
    """The largest of the demo networks."""
    return Network.objects.get(slug="dementienetwerk-meerland")


@pytest.fixture
def organisation(dementia: Network) -> Organisation:
    """An organisation in the core of it."""
    return Organisation.objects.get(name="Gemeente Waterstad")
