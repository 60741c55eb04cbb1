"""What a file says, whatever its format: rows with checked cells, and names not yet looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from arena.exchange.rows import Notice, Problem


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation in a file; ``key`` is its own number there, or its name."""

    key: str
    sheet: str
    line: int | None
    name: str
    own_id: str = ""
    sector: str = ""
    parent: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NetworkRow:
    """A network in a file."""

    sheet: str
    line: int | None
    name: str
    own_id: str = ""
    values: Mapping[str, str | date] = field(default_factory=dict)


@dataclass(frozen=True)
class MembershipRow:
    """An organisation in a network; an empty ``network`` is the one named with the import."""

    sheet: str
    line: int | None
    network: str
    organisation: str
    position: str
    from_on: date | None = None
    until_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class TieRow:
    """A dependency of source on target, or, when not directed, a collaboration of the two."""

    sheet: str
    line: int | None
    network: str
    source: str
    target: str
    is_directed: bool = True
    resource: str = ""
    wording: str = ""
    strength: int | None = None
    replaceability: int | None = None
    character: str = ""
    from_on: date | None = None
    until_on: date | None = None
    note: str = ""


Row = MembershipRow | TieRow


@dataclass(frozen=True)
class FileContent:
    """Everything a reader found, with all that is wrong or worth knowing."""

    organisations: tuple[OrganisationRow, ...] = ()
    networks: tuple[NetworkRow, ...] = ()
    memberships: tuple[MembershipRow, ...] = ()
    ties: tuple[TieRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    lists_organisations: bool = False
    lists_memberships: bool = False

    @property
    def placed(self) -> list[Row]:
        """All rows that belong to a network."""
        return [*self.memberships, *self.ties]
