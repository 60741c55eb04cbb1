"""Which networks a file is about, which of them are there, and where each row belongs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, NetworkRow
from arena.exchange.references import References
from arena.exchange.rows import Notice, Problem, folded, plain
from arena.models import Visibility
from arena.operations.networks import LONGEST_SLUG
from arena.operations.plans import NewNetwork
from arena.queries.imports import KnownNetwork

LONGEST_NAME = 200
NAMED = "named"


@dataclass(frozen=True)
class Wish:
    """What was said with the file: the network, the day, and who may read what is new."""

    network_slug: str = ""
    network_name: str = ""
    as_of: date | None = None
    visibility: str = Visibility.PRIVATE.value


@dataclass
class Places:
    """The networks of the file: keys to rows, and keys to networks that are there."""

    rows: dict[str, NetworkRow] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)
    new: list[NewNetwork] = field(default_factory=list)
    slugs: dict[str, str] = field(default_factory=dict)
    named: str = ""
    _texts: dict[str, str] = field(default_factory=dict)

    def key(self, text: str) -> str:
        """Return the key of the network that a cell names; of the named one for an empty cell."""
        return self._texts.get(text, self._texts.get(folded(text), "")) if text else self.named

    @property
    def only(self) -> str:
        """The key of the one network, if there is just one."""
        return next(iter(self.rows)) if len(self.rows) == 1 else ""

    def name_key(self, text: str, key: str) -> None:
        """Let a cell with this text mean the network."""
        self._texts.setdefault(text, key)
        self._texts.setdefault(folded(text), key)

    def rename(self, old: str, new: str) -> None:
        """Let every text that meant one network mean another."""
        self._texts = {text: new if key == old else key for text, key in self._texts.items()}


def places(
    content: FileContent,
    wish: Wish,
    networks: list[KnownNetwork],
    references: References,
    findings: Findings,
) -> Places:
    """Return the networks of the file, each matched by address or name with what is there."""
    found = Places()
    for row in content.networks:
        key = f"id:{row.own_id}" if row.own_id else f"name:{folded(row.name)}"
        if key in found.rows:
            sentence = _("This network is in the file twice. It is taken once.")
            findings.notices.append(Notice(row.sheet, row.line, "", row.name, sentence))
            continue
        found.rows[key] = row
        for text in filter(None, (row.own_id, row.name)):
            found.name_key(text, key)
    for one in content.placed:
        if one.network and not found.key(one.network):
            _mention(one.network, (one.sheet, one.line), found, networks, references)
    _tell_apart(found, references)
    _take_named(content, wish, found, networks)
    _settle(wish, found, networks, findings)
    return found


def _mention(
    text: str,
    place: tuple[str, int | None],
    found: Places,
    networks: list[KnownNetwork],
    references: References,
) -> None:
    """Take in a network that only a row names: from the organisation of that id, or by name."""
    organisation = references.with_id(text)
    if organisation is not None:
        row = NetworkRow(*place, organisation.name, organisation.own_id)
        key = f"id:{text}"
    else:
        there = next((one for one in networks if one.slug == text), None)
        row = NetworkRow(*place, there.name if there else text[:LONGEST_NAME])
        key = f"name:{folded(row.name)}"
    found.rows.setdefault(key, row)
    found.name_key(text, key)


def _tell_apart(found: Places, references: References) -> None:
    """Add the sector, or else the id, to names that several networks of the file have."""

    def marked(mark: Mapping[str, str]) -> None:
        names = Counter(folded(row.name) for row in found.rows.values())
        for key, row in found.rows.items():
            if names[folded(row.name)] > 1 and mark.get(key):
                end = f" ({mark[key][: LONGEST_NAME // 2]})"
                name = row.name[: LONGEST_NAME - len(end)] + end
                found.rows[key] = replace(row, name=name)

    owners = {key: references.with_id(row.own_id) for key, row in found.rows.items()}
    marked({key: owner.sector for key, owner in owners.items() if owner})
    marked({key: row.own_id for key, row in found.rows.items()})


def _take_named(
    content: FileContent, wish: Wish, found: Places, networks: list[KnownNetwork]
) -> None:
    """Give the network of ``--network`` and ``--name`` its place, if the file needs it."""
    only = found.only
    if only:
        found.named = only
    if not (wish.network_slug or wish.network_name):
        return
    there = next((one for one in networks if one.slug == wish.network_slug), None)
    made = wish.network_slug.replace("-", " ").capitalize()
    name = there.name if there else wish.network_name.strip()
    if only:
        row = found.rows.pop(only)
        found.rows[NAMED] = replace(row, name=name or row.name)
        found.rename(only, NAMED)
        found.named = NAMED
        return
    same = {folded(row.name): key for key, row in found.rows.items()}
    found.named = same.get(folded(name or made), NAMED)
    needed = not content.lists_memberships or any(not one.network for one in content.placed)
    if found.named == NAMED and needed:
        found.rows[NAMED] = NetworkRow("", None, (name or made)[:LONGEST_NAME])


def _settle(wish: Wish, found: Places, networks: list[KnownNetwork], findings: Findings) -> None:
    """Match every network, and give the new ones an address."""
    by_slug = {one.slug: one for one in networks}
    by_name: dict[str, list[KnownNetwork]] = defaultdict(list)
    for one in networks:
        by_name[folded(one.name)].append(one)
    taken = set(by_slug)
    for key, row in found.rows.items():
        slug = wish.network_slug if key == found.named else ""
        if slug:
            there = [by_slug[slug]] if slug in by_slug else []
        else:
            there = by_name.get(folded(row.name), [])
        if len(there) > 1:
            sentence = _("There are several networks of this name. Name one with --network.")
            findings.problems.append(Problem(row.sheet, row.line, "", row.name, sentence))
        if there:
            found.known[key], found.slugs[key] = there[0].pk, there[0].slug
            _tell_kept(row, there[0], findings)
            continue
        found.slugs[key] = slug or free_slug(row.name, taken)
        taken.add(found.slugs[key])
        values: dict[str, Any] = {"visibility": wish.visibility, **row.values}
        found.new.append(NewNetwork(key, {"name": row.name, "slug": found.slugs[key], **values}))


def free_slug(name: str, taken: Iterable[str]) -> str:
    """Return an address for the name that is not taken yet."""
    stem = slugify(name)[:LONGEST_SLUG].strip("-") or "netwerk"
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _tell_kept(row: NetworkRow, there: KnownNetwork, findings: Findings) -> None:
    differing = [name for name, value in row.values.items() if value != getattr(there, name)]
    if differing:
        sentence = _("“%(name)s” is there already; what the file says of it is not taken over.")
        words = sentence % {"name": plain(there.name)}
        findings.notices.append(Notice(row.sheet, row.line, "", "", words))
