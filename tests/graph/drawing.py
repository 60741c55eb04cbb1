"""Snapshots written as short texts, and random ones for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from arena.graph.snapshot import Node, Snapshot, Tie, TieKind


def drawn(names: str, arcs: str = "", sector: str = "") -> Snapshot:
    """Return a snapshot of one-letter organisations: ``"ab"`` a → b, ``"a-b"`` a collaboration."""
    row = {name: place for place, name in enumerate(names)}
    ties = [
        Tie(
            row[arc[0]],
            row[arc[-1]],
            TieKind.COLLABORATION if "-" in arc else TieKind.DEPENDENCY,
        )
        for arc in arcs.split()
    ]
    return Snapshot.of([Node(place, name, sector) for name, place in row.items()], ties)


@st.composite
def snapshots(draw: st.DrawFn, most: int = 9) -> Snapshot:
    """Draw a snapshot with up to ``most`` organisations and any ties between them."""
    n = draw(st.integers(0, most))
    pairs = [(i, j) for i in range(n) for j in range(n) if i != j]
    arcs = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    strengths = st.sampled_from([None, 1.0, 2.0, 5.0])
    return Snapshot.of(
        [Node(i, f"organisation {i}", f"sector {i % 3}") for i in range(n)],
        [Tie(i, j, strength=draw(strengths)) for i, j in arcs],
    )


def relabelled(snapshot: Snapshot, order: list[int]) -> Snapshot:
    """Return the same network with row ``i`` of ``snapshot`` at row ``order[i]``."""
    index = snapshot.index
    return Snapshot.of(
        [node._replace(id=order[row]) for row, node in enumerate(snapshot.nodes)],
        [
            tie._replace(source=order[index[tie.source]], target=order[index[tie.target]])
            for tie in snapshot.ties
        ],
    )
