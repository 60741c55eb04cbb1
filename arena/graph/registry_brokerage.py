"""Measures of connecting: who stands between others, and whose partners know each other."""

from __future__ import annotations

import numpy as np

from arena.graph import brokerage_chance, mixing, readings, wording
from arena.graph.basis import Basis
from arena.graph.measure import Group, Measure, Scale
from arena.graph.registry_prominence import TO_ONE

BURT = (
    "Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard University "
    "Press."
)
GOULD_FERNANDEZ = (
    "Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to "
    "brokerage in transaction networks. Sociological Methodology 19, 89-126."
)
PAIRS = {"nl": "paren", "en": "pairs"}
_KNOWN = {
    "nl": "Kennen de partners elkaar echt, of is dat niet ingevuld?",
    "en": "Do the partners really know each other, or was that not filled in?",
}
_SECTORS = {
    "nl": "Wie geen sector heeft, vormt hier een eigen sector. Kloppen de sectoren?",
    "en": "Who has no sector forms a sector of its own here. Are the sectors right?",
}

BETWEENNESS = Measure(
    id="betweenness",
    term="betweenness",
    group=Group.BROKERAGE,
    label={"nl": "Verbindt anderen", "en": "Connects others"},
    unit={"nl": "aandeel van de paren", "en": "share of the pairs"},
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: basis.betweenness,
    sentence=readings.between,
    caution={
        "nl": "Eén vergeten relatie kan dit getal veel veranderen. Herkent u dit beeld?",
        "en": "One forgotten tie can change this number a lot. Do you recognise this picture?",
    },
    reference=(
        "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. "
        "Sociometry 40, 35-41."
    ),
)
CONSTRAINT = Measure(
    id="constraint",
    term="Burt's constraint, whole-network model",
    group=Group.BROKERAGE,
    label={"nl": "Weinig speelruimte", "en": "Little room to move"},
    unit={"nl": "vanaf 0, zelden boven 1", "en": "from 0, seldom above 1"},
    scale=Scale.NUMBER,
    bounds=(0, 2),
    compute=lambda basis: basis.holes.constraint,
    sentence=wording.scored(
        (
            "De partners van {name} kennen elkaar niet.",
            "{name} scoort {value}. Hoe hoger, hoe meer de partners elkaar al kennen.",
        ),
        (
            "The partners of {name} do not know each other.",
            "{name} scores {value}. The higher, the more its partners already know each other.",
        ),
    ),
    caution=_KNOWN,
    reference=BURT,
)
EFFECTIVE_SIZE = Measure(
    id="effective_size",
    term="effective size, whole-network model",
    group=Group.BROKERAGE,
    label={"nl": "Verschillende contacten", "en": "Different contacts"},
    unit={"nl": "contacten", "en": "contacts"},
    scale=Scale.NUMBER,
    bounds=(0, np.inf),
    compute=lambda basis: basis.holes.effective_size,
    sentence=wording.measured(
        (
            "{name} heeft geen contacten.",
            "De contacten van {name} tellen als {value} verschillende contacten.",
        ),
        (
            "{name} has no contacts.",
            "The contacts of {name} count as {value} different contacts.",
        ),
    ),
    caution=_KNOWN,
    reference=BURT,
)
EFFICIENCY = Measure(
    id="efficiency",
    term="efficiency (effective size over contacts)",
    group=Group.BROKERAGE,
    label={"nl": "Weinig dubbele contacten", "en": "Few double contacts"},
    unit=TO_ONE,
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: basis.holes.efficiency,
    sentence=wording.scored(
        (
            "Alle contacten van {name} zijn dubbel.",
            "Van elke 100 contacten van {name} zijn er {value} niet dubbel.",
        ),
        (
            "All contacts of {name} are double.",
            "Of every 100 contacts of {name} {value} are not double.",
        ),
    ),
    caution=_KNOWN,
    reference=BURT,
)
HIERARCHY = Measure(
    id="hierarchy",
    term="Burt's hierarchy",
    group=Group.BROKERAGE,
    label={"nl": "Zit vast aan één partner", "en": "Bound to one partner"},
    unit=TO_ONE,
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: basis.holes.hierarchy,
    sentence=wording.scored(
        (
            "Alle partners van {name} wegen even zwaar.",
            "{name} scoort {value} van de 100. Bij 100 draait alles om één partner.",
        ),
        (
            "All partners of {name} weigh the same.",
            "{name} scores {value} out of 100. At 100 all turns on one partner.",
        ),
    ),
    caution=_KNOWN,
    reference=BURT,
)


def _role(role: str, label: tuple[str, str], nl: str, en: str) -> Measure:
    """Return the measure of one broker's role; its sentences end with where the pairs are."""
    return Measure(
        id=f"brokerage_{role}",
        within="brokerage",
        term=f"Gould-Fernandez brokerage: {role}",
        group=Group.BROKERAGE,
        label={"nl": label[0], "en": label[1]},
        unit=PAIRS,
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: np.asarray(getattr(basis.brokerage, role)),
        sentence=wording.counted(
            (
                f"{{name}} verbindt geen enkel paar {nl}.",
                f"{{name}} verbindt één paar {nl}.",
                f"{{name}} verbindt {{count}} paren {nl}.",
            ),
            (
                f"{{name}} connects no pair {en}.",
                f"{{name}} connects one pair {en}.",
                f"{{name}} connects {{count}} pairs {en}.",
            ),
        ),
        caution=_SECTORS,
        reference=GOULD_FERNANDEZ,
    )


ROLES = (
    _role(
        "coordinator",
        ("Verbindt in de eigen sector", "Connects in its own sector"),
        "binnen de eigen sector",
        "within its own sector",
    ),
    _role(
        "itinerant",
        ("Verbindt in een andere sector", "Connects in another sector"),
        "binnen een andere sector",
        "within another sector",
    ),
    _role(
        "gatekeeper",
        ("Laat de eigen sector bereiken", "Lets its own sector be reached"),
        "van een andere sector naar de eigen",
        "from another sector to its own",
    ),
    _role(
        "representative",
        ("Spreekt namens de eigen sector", "Speaks for its own sector"),
        "van de eigen sector naar een andere",
        "from its own sector to another",
    ),
    _role(
        "liaison",
        ("Verbindt andere sectoren", "Connects other sectors"),
        "tussen twee andere sectoren",
        "between two other sectors",
    ),
)
BROKERAGE_TOTAL = Measure(
    id="brokerage_total",
    term="Gould-Fernandez brokerage: all roles",
    group=Group.BROKERAGE,
    label={"nl": "Paren die het verbindt", "en": "Pairs it connects"},
    unit=PAIRS,
    scale=Scale.COUNT,
    bounds=(0, np.inf),
    compute=lambda basis: basis.brokerage.total,
    sentence=wording.counted(
        (
            "{name} verbindt geen enkel paar dat elkaar niet direct bereikt.",
            "{name} verbindt één paar dat elkaar niet direct bereikt.",
            "{name} verbindt {count} paren die elkaar niet direct bereiken.",
        ),
        (
            "{name} connects no pair without a direct tie.",
            "{name} connects one pair without a direct tie.",
            "{name} connects {count} pairs without a direct tie.",
        ),
    ),
    caution={
        "nl": "Is dit een brug, of juist een plek waar werk zich opstapelt?",
        "en": "Is this a bridge, or rather a place where work piles up?",
    },
    reference=GOULD_FERNANDEZ,
)


def _total_z(basis: Basis) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    found = brokerage_chance.brokerage_of_organisations(
        basis.brokerage, basis.adjacency, basis.sectors
    )
    return found.z[:, -1]


BROKERAGE_Z = Measure(
    id="brokerage_z",
    term="Gould-Fernandez brokerage: z of all roles",
    group=Group.BROKERAGE,
    label={"nl": "Verbindt meer dan bij toeval", "en": "Connects more than by chance"},
    unit={"nl": "afstand tot toeval", "en": "distance from chance"},
    scale=Scale.NUMBER,
    bounds=(-np.inf, np.inf),
    compute=_total_z,
    sentence=wording.signed(
        (
            "{name} verbindt minder paren dan bij toeval. De afstand is {value}.",
            "{name} verbindt zo veel paren als bij toeval.",
            "{name} verbindt meer paren dan bij toeval. De afstand is {value}.",
        ),
        (
            "{name} connects fewer pairs than by chance. The distance is {value}.",
            "{name} connects as many pairs as by chance.",
            "{name} connects more pairs than by chance. The distance is {value}.",
        ),
    ),
    caution={
        "nl": "In een klein netwerk zegt toeval weinig. Is het verschil ook in het echt te merken?",
        "en": "In a small network chance says little. Can the difference be felt in practice too?",
    },
    reference=GOULD_FERNANDEZ,
)
EI_INDEX = Measure(
    id="ei_index",
    term="E-I index",
    group=Group.BROKERAGE,
    label={"nl": "Kijkt buiten de eigen sector", "en": "Looks outside its sector"},
    unit={"nl": "van -1 tot 1", "en": "from -1 to 1"},
    scale=Scale.NUMBER,
    bounds=(-1, 1),
    compute=lambda basis: mixing.ei_index(basis.undirected, basis.sectors),
    sentence=wording.signed(
        (
            "{name} heeft meer relaties in de eigen sector dan erbuiten.",
            "{name} heeft binnen en buiten de eigen sector evenveel relaties.",
            "{name} heeft meer relaties buiten de eigen sector dan erbinnen.",
        ),
        (
            "{name} has more ties within its own sector than outside it.",
            "{name} has as many ties within its own sector as outside it.",
            "{name} has more ties outside its own sector than within it.",
        ),
    ),
    caution=_SECTORS,
    reference=(
        "Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an "
        "experimental simulation. Social Psychology Quarterly 51, 123-140."
    ),
)
