"""An event: who did what to which object, when, from where and with what result."""

from __future__ import annotations

from typing import NamedTuple

from django.db import models


class Actor(NamedTuple):
    """Who acts, from where, and in which request; the person may leave, the event stays."""

    user_id: int | None
    name: str
    origin: str
    request_id: str = ""


class Event(models.Model):
    """One line of the log. No foreign keys; a trigger refuses update and delete."""

    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=120)
    origin = models.CharField(max_length=60)
    request_id = models.CharField(max_length=36, blank=True)
    action = models.CharField(max_length=40)
    object_type = models.CharField(max_length=30)
    object_id = models.BigIntegerField(null=True)
    object_name = models.CharField(max_length=250)
    network_id = models.BigIntegerField(null=True)
    result = models.CharField(max_length=20, default="done")
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["network_id", "-at"], name="event_of_a_network"),
            models.Index(fields=["object_type", "object_id"], name="event_of_an_object"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.object_name}"
