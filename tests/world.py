"""One small care network, built through operations, with two networks beside it.

The network, as it stands on ``TODAY``. An arrow runs from the dependant to the provider and
carries the strength; ``=`` is a collaboration.

      core                                ring                      field

      gemeente  <──────────5───────────  welzijn
         ^  ^ └=========network=========┘
         5  └──────────────2──────────────────────────────────────  taxi
         │
      zorggroep =========chain (ended)== thuiszorg
       │ ^ ║                                │
       4 3 network                          │
       v │ ║                                │
      huisartsen <─────────4────────────────┘                       bibliotheek
         ^  └============chain========== apotheek                   (no ties)
         └─────────────────?─────────────┘

History: founded on 2024-01-01; zorggroep moved from the ring to the core on 2025-01-01; welzijn
joined on 2025-03-01; zorggroep and thuiszorg stopped working together on 2025-07-01.

Beside it: ``other`` is private too (school in the core, gemeente in the ring) and the outsider
coordinates it; ``public`` may be read by everyone (gemeente in the core, ggd in the ring). So the
gemeente stands in all three.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from arena.models import (
    Actor,
    Collaboration,
    Dependency,
    Membership,
    Network,
    Organisation,
    Role,
    User,
    Visibility,
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

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
FOUNDED = date(2024, 1, 1)
BY = Actor(None, "Test", "tests")
PASSWORD = "een wachtwoord voor tests"


@dataclass(frozen=True)
class World:
    """The rows that tests name; everything else is reached through them."""

    network: Network
    other: Network
    public: Network
    gemeente: Organisation
    huisartsen: Organisation
    zorggroep: Organisation
    welzijn: Organisation
    thuiszorg: Organisation
    apotheek: Organisation
    taxi: Organisation
    bibliotheek: Organisation
    school: Organisation
    ggd: Organisation
    dependency: Dependency  # zorggroep → gemeente
    collaboration: Collaboration  # gemeente = welzijn
    ended_collaboration: Collaboration  # zorggroep = thuiszorg
    coordinator: User
    board: User
    admin: User
    viewer: User
    outsider: User

    def membership(self, organisation: Organisation) -> Membership:
        """Return where the organisation stands in the network today."""
        return Membership.objects.get(
            network=self.network, organisation=organisation, period__contains=TODAY
        )


def build() -> World:
    """Build the world that the module's picture shows."""
    nodes = _organisations()
    network = _network("Zorgnetwerk Meerland", Visibility.PRIVATE)
    other = _network("Schoolnetwerk Polderdam", Visibility.PRIVATE)
    public = _network("Gezond Waterstad", Visibility.PUBLIC)
    _members(network, nodes)
    _admit(other, nodes["school"], "core")
    _admit(other, nodes["gemeente"], "ring")
    _admit(public, nodes["gemeente"], "core")
    _admit(public, nodes["ggd"], "ring")
    return World(
        network=network,
        other=other,
        public=public,
        dependency=_dependencies(network, nodes),
        collaboration=_collaborations(network, nodes),
        ended_collaboration=_ended_collaboration(network, nodes),
        **nodes,
        **_people(network, other, nodes["gemeente"]),
    )


def _network(name: str, visibility: str) -> Network:
    return networks.found(name=name, visibility=visibility, founded_on=FOUNDED, by=BY, at=AT)


def _organisations() -> dict[str, Organisation]:
    named = {
        "gemeente": ("Gemeente Waterstad", "Gemeente"),
        "huisartsen": ("Huisartsencoöperatie Meerland", "Huisartsenzorg"),
        "zorggroep": ("Zorggroep De Lindehoeve", "Verpleging, verzorging en thuiszorg"),
        "welzijn": ("Welzijn Waterstad", "Welzijn"),
        "thuiszorg": ("Thuiszorg Oever", "Verpleging, verzorging en thuiszorg"),
        "apotheek": ("Apotheek Centrum", "Apotheek"),
        "taxi": ("Taxi Meerland", ""),
        "bibliotheek": ("Bibliotheek Waterstad", "Welzijn"),
        "school": ("Scholengroep De Windwijzer", "Onderwijs"),
        "ggd": ("GGD Meerland", "Publieke gezondheid"),
    }
    return {
        key: organisations.register(name=name, sector=sector, by=BY, at=AT)
        for key, (name, sector) in named.items()
    }


def _admit(
    network: Network, organisation: Organisation, position: str, on: date = FOUNDED
) -> Membership:
    grounds = ["law"] if position == "core" else []
    return memberships.admit(
        network=network,
        organisation=organisation,
        position=position,
        from_on=on,
        grounds=grounds,
        by=BY,
        at=AT,
    )


def _members(network: Network, nodes: dict[str, Organisation]) -> None:
    _admit(network, nodes["gemeente"], "core")
    _admit(network, nodes["huisartsen"], "core")
    zorggroep = _admit(network, nodes["zorggroep"], "ring")
    memberships.move_to_core(
        membership=zorggroep, on=date(2025, 1, 1), grounds=["initiative"], by=BY, at=AT
    )
    _admit(network, nodes["thuiszorg"], "ring")
    _admit(network, nodes["apotheek"], "ring")
    _admit(network, nodes["welzijn"], "ring", on=date(2025, 3, 1))
    _admit(network, nodes["taxi"], "field")
    _admit(network, nodes["bibliotheek"], "field")


def _dependencies(network: Network, nodes: dict[str, Organisation]) -> Dependency:
    stated = [
        dependencies.state(
            network=network,
            dependant=nodes[dependant],
            provider=nodes[provider],
            resource=resource,
            strength=strength,
            from_on=FOUNDED,
            by=BY,
            at=AT,
        )
        for dependant, provider, resource, strength in (
            ("zorggroep", "gemeente", "funding", 5),
            ("zorggroep", "huisartsen", "clients", 4),
            ("huisartsen", "zorggroep", "staff", 3),
            ("welzijn", "gemeente", "funding", 5),
            ("thuiszorg", "huisartsen", "clients", 4),
            ("apotheek", "huisartsen", "clients", None),
            ("taxi", "gemeente", "funding", 2),
        )
    ]
    return stated[0]


def _collaborations(network: Network, nodes: dict[str, Organisation]) -> Collaboration:
    begun = [
        collaborations.begin(
            network=network,
            organisations=(nodes[one], nodes[another]),
            character=character,
            intensity=intensity,
            from_on=FOUNDED,
            by=BY,
            at=AT,
        )
        for one, another, character, intensity in (
            ("gemeente", "welzijn", "network", 4),
            ("huisartsen", "zorggroep", "network", 5),
            ("huisartsen", "apotheek", "chain", None),
        )
    ]
    return begun[0]


def _ended_collaboration(network: Network, nodes: dict[str, Organisation]) -> Collaboration:
    begun = collaborations.begin(
        network=network,
        organisations=(nodes["zorggroep"], nodes["thuiszorg"]),
        character="chain",
        intensity=3,
        from_on=FOUNDED,
        by=BY,
        at=AT,
    )
    return collaborations.end(collaboration=begun, on=date(2025, 7, 1), by=BY, at=AT)


def _people(network: Network, other: Network, gemeente: Organisation) -> dict[str, User]:
    names = ("coordinator", "board", "admin", "viewer", "outsider")
    people = {
        name: users.register(
            email=f"{name}@meerland.example",
            name=name.capitalize(),
            password=PASSWORD,
            by=BY,
            at=AT,
        )
        for name in names
    }
    for role in Role.values:
        seats.give(
            network=network,
            user=people[role],
            role=role,
            from_on=FOUNDED,
            on_behalf_of=gemeente if role == Role.BOARD else None,
            by=BY,
            at=AT,
        )
    outsider = people["outsider"]
    seats.give(network=other, user=outsider, role=Role.COORDINATOR, from_on=FOUNDED, by=BY, at=AT)
    return people
