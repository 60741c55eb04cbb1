"""A network too large to draw, with one node for all organisations of a sector and standing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from arena.graph.snapshot import Node, Snapshot, Standing, Tie, TieKind


@dataclass(frozen=True, eq=False)
class Aggregate:
    """The collapsed network, and per node of it how many organisations and ties it stands for.

    Parameters
    ----------
    snapshot : Snapshot
        One node per standing and sector, named after the sector; ids count from 1.
    sizes : tuple of int
        Organisations in each node.
    inside : tuple of int
        Ties between two organisations of the same node, which no tie of ``snapshot`` shows.
    members : tuple of tuple of int
        Ids of the organisations in each node.
    """

    snapshot: Snapshot
    sizes: tuple[int, ...]
    inside: tuple[int, ...]
    members: tuple[tuple[int, ...], ...]


def by_sector(snapshot: Snapshot) -> Aggregate:
    """Collapse a snapshot to one node per standing and sector, with the ties between them summed.

    .. math:: w_{pq} = \\sum_{i \\in p} \\sum_{j \\in q} w_{ij}

    Parameters
    ----------
    snapshot : Snapshot
        One network on one date.

    Returns
    -------
    Aggregate
        Nodes from core to field and by sector within; at most one tie of each kind and character
        between two nodes, its strength the sum of the strengths, where 1 stands for unknown.

    Raises
    ------
    ValueError
        If an organisation stands neither in the core, the ring nor the field.

    Notes
    -----
    Ties within a node are counted in ``inside``. A collaboration has no direction: it is summed
    per pair of nodes.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 10.1 (blockmodels).
       Cambridge University Press.

    Examples
    --------
    >>> found = by_sector(Snapshot.of(
    ...     [Node(1, "A", "care"), Node(2, "B", "care"), Node(3, "C", "housing")],
    ...     [Tie(1, 3, strength=2), Tie(2, 3), Tie(1, 2)]))
    >>> [node.name for node in found.snapshot.nodes], found.sizes, found.inside
    (['care', 'housing'], (2, 1), (1, 0))
    >>> [(tie.source, tie.target, tie.strength) for tie in found.snapshot.ties]
    [(1, 2, 3.0)]
    """
    groups = sorted({_group(node) for node in snapshot.nodes})
    number = {group: place for place, group in enumerate(groups, start=1)}
    home = {node.id: number[_group(node)] for node in snapshot.nodes}
    nodes = [Node(number[group], group[1], group[1], group[2]) for group in groups]
    summed: defaultdict[tuple[int, int, str, str], float] = defaultdict(float)
    inside: Counter[int] = Counter()
    for tie in snapshot.ties:
        source, target = home[tie.source], home[tie.target]
        if source == target:
            inside[source] += 1
            continue
        if tie.kind == TieKind.COLLABORATION and source > target:
            source, target = target, source
        strength = 1.0 if tie.strength is None else tie.strength
        summed[source, target, tie.kind, tie.character] += strength
    ties = [
        Tie(source, target, kind, strength=strength, character=character)
        for (source, target, kind, character), strength in summed.items()
    ]
    members: dict[int, list[int]] = {node.id: [] for node in nodes}
    for organisation, place in home.items():
        members[place].append(organisation)
    return Aggregate(
        snapshot=Snapshot.of(nodes, ties),
        sizes=tuple(len(members[node.id]) for node in nodes),
        inside=tuple(inside[node.id] for node in nodes),
        members=tuple(tuple(members[node.id]) for node in nodes),
    )


def _group(node: Node) -> tuple[int, str, str]:
    """Return the place of a node's standing from the centre out, its sector and its standing."""
    return list(Standing).index(Standing(node.standing)), node.sector, node.standing
