"""Everything on the page of the map: the drawing, its legend, the panel and the numbers."""

from __future__ import annotations

from typing import Any

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from arena.graph.snapshot import Node, Snapshot
from arena.models import Position
from arena.queries import maps, networks, snapshots
from arena.web.forms.maps import MapForm
from arena.web.guards import Visit
from arena.web.presenters import arena_map, stylesheet
from arena.web.presenters.addresses import of_organisation, with_parameters
from arena.web.presenters.arena_map import Address, Colouring
from arena.web.presenters.measures import facts, sizes
from arena.web.presenters.pages import network_page

LEGEND_ROW = 22
LEGEND_COLUMN = 250
HEAD, FOOT = 64, 40
# Size of the arrow head for each strength; 0 is a strength that nobody stated.
ARROWS = ((0, 7), (1, 7), (2, 8), (3, 9), (4, 11), (5, 13))


def map_page(given: QueryDict, visit: Visit) -> dict[str, Any]:
    """Return what the page of the map places."""
    snapshot = snapshots.at(visit.network, visit.as_of)
    form, found, colouring = _chosen(given, visit, snapshot)
    grouped = form.cleaned_data["weergave"] == "sectoren"
    selected = _selected(given, snapshot)

    def address(node: Node) -> str:
        if grouped:
            return with_parameters(given, weergave="organisaties", sector=node.sector)
        return with_parameters(given, organisatie=str(node.id))

    return {
        **network_page(visit, given, "map"),
        "form": form,
        "drawing": arena_map.draw(found, colouring, address, selected),
        "arrows": ARROWS,
        "grouped": grouped,
        "organisations": len(snapshot),
        "panel": _panel(visit, snapshot, found, selected),
        "download": with_parameters(given, organisatie=""),
        "table": reverse("positions", args=[visit.network.slug]) + visit.query,
    }


def standalone(given: QueryDict, visit: Visit) -> dict[str, Any]:
    """Return what the picture that stands alone places: drawing, title, legend and date."""
    snapshot = snapshots.at(visit.network, visit.as_of)
    form, found, colouring = _chosen(given, visit, snapshot)
    picture: Address | None = None
    drawing = arena_map.draw(found, colouring, picture)
    columns = max(1, int(drawing.width // LEGEND_COLUMN))
    rows = -(-(len(drawing.legend) + 4) // columns)
    return {
        "visit": visit,
        "drawing": drawing,
        "arrows": ARROWS,
        "organisations": len(snapshot),
        "head": HEAD,
        "width": drawing.width,
        "height": HEAD + drawing.height + rows * LEGEND_ROW + FOOT,
        "keys": _placed(drawing, columns),
        "styles": stylesheet.of_the_map(),
        "size_label": dict(form.fields["grootte"].choices)[form.cleaned_data["grootte"]],  # type: ignore[attr-defined]
    }


def _chosen(
    given: QueryDict, visit: Visit, snapshot: Snapshot
) -> tuple[MapForm, maps.ArenaMap, Colouring]:
    ever = networks.sectors_of(visit.network)
    present = {node.sector for node in snapshot.nodes}
    sectors = [*ever, *sorted(present - set(ever))]
    named = [sector for sector in sectors if sector]
    form = MapForm(given, named, len(snapshot), sizes())
    choice = form.choice()
    titles = {position: str(label).upper() for position, label in Position.choices}
    found = maps.arena_map(snapshot, choice, titles, _("sector not named"))
    colouring = Colouring(form.cleaned_data["kleur"], tuple(sectors), form.cleaned_data["sector"])
    return form, found, colouring


def _selected(given: QueryDict, snapshot: Snapshot) -> int | None:
    wanted = given.get("organisatie", "")
    if not wanted:
        return None
    standing = {str(pk): pk for pk in snapshot.index}
    if wanted not in standing:
        raise Http404
    return standing[wanted]


def _panel(
    visit: Visit, snapshot: Snapshot, found: maps.ArenaMap, selected: int | None
) -> dict[str, Any] | None:
    if selected is None or found.drawn is not snapshot:
        return None
    node = snapshot.nodes[snapshot.index[selected]]
    return {
        "name": node.name,
        "sector": node.sector or _("sector not named"),
        "position": node.standing,
        "position_label": Position(node.standing).label,
        "facts": facts(snapshot, {key: found.values[key] for key in maps.PANEL}, node.id),
        "address": of_organisation(visit, node.id),
    }


def _placed(drawing: arena_map.Drawing, columns: int) -> list[dict[str, Any]]:
    """Return the lines of the legend with their place under the drawing."""
    top = HEAD + drawing.height + LEGEND_ROW
    texts: list[dict[str, Any]] = [
        {"classes": key.classes, "text": f"{key.text} ({key.count})"} for key in drawing.legend
    ]
    texts += [
        {"tie": "dependency w2", "arrow": True, "text": _("dependency: wider is stronger")},
        {"tie": "dependency w0", "arrow": True, "text": _("strength not known")},
        {"tie": "collaboration network", "text": _("collaboration, making new things together")},
        {"tie": "collaboration chain", "text": _("collaboration, passing on")},
    ]
    return [
        {
            **line,
            "x": 24 + (number % columns) * LEGEND_COLUMN,
            "y": top + number // columns * LEGEND_ROW,
        }
        for number, line in enumerate(texts)
    ]
