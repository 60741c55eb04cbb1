"""A dependency: A cannot do its work without B, and nobody chose it."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from arena.models.network import Network
from arena.models.organisation import Organisation
from arena.models.period import Dated, not_empty, one_at_a_time


class Resource(models.TextChoices):
    """What the dependant cannot do without."""

    CLIENTS = "clients", _("clients")
    FUNDING = "funding", _("funding")
    MANDATE = "mandate", _("mandate")
    INFORMATION = "information", _("information")
    STAFF = "staff", _("staff")
    KNOWLEDGE = "knowledge", _("knowledge")
    LOCATION = "location", _("location")
    LEGITIMACY = "legitimacy", _("legitimacy")


class StatedBy(models.TextChoices):
    """Who says that the tie is there."""

    COORDINATOR = "coordinator", _("the coordinator")
    FIRST = "first", _("the first organisation")
    SECOND = "second", _("the second organisation")
    BOTH = "both", _("both organisations")


def one_to_five(field: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a degree lies between 1 and 5, or was not stated."""
    unstated = Q(**{f"{field}__isnull": True})
    return models.CheckConstraint(condition=unstated | Q(**{f"{field}__range": (1, 5)}), name=name)


class Dependency(Dated):
    """A dependant that needs a resource of a provider, in a network, for a period."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="dependencies")
    dependant = models.ForeignKey(Organisation, models.PROTECT, related_name="dependencies")
    provider = models.ForeignKey(Organisation, models.PROTECT, related_name="dependants")
    resource = models.CharField(_("resource"), max_length=12, choices=Resource, blank=True)
    # The words of the source where they name no resource of the list.
    wording = models.CharField(_("in their words"), max_length=120, blank=True)
    strength = models.PositiveSmallIntegerField(_("strength"), null=True, blank=True)
    replaceability = models.PositiveSmallIntegerField(_("replaceability"), null=True, blank=True)
    stated_by = models.CharField(
        _("stated by"), max_length=12, choices=StatedBy, default=StatedBy.COORDINATOR
    )
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1)
    # What distinguishes two dependencies of one pair; the exclusion constraint compares it.
    subject = models.GeneratedField(
        expression=Concat(F("resource"), models.Value(":"), F("wording")),
        output_field=models.CharField(max_length=140),
        db_persist=True,
    )

    class Meta:
        constraints = [
            one_at_a_time(
                "dependency_is_stated_once_at_a_time",
                "network",
                "dependant",
                "provider",
                text="subject",
            ),
            not_empty("dependency_ends_after_it_begins"),
            models.CheckConstraint(
                condition=~Q(dependant=F("provider")), name="dependency_is_on_another"
            ),
            models.CheckConstraint(
                condition=Q(resource__in=["", *Resource.values]),
                name="dependency_resource_is_known",
            ),
            models.CheckConstraint(
                condition=Q(stated_by__in=StatedBy.values), name="dependency_stated_by_is_known"
            ),
            one_to_five("strength", "dependency_strength_is_one_to_five"),
            one_to_five("replaceability", "dependency_replaceability_is_one_to_five"),
        ]

    def __str__(self) -> str:
        return f"{self.dependant_id} → {self.provider_id}"
