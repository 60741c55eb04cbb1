"""A number under which a register knows an organisation; always text, never a number."""

from __future__ import annotations

import re

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from arena.models.organisation import Organisation
from arena.models.period import Dated, not_empty


class Scheme(models.TextChoices):
    """The registers whose numbers we keep."""

    KVK = "kvk", _("KvK number")
    ESTABLISHMENT = "establishment", _("establishment number")
    RSIN = "rsin", _("RSIN")
    OIN = "oin", _("OIN")
    AGB = "agb", _("AGB code")
    URA = "ura", _("URA number")
    UZOVI = "uzovi", _("UZOVI number")
    BRIN = "brin", _("BRIN number")
    TOOI = "tooi", _("TOOI code")
    ROO = "roo", _("number in the Register of Government Organisations")
    OWN = "own", _("own number in an imported file")


# The forms, in a syntax that PostgreSQL and Python share.
FORMS = {
    Scheme.KVK: r"^[0-9]{8}$",
    Scheme.ESTABLISHMENT: r"^[0-9]{12}$",
    Scheme.RSIN: r"^[0-9]{9}$",
    Scheme.OIN: r"^0000000[0-9][0-9A-Z]{12}$",
    Scheme.AGB: r"^[0-9]{8}$",
    Scheme.URA: r"^[0-9]{8}$",
    Scheme.UZOVI: r"^[0-9]{4}$",
    Scheme.BRIN: r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$",
    Scheme.TOOI: r"^[a-z]{2}[0-9]{2,6}$",
    Scheme.ROO: r"^[0-9]{1,12}$",
    Scheme.OWN: r"^.{1,100}$",
}
RSIN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def normalise(scheme: str, value: str) -> str:
    """Return the value as it is stored: without spaces and dots, leading zeros kept."""
    if scheme == Scheme.OWN:
        return value.strip()
    plain = re.sub(r"[\s.]", "", value)
    return plain.lower() if scheme == Scheme.TOOI else plain.upper()


def is_valid(scheme: str, value: str) -> bool:
    """Whether a normalised value has the form, and the check digit, of its scheme."""
    if scheme not in FORMS or not re.fullmatch(FORMS[Scheme(scheme)].strip("^$"), value):
        return False
    return scheme != Scheme.RSIN or _passes_eleven_test(value)


def _passes_eleven_test(value: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(RSIN_WEIGHTS, value, strict=True))
    return total % 11 == 0 and value.strip("0") != ""


class Identifier(Dated):
    """A number in a register, for as long as it holds."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("register"), max_length=20, choices=Scheme)
    value = models.CharField(_("number"), max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"], name="identifier_names_one_organisation"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    *(Q(scheme=scheme, value__regex=form) for scheme, form in FORMS.items()),
                    _connector=Q.OR,
                ),
                name="identifier_has_the_form_of_its_register",
            ),
            not_empty("identifier_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"
