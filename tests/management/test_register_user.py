"""A person registered on the command line can sign in, or is refused with a sentence."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from arena.models import Event, User

PASSWORD = "een lange zin die niemand raadt"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))


@pytest.mark.usefixtures("typed")
def test_register_user_lets_the_person_sign_in(db: None) -> None:
    call_command("register_user", "Noor@Meerland.example", name="Noor", stdout=io.StringIO())
    assert Event.objects.get().action == "USER_REGISTERED"
    signed_in = Client().login(username="noor@meerland.example", password=PASSWORD)
    assert signed_in


@pytest.mark.usefixtures("typed")
@pytest.mark.parametrize("email", ["noor", "noor@", "", "a" * 300 + "@example.org"])
def test_register_user_refuses_what_is_no_address(email: str, db: None) -> None:
    with pytest.raises(CommandError):
        call_command("register_user", email, name="Noor")
    assert not User.objects.exists()


def test_register_user_refuses_a_short_password(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("kort\n"))
    with pytest.raises(CommandError, match="12"):
        call_command("register_user", "noor@meerland.example", name="Noor")
    assert not User.objects.exists()


def test_register_user_refuses_an_address_that_is_taken(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n{PASSWORD}\n"))
    call_command("register_user", "noor@meerland.example", name="Noor", stdout=io.StringIO())
    with pytest.raises(CommandError):
        call_command("register_user", "NOOR@meerland.example", name="Noor")
    assert User.objects.count() == Event.objects.count() == 1
