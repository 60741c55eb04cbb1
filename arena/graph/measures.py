"""The registry of measures: what each is called, how it is computed and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from arena.graph import centrality, readings
from arena.graph.basis import Basis
from arena.graph.readings import Language
from arena.graph.snapshot import TieKind

Compute = Callable[[Basis], NDArray[np.float64]]
Reading = Callable[[str, float, Language, str], str]

ALL_TIES = "all"
FREEMAN = (
    "Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. "
    "Social Networks 1, 215-239."
)
BARRAT = (
    "Barrat, A., Barthelemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The architecture "
    "of complex weighted networks. PNAS 101, 3747-3752."
)


class Scale(StrEnum):
    """What kind of number a measure gives."""

    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"


@dataclass(frozen=True)
class Measure:
    """One measure of the position of an organisation.

    Parameters
    ----------
    id : str
        Key in every output; never changes.
    term : str
        The field's standard term, for the explanation behind the plain label.
    label, unit, caution : mapping of language to str
        Texts in ``nl`` and ``en``. A caution says what to ask before trusting the number.
    scale : Scale
        A count is whole.
    bounds : tuple of float
        Lowest and highest possible value; infinity where there is no highest.
    compute : callable
        From a :class:`Basis` to an array of shape ``(n,)``; NaN where undefined.
    sentence : callable
        From name, value, language and kind of tie to a sentence.
    reference : str
        Where the measure was defined.

    Raises
    ------
    ValueError
        If there is no reference, or a text lacks a language.
    """

    id: str
    term: str
    label: Mapping[str, str]
    unit: Mapping[str, str]
    scale: Scale
    bounds: tuple[float, float]
    compute: Compute
    sentence: Reading
    caution: Mapping[str, str]
    reference: str

    def __post_init__(self) -> None:
        if not self.reference.strip():
            raise ValueError(f"measure {self.id} has no reference")
        for text in (self.label, self.unit, self.caution):
            if set(text) != {"nl", "en"} or not all(text.values()):
                raise ValueError(f"measure {self.id} lacks a Dutch or an English text")

    def plain(self, value: float) -> int | float | None:
        """Return a computed value as a plain one: ``None`` for NaN, ``int`` for a count."""
        if np.isnan(value):
            return None
        return round(value) if self.scale is Scale.COUNT else float(value)

    def reading(
        self, name: str, value: float | None, language: Language = "nl", ties: str = ALL_TIES
    ) -> str:
        """Return what a value means for the organisation called ``name``.

        Parameters
        ----------
        name : str
        value : float or None
            ``None`` where undefined.
        language : {"nl", "en"}
        ties : str
            The ties that were measured: ``"dependency"``, ``"collaboration"`` or ``"all"``.

        Raises
        ------
        ValueError
            If ``ties`` is none of the three.

        Examples
        --------
        >>> MEASURES["in_degree"].reading("Vitalis", 1, "nl", "dependency")
        'Eén organisatie kan niet zonder Vitalis.'
        """
        if ties != ALL_TIES and ties not in set(TieKind):
            raise ValueError(f"unknown kind of tie: {ties}")
        if value is None:
            return readings.unknown(language)
        return self.sentence(name, value, language, ties)


_ORGANISATIONS = {"nl": "organisaties", "en": "organisations"}
_STRENGTH = {"nl": "opgetelde sterkte", "en": "summed strength"}
_STRENGTH_CAUTION = {
    "nl": "Een relatie zonder sterkte telt als 1. Is van elke relatie de sterkte bekend?",
    "en": "A tie without a strength counts as 1. Is the strength of every tie known?",
}

_REGISTERED = (
    Measure(
        id="in_degree",
        term="in-degree",
        label={"nl": "Inkomende relaties", "en": "Incoming ties"},
        unit=_ORGANISATIONS,
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: basis.in_degree,
        sentence=readings.incoming,
        caution={
            "nl": "Wie niets invulde, telt hier niet mee. Zijn alle antwoorden binnen?",
            "en": "Who filled in nothing is not counted here. Are all answers in?",
        },
        reference=FREEMAN,
    ),
    Measure(
        id="out_degree",
        term="out-degree",
        label={"nl": "Uitgaande relaties", "en": "Outgoing ties"},
        unit=_ORGANISATIONS,
        scale=Scale.COUNT,
        bounds=(0, np.inf),
        compute=lambda basis: basis.out_degree,
        sentence=readings.outgoing,
        caution={
            "nl": "Wie veel invult, krijgt een hoog getal. Vulde iedereen op dezelfde manier in?",
            "en": "Who fills in much gets a high number. Did all fill it in the same way?",
        },
        reference=FREEMAN,
    ),
    Measure(
        id="in_strength",
        term="in-strength",
        label={"nl": "Sterkte van inkomende relaties", "en": "Strength of incoming ties"},
        unit=_STRENGTH,
        scale=Scale.NUMBER,
        bounds=(0, np.inf),
        compute=lambda basis: centrality.in_strength(basis.strengths),
        sentence=readings.incoming_strength,
        caution=_STRENGTH_CAUTION,
        reference=BARRAT,
    ),
    Measure(
        id="out_strength",
        term="out-strength",
        label={"nl": "Sterkte van uitgaande relaties", "en": "Strength of outgoing ties"},
        unit=_STRENGTH,
        scale=Scale.NUMBER,
        bounds=(0, np.inf),
        compute=lambda basis: centrality.out_strength(basis.strengths),
        sentence=readings.outgoing_strength,
        caution=_STRENGTH_CAUTION,
        reference=BARRAT,
    ),
    Measure(
        id="betweenness",
        term="betweenness",
        label={"nl": "Verbindt anderen", "en": "Connects others"},
        unit={"nl": "aandeel van de paren", "en": "share of the pairs"},
        scale=Scale.SHARE,
        bounds=(0, 1),
        compute=lambda basis: centrality.betweenness(basis.adjacency),
        sentence=readings.between,
        caution={
            "nl": "Eén vergeten relatie kan dit getal veel veranderen. Herkent u dit beeld?",
            "en": "One forgotten tie can change this number a lot. Do you recognise this picture?",
        },
        reference=(
            "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. "
            "Sociometry 40, 35-41."
        ),
    ),
    Measure(
        id="closeness",
        term="harmonic closeness",
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
            "Marchiori, M., & Latora, V. (2000). Harmony in the small-world. Physica A 285, "
            "539-546."
        ),
    ),
)

MEASURES: Mapping[str, Measure] = {measure.id: measure for measure in _REGISTERED}
