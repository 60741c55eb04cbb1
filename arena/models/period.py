"""A period `[from, to)` of whole days: either end may be open; and what must hold of it."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db.models import CheckConstraint, F, Func, Model, Q, Value
from psycopg.types.range import DateRange


class Dated(Model):
    """A fact that holds for a period."""

    period = DateRangeField()

    class Meta:
        abstract = True

    @property
    def from_on(self) -> date | None:
        """The first day, or None when nobody knows it."""
        lower: date | None = self.period.lower
        return lower

    @property
    def until_on(self) -> date | None:
        """The day on which it no longer holds, or None while it is open."""
        upper: date | None = self.period.upper
        return upper

    def is_in_force(self, on: date) -> bool:
        """Whether the fact holds on that day."""
        return on in self.period


def between(from_on: date | None, until_on: date | None) -> DateRange:
    """Return the period from the first day up to, not including, the second."""
    return DateRange(from_on, until_on, "[)")


def not_empty(name: str) -> CheckConstraint:
    """Return the constraint that a period ends after it begins."""
    return CheckConstraint(condition=Q(period__isempty=False), name=name)


def one_at_a_time(name: str, *columns: str, text: str = "") -> ExclusionConstraint:
    """Return the constraint that periods of the same keys (and text) never overlap.

    Integer keys are compared as one-value ranges and a text by its hash, so that no extension
    of PostgreSQL is needed.
    """
    keys = [(_only(F(column)), "&&") for column in columns]
    if text:
        mark = Func(F(text), Value(0), function="hashtextextended")
        keys.append((_only(mark), "&&"))
    return ExclusionConstraint(name=name, expressions=[*keys, ("period", "&&")])


def _only(value: F | Func) -> Func:
    return Func(value, value, Value("[]"), function="int8range")
