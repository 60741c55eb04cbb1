"""What a number about a whole network is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from arena.graph import readings
from arena.graph.basis import Basis
from arena.graph.measure import ALL_TIES, Reading, Scale, Texts, check_texts, plain
from arena.graph.readings import Language


@dataclass(frozen=True)
class StructureMeasure:
    """One number about a network as a whole.

    Parameters
    ----------
    id : str
        Key in every output; never changes.
    term : str
        The field's standard term with its convention, for the explanation behind the plain label.
    label, caution : mapping of language to str
        Texts in ``nl`` and ``en``. A caution says what to ask before trusting the number.
    scale : Scale
    bounds : tuple of float
        Lowest and highest possible value; infinity where there is none.
    compute : callable
        From a :class:`Basis` to a number, or ``None`` where undefined.
    sentence : callable
        From (no) name, value, language and kind of tie to a sentence.
    reference : str
        Where the measure was defined.

    Raises
    ------
    ValueError
        If there is no reference, or a text lacks a language.
    """

    id: str
    term: str
    label: Texts
    scale: Scale
    bounds: tuple[float, float]
    compute: Callable[[Basis], float | None]
    sentence: Reading
    caution: Texts
    reference: str

    def __post_init__(self) -> None:
        check_texts(self.id, self.reference, (self.label, self.caution))

    def of(self, basis: Basis) -> int | float | bool | None:
        """Return the number of one network as a plain value."""
        value = self.compute(basis)
        return None if value is None else plain(value, self.scale)

    def reading(self, value: float | None, language: Language = "nl") -> str:
        """Return what a value means for the network; ``None`` where undefined.

        Examples
        --------
        >>> from arena.graph.structure import STRUCTURE
        >>> STRUCTURE["density"].reading(0.25)
        'Van elke 100 mogelijke relaties zijn er 25.'
        """
        if value is None:
            return readings.unknown(language)
        return self.sentence("", value, language, ALL_TIES)
