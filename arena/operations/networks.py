"""Found, change and close a network."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Network, Visibility
from arena.operations import events, versions
from arena.operations.refusals import Refused, refusing

LONGEST_SLUG = 90
# What stands beside the networks under their common address, and is no network.
OTHER_PAGES = frozenset({"nieuw"})


class ClosesBeforeItsFounding(Refused):
    """The closing date is not after the founding date."""

    sentence = _("A network closes after it was founded. Check both dates.")


class AddressTaken(Refused):
    """Another network, or another page, has this address."""

    sentence = _("Another network already has this address. Choose another.")


@transaction.atomic
def found(
    *,
    name: str,
    by: Actor,
    at: datetime,
    slug: str = "",
    issue: str = "",
    ambition: str = "",
    region: str = "",
    phase: str = "",
    visibility: str = Visibility.PRIVATE,
    founded_on: date | None = None,
    closed_on: date | None = None,
) -> Network:
    """Found a network around an issue; its address follows from its name unless given."""
    values: dict[str, Any] = {
        "name": name.strip(),
        "slug": slug or free_slug(name, set()),
        "issue": issue,
        "ambition": ambition,
        "region": region,
        "phase": phase,
        "visibility": visibility,
        "founded_on": founded_on,
        "closed_on": closed_on,
    }
    if values["slug"] in OTHER_PAGES:
        raise AddressTaken
    with refusing(
        network_closes_after_its_founding=ClosesBeforeItsFounding,
        network_has_its_own_address=AddressTaken,
    ):
        network = Network.objects.create(**values)
    events.record(by=by, at=at, action="NETWORK_FOUNDED", on=network, network=network, new=values)
    return network


@transaction.atomic
def change(*, network: Network, version: int, by: Actor, at: datetime, **values: Any) -> Network:
    """Change what is said of the network, unless somebody else did since ``version``."""
    with refusing(
        network_closes_after_its_founding=ClosesBeforeItsFounding,
        network_has_its_own_address=AddressTaken,
    ):
        old = versions.update(network, version=version, values=values)
    if old:
        new = {name: values[name] for name in old}
        events.record(
            by=by, at=at, action="NETWORK_CHANGED", on=network, network=network, old=old, new=new
        )
    return network


def free_slug(name: str, taken: set[str]) -> str:
    """Return an address for the name that no network, and none of ``taken``, has."""
    stem = slugify(name)[:LONGEST_SLUG].strip("-") or "netwerk"
    there = Network.objects.filter(slug__startswith=stem).values_list("slug", flat=True)
    used = taken | OTHER_PAGES | set(there)
    numbered = (f"{stem}-{number}" for number in range(2, len(used) + 3))
    return stem if stem not in used else next(slug for slug in numbered if slug not in used)
