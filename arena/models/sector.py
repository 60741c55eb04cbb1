"""A sector: the kind of work an organisation does, and its colour on the map."""

from django.db import models
from django.db.models.functions import Lower


class Sector(models.Model):
    """A kind of organisation, such as hospital care or municipality."""

    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="sector_has_its_own_name")]

    def __str__(self) -> str:
        return self.name
