"""Generated core–ring networks of every size that is measured, the same in every run."""

from __future__ import annotations

import numpy as np

from arena.graph.snapshot import Node, Snapshot, Standing, Tie

SIZES = (60, 300, 2_000, 10_000)
TIES = 6
SECTORS = ("care", "welfare", "housing", "education", "municipality", "mental health")

# How much more a tie of the core is sought than one of the ring.
_PULL = 8.0


def core_ring(n: int, seed: int = 1, ties: int = TIES) -> Snapshot:
    """Return a directed, weighted core–ring network with six ties an organisation on average.

    A tenth of the organisations, falling to one in forty, is the core; who is tied to whom follows
    from their pull. Some ties coincide and become one.
    """
    rng = np.random.default_rng(seed)
    core = max(4, round(min(n / 10, n**0.6)))
    standing = [Standing.CORE] * core + [Standing.RING] * (n - core)
    sector = rng.integers(len(SECTORS), size=n)
    nodes = [
        Node(row, f"Organisation {row}", SECTORS[sector[row]], standing[row]) for row in range(n)
    ]
    pull = np.where(np.arange(n) < core, _PULL, 1.0) * rng.uniform(0.5, 1.5, n)
    ends = rng.choice(n, (2, n * ties), p=pull / pull.sum())
    # Everybody is tied to somebody: the sources go round for the first third.
    ends[0, : 2 * n] = np.tile(np.arange(n), 2)
    strength = rng.integers(1, 6, n * ties)
    return Snapshot.of(
        nodes,
        [
            Tie(source, target, strength=float(weight))
            for source, target, weight in zip(*ends.tolist(), strength.tolist(), strict=True)
        ],
    )
