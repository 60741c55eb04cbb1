"""Import a file: ``manage.py import_network FILE [--network SLUG] [--name NAME] …``."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from arena.exchange import imports
from arena.exchange.imports import ImportRefused, Outcome
from arena.exchange.rows import Unreadable, day, plain
from arena.management import tables
from arena.models import Actor, Network, Role, User, Visibility
from arena.operations import seats
from arena.queries import seats as seat_queries

NOTICES_SHOWN = 100


class Command(BaseCommand):
    """Reads a file, and writes all of it or nothing."""

    help = "Import organisations, networks, memberships and ties from a file or folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what may be said with the file."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--network", default="", metavar="SLUG")
        parser.add_argument("--name", default="")
        parser.add_argument("--as-of", default="", metavar="DATE")
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--coordinator", action="append", default=[], metavar="EMAIL")
        parser.add_argument("--visibility", choices=Visibility.values, default=Visibility.PRIVATE)

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and print what the file holds and what became of it."""
        tables.ensure()
        at = timezone.now()
        by = Actor(None, _("command line"), "command")
        as_of = _date(options["as_of"])
        on = timezone.localdate(at)
        people = _people(options["coordinator"], on)
        try:
            with transaction.atomic():
                outcome = imports.run(
                    options["file"],
                    network_slug=options["network"],
                    network_name=options["name"],
                    as_of=as_of,
                    visibility=options["visibility"],
                    dry_run=options["dry_run"],
                    by=by,
                    at=at,
                )
                given = [] if options["dry_run"] else _seat(people, outcome, on, by, at)
        except ImportRefused as refusal:
            raise CommandError(_refusal(refusal), returncode=1) from refusal
        self._print(outcome, is_dry=options["dry_run"])
        for line in given:
            self.stdout.write(line)
        if not people and not options["dry_run"] and outcome.plan.networks:
            self.stdout.write(
                _("No coordinator was given a seat: repeat with --coordinator EMAIL.")
            )

    def _print(self, outcome: Outcome, *, is_dry: bool) -> None:
        counts, plan = outcome.counts, outcome.plan
        table = (
            (_("organisations"), counts.organisations, len(plan.organisations)),
            (_("networks"), counts.networks, len(plan.networks)),
            (_("memberships"), counts.memberships, len(plan.memberships)),
            (_("dependencies"), counts.dependencies, len(plan.dependencies)),
            (_("collaborations"), counts.collaborations, len(plan.collaborations)),
        )
        for label, count, new in table:
            changed = len(plan.changed) if label == table[0][0] else 0
            words = _("%(new)s new, %(changed)s changed, %(same)s unchanged")
            told = words % {"new": new, "changed": changed, "same": count - new - changed}
            self.stdout.write(f"{label}: {count} ({told})")
        for notice in outcome.notices[:NOTICES_SHOWN]:
            self.stdout.write(_("Notice: %(text)s") % {"text": notice})
        if len(outcome.notices) > NOTICES_SHOWN:
            rest = len(outcome.notices) - NOTICES_SHOWN
            self.stdout.write(_("And %(rest)s more notices.") % {"rest": rest})
        if is_dry:
            for line in _changes(outcome):
                self.stdout.write(line)
            self.stdout.write(_("Nothing was written: this was a dry run."))
        elif plan.is_empty:
            self.stdout.write(_("Everything was there already: nothing was changed."))


def _changes(outcome: Outcome) -> list[str]:
    """Return what would be made or changed, a line each."""
    plan = outcome.plan
    lines = [
        _("new network: %(name)s") % {"name": plain(one.values["name"])} for one in plan.networks
    ]
    lines += [
        _("new organisation: %(name)s") % {"name": plain(one.name)} for one in plan.organisations
    ]
    for one in plan.changed:
        for field, new in one.new.items():
            words = {"name": plain(one.name), "field": field, "new": plain(new)}
            words["old"] = plain(one.old[field])
            lines.append(_("%(name)s, %(field)s: “%(old)s” becomes “%(new)s”") % words)
        for scheme, value in one.identifiers:
            lines.append(f"{plain(one.name)}: + {scheme} {plain(value)}")
    return lines


def _date(text: str) -> date | None:
    try:
        return day(text)
    except Unreadable as error:
        raise CommandError(f"--as-of: {error}", returncode=1) from error


def _people(addresses: Sequence[str], on: date) -> list[User]:
    """Return who becomes coordinator: those named, or else the one coordinator there is."""
    if not addresses:
        found = list(seat_queries.coordinators(on)[:2])
        return found if len(found) == 1 else []
    people = []
    for address in addresses:
        user = User.objects.filter(email=address.strip().lower()).first()
        if user is None:
            sentence = _("Nobody is registered as %(address)s.") % {"address": plain(address)}
            raise CommandError(sentence, returncode=1)
        people.append(user)
    return people


def _seat(people: Sequence[User], outcome: Outcome, on: date, by: Actor, at: datetime) -> list[str]:
    """Make the people coordinator of every network of the file where they are not yet."""
    networks = list(Network.objects.filter(slug__in=outcome.slugs).order_by("pk"))
    lines = []
    for user in people:
        seated = seat_queries.coordinated(user, [network.pk for network in networks], on)
        missing = [network for network in networks if network.pk not in seated]
        for network in missing:
            seats.give(network=network, user=user, role=Role.COORDINATOR, from_on=on, by=by, at=at)
        if missing:
            words = _("%(name)s is now coordinator of %(count)s networks.")
            lines.append(words % {"name": plain(user.name), "count": len(missing)})
    return lines


def _refusal(refusal: ImportRefused) -> str:
    problems = "\n".join(map(str, refusal.problems))
    count = len(refusal.problems)
    total = ngettext(
        "%(count)s error; nothing was written.", "%(count)s errors; nothing was written.", count
    )
    return f"{problems}\n{total % {'count': count}}"
