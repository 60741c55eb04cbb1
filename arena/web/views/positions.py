"""The positions: the map's equal in a table, how sure they are, and what each number means."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from arena.access.permissions import Permission
from arena.web.guards import Visit, in_network
from arena.web.htmx import render_page
from arena.web.presenters import pictures
from arena.web.presenters.certainty_page import certainty_page
from arena.web.presenters.explanation import explanation
from arena.web.presenters.positions_page import positions_page, positions_table


@require_safe
@in_network(Permission.NETWORK_READ)
def positions(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the measures of every organisation, sorted as the reader asks."""
    context = positions_page(request.GET, visit)
    return render_page(request, "arena/positions/positions.html", context, partial="table")


@require_safe
@in_network(Permission.NETWORK_READ)
def certainty(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how sure the ranks and the core are, or how far that computation is."""
    context = certainty_page(request.GET, visit)
    return render_page(request, "arena/positions/certainty.html", context, partial="certainty")


@require_safe
@in_network(Permission.NETWORK_READ)
def csv(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give every measure for a spreadsheet."""
    text = positions_table(request.GET, visit)
    return pictures.attachment(text, visit, "csv", "text/csv; charset=utf-8")


@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """Explain every number that a page shows, from the registry."""
    return render(request, "arena/positions/measures.html", explanation())
