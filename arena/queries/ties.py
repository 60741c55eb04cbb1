"""The dependencies and collaborations of one organisation in a network on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, OrderBy, Q, QuerySet

from arena.models import Collaboration, Dependency, Network, Organisation


@dataclass(frozen=True)
class TiesOfOne:
    """Both ways: on whom the organisation hangs, who hangs on it, with whom it works."""

    needs: list[Dependency]
    needed_by: list[Dependency]
    collaborations: list[tuple[Organisation, Collaboration]]

    @property
    def count(self) -> int:
        """How many ties there are."""
        return len(self.needs) + len(self.needed_by) + len(self.collaborations)


def of_organisation(network: Network, organisation: Organisation, on: date) -> TiesOfOne:
    """Return the ties of an organisation, strongest first."""
    dependencies = _in_force(network, organisation, on)
    needs = [tie for tie in dependencies if tie.dependant_id == organisation.pk]
    needed_by = [tie for tie in dependencies if tie.provider_id == organisation.pk]
    both = Collaboration.objects.filter(
        Q(first=organisation) | Q(second=organisation), network=network, period__contains=on
    )
    pairs = [
        (tie.second if tie.first_id == organisation.pk else tie.first, tie)
        for tie in both.select_related("first", "second").order_by(_strongest("intensity"), "pk")
    ]
    return TiesOfOne(needs, needed_by, pairs)


def _in_force(network: Network, organisation: Organisation, on: date) -> QuerySet[Dependency]:
    rows = Dependency.objects.filter(
        Q(dependant=organisation) | Q(provider=organisation), network=network, period__contains=on
    )
    return rows.select_related("dependant", "provider").order_by(_strongest("strength"), "pk")


def _strongest(column: str) -> OrderBy:
    """Return the order from strong to weak; a strength that nobody stated comes last."""
    return F(column).desc(nulls_last=True)
