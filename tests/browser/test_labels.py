"""On the drawn map no name covers another name, or the circle of another organisation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import DEMO, LARGE, Screens

# Boxes of every line of every label and every circle, in units of the drawing, as Chromium draws.
OVERLAPS = """tolerance => {
  const svg = document.querySelector("svg.arena[role=group]");
  const nodes = [...svg.querySelectorAll("a.node")].map((node) => {
    const name = node.getAttribute("aria-label");
    const dot = node.querySelector(".dot");
    const lines = [...node.querySelectorAll(".label tspan")].map((line) => {
      const count = line.getNumberOfChars();
      const first = line.getExtentOfChar(0), last = line.getExtentOfChar(count - 1);
      return { x1: first.x, x2: last.x + last.width, y1: first.y, y2: first.y + first.height };
    });
    return { name, lines, x: +dot.getAttribute("cx"), y: +dot.getAttribute("cy"),
             r: dot.getBBox().width / 2 };
  });
  const found = [];
  const full = svg.viewBox.baseVal;
  for (const one of nodes) {
    for (const line of one.lines) {
      if (line.x1 < -tolerance || line.x2 > full.width + tolerance
          || line.y1 < -tolerance || line.y2 > full.height + tolerance) {
        found.push(`${one.name} leaves the map`);
      }
      for (const other of nodes) {
        if (other === one) continue;
        for (const theirs of other.lines) {
          const wide = Math.min(line.x2, theirs.x2) - Math.max(line.x1, theirs.x1);
          const high = Math.min(line.y2, theirs.y2) - Math.max(line.y1, theirs.y1);
          if (wide > tolerance && high > tolerance) found.push(`${one.name} over ${other.name}`);
        }
        const nearX = Math.max(line.x1, Math.min(other.x, line.x2));
        const nearY = Math.max(line.y1, Math.min(other.y, line.y2));
        const away = Math.hypot(nearX - other.x, nearY - other.y);
        if (away < other.r - tolerance) found.push(`${one.name} over the circle of ${other.name}`);
      }
    }
  }
  for (const one of nodes) {
    for (const other of nodes) {
      if (one === other) continue;
      const away = Math.hypot(one.x - other.x, one.y - other.y);
      if (away < one.r + other.r - tolerance) found.push(`${one.name} on ${other.name}`);
    }
  }
  return { found, count: nodes.length, labelled: nodes.filter((one) => one.lines.length).length };
}"""
NETWORKS = [
    *((DEMO, on) for on in ("2023-12-01", "2024-09-02", "2025-11-23", "2026-11-23")),
    ("/netwerken/jeugdhulpnetwerk-meerland-oost/", "2026-11-23"),
    ("/netwerken/kindcentra-waterstad/", "2026-11-23"),
    (LARGE, "2026-11-23"),
]


def overlaps(screens: Screens, where: str) -> dict[str, Any]:
    found: dict[str, Any] = screens.open(where).evaluate(OVERLAPS, 1)
    return found


@pytest.mark.parametrize(("network", "on"), NETWORKS)
def test_labels_cover_nothing(network: str, on: str, screens: Screens) -> None:
    seen = overlaps(screens, f"{network}?peildatum={on}")
    assert seen["count"] > 10
    assert not seen["found"]


@pytest.mark.parametrize("size", ["betweenness", "in_strength"])
def test_labels_cover_nothing_whatever_the_size_means(size: str, screens: Screens) -> None:
    assert not overlaps(screens, f"{DEMO}?peildatum=2026-11-23&grootte={size}")["found"]


def test_labels_of_sectors_cover_nothing(screens: Screens) -> None:
    assert not overlaps(screens, f"{LARGE}?weergave=sectoren")["found"]


def test_every_organisation_of_the_demo_has_its_name_on_the_map(screens: Screens) -> None:
    seen = overlaps(screens, f"{DEMO}?peildatum=2026-11-23")
    assert seen["labelled"] == seen["count"] == 45
