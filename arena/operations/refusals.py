"""How an operation refuses: an exception named after the state of affairs, with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """An operation that would break a rule; ``sentence`` says which, to the user."""

    sentence: Any = _("This cannot be done.")

    def __init__(self, **details: Any) -> None:
        super().__init__(self.sentence)
        self.details = details

    def __str__(self) -> str:
        return str(self.sentence) % self.details if self.details else str(self.sentence)


@contextmanager
def refusing(**by_constraint: type[Refused]) -> Iterator[None]:
    """Turn a broken database constraint into the refusal of that name; others pass on."""
    try:
        with transaction.atomic():
            yield
    except (IntegrityError, DataError) as error:
        refusal = by_constraint.get(_constraint(error))
        if refusal is None:
            raise
        raise refusal() from error


def _constraint(error: Exception) -> str:
    """Return the broken constraint; an end before a start is refused by the type itself."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    return str(name) if name else "period"
