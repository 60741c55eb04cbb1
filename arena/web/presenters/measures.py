"""The registry of measures in the reader's language: labels, values, ranks and readings."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from arena.graph.measures import MEASURES, Measure, Scale
from arena.graph.positions import Sheet, ranks
from arena.graph.readings import Language


@dataclass(frozen=True)
class Fact:
    """One measure of one organisation, as a page shows it."""

    id: str
    label: str
    unit: str
    term: str
    value: str
    rank: int | None
    shared: bool
    reading: str
    caution: str
    reference: str


def language() -> Language:
    """Return the language in which the registry speaks to this reader."""
    return "en" if get_language() == "en" else "nl"


def shown(measure: Measure, value: int | float | None) -> str:
    """Return a value as text: a share in per cent, a count whole, undefined as a dash."""
    if value is None:
        return "–"
    if measure.scale is Scale.SHARE:
        return _("%(share)s%%") % {"share": number_format(value * 100, 1 if value < 0.1 else 0)}
    return number_format(value, 0 if float(value).is_integer() else 2)


def facts(sheet: Sheet, organisation: int, ties: str = "all") -> list[Fact]:
    """Return every measure of one organisation, with its rank among all."""
    row = sheet.snapshot.index[organisation]
    name = sheet.snapshot.nodes[row].name
    spoken = language()
    found = []
    for key, values in sheet.values.items():
        measure = MEASURES[key]
        value = measure.plain(float(values[row]))
        ranked = ranks(values)
        found.append(
            Fact(
                id=key,
                label=measure.label[spoken],
                unit=measure.unit[spoken],
                term=measure.term,
                value=shown(measure, value),
                rank=ranked[row],
                shared=ranked[row] is not None and ranked.count(ranked[row]) > 1,
                reading=measure.reading(name, value, spoken, ties),
                caution=measure.caution[spoken],
                reference=measure.reference,
            )
        )
    return found
