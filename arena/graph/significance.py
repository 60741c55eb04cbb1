"""Whether a core stands out more than chance alone would make one stand out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph import core_search, nulls
from arena.graph.core_fit import LEFT_OUT, Ideal, Numbers, problem
from arena.graph.core_stack import best_fits
from arena.graph.readings import Language

Progress = Callable[[int, int], None]

# Below this a test cannot tell anything; above it drawing takes too much memory and time.
FEWEST = 8
MOST = 2_000

# What is taken as more than chance, in the sentences.
LEVEL = 0.05

# Cells of the networks drawn at once, and of those searched at once.
_DRAWN = 1 << 27
_SEARCHED = 1 << 22
# Beyond this many organisations a sparse search of one network at a time is faster.
_STACKED_UP_TO = 400
_STARTS = 10


class Null(StrEnum):
    """What the random networks have in common with the network."""

    SAME_TIES = "same_ties"
    SAME_DEGREES = "same_degrees"


class Reason(StrEnum):
    """Why there is no p-value."""

    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    NO_CORE = "no_core"


_DRAW: dict[Null, nulls.Draw] = {
    Null.SAME_TIES: nulls.same_ties,
    Null.SAME_DEGREES: nulls.same_degrees,
}
_UNTESTED = {
    "nl": {
        Reason.TOO_FEW: "Met minder dan acht organisaties is toeval niet uit te sluiten. "
        "Daarom staat hier geen kans.",
        Reason.TOO_MANY: "Dit netwerk is te groot om met toeval te vergelijken.",
        Reason.NO_CORE: "Er is geen kern gevonden, dus ook niets om met toeval te vergelijken.",
    },
    "en": {
        Reason.TOO_FEW: "With fewer than eight organisations chance cannot be ruled out. "
        "So no probability is shown.",
        Reason.TOO_MANY: "This network is too large to compare with chance.",
        Reason.NO_CORE: "No core was found, so there is nothing to compare with chance.",
    },
}
# By null network: the sentence when the core stands out, and when it does not.
_TESTED = {
    "nl": {
        Null.SAME_TIES: (
            "Een willekeurig netwerk met evenveel relaties past zelden zo goed: {cases}. "
            "Er is dus echt een midden.",
            "Dit beeld kan ook door toeval ontstaan: {cases}. "
            "Gebruik het om over te praten, niet om te beslissen.",
        ),
        Null.SAME_DEGREES: (
            "Het midden is meer dan de organisaties met de meeste relaties. "
            "Door toeval past het zelden zo goed: {cases}.",
            "Het midden bestaat gewoon uit de organisaties met de meeste relaties. "
            "Door toeval past het vaak ook zo goed: {cases}.",
        ),
    },
    "en": {
        Null.SAME_TIES: (
            "A random network with as many ties seldom fits so well: {cases}. "
            "So there really is a middle.",
            "This picture can also arise by chance: {cases}. Use it to talk, not to decide.",
        ),
        Null.SAME_DEGREES: (
            "The middle is more than the organisations with most ties. "
            "By chance it seldom fits so well: {cases}.",
            "The middle consists simply of the organisations with most ties. "
            "By chance it often fits as well: {cases}.",
        ),
    },
}


@dataclass(frozen=True)
class Significance:
    """The best fit of a network beside the best fits of random ones.

    ``p_value`` is ``None`` where ``reason`` says why. ``mean``, ``deviation`` and ``high`` (which
    one in twenty exceeds) describe the random networks that had a fit.
    """

    null: Null
    draws: int
    observed: float | None = None
    p_value: float | None = None
    mean: float | None = None
    deviation: float | None = None
    high: float | None = None
    reason: Reason | None = None

    def sentence(self, language: Language = "nl") -> str:
        """Return what the comparison means, in one or two short sentences.

        Examples
        --------
        >>> Significance(Null.SAME_TIES, 499, 0.7, p_value=0.2).sentence("nl").split(". ")[0]
        'Dit beeld kan ook door toeval ontstaan: in 100 van de 500 gevallen'
        """
        if self.p_value is None:
            return _UNTESTED[language][self.reason or Reason.NO_CORE]
        total = self.draws + 1
        times = round(self.p_value * total)
        if language == "nl":
            cases = f"in {times} van de {total} gevallen"
        else:
            cases = f"in {times} of {total} cases"
        return _TESTED[language][self.null][self.p_value > LEVEL].format(cases=cases)


def core_significance(
    adjacency: sp.csr_array,
    null: Null = Null.SAME_TIES,
    seed: int = 0,
    draws: int = 499,
    ideal: Ideal = LEFT_OUT,
    progress: Progress | None = None,
) -> Significance:
    """Compare the best fit of a core with the best fits in random networks.

    .. math:: p = \\frac{1 + |\\{d : r^*(A_d) \\ge r^*(A)\\}|}{1 + D}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    null : Null
        ``SAME_TIES`` asks: is there any middle at all? ``SAME_DEGREES`` asks: is it more than some
        having more ties than others?
    seed : int
        Seed of the random networks and of the searches.
    draws : int
        Number D of random networks; 499 or more for a number to show.
    ideal : Ideal
        How the cells between core and ring count.
    progress : callable, optional
        Called with the draws done and D, from time to time.

    Returns
    -------
    Significance
        Without a p-value for fewer than 8 or more than 2,000 organisations, and where no division
        has a fit.

    Raises
    ------
    ValueError
        If ``draws`` is less than 1.

    Notes
    -----
    Every draw is searched anew, and the network itself is searched in the same way, so that a
    search that falls short does so on both sides. A draw without a fit counts as lower. A symmetric
    network is compared with symmetric ones; for others the null networks do not keep the mutual
    ties. One core and a ring are mostly explained by the degrees [2]_: the second test nearly
    always finds nothing, for a planted core too.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.
    .. [2] Kojaku, S., & Masuda, N. (2018). Core-periphery structure requires something else in the
       network. New Journal of Physics 20, 043012.

    Examples
    --------
    >>> core_significance(sp.csr_array((4, 4))).reason
    <Reason.TOO_FEW: 'too_few'>
    """
    if draws < 1:
        raise ValueError("a comparison needs at least one draw")
    n = adjacency.shape[0]
    if not FEWEST <= n <= MOST:
        return Significance(null, 0, reason=Reason.TOO_FEW if n < FEWEST else Reason.TOO_MANY)
    rng = np.random.default_rng(seed)
    itself = adjacency.toarray().astype(np.bool_)[None]
    observed = float(_best(itself, ideal, int(rng.integers(1 << 62)))[0])
    if observed == -np.inf:
        return Significance(null, 0, reason=Reason.NO_CORE)
    found: list[Numbers] = []
    for networks in _drawn(adjacency, null, draws, rng):
        found.append(_best(networks, ideal, int(rng.integers(1 << 62))))
        if progress is not None:
            progress(sum(map(len, found)), draws)
    fits = np.concatenate(found)
    known = fits[np.isfinite(fits)]
    return Significance(
        null=null,
        draws=draws,
        observed=observed,
        p_value=float(1 + np.count_nonzero(fits >= observed - core_search.EQUAL)) / (draws + 1),
        mean=float(known.mean()) if len(known) else None,
        deviation=float(known.std()) if len(known) else None,
        high=float(np.quantile(known, 0.95)) if len(known) else None,
    )


def _drawn(
    adjacency: sp.csr_array, null: Null, draws: int, rng: np.random.Generator
) -> Iterator[NDArray[np.bool_]]:
    """Yield the random networks in portions that fit in memory and are searched at once."""
    cells = adjacency.shape[0] ** 2
    at_once = max(1, _DRAWN // cells)
    searched = max(1, _SEARCHED // cells)
    for first in range(0, draws, at_once):
        count = min(at_once, draws - first)
        networks = _DRAW[null](adjacency, count, int(rng.integers(1 << 62)))
        for start in range(0, count, searched):
            yield networks[start : start + searched]


def _best(networks: NDArray[np.bool_], ideal: Ideal, seed: int) -> Numbers:
    """Return the best fit that a search finds in each of these networks."""
    if networks.shape[1] <= _STACKED_UP_TO:
        return best_fits(networks, seed, ideal)
    problems = (problem(sp.csr_array(each.astype(np.float64)), ideal) for each in networks)
    return np.array([core_search.ascend(each, seed, _STARTS)[0] for each in problems])
