"""What a file says beside what is there: the plan of what an import would write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, MembershipRow, TieRow
from arena.exchange.joining import LINES_SHOWN, Memberships, Ties
from arena.exchange.matching import Index, matches
from arena.exchange.organisation_plans import changed_organisations, new_organisations
from arena.exchange.placing import Places, Wish, places
from arena.exchange.references import References
from arena.exchange.rows import Notice, Problem
from arena.models import Position
from arena.operations.plans import Plan
from arena.queries import imports as queries


@dataclass(frozen=True)
class Counts:
    """How many rows of each kind a file holds, each counted once."""

    organisations: int = 0
    networks: int = 0
    memberships: int = 0
    dependencies: int = 0
    collaborations: int = 0


@dataclass(frozen=True)
class Planned:
    """A plan, with what the file holds and what is wrong or worth knowing."""

    plan: Plan
    counts: Counts
    slugs: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]


def planned(content: FileContent, wish: Wish, source: str) -> Planned:
    """Compare the content with the database; every problem is found, nothing is written."""
    known = queries.known()
    findings = Findings()
    index = Index(known)
    references = References(content, matches(content, index, findings), index)
    where = places(content, wish, known.networks, references, findings)
    ends = _ends(content, references, findings)
    joined = _Joined(where, references, findings)
    joined.memberships(content, wish, ends)
    joined.ties(content, wish, ends)
    changed = changed_organisations(references, known, findings)
    plan = Plan(
        source=source,
        networks=tuple(where.new),
        organisations=new_organisations(references, known, findings),
        changed=changed,
        memberships=tuple(joined.members.new),
        dependencies=tuple(joined.dependencies.new),
        collaborations=tuple(joined.collaborations.new),
        known_networks=where.known,
        known_organisations=references.known,
    )
    return Planned(
        plan=plan,
        counts=Counts(
            organisations=len(references.rows),
            networks=len(where.rows),
            memberships=joined.members.count,
            dependencies=joined.dependencies.count,
            collaborations=joined.collaborations.count,
        ),
        slugs=tuple(where.slugs.values()),
        problems=tuple(findings.problems),
        notices=tuple(findings.notices),
    )


Ends = tuple[list[str | None], list[tuple[str | None, str | None]]]


def _ends(content: FileContent, references: References, findings: Findings) -> Ends:
    """Return the organisations of the memberships and of the ties, by key."""
    members = [
        references.key(row.organisation, (row.sheet, row.line, "organisatie"), findings)
        for row in content.memberships
    ]
    ties = [
        (
            references.key(row.source, (row.sheet, row.line, "van"), findings),
            references.key(row.target, (row.sheet, row.line, "naar"), findings),
        )
        for row in content.ties
    ]
    return members, ties


class _Joined:
    """Puts members and ties in their networks."""

    def __init__(self, where: Places, references: References, findings: Findings) -> None:
        self.where = where
        self.references = references
        self.findings = findings
        self.members = Memberships(where.known, references.known, findings)
        self.dependencies = Ties(where.known, references.known, findings, is_directed=True)
        self.collaborations = Ties(where.known, references.known, findings, is_directed=False)
        self._networks_of: dict[str, dict[str, None]] = {}
        self._told = False

    def memberships(self, content: FileContent, wish: Wish, ends: Ends) -> None:
        """Join the members of the file; without a list of them everyone stands in the field."""
        for row, key in zip(content.memberships, ends[0], strict=True):
            network = self.where.key(row.network)
            if not network:
                self._tell_unnamed(row)
            elif key is not None:
                self._networks_of.setdefault(key, {})[network] = None
                self.members.join(network, key, _dated(row, wish.as_of), yields=False)
        if content.lists_memberships or not (content.organisations or content.ties):
            return
        if not self.where.named:
            self._tell_unnamed(None)
            return
        for key, organisation in self.references.rows.items():
            place = (organisation.sheet, organisation.line)
            row = MembershipRow(*place, "", organisation.name, Position.FIELD.value, wish.as_of)
            self.members.join(self.where.named, key, row, yields=True)

    def ties(self, content: FileContent, wish: Wish, ends: Ends) -> None:
        """Tie the organisations in the network that the row, the import or its ends name."""
        homeless: list[TieRow] = []
        for row, (source, target) in zip(content.ties, ends[1], strict=True):
            if source is None or target is None:
                continue
            found = self._networks(row, source, target, wish)
            kind = self.dependencies if row.is_directed else self.collaborations
            for network in found:
                kind.tie(network, source, target, _dated(row, wish.as_of))
            if not found:
                homeless.append(row)
        if not self._told:
            self._tell_homeless(homeless)
        self.dependencies.tell()
        self.collaborations.tell()

    def _networks(self, row: TieRow, source: str, target: str, wish: Wish) -> list[str]:
        stated = self.where.key(row.network) if row.network else ""
        if stated or self.where.named:
            return [stated or self.where.named]
        own = [end for end in dict.fromkeys((source, target)) if end in self.where.rows]
        both = self._networks_of.get(target, {})
        return own or [one for one in self._networks_of.get(source, {}) if one in both]

    def _tell_homeless(self, rows: list[TieRow]) -> None:
        """Say once, with the first lines, which ties no network of the file can hold."""
        if rows:
            lines = ", ".join(str(row.line) for row in rows[:LINES_SHOWN])
            sentence = _(
                "To which network do these %(count)s ties belong (lines %(lines)s)? "
                "Name it with --network, or in a column “netwerk”."
            )
            words = sentence % {"count": len(rows), "lines": lines}
            place = (rows[0].sheet, rows[0].line, "", f"{rows[0].source} → {rows[0].target}")
            self.findings.problems.append(Problem(*place, words))

    def _tell_unnamed(self, row: MembershipRow | None) -> None:
        """Say once that nobody said which network the rows are about."""
        if not self._told:
            sentence = _("Which network is this? Name it with --network or --name.")
            place = (row.sheet, row.line, "netwerk") if row else ("", None, "")
            self.findings.problems.append(Problem(*place, "", sentence))
            self._told = True


def _dated(row: Any, as_of: date | None) -> Any:
    """Return the row, from the given day on where it has no dates of its own."""
    undated = row.from_on is None and row.until_on is None
    return replace(row, from_on=as_of) if undated and as_of else row
