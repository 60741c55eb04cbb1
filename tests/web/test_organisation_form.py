"""Changing what is said of an organisation, and the other names it goes by."""

from __future__ import annotations

import pytest
from django.urls import reverse

from arena.models import Event, Organisation, Sector
from arena.operations import memberships
from tests.conftest import Person
from tests.operations.contract import nothing_written
from tests.web.reading import in_english, read
from tests.web.test_network_forms import errors, filled_in
from tests.world import AT, BY, FOUNDED, World


@pytest.fixture
def where(world: World) -> str:
    return reverse("organisation-change", args=[world.huisartsen.pk])


def test_change_of_an_organisation_leaves_one_event(
    where: str, world: World, admin: Person
) -> None:
    form = filled_in(read(admin.get(where)))
    assert form["name"] == world.huisartsen.name
    before = Event.objects.count()
    welfare = Sector.objects.get(name="Welzijn")
    new = {"note": "Eén loket.", "sector": str(welfare.pk), "aliases": "HCM\n\n Meerdokters \nhcm"}
    answer = admin.post(where, {**form, **new})
    assert answer["Location"] == reverse("organisation", args=[world.huisartsen.pk])
    assert Event.objects.count() == before + 1
    event = Event.objects.latest("pk")
    assert event.action == "ORGANISATION_CHANGED"
    assert event.new == {
        "note": "Eén loket.", "sector": welfare.pk, "aliases": ["HCM", "Meerdokters"],
    }  # fmt: skip
    assert filled_in(read(admin.get(where)))["aliases"] == "HCM\nMeerdokters"


def test_change_of_the_other_names_is_found_by_the_register(where: str, admin: Person) -> None:
    form = filled_in(read(admin.get(where)))
    admin.post(where, {**form, "aliases": "Sint Jan"})
    assert (
        "Huisartsencoöperatie" in admin.get("/organisaties/", {"zoek": "Sint J"}).content.decode()
    )


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("name", "", "required"),
        ("name", "x" * 201, "at most 200"),
        ("aliases", "goed\n" + "x" * 201, "at most 200"),
        ("aliases", "a\x00b", "Null characters"),
        ("sector", "999999999", "not one of the available choices"),
        ("sector", "a", "not one of the available choices"),
        ("sector", "99999999999999999999", "not one of the available choices"),
        ("website", "javascript:alert(1)", "valid URL"),
        ("website", "geen adres", "valid URL"),
        ("municipality", "x" * 121, "at most 120"),
    ],
)
def test_change_refuses_with_a_sentence(
    name: str, value: str, says: str, where: str, admin: Person
) -> None:
    form = filled_in(read(in_english(admin).get(where)))
    with nothing_written():
        answer = admin.post(where, {**form, name: value})
    assert any(says in error for error in errors(read(answer, 400)))


def test_change_reads_a_website_without_its_scheme_as_https(where: str, admin: Person) -> None:
    form = filled_in(read(admin.get(where)))
    admin.post(where, {**form, "website": "huisartsen.example"})
    assert Organisation.objects.filter(website="https://huisartsen.example").exists()


def test_change_is_for_who_may_edit_in_a_network_where_it_stands(
    where: str, world: World, outsider: Person
) -> None:
    assert outsider.get(where).status_code == 404
    memberships.admit(
        network=world.other, organisation=world.huisartsen, position="ring", from_on=FOUNDED,
        by=BY, at=AT,
    )  # fmt: skip
    assert outsider.get(where).status_code == 200
