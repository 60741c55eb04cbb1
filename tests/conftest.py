"""The cast of every test, the day on which it plays, and no way out to the network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import Client

from arena.models import Actor, User
from tests import world as care
from tests.world import World

EVENTS = "arena_event"
LOOPBACK = ("127.", "::1", "localhost")


class Person(Client):
    """A browser in which this person is signed in."""

    def __init__(self, user: User) -> None:
        super().__init__()
        self.user = user
        self.actor = Actor(user.pk, user.name, "127.0.0.1")
        self.force_login(user)


@pytest.fixture
def today() -> date:
    """The day on which the tests play."""
    return care.TODAY


@pytest.fixture
def at() -> datetime:
    """The moment at which the tests write."""
    return care.AT


@pytest.fixture
def world(db: None) -> World:
    """The care network of ``tests.world``, freshly built."""
    return care.build()


@pytest.fixture
def coordinator(world: World) -> Person:
    """Keeps the map of ``world.network``."""
    return Person(world.coordinator)


@pytest.fixture
def board(world: World) -> Person:
    """Reviews ``world.network`` on behalf of the municipality."""
    return Person(world.board)


@pytest.fixture
def admin(world: World) -> Person:
    """Keeps the memberships of ``world.network``."""
    return Person(world.admin)


@pytest.fixture
def viewer(world: World) -> Person:
    """Reads ``world.network``."""
    return Person(world.viewer)


@pytest.fixture
def outsider(world: World) -> Person:
    """Has an account and a seat in another network; must learn nothing of this one."""
    return Person(world.outsider)


@pytest.fixture
def visitor() -> Client:
    """Has no account, or is not signed in."""
    return Client()


@pytest.fixture(scope="session", autouse=True)
def _only_loopback() -> Iterator[None]:
    """Refuse every connection that leaves the machine; libpq is no Python socket."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def allowed(connection: socket.socket, address: Any) -> None:
        at_home = connection.family == socket.AF_UNIX or str(address[0]).startswith(LOOPBACK)
        if not at_home:
            raise RuntimeError(f"a test wanted to connect to {address}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", lambda c, a: allowed(c, a) or connect(c, a))
        patch.setattr(socket.socket, "connect_ex", lambda c, a: allowed(c, a) or connect_ex(c, a))
        yield


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Hash passwords in no time; how strong the hash is, is Django's affair."""
    with pytest.MonkeyPatch.context() as patch:
        quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
        patch.setattr(settings, "PASSWORD_HASHERS", quick)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """Let the flush after a transactional test empty the log, which a trigger refuses."""
    plain = DatabaseOperations.sql_flush

    def sql_flush(self: DatabaseOperations, style: Any, tables: Any, **rest: bool) -> list[str]:
        flush = plain(self, style, tables, **rest)
        if EVENTS not in tables:
            return flush
        trigger = "ALTER TABLE arena_event {} TRIGGER event_is_never_emptied"
        return [trigger.format("DISABLE"), *flush, trigger.format("ENABLE")]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield
