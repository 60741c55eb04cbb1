"""The three zones of the arena map: how large each is, and how far from the middle one stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph.lettering import LINE_HEIGHT, Box, text_width
from arena.graph.snapshot import Standing

CLEARANCE = 10.0
"""Least distance between the borders of two nodes: room for a doubled outline."""
SMALLEST_NODE, LARGEST_NODE = 6.0, 22.0
TITLE_FONT, TITLE_SPACING = 11.0, 1.2
CORE_SPACE, RING_SPACE, FIELD_SPACE = 14_000.0, 9_500.0, 15_000.0
"""Area of the map for one organisation and its name, by zone, in square units."""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of a zone: middle of the text, its baseline, and the box kept free for it."""

    zone: str
    text: str
    x: float
    baseline: float
    font: float
    spacing: float
    box: Box


@dataclass(frozen=True, slots=True)
class Zone:
    """An annulus: its outer border, and the radii between which the middles of nodes stand."""

    radius: float
    nearest: float
    farthest: float
    title_y: float


def node_radii(size: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return radii whose square is proportional to size: 22 for the largest, never below 6.

    Parameters
    ----------
    size : ndarray, shape (n,)
        Non-negative; NaN and 0 give the smallest node.

    Returns
    -------
    ndarray, shape (n,)
        In map units.
    """
    clean = np.where(np.isfinite(size) & (size > 0), size, 0.0)
    largest = clean.max(initial=0.0)
    share = clean / largest if largest > 0 else clean
    return np.maximum(SMALLEST_NODE, LARGEST_NODE * np.sqrt(share))


def eccentricity(score: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return where each stands between the inner (0) and outer (1) edge of its zone.

    A weighted mean of the linear position (Brandes, Kenis & Wagner 2003 [1]_), weight 0.4, and the
    mean rank, weight 0.6: the first keeps large differences large, the second keeps small ones
    visible and spreads a skewed score over the zone.

    Parameters
    ----------
    score : ndarray, shape (n,)
        Of the organisations in one zone; NaN counts as 0, least central.

    Returns
    -------
    ndarray, shape (n,)
        Equal for equal scores, strictly smaller for a strictly larger score; 0.5 where all are
        equal. Scores are equal when they agree to nine digits of the largest.

    References
    ----------
    .. [1] Brandes, U., Kenis, P. & Wagner, D. (2003). Communicating centrality in policy network
       drawings. IEEE Transactions on Visualization and Computer Graphics 9, 241-253.
    """
    clean = np.nan_to_num(score, nan=0.0, posinf=np.finfo(np.float64).max / 4, neginf=0.0)
    largest = clean.max(initial=0.0)
    exact = np.round(clean / largest, 9) if largest > 0 else clean
    values, which, count = np.unique(-exact, return_inverse=True, return_counts=True)
    if len(values) < 2:
        return np.full(len(score), 0.5)
    linear = (-exact - values[0]) / (values[-1] - values[0])
    rank = np.cumsum(count) - 0.5 * count
    rank = (rank - rank[0]) / (rank[-1] - rank[0])
    return np.asarray(0.4 * linear + 0.6 * rank[which])


def distance_in(zone: Zone, place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distance from the middle at eccentricities 0 to 1: equal areas, equal steps."""
    low, high = zone.nearest**2, zone.farthest**2
    return np.sqrt(low + place * (high - low))


def core_zone(count: int, largest: float, title: str, *, growth: float = 1.0) -> Zone:
    """Return the disc in the middle for ``count`` organisations of at most ``largest`` radius."""
    half = 0.5 * title_width(title)
    if not count:
        radius = max(80.0, half + 14)
        return Zone(radius, 0.0, 0.0, 0.0)
    least = 130.0 if count == 1 else 150.0
    radius = max(least, 1.4 * half, np.sqrt(count * CORE_SPACE / np.pi)) * growth
    title_y = _title_height(radius, half)
    farthest = title_y - 14 - largest if title else radius - 12 - largest
    nearest = 0.0 if count == 1 else min(0.42 * farthest, 75.0 * growth)
    return Zone(float(radius), nearest, 0.0 if count == 1 else farthest, title_y)


def ring_zone(
    count: int, largest: float, title: str, *, inside: float, growth: float = 1.0
) -> Zone:
    """Return the annulus around the core, of outer radius at least ``inside`` plus 60."""
    half = 0.5 * title_width(title)
    space = np.sqrt(inside**2 + count * RING_SPACE * growth / np.pi)
    radius = max(inside + 150 * growth, space) if count else inside + 60
    title_y = _title_height(radius, half)
    return Zone(float(radius), inside + largest + 16, title_y - 14 - largest, title_y)


def field_zone(
    count: int, largest: float, title: str, *, inside: float, growth: float = 1.0
) -> Zone:
    """Return the annulus outside the ring; its outer radius is where the last nodes stand."""
    space = np.sqrt(inside**2 + count * FIELD_SPACE * growth / np.pi)
    radius = max(inside + 95 * growth, space) if count else inside + 24
    nearest = inside + largest + 24
    return Zone(
        float(radius), nearest, max(nearest, radius - largest), radius + (14 if title else 0)
    )


def title_width(text: str) -> float:
    """Return the width of a zone title, set in spaced bold capitals or in bold as it is."""
    widest = max(text_width(form, font=TITLE_FONT, bold=True) for form in (text, text.upper()))
    return widest + TITLE_SPACING * len(text)


def zone_titles(
    texts: Mapping[str, str], zones: Mapping[str, Zone], centre: tuple[float, float]
) -> tuple[Title, ...]:
    """Return the titles at the top of their zones, in the middle where the core is empty."""
    titles = []
    for name in (Standing.CORE, Standing.RING, Standing.FIELD):
        text = texts.get(name, "")
        if text:
            middle, width = centre[1] - zones[name].title_y, round(title_width(text), 1)
            height = TITLE_FONT * LINE_HEIGHT
            box = Box(round(centre[0] - width / 2, 1), round(middle - height / 2, 1), width, height)
            baseline = round(middle + 0.36 * TITLE_FONT, 1)
            x = round(centre[0], 1)
            titles.append(Title(name, text, x, baseline, TITLE_FONT, TITLE_SPACING, box))
    return tuple(titles)


def _title_height(radius: float, half: float) -> float:
    """Return how far above the middle a title stands so that its ends stay inside the circle."""
    return float(min(radius - 16, np.sqrt(max(radius**2 - (half + 8) ** 2, 0.0))))
