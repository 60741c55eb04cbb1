"""A page that cannot be shown says so in one sentence, in the reader's language, with a way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from tests.conftest import Person
from tests.test_access_matrix import patterns
from tests.web.reading import read
from tests.world import World

SECRET = "wachtwoord in een foutmelding"


def bad_date(person: Person, world: World) -> Any:
    return person.get(reverse("network", args=[world.network.slug]), {"peildatum": "gisteren"})


def not_theirs(person: Person, world: World) -> Any:
    return person.get(reverse("network-change", args=[world.network.slug]))


def not_there(person: Person, world: World) -> Any:
    return person.get(reverse("network", args=["bestaat-niet"]))


def nowhere(person: Person, world: World) -> Any:
    return person.get("/dit/bestaat/niet/")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("visit", "status"), [(bad_date, 400), (not_theirs, 403), (not_there, 404), (nowhere, 404)]
)
def test_problem_is_told_in_the_readers_language(
    visit: Callable[[Person, World], Any], status: int, language: str, world: World, viewer: Person
) -> None:
    viewer.cookies["django_language"] = language
    page = read(visit(viewer, world), status)
    assert page.one("html")["lang"] == language
    card = page.one("main").one("div", class_="card")
    assert card.one("h1").text
    assert card.one("p").text.endswith((".", "."))
    assert reverse("networks") in {one["href"] for one in card.every("a")}


@pytest.mark.parametrize(("visit", "status"), [(bad_date, 400), (not_theirs, 403), (nowhere, 404)])
def test_problem_sounds_different_in_each_language(
    visit: Callable[[Person, World], Any], status: int, world: World, viewer: Person
) -> None:
    said = []
    for language in ("nl", "en"):
        viewer.cookies["django_language"] = language
        said.append(read(visit(viewer, world), status).one("main").one("p").text)
    assert said[0] != said[1]


def test_problem_offers_a_visitor_to_sign_in(world: World, visitor: Client) -> None:
    page = read(visitor.get("/dit/bestaat/niet/"), 404)
    assert reverse("sign-in") in {one["href"] for one in page.one("main").every("a")}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_fault_of_ours_is_told_without_its_details(
    language: str, world: World, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*args: Any, **rest: Any) -> HttpResponse:
        raise RuntimeError(SECRET)

    pattern = next(one for one in patterns(get_resolver()) if one.name == "memberships")
    monkeypatch.setattr(pattern, "callback", failing)
    viewer.raise_request_exception = False
    viewer.cookies["django_language"] = language
    answer = viewer.get(reverse("memberships", args=[world.network.slug]))
    page = read(answer, 500)
    assert page.one("html")["lang"] == language
    assert page.one("main").one("p").text
    assert SECRET not in page.text
    assert "RuntimeError" not in page.text


def test_form_without_its_token_is_refused_with_a_sentence(world: World) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.cookies["django_language"] = "en"
    page = read(careful.post(reverse("sign-in"), {"username": "a", "password": "b"}), 403)
    assert "Go back and try again" in page.one("main").text
