"""Organisations a person may see, found by name, alias, place or number."""

from __future__ import annotations

import re
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Lower

from arena.access.permissions import GRANTS, Permission
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
SINGULAR = {"z": "s", "v": "f"}
PLURAL = {"s": "z", "f": "v"}


def visible_to(person: Person, on: date) -> QuerySet[Organisation]:
    """Return the organisations that stand, ever, in a network this person may read.

    Who edits organisations in some network also sees those that stand nowhere yet: they belong
    to no network, and somebody must be able to find them.
    """
    readable = networks.visible_to(person, on)
    visible = standing_in(readable.order_by().values("pk"))
    if networks_edited_by(person, on):
        visible = visible | standing_nowhere()
    return visible.order_by(Lower("name"), "pk")


def editable_by(person: Person, on: date) -> QuerySet[Organisation]:
    """Return the organisations that this person may edit."""
    edited = networks_edited_by(person, on)
    if not edited:
        return Organisation.objects.none()
    return (standing_in(edited) | standing_nowhere()).order_by(Lower("name"), "pk")


def networks_edited_by(person: Person, on: date) -> list[int]:
    """Return the networks in which this person may edit organisations."""
    held = networks.roles_by_network(person, on)
    return [
        network
        for network, roles in held.items()
        if any(Permission.ORGANISATION_EDIT in GRANTS[role] for role in roles)
    ]


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


def standing_nowhere() -> QuerySet[Organisation]:
    """Return the organisations that never stood in any network."""
    anywhere = standing_in(Network.objects.order_by().values("pk"))
    return Organisation.objects.exclude(pk__in=anywhere.values("pk"))


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
    parts = re.findall(r"\w+", words.lower())[:MOST_WORDS]
    if not parts:
        return None
    spelled = ("|".join(f"{spelling}:*" for spelling in _spellings(part)) for part in parts)
    beginnings = " & ".join(f"({spellings})" for spellings in spelled)
    return SearchQuery(Value(beginnings), search_type="raw", config="dutch")


def _spellings(word: str) -> tuple[str, ...]:
    """Return the word as it is, and with the other consonant that its plural or singular has.

    Dutch writes *huis* and *huizen*, *brief* and *brieven*; the stems of these differ.
    """
    if word.endswith(("zen", "ven")):
        return word, f"{word[:-3]}{SINGULAR[word[-3]]}en"
    if word.endswith(("s", "f")):
        return word, f"{word[:-1]}{PLURAL[word[-1]]}en"
    return (word,)
