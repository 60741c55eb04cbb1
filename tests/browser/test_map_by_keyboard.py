"""The map without a mouse: everyone can be reached, opened and left again."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from arena.models import Network, Organisation
from arena.queries import snapshots
from tests.browser.conftest import DEMO, Screens
from tests.world import TODAY

MAP = f"{DEMO}?peildatum=2026-11-23"
FOCUSED = """() => {
  const node = document.activeElement;
  const hit = node.querySelector?.(".hit");
  return {
    id: node.dataset?.id ?? "",
    node: Boolean(node.closest?.("a.node")),
    ring: hit ? getComputedStyle(hit).stroke : "",
    width: hit ? parseFloat(getComputedStyle(hit).strokeWidth) : 0,
  };
}"""


def viewbox(page: Page) -> list[float]:
    given = page.locator("svg.arena[role=group]").get_attribute("viewBox") or ""
    return [float(one) for one in given.split()]


def at_rest(page: Page) -> None:
    """Wait until the drawing is sharp again after a gesture."""
    page.wait_for_function("() => !document.querySelector('.map-frame.moving')")
    page.wait_for_function("() => !document.querySelector('svg.arena[role=group]').style.transform")


def test_tab_reaches_every_organisation(screens: Screens, dementia: Network) -> None:
    page = screens.open(MAP)
    page.locator("section#map form select").last.focus()
    there = {str(node.id) for node in snapshots.at(dementia, TODAY).nodes}
    reached, seen = [], []
    for _ in range(len(there) + 10):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["node"]:
            reached.append(focused["id"])
            seen.append(focused["ring"] not in ("", "none") and focused["width"] >= 2)
    assert len(reached) == len(there)
    assert set(reached) == there
    assert all(seen)


def test_enter_opens_the_panel_without_loading_the_page(
    screens: Screens, organisation: Organisation
) -> None:
    page = screens.open(MAP)
    page.evaluate("() => { window.same = true; }")
    page.locator(f"a.node[data-id='{organisation.pk}']").focus()
    page.keyboard.press("Enter")
    panel = page.locator("#panel h2")
    expect(panel).to_have_text(organisation.name)
    expect(panel).to_be_focused()
    page.wait_for_url(f"**organisatie={organisation.pk}**")
    assert "peildatum=2026-11-23" in page.url
    assert page.evaluate("() => window.same") is True


def test_back_restores_what_stood_there(screens: Screens, dementia: Network) -> None:
    """Two organisations are opened; each step back shows the earlier state, alive."""
    page = screens.open(MAP)
    names = ("Gemeente Waterstad", "Meerland Ziekenhuis")
    empty = page.locator("#panel h2").inner_text()
    for name in names:
        page.locator(f"a.node[aria-label^='{name},']").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text(name)
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text(names[0])
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text(empty)
    assert "organisatie" not in page.url
    before = viewbox(page)
    page.locator(f"a.node[aria-label^='{names[1]},']").focus()
    page.keyboard.press("+")
    page.wait_for_function(
        "w => document.querySelector('svg.arena[role=group]').viewBox.baseVal.width < w",
        arg=before[2],
    )
    at_rest(page)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(names[1])


def test_focus_lights_up_the_neighbourhood(screens: Screens, organisation: Organisation) -> None:
    page = screens.open(MAP)
    page.locator(f"a.node[data-id='{organisation.pk}']").focus()
    arena = page.locator("svg.arena[role=group]")
    expect(arena).to_contain_class("highlighting")
    near = page.evaluate(
        """id => {
          const ties = [...document.querySelectorAll(".arena .tie")];
          const own = ties.filter((tie) => tie.dataset.ends.split(" ").includes(id));
          const ends = new Set([id, ...own.flatMap((tie) => tie.dataset.ends.split(" "))]);
          const lit = [...document.querySelectorAll("a.node.near")].map((node) => node.dataset.id);
          return { own: own.length, lit: lit.sort(), ends: [...ends].sort(),
                   ties: document.querySelectorAll(".tie.near").length };
        }""",
        str(organisation.pk),
    )
    assert near["own"] > 1
    assert near["ties"] == near["own"]
    assert near["lit"] == near["ends"]
    page.locator("section#map form select").last.focus()
    expect(page.locator(".near")).to_have_count(0)


def test_keys_zoom_move_and_show_all(screens: Screens) -> None:
    page = screens.open(MAP)
    page.locator("a.node").first.focus()
    full = viewbox(page)
    page.keyboard.press("+")
    page.wait_for_function(
        "w => document.querySelector('svg.arena[role=group]').viewBox.baseVal.width < w",
        arg=full[2],
    )
    at_rest(page)
    nearer = viewbox(page)
    assert nearer[3] < full[3]
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "x => document.querySelector('svg.arena[role=group]').viewBox.baseVal.x > x", arg=nearer[0]
    )
    at_rest(page)
    page.keyboard.press("0")
    page.wait_for_function(
        "w => document.querySelector('svg.arena[role=group]').viewBox.baseVal.width === w",
        arg=full[2],
    )
    at_rest(page)
    assert viewbox(page) == full
    page.keyboard.press("-")
    page.wait_for_function(
        "w => document.querySelector('svg.arena[role=group]').viewBox.baseVal.width > w",
        arg=full[2],
    )
