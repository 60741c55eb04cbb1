"""The table of positions: columns from the registry, rows from the sheet, sorted as asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from arena.exchange.spreadsheet import as_csv
from arena.graph.measures import MEASURES, Group, Measure
from arena.graph.positions import Sheet
from arena.graph.snapshot import Node, Snapshot, TieKind
from arena.models import Position
from arena.queries import positions, snapshots
from arena.queries.computations import Underway
from arena.web.forms.maps import KIND, TIES
from arena.web.guards import Visit
from arena.web.presenters.addresses import with_parameters
from arena.web.presenters.core_page import core_of
from arena.web.presenters.measures import (
    group_label,
    language,
    measures_of,
    ranks_of,
    shown,
    structure_facts,
)
from arena.web.presenters.pages import network_page
from arena.web.presenters.paging import paged

TEXT_COLUMNS = ("naam", "sector", "plaats")
ALL_GROUPS = "alles"
A_PAGE = 500


@dataclass(frozen=True)
class Column:
    """One heading: its text, the address that sorts by it, and how it is sorted now."""

    key: str
    label: str
    explanation: str
    address: str
    sorted: str
    is_number: bool


@dataclass(frozen=True)
class Row:
    """One organisation: its name, place and a (value, rank) per measure."""

    name: str
    address: str
    sector: str
    position: str
    position_label: str
    cells: list[tuple[str, int | None]]


def positions_page(given: QueryDict, visit: Visit) -> dict[str, Any]:
    """Return what the page of the positions places."""
    snapshot, ties = chosen(given, visit)
    group, order = _group(given), _order(given)
    kinds = [tie.kind for tie in snapshot.ties]
    page = {
        **network_page(visit, given, "positions"),
        "organisations": len(snapshot),
        "dependencies": kinds.count(TieKind.DEPENDENCY),
        "collaborations": kinds.count(TieKind.COLLABORATION),
        "ties": ties,
        "kinds": TIES,
        "group": group,
        "groups": [*((one, group_label(one)) for one in Group), (ALL_GROUPS, _("everything"))],
        "query": with_parameters(given),
    }
    sheet = positions.sheet_when_ready(snapshot)
    if isinstance(sheet, Underway):
        return {**page, "underway": sheet}
    measures = measures_of(group)
    part = paged(_in_order(sheet, order), given, A_PAGE)
    return {
        **page,
        **part,
        "columns": _columns(given, order, measures),
        "rows": _rows(sheet, visit, part["page"], measures),
        "structure": structure_facts(sheet),
        "core": core_of(sheet),
    }


def positions_table(given: QueryDict, visit: Visit) -> str:
    """Return every measure as CSV: full numbers, one organisation a line."""
    sheet = positions.sheet_of(chosen(given, visit)[0])
    labels = [MEASURES[key].label[language()] for key in sheet.values]
    index = sheet.snapshot.index
    head = [_("organisation"), _("sector"), _("place"), *labels]
    lines = [
        [
            node.name,
            node.sector,
            str(Position(node.standing).label),
            *(
                MEASURES[key].plain(float(values[index[node.id]]))
                for key, values in sheet.values.items()
            ),
        ]
        for node in _in_order(sheet, _order(given))
    ]
    return as_csv([head, *lines])


def chosen(given: QueryDict, visit: Visit) -> tuple[Snapshot, str]:
    """Return the snapshot with the ties that the reader chose, and the name of that choice."""
    ties = given.get("verband") or "alle"
    if ties not in KIND:
        raise BadRequest(_("“%(value)s” is no kind of tie.") % {"value": ties[:40]})
    return snapshots.at(visit.network, visit.as_of).only(KIND[ties]), ties


def _group(given: QueryDict) -> str:
    group = given.get("over") or str(Group.PROMINENCE)
    if group not in {*Group, ALL_GROUPS}:
        raise BadRequest(_("“%(value)s” is no group of measures.") % {"value": group[:40]})
    return group


def _order(given: QueryDict) -> str:
    order = given.get("sorteer") or "-in_degree"
    if order.removeprefix("-") not in {*TEXT_COLUMNS, *MEASURES}:
        raise BadRequest(_("The table cannot be sorted by “%(value)s”.") % {"value": order[:40]})
    return order


def _columns(given: QueryDict, order: str, measures: list[Measure]) -> list[Column]:
    names = {"naam": _("Organisation"), "sector": _("Sector"), "plaats": _("Place")}
    texts = [(key, names[key], "") for key in TEXT_COLUMNS]
    spoken = language()
    numbers = [(one.id, one.label[spoken], f"{one.unit[spoken]} ({one.term})") for one in measures]
    columns = []
    for key, label, explanation in [*texts, *numbers]:
        is_number = key in MEASURES
        first, second = (f"-{key}", key) if is_number else (key, f"-{key}")
        turned = second if order == first else first
        address = with_parameters(given, sorteer=turned, pagina="")
        now = {key: "ascending", f"-{key}": "descending"}.get(order, "")
        columns.append(Column(key, label, explanation, address, now, is_number))
    return columns


def _rows(sheet: Sheet, visit: Visit, nodes: Iterable[Node], measures: list[Measure]) -> list[Row]:
    columns = [_column(sheet, measure) for measure in measures]
    index = sheet.snapshot.index
    stem = reverse("organisation-in-network", args=[visit.network.slug, 0]).removesuffix("0/")
    return [
        Row(
            name=node.name,
            address=f"{stem}{node.id}/{visit.query}",
            sector=node.sector,
            position=node.standing,
            position_label=str(Position(node.standing).label),
            cells=[column[index[node.id]] for column in columns],
        )
        for node in nodes
    ]


def _column(sheet: Sheet, measure: Measure) -> list[tuple[str, int | None]]:
    values = sheet.values[measure.id]
    texts = [shown(measure.scale, measure.plain(value)) for value in values.tolist()]
    return list(zip(texts, ranks_of(measure, values), strict=True))


def _in_order(sheet: Sheet, order: str) -> list[Node]:
    """Return the organisations in order; the undefined come last, equals by name."""
    key, falling = order.removeprefix("-"), order.startswith("-")
    by_name = sorted(sheet.snapshot.nodes, key=lambda node: (node.name.casefold(), node.id))
    if key in MEASURES:
        index, values = sheet.snapshot.index, sheet.values[key]
        value = {node.id: float(values[index[node.id]]) for node in by_name}
        known = [node for node in by_name if value[node.id] == value[node.id]]
        unknown = [node for node in by_name if value[node.id] != value[node.id]]
        sign = -1 if falling else 1
        return sorted(known, key=lambda node: sign * value[node.id]) + unknown
    if key == "naam":
        return by_name[::-1] if falling else by_name
    if key == "sector":
        return sorted(by_name, key=lambda node: node.sector.casefold(), reverse=falling)
    return sorted(by_name, key=lambda node: Position.values.index(node.standing), reverse=falling)
