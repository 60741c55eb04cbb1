"""The map under a mouse: a click opens, a drag moves, the buttons and the wheel zoom."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from arena.models import Organisation
from tests.browser.conftest import DEMO, LARGE, Screens
from tests.browser.test_map_by_keyboard import MAP, at_rest, viewbox

WIDTH = "document.querySelector('svg.arena[role=group]').viewBox.baseVal.width"


def centre(page: Page, selector: str) -> tuple[float, float]:
    page.locator(selector).scroll_into_view_if_needed()
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_click_opens_the_panel_and_marks_the_organisation(
    screens: Screens, organisation: Organisation
) -> None:
    page = screens.open(MAP)
    page.evaluate("() => { window.same = true; }")
    page.locator(f"a.node[data-id='{organisation.pk}'] .dot").click()
    expect(page.locator("#panel h2")).to_have_text(organisation.name)
    page.wait_for_url(f"**organisatie={organisation.pk}**")
    assert page.evaluate("() => window.same") is True


@pytest.mark.parametrize(("act", "wider"), [("in", False), ("out", True)])
def test_buttons_zoom_and_show_all(act: str, wider: bool, screens: Screens) -> None:
    page = screens.open(MAP)
    full = viewbox(page)
    page.locator(f"button[data-act={act}]").click()
    page.wait_for_function(f"w => {WIDTH} !== w", arg=full[2])
    at_rest(page)
    assert (viewbox(page)[2] > full[2]) is wider
    page.locator("button[data-act=all]").click()
    page.wait_for_function(f"w => {WIDTH} === w", arg=full[2])
    at_rest(page)
    assert viewbox(page) == full


def test_drag_moves_the_map_and_opens_nothing(screens: Screens, organisation: Organisation) -> None:
    page = screens.open(MAP)
    before, where = viewbox(page), page.url
    x, y = centre(page, f"a.node[data-id='{organisation.pk}'] .dot")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y - 40, steps=6)
    page.mouse.up()
    page.wait_for_function(
        "x => document.querySelector('svg.arena[role=group]').viewBox.baseVal.x > x", arg=before[0]
    )
    at_rest(page)
    assert viewbox(page)[1] > before[1]
    assert viewbox(page)[2:] == before[2:]
    assert page.url == where
    expect(page.locator("#panel .reading")).to_have_count(0)


def test_click_after_a_drag_opens_again(screens: Screens, organisation: Organisation) -> None:
    page = screens.open(MAP)
    x, y = centre(page, "svg.arena[role=group]")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 50, y + 30, steps=5)
    page.mouse.up()
    at_rest(page)
    page.locator(f"a.node[data-id='{organisation.pk}'] .dot").click()
    expect(page.locator("#panel h2")).to_have_text(organisation.name)


def test_wheel_zooms_only_where_the_reader_means_it(screens: Screens) -> None:
    page = screens.open(MAP)
    full = viewbox(page)
    x, y = centre(page, "svg.arena[role=group]")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -200)
    at_rest(page)
    assert viewbox(page) == full
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_function(f"w => {WIDTH} < w", arg=full[2])


def test_choice_in_the_form_takes_effect_and_stays_alive(
    screens: Screens, organisation: Organisation
) -> None:
    page = screens.open(MAP)
    before = page.locator("svg.arena[role=group] .tie").count()
    page.select_option("select[name=verband]", "samenwerking")
    page.wait_for_url("**verband=samenwerking**")
    page.wait_for_function(
        "n => document.querySelectorAll('svg.arena[role=group] .tie').length < n", arg=before
    )
    full = viewbox(page)
    page.locator("button[data-act=in]").click()
    page.wait_for_function(f"w => {WIDTH} < w", arg=full[2])
    at_rest(page)
    page.locator(f"a.node[data-id='{organisation.pk}'] .dot").click()
    expect(page.locator("#panel h2")).to_have_text(organisation.name)
    assert "verband=samenwerking" in page.url


def test_circle_of_a_sector_opens_into_its_organisations(screens: Screens) -> None:
    page = screens.open(f"{LARGE}?weergave=sectoren")
    circles = page.locator("svg.arena[role=group] a.node")
    assert circles.count() < 40
    circles.first.locator(".dot").click()
    page.wait_for_url("**weergave=organisaties**")
    expect(circles).to_have_count(120)
    assert page.locator("svg.arena[role=group] a.node.faded").count() > 0


def test_register_searches_while_the_reader_types(screens: Screens) -> None:
    page = screens.open("/organisaties/")
    page.locator("#zoek").press_sequentially("ziekenhuis")
    page.wait_for_url("**zoek=ziekenhuis**")
    expect(page.get_by_role("link", name="Meerland Ziekenhuis")).to_be_visible()
    expect(page.locator("#zoek")).to_be_focused()
    assert DEMO not in page.url


def test_table_sorts_in_place(screens: Screens) -> None:
    page = screens.open(f"{DEMO}posities/")
    page.evaluate("() => { window.same = true; }")
    page.locator("thead th a").first.click()
    page.wait_for_url("**sorteer=naam**")
    expect(page.locator("thead th").first).to_have_attribute("aria-sort", "ascending")
    assert page.evaluate("() => window.same") is True
