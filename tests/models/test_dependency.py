"""A dependency is on another organisation, and stated once at a time for each subject."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from arena.models import Dependency, Resource
from arena.models.period import between
from tests.factories import DependencyFactory, OrganisationFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db
YEAR_2024 = between(date(2024, 1, 1), date(2025, 1, 1))


def again(stated: Dependency, **values: Any) -> Dependency:
    same = {name: getattr(stated, name) for name in ("network", "dependant", "provider", "period")}
    return DependencyFactory(**{**same, "resource": stated.resource, **values})


@pytest.mark.parametrize("period", [YEAR_2024, between(date(2024, 12, 31), None)])
def test_dependency_stated_twice_for_a_day(period: object) -> None:
    stated = DependencyFactory(period=YEAR_2024)
    with broken("dependency_is_stated_once_at_a_time"):
        again(stated, period=period)


def test_dependency_stated_twice_in_the_same_words() -> None:
    stated = DependencyFactory(resource="", wording="vervoer")
    with broken("dependency_is_stated_once_at_a_time"):
        again(stated, wording="vervoer")


@pytest.mark.parametrize(
    "different",
    [
        {"resource": Resource.STAFF},
        {"resource": "", "wording": "vervoer"},
        {"period": between(date(2025, 1, 1), None)},
    ],
)
def test_dependency_may_stand_beside_a_different_one(different: dict[str, Any]) -> None:
    assert again(DependencyFactory(period=YEAR_2024), **different).pk


def test_dependency_may_be_mutual() -> None:
    stated = DependencyFactory()
    assert again(stated, dependant=stated.provider, provider=stated.dependant).pk


def test_dependency_of_no_day_at_all() -> None:
    with broken("dependency_ends_after_it_begins"):
        DependencyFactory(period=between(date(2024, 1, 1), date(2024, 1, 1)))


def test_dependency_on_itself() -> None:
    organisation = OrganisationFactory()
    with broken("dependency_is_on_another"):
        DependencyFactory(dependant=organisation, provider=organisation)


def test_dependency_on_an_unknown_resource() -> None:
    with broken("dependency_resource_is_known"):
        DependencyFactory(resource="sunshine")


@pytest.mark.parametrize("degree", [0, 6])
def test_dependency_of_a_strength_outside_one_to_five(degree: int) -> None:
    with broken("dependency_strength_is_one_to_five"):
        DependencyFactory(strength=degree)


@pytest.mark.parametrize("degree", [0, 6])
def test_dependency_of_a_replaceability_outside_one_to_five(degree: int) -> None:
    with broken("dependency_replaceability_is_one_to_five"):
        DependencyFactory(replaceability=degree)


@pytest.mark.parametrize("degree", [None, 1, 5])
def test_dependency_of_a_stated_or_unstated_degree(degree: int | None) -> None:
    assert DependencyFactory(strength=degree, replaceability=degree).strength == degree


def test_dependency_stated_by_nobody_known() -> None:
    with broken("dependency_stated_by_is_known"):
        DependencyFactory(stated_by="hearsay")
