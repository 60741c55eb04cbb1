"""Write a checked import: everything in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from arena.models import (
    Actor,
    Alias,
    Collaboration,
    Dependency,
    Identifier,
    Membership,
    Network,
    Organisation,
    Sector,
)
from arena.models.period import between
from arena.operations import events, networks, organisations
from arena.operations.plans import Plan
from arena.operations.refusals import Refused, refusing

# Any number, as long as every import asks for the same lock.
IMPORT_LOCK = 20_140_224
BATCH = 2_000


class OverlapsWithWhatIsThere(Refused):
    """A row overlaps with a row that was there, or with another row of the file."""

    sentence = _("The file holds periods that overlap. Nothing was imported.")


@transaction.atomic
def apply(*, plan: Callable[[], Plan], by: Actor, at: datetime) -> Plan:
    """Make the plan and carry it out; a second import waits until the first is stored.

    The plan is made after the lock is held, so that what it found is still there when it writes.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
    planned = plan()
    if planned.is_empty:
        return planned
    with refusing(
        membership_holds_one_position_at_a_time=OverlapsWithWhatIsThere,
        dependency_is_stated_once_at_a_time=OverlapsWithWhatIsThere,
        collaboration_is_one_at_a_time=OverlapsWithWhatIsThere,
    ):
        _Writer(planned).write(by=by, at=at)
    return planned


class _Writer:
    """Writes a plan from networks to ties, keeping the row number of every key."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.network = dict(plan.known_networks)
        self.organisation = dict(plan.known_organisations)
        self.sector = {sector.name.casefold(): sector.pk for sector in Sector.objects.all()}

    def write(self, *, by: Actor, at: datetime) -> None:
        self._networks()
        self._organisations()
        self._changes()
        self._memberships()
        self._dependencies()
        self._collaborations()
        touched = self._touched()
        events.record(
            by=by,
            at=at,
            action="IMPORT_APPLIED",
            on=None,
            network=Network(pk=touched[0]) if len(touched) == 1 else None,
            name=self.plan.source,
            old={"organisations": [[one.pk, dict(one.old)] for one in self.plan.changed]},
            new=self._summary(touched),
        )

    def _networks(self) -> None:
        taken: set[str] = set()
        rows = []
        for one in self.plan.networks:
            values = dict(one.values)
            values["slug"] = values.get("slug") or networks.free_slug(values["name"], taken)
            taken.add(values["slug"])
            rows.append(Network(**values))
        Network.objects.bulk_create(rows, BATCH)
        keys = (one.key for one in self.plan.networks)
        self.network.update(zip(keys, (row.pk for row in rows), strict=True))

    def _organisations(self) -> None:
        new = self.plan.organisations
        rows = [
            Organisation(
                name=one.name,
                sector_id=self._sector(one.sector),
                search_text=organisations.search_text(
                    [one.name, *one.aliases, str(one.values.get("municipality", ""))]
                ),
                **one.values,
            )
            for one in new
        ]
        Organisation.objects.bulk_create(rows, BATCH)
        self.organisation.update((one.key, row.pk) for one, row in zip(new, rows, strict=True))
        for one, row in zip(new, rows, strict=True):
            row.parent_id = self.organisation.get(one.parent)
        children = [row for row in rows if row.parent_id]
        Organisation.objects.bulk_update(children, ["parent"], BATCH)
        named = [(row.pk, one) for one, row in zip(new, rows, strict=True)]
        Alias.objects.bulk_create(
            [Alias(organisation_id=pk, name=alias) for pk, one in named for alias in one.aliases],
            BATCH,
        )
        self._identify((pk, one.identifiers) for pk, one in named)

    def _changes(self) -> None:
        for one in self.plan.changed:
            values = dict(one.new)
            if "sector" in values:
                values["sector_id"] = self._sector(str(values.pop("sector")))
            if values:
                row = Organisation.objects.select_for_update().get(pk=one.pk)
                for name, value in values.items():
                    setattr(row, name, value)
                aliases = list(row.aliases.order_by("pk").values_list("name", flat=True))
                names = [row.name, *aliases, row.municipality]
                row.search_text = organisations.search_text(names)
                row.version += 1
                row.save()
        self._identify((one.pk, one.identifiers) for one in self.plan.changed)

    def _identify(self, numbers: Iterable[tuple[int, tuple[tuple[str, str], ...]]]) -> None:
        always = between(None, None)
        Identifier.objects.bulk_create(
            [
                Identifier(organisation_id=pk, scheme=scheme, value=value, period=always)
                for pk, identifiers in numbers
                for scheme, value in identifiers
            ],
            BATCH,
        )

    def _memberships(self) -> None:
        Membership.objects.bulk_create(
            [
                Membership(
                    network_id=self.network[one.network],
                    organisation_id=self.organisation[one.organisation],
                    position=one.position,
                    period=between(one.from_on, one.until_on),
                    **one.values,
                )
                for one in self.plan.memberships
            ],
            BATCH,
        )

    def _dependencies(self) -> None:
        Dependency.objects.bulk_create(
            [
                Dependency(
                    network_id=self.network[one.network],
                    dependant_id=self.organisation[one.source],
                    provider_id=self.organisation[one.target],
                    period=between(one.from_on, one.until_on),
                    **one.values,
                )
                for one in self.plan.dependencies
            ],
            BATCH,
        )

    def _collaborations(self) -> None:
        rows = []
        for one in self.plan.collaborations:
            pair = self.organisation[one.source], self.organisation[one.target]
            rows.append(
                Collaboration(
                    network_id=self.network[one.network],
                    first_id=min(pair),
                    second_id=max(pair),
                    period=between(one.from_on, one.until_on),
                    **one.values,
                )
            )
        Collaboration.objects.bulk_create(rows, BATCH)

    def _sector(self, name: str) -> int | None:
        if not name:
            return None
        key = name.casefold()
        if key not in self.sector:
            self.sector[key] = Sector.objects.create(name=name).pk
        return self.sector[key]

    def _touched(self) -> list[int]:
        keys = {one.key for one in self.plan.networks}
        keys.update(row.network for row in self.plan.memberships)
        keys.update(row.network for row in self.plan.dependencies)
        keys.update(row.network for row in self.plan.collaborations)
        return sorted({self.network[key] for key in keys})

    def _summary(self, touched: list[int]) -> dict[str, Any]:
        plan = self.plan
        return {
            "networks": touched,
            "networks_new": [self.network[one.key] for one in plan.networks],
            "organisations_new": [self.organisation[one.key] for one in plan.organisations],
            "organisations": [[one.pk, dict(one.new)] for one in plan.changed],
            "memberships": len(plan.memberships),
            "dependencies": len(plan.dependencies),
            "collaborations": len(plan.collaborations),
        }
