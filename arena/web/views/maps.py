"""The arena map: on screen, as SVG and as PNG, all from one drawing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from arena.access.permissions import Permission
from arena.web.guards import Visit, in_network
from arena.web.htmx import render_page
from arena.web.presenters import pictures
from arena.web.presenters.map_page import map_page, standalone


@require_safe
@in_network(Permission.NETWORK_READ)
def network(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the map of a network as of a date, with the chosen organisation beside it."""
    target = getattr(request.htmx, "target", None)  # type: ignore[attr-defined]
    part = "panel" if target == "panel" else "map"
    context = map_page(request.GET, visit)
    return render_page(request, "arena/networks/map.html", context, partial=part)


@require_safe
@in_network(Permission.NETWORK_READ)
def svg(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give the map as a picture that stands alone, with its legend and date."""
    return pictures.attachment(_picture(request, visit), visit, "svg", "image/svg+xml")


@require_safe
@in_network(Permission.NETWORK_READ)
def png(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give the same picture in pixels, for a slide or a report."""
    return pictures.attachment(pictures.png(_picture(request, visit)), visit, "png", "image/png")


def _picture(request: HttpRequest, visit: Visit) -> str:
    svg = render_to_string("arena/networks/map.svg", standalone(request.GET, visit))
    return pictures.well_formed(svg)
