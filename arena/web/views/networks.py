"""The networks a person may read, and the one that is open."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from arena.access.permissions import Permission
from arena.queries import networks
from arena.web import editing
from arena.web.forms.networks import NetworkForm
from arena.web.guards import Visit, actor, in_network, now
from arena.web.htmx import render_page


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """List the networks this person may read."""
    today = timezone.localdate()
    context = {
        "cards": networks.cards(request.user, today),
        "may_found": networks.can_found(request.user, today),
        "section": "networks",
    }
    return render_page(request, "arena/networks/overview.html", context, partial="list")


@login_required
@require_http_methods(["GET", "POST"])
def found(request: HttpRequest) -> HttpResponse:
    """Found a network; who founds it coordinates it."""
    if not networks.can_found(request.user, timezone.localdate()):
        raise PermissionDenied
    form = NetworkForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        network = editing.found_network(form, by=actor(request), at=now())
        if network is not None:
            return redirect("network", network.slug)
    context = {"form": form, "section": "networks"}
    status = 400 if form.errors else 200
    return render_page(request, "arena/networks/found.html", context, partial="form", status=status)


@require_http_methods(["GET", "POST"])
@in_network(Permission.NETWORK_EDIT)
def change(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Change what is said of the network, unless somebody else did meanwhile."""
    form = NetworkForm(request.POST if request.method == "POST" else None, instance=visit.network)
    if request.method == "POST" and editing.change_network(
        visit.network, form, by=actor(request), at=now()
    ):
        messages.success(request, _("Saved."))
        return redirect("network", visit.network.slug)
    context = {"form": form, "visit": visit, "section": "networks"}
    status = 400 if form.errors else 200
    return render_page(
        request, "arena/networks/change.html", context, partial="form", status=status
    )
