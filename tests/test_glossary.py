"""The glossary in ``arena/README.md`` and the code use the same words."""

from __future__ import annotations

import enum
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models

import arena.models
from arena.models import period

README = Path(__file__).resolve().parent.parent / "arena/README.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| (`[^|]+`) \|$", re.MULTILINE)


def _rows() -> list[tuple[str, str, list[str]]]:
    found = ROW.findall(README.read_text("utf-8"))
    return [(dutch, english, re.findall(r"`([^`]+)`", code)) for dutch, english, code in found]


IDENTIFIERS = [name for _dutch, _english, names in _rows() for name in names]


def _holds(owner: Any, name: str) -> bool:
    """Whether a module, class, enum or model has something of this name."""
    if isinstance(owner, type) and issubclass(owner, models.Model) and not owner._meta.abstract:
        return name in {field.name for field in owner._meta.get_fields()} or hasattr(owner, name)
    if isinstance(owner, type) and name in getattr(owner, "__annotations__", {}):
        return True
    return hasattr(owner, name)


def _place(dotted: str) -> tuple[Any, str]:
    """Return what owns the last word: a module of the arena, or something among the models."""
    *path, last = dotted.split(".")
    if path[:1] != ["arena"]:
        owner: Any = arena.models
        for part in path:
            owner = getattr(owner, part, None) or getattr(period, part)
        return owner, last
    for end in range(len(path), 0, -1):
        try:
            owner = import_module(".".join(path[:end]))
        except ModuleNotFoundError:
            continue
        for part in path[end:]:
            owner = getattr(owner, part)
        return owner, last
    raise AssertionError(dotted)


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_identifier_exists(identifier: str) -> None:
    owner, name = _place(identifier)
    assert _holds(owner, name), identifier


def test_every_model_is_explained() -> None:
    names = {model.__name__ for model in apps.get_app_config("arena").get_models()}
    assert names <= set(IDENTIFIERS)


def test_every_choice_of_the_models_is_explained() -> None:
    exported = [getattr(arena.models, name) for name in arena.models.__all__]
    choices = {one.__name__ for one in exported if issubclass(one, enum.Enum)}
    assert choices
    assert choices <= set(IDENTIFIERS)


def test_every_export_of_the_models_is_explained() -> None:
    assert set(arena.models.__all__) <= set(IDENTIFIERS)


def test_a_dutch_word_means_one_thing() -> None:
    words = [dutch for dutch, _english, _names in _rows()]
    assert len(words) == len(set(words))


def test_an_identifier_stands_for_one_idea() -> None:
    assert len(IDENTIFIERS) == len(set(IDENTIFIERS))
