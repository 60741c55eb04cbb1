"""An organisation, and the other names it goes by."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from arena.models.sector import Sector


class Organisation(models.Model):
    """An organisation, a part of one, or a site; never a person."""

    name = models.CharField(_("name"), max_length=200)
    sector = models.ForeignKey(
        Sector, models.PROTECT, null=True, blank=True, verbose_name=_("sector")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    municipality = models.CharField(_("municipality or region"), max_length=120, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1)
    # Name, aliases and municipality, also without accents; written by operations.organisations.
    search_text = models.TextField(default="", editable=False)
    search_vector = models.GeneratedField(
        expression=SearchVector("search_text", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisation_has_a_name"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="organisation_is_not_part_of_itself",
            ),
        ]
        indexes = [
            GinIndex(fields=["search_vector"], name="organisation_search"),
            models.Index(Lower("name"), name="organisation_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Alias(models.Model):
    """Another name of an organisation: an abbreviation, an older name, a spelling."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="aliases")
    name = models.CharField(_("also known as"), max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation", Lower("name"), name="alias_is_given_once_an_organisation"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="alias_is_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
