"""Who someone is, and in which language the house speaks to them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.conftest import Person
from tests.web.reading import in_english, read, words
from tests.world import PASSWORD, World

SIGN_IN = "/inloggen/"
RIGHT = {"username": "coordinator@meerland.example", "password": PASSWORD}
ELSEWHERE = (
    "https://kwaad.example/",
    "//kwaad.example/",
    "javascript:alert(1)",
    "\\\\kwaad.example",
)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("spelled", ["coordinator@meerland.example"])
def test_sign_in_brings_to_the_networks(spelled: str, world: World, visitor: Client) -> None:
    answer = visitor.post(SIGN_IN, {**RIGHT, "username": spelled})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("networks")
    assert is_signed_in(visitor)


@pytest.mark.parametrize(
    "given",
    [
        {**RIGHT, "password": "verkeerd"},
        {**RIGHT, "username": "niemand@meerland.example"},
        {**RIGHT, "username": "' OR 1=1 --"},
        {**RIGHT, "password": "x" * 5000},
    ],
)
def test_sign_in_refuses_with_one_sentence(
    given: dict[str, str], world: World, visitor: Client
) -> None:
    page = read(in_english(visitor).post(SIGN_IN, given))
    (error,) = page.one("ul", class_="errorlist").every("li")
    assert error.text == "The e-mail address or the password is not right. Try again."
    assert given["password"] not in page.text
    assert not is_signed_in(visitor)


def test_sign_in_refuses_who_left_with_the_same_sentence(world: World, visitor: Client) -> None:
    type(world.coordinator).objects.filter(pk=world.coordinator.pk).update(is_active=False)
    page = read(in_english(visitor).post(SIGN_IN, RIGHT))
    assert "is not right" in page.one("ul", class_="errorlist").text


def test_sign_in_goes_on_to_where_the_person_was_going(world: World, visitor: Client) -> None:
    asked = visitor.get("/netwerken/nieuw/")
    assert asked["Location"] == f"{SIGN_IN}?next=/netwerken/nieuw/"
    page = read(visitor.get(asked["Location"]))
    onward = page.one("main").one("input", name="next")["value"]
    assert visitor.post(SIGN_IN, {**RIGHT, "next": onward})["Location"] == "/netwerken/nieuw/"


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_sign_in_goes_to_no_other_host(onward: str, world: World, visitor: Client) -> None:
    answer = visitor.post(f"{SIGN_IN}?next={onward}", {**RIGHT, "next": onward})
    assert answer["Location"] == reverse("networks")


def test_sign_in_when_signed_in_already(coordinator: Person) -> None:
    assert coordinator.get(SIGN_IN)["Location"] == reverse("networks")


def test_sign_in_makes_a_new_session(world: World, visitor: Client) -> None:
    visitor.get(SIGN_IN)
    before = visitor.session.session_key
    visitor.post(SIGN_IN, RIGHT)
    assert visitor.session.session_key != before


def test_sign_out_leaves_nobody(coordinator: Person) -> None:
    answer = coordinator.post("/uitloggen/")
    assert answer["Location"] == reverse("home")
    assert not is_signed_in(coordinator)


def test_sign_out_needs_a_form_of_ours(world: World) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.coordinator)
    assert strict.post("/uitloggen/").status_code == 403
    assert is_signed_in(strict)


@pytest.mark.parametrize(("chosen", "said"), [("en", "Sign in"), ("nl", "Inloggen")])
def test_language_is_the_chosen_one(chosen: str, said: str, db: None, visitor: Client) -> None:
    answer = visitor.post("/taal/", {"language": chosen, "next": SIGN_IN})
    assert answer["Location"] == SIGN_IN
    page = visitor.get(SIGN_IN)
    assert read(page).one("html")["lang"] == chosen
    assert page["Content-Language"] == chosen


def test_language_is_dutch_until_somebody_chooses(db: None, visitor: Client) -> None:
    page = visitor.get(SIGN_IN, headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert read(page).one("html")["lang"] == "nl"


@pytest.mark.parametrize("chosen", ["fr", "", "<b>", "../../x"])
def test_language_that_we_do_not_speak(chosen: str, db: None, visitor: Client) -> None:
    visitor.post("/taal/", {"language": chosen, "next": SIGN_IN})
    assert read(visitor.get(SIGN_IN)).one("html")["lang"] == "nl"


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_language_goes_to_no_other_host(onward: str, db: None, visitor: Client) -> None:
    answer = visitor.post("/taal/", {"language": "en", "next": onward})
    assert answer["Location"] == "/"


def test_language_returns_to_the_same_state(world: World, viewer: Person) -> None:
    where = f"/netwerken/{world.network.slug}/?verband=samenwerking&peildatum=2025-02-28"
    form = read(viewer.get(where)).one("footer").one("form")
    assert form.one("input", name="next")["value"] == where
    sent = {"language": form.one("button")["value"], "next": where}
    assert viewer.post("/taal/", sent)["Location"] == where
    assert "28 February 2025" in words(read(viewer.get(where)).text)
