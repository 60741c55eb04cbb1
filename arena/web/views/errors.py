"""What a reader sees when a page cannot be shown: one sentence and a way on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what in the address or form cannot be read."""
    sentence = str(exception) or _("This request cannot be read.")
    return _problem(request, 400, _("This cannot be read"), sentence)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the reader may see the network, but not do this."""
    sentence = _("Your role in this network does not include this. Ask the coordinator.")
    return _problem(request, 403, _("Not yours to do"), sentence)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came back without its token: too late, or from elsewhere."""
    sentence = _("This form was open too long, or cookies are off. Go back and try again.")
    return _problem(request, 403, _("This form is no longer valid"), sentence)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that nothing is here; not whether something is there for others."""
    sentence = _("This page does not exist, or it is not open to you. Sign in, or ask who sent it.")
    return _problem(request, 404, _("Nothing here"), sentence)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours and nothing was stored."""
    sentence = _("Something went wrong on our side. Nothing was stored. Try again in a moment.")
    return _problem(request, 500, _("Our fault"), sentence)


def _problem(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    context = {"title": title, "sentence": sentence, "status": status}
    return render(request, "arena/home/problem.html", context, status=status)
