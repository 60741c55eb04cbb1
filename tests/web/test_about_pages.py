"""The pages about the application itself: its health, its accessibility, where to report."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from tests.conftest import Person
from tests.web.reading import in_english, read
from tests.world import World


def test_health_answers_a_monitor(db: None, visitor: Client) -> None:
    answer = visitor.get("/gezond")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {"status": "ok", "database": "ok"}


def test_health_without_a_database(
    db: None, visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*args: Any, **rest: Any) -> None:
        raise OperationalError("gone")

    visitor.raise_request_exception = False
    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", gone)
        assert visitor.get("/gezond").status_code >= 500


def test_security_txt_tells_where_to_report(db: None, visitor: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = "mailto:veilig@meerland.example"
    answer = visitor.get("/.well-known/security.txt")
    assert answer["Content-Type"].startswith("text/plain")
    lines = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert lines["Contact"] == "mailto:veilig@meerland.example"
    assert lines.keys() == {"Contact", "Expires", "Preferred-Languages"}


def test_security_txt_of_a_host_that_named_nobody(db: None, visitor: Client) -> None:
    body = visitor.get("/.well-known/security.txt").content.decode()
    assert "Contact: http" in body


@pytest.mark.parametrize("statement", ["", "https://meerland.example/toegankelijkheid"])
def test_accessibility_names_the_statement_of_the_host(
    statement: str, db: None, visitor: Client, settings: Any
) -> None:
    settings.ACCESSIBILITY_STATEMENT = statement
    page = read(in_english(visitor).get("/toegankelijkheid"))
    assert (statement in {one["href"] for one in page.one("main").every("a")}) is bool(statement)


def test_home_names_public_networks_and_no_other(world: World, visitor: Client) -> None:
    page = read(visitor.get("/"))
    assert world.public.name in page.text
    assert world.network.name not in page.text


def test_page_names_the_installation_when_it_is_a_trial(
    world: World, viewer: Person, settings: Any
) -> None:
    settings.ENVIRONMENT_LABEL = "Oefenomgeving"
    assert read(viewer.get("/netwerken/")).one(class_="label-of-place").text == "Oefenomgeving"


@pytest.mark.parametrize("where", ["/", "/netwerken/", "/gezond", "/bestaat-niet"])
def test_page_forbids_what_it_does_not_need(where: str, world: World, visitor: Client) -> None:
    answer = visitor.get(where)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
