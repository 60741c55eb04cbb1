"""What a label on the arena map must not cover, and what it would rather not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from arena.graph.lettering import Box

NODE_MARGIN = 3.0
BOX_MARGIN = 2.0
LEADER_SAMPLE = 9.0


class Obstacles:
    """Nodes, boxes and points on ties; boxes are added while labels are placed.

    Parameters
    ----------
    nodes : ndarray, shape (n, 3)
        Middle and radius.
    points : ndarray, shape (k, 2)
        On the ties.
    boxes : sequence of Box
        Taken from the start.
    """

    def __init__(
        self, nodes: NDArray[np.float64], points: NDArray[np.float64], boxes: Sequence[Box] = ()
    ) -> None:
        self._nodes = nodes
        self._points = points[np.argsort(points[:, 0], kind="stable")]
        self._boxes = np.zeros((64, 4))
        self._count = 0
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Keep a box free from now on."""
        self._append((box.left, box.top, box.right, box.bottom))

    def add_line(self, line: tuple[float, float, float, float]) -> None:
        """Keep a leader line free from now on."""
        x, y, to_x, to_y = line
        steps = max(2, int(np.hypot(to_x - x, to_y - y) / LEADER_SAMPLE))
        for share in np.linspace(0, 1, steps):
            spot_x, spot_y = x + share * (to_x - x), y + share * (to_y - y)
            self._append((spot_x, spot_y, spot_x, spot_y))

    def near(self, x: float, y: float, reach: float, *, height: float) -> Obstacles:
        """Return the obstacles within ``reach`` across and ``height`` up and down of a point."""
        nodes, points, boxes = self._nodes, self._points, self._boxes[: self._count]
        first, last = np.searchsorted(points[:, 0], (x - reach, x + reach))
        points = points[first:last]
        close = Obstacles(
            nodes[(np.abs(nodes[:, :2] - (x, y)) < (reach + 30, height + 30)).all(axis=1)],
            points[np.abs(points[:, 1] - y) < height],
        )
        inside = (boxes[:, 0] < x + reach) & (boxes[:, 2] > x - reach)
        inside &= (boxes[:, 1] < y + height) & (boxes[:, 3] > y - height)
        close._boxes = boxes[inside]
        close._count = len(close._boxes)
        return close

    def free(self, edges: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell which boxes (left, top, right, bottom; shape (k, 4)) cover nothing."""
        left, top, right, bottom = (edges[:, side, None] for side in range(4))
        x, y, radius = self._nodes.T
        across = x - np.clip(x, left, right)
        down = y - np.clip(y, top, bottom)
        covers = (across**2 + down**2 < (radius + NODE_MARGIN) ** 2).any(axis=1)
        boxes = self._boxes[: self._count]
        apart = (boxes[:, 0] >= right + BOX_MARGIN) | (boxes[:, 2] <= left - BOX_MARGIN)
        apart |= (boxes[:, 1] >= bottom) | (boxes[:, 3] <= top)
        return np.asarray(~covers & apart.all(axis=1))

    def crossings(self, edges: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return how many points on ties each box covers."""
        x, y = self._points.T
        inside = (x > edges[:, 0, None]) & (x < edges[:, 2, None])
        inside &= (y > edges[:, 1, None]) & (y < edges[:, 3, None])
        return np.asarray(inside.sum(axis=1))

    def clear(self, lines: NDArray[np.float64], *, owner: tuple[float, float]) -> NDArray[np.bool_]:
        """Tell which lines (x, y, to x, to y; shape (k, 4)) cross no box and no other node."""
        share = np.linspace(0, 1, 24)[None, :]
        x = lines[:, 0, None] + share * (lines[:, 2] - lines[:, 0])[:, None]
        y = lines[:, 1, None] + share * (lines[:, 3] - lines[:, 1])[:, None]
        other = self._nodes[(self._nodes[:, :2] != owner).any(axis=1)]
        gap = np.hypot(x[..., None] - other[:, 0], y[..., None] - other[:, 1])
        hits = (gap < other[:, 2] + 2).any(axis=(1, 2))
        boxes = self._boxes[: self._count]
        inside = (x[..., None] > boxes[:, 0] - 1) & (x[..., None] < boxes[:, 2] + 1)
        inside &= (y[..., None] > boxes[:, 1] - 1) & (y[..., None] < boxes[:, 3] + 1)
        return np.asarray(~hits & ~inside.any(axis=(1, 2)))

    def _append(self, edges: tuple[float, float, float, float]) -> None:
        if self._count == len(self._boxes):
            self._boxes = np.concatenate([self._boxes, np.zeros_like(self._boxes)])
        self._boxes[self._count] = edges
        self._count += 1
