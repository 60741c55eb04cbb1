"""What every page of a network shows around its content: the heading, the tabs, the date."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from arena.web.guards import Visit
from arena.web.presenters.addresses import with_parameters

NOT_KEPT = ("peildatum", "organisatie", "pagina", "csrfmiddlewaretoken")


def network_page(visit: Visit, given: QueryDict, tab: str) -> dict[str, Any]:
    """Return the heading of a page of the network; ``tab`` is the page that is open."""
    slug = visit.network.slug
    tabs = [
        ("map", _("Map"), reverse("network", args=[slug])),
        ("positions", _("Positions"), reverse("positions", args=[slug])),
        ("memberships", _("Members"), reverse("memberships", args=[slug])),
    ]
    return {
        "section": "networks",
        "visit": visit,
        "tabs": [(key, text, address + visit.query) for key, text, address in tabs],
        "tab": tab,
        "today": with_parameters(given, peildatum=""),
        "kept": [(name, value) for name, value in given.items() if name not in NOT_KEPT],
    }
