"""No constraint without a test that breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps

FOLDER = Path(__file__).parent
NAMES = [
    constraint.name
    for model in apps.get_app_config("arena").get_models()
    for constraint in model._meta.constraints
]


@pytest.mark.parametrize("name", NAMES)
def test_constraint_is_broken_somewhere(name: str) -> None:
    assert any(f'broken("{name}")' in file.read_text() for file in FOLDER.glob("test_*.py"))
