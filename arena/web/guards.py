"""Who comes in: every page of a network starts here."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any, cast

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from arena.access.permissions import Permission, has_permission
from arena.models import Actor, Network, Organisation, User
from arena.queries import networks, organisations

View = Callable[..., HttpResponse]
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True)
class Visit:
    """A person in a network: as of which date, today, and in which roles."""

    network: Network
    roles: frozenset[str]
    today: date
    as_of: date

    def may(self, permission: Permission) -> bool:
        """Whether this person may do this in the network."""
        return has_permission(self.roles, permission, self.network)

    @property
    def may_edit(self) -> bool:
        """Whether this person may change what is said of the network."""
        return self.may(Permission.NETWORK_EDIT)

    @property
    def is_today(self) -> bool:
        """Whether the reader looks at the network as it is now."""
        return self.as_of == self.today

    @property
    def query(self) -> str:
        """The date as an address carries it; nothing for today."""
        return "" if self.is_today else f"?peildatum={self.as_of.isoformat()}"


def in_network(permission: Permission) -> Callable[[View], View]:
    """Open a page only to who may read the network (else 404) and may do this (else 403)."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, slug: str, **rest: Any) -> HttpResponse:
            today = timezone.localdate()
            person = request.user
            network = get_object_or_404(networks.visible_to(person, today), slug=slug)
            roles = networks.roles_in(network, person, today)
            if not has_permission(roles, permission, network):
                raise PermissionDenied
            visit = Visit(network, roles, today, as_of(request, today))
            return view(request, visit, **rest)

        return guarded

    return guard


def as_of(request: HttpRequest, today: date) -> date:
    """Return the reference date (peildatum) of the address; today when there is none."""
    given = request.GET.get("peildatum", "").strip()
    if not given:
        return today
    try:
        day = date.fromisoformat(given)
    except ValueError:
        day = LATEST
    if not EARLIEST <= day < LATEST:
        raise BadRequest(
            _("“%(given)s” is not a date. Write it as year-month-day, for example 2026-11-23.")
            % {"given": given[:40]}
        )
    return day


def actor(request: HttpRequest) -> Actor:
    """Return who acts in this request, for the log."""
    user = cast(User, request.user)
    return Actor(user.pk, user.name, "web", str(uuid.uuid4()))


def now() -> datetime:
    """Return the moment an operation is told."""
    return timezone.now()


def may_edit_organisation(person: networks.Person, organisation: Organisation) -> bool:
    """Whether this person edits organisations in a network where this one stands, or it nowhere."""
    editable = organisations.editable_by(person, timezone.localdate())
    return editable.filter(pk=organisation.pk).exists()
