"""A network: an arena of dependencies around one societal issue."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Phase(models.TextChoices):
    """The four phases in which a network of care develops (Minkman)."""

    DESIGN = "design", _("initiative and design")
    EXPERIMENT = "experiment", _("experiment and execution")
    EXPANSION = "expansion", _("expansion and monitoring")
    CONSOLIDATION = "consolidation", _("consolidation and transformation")


class Visibility(models.TextChoices):
    """Who may read a network."""

    PRIVATE = "private", _("only who has a seat")
    PUBLIC = "public", _("everyone")


class Network(models.Model):
    """A network, its issue and its ambition."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(max_length=100)
    issue = models.TextField(_("societal issue"), blank=True)
    ambition = models.TextField(_("ambition"), blank=True)
    region = models.CharField(_("region"), max_length=120, blank=True)
    phase = models.CharField(_("phase"), max_length=20, choices=Phase, blank=True)
    visibility = models.CharField(
        _("readable by"), max_length=10, choices=Visibility, default=Visibility.PRIVATE
    )
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="network_has_its_own_address"),
            models.CheckConstraint(
                condition=Q(founded_on__isnull=True)
                | Q(closed_on__isnull=True)
                | Q(closed_on__gt=F("founded_on")),
                name="network_closes_after_its_founding",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="network_has_a_name"),
            models.CheckConstraint(
                condition=Q(phase__in=["", *Phase.values]), name="network_phase_is_known"
            ),
            models.CheckConstraint(
                condition=Q(visibility__in=Visibility.values), name="network_visibility_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
