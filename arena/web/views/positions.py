"""The positions: the map's equal in a table, and the same as CSV."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from arena.access.permissions import Permission
from arena.web.guards import Visit, in_network
from arena.web.htmx import render_page
from arena.web.presenters import pictures
from arena.web.presenters.positions_page import positions_page, positions_table


@require_safe
@in_network(Permission.NETWORK_READ)
def positions(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show every measure of every organisation, sorted as the reader asks."""
    context = positions_page(request.GET, visit)
    return render_page(request, "arena/positions/positions.html", context, partial="table")


@require_safe
@in_network(Permission.NETWORK_READ)
def csv(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give the same table for a spreadsheet."""
    text = positions_table(request.GET, visit)
    return pictures.attachment(text, visit, "csv", "text/csv; charset=utf-8")
