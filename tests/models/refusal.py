"""How the tests of this folder say that the database itself refuses a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, transaction


@contextmanager
def broken(constraint: str) -> Iterator[None]:
    """Hold that the database refuses what happens inside, by the constraint of this name."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        yield
    cause: Any = caught.value.__cause__
    assert cause.diag.constraint_name == constraint
