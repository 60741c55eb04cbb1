"""The register of organisations, and one organisation: as such, and in a network."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from arena.access.permissions import Permission
from arena.queries import organisations
from arena.web import editing
from arena.web.forms.organisations import OrganisationForm
from arena.web.guards import Visit, actor, in_network, may_edit_organisation, now
from arena.web.htmx import render_page
from arena.web.presenters.organisations_page import in_network_page, one_page, register_page


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Search the organisations this person may see."""
    context = register_page(request.GET, request.user, timezone.localdate())
    return render_page(request, "arena/organisations/register.html", context, partial="list")


@require_safe
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one organisation and the networks it stands in, as far as this person may see them."""
    today = timezone.localdate()
    found = get_object_or_404(organisations.visible_to(request.user, today), pk=pk)
    context = one_page(found, request.user, today)
    return render_page(request, "arena/organisations/organisation.html", context, partial="page")


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of an organisation, unless somebody else did meanwhile."""
    found = get_object_or_404(organisations.visible_to(request.user, timezone.localdate()), pk=pk)
    if not may_edit_organisation(request.user, found):
        raise PermissionDenied
    form = OrganisationForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and editing.change_organisation(
        found, form, by=actor(request), at=now()
    ):
        messages.success(request, _("Saved."))
        return redirect("organisation", pk)
    context = {"form": form, "organisation": found, "section": "organisations"}
    status = 400 if form.errors else 200
    page = "arena/organisations/change.html"
    return render_page(request, page, context, partial="form", status=status)


@require_safe
@in_network(Permission.NETWORK_READ)
def in_one_network(request: HttpRequest, visit: Visit, pk: int) -> HttpResponse:
    """Show an organisation within a network: its ties both ways, its positions, its history."""
    context = in_network_page(request.GET, visit, request.user, pk)
    page = "arena/organisations/in_network.html"
    return render_page(request, page, context, partial="page")
