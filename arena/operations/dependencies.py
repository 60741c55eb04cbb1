"""State, change and end a dependency."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Dependency, Network, Organisation, StatedBy
from arena.models.period import between
from arena.operations import events, versions
from arena.operations.refusals import Refused, refusing


class DependsOnItself(Refused):
    """Dependant and provider are the same organisation."""

    sentence = _("An organisation does not depend on itself. Choose another organisation.")


class AlreadyStated(Refused):
    """This dependency is already stated for (part of) the period."""

    sentence = _("This dependency is already stated for that period.")


class EndsBeforeItBegins(Refused):
    """The end is not after the beginning."""

    sentence = _("A dependency ends after it begins. Check both dates.")


class AlreadyEnded(Refused):
    """The dependency ended on that day or before."""

    sentence = _("This dependency has already ended.")


@transaction.atomic
def state(
    *,
    network: Network,
    dependant: Organisation,
    provider: Organisation,
    by: Actor,
    at: datetime,
    resource: str = "",
    wording: str = "",
    strength: int | None = None,
    replaceability: int | None = None,
    stated_by: str = StatedBy.COORDINATOR,
    from_on: date | None = None,
    until_on: date | None = None,
    note: str = "",
) -> Dependency:
    """State that the dependant cannot do without a resource of the provider."""
    values: dict[str, Any] = {
        "resource": resource,
        "wording": wording,
        "strength": strength,
        "replaceability": replaceability,
        "stated_by": stated_by,
        "note": note,
    }
    if from_on is not None and until_on is not None and from_on >= until_on:
        raise EndsBeforeItBegins
    versions.hold(network)
    with refusing(
        dependency_is_on_another=DependsOnItself, dependency_is_stated_once_at_a_time=AlreadyStated
    ):
        dependency = Dependency.objects.create(
            network=network,
            dependant=dependant,
            provider=provider,
            period=between(from_on, until_on),
            **values,
        )
    new = {**values, "from_on": from_on, "until_on": until_on}
    _record(dependency, "DEPENDENCY_STATED", by=by, at=at, new=new)
    return dependency


@transaction.atomic
def change(
    *, dependency: Dependency, version: int, by: Actor, at: datetime, **values: Any
) -> Dependency:
    """Change what is said of the dependency, unless somebody else did since ``version``."""
    with refusing(dependency_is_stated_once_at_a_time=AlreadyStated):
        old = versions.update(dependency, version=version, values=values)
    if old:
        new = {name: values[name] for name in old}
        _record(dependency, "DEPENDENCY_CHANGED", by=by, at=at, old=old, new=new)
    return dependency


@transaction.atomic
def end(*, dependency: Dependency, on: date, by: Actor, at: datetime) -> Dependency:
    """End a dependency on a day."""
    if dependency.until_on is not None and dependency.until_on <= on:
        raise AlreadyEnded
    if dependency.from_on is not None and on <= dependency.from_on:
        raise EndsBeforeItBegins
    old = {"until_on": dependency.until_on}
    period = between(dependency.from_on, on)
    versions.update(dependency, version=dependency.version, values={"period": period})
    _record(dependency, "DEPENDENCY_ENDED", by=by, at=at, old=old, new={"until_on": on})
    return dependency


def _record(dependency: Dependency, action: str, **rest: Any) -> None:
    name = f"{dependency.dependant.name} → {dependency.provider.name}"
    events.record(action=action, on=dependency, network=dependency.network, name=name, **rest)
