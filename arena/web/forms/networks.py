"""What is said of a network."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from arena.models import Network
from arena.web.forms.versions import VersionedForm


class NetworkForm(VersionedForm):
    """The name, the issue and the ambition of a network, and who may read it."""

    class Meta:
        model = Network
        fields = [
            "name",
            "issue",
            "ambition",
            "region",
            "phase",
            "visibility",
            "founded_on",
            "closed_on",
        ]
        widgets: dict[str, Any] = {
            "founded_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "closed_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "issue": _("What are you together for? One or two sentences."),
            "visibility": _("A public network can be read by everyone, without an account."),
        }
