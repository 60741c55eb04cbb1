"""One network on one date as plain values: the only way into this package."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


class Standing(StrEnum):
    """Where an organisation stands in the arena, by what was declared."""

    CORE = "core"
    RING = "ring"
    FIELD = "field"


class TieKind(StrEnum):
    """A dependency was chosen by nobody; a collaboration was chosen by two."""

    DEPENDENCY = "dependency"
    COLLABORATION = "collaboration"


class Node(NamedTuple):
    """One organisation in the arena."""

    id: int
    name: str
    sector: str = ""
    standing: str = Standing.FIELD


class Tie(NamedTuple):
    """One tie: dependant → provider, or the two sides of a collaboration (either way round).

    ``strength`` is 1–5 or ``None`` when nobody stated it; ``resource`` belongs to a dependency,
    ``character`` (``chain`` or ``network``) to a collaboration.
    """

    source: int
    target: int
    kind: str = TieKind.DEPENDENCY
    resource: str = ""
    strength: float | None = None
    character: str = ""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The organisations of one network and the ties between them on one date.

    Nodes are ordered by id and ties canonically, so that equal contents give an equal
    ``fingerprint`` and every array below has a fixed order. Self-ties and ties to organisations
    outside ``nodes`` are left out.

    Parameters
    ----------
    nodes : tuple of Node
        Unique ids.
    ties : tuple of Tie
        Several ties may join one pair (one a resource).

    Examples
    --------
    >>> snapshot = Snapshot.of([Node(1, "A"), Node(2, "B")], [Tie(1, 2), Tie(2, 2)])
    >>> snapshot.adjacency.toarray().tolist()
    [[0, 1], [0, 0]]
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], ties: Iterable[Tie]) -> Snapshot:
        """Return the snapshot of these organisations and ties, put in canonical order.

        Raises
        ------
        ValueError
            If two nodes carry the same id.
        """
        ordered = tuple(sorted(nodes))
        known = {node.id for node in ordered}
        if len(known) != len(ordered):
            raise ValueError("two organisations carry the same id")
        kept = (
            tie
            for tie in ties
            if tie.source != tie.target and tie.source in known and tie.target in known
        )
        return cls(ordered, tuple(sorted(kept, key=_canonical)))

    def only(self, kind: str) -> Snapshot:
        """Return the same organisations with the ties of one kind; ``"all"`` keeps every tie."""
        if kind == "all":
            return self
        return Snapshot(self.nodes, tuple(tie for tie in self.ties if tie.kind == kind))

    def __len__(self) -> int:
        return len(self.nodes)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the contents, in hexadecimal: equal contents, equal fingerprint."""
        # JSON writes a member of an enum and the text it equals alike; repr does not.
        ties = [
            tie if tie.strength is None else tie._replace(strength=float(tie.strength))
            for tie in self.ties
        ]
        contents = json.dumps([self.nodes, ties])
        return hashlib.sha256(contents.encode()).hexdigest()

    @cached_property
    def index(self) -> dict[int, int]:
        """Row of each organisation id in every array of this package."""
        return {node.id: row for row, node in enumerate(self.nodes)}

    @cached_property
    def arcs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Sources, targets and strengths of all arcs; a collaboration gives one in each direction.

        Shapes ``(m,)``; rows of ``nodes``, and strengths with 1 where nobody stated one.
        """
        index = self.index
        source = np.fromiter((index[tie.source] for tie in self.ties), np.int64, len(self.ties))
        target = np.fromiter((index[tie.target] for tie in self.ties), np.int64, len(self.ties))
        strength = np.fromiter(
            (1.0 if tie.strength is None else tie.strength for tie in self.ties),
            np.float64,
            len(self.ties),
        )
        mutual = np.fromiter(
            (tie.kind == TieKind.COLLABORATION for tie in self.ties), np.bool_, len(self.ties)
        )
        return (
            np.concatenate([source, target[mutual]]),
            np.concatenate([target, source[mutual]]),
            np.concatenate([strength, strength[mutual]]),
        )

    @cached_property
    def strengths(self) -> sp.csr_array:
        """W: summed strengths, shape ``(n, n)``, ``W[i, j]`` from i to j."""
        source, target, strength = self.arcs
        n = len(self)
        weights = sp.coo_array((strength, (source, target)), shape=(n, n)).tocsr()
        weights.sum_duplicates()
        return weights

    @cached_property
    def adjacency(self) -> sp.csr_array:
        """A: binary directed, shape ``(n, n)``; 1 where i has any tie to j."""
        return _binary(self.strengths)

    @cached_property
    def undirected(self) -> sp.csr_array:
        """U: A made symmetric by *or*, shape ``(n, n)``."""
        return _binary(self.adjacency + self.adjacency.T)

    @cached_property
    def sectors(self) -> NDArray[np.int64]:
        """Sector of each organisation as a number, shape ``(n,)``, in order of sector name."""
        names = sorted({node.sector for node in self.nodes})
        code = {name: number for number, name in enumerate(names)}
        return np.fromiter((code[node.sector] for node in self.nodes), np.int64, len(self))


def _binary(matrix: sp.csr_array) -> sp.csr_array:
    """Return the pattern of a sparse matrix: 1 where it holds an entry, whatever its value."""
    pattern = sp.csr_array(matrix)
    pattern.sort_indices()
    return sp.csr_array(
        (np.ones(pattern.nnz, np.int64), pattern.indices, pattern.indptr), shape=pattern.shape
    )


def _canonical(tie: Tie) -> tuple[int, int, str, str, float, str]:
    return (
        tie.source,
        tie.target,
        tie.kind,
        tie.resource,
        -1.0 if tie.strength is None else tie.strength,
        tie.character,
    )
