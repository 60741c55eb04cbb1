"""Measures of power and dependence: who needs whom more."""

from __future__ import annotations

import numpy as np

from arena.graph import eigen, power, wording
from arena.graph.measure import Group, Measure, Scale

BONACICH = (
    "Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of "
    "Sociology 92, 1170-1182."
)
_SCORE = {"nl": "score, rond 1", "en": "score, around 1"}

NET_POWER = Measure(
    id="net_power",
    term="net dependence asymmetry",
    group=Group.POWER,
    label={"nl": "Anderen zijn afhankelijker", "en": "Others depend more"},
    unit={"nl": "verschil in afhankelijkheid", "en": "difference in dependence"},
    scale=Scale.NUMBER,
    bounds=(-1, np.inf),
    compute=lambda basis: power.net_power(basis.strengths),
    sentence=wording.signed(
        (
            "{name} is afhankelijker van partners dan zij van {name}. Het verschil is {value}.",
            "{name} en de partners zijn even afhankelijk van elkaar.",
            "Partners zijn afhankelijker van {name} dan andersom. Het verschil is {value}.",
        ),
        (
            "{name} depends more on its partners than they on {name}. The difference is {value}.",
            "{name} and its partners depend on each other equally.",
            "Partners depend more on {name} than the reverse. The difference is {value}.",
        ),
    ),
    caution={
        "nl": "Zegt de sterkte hoeveel er wordt uitgewisseld? En wie kan het overnemen?",
        "en": "Does the strength say how much is exchanged? And who could take over?",
    },
    reference=(
        "Emerson, R. M. (1962). Power-dependence relations. American Sociological Review 27, 31-41."
    ),
)
BONACICH_NEGATIVE = Measure(
    id="bonacich_negative",
    term="Bonacich power, beta -0.5 / spectral radius, on undirected ties",
    group=Group.POWER,
    label={"nl": "Partners met weinig keuze", "en": "Partners with little choice"},
    unit=_SCORE,
    scale=Scale.NUMBER,
    bounds=(-np.inf, np.inf),
    compute=lambda basis: eigen.bonacich_power(
        basis.undirected, -eigen.HALF, basis.undirected_radius
    ),
    sentence=wording.signed(
        (
            "{name} scoort {value} onder nul. De partners hebben veel andere partners.",
            "{name} scoort 0. De partners hebben genoeg andere partners.",
            "{name} scoort {value}. Hoe hoger, hoe minder andere partners de partners hebben.",
        ),
        (
            "{name} scores {value} below zero. Its partners have many other partners.",
            "{name} scores 0. Its partners have enough other partners.",
            "{name} scores {value}. The higher, the fewer other partners its partners have.",
        ),
    ),
    caution={
        "nl": "Kunnen de partners ook terecht bij wie niet in dit netwerk staat?",
        "en": "Can the partners also turn to those who are not in this network?",
    },
    reference=BONACICH,
)
BONACICH_POSITIVE = Measure(
    id="bonacich_positive",
    term="Bonacich power, beta 0.5 / spectral radius, on undirected ties",
    group=Group.POWER,
    label={"nl": "Partners met veel relaties", "en": "Partners with many ties"},
    unit=_SCORE,
    scale=Scale.NUMBER,
    bounds=(0, np.inf),
    compute=lambda basis: eigen.bonacich_power(
        basis.undirected, eigen.HALF, basis.undirected_radius
    ),
    sentence=wording.measured(
        (
            "{name} heeft geen partners.",
            "{name} scoort {value}. Hoe hoger, hoe meer relaties de partners zelf hebben.",
        ),
        (
            "{name} has no partners.",
            "{name} scores {value}. The higher, the more ties its partners themselves have.",
        ),
    ),
    caution={
        "nl": "Helpen die partners ook echt, of staan ze alleen dichtbij?",
        "en": "Do those partners really help, or do they only stand close?",
    },
    reference=BONACICH,
)
