"""Register a person."""

from __future__ import annotations

from arena.operations import users
from tests.operations.contract import one_event, refused
from tests.world import AT, BY, World


def test_register_leaves_one_event_without_address_or_password(db: None) -> None:
    with one_event("USER_REGISTERED") as event:
        user = users.register(
            email=" Noor@Meerland.example ", name=" Noor ", password="een geheim", by=BY, at=AT
        )
    assert (user.email, user.name) == ("noor@meerland.example", "Noor")
    assert user.check_password("een geheim")
    assert (event.object_name, event.new) == ("Noor", {"name": "Noor"})


def test_register_an_address_that_is_taken(world: World) -> None:
    with refused(users.AlreadyRegistered):
        users.register(
            email=world.board.email.upper(), name="X", password="een geheim", by=BY, at=AT
        )
