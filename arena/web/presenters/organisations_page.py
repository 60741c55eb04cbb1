"""The register and the pages of one organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, QueryDict

from arena.graph.positions import Sheet
from arena.graph.snapshot import Snapshot
from arena.models import Collaboration, Dependency, Organisation, Position, StatedBy
from arena.queries import memberships, organisations, positions, snapshots, ties
from arena.queries.computations import Underway
from arena.queries.networks import Person
from arena.web.guards import Visit, may_edit_organisation
from arena.web.presenters.addresses import of_organisation
from arena.web.presenters.measures import Fact, grouped_facts
from arena.web.presenters.memberships_page import standing
from arena.web.presenters.pages import network_page
from arena.web.presenters.paging import paged

A_PAGE = 50


@dataclass(frozen=True)
class TieLine:
    """One tie as a table shows it: the other side, what it is about, how strong."""

    name: str
    address: str
    about: str
    strength: int | None
    replaceability: int | None
    stated_by: str
    since: date | None


def register_page(given: QueryDict, person: Person, today: date) -> dict[str, Any]:
    """Return a page of the register, searched and numbered."""
    words = given.get("zoek", "").replace("\x00", "").strip()[:100]
    rows = organisations.visible_to(person, today)
    if words:
        rows = organisations.found(rows, words)
    rows = rows.select_related("sector").prefetch_related("aliases")
    return {
        "section": "organisations",
        "words": words,
        **paged(rows, given, A_PAGE),
    }


def one_page(organisation: Organisation, person: Person, today: date) -> dict[str, Any]:
    """Return what is known of an organisation, and where it stands."""
    return {
        "section": "organisations",
        "organisation": organisation,
        **_known(organisation, person, today),
        "networks": organisations.networks_of(organisation, person, today),
        "may_edit": may_edit_organisation(person, organisation),
        "today": today,
    }


def in_network_page(given: QueryDict, visit: Visit, person: Person, pk: int) -> dict[str, Any]:
    """Return an organisation within a network as of the date."""
    organisation = _in_network(visit, pk)
    snapshot = snapshots.at(visit.network, visit.as_of)
    sheet = positions.sheet_when_ready(snapshot)
    underway = sheet if isinstance(sheet, Underway) else None
    tied = ties.of_organisation(visit.network, organisation, visit.as_of)
    others = organisations.networks_of(organisation, person, visit.today)
    history = memberships.history(visit.network, organisation)
    return {
        **network_page(visit, given, "organisation"),
        "organisation": organisation,
        **_known(organisation, person, visit.today),
        "standing": _standing(snapshot, pk),
        "underway": underway,
        "facts": [] if isinstance(sheet, Underway) else _facts(sheet, pk),
        "organisations": len(snapshot),
        "needs": [_dependency(tie, tie.provider, visit) for tie in tied.needs],
        "needed_by": [_dependency(tie, tie.dependant, visit) for tie in tied.needed_by],
        "together": [_collaboration(tie, other, visit) for other, tie in tied.collaborations],
        "history": [standing(membership, visit) for membership in history],
        "others": [one for one in others if one[0].pk != visit.network.pk],
        "may_edit": may_edit_organisation(person, organisation),
    }


def _in_network(visit: Visit, pk: int) -> Organisation:
    found = organisations.standing_in([visit.network.pk]).select_related("sector")
    organisation = found.filter(pk=pk).first()
    if organisation is None:
        raise Http404
    return organisation


def _known(organisation: Organisation, person: Person, today: date) -> dict[str, Any]:
    """Return what is said of an organisation; its relatives as far as this person may see them."""
    identifiers = organisation.identifiers.exclude(scheme="own").order_by("scheme", "pk")
    visible = organisations.visible_to(person, today)
    return {
        "aliases": [alias.name for alias in organisation.aliases.order_by("name", "pk")],
        "identifiers": list(identifiers),
        "parent": visible.filter(parts=organisation).first(),
        "parts": list(visible.filter(parent=organisation)),
        "opens": organisation.website.lower().startswith(("https://", "http://")),
    }


def _facts(sheet: Sheet, pk: int) -> list[tuple[str, list[Fact]]]:
    return grouped_facts(sheet, pk) if pk in sheet.snapshot.index else []


def _standing(snapshot: Snapshot, pk: int) -> dict[str, str] | None:
    if pk not in snapshot.index:
        return None
    position = snapshot.nodes[snapshot.index[pk]].standing
    return {"position": position, "label": str(Position(position).label)}


def _dependency(tie: Dependency, other: Organisation, visit: Visit) -> TieLine:
    return TieLine(
        name=other.name,
        address=of_organisation(visit, other.pk),
        about=str(tie.get_resource_display() if tie.resource else tie.wording),
        strength=tie.strength,
        replaceability=tie.replaceability,
        stated_by=_said(tie, tie.dependant, tie.provider),
        since=tie.from_on,
    )


def _collaboration(tie: Collaboration, other: Organisation, visit: Visit) -> TieLine:
    return TieLine(
        name=other.name,
        address=of_organisation(visit, other.pk),
        about=tie.get_character_display(),
        strength=tie.intensity,
        replaceability=None,
        stated_by=_said(tie, tie.first, tie.second),
        since=tie.from_on,
    )


def _said(tie: Dependency | Collaboration, first: Organisation, second: Organisation) -> str:
    """Return who says that the tie is there, by name when it is one of the two."""
    named = {StatedBy.FIRST: first.name, StatedBy.SECOND: second.name}
    return named.get(StatedBy(tie.stated_by), str(tie.get_stated_by_display()))
