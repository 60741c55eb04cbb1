"""A membership: where an organisation stands in a network, and since when."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from arena.models.network import Network
from arena.models.organisation import Organisation
from arena.models.period import Dated, not_empty, one_at_a_time


class Position(models.TextChoices):
    """Where an organisation was declared to stand."""

    CORE = "core", _("strategic core")
    RING = "ring", _("complementary ring")
    FIELD = "field", _("field")


class Involvement(models.TextChoices):
    """The rings of influence: what an organisation does in the network."""

    DECIDES = "decides", _("decides")
    WORKS = "works", _("works along")
    THINKS = "thinks", _("thinks along")
    INFORMED = "informed", _("is informed")


class Ground(models.TextChoices):
    """On what ground an organisation holds a place in the core, or regie."""

    LAW = "law", _("law or agreement")
    REPUTATION = "reputation", _("reputation")
    ACCESS = "access", _("exclusive access to clients")
    INITIATIVE = "initiative", _("first on the field")
    MANDATE = "mandate", _("mandate of the partners")
    FUNDING = "funding", _("funding")


class Ending(models.TextChoices):
    """How a membership ended."""

    MOVED = "moved", _("moved to another position")
    WITHDREW = "withdrew", _("withdrew")
    EXCLUDED = "excluded", _("was excluded")
    MERGED = "merged", _("merged into another organisation")
    DISSOLVED = "dissolved", _("was dissolved")
    COMPLETED = "completed", _("the agreed period ended")


class Membership(Dated):
    """An organisation in one position of a network for a period."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    position = models.CharField(_("position"), max_length=10, choices=Position)
    involvement = models.CharField(_("involvement"), max_length=10, choices=Involvement, blank=True)
    grounds = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    ended_how = models.CharField(_("how it ended"), max_length=10, choices=Ending, blank=True)
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            one_at_a_time("membership_holds_one_position_at_a_time", "network", "organisation"),
            not_empty("membership_leaves_after_joining"),
            models.CheckConstraint(
                condition=Q(position__in=Position.values), name="membership_position_is_known"
            ),
            models.CheckConstraint(
                condition=Q(involvement__in=["", *Involvement.values]),
                name="membership_involvement_is_known",
            ),
            models.CheckConstraint(
                condition=Q(ended_how__in=["", *Ending.values]), name="membership_ending_is_known"
            ),
            models.CheckConstraint(
                condition=Q(grounds__contained_by=Ground.values),
                name="membership_grounds_are_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}@{self.network_id}: {self.position}"
