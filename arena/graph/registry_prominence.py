"""Measures of being seen: how many ties, how strong, how near, and with whom."""

from __future__ import annotations

import numpy as np

from arena.graph import centrality, eigen, readings, wording
from arena.graph.measure import Group, Measure, Scale

FREEMAN = (
    "Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. "
    "Social Networks 1, 215-239."
)
BARRAT = (
    "Barrat, A., Barthelemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The architecture "
    "of complex weighted networks. PNAS 101, 3747-3752."
)
ORGANISATIONS = {"nl": "organisaties", "en": "organisations"}
TO_ONE = {"nl": "van 0 tot 1", "en": "from 0 to 1"}
STRENGTH = {"nl": "opgetelde sterkte", "en": "summed strength"}
STRENGTH_CAUTION = {
    "nl": "Een relatie zonder sterkte telt als 1. Is van elke relatie de sterkte bekend?",
    "en": "A tie without a strength counts as 1. Is the strength of every tie known?",
}

IN_DEGREE = Measure(
    id="in_degree",
    term="in-degree",
    group=Group.PROMINENCE,
    label={"nl": "Inkomende relaties", "en": "Incoming ties"},
    unit=ORGANISATIONS,
    scale=Scale.COUNT,
    bounds=(0, np.inf),
    compute=lambda basis: basis.in_degree,
    sentence=readings.incoming,
    caution={
        "nl": "Wie niets invulde, telt hier niet mee. Zijn alle antwoorden binnen?",
        "en": "Who filled in nothing is not counted here. Are all answers in?",
    },
    reference=FREEMAN,
)
OUT_DEGREE = Measure(
    id="out_degree",
    term="out-degree",
    group=Group.PROMINENCE,
    label={"nl": "Uitgaande relaties", "en": "Outgoing ties"},
    unit=ORGANISATIONS,
    scale=Scale.COUNT,
    bounds=(0, np.inf),
    compute=lambda basis: basis.out_degree,
    sentence=readings.outgoing,
    caution={
        "nl": "Wie veel invult, krijgt een hoog getal. Vulde iedereen op dezelfde manier in?",
        "en": "Who fills in much gets a high number. Did all fill it in the same way?",
    },
    reference=FREEMAN,
)
IN_STRENGTH = Measure(
    id="in_strength",
    term="in-strength",
    group=Group.PROMINENCE,
    label={"nl": "Sterkte van inkomende relaties", "en": "Strength of incoming ties"},
    unit=STRENGTH,
    scale=Scale.NUMBER,
    bounds=(0, np.inf),
    compute=lambda basis: centrality.in_strength(basis.strengths),
    sentence=readings.incoming_strength,
    caution=STRENGTH_CAUTION,
    reference=BARRAT,
)
OUT_STRENGTH = Measure(
    id="out_strength",
    term="out-strength",
    group=Group.PROMINENCE,
    label={"nl": "Sterkte van uitgaande relaties", "en": "Strength of outgoing ties"},
    unit=STRENGTH,
    scale=Scale.NUMBER,
    bounds=(0, np.inf),
    compute=lambda basis: centrality.out_strength(basis.strengths),
    sentence=readings.outgoing_strength,
    caution=STRENGTH_CAUTION,
    reference=BARRAT,
)
CLOSENESS = Measure(
    id="closeness",
    term="harmonic closeness",
    group=Group.PROMINENCE,
    label={"nl": "Dicht bij anderen", "en": "Close to others"},
    unit={"nl": "van 0 (geen relaties) tot 1", "en": "from 0 (no ties) to 1"},
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: centrality.harmonic_closeness(basis.distance_counts),
    sentence=readings.near,
    caution={
        "nl": "De richting van relaties telt hier niet. Weten beide kanten elkaar te vinden?",
        "en": "The direction of ties does not count here. Do both sides find each other?",
    },
    reference=(
        "Marchiori, M., & Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546."
    ),
)
EIGENVECTOR = Measure(
    id="eigenvector",
    term="eigenvector centrality",
    group=Group.PROMINENCE,
    label={"nl": "Goed verbonden partners", "en": "Well-connected partners"},
    unit=TO_ONE,
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: eigen.eigenvector(basis.undirected),
    sentence=wording.scored(
        (
            "{name} staat buiten het deel waar de meeste relaties zijn.",
            "{name} scoort {value} van de 100. De best verbonden organisatie scoort 100.",
        ),
        (
            "{name} stands outside the part with most ties.",
            "{name} scores {value} out of 100. The best connected organisation scores 100.",
        ),
    ),
    caution={
        "nl": "Valt het netwerk in stukken uiteen? Dan telt alleen het dichtste stuk. Klopt dat?",
        "en": "Is the network in pieces? Then only the densest piece counts. Is that right?",
    },
    reference=(
        "Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique "
        "identification. Journal of Mathematical Sociology 2, 113-120."
    ),
)
PAGERANK = Measure(
    id="pagerank",
    term="PageRank",
    group=Group.PROMINENCE,
    label={"nl": "Waar relaties naartoe leiden", "en": "Where ties lead to"},
    unit={"nl": "aandeel, samen 1", "en": "share, 1 together"},
    scale=Scale.SHARE,
    bounds=(0, 1),
    compute=lambda basis: eigen.pagerank(basis.adjacency),
    sentence=wording.scored(
        (
            "Wie relaties volgt, komt nooit bij {name}.",
            "Wie steeds relaties volgt, is {value} van de 100 keer bij {name}.",
        ),
        (
            "Who follows ties never gets to {name}.",
            "Who keeps following ties is with {name} {value} out of 100 times.",
        ),
    ),
    caution={
        "nl": "Eén relatie van een belangrijke organisatie telt zwaar. Is die relatie zeker?",
        "en": "One tie from an important organisation weighs much. Is that tie certain?",
    },
    reference=(
        "Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. "
        "Computer Networks 30, 107-117."
    ),
)
KATZ = Measure(
    id="katz",
    term="Katz centrality, alpha 0.5 / spectral radius",
    group=Group.PROMINENCE,
    label={"nl": "Relaties via anderen", "en": "Ties by way of others"},
    unit={"nl": "vanaf 1", "en": "from 1"},
    scale=Scale.NUMBER,
    bounds=(1, np.inf),
    compute=lambda basis: eigen.katz(basis.adjacency, basis.radius),
    sentence=wording.measured(
        (
            "Naar {name} leidt geen enkele relatie.",
            "{name} scoort {value}. Bij 1 leidt er geen enkele relatie naartoe.",
        ),
        (
            "No tie leads to {name}.",
            "{name} scores {value}. At 1 no tie leads to it.",
        ),
    ),
    caution={
        "nl": "Vergelijk dit getal alleen binnen dit netwerk. Telt iedereen mee die ertoe doet?",
        "en": "Compare this number within this network only. Is everyone counted who matters?",
    },
    reference=(
        "Katz, L. (1953). A new status index derived from sociometric analysis. Psychometrika 18, "
        "39-43."
    ),
)
