"""Measures of holding together: who is in the middle, and what falls apart without whom."""

from __future__ import annotations

import numpy as np

from arena.graph import cores, wording
from arena.graph.measure import Group, Measure, Scale
from arena.graph.multiplexity import layers, multiplexity
from arena.graph.registry_prominence import TO_ONE

BORGATTI = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational "
    "and Mathematical Organization Theory 12, 21-34."
)

CORENESS = Measure(
    id="coreness",
    term="MINRES coreness",
    group=Group.COHESION,
    label={"nl": "Hoort bij het midden", "en": "Belongs to the middle"},
    unit=TO_ONE,
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: basis.coreness.values,
    sentence=wording.scored(
        (
            "{name} hoort niet bij het midden.",
            "{name} hoort voor {value} van de 100 bij het midden.",
        ),
        (
            "{name} does not belong to the middle.",
            "{name} belongs to the middle for {value} out of 100.",
        ),
    ),
    caution={
        "nl": "Lijkt het netwerk op een ster? Dan is er geen geleidelijk midden. Klopt dat hier?",
        "en": "Is the network like a star? Then there is no gradual middle. Is that so here?",
    },
    reference=(
        "Boyd, J. P., Fitzgerald, W. J., Mahutga, M. C., & Smith, D. A. (2010). Computing "
        "continuous core/periphery structures for social relations data with MINRES/SVD. Social "
        "Networks 32, 125-137."
    ),
)
CORE_NUMBER = Measure(
    id="core_number",
    term="k-core number",
    group=Group.COHESION,
    label={"nl": "Hechte groep", "en": "Close group"},
    unit={"nl": "relaties binnen de groep", "en": "ties within the group"},
    scale=Scale.COUNT,
    bounds=(0, np.inf),
    compute=lambda basis: cores.core_number(basis.undirected),
    sentence=wording.counted(
        (
            "{name} heeft met niemand een relatie.",
            "{name} zit in een groep waar ieder minstens één relatie heeft.",
            "{name} zit in een groep waar ieder minstens {count} relaties heeft.",
        ),
        (
            "{name} has a tie with nobody.",
            "{name} is in a group where each has at least one tie.",
            "{name} is in a group where each has at least {count} ties.",
        ),
    ),
    caution={
        "nl": "Er kunnen meer van zulke groepen zijn. Om welke groep gaat het hier?",
        "en": "There may be several such groups. Which group is this?",
    },
    reference=(
        "Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287."
    ),
)
FRAGMENTATION = Measure(
    id="fragmentation",
    term="distance-weighted fragmentation without the organisation (KPP-Neg)",
    group=Group.COHESION,
    label={"nl": "Afstand als het wegvalt", "en": "Distance when it is gone"},
    unit=TO_ONE,
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: basis.removals.values,
    sentence=wording.scored(
        (
            "Zonder {name} heeft ieder nog met alle anderen direct contact.",
            "Zonder {name} is de afstand tussen de anderen {value} van de 100. "
            "Bij 100 is er geen contact meer.",
        ),
        (
            "Without {name} everyone still has direct contact with all others.",
            "Without {name} the distance between the others is {value} out of 100. "
            "At 100 no contact is left.",
        ),
    ),
    caution={
        "nl": "Vergelijk dit met de afstand nu. Wie neemt het over als het echt gebeurt?",
        "en": "Compare this with the distance now. Who takes over if it really happens?",
    },
    reference=BORGATTI,
)
IS_CUT_POINT = Measure(
    id="is_cut_point",
    term="cut point (articulation point)",
    group=Group.COHESION,
    label={"nl": "Enige verbinding", "en": "Only connection"},
    unit={"nl": "ja of nee", "en": "yes or no"},
    scale=Scale.FLAG,
    bounds=(0, 1),
    compute=lambda basis: basis.cuts.is_cut_point.astype(np.float64),
    sentence=wording.flagged(
        (
            "Valt {name} weg, dan blijft het netwerk even goed verbonden.",
            "Valt {name} weg, dan raken organisaties los van de rest.",
        ),
        (
            "If {name} is gone, no others are cut off.",
            "If {name} is gone, some others are cut off.",
        ),
    ),
    caution={
        "nl": "Hebben die organisaties misschien een relatie die niet is ingevuld?",
        "en": "Do those organisations perhaps have a tie that was not filled in?",
    },
    reference=(
        "Hopcroft, J., & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph "
        "manipulation. Communications of the ACM 16, 372-378."
    ),
)
TROPHIC_LEVEL = Measure(
    id="trophic_level",
    term="trophic level",
    group=Group.COHESION,
    label={"nl": "Plaats in de keten", "en": "Place in the chain"},
    unit={"nl": "stappen vanaf het begin", "en": "steps from the start"},
    scale=Scale.NUMBER,
    bounds=(0, np.inf),
    compute=lambda basis: basis.trophic_levels,
    sentence=wording.measured(
        (
            "{name} staat aan het begin van de keten.",
            "{name} staat {value} stappen vanaf het begin van de keten.",
        ),
        (
            "{name} stands at the start of the chain.",
            "{name} stands {value} steps from the start of the chain.",
        ),
    ),
    caution={
        "nl": "Lopen relaties heen en weer? Dan is er geen keten. Is dit een keten?",
        "en": "Do ties run to and fro? Then there is no chain. Is this a chain?",
    },
    reference=(
        "MacKay, R. S., Johnson, S., & Sansom, B. (2020). How directed is a directed network? "
        "Royal Society Open Science 7, 201138."
    ),
)
MULTIPLEXITY = Measure(
    id="multiplexity",
    term="multiplexity",
    group=Group.COHESION,
    label={"nl": "Dubbele banden", "en": "Double ties"},
    unit={"nl": "aandeel van de partners", "en": "share of the partners"},
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: (
        multiplexity(list(layers(basis.snapshot).values()), len(basis.snapshot)).share
    ),
    sentence=wording.scored(
        (
            "{name} is met elke partner op één manier verbonden.",
            "Van elke 100 partners is {name} met {value} op meer manieren verbonden.",
        ),
        (
            "{name} is tied to each partner in one way.",
            "Of every 100 partners {name} is tied to {value} in several ways.",
        ),
    ),
    caution={
        "nl": "Een partner met één soort relatie kan snel verdwijnen. Is elke soort ingevuld?",
        "en": "A partner with one kind of tie can soon be lost. Was every kind filled in?",
    },
    reference=(
        "Wasserman, S., & Faust, K. (1994). Social Network Analysis. Cambridge University Press."
    ),
)
