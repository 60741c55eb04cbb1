"""Which organisations an import would make, and what it would change of those that are there."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import OrganisationRow
from arena.exchange.references import References
from arena.exchange.rows import Notice, Problem, folded, plain
from arena.operations.plans import ChangedOrganisation, NewOrganisation
from arena.queries.imports import Known, KnownOrganisation

KEPT = ("municipality", "website", "note")


def new_organisations(
    references: References, known: Known, findings: Findings
) -> tuple[NewOrganisation, ...]:
    """Return the organisations that are not there yet."""
    made = {key: row for key, row in references.rows.items() if key not in references.known}
    parents = {
        key: parent
        for key, row in made.items()
        if row.parent and (parent := _parent(row, references, findings))
    }
    _refuse_circles(made, parents, findings)
    return tuple(
        NewOrganisation(
            key=key,
            name=row.name,
            sector=row.sector,
            parent=parents.get(key, ""),
            values={field: text for field in KEPT if (text := row.values.get(field, ""))},
            aliases=row.aliases,
            identifiers=_free_numbers(row, known, findings),
        )
        for key, row in made.items()
    )


def changed_organisations(
    references: References, known: Known, findings: Findings
) -> tuple[ChangedOrganisation, ...]:
    """Return those of which the file says something else; an empty cell says nothing."""
    found = []
    for key, row in references.rows.items():
        if key not in references.known:
            continue
        there = known.organisations[references.known[key]]
        old, new = _differences(row, there)
        numbers = _free_numbers(row, known, findings)
        if new or numbers:
            found.append(ChangedOrganisation(there.pk, there.name, old, new, numbers))
    return tuple(found)


def _differences(
    row: OrganisationRow, there: KnownOrganisation
) -> tuple[dict[str, str], dict[str, str]]:
    new = {
        field: text
        for field in KEPT
        if (text := row.values.get(field, "")) and text != getattr(there, field)
    }
    if row.sector and folded(row.sector) != folded(there.sector or ""):
        new["sector"] = row.sector
    return {field: getattr(there, field) or "" for field in new}, new


def _free_numbers(
    row: OrganisationRow, known: Known, findings: Findings
) -> tuple[tuple[str, str], ...]:
    """Return the numbers of the row that nobody has yet."""
    free = []
    for number in row.identifiers:
        owner = known.identifiers.get(number)
        if owner is None:
            free.append(number)
        elif folded(known.organisations[owner].name) != folded(row.name):
            sentence = _("This number is that of “%(name)s”; it stays with that one.")
            words = sentence % {"name": plain(known.organisations[owner].name)}
            findings.notices.append(Notice(row.sheet, row.line, *number, words))
    return tuple(free)


def _parent(row: OrganisationRow, references: References, findings: Findings) -> str | None:
    return references.key(row.parent, (row.sheet, row.line, "onderdeel van"), findings)


def _refuse_circles(
    made: Mapping[str, OrganisationRow], parents: Mapping[str, str], findings: Findings
) -> None:
    """Report every organisation that is, by way of others, part of itself."""
    safe: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        key = start
        while key in parents and key not in safe and key not in path:
            path[key] = None
            key = parents[key]
        if key in path:
            row = made[key]
            sentence = _("An organisation cannot be part of itself or of one of its own parts.")
            place = (row.sheet, row.line, "onderdeel van", row.parent)
            findings.problems.append(Problem(*place, sentence))
        safe.update(path)
