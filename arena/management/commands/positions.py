"""Print the position of every organisation in a network, as JSON or as a table."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext

from arena.exchange.spreadsheet import safe
from arena.graph.measure import ALL_TIES
from arena.graph.positions import Plain, Sheet
from arena.graph.significance import core_significance
from arena.graph.snapshot import Snapshot, TieKind
from arena.management import tables
from arena.models import Network
from arena.queries import snapshots
from arena.queries.positions import sheet_of


class Command(BaseCommand):
    help = "Print the position of every organisation in a network on a date."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--as-of", metavar="DATE", help="YYYY-MM-DD; today by default")
        parser.add_argument(
            "--ties",
            choices=[str(TieKind.DEPENDENCY), str(TieKind.COLLABORATION), ALL_TIES],
            default=ALL_TIES,
        )
        parser.add_argument("--format", choices=["json", "csv"], default="json")
        parser.add_argument("--seed", type=int, default=0, help="of the random networks")

    def handle(self, *args: Any, **options: Any) -> None:
        tables.ensure()
        network = Network.objects.filter(slug=options["slug"]).first()
        if network is None:
            message = gettext("There is no network with the address %(slug)s.")
            raise CommandError(message % {"slug": options["slug"]})
        on = _day(options["as_of"])
        snapshot = snapshots.at(network, on)
        sheet = sheet_of(snapshot.only(options["ties"]))
        if options["format"] == "csv":
            self.stdout.write(as_csv(sheet), ending="")
            return
        tested = core_significance(sheet.snapshot.adjacency, seed=options["seed"])
        heading = {"network": network.slug, "as_of": on.isoformat(), "ties": options["ties"]}
        self.stdout.write(as_json(heading, snapshot, sheet.with_significance(tested)))


def as_json(heading: dict[str, str], snapshot: Snapshot, sheet: Sheet) -> str:
    """Return one object: what was asked, how much there is on that date, and all positions."""
    kinds = [tie.kind for tie in snapshot.ties]
    contents = {
        **heading,
        "organisations": len(snapshot),
        "dependencies": kinds.count(TieKind.DEPENDENCY),
        "collaborations": kinds.count(TieKind.COLLABORATION),
        "structure": dict(sheet.structure),
        "core_periphery": sheet.core_periphery,
        "positions": sheet.rows(),
    }
    return json.dumps(contents, ensure_ascii=False, allow_nan=False, indent=2)


def as_csv(sheet: Sheet) -> str:
    """Return one line an organisation, under the names of the columns."""
    rows = sheet.flat_rows()
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
    writer.writerows([cell(value) for value in row.values()] for row in rows)
    return table.getvalue()


def cell(value: Plain) -> str:
    """Return a value as the text of a cell that no spreadsheet takes for a formula.

    >>> cell("=1+1"), cell(-0.5), cell(None), cell(True)
    ("'=1+1", '-0.5', '', 'true')
    """
    if isinstance(value, str):
        return safe(value)
    return "" if value is None else json.dumps(value, allow_nan=False)


def _day(text: str | None) -> date:
    if text is None:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = gettext("%(text)s is not a date. Write it as YYYY-MM-DD.")
        raise CommandError(message % {"text": text}) from None
