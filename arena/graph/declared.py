"""Who is core on paper and who is in the core by the ties, and the questions in between."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from arena.graph.core import CorePeriphery
from arena.graph.core_support import CoreSupport
from arena.graph.readings import Language
from arena.graph.snapshot import Snapshot, Standing


class Match(StrEnum):
    """How the declared standing of an organisation and its ties go together."""

    CORE_IN_BOTH = "core_in_both"
    CORE_ON_PAPER = "core_on_paper"
    CORE_IN_TIES = "core_in_ties"
    IN_BETWEEN = "in_between"
    CORE_IN_NEITHER = "core_in_neither"


# In the core by the ties: in more than this share of the good divisions; outside: in less than.
_MOSTLY = 2 / 3
_SELDOM = 1 / 3

# By match: what is said of an organisation, always as a question where the two differ.
_QUESTIONS = {
    "nl": {
        Match.CORE_ON_PAPER: "{name} hoort op papier bij de kern, maar de relaties laten dat niet "
        "zien. Missen er relaties, of is de rol veranderd?",
        Match.CORE_IN_TIES: "{name} staat in de relaties midden in de kern, maar is op papier "
        "{place}. Past een plaats in de kern?",
        Match.IN_BETWEEN: "{name} hoort in {times} van de {total} goede verdelingen bij de kern. "
        "Op papier is het {place}. Herkent u dat?",
        Match.CORE_IN_BOTH: "{name} hoort bij de kern, op papier en in de relaties.",
        Match.CORE_IN_NEITHER: "{name} is op papier {place}, en de relaties wijzen niet anders.",
    },
    "en": {
        Match.CORE_ON_PAPER: "On paper {name} belongs to the core, but the ties do not show it. "
        "Are ties missing, or has the role changed?",
        Match.CORE_IN_TIES: "By its ties {name} stands in the middle of the core, but on paper it "
        "is {place}. Would a place in the core fit?",
        Match.IN_BETWEEN: "{name} belongs to the core in {times} of {total} good divisions. "
        "On paper it is {place}. Do you recognise that?",
        Match.CORE_IN_BOTH: "{name} belongs to the core, on paper and by its ties.",
        Match.CORE_IN_NEITHER: "On paper {name} is {place}, and the ties do not say otherwise.",
    },
}
_PLACES = {
    "nl": {
        Standing.CORE: "deel van de kern",
        Standing.RING: "aanvullende partner",
        Standing.FIELD: "nog geen lid",
    },
    "en": {
        Standing.CORE: "part of the core",
        Standing.RING: "a complementary partner",
        Standing.FIELD: "not a member yet",
    },
}


@dataclass(frozen=True)
class Comparison:
    """One organisation: what was declared beside what the ties show.

    ``in_core`` of ``divisions`` equally good divisions have it in the core; ``nearly_in_core`` of
    ``nearly`` count the nearly as good ones too, where those were looked at.
    """

    id: int
    name: str
    standing: Standing
    match: Match
    in_core: int
    divisions: int
    nearly_in_core: int | None = None
    nearly: int | None = None

    @property
    def is_question(self) -> bool:
        """Whether paper and ties differ, or the ties leave it open."""
        return self.match not in (Match.CORE_IN_BOTH, Match.CORE_IN_NEITHER)

    def sentence(self, language: Language = "nl") -> str:
        """Return what to ask about this organisation, or that paper and ties agree.

        Examples
        --------
        >>> Comparison(1, "Vitalis", Standing.RING, Match.CORE_IN_TIES, 2, 2).sentence("en")
        'By its ties Vitalis stands in the middle of the core, but on paper it is a complementary \
partner. Would a place in the core fit?'
        """
        counted = self.nearly is not None and self.nearly_in_core is not None
        return _QUESTIONS[language][self.match].format(
            name=self.name,
            place=_PLACES[language][self.standing],
            times=self.nearly_in_core if counted else self.in_core,
            total=self.nearly if counted else self.divisions,
        )


def declared_and_structural(
    snapshot: Snapshot, found: CorePeriphery, support: CoreSupport | None = None
) -> tuple[Comparison, ...]:
    """Put the declared core beside the core that the ties show, organisation by organisation.

    .. math:: \\text{core by the ties} \\iff s_i > 2/3, \\quad \\text{not} \\iff s_i < 1/3

    with :math:`s_i` the share of the equally good divisions that have i in the core, and where they
    were looked at also the share of the nearly as good ones; both must agree.

    Parameters
    ----------
    snapshot : Snapshot
        With the declared standing of every organisation.
    found : CorePeriphery
        The best division of the same snapshot.
    support : CoreSupport, optional
        The nearly as good divisions.

    Returns
    -------
    tuple of Comparison
        In the order of the nodes; empty where no division has a fit, for then nothing can be said.

    Raises
    ------
    ValueError
        If the division, or the support, is of another number of organisations.

    Notes
    -----
    Structure shows who *could* direct. Mandate, reputation and access to clients are no ties: a
    difference is a question to the board, never a verdict. Where several divisions fit as well,
    it does not matter which of them is shown first: their shares count.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.
    .. [2] Provan, K. G., & Kenis, P. (2008). Modes of network governance: structure, management,
       and effectiveness. Journal of Public Administration Research and Theory 18, 229-252.

    Examples
    --------
    >>> from arena.graph.core import core_periphery
    >>> from arena.graph.snapshot import Node, Tie
    >>> nodes = [Node(1, "Hub", "", "ring"), *(Node(i, f"P{i}", "", "field") for i in (2, 3, 4))]
    >>> star = Snapshot.of(nodes, [Tie(1, i, "collaboration") for i in (2, 3, 4)])
    >>> hub, leaf, *_ = declared_and_structural(star, core_periphery(star.adjacency))
    >>> hub.match, (leaf.match, leaf.in_core, leaf.divisions)
    (<Match.CORE_IN_TIES: 'core_in_ties'>, (<Match.IN_BETWEEN: 'in_between'>, 1, 3))
    """
    counts = [found.in_optima] if support is None else [found.in_optima, support.in_core]
    if any(len(count) != len(snapshot) for count in counts):
        raise ValueError("the division is not of this snapshot")
    if found.correlation is None:
        return ()
    return tuple(
        Comparison(
            id=node.id,
            name=node.name,
            standing=Standing(node.standing),
            match=_match(Standing(node.standing), row, found, support),
            in_core=found.in_optima[row],
            divisions=found.n_optima,
            nearly_in_core=None if support is None else support.in_core[row],
            nearly=None if support is None else support.divisions,
        )
        for row, node in enumerate(snapshot.nodes)
    )


def _match(
    standing: Standing, row: int, found: CorePeriphery, support: CoreSupport | None
) -> Match:
    shares = [found.in_optima[row] / found.n_optima]
    if support is not None and (share := support.share(row)) is not None:
        shares.append(share)
    if min(shares) > _MOSTLY:
        return Match.CORE_IN_BOTH if standing is Standing.CORE else Match.CORE_IN_TIES
    if max(shares) < _SELDOM:
        return Match.CORE_ON_PAPER if standing is Standing.CORE else Match.CORE_IN_NEITHER
    return Match.IN_BETWEEN
