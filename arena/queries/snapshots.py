"""Rows at a date become a snapshot: the only bridge from tables to the graph."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Model, QuerySet

from arena.graph.snapshot import Node, Snapshot, Standing, Tie, TieKind
from arena.models import Collaboration, Dependency, Membership, Network, Organisation

DEPENDENCY_COLUMNS = ("dependant_id", "provider_id", "resource", "strength")
COLLABORATION_COLUMNS = ("first_id", "second_id", "intensity", "character")


def at(network: Network, on: date) -> Snapshot:
    """Return the organisations of the network and the ties between them on that day.

    An organisation that is tied but never joined stands in the field: the arena holds everyone
    who matters to the issue.
    """
    dependencies = _in_force(Dependency.objects, network, on).values_list(*DEPENDENCY_COLUMNS)
    collaborations = _in_force(Collaboration.objects, network, on)
    ties = [
        Tie(source, target, TieKind.DEPENDENCY, resource, strength)
        for source, target, resource, strength in dependencies
    ]
    ties += [
        Tie(first, second, TieKind.COLLABORATION, "", intensity, character)
        for first, second, intensity, character in collaborations.values_list(
            *COLLABORATION_COLUMNS
        )
    ]
    return Snapshot.of(_nodes(network, on, ties), ties)


def _nodes(network: Network, on: date, ties: list[Tie]) -> list[Node]:
    members = _in_force(Membership.objects, network, on)
    standing = dict(members.values_list("organisation_id", "position"))
    tied = {end for tie in ties for end in (tie.source, tie.target)}
    rows = Organisation.objects.filter(pk__in=tied | standing.keys()).order_by("pk")
    return [
        Node(pk, name, sector or "", standing.get(pk, Standing.FIELD))
        for pk, name, sector in rows.values_list("pk", "name", "sector__name")
    ]


def _in_force(rows: Any, network: Network, on: date) -> QuerySet[Model, Any]:
    """Return the rows of a network whose period holds the day, in a fixed order."""
    found: QuerySet[Model, Any] = rows.filter(network=network, period__contains=on)
    return found.order_by("pk")
