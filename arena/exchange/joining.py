"""Members and ties beside what is there: new, there already, twice in the file, or a clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping

from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import MembershipRow, TieRow
from arena.exchange.rows import Notice, Problem, plain
from arena.exchange.timeline import Fit, Span, Timeline
from arena.operations.plans import NewMembership, NewTie
from arena.queries import imports as queries

LINES_SHOWN = 10


class Memberships:
    """The memberships of a file, and those that are there."""

    def __init__(
        self, networks: Mapping[str, int], organisations: Mapping[str, int], findings: Findings
    ) -> None:
        self.new: list[NewMembership] = []
        self.count = 0
        self._networks, self._organisations = networks, organisations
        self._findings = findings
        self._times: dict[Hashable, Timeline] = defaultdict(Timeline)
        for row in queries.memberships(networks.values()):
            span = Span.of(row.from_on, row.until_on, row.mark)
            self._times[row.network, row.source].remember(span)

    def join(self, network: str, organisation: str, row: MembershipRow, *, yields: bool) -> None:
        """Add a membership; one that ``yields`` leaves an organisation where it stands."""
        ends = (
            self._networks.get(network, network),
            self._organisations.get(organisation, organisation),
        )
        span = Span.of(row.from_on, row.until_on, str(row.position))
        undated = row.from_on is None and row.until_on is None
        fit = self._times[ends].add(span, is_undated=undated, yields=yields)
        self.count += fit in {Fit.NEW, Fit.KNOWN}
        if fit is Fit.NEW:
            self.new.append(
                NewMembership(
                    network,
                    organisation,
                    str(row.position),
                    row.from_on,
                    row.until_on,
                    {"note": row.note} if row.note else {},
                )
            )
        elif fit is not Fit.KNOWN and not yields:
            self._tell(row, fit)

    def _tell(self, row: MembershipRow, fit: Fit) -> None:
        place = (row.sheet, row.line, "", row.organisation)
        if fit is Fit.TWICE:
            sentence = _("This membership is in the file twice. It is taken once.")
            self._findings.notices.append(Notice(*place, sentence))
        elif fit is Fit.CLASHES:
            sentence = _(
                "Stands in another position in the same period. Give both an end or start."
            )
            self._findings.problems.append(Problem(*place, sentence))
        else:
            sentence = _("Overlaps with a membership that is there. Correct the dates.")
            self._findings.problems.append(Problem(*place, sentence))


class Ties:
    """The dependencies, or the collaborations, of a file, and those that are there."""

    def __init__(
        self,
        networks: Mapping[str, int],
        organisations: Mapping[str, int],
        findings: Findings,
        *,
        is_directed: bool,
    ) -> None:
        self.new: list[NewTie] = []
        self.count = 0
        self._networks, self._organisations = networks, organisations
        self._findings = findings
        self._is_directed = is_directed
        self._twice: list[TieRow] = []
        self._on_itself: list[TieRow] = []
        self._other_strength: list[TieRow] = []
        self._strengths: dict[Hashable, set[int | None]] = defaultdict(set)
        self._times: dict[Hashable, Timeline] = defaultdict(Timeline)
        stored = queries.dependencies if is_directed else queries.collaborations
        for row in stored(networks.values()):
            ends = self._ends(row.network, row.source, row.target, row.mark)
            self._times[ends].remember(Span.of(row.from_on, row.until_on))
            self._strengths[ends].add(row.strength)

    def tie(self, network: str, source: str, target: str, row: TieRow) -> None:
        """Add a tie of the file."""
        if source == target:
            self._on_itself.append(row)
            return
        ends = self._ends(
            self._networks.get(network, network),
            self._organisations.get(source, source),
            self._organisations.get(target, target),
            f"{row.resource}:{row.wording}" if self._is_directed else "",
        )
        undated = row.from_on is None and row.until_on is None
        span = Span.of(row.from_on, row.until_on)
        fit = self._times[ends].add(span, is_undated=undated)
        self.count += fit in {Fit.NEW, Fit.KNOWN}
        if fit is Fit.NEW:
            dates = (row.from_on, row.until_on)
            self.new.append(NewTie(network, source, target, *dates, self._values(row)))
        elif fit is Fit.TWICE:
            self._twice.append(row)
        elif fit is Fit.KNOWN and row.strength and row.strength not in self._strengths[ends]:
            self._other_strength.append(row)
        elif fit is Fit.OVERLAPS:
            sentence = _("Overlaps with the same tie, which is there. Correct the dates.")
            place = (row.sheet, row.line, "", f"{row.source} → {row.target}")
            self._findings.problems.append(Problem(*place, sentence))

    def tell(self) -> None:
        """Say once what was left out, with the first lines of it."""
        told = (
            (self._twice, _("%(count)s ties are in the file twice and taken once: %(lines)s.")),
            (self._on_itself, _("%(count)s ties of one with itself are left out: %(lines)s.")),
            (
                self._other_strength,
                _("%(count)s ties are there with another strength, which is kept: %(lines)s."),
            ),
        )
        for rows, sentence in told:
            if rows:
                lines = ", ".join(str(row.line) for row in rows[:LINES_SHOWN])
                more = " …" if len(rows) > LINES_SHOWN else ""
                words = sentence % {
                    "count": len(rows),
                    "lines": _("line %(line)s") % {"line": lines + more},
                }
                self._findings.notices.append(Notice(plain(rows[0].sheet), None, "", "", words))

    def _ends(self, network: object, source: object, target: object, mark: str) -> Hashable:
        pair = (source, target) if self._is_directed else frozenset((source, target))
        return network, pair, mark

    def _values(self, row: TieRow) -> dict[str, object]:
        if self._is_directed:
            return {
                "resource": row.resource,
                "wording": row.wording,
                "strength": row.strength,
                "replaceability": row.replaceability,
                "note": row.note,
            }
        return {"character": row.character, "intensity": row.strength, "note": row.note}
