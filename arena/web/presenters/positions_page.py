"""The table of positions: columns from the registry, rows from the sheet, sorted as asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from arena.graph.measures import MEASURES
from arena.graph.positions import Sheet, ranks
from arena.graph.snapshot import TieKind
from arena.models import Position
from arena.queries import positions, snapshots
from arena.web.forms.maps import KIND, TIES
from arena.web.guards import Visit
from arena.web.presenters.addresses import with_parameters
from arena.web.presenters.measures import language, shown
from arena.web.presenters.pages import network_page
from arena.web.presenters.spreadsheet import as_csv

TEXT_COLUMNS = ("naam", "sector", "plaats")


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
    sheet, ties = _sheet(given, visit)
    order = _order(given)
    snapshot = sheet.snapshot
    kinds = [tie.kind for tie in snapshot.ties]
    return {
        **network_page(visit, given, "positions"),
        "columns": _columns(given, order),
        "rows": _rows(sheet, visit, order),
        "organisations": len(snapshot),
        "dependencies": kinds.count(TieKind.DEPENDENCY),
        "collaborations": kinds.count(TieKind.COLLABORATION),
        "structure": _structure(sheet),
        "core": _core(sheet),
        "ties": ties,
        "kinds": TIES,
        "download": with_parameters(given),
    }


def positions_table(given: QueryDict, visit: Visit) -> str:
    """Return the same table as CSV: full numbers, one organisation a line."""
    sheet, _ties = _sheet(given, visit)
    labels = [MEASURES[key].label[language()] for key in sheet.values]
    head = [_("organisation"), _("sector"), _("place"), *labels]
    rows = {row["id"]: row for row in sheet.rows()}
    lines = [
        [
            rows[node.id]["organisation"],
            node.sector,
            str(Position(node.standing).label),
            *(_number(rows[node.id][key]) for key in sheet.values),
        ]
        for node in _in_order(sheet, _order(given))
    ]
    return as_csv([head, *lines])


def _sheet(given: QueryDict, visit: Visit) -> tuple[Sheet, str]:
    ties = given.get("verband") or "alle"
    if ties not in KIND:
        raise BadRequest(_("“%(value)s” is no kind of tie.") % {"value": ties[:40]})
    snapshot = snapshots.at(visit.network, visit.as_of).only(KIND[ties])
    return positions.sheet_of(snapshot), ties


def _order(given: QueryDict) -> str:
    order = given.get("sorteer") or "-in_degree"
    if order.removeprefix("-") not in {*TEXT_COLUMNS, *MEASURES}:
        raise BadRequest(_("The table cannot be sorted by “%(value)s”.") % {"value": order[:40]})
    return order


def _columns(given: QueryDict, order: str) -> list[Column]:
    names = {"naam": _("Organisation"), "sector": _("Sector"), "plaats": _("Place")}
    texts = [(key, names[key], "") for key in TEXT_COLUMNS]
    spoken = language()
    numbers = [
        (key, measure.label[spoken], f"{measure.unit[spoken]} ({measure.term})")
        for key, measure in MEASURES.items()
    ]
    columns = []
    for key, label, explanation in [*texts, *numbers]:
        is_number = key in MEASURES
        falling, rising = f"-{key}", key
        first = falling if is_number else rising
        second = rising if is_number else falling
        address = with_parameters(given, sorteer=second if order == first else first)
        now = {rising: "ascending", falling: "descending"}.get(order, "")
        columns.append(Column(key, label, explanation, address, now, is_number))
    return columns


def _rows(sheet: Sheet, visit: Visit, order: str) -> list[Row]:
    ranked = {key: ranks(values) for key, values in sheet.values.items()}
    index = sheet.snapshot.index
    base = reverse("organisation-in-network", args=[visit.network.slug, 0])
    stem = base.removesuffix("0/")
    rows = []
    for node in _in_order(sheet, order):
        place = index[node.id]
        cells = [
            (shown(MEASURES[key], MEASURES[key].plain(float(values[place]))), ranked[key][place])
            for key, values in sheet.values.items()
        ]
        label = str(Position(node.standing).label)
        address = f"{stem}{node.id}/{visit.query}"
        rows.append(Row(node.name, address, node.sector, node.standing, label, cells))
    return rows


def _in_order(sheet: Sheet, order: str) -> list[Any]:
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


def _structure(sheet: Sheet) -> list[tuple[str, str]]:
    found = sheet.cohesion

    def share(value: float | None) -> str:
        return "–" if value is None else _("%(share)s%%") % {"share": number_format(value * 100, 0)}

    return [
        (_("of all possible ties exist"), share(found.density)),
        (_("of the ties go both ways"), share(found.reciprocity)),
        (
            _("concentration of who is depended upon (0 even, 100 one centre)"),
            share(found.in_degree_centralization),
        ),
        (
            _("concentration of who depends (0 even, 100 one centre)"),
            share(found.out_degree_centralization),
        ),
        (_("separate parts"), str(found.components)),
    ]


def _core(sheet: Sheet) -> dict[str, Any]:
    core = sheet.core
    densities = core.densities
    return {
        "names": [sheet.snapshot.nodes[row].name for row in core.core],
        "fit": None if core.correlation is None else number_format(core.correlation, 2),
        "inside": _percent(densities.core_core),
        "outside": _percent(densities.ring_ring),
        "optima": core.n_optima,
    }


def _percent(value: float | None) -> str:
    return "–" if value is None else number_format(value * 100, 0)


def _number(value: Any) -> Any:
    return number_format(value) if isinstance(value, float) else value
