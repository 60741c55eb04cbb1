"""Tell the stories in the order in which things happened, through operations only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction

from arena.management.demo import accounts, register
from arena.management.demo.stories import Story, day, degree, rows
from arena.models import (
    Actor,
    Collaboration,
    Dependency,
    Membership,
    Network,
    Organisation,
    Position,
    Resource,
    User,
)
from arena.operations import (
    collaborations,
    dependencies,
    memberships,
    networks,
    organisations,
    seats,
    users,
)

ORIGIN = "manage.py demo"
SET_UP = Actor(None, "Demo", ORIGIN)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OFFICE_OPENS = time(9)
# On one day: who is there first, then what ends, then what begins.
ENROL, FOUND, SEAT, END, MOVE, ADMIT, TIE = range(7)


class Step(NamedTuple):
    """Something that happened on a day; ``turn`` orders what happened on the same day."""

    on: date
    turn: int
    write: Callable[[datetime], None]


@transaction.atomic
def tell(stories: Sequence[Story]) -> None:
    """Write all stories, oldest step first, each step its own minute after nine o'clock."""
    steps = sorted(_Teller().steps(stories), key=lambda step: (step.on, step.turn))
    for on, happened in groupby(steps, key=lambda step: step.on):
        opening = datetime.combine(on, OFFICE_OPENS, tzinfo=AMSTERDAM)
        for minute, step in enumerate(happened):
            step.write(opening + timedelta(minutes=minute))


class _Teller:
    """Turns tables into steps, and remembers the rows that later steps need."""

    def __init__(self) -> None:
        self.entries = {cells[0]: cells for cells in rows(register.ORGANISATIONS, 5)}
        self.user: dict[str, User] = {}
        self.network: dict[str, Network] = {}
        self.organisation: dict[str, Organisation] = {}
        self.membership: dict[tuple[str, str], Membership] = {}
        self.dependency: dict[tuple[str, ...], Dependency] = {}
        self.collaboration: dict[tuple[str, ...], Collaboration] = {}
        self.coordinator = SET_UP

    def steps(self, stories: Sequence[Story]) -> Iterator[Step]:
        for cells in rows(accounts.ACCOUNTS, 3):
            yield Step(day(cells[2]), ENROL, partial(self._enrol, cells))
        for cells in rows(accounts.SEATS, 5):
            yield Step(day(cells[3]), SEAT, partial(self._seat, cells))
        for story in stories:
            yield Step(story.founded_on, FOUND, partial(self._found, story))
            yield from self._memberships(story)
            yield from self._ties(story)

    def _memberships(self, story: Story) -> Iterator[Step]:
        for cells in rows(story.members, 6):
            yield Step(day(cells[2]), ADMIT, partial(self._admit, story.slug, cells))
        for cells in rows(story.moves, 4):
            yield Step(day(cells[1]), MOVE, partial(self._move, story.slug, cells))
        for cells in rows(story.exits, 3):
            yield Step(day(cells[1]), END, partial(self._leave, story.slug, cells))

    def _ties(self, story: Story) -> Iterator[Step]:
        for cells in rows(story.dependencies, 8):
            yield Step(day(cells[6]), TIE, partial(self._depend, story.slug, cells))
            if cells[7]:
                yield Step(day(cells[7]), END, partial(self._release, story.slug, cells))
        for cells in rows(story.collaborations, 7):
            yield Step(day(cells[5]), TIE, partial(self._join_forces, story.slug, cells))
            if cells[6]:
                yield Step(day(cells[6]), END, partial(self._part, story.slug, cells))

    def _enrol(self, cells: list[str], at: datetime) -> None:
        email, name, _on = cells
        user = users.register(email=email, name=name, password=accounts.PASSWORD, by=SET_UP, at=at)
        self.user[email] = user
        if self.coordinator is SET_UP:
            self.coordinator = Actor(user.pk, user.name, ORIGIN)

    def _seat(self, cells: list[str], at: datetime) -> None:
        slug, email, role, on, behalf = cells
        seats.give(
            network=self.network[slug],
            user=self.user[email],
            role=role,
            from_on=day(on),
            on_behalf_of=self._known(behalf, at) if behalf else None,
            by=SET_UP,
            at=at,
        )

    def _found(self, story: Story, at: datetime) -> None:
        self.network[story.slug] = networks.found(
            name=story.name,
            slug=story.slug,
            issue=story.issue,
            ambition=story.ambition,
            region=story.region,
            phase=story.phase,
            visibility=story.visibility,
            founded_on=story.founded_on,
            by=self.coordinator,
            at=at,
        )

    def _known(self, key: str, at: datetime) -> Organisation:
        """Return the organisation, registered when it is first spoken of."""
        if key not in self.organisation:
            _, name, sector, municipality, parent = self.entries[key]
            self.organisation[key] = organisations.register(
                name=name,
                sector=register.SECTORS[sector],
                municipality=municipality,
                parent=self._known(parent, at) if parent else None,
                website=register.WEBSITES.get(key, ""),
                aliases=register.ALIASES.get(key, ()),
                identifiers=register.NUMBERS.get(key, ()),
                by=self.coordinator,
                at=at,
            )
        return self.organisation[key]

    def _admit(self, slug: str, cells: list[str], at: datetime) -> None:
        who, position, on, involvement, grounds, note = cells
        self.membership[slug, who] = memberships.admit(
            network=self.network[slug],
            organisation=self._known(who, at),
            position=position,
            from_on=day(on),
            involvement=involvement,
            grounds=grounds.split(),
            note=note,
            by=self.coordinator,
            at=at,
        )

    def _move(self, slug: str, cells: list[str], at: datetime) -> None:
        who, on, to, grounds = cells
        here = self.membership[slug, who]
        if to == Position.CORE:
            moved = memberships.move_to_core(
                membership=here, on=day(on), grounds=grounds.split(), by=self.coordinator, at=at
            )
        else:
            moved = memberships.move_to_ring(
                membership=here, on=day(on), by=self.coordinator, at=at
            )
        self.membership[slug, who] = moved

    def _leave(self, slug: str, cells: list[str], at: datetime) -> None:
        who, on, how = cells
        memberships.end(
            membership=self.membership[slug, who],
            on=day(on),
            how=how,
            by=self.coordinator,
            at=at,
        )

    def _depend(self, slug: str, cells: list[str], at: datetime) -> None:
        dependant, provider, needed, strength, replaceability, stated_by, on, _until = cells
        in_words = needed not in Resource.values
        self.dependency[slug, *cells] = dependencies.state(
            network=self.network[slug],
            dependant=self._known(dependant, at),
            provider=self._known(provider, at),
            resource="" if in_words else needed,
            wording=needed if in_words else "",
            strength=degree(strength),
            replaceability=degree(replaceability),
            stated_by=stated_by,
            from_on=day(on),
            by=self.coordinator,
            at=at,
        )

    def _release(self, slug: str, cells: list[str], at: datetime) -> None:
        dependencies.end(
            dependency=self.dependency[slug, *cells], on=day(cells[7]), by=self.coordinator, at=at
        )

    def _join_forces(self, slug: str, cells: list[str], at: datetime) -> None:
        one, other, character, intensity, stated_by, on, _until = cells
        self.collaboration[slug, *cells] = collaborations.begin(
            network=self.network[slug],
            organisations=(self._known(one, at), self._known(other, at)),
            character=character,
            intensity=degree(intensity),
            stated_by=stated_by,
            from_on=day(on),
            by=self.coordinator,
            at=at,
        )

    def _part(self, slug: str, cells: list[str], at: datetime) -> None:
        collaborations.end(
            collaboration=self.collaboration[slug, *cells],
            on=day(cells[6]),
            by=self.coordinator,
            at=at,
        )
