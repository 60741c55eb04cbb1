"""A long list a page at a time, with the addresses of the pages beside it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict

from arena.web.presenters.addresses import with_parameters


def paged(rows: Any, given: QueryDict, a_page: int) -> dict[str, Any]:
    """Return the page that the address asks for; the nearest one when it is out of range."""
    page = Paginator(rows, a_page).get_page(given.get("pagina"))
    return {
        "page": page,
        "previous": with_parameters(given, pagina=str(max(1, page.number - 1))),
        "next": with_parameters(given, pagina=str(page.number + 1)),
    }
