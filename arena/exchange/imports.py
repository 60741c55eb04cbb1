"""Read a file and import it: all of it, or, when anything is wrong, nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext as _

from arena.exchange import files, planning, readers
from arena.exchange.content import FileContent
from arena.exchange.files import FileRefused, SourceFile
from arena.exchange.placing import LONGEST_NAME, Wish
from arena.exchange.planning import Counts, Planned
from arena.exchange.rows import FORBIDDEN, Notice, Problem
from arena.models import Actor, Visibility
from arena.operations import imports
from arena.operations.networks import OTHER_PAGES
from arena.operations.plans import Plan
from arena.operations.refusals import Refused

LONGEST_ADDRESS = 100


class ImportRefused(Exception):
    """The file was not imported; ``problems`` holds every reason, each with its line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Outcome:
    """What was, or would be, written; what the file holds; and what is worth knowing."""

    plan: Plan
    counts: Counts
    notices: tuple[Notice, ...]
    slugs: tuple[str, ...]


def read(file: SourceFile) -> FileContent:
    """Return what a file says.

    Raises
    ------
    ImportRefused
        If it is in no format we read, or cannot be opened.
    """
    try:
        return readers.read(file)
    except FileRefused as error:
        raise ImportRefused(error.problems) from error


def run(
    path: Path,
    *,
    network_slug: str = "",
    network_name: str = "",
    as_of: date | None = None,
    visibility: str = Visibility.PRIVATE.value,
    dry_run: bool = False,
    by: Actor,
    at: datetime,
) -> Outcome:
    """Import the file or folder at a path, or only say what that would do.

    Raises
    ------
    ImportRefused
        If anything is wrong: then nothing is written.
    """
    try:
        file = files.of_path(path)
    except FileRefused as error:
        raise ImportRefused(error.problems) from error
    wish = Wish(network_slug.strip(), network_name.strip(), as_of, visibility)
    return run_file(file, wish, dry_run=dry_run, by=by, at=at)


def run_file(file: SourceFile, wish: Wish, *, dry_run: bool, by: Actor, at: datetime) -> Outcome:
    """Import a file that is open, or only say what that would do."""
    content = read(file)
    made: list[Planned] = []

    def plan() -> Plan:
        made.append(_checked(content, wish, file.name))
        return made[-1].plan

    try:
        if dry_run:
            plan()
        else:
            imports.apply(plan=plan, by=by, at=at)
    except Refused as error:
        raise ImportRefused([Problem(file.name, None, "", "", str(error))]) from error
    planned = made[-1]
    notices = (*content.notices, *planned.notices)
    return Outcome(planned.plan, planned.counts, notices, planned.slugs)


def _checked(content: FileContent, wish: Wish, name: str) -> Planned:
    """Return the plan, or refuse with what is wrong in the file and beside the database."""
    wrong = [*_wrong_wish(wish), *content.problems]
    if wrong and not (content.organisations or content.memberships or content.ties):
        raise ImportRefused(wrong)
    planned = planning.planned(content, wish, name)
    if wrong or planned.problems:
        raise ImportRefused([*wrong, *planned.problems])
    return planned


def _wrong_wish(wish: Wish) -> list[Problem]:
    found = []
    if wish.network_slug:
        try:
            validate_slug(wish.network_slug)
            too_long = len(wish.network_slug) > LONGEST_ADDRESS
        except ValidationError:
            too_long = True
        if too_long:
            sentence = _("An address has letters, digits and hyphens only, 100 at most.")
            found.append(Problem("", None, "--network", wish.network_slug, sentence))
    if wish.network_slug in OTHER_PAGES:
        sentence = _("This address is that of another page. Choose another.")
        found.append(Problem("", None, "--network", wish.network_slug, sentence))
    if len(wish.network_name) > LONGEST_NAME or FORBIDDEN.search(wish.network_name):
        sentence = _("The name of a network is plain text of at most 200 characters.")
        found.append(Problem("", None, "--name", wish.network_name, sentence))
    return found
