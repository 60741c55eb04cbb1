"""Tables are made in an empty database, and never touched in another."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from arena.management import tables


@pytest.mark.parametrize(
    ("there", "called"), [([], ["migrate"]), (["auth_group"], ["migrate"]), (["arena_network"], [])]
)
def test_ensure_migrates_an_empty_database_alone(
    there: list[str], called: list[str], db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def call(name: str, **options: Any) -> None:
        asked.append(name)

    monkeypatch.setattr(connection.introspection, "table_names", lambda: there)
    monkeypatch.setattr(tables, "call_command", call)
    tables.ensure()
    assert asked == called
