"""The page that explains every measure, written from the registry alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from arena.graph.measure import GROUP_LABELS, Group, Measure, Texts
from arena.graph.measures import MEASURES
from arena.graph.readings import Language, decimal
from arena.graph.structure import STRUCTURE
from arena.graph.structure_measure import StructureMeasure

_EXAMPLE = "Vitalis"
_LANGUAGES: Mapping[Language, str] = {"nl": "Nederlands", "en": "English"}
_INTRODUCTION: Texts = {
    "nl": "Elk getal geldt voor één peildatum en voor de relaties die u kiest. Wat niet te zeggen "
    "is, blijft leeg en is geen nul. Een getal is een aanleiding voor een vraag, geen oordeel.",
    "en": "Every number holds for one date and for the ties you choose. What cannot be said stays "
    "empty and is not zero. A number is a reason to ask, not a verdict.",
}
_WORDS: Mapping[str, Texts] = {
    "structure": {"nl": "Het netwerk als geheel", "en": "The network as a whole"},
    "key": {"nl": "Sleutel", "en": "Key"},
    "term": {"nl": "Vakterm", "en": "Term"},
    "unit": {"nl": "Eenheid", "en": "Unit"},
    "range": {"nl": "Bereik", "en": "Range"},
    "reading": {"nl": "Voorbeeld", "en": "Example"},
    "question": {"nl": "Vraag vooraf", "en": "Ask first"},
    "source": {"nl": "Bron", "en": "Source"},
    "to": {"nl": "tot", "en": "to"},
    "from": {"nl": "vanaf", "en": "from"},
    "at_most": {"nl": "hoogstens", "en": "at most"},
    "no_limit": {"nl": "geen grens", "en": "no limit"},
}


def measures_page() -> str:
    """Return the page in Markdown, Dutch before English, measures in their order.

    Returns
    -------
    str
        Ends with a newline.

    Examples
    --------
    >>> measures_page().splitlines()[0]
    '# Measures'
    """
    parts = [
        "# Measures",
        "Written by `manage.py measures_page` from the registry in `arena/graph/`; do not edit.",
    ]
    for language, title in _LANGUAGES.items():
        parts += [f"## {title}", _INTRODUCTION[language]]
        for group in Group:
            parts.append(f"### {GROUP_LABELS[group][language]}")
            parts += [
                _measure(measure, language)
                for measure in MEASURES.values()
                if measure.group is group
            ]
        parts.append(f"### {_WORDS['structure'][language]}")
        parts += [_number(number, language) for number in STRUCTURE.values()]
    return "\n\n".join(parts) + "\n"


def _measure(measure: Measure, language: Language) -> str:
    key = f"{measure.within}.{measure.key}" if measure.within else measure.id
    return _entry(
        measure.label[language],
        [
            ("key", f"`{key}`"),
            ("term", measure.term),
            ("unit", measure.unit[language]),
            ("range", _range(measure.bounds, language)),
            ("reading", measure.reading(_EXAMPLE, _example(measure.bounds), language)),
            ("question", measure.caution[language]),
            ("source", measure.reference),
        ],
        language,
    )


def _number(number: StructureMeasure, language: Language) -> str:
    return _entry(
        number.label[language],
        [
            ("key", f"`structure.{number.id}`"),
            ("term", number.term),
            ("range", _range(number.bounds, language)),
            ("reading", number.reading(_example(number.bounds), language)),
            ("question", number.caution[language]),
            ("source", number.reference),
        ],
        language,
    )


def _entry(label: str, lines: Iterable[tuple[str, str]], language: Language) -> str:
    items = (f"- {_WORDS[word][language]}: {text}" for word, text in lines)
    return "\n".join([f"#### {label}", "", *items])


def _range(bounds: tuple[float, float], language: Language) -> str:
    low, high = (decimal(bound, language) if np.isfinite(bound) else "" for bound in bounds)
    if low and high:
        return f"{low} {_WORDS['to'][language]} {high}"
    if low:
        return f"{_WORDS['from'][language]} {low}"
    return f"{_WORDS['at_most'][language]} {high}" if high else _WORDS["no_limit"][language]


def _example(bounds: tuple[float, float]) -> float:
    """Return a value to show the reading with: in the middle of a range, else three."""
    return 0.4 if np.isfinite(bounds[1]) else 3.0
