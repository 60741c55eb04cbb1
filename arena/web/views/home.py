"""The front door, and the pages about the application itself."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from arena.queries import networks


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is; who signed in goes to the networks."""
    if request.user.is_authenticated:
        return redirect("networks")
    cards = networks.cards(request.user, timezone.localdate())
    return render(request, "arena/home/home.html", {"cards": cards})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how accessible the application is, and where the host's statement stands."""
    context = {"statement": settings.ACCESSIBILITY_STATEMENT}
    return render(request, "arena/home/accessibility.html", context)


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer a monitor: the application runs and reaches its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return JsonResponse({"status": "ok", "database": "ok"})


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Tell where a weakness can be reported (RFC 9116)."""
    contact = settings.SECURITY_CONTACT or request.build_absolute_uri("/toegankelijkheid")
    in_a_year = (timezone.now() + timedelta(days=365)).strftime("%Y-%m-%dT00:00:00Z")
    lines = [
        f"Contact: {contact}",
        f"Expires: {settings.SECURITY_EXPIRES or in_a_year}",
        "Preferred-Languages: nl, en",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
