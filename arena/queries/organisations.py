"""Organisations a person may see, found by name, alias, place or number."""

from __future__ import annotations

import re
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Lower

from arena.models import (
    Alias,
    Collaboration,
    Dependency,
    Identifier,
    Membership,
    Network,
    Organisation,
)
from arena.queries import networks
from arena.queries.networks import Person

MOST_WORDS = 8


def visible_to(person: Person, on: date) -> QuerySet[Organisation]:
    """Return the organisations that stand, ever, in a network this person may read."""
    readable = networks.visible_to(person, on)
    return standing_in(readable.order_by().values("pk")).order_by(Lower("name"), "pk")


def found(organisations: QuerySet[Organisation], words: str) -> QuerySet[Organisation]:
    """Return those whose name, alias, place or number matches the words, best match first.

    Words are compared as Dutch (stems, no stop words), as beginnings, and as they stand.
    """
    query = _search_query(words)
    plain = words.strip()
    matches = (
        Q(name__icontains=plain)
        | Exists(Alias.objects.filter(organisation=OuterRef("pk"), name__icontains=plain))
        | Exists(Identifier.objects.filter(organisation=OuterRef("pk"), value__iexact=plain))
    )
    if query is None:
        return organisations.filter(matches)
    ranked = organisations.annotate(rank=SearchRank(F("search_vector"), query))
    return ranked.filter(Q(search_vector=query) | matches).order_by("-rank", Lower("name"), "pk")


def networks_of(
    organisation: Organisation, person: Person, on: date
) -> list[tuple[Network, Membership | None]]:
    """Return the networks the organisation stands in, readable by this person, with its place."""
    readable = networks.visible_to(person, on).filter(_ever_in(organisation))
    open_now = Membership.objects.filter(organisation=organisation, period__contains=on)
    place = {membership.network_id: membership for membership in open_now.order_by("pk")}
    return [(network, place.get(network.pk)) for network in readable]


def standing_in(network_keys: object) -> QuerySet[Organisation]:
    """Return the organisations that stand, or ever stood, in one of these networks."""

    def ever(model: type, column: str) -> Exists:
        rows = model._default_manager.filter(network__in=network_keys)  # type: ignore[attr-defined]
        return Exists(rows.filter(**{column: OuterRef("pk")}))

    return Organisation.objects.filter(
        ever(Membership, "organisation")
        | ever(Dependency, "dependant")
        | ever(Dependency, "provider")
        | ever(Collaboration, "first")
        | ever(Collaboration, "second")
    )


def _ever_in(organisation: Organisation) -> Q:
    return Q(
        Exists(Membership.objects.filter(network=OuterRef("pk"), organisation=organisation))
        | Exists(
            Dependency.objects.filter(
                Q(dependant=organisation) | Q(provider=organisation), network=OuterRef("pk")
            )
        )
        | Exists(
            Collaboration.objects.filter(
                Q(first=organisation) | Q(second=organisation), network=OuterRef("pk")
            )
        )
    )


def _search_query(words: str) -> SearchQuery | None:
    """Return the words as a query in which the last letters may still be missing."""
    parts = re.findall(r"\w+", words)[:MOST_WORDS]
    if not parts:
        return None
    beginnings = " & ".join(f"{part}:*" for part in parts)
    return SearchQuery(Value(beginnings), search_type="raw", config="dutch")
