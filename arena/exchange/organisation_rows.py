"""Organisations in a file: read one by one, then made sure that none stands in it twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from arena.exchange import rows
from arena.exchange.cells import Cells, Findings
from arena.exchange.columns import IDENTIFIERS
from arena.exchange.content import OrganisationRow
from arena.exchange.rows import Notice, Problem, folded
from arena.models import Scheme
from arena.models.identifier import is_valid, normalise

LONGEST_PLACE = 120
EXTRA = re.compile(r"(?:^|\s)(roo|tooi|kvk|rsin|oin|agb|ura|brin|afkorting)=(\S+)")


def organisation(cells: Cells) -> OrganisationRow | None:
    """Return the organisation of a line; one without a name is a problem."""
    own_id = cells.label("id")
    name = cells.label("name")
    if not name:
        cells.problem("name", _("An organisation needs a name."))
        if not own_id:
            return None
    given, aliases = _extra(cells)
    return OrganisationRow(
        key="",
        sheet=cells.sheet,
        line=cells.line,
        name=name or own_id,
        own_id=own_id,
        sector=" ".join(cells.label("sector", LONGEST_PLACE).split()),
        parent=cells.label("parent"),
        values={
            "municipality": cells.shortened("municipality", LONGEST_PLACE),
            "website": cells.read("website", rows.website, "")[:300],
            "note": cells.raw("note").strip(),
        },
        aliases=distinct(name, [*_aliases(cells), *aliases]),
        identifiers=tuple(dict.fromkeys([*_identifiers(cells), *given])),
    )


def distinct(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """Return the other names, each once, and without the name itself."""
    found = {folded(alias): alias for alias in aliases if alias}
    found.pop(folded(name), None)
    return tuple(found.values())


def gathered(found: Iterable[OrganisationRow], findings: Findings) -> list[OrganisationRow]:
    """Return each organisation once, under its key; a number that two share goes to the first."""
    kept: dict[str, OrganisationRow] = {}
    owners: dict[tuple[str, str], OrganisationRow] = {}
    for row in found:
        key = f"id:{row.own_id}" if row.own_id else f"name:{folded(row.name)}|{folded(row.sector)}"
        first = kept.get(key)
        if first is not None:
            _report_double(row, first, findings)
            continue
        kept[key] = replace(row, key=key)
        numbers = _not_taken(kept[key], owners, findings)
        kept[key] = replace(row, key=key, identifiers=numbers)
    return _with_own_numbers(list(kept.values()))


def _report_double(row: OrganisationRow, first: OrganisationRow, findings: Findings) -> None:
    same = folded(row.name) == folded(first.name) and folded(row.sector) == folded(first.sector)
    if same:
        sentence = _("Is in the file twice, first on line %(line)s. It is taken once.")
        place = (row.sheet, row.line, "", row.name, sentence % {"line": first.line})
        findings.notices.append(Notice(*place))
    else:
        sentence = _("This id is already that of “%(name)s” on line %(line)s. Give each its own.")
        words = sentence % {"name": rows.plain(first.name), "line": first.line}
        findings.problems.append(Problem(row.sheet, row.line, "id", row.own_id, words))


def _not_taken(
    row: OrganisationRow, owners: dict[tuple[str, str], OrganisationRow], findings: Findings
) -> tuple[tuple[str, str], ...]:
    kept = []
    for scheme, value in row.identifiers:
        owner = owners.setdefault((scheme, value), row)
        if owner.key == row.key:
            kept.append((scheme, value))
            continue
        sentence = _("“%(owner)s” has the same number in this file; it stays with that one.")
        words = sentence % {"owner": rows.plain(owner.name)}
        findings.notices.append(Notice(row.sheet, row.line, scheme, value, words))
    return tuple(kept)


def _with_own_numbers(found: list[OrganisationRow]) -> list[OrganisationRow]:
    """Give a row its own number where name and sector do not tell it from another row."""
    names = Counter((folded(row.name), folded(row.sector)) for row in found)
    return [
        replace(row, identifiers=(*row.identifiers, (Scheme.OWN.value, row.own_id)))
        if names[folded(row.name), folded(row.sector)] > 1 and is_valid(Scheme.OWN, row.own_id)
        else row
        for row in found
    ]


def _aliases(cells: Cells) -> list[str]:
    return [rows.label(alias)[:200] for alias in cells.raw("aliases").split("|")]


def _identifiers(cells: Cells) -> list[tuple[str, str]]:
    found = []
    for scheme in IDENTIFIERS:
        value = normalise(scheme, cells.raw(scheme))
        if value and not is_valid(scheme, value):
            sentence = _("This is no valid %(scheme)s. Check it, and keep the zeros in front.")
            cells.problem(scheme, sentence % {"scheme": scheme.label})
        elif value:
            found.append((scheme.value, value))
    return found


def _extra(cells: Cells) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the numbers and abbreviations in the free text of the column ``extra``."""
    numbers: list[tuple[str, str]] = []
    aliases: list[str] = []
    for scheme, given in EXTRA.findall(cells.raw("extra")):
        if scheme == "afkorting":
            aliases.append(given[:200])
            continue
        value = normalise(scheme, given)
        if is_valid(scheme, value):
            numbers.append((scheme, value))
        else:
            sentence = _("%(scheme)s “%(value)s” has not the form of its register; it is left out.")
            words = {"scheme": Scheme(scheme).label, "value": rows.plain(given)}
            cells.notice("extra", sentence % words)
    return numbers, aliases
