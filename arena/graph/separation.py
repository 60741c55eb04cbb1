"""Room between the nodes of one zone, made by turning them about the middle and no more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROUNDS = 60
NEARBY = 0.6
"""Radians beyond contact within which a pair is watched while nodes are pushed apart."""


def evened(angle: NDArray[np.float64], *, share: float) -> NDArray[np.float64]:
    """Return angles moved part of the way to equal gaps, in the same order round the middle.

    Every gap becomes ``(1 - share) gap + share 2π / n``; the mean turn is zero, so that adding
    or removing one node moves the others by less than one such gap.

    Parameters
    ----------
    angle : ndarray, shape (n,)
        Radians.
    share : float
        0 leaves all as it is, 1 gives equal gaps.

    Returns
    -------
    ndarray, shape (n,)
        Radians, not reduced to one turn.
    """
    n = len(angle)
    turned = np.mod(angle, 2 * np.pi)
    order = np.argsort(turned, kind="stable")
    excess = turned[order] - 2 * np.pi * np.arange(n) / max(n, 1)
    result = turned.copy()
    result[order] -= share * (excess - excess.mean()) if n else 0.0
    return result


def separated(
    angle: NDArray[np.float64],
    distance: NDArray[np.float64],
    radius: NDArray[np.float64],
    *,
    clearance: float,
) -> NDArray[np.float64] | None:
    """Return angles at which no two nodes touch, or None where the zone cannot hold them.

    Two nodes at distances a and b from the middle keep a space d between their middles when the
    angle between them is at least arccos((a² + b² - d²) / 2ab). Overlapping pairs are pushed
    apart by equal halves; what remains after that is placed one by one at the nearest free angle.

    Parameters
    ----------
    angle, distance, radius : ndarray, shape (n,)
        Wanted angle, distance from the middle, and radius of each node.
    clearance : float
        Least distance between two borders.

    Returns
    -------
    ndarray, shape (n,), or None
        Radians.
    """
    if len(angle) < 2:
        return angle
    apart = _contact_angles(distance, radius, clearance)
    if not np.isfinite(apart).all():
        return None
    pushed = _pushed(angle, apart)
    return pushed if pushed is not None else _placed_one_by_one(angle, apart)


def _contact_angles(
    distance: NDArray[np.float64], radius: NDArray[np.float64], clearance: float
) -> NDArray[np.float64]:
    """Return the least angle between each pair, infinite where no angle is enough."""
    space = radius[:, None] + radius[None, :] + clearance
    near, far = distance[:, None], distance[None, :]
    cosine = (near**2 + far**2 - space**2) / np.maximum(2 * near * far, 1e-9)
    apart = np.arccos(np.clip(cosine, -1.0, 1.0))
    apart[cosine < -1] = np.inf
    np.fill_diagonal(apart, 0.0)
    return apart


def _pushed(angle: NDArray[np.float64], apart: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Return the angles after pushing overlapping pairs apart, None where some still overlap."""
    first, second = np.nonzero(np.triu(apart) > 0)
    near = np.abs(_turn(angle[first] - angle[second])) < apart[first, second] + NEARBY
    first, second = first[near], second[near]
    need, n = apart[first, second], len(angle)
    result = angle.copy()
    for _ in range(ROUNDS):
        turn = _turn(result[first] - result[second])
        lack = need - np.abs(turn)
        if not (lack > 0).any():
            return result if not _overlapping(result, apart).any() else None
        push = np.where(lack > 0, 0.5 * lack + 1e-4, 0.0) * np.where(turn < 0, -1.0, 1.0)
        result += np.bincount(first, push, n) - np.bincount(second, push, n)
    return None


def _placed_one_by_one(
    angle: NDArray[np.float64], apart: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """Return each node at the free angle nearest to the wanted one, in order of row."""
    result = angle.copy()
    for row in range(1, len(angle)):
        need, taken = apart[row, :row], result[:row]
        touching = need > 0
        need, taken = need[touching], taken[touching]
        options = np.concatenate(
            [[result[row]], taken + need * (1 + 1e-9) + 1e-6, taken - need * (1 + 1e-9) - 1e-6]
        )
        options = options[np.argsort(np.abs(_turn(options - angle[row])), kind="stable")]
        free = (np.abs(_turn(options[:, None] - taken[None, :])) >= need[None, :]).all(axis=1)
        if not free.any():
            return None
        result[row] = options[free.argmax()]
    return result


def _overlapping(angle: NDArray[np.float64], apart: NDArray[np.float64]) -> NDArray[np.bool_]:
    turn = np.abs(_turn(angle[:, None] - angle[None, :]))
    np.fill_diagonal(turn, np.inf)
    return turn < apart


def _turn(angle: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the angle reduced to [-π, π)."""
    return np.mod(angle + np.pi, 2 * np.pi) - np.pi
