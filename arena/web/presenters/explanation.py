"""The page that explains every number, from the registry alone."""

from __future__ import annotations

from typing import Any

from arena.graph.measures import Group
from arena.graph.structure import STRUCTURE
from arena.web.presenters.measures import group_label, language, measures_of


def explanation() -> dict[str, Any]:
    """Return each measure with its label, unit, caution and source, by what it is about."""
    spoken = language()
    groups = [
        (
            group_label(group),
            [
                {
                    "id": one.id,
                    "label": one.label[spoken],
                    "unit": one.unit[spoken],
                    "caution": one.caution[spoken],
                    "term": one.term,
                    "reference": one.reference,
                }
                for one in measures_of(group)
            ],
        )
        for group in Group
    ]
    whole = [
        {
            "id": one.id,
            "label": one.label[spoken],
            "caution": one.caution[spoken],
            "term": one.term,
            "reference": one.reference,
        }
        for one in STRUCTURE.values()
    ]
    return {"groups": groups, "whole": whole}
