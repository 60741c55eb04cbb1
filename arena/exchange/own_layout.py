"""Our own layout: csv files or a workbook with organisations, networks, members and ties."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from arena.exchange import columns, csv_files, rows, workbook
from arena.exchange.cells import Cells, Findings, lines
from arena.exchange.columns import Kind
from arena.exchange.content import FileContent, MembershipRow, NetworkRow, TieRow
from arena.exchange.files import CSV_SUFFIXES, SourceFile
from arena.exchange.organisation_rows import gathered, organisation
from arena.exchange.rows import Notice, Problem
from arena.exchange.sheets import Sheet
from arena.models import Position

NAME = gettext_lazy("csv files or a workbook in our own layout")
LONGEST_TEXT = 120


def recognises(file: SourceFile) -> bool:
    """Whether this is a folder or zip of csv files, a csv file, or a workbook."""
    return bool(file.parts) or file.is_workbook or file.suffix in CSV_SUFFIXES


def read(file: SourceFile) -> FileContent:
    """Return what the sheets say, with everything that is wrong in them.

    Raises
    ------
    FileRefused
        If a workbook cannot be opened at all.
    """
    findings = Findings()
    found = _by_kind(_sheets(file), findings)

    def all_of(kind: Kind, make: Callable[[Cells], Any]) -> list[Any]:
        if kind not in found:
            return []
        made = [make(cells) for cells in lines(kind, found[kind], findings)]
        return [row for row in made if row is not None]

    return FileContent(
        organisations=tuple(gathered(all_of(Kind.ORGANISATIONS, organisation), findings)),
        networks=tuple(all_of(Kind.NETWORKS, network)),
        memberships=tuple(all_of(Kind.MEMBERSHIPS, membership)),
        ties=(
            *all_of(Kind.DEPENDENCIES, dependency),
            *all_of(Kind.COLLABORATIONS, collaboration),
        ),
        problems=tuple(findings.problems),
        notices=tuple(findings.notices),
        lists_organisations=Kind.ORGANISATIONS in found,
        lists_memberships=Kind.MEMBERSHIPS in found,
    )


def network(cells: Cells) -> NetworkRow | None:
    """Return the network of a line of ``netwerken``."""
    own_id, name = cells.label("id"), cells.label("name")
    if not name:
        cells.problem("name", _("A network needs a name."))
        if not own_id:
            return None
    values = {
        "issue": cells.raw("issue").strip(),
        "ambition": cells.raw("ambition").strip(),
        "region": cells.shortened("region", LONGEST_TEXT),
        **cells.period("founded_on", "closed_on"),
    }
    said = {field: value for field, value in values.items() if value}
    return NetworkRow(cells.sheet, cells.line, name or own_id, own_id, said)


def membership(cells: Cells) -> MembershipRow | None:
    """Return the membership of a line of ``lidmaatschappen``."""
    member = cells.label("organisation")
    if not member:
        cells.problem("organisation", _("A membership needs an organisation."))
        return None
    return MembershipRow(
        sheet=cells.sheet,
        line=cells.line,
        network=cells.label("network"),
        organisation=member,
        position=cells.read("position", rows.position, Position.RING),
        note=cells.raw("note").strip(),
        **cells.period(),
    )


def dependency(cells: Cells) -> TieRow | None:
    """Return the dependency of a line; one that is not directed is a collaboration."""
    is_directed = cells.read("is_directed", lambda text: rows.truth(text, otherwise=True), True)
    return _tie(cells, is_directed=is_directed)


def collaboration(cells: Cells) -> TieRow | None:
    """Return the collaboration of a line of ``samenwerking``."""
    return _tie(cells, is_directed=False)


def _tie(cells: Cells, *, is_directed: bool) -> TieRow | None:
    source, target = cells.label("source"), cells.label("target")
    for field, end in (("source", source), ("target", target)):
        if not end:
            cells.problem(field, _("Both ends of a tie need an organisation."))
    if not (source and target):
        return None
    kind = cells.raw("type").strip()
    resource = rows.resource(kind) if is_directed else None
    wording = "" if resource or not is_directed else cells.shortened("type", LONGEST_TEXT)
    note = cells.raw("note").strip()
    return TieRow(
        sheet=cells.sheet,
        line=cells.line,
        network=cells.label("network"),
        source=source,
        target=target,
        is_directed=is_directed,
        resource=resource or "",
        wording=wording,
        strength=cells.read("strength", rows.degree, None),
        replaceability=cells.read("replaceability", rows.degree, None) if is_directed else None,
        character="" if is_directed else cells.read("character", rows.character, ""),
        note=note if is_directed else note or kind,
        **cells.period(),
    )


def _sheets(file: SourceFile) -> list[Sheet]:
    if file.is_workbook:
        return workbook.read(file)
    parts = file.parts or {file.name: file.content}
    return [csv_files.read(PurePosixPath(name).stem, part) for name, part in parts.items()]


def _by_kind(sheets: list[Sheet], findings: Findings) -> dict[Kind, Sheet]:
    """Return which sheet is which; an empty sheet is as good as none."""
    found: dict[Kind, Sheet] = {}
    unknown: list[Sheet] = []
    for sheet in sheets:
        kind = _kind(sheet) if sheet.headings else None
        if kind is None:
            unknown += [sheet] if sheet.headings else []
            findings.problems += [] if sheet.headings else sheet.problems
        elif kind in found:
            sentence = _("“%(other)s” holds the same kind of rows (%(kind)s). Put them together.")
            words = sentence % {"other": found[kind].name, "kind": kind}
            findings.problems.append(Problem(sheet.name, None, "", "", words))
        else:
            found[kind] = sheet
            findings.problems += sheet.problems
            findings.notices += _unread(kind, sheet)
    if found:
        findings.notices += [
            Notice(sheet.name, None, "", "", _("This sheet is not read.")) for sheet in unknown
        ]
    else:
        findings.problems += [_not_ours(sheet) for sheet in unknown]
    if not (found or findings.problems):
        name = sheets[0].name if sheets else ""
        findings.problems.append(Problem(name, None, "", "", _("The file is empty.")))
    return found


def _kind(sheet: Sheet) -> Kind | None:
    named = columns.named(sheet.name)
    if named is not None and not columns.misses(named, sheet.headings):
        return named
    return columns.guessed(sheet.headings)


def _unread(kind: Kind, sheet: Sheet) -> list[Notice]:
    read_columns = set(columns.fields(kind, sheet.headings).values())
    return [
        Notice(sheet.name, None, heading, "", _("This column is not kept yet."))
        for index, heading in enumerate(sheet.headings)
        if heading and index not in read_columns
    ]


def _not_ours(sheet: Sheet) -> Problem:
    sentence = _(
        "The columns are %(found)s. Rename them: organisations need “naam”; members “netwerk” and "
        "“organisatie”; dependencies “van” and “naar”."
    )
    headings = [heading for heading in sheet.headings if heading]
    found = ", ".join(f"“{rows.plain(heading)}”" for heading in headings[:10])
    return Problem(sheet.name, None, "", "", sentence % {"found": found})
