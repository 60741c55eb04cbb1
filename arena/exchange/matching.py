"""Which organisations of the file are there already: by number, then by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, OrganisationRow
from arena.exchange.rows import Notice, Problem, folded, plain
from arena.models import Scheme
from arena.queries.imports import Known

# Numbers that name one organisation; an establishment or an insurer's number may be shared.
STRONG = frozenset(
    {
        Scheme.KVK.value,
        Scheme.RSIN.value,
        Scheme.OIN.value,
        Scheme.AGB.value,
        Scheme.URA.value,
        Scheme.BRIN.value,
        Scheme.TOOI.value,
        Scheme.ROO.value,
    }
)


@dataclass
class Matches:
    """Which key of the file is which row of the database; a key that is absent is new."""

    by_key: dict[str, int] = field(default_factory=dict)
    taken: dict[int, OrganisationRow] = field(default_factory=dict)

    def take(self, row: OrganisationRow, pk: int) -> None:
        """Write down that the row is the organisation that is there."""
        self.by_key[row.key] = pk
        self.taken[pk] = row


class Index:
    """The organisations that are there, by name, by alias and by number."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.named: dict[str, list[int]] = defaultdict(list)
        self.aliased: dict[str, list[int]] = defaultdict(list)
        self.numbers: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for pk, organisation in known.organisations.items():
            self.named[folded(organisation.name)].append(pk)
        for pk, alias in known.aliases:
            self.aliased[folded(alias)].append(pk)
        for (scheme, value), pk in known.identifiers.items():
            self.numbers[pk][scheme].add(value)

    def sector(self, pk: int) -> str:
        """Return the sector as it is compared."""
        return folded(self.known.organisations[pk].sector or "")

    def contradicts(self, row: OrganisationRow, pk: int) -> bool:
        """Whether the row has another number than the organisation in a register of both."""
        registers = self.numbers.get(pk, {})
        return any(
            scheme in registers and value not in registers[scheme]
            for scheme, value in row.identifiers
            if scheme in STRONG or scheme == Scheme.OWN
        )


def matches(content: FileContent, index: Index, findings: Findings) -> Matches:
    """Return which organisations of the file are there already.

    Numbers come first for the whole file, then names, then aliases, so that an alias never takes
    the place of an organisation that goes by that name. Two rows are never one organisation.
    """
    found = Matches()
    rows = content.organisations
    for row in rows:
        _by_number(row, index, found, findings)
    for row in rows:
        _by_own_number(row, index, found)
    occurs = Counter(folded(row.name) for row in rows)
    for names in (index.named, index.aliased):
        for row in rows:
            if row.key not in found.by_key:
                _by_name(row, names, index, found, findings, alone=occurs[folded(row.name)] == 1)
    return found


def _by_number(row: OrganisationRow, index: Index, found: Matches, findings: Findings) -> None:
    pks = {
        index.known.identifiers[number]
        for number in row.identifiers
        if number[0] in STRONG and number in index.known.identifiers
    }
    if len(pks) > 1:
        names = _names(pks, index.known)
        sentence = _("The numbers are those of different organisations: %(names)s. Check them.")
        findings.problems.append(_problem(row, sentence % {"names": names}))
    for pk in list(pks)[:1]:
        if pk in found.taken:
            sentence = _("Has the number of the same organisation as line %(line)s. Check both.")
            findings.problems.append(_problem(row, sentence % {"line": found.taken[pk].line}))
        else:
            _tell_other_name(row, pk, index, findings)
            found.take(row, pk)


def _by_own_number(row: OrganisationRow, index: Index, found: Matches) -> None:
    pk = index.known.identifiers.get((Scheme.OWN.value, row.own_id))
    if row.key in found.by_key or pk is None or pk in found.taken:
        return
    if folded(index.known.organisations[pk].name) == folded(row.name):
        found.take(row, pk)


def _by_name(
    row: OrganisationRow,
    names: dict[str, list[int]],
    index: Index,
    found: Matches,
    findings: Findings,
    *,
    alone: bool,
) -> None:
    """Match by name; a name that stands in the file more than once also needs its sector."""
    free = [pk for pk in dict.fromkeys(names.get(folded(row.name), ())) if pk not in found.taken]
    fitting = [pk for pk in free if not index.contradicts(row, pk)]
    sector = folded(row.sector)
    same = [pk for pk in fitting if index.sector(pk) == sector]
    usable = same or [pk for pk in fitting if alone or not (sector and index.sector(pk))]
    if len(usable) == 1:
        found.take(row, usable[0])
    elif usable:
        sentence = _("There are %(count)s organisations of this name. Add a number, or the sector.")
        findings.problems.append(_problem(row, sentence % {"count": len(usable)}))
        found.take(row, usable[0])
    elif free and alone:
        sentence = _("An organisation of this name has another number; this one is made beside it.")
        findings.notices.append(Notice(row.sheet, row.line, "", row.name, sentence))


def _tell_other_name(row: OrganisationRow, pk: int, index: Index, findings: Findings) -> None:
    stored = index.known.organisations[pk].name
    if folded(stored) != folded(row.name) and pk not in index.aliased.get(folded(row.name), ()):
        sentence = _("Is known by its number as “%(name)s”; that name is kept.")
        words = sentence % {"name": plain(stored)}
        findings.notices.append(Notice(row.sheet, row.line, "", row.name, words))


def _names(pks: Iterable[int], known: Known) -> str:
    return ", ".join(f"“{plain(known.organisations[pk].name)}”" for pk in sorted(pks))


def _problem(row: OrganisationRow, sentence: str) -> Problem:
    return Problem(row.sheet, row.line, "", row.name, sentence)
