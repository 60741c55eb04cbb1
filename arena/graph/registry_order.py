"""Numbers of a whole network: does it hold together, is it layered, does it look outside?"""

from __future__ import annotations

import numpy as np

from arena.graph import hierarchy, mixing, trophic, wording
from arena.graph.fragmentation import EXACT_UP_TO, fragmentation
from arena.graph.measure import Scale
from arena.graph.registry_cohesion import BORGATTI
from arena.graph.structure_measure import StructureMeasure

KRACKHARDT = (
    "Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In Carley & "
    "Prietula (eds), Computational Organization Theory, 89-111. Erlbaum."
)
_PIECES = {
    "nl": "Ontbreekt er een relatie tussen de losse stukken?",
    "en": "Is a tie missing between the separate pieces?",
}
_CHART = {
    "nl": "Past een rangorde bij wat dit netwerk wil zijn?",
    "en": "Does an order of rank fit what this network wants to be?",
}
_CUT = {
    "nl": "Wie vangt het op als deze verbinding wegvalt?",
    "en": "Who steps in when this connection is gone?",
}


def _score(nl: str, en: str) -> wording.Sentence:
    """Return the reading of a score of a hundred, followed by what a hundred means."""
    return wording.scored(
        (f"De score is 0 van de 100. {nl}", f"De score is {{value}} van de 100. {nl}"),
        (f"The score is 0 out of 100. {en}", f"The score is {{value}} out of 100. {en}"),
    )


REGISTERED = (
    StructureMeasure(
        id="krackhardt_connectedness",
        term="Krackhardt connectedness",
        label={"nl": "Paren die elkaar kunnen bereiken", "en": "Pairs that can reach each other"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.hierarchy.connectedness,
        sentence=_score(
            "Bij 100 is iedereen direct of via anderen verbonden.",
            "At 100 everyone is connected, directly or by way of others.",
        ),
        caution=_PIECES,
        reference=KRACKHARDT,
    ),
    StructureMeasure(
        id="krackhardt_hierarchy",
        term="Krackhardt hierarchy",
        label={"nl": "Eénrichting", "en": "One way"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.hierarchy.hierarchy,
        sentence=_score("Bij 100 is er nooit een weg terug.", "At 100 there is never a way back."),
        caution=_CHART,
        reference=KRACKHARDT,
    ),
    StructureMeasure(
        id="krackhardt_efficiency",
        term="Krackhardt efficiency, directed ties over (k-1)² a piece",
        label={"nl": "Geen overbodige relaties", "en": "No surplus ties"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.hierarchy.efficiency,
        sentence=_score(
            "Bij 100 is er geen relatie meer dan nodig.",
            "At 100 there is no tie more than needed.",
        ),
        caution={
            "nl": "Dubbele relaties maken een netwerk ook sterk. Waar zijn ze nodig?",
            "en": "Double ties also make a network strong. Where are they needed?",
        },
        reference=KRACKHARDT,
    ),
    StructureMeasure(
        id="krackhardt_least_upper_bound",
        term="Krackhardt least upper bound, read from provider to dependant (as sna)",
        label={"nl": "Eén aan het hoofd", "en": "One at the head"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.hierarchy.least_upper_bound,
        sentence=_score(
            "Bij 100 hebben elke twee organisaties één en dezelfde bovenaan.",
            "At 100 every two organisations have one and the same at the top.",
        ),
        caution=_CHART,
        reference=KRACKHARDT,
    ),
    StructureMeasure(
        id="flow_hierarchy",
        term="flow hierarchy",
        label={"nl": "Relaties zonder weg terug", "en": "Ties without a way back"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: hierarchy.flow_hierarchy(basis.adjacency),
        sentence=_score(
            "Bij 100 komt wie relaties volgt nooit terug.",
            "At 100 who follows ties never comes back.",
        ),
        caution={
            "nl": "Eén relatie terug kan dit getal op nul zetten. Is die relatie er echt?",
            "en": "One tie back can set this number to zero. Is that tie really there?",
        },
        reference=(
            "Luo, J., & Magee, C. L. (2011). Detecting evolving patterns of self-organizing "
            "networks by flow hierarchy measurement. Complexity 16, 53-61."
        ),
    ),
    StructureMeasure(
        id="incoherence",
        term="trophic incoherence F0",
        label={"nl": "Netwerk of keten", "en": "Network or chain"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: trophic.incoherence(basis.adjacency, basis.trophic_levels),
        sentence=_score(
            "Bij 0 is het een keten, bij 100 gaat alles heen en weer.",
            "At 0 it is a chain, at 100 all goes to and fro.",
        ),
        caution={
            "nl": "Bij samenwerking is dit altijd 100. Kijkt u naar afhankelijkheden?",
            "en": "With collaboration this is always 100. Do you look at dependencies?",
        },
        reference=(
            "MacKay, R. S., Johnson, S., & Sansom, B. (2020). How directed is a directed network? "
            "Royal Society Open Science 7, 201138."
        ),
    ),
    StructureMeasure(
        id="fragmentation",
        term="fragmentation F",
        label={"nl": "Paren zonder verbinding", "en": "Pairs without connection"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.unjoined,
        sentence=_score(
            "Bij 0 is iedereen verbonden, bij 100 niemand.",
            "At 0 everyone is connected, at 100 nobody.",
        ),
        caution=_PIECES,
        reference=BORGATTI,
    ),
    StructureMeasure(
        id="distance_fragmentation",
        term="distance-weighted fragmentation DF",
        label={"nl": "Afstand tussen organisaties", "en": "Distance between organisations"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: fragmentation(basis.distance_counts),
        sentence=_score(
            "Bij 0 heeft iedereen met iedereen direct contact.",
            "At 0 everyone has direct contact with everyone.",
        ),
        caution=_PIECES,
        reference=BORGATTI,
    ),
    StructureMeasure(
        id="cut_points",
        term="number of cut points (articulation points)",
        label={"nl": "Enige verbindingen", "en": "Only connections"},
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: int(basis.cuts.is_cut_point.sum()),
        sentence=wording.counted(
            (
                "Valt één organisatie weg, dan blijft de rest verbonden.",
                "Bij één organisatie raken anderen los als die wegvalt.",
                "Bij {count} organisaties raken anderen los als die wegvallen.",
            ),
            (
                "If one organisation is gone, the rest stays connected.",
                "With one organisation others are cut off when it is gone.",
                "With {count} organisations others are cut off when they are gone.",
            ),
        ),
        caution=_CUT,
        reference=BORGATTI,
    ),
    StructureMeasure(
        id="bridges",
        term="number of bridges",
        label={"nl": "Enige relaties", "en": "Only ties"},
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: len(basis.cuts.bridges),
        sentence=wording.counted(
            (
                "Geen enkele relatie is de enige verbinding.",
                "Eén relatie is de enige verbinding tussen twee delen.",
                "{Count} relaties zijn de enige verbinding tussen twee delen.",
            ),
            (
                "No tie is the only connection.",
                "One tie is the only connection between two parts.",
                "{Count} ties are the only connection between two parts.",
            ),
        ),
        caution=_CUT,
        reference=BORGATTI,
    ),
    StructureMeasure(
        id="ei_index",
        term="E-I index",
        label={"nl": "Kijkt buiten de sectoren", "en": "Looks outside the sectors"},
        scale=Scale.NUMBER,
        bounds=(-1, 1),
        compute=lambda basis: mixing.network_ei_index(basis.undirected, basis.sectors),
        sentence=wording.signed(
            (
                "Er zijn meer relaties binnen sectoren dan ertussen.",
                "Er zijn evenveel relaties binnen sectoren als ertussen.",
                "Er zijn meer relaties tussen sectoren dan erbinnen.",
            ),
            (
                "There are more ties within sectors than between them.",
                "There are as many ties within sectors as between them.",
                "There are more ties between sectors than within them.",
            ),
        ),
        caution={
            "nl": "Met veel kleine sectoren is dit vanzelf hoog. Kloppen de sectoren?",
            "en": "With many small sectors this is high by itself. Are the sectors right?",
        },
        reference=(
            "Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: "
            "an experimental simulation. Social Psychology Quarterly 51, 123-140."
        ),
    ),
    StructureMeasure(
        id="fragmentation_exact",
        term=f"every removal computed (up to {EXACT_UP_TO} organisations)",
        label={"nl": "Elk wegvallen berekend", "en": "Every removal computed"},
        scale=Scale.FLAG,
        bounds=(0, 1),
        compute=lambda basis: basis.removals.exact,
        sentence=wording.flagged(
            (
                "Het wegvallen is alleen berekend voor wie het meest verbindt.",
                "Het wegvallen is voor elke organisatie berekend.",
            ),
            (
                "Removal was computed only for those that connect most.",
                "Removal was computed for every organisation.",
            ),
        ),
        caution={
            "nl": "Mist u een organisatie die er wel toe doet?",
            "en": "Do you miss an organisation that matters?",
        },
        reference=BORGATTI,
    ),
)
