"""Structural holes and triangles, counted by hand and beside naive sums."""

from __future__ import annotations

from itertools import combinations
from random import Random

import networkx as nx
import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph import triangles
from arena.graph.holes import Holes, Model, structural_holes
from arena.graph.snapshot import Snapshot
from arena.graph.triangles import Triangles
from tests.graph.drawing import drawn, relabelled, snapshots
from tests.graph.random_arenas import arena

MEASURES = ("constraint", "effective_size", "efficiency", "hierarchy")


def naive(matrix: sp.csr_array, model: Model) -> dict[str, list[float]]:
    """Return Burt's formulas, cell by cell."""
    z = (matrix + matrix.T).toarray().astype(float)
    n = len(z)
    found: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    for i in range(n):
        contacts = np.flatnonzero(z[i])
        if not len(contacts):
            for measure in MEASURES:
                found[measure].append(np.nan)
            continue
        kept = z.copy()
        if model is Model.EGO:
            outside = np.setdiff1d(np.arange(n), [i, *contacts])
            kept[outside], kept[:, outside] = 0, 0
        total, most = kept.sum(axis=1), kept.max(axis=1)
        p = kept / np.where(total > 0, total, 1)[:, None]
        m = kept / np.where(most > 0, most, 1)[:, None]
        c = np.array([(p[i, j] + sum(p[i, q] * p[q, j] for q in contacts)) ** 2 for j in contacts])
        size = sum(1 - sum(p[i, q] * m[j, q] for q in contacts if q != j) for j in contacts)
        r = c * len(c) / c.sum()
        found["constraint"].append(float(c.sum()))
        found["effective_size"].append(float(size))
        found["efficiency"].append(float(size / len(contacts)))
        one = len(c) == 1
        found["hierarchy"].append(
            1.0 if one else float((r * np.log(r)).sum() / (len(c) * np.log(len(c))))
        )
    return found


def check(matrix: sp.csr_array, found: Holes, model: Model) -> None:
    for measure, values in naive(matrix, model).items():
        assert getattr(found, measure) == pytest.approx(values, abs=1e-9, nan_ok=True), measure


def test_holes_of_a_bow_tie() -> None:
    r"""
    a     d
    │ \ / │     e knows two pairs: p = 1/4 each, one way round by the other of the pair
    │  e  │     c_ej = (1/4 + 1/4 · 1/2)² = 9/64, C_e = 36/64; E_e = 4 - 4/4 = 3 (n - 2t/n)
    │ / \ │
    b     c
    """
    found = structural_holes(drawn("abcde", "a-b a-e b-e c-d c-e d-e").undirected)
    assert found.constraint[4] == pytest.approx(36 / 64)
    assert found.effective_size[4] == pytest.approx(3)
    assert found.efficiency[4] == pytest.approx(3 / 4)
    assert found.hierarchy[4] == pytest.approx(0)


def test_holes_of_an_isolate_are_unknown_and_of_one_contact_complete() -> None:
    found = structural_holes(drawn("abc", "ab").adjacency)
    assert found.constraint.tolist()[:2] == [1, 1]
    assert found.hierarchy.tolist()[:2] == [1, 1]
    assert all(np.isnan(getattr(found, measure)[2]) for measure in MEASURES)


def test_constraint_passes_one_in_a_triangle() -> None:
    found = structural_holes(drawn("abc", "a-b b-c a-c").undirected)
    assert found.constraint.tolist() == pytest.approx([1.125] * 3)


@pytest.mark.parametrize("n", [12, 60])
def test_constraint_agrees_with_networkx(n: int) -> None:
    matrix = arena(n, seed=n).strengths
    graph = nx.from_scipy_sparse_array(matrix, create_using=nx.DiGraph)
    theirs = list(nx.constraint(graph, weight="weight").values())
    assert structural_holes(matrix).constraint == pytest.approx(theirs, nan_ok=True)


@given(snapshots(), st.sampled_from(Model))
@settings(deadline=None, max_examples=60)
def test_holes_agree_with_the_formulas(snapshot: Snapshot, model: Model) -> None:
    for matrix in (snapshot.adjacency, snapshot.strengths):
        check(matrix, structural_holes(matrix, model), model)


@given(snapshots(), st.randoms())
@settings(deadline=None, max_examples=40)
def test_holes_relabelling_changes_nothing(snapshot: Snapshot, random: Random) -> None:
    order = list(range(len(snapshot)))
    random.shuffle(order)
    ours = structural_holes(snapshot.strengths)
    other = structural_holes(relabelled(snapshot, order).strengths)
    for measure in MEASURES:
        assert getattr(other, measure)[order] == pytest.approx(getattr(ours, measure), nan_ok=True)


@given(snapshots())
@settings(deadline=None, max_examples=40)
def test_triangles_are_found_once(snapshot: Snapshot) -> None:
    tied = snapshot.undirected.toarray().astype(bool)
    count = sum(
        tied[i, j] and tied[j, k] and tied[i, k]
        for i, j, k in combinations(range(len(snapshot)), 3)
    )
    assert Triangles(snapshot.undirected).count == count


def test_triangles_in_blocks_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = arena(40, seed=3).adjacency
    whole = structural_holes(matrix, Model.EGO)
    monkeypatch.setattr(triangles, "_BLOCK", 7)
    monkeypatch.setattr(triangles, "_TABLE_UP_TO", 0)
    parts = structural_holes(matrix, Model.EGO)
    for measure in MEASURES:
        assert getattr(parts, measure) == pytest.approx(getattr(whole, measure), nan_ok=True)
