"""Register a person; what the person may do follows from the seats."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, User
from arena.operations import events
from arena.operations.refusals import Refused, refusing


class AlreadyRegistered(Refused):
    """Somebody is registered under this address."""

    sentence = _("Somebody is already registered under this e-mail address.")


@transaction.atomic
def register(*, email: str, name: str, password: str, by: Actor, at: datetime) -> User:
    """Register a person under an e-mail address."""
    user = User(email=email.strip().lower(), name=name.strip())
    user.set_password(password)
    with refusing(arena_user_email_key=AlreadyRegistered):
        user.save(force_insert=True)
    events.record(by=by, at=at, action="USER_REGISTERED", on=user, new={"name": user.name})
    return user
