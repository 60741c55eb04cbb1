"""What a measure of the position of an organisation is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from arena.graph import readings
from arena.graph.basis import Basis
from arena.graph.readings import Language
from arena.graph.snapshot import TieKind

Compute = Callable[[Basis], NDArray[np.float64]]
Reading = Callable[[str, float, Language, str], str]
Texts = Mapping[str, str]

ALL_TIES = "all"


class Scale(StrEnum):
    """What kind of number a measure gives."""

    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"
    FLAG = "flag"


class Group(StrEnum):
    """What a measure is about."""

    PROMINENCE = "prominence"
    BROKERAGE = "brokerage"
    POWER = "power"
    COHESION = "cohesion"


GROUP_LABELS: Mapping[Group, Texts] = {
    Group.PROMINENCE: {"nl": "Gezien worden", "en": "Being seen"},
    Group.BROKERAGE: {"nl": "Verbinden", "en": "Connecting"},
    Group.POWER: {"nl": "Macht en afhankelijkheid", "en": "Power and dependence"},
    Group.COHESION: {"nl": "Samenhang", "en": "Holding together"},
}


@dataclass(frozen=True)
class Measure:
    """One measure of the position of an organisation.

    Parameters
    ----------
    id : str
        Name of the column; never changes.
    term : str
        The field's standard term, for the explanation behind the plain label.
    group : Group
        What it is about.
    label, unit, caution : mapping of language to str
        Texts in ``nl`` and ``en``. A caution says what to ask before trusting the number.
    scale : Scale
        A count is whole; a flag is yes or no.
    bounds : tuple of float
        Lowest and highest possible value; infinity where there is none.
    compute : callable
        From a :class:`Basis` to an array of shape ``(n,)``; NaN where undefined.
    sentence : callable
        From name, value, language and kind of tie to a sentence.
    reference : str
        Where the measure was defined.
    within : str
        The object that holds it in JSON; its key there is the id without that name.

    Raises
    ------
    ValueError
        If there is no reference, or a text lacks a language.
    """

    id: str
    term: str
    group: Group
    label: Texts
    unit: Texts
    scale: Scale
    bounds: tuple[float, float]
    compute: Compute
    sentence: Reading
    caution: Texts
    reference: str
    within: str = ""

    def __post_init__(self) -> None:
        check_texts(self.id, self.reference, (self.label, self.unit, self.caution))

    @property
    def key(self) -> str:
        """Its name in JSON, within its object."""
        return self.id.removeprefix(f"{self.within}_") if self.within else self.id

    def plain(self, value: float) -> int | float | bool | None:
        """Return a computed value as a plain one: ``None`` for NaN, ``int`` for a count."""
        return plain(value, self.scale)

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
        >>> from arena.graph.measures import MEASURES
        >>> MEASURES["in_degree"].reading("Vitalis", 1, "nl", "dependency")
        'Eén organisatie kan niet zonder Vitalis.'
        """
        if ties != ALL_TIES and ties not in set(TieKind):
            raise ValueError(f"unknown kind of tie: {ties}")
        if value is None:
            return readings.unknown(language)
        return self.sentence(name, value, language, ties)


def check_texts(name: str, reference: str, texts: tuple[Texts, ...]) -> None:
    """Refuse a measure without a reference, or with a text in one language only.

    Raises
    ------
    ValueError
        If either is missing.
    """
    if not reference.strip():
        raise ValueError(f"measure {name} has no reference")
    for text in texts:
        if set(text) != {"nl", "en"} or not all(text.values()):
            raise ValueError(f"measure {name} lacks a Dutch or an English text")


def plain(value: float, scale: Scale) -> int | float | bool | None:
    """Return a computed value as a plain one of its scale.

    Examples
    --------
    >>> plain(3.0, Scale.COUNT), plain(1.0, Scale.FLAG), plain(float("nan"), Scale.SHARE)
    (3, True, None)
    """
    if np.isnan(value):
        return None
    if scale is Scale.FLAG:
        return bool(value)
    return round(value) if scale is Scale.COUNT else float(value)
