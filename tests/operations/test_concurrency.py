"""Eight people do the same at the same moment: one succeeds, the others hear why not."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from arena.models import Collaboration, Dependency, Event, Membership
from arena.operations import collaborations, dependencies, memberships
from arena.operations.refusals import Refused
from tests.factories import NetworkFactory, OrganisationFactory
from tests.world import AT, BY

AT_ONCE = 8
NEW_YEAR = date(2026, 1, 1)


def outcomes(operation: Callable[[], object]) -> list[str]:
    """Let eight threads, each with its own connection, start the operation together."""
    start = Barrier(AT_ONCE, timeout=20)

    def attempt(_number: int) -> str:
        start.wait()
        try:
            operation()
        except Refused as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    connection.close()  # gives its place in the pool to a thread
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return sorted(threads.map(attempt, range(AT_ONCE)))


@pytest.mark.django_db(transaction=True)
def test_admit_the_same_organisation_eight_times_at_once() -> None:
    network, organisation = NetworkFactory(), OrganisationFactory()
    told = outcomes(
        lambda: memberships.admit(
            network=network,
            organisation=organisation,
            position="ring",
            from_on=NEW_YEAR,
            by=BY,
            at=AT,
        )
    )
    assert told == ["AlreadyMember"] * 7 + ["done"]
    assert (Membership.objects.count(), Event.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_state_the_same_dependency_eight_times_at_once() -> None:
    network, dependant, provider = NetworkFactory(), OrganisationFactory(), OrganisationFactory()
    told = outcomes(
        lambda: dependencies.state(
            network=network,
            dependant=dependant,
            provider=provider,
            resource="funding",
            from_on=NEW_YEAR,
            by=BY,
            at=AT,
        )
    )
    assert told == ["AlreadyStated"] * 7 + ["done"]
    assert (Dependency.objects.count(), Event.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_begin_the_same_collaboration_eight_times_at_once() -> None:
    network, one, other = NetworkFactory(), OrganisationFactory(), OrganisationFactory()
    told = outcomes(
        lambda: collaborations.begin(
            network=network, organisations=(other, one), from_on=NEW_YEAR, by=BY, at=AT
        )
    )
    assert told == ["AlreadyCollaborating"] * 7 + ["done"]
    assert (Collaboration.objects.count(), Event.objects.count()) == (1, 1)
