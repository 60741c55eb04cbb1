"""How sure the ranks and the core are, as soon as that is computed."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from arena.queries import positions
from arena.queries.computations import Underway
from arena.web.guards import Visit
from arena.web.presenters.addresses import with_parameters
from arena.web.presenters.core_page import rankings
from arena.web.presenters.measures import language
from arena.web.presenters.pages import network_page
from arena.web.presenters.positions_page import chosen


def certainty_page(given: QueryDict, visit: Visit) -> dict[str, Any]:
    """Return what the page of the certainty places: the result, or how far it is."""
    snapshot, _ties = chosen(given, visit)
    page = {
        **network_page(visit, given, "positions"),
        "query": with_parameters(given),
        "organisations": len(snapshot),
        "draws": positions.DRAWS,
        "largest": positions.LARGEST_WITH_INTERVALS,
    }
    found = positions.certainty_of(snapshot)
    if found is None or isinstance(found, Underway):
        return {**page, "underway": found}
    spoken = language()
    return {
        **page,
        "rankings": rankings(found),
        "against_chance": [
            found.same_ties.sentence(spoken),
            found.same_degrees.sentence(spoken),
        ],
    }
