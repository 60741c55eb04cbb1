"""A number has the form of its register, names one organisation, and is kept as text."""

from __future__ import annotations

from datetime import date

import pytest

from arena.models.identifier import FORMS, Scheme, is_valid, normalise
from arena.models.period import between
from tests.factories import IdentifierFactory
from tests.models.refusal import broken

VALID = [
    (Scheme.KVK, "90006623"),
    (Scheme.KVK, "00006623"),
    (Scheme.ESTABLISHMENT, "990064773193"),
    (Scheme.RSIN, "990983419"),
    (Scheme.OIN, "00000001990983419000"),
    (Scheme.OIN, "0000000400000000A000"),
    (Scheme.AGB, "06999901"),
    (Scheme.URA, "00012345"),
    (Scheme.UZOVI, "9901"),
    (Scheme.BRIN, "99AA"),
    (Scheme.BRIN, "99AA01"),
    (Scheme.TOOI, "gm9901"),
    (Scheme.TOOI, "pv99"),
    (Scheme.ROO, "28410"),
    (Scheme.OWN, "rij 12 / Zuid"),
]
OF_ANOTHER_FORM = [
    (Scheme.KVK, "9000662"),
    (Scheme.KVK, "900066233"),
    (Scheme.KVK, "٩٠٠٠٦٦٢٣"),  # Arabic-Indic digits, which \d would accept
    (Scheme.KVK, "9000662３"),  # a full-width digit
    (Scheme.KVK, "90006623\n"),
    (Scheme.ESTABLISHMENT, "99006477319"),
    (Scheme.RSIN, "99098341"),
    (Scheme.RSIN, "٩٩٠٩٨٣٤١٩"),
    (Scheme.OIN, "10000001990983419000"),
    (Scheme.AGB, "6999901"),
    (Scheme.URA, "1234"),
    (Scheme.UZOVI, "99011"),
    (Scheme.BRIN, "9AAA"),
    (Scheme.TOOI, "GM9901"),
    (Scheme.ROO, ""),
    (Scheme.OWN, ""),
]


def test_every_scheme_has_a_form_and_an_example() -> None:
    assert set(FORMS) == set(Scheme) == {scheme for scheme, _value in VALID}


@pytest.mark.parametrize(("scheme", "value"), VALID)
def test_is_valid_for_a_number_of_the_register(scheme: str, value: str) -> None:
    assert is_valid(scheme, value)


@pytest.mark.parametrize(("scheme", "value"), OF_ANOTHER_FORM)
def test_is_valid_refuses_another_form(scheme: str, value: str) -> None:
    assert not is_valid(scheme, value)


@pytest.mark.parametrize("value", ["990983418", "123456789", "000000000"])
def test_is_valid_refuses_an_rsin_that_fails_the_eleven_test(value: str) -> None:
    assert not is_valid(Scheme.RSIN, value)


def test_is_valid_refuses_an_unknown_register() -> None:
    assert not is_valid("passport", "90006623")


@pytest.mark.parametrize(
    ("scheme", "given", "stored"),
    [
        (Scheme.KVK, " 9000 6623 ", "90006623"),
        (Scheme.RSIN, "9909.83.419", "990983419"),
        (Scheme.BRIN, "99aa01", "99AA01"),
        (Scheme.TOOI, "GM9901", "gm9901"),
        (Scheme.OWN, " rij 12. ", "rij 12."),
    ],
)
def test_normalise_as_stored(scheme: str, given: str, stored: str) -> None:
    assert normalise(scheme, given) == stored


@pytest.mark.django_db
@pytest.mark.parametrize(("scheme", "value"), VALID)
def test_identifier_of_the_register_is_stored_as_it_is(scheme: str, value: str) -> None:
    identifier = IdentifierFactory(scheme=scheme, value=value)
    identifier.refresh_from_db()
    assert identifier.value == value
    assert str(identifier).endswith(value)


@pytest.mark.django_db
@pytest.mark.parametrize(("scheme", "value"), [*OF_ANOTHER_FORM, ("passport", "90006623")])
def test_identifier_of_another_form(scheme: str, value: str) -> None:
    with broken("identifier_has_the_form_of_its_register"):
        IdentifierFactory(scheme=scheme, value=value)


@pytest.mark.django_db
def test_identifier_of_another_organisation() -> None:
    IdentifierFactory(value="90006623")
    with broken("identifier_names_one_organisation"):
        IdentifierFactory(value="90006623")


@pytest.mark.django_db
def test_identifier_may_look_like_one_of_another_register() -> None:
    IdentifierFactory(scheme=Scheme.KVK, value="00012345")
    assert IdentifierFactory(scheme=Scheme.URA, value="00012345").pk


@pytest.mark.django_db
def test_identifier_of_no_day_at_all() -> None:
    with broken("identifier_ends_after_it_begins"):
        IdentifierFactory(period=between(date(2024, 1, 1), date(2024, 1, 1)))
