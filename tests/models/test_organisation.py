"""An organisation has a name, and is not part of itself; a sector and an alias are given once."""

from __future__ import annotations

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db.models import F

from arena.models import Organisation
from tests.factories import AliasFactory, OrganisationFactory, SectorFactory
from tests.models.refusal import broken

pytestmark = pytest.mark.django_db


def test_organisation_without_a_name() -> None:
    with broken("organisation_has_a_name"):
        OrganisationFactory(name="")


def test_organisation_as_part_of_itself() -> None:
    organisation = OrganisationFactory()
    with broken("organisation_is_not_part_of_itself"):
        Organisation.objects.filter(pk=organisation.pk).update(parent=F("pk"))


def test_organisations_may_share_a_name() -> None:
    assert OrganisationFactory(name="Apotheek").pk != OrganisationFactory(name="Apotheek").pk


def test_organisation_is_found_by_a_word_of_its_search_text() -> None:
    found = OrganisationFactory(search_text="Huisartsencoöperatie Meerland Huisartsencooperatie")
    OrganisationFactory()
    query = SearchQuery("huisartsencooperatie", config="dutch")
    assert list(Organisation.objects.filter(search_vector=query)) == [found]


def test_sector_of_the_same_name_in_other_capitals() -> None:
    SectorFactory(name="Welzijn")
    with broken("sector_has_its_own_name"):
        SectorFactory(name="WELZIJN")


def test_alias_given_twice_to_one_organisation() -> None:
    alias = AliasFactory(name="HCM")
    with broken("alias_is_given_once_an_organisation"):
        AliasFactory(organisation=alias.organisation, name="hcm")


def test_alias_may_be_given_to_two_organisations() -> None:
    assert AliasFactory(name="GGD").organisation != AliasFactory(name="GGD").organisation


def test_alias_without_a_name() -> None:
    with broken("alias_is_a_name"):
        AliasFactory(name="")


@pytest.mark.parametrize("factory", [SectorFactory, OrganisationFactory, AliasFactory])
def test_each_goes_by_its_name(factory: type) -> None:
    row = factory.create(name="Zorg")
    assert str(row) == "Zorg"
