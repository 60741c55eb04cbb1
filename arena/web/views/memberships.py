"""Who stands where in a network."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from arena.access.permissions import Permission
from arena.queries import memberships
from arena.web.guards import Visit, in_network
from arena.web.htmx import render_page
from arena.web.presenters.memberships_page import standing
from arena.web.presenters.pages import network_page
from arena.web.presenters.paging import paged

A_PAGE = 500


@require_safe
@in_network(Permission.NETWORK_READ)
def open_memberships(request: HttpRequest, visit: Visit) -> HttpResponse:
    """List core, ring and field as of the date."""
    rows = memberships.open_at(visit.network, visit.as_of)
    page = network_page(visit, request.GET, "memberships")
    part = paged(rows, request.GET, A_PAGE)
    context = {**page, **part, "rows": [standing(row, visit) for row in part["page"]]}
    return render_page(request, "arena/memberships/memberships.html", context, partial="list")
