"""A collaboration: two organisations chose to work together."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from arena.models.dependency import StatedBy, one_to_five
from arena.models.network import Network
from arena.models.organisation import Organisation
from arena.models.period import Dated, not_empty, one_at_a_time


class Character(models.TextChoices):
    """A chain is linear and transactional; a network makes new things together."""

    CHAIN = "chain", _("chain: one passes on to the other")
    NETWORK = "network", _("network: making new things together")


class Collaboration(Dated):
    """A pair of organisations, stored one way round, working together for a period."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="collaborations")
    first = models.ForeignKey(Organisation, models.PROTECT, related_name="collaborations")
    second = models.ForeignKey(Organisation, models.PROTECT, related_name="collaborations_with")
    character = models.CharField(_("character"), max_length=10, choices=Character, blank=True)
    intensity = models.PositiveSmallIntegerField(_("intensity"), null=True, blank=True)
    stated_by = models.CharField(
        _("stated by"), max_length=12, choices=StatedBy, default=StatedBy.COORDINATOR
    )
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            one_at_a_time("collaboration_is_one_at_a_time", "network", "first", "second"),
            not_empty("collaboration_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")),
                name="collaboration_pair_is_stored_one_way_round",
            ),
            models.CheckConstraint(
                condition=Q(character__in=["", *Character.values]),
                name="collaboration_character_is_known",
            ),
            models.CheckConstraint(
                condition=Q(stated_by__in=StatedBy.values), name="collaboration_stated_by_is_known"
            ),
            one_to_five("intensity", "collaboration_intensity_is_one_to_five"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} – {self.second_id}"
