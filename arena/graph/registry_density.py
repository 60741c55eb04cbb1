"""Numbers of a whole network: how dense, how mutual, and how far it gathers at one organisation."""

from __future__ import annotations

import numpy as np

from arena.graph import centralization, mutuality, wording
from arena.graph.measure import Scale
from arena.graph.registry_prominence import FREEMAN
from arena.graph.structure_measure import StructureMeasure

WASSERMAN = (
    "Wasserman, S., & Faust, K. (1994). Social Network Analysis. Cambridge University Press."
)
_ANSWERS = {
    "nl": "Een onbeantwoorde relatie kan ook een vergeten antwoord zijn. Vulde iedereen in?",
    "en": "A tie without an answer may also be a forgotten answer. Did everyone fill in?",
}
_SPIDER = {
    "nl": "Is dit de bedoeling, of is het zo gegroeid?",
    "en": "Is this intended, or did it grow this way?",
}


def _gathered(nl: str, en: str) -> wording.Sentence:
    """Return the reading of a centralization, of these things."""
    return wording.scored(
        (
            f"{nl} zijn over iedereen gelijk verdeeld.",
            f"{nl}: {{value}} van de 100. Bij 100 loopt alles via één organisatie.",
        ),
        (
            f"{en} are spread equally.",
            f"{en}: {{value}} out of 100. At 100 everything runs by one organisation.",
        ),
    )


REGISTERED = (
    StructureMeasure(
        id="density",
        term="density",
        label={"nl": "Dichtheid", "en": "Density"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.cohesion.density,
        sentence=wording.scored(
            (
                "Er zijn nog geen relaties.",
                "Van elke 100 mogelijke relaties zijn er {value}.",
            ),
            ("There are no ties yet.", "Of every 100 possible ties there are {value}."),
        ),
        caution={
            "nl": "In een groot netwerk is dit vanzelf lager. Vergelijkt u met even veel leden?",
            "en": "A large network scores lower by itself. Do you compare with as many members?",
        },
        reference=WASSERMAN,
    ),
    StructureMeasure(
        id="reciprocity",
        term="arc reciprocity (mutual arcs over arcs)",
        label={"nl": "Van beide kanten bevestigd", "en": "Confirmed by both"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.cohesion.reciprocity,
        sentence=wording.scored(
            (
                "Geen enkele relatie loopt ook terug.",
                "Van elke 100 relaties lopen er {value} ook terug.",
            ),
            ("No tie also runs back.", "Of every 100 ties {value} also run back."),
        ),
        caution=_ANSWERS,
        reference=WASSERMAN,
    ),
    StructureMeasure(
        id="in_degree_centralization",
        term="Freeman in-degree centralization, over (n-1)²",
        label={"nl": "Inkomende relaties bij één", "en": "Incoming ties at one"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.cohesion.in_degree_centralization,
        sentence=_gathered("Inkomende relaties", "Incoming ties"),
        caution=_SPIDER,
        reference=FREEMAN,
    ),
    StructureMeasure(
        id="out_degree_centralization",
        term="Freeman out-degree centralization, over (n-1)²",
        label={"nl": "Uitgaande relaties bij één", "en": "Outgoing ties at one"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: basis.cohesion.out_degree_centralization,
        sentence=_gathered("Uitgaande relaties", "Outgoing ties"),
        caution=_SPIDER,
        reference=FREEMAN,
    ),
    StructureMeasure(
        id="components",
        term="weak components",
        label={"nl": "Losse stukken", "en": "Separate pieces"},
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: basis.cohesion.components,
        sentence=wording.counted(
            (
                "Er zijn geen organisaties.",
                "Het netwerk is één geheel.",
                "Het netwerk bestaat uit {count} losse stukken.",
            ),
            (
                "There are no organisations.",
                "The network is in one piece.",
                "The network is in {count} separate pieces.",
            ),
        ),
        caution={
            "nl": "Horen de losse stukken bij dit vraagstuk? Of ontbreekt er een relatie?",
            "en": "Do the separate pieces belong to this issue? Or is a tie missing?",
        },
        reference=WASSERMAN,
    ),
    StructureMeasure(
        id="dyad_reciprocity",
        term="dyad reciprocity (mutual pairs over tied pairs)",
        label={"nl": "Paren met relaties heen en terug", "en": "Pairs tied both ways"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: mutuality.dyad_reciprocity(basis.adjacency),
        sentence=wording.scored(
            (
                "Geen enkel paar heeft relaties heen en terug.",
                "Van elke 100 verbonden paren zijn er {value} heen en terug verbonden.",
            ),
            ("No pair is tied both ways.", "Of every 100 tied pairs {value} are tied both ways."),
        ),
        caution=_ANSWERS,
        reference=WASSERMAN,
    ),
    StructureMeasure(
        id="corrected_reciprocity",
        term="reciprocity corrected for density",
        label={"nl": "Vaker beantwoord dan bij toeval", "en": "Answered more than by chance"},
        scale=Scale.NUMBER,
        bounds=(-np.inf, 1),
        compute=lambda basis: mutuality.corrected_reciprocity(basis.adjacency),
        sentence=wording.signed(
            (
                "Relaties worden minder vaak beantwoord dan bij toeval.",
                "Relaties worden zo vaak beantwoord als bij toeval.",
                "Relaties worden vaker beantwoord dan bij toeval.",
            ),
            (
                "Ties are answered less often than by chance.",
                "Ties are answered as often as by chance.",
                "Ties are answered more often than by chance.",
            ),
        ),
        caution=_ANSWERS,
        reference=(
            "Garlaschelli, D., & Loffredo, M. I. (2004). Patterns of link reciprocity in directed "
            "networks. Physical Review Letters 93, 268701."
        ),
    ),
    StructureMeasure(
        id="weighted_reciprocity",
        term="weighted reciprocity",
        label={"nl": "Even sterk beantwoord", "en": "Answered equally strong"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: mutuality.weighted_reciprocity(basis.strengths),
        sentence=wording.scored(
            (
                "Geen enkele relatie wordt beantwoord.",
                "Van alle sterkte wordt {value} van de 100 even sterk beantwoord.",
            ),
            ("No tie is answered.", "Of all strength {value} out of 100 is answered equally."),
        ),
        caution=_ANSWERS,
        reference=(
            "Squartini, T., Picciolo, F., Ruzzenenti, F., & Garlaschelli, D. (2013). Reciprocity "
            "of weighted networks. Scientific Reports 3, 2729."
        ),
    ),
    StructureMeasure(
        id="degree_centralization",
        term="Freeman degree centralization on undirected ties, over (n-1)(n-2)",
        label={"nl": "Relaties bij één", "en": "Ties at one"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: centralization.degree_centralization(
            np.diff(basis.undirected.indptr).astype(np.float64)
        ),
        sentence=_gathered("Relaties", "Ties"),
        caution=_SPIDER,
        reference=FREEMAN,
    ),
    StructureMeasure(
        id="betweenness_centralization",
        term="Freeman betweenness centralization on directed ties, over n-1",
        label={"nl": "Kortste wegen via één", "en": "Shortest ways by one"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: centralization.betweenness_centralization(basis.betweenness),
        sentence=_gathered("Kortste wegen tussen anderen", "Shortest ways between others"),
        caution=_SPIDER,
        reference=FREEMAN,
    ),
    StructureMeasure(
        id="closeness_centralization",
        term="Freeman closeness centralization on undirected ties, over (n-1)(n-2)/(2n-3)",
        label={"nl": "Dicht bij allen, één voorop", "en": "Close to all, one ahead"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: centralization.closeness_centralization(basis.distance_counts),
        sentence=_gathered("Korte afstanden", "Short distances"),
        caution=_SPIDER,
        reference=FREEMAN,
    ),
)
