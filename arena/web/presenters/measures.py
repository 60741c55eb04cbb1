"""The registry of measures in the reader's language: labels, values, ranks and readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from arena.graph.measures import GROUP_LABELS, MEASURES, Group, Measure, Scale
from arena.graph.positions import Sheet, ranks
from arena.graph.readings import Language
from arena.graph.snapshot import Snapshot
from arena.graph.structure import STRUCTURE
from arena.graph.structure_measure import StructureMeasure
from arena.queries.positions import Values


@dataclass(frozen=True)
class Fact:
    """One number with its explanation, as a page shows it; ``rank`` only for an organisation."""

    id: str
    label: str
    unit: str
    term: str
    value: str
    reading: str
    caution: str
    reference: str
    rank: int | None = None
    shared: bool = False


def language() -> Language:
    """Return the language in which the registry speaks to this reader."""
    return "en" if get_language() == "en" else "nl"


def group_label(group: Group) -> str:
    """Return what a group of measures is about."""
    return GROUP_LABELS[group][language()]


def measures_of(group: str) -> list[Measure]:
    """Return the measures of one group, or all of them, in the order of the registry."""
    return [one for one in MEASURES.values() if group in (one.group, "alles")]


def sizes() -> list[tuple[str, str]]:
    """Return the measures that an area can show: never below zero, and more than yes or no."""
    return [
        (one.id, one.label[language()])
        for one in MEASURES.values()
        if one.bounds[0] >= 0 and one.scale is not Scale.FLAG
    ]


def shown(scale: Scale, value: int | float | bool | None) -> str:
    """Return a value as text: a share in per cent, a count whole, undefined as a dash."""
    if value is None:
        return "–"
    if scale is Scale.FLAG:
        return _("yes") if value else _("no")
    if scale is Scale.SHARE:
        return _("%(share)s%%") % {"share": number_format(value * 100, 1 if value < 0.1 else 0)}
    return number_format(value, 0 if float(value).is_integer() else 2)


def ranks_of(measure: Measure, values: Values) -> list[int | None]:
    """Return the rank of each organisation; yes and no have none."""
    return [None] * len(values) if measure.scale is Scale.FLAG else ranks(values)


def facts(
    snapshot: Snapshot, found: Mapping[str, Values], organisation: int, ties: str = "all"
) -> list[Fact]:
    """Return the measures that were computed of one organisation, with its rank among all."""
    row = snapshot.index[organisation]
    name = snapshot.nodes[row].name
    spoken = language()
    told = []
    for key, values in found.items():
        measure = MEASURES[key]
        value = measure.plain(float(values[row]))
        ranked = ranks_of(measure, values)
        told.append(
            Fact(
                id=measure.id,
                label=measure.label[spoken],
                unit=measure.unit[spoken],
                term=measure.term,
                value=shown(measure.scale, value),
                reading=measure.reading(name, value, spoken, ties),
                caution=measure.caution[spoken],
                reference=measure.reference,
                rank=ranked[row],
                shared=ranked[row] is not None and ranked.count(ranked[row]) > 1,
            )
        )
    return told


def grouped_facts(sheet: Sheet, organisation: int) -> list[tuple[str, list[Fact]]]:
    """Return every measure of one organisation, by what it is about."""
    return [
        (group_label(group), facts(sheet.snapshot, _values(sheet, group), organisation))
        for group in Group
    ]


def _values(sheet: Sheet, group: Group) -> Mapping[str, Values]:
    return {measure.id: sheet.values[measure.id] for measure in measures_of(group)}


def structure_facts(sheet: Sheet) -> list[Fact]:
    """Return the numbers of the network as a whole."""
    return [_structure_fact(STRUCTURE[key], value) for key, value in sheet.structure.items()]


def _structure_fact(measure: StructureMeasure, value: int | float | bool | None) -> Fact:
    spoken = language()
    return Fact(
        id=measure.id,
        label=measure.label[spoken],
        unit="",
        term=measure.term,
        value=shown(measure.scale, value),
        reading=measure.reading(value, spoken),
        caution=measure.caution[spoken],
        reference=measure.reference,
    )
