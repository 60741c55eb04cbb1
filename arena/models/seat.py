"""A seat: a person's role in a network, and on whose behalf."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from arena.models.network import Network
from arena.models.organisation import Organisation
from arena.models.period import Dated, not_empty


class Role(models.TextChoices):
    """What a person does in a network."""

    COORDINATOR = "coordinator", _("coordinator")
    BOARD = "board", _("board member")
    ADMIN = "admin", _("admin")
    VIEWER = "viewer", _("reader")


class Seat(Dated):
    """A role of a person in a network for a period."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats")
    role = models.CharField(_("role"), max_length=12, choices=Role)
    on_behalf_of = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="seats"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["network", "user", "role"],
                condition=Q(period__upper_inf=True),
                name="seat_is_open_once_a_person_and_role",
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="seat_role_is_known"),
            not_empty("seat_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}@{self.network_id}: {self.role}"
