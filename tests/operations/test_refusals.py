"""A broken constraint becomes a refusal with a sentence; what is unforeseen stays an error."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from arena.models import Network
from arena.operations.refusals import Refused, refusing
from tests.factories import NetworkFactory


class Nameless(Refused):
    """A refusal as operations declare them."""

    sentence = "%(what)s has no name."


def test_refusing_turns_the_constraint_into_the_refusal(db: None) -> None:
    with pytest.raises(Refused), refusing(network_has_a_name=Refused):
        NetworkFactory(name="")
    assert not Network.objects.exists()


def test_refusing_lets_another_constraint_pass(db: None) -> None:
    with pytest.raises(IntegrityError), refusing(network_has_its_own_address=Refused):
        NetworkFactory(name="")


def test_refused_says_its_sentence() -> None:
    assert str(Nameless(what="This")) == "This has no name."
    assert str(Refused()) == str(Refused.sentence)
