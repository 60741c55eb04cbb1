"""The pages are read on the day on which the tests play."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import timezone

from tests.world import TODAY


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let today be the day of the tests; a given moment keeps its own date."""
    localdate = timezone.localdate

    def on_the_day(value: Any = None, timezone: Any = None) -> date:
        return TODAY if value is None else localdate(value, timezone)

    monkeypatch.setattr(timezone, "localdate", on_the_day)


@pytest.fixture
def cold() -> None:
    """Nothing is computed yet."""
    cache.clear()
