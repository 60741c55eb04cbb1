"""How sure a rank is when some ties were forgotten and some made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph import perturbation
from arena.graph.basis import Basis
from arena.graph.measures import MEASURES
from arena.graph.positions import ranks
from arena.graph.readings import Language, number_word
from arena.graph.snapshot import Node, Snapshot

Progress = Callable[[int, int], None]

# The measures by which the page ranks.
RANKED = ("in_degree", "betweenness", "closeness")

_SENTENCES = {
    "nl": (
        "Bij kleine fouten staat {name} in {times} van de 100 gevallen bij de eerste {top}.",
        "De plaats ligt tussen {low} en {high}.",
        "De plaats blijft {low}.",
        "De plaats van {name} is niet te zeggen.",
    ),
    "en": (
        "With small errors {name} is in the top {top} in {times} of 100 cases.",
        "Its place lies between {low} and {high}.",
        "Its place stays {low}.",
        "The place of {name} cannot be said.",
    ),
}


@dataclass(frozen=True)
class RankInterval:
    """The rank of one organisation, and where it falls in networks like this one.

    ``rank`` is the shared rank as observed. ``low`` to ``high`` holds the middle nine of ten draws,
    ``low`` the best place; ``in_top`` is the share of the draws in which the rank is ``top`` or
    better. All are ``None`` where the measure is undefined, in the network or in every draw.
    """

    id: int
    name: str
    rank: int | None
    low: int | None
    median: float | None
    high: int | None
    in_top: float | None
    top: int
    draws: int

    def sentence(self, language: Language = "nl") -> str:
        """Return how sure the rank is, in two short sentences.

        Examples
        --------
        >>> firm = RankInterval(1, "Vitalis", 1, 1, 1.0, 1, 1.0, top=3, draws=500)
        >>> firm.sentence("en")
        'With small errors Vitalis is in the top three in 100 of 100 cases. Its place stays 1.'
        """
        often, between, stays, unknown = _SENTENCES[language]
        if self.in_top is None or self.low is None:
            return unknown.format(name=self.name)
        place = stays if self.low == self.high else between
        return " ".join(
            [
                often.format(
                    name=self.name,
                    times=round(100 * self.in_top),
                    top=number_word(self.top, language),
                ),
                place.format(low=self.low, high=self.high),
            ]
        )


def rank_intervals(
    snapshot: Snapshot,
    measures: Iterable[str] = RANKED,
    seed: int = 0,
    draws: int = 500,
    missed: float = 0.1,
    extra: float | None = None,
    top: int = 3,
    progress: Progress | None = None,
) -> Mapping[str, tuple[RankInterval, ...]]:
    """Rank everybody again in networks with some ties missed and some made up.

    .. math:: P(a'_{ij} = 1 \\mid a_{ij} = 1) = 1 - e_1, \\quad
              P(a'_{ij} = 1 \\mid a_{ij} = 0) = e_2

    Parameters
    ----------
    snapshot : Snapshot
    measures : iterable of str
        Ids of registered measures; all of them are computed on the same draws.
    seed : int
        Seed of the draws.
    draws : int
        How many networks.
    missed : float
        Chance e1 that a reported tie is not there, from 0 to 1. Ask the coordinator.
    extra : float, optional
        Chance e2 that there is a tie that nobody reported; by default so that the number of ties
        stays the same on average.
    top : int
        The first how many places ``in_top`` is about.
    progress : callable, optional
        Called with the draws done and all draws, after each draw.

    Returns
    -------
    mapping of str to tuple of RankInterval
        By id of measure, in the order of the nodes.

    Raises
    ------
    KeyError
        If a measure is not registered.
    ValueError
        If a chance lies outside 0 to 1, or there is no draw.

    Notes
    -----
    A dependency is drawn arc by arc, a collaboration pair by pair. Ranks are shared, as in
    :func:`arena.graph.positions.ranks`. A draw in which a measure is undefined for an organisation
    does not count for it.

    References
    ----------
    .. [1] Borgatti, S. P., Carley, K. M., & Krackhardt, D. (2006). On the robustness of centrality
       measures under conditions of imperfect data. Social Networks 28, 124-136.
    .. [2] Frantz, T. L., Cataldo, M., & Carley, K. M. (2009). Robustness of centrality measures
       under uncertainty. Computational and Mathematical Organization Theory 15, 303-328.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> star = Snapshot.of([Node(i, f"P{i}") for i in range(9)], [Tie(i, 0) for i in range(1, 9)])
    >>> hub = rank_intervals(star, ["in_degree"], draws=50)["in_degree"][0]
    >>> hub.rank, hub.low, hub.high, hub.in_top
    (1, 1, 1, 1.0)
    """
    if draws < 1 or not 0 <= missed <= 1 or not 0 <= (extra or 0) <= 1:
        raise ValueError("intervals need a draw, and chances from 0 to 1")
    chosen = {key: MEASURES[key] for key in measures}
    reported = perturbation.reports(snapshot)
    rng = np.random.default_rng(seed)
    found = {key: np.full((draws, len(snapshot)), np.nan) for key in chosen}
    for draw in range(draws):
        basis = Basis(perturbation.drawn(snapshot, reported, missed, extra, rng))
        for key, measure in chosen.items():
            found[key][draw] = _numbers(ranks(measure.compute(basis)))
        if progress is not None:
            progress(draw + 1, draws)
    observed = Basis(snapshot)
    return {
        key: _intervals(snapshot, ranks(measure.compute(observed)), found[key], top)
        for key, measure in chosen.items()
    }


def _numbers(places: list[int | None]) -> NDArray[np.float64]:
    return np.array([np.nan if place is None else place for place in places], np.float64)


def _intervals(
    snapshot: Snapshot, places: list[int | None], drawn: NDArray[np.float64], top: int
) -> tuple[RankInterval, ...]:
    """Return the interval of each organisation; ``drawn`` are its ranks, ``(draws, n)``."""
    return tuple(
        _interval(node, place, column[~np.isnan(column)], top)
        for node, place, column in zip(snapshot.nodes, places, drawn.T, strict=True)
    )


def _interval(node: Node, place: int | None, drawn: NDArray[np.float64], top: int) -> RankInterval:
    if place is None or len(drawn) == 0:
        return RankInterval(node.id, node.name, place, None, None, None, None, top, len(drawn))
    low, high = np.quantile(drawn, [0.05, 0.95], method="inverted_cdf")
    return RankInterval(
        id=node.id,
        name=node.name,
        rank=place,
        low=int(low),
        median=float(np.median(drawn)),
        high=int(high),
        in_top=float(np.mean(drawn <= top)),
        top=top,
        draws=len(drawn),
    )
