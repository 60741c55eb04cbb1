"""A coordinator comes in by the front door and looks at the network a year back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from arena.management.demo.accounts import PASSWORD
from tests.browser.conftest import COORDINATOR, DEMO, Screens


def test_coordinator_signs_in_and_opens_the_network(screens: Screens) -> None:
    page = screens.open("/", as_="")
    page.locator("main a[href='/inloggen/']").click()
    page.fill("#id_username", COORDINATOR)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/netwerken/")
    page.get_by_role("link", name="Dementienetwerk Meerland").click()
    expect(page.locator("h1")).to_have_text("Dementienetwerk Meerland")
    expect(page.locator("svg.arena[role=group]")).to_be_visible()


def test_reference_date_a_year_back_shows_the_memberships_of_that_day(screens: Screens) -> None:
    """The hospital moved from the core to the ring in between, and the town library joined."""
    page = screens.open(f"{DEMO}?peildatum=2026-11-23")
    hospital = page.locator("a.node[aria-label^='Meerland Ziekenhuis,']")
    library = page.locator("a.node[aria-label^='Bibliotheek Waterstad,']")
    expect(hospital).to_contain_class("ring")
    expect(library).to_have_count(1)
    page.fill("#peildatum", "2025-11-23")
    page.press("#peildatum", "Enter")
    page.wait_for_url("**peildatum=2025-11-23**")
    expect(hospital).to_contain_class("core")
    expect(library).to_have_count(0)
    page.go_back()
    expect(hospital).to_contain_class("ring")


@pytest.mark.parametrize("through", ["form", "address"])
def test_reference_date_keeps_what_the_reader_chose(through: str, screens: Screens) -> None:
    if through == "address":
        page = screens.open(f"{DEMO}?peildatum=2026-11-23&verband=samenwerking")
    else:
        page = screens.open(f"{DEMO}?peildatum=2026-11-23")
        page.select_option("select[name=verband]", "samenwerking")
        page.wait_for_url("**verband=samenwerking**")
    page.fill("#peildatum", "2025-11-23")
    page.press("#peildatum", "Enter")
    page.wait_for_url("**peildatum=2025-11-23**")
    expect(page.locator("select[name=verband]")).to_have_value("samenwerking")


def test_language_becomes_english_and_dutch_again(screens: Screens) -> None:
    page = screens.open(f"{DEMO}?verband=samenwerking")
    where = page.url
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url == where
    expect(page.get_by_role("link", name="My networks").first).to_be_visible()
    page.get_by_role("button", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_sign_out_closes_the_network(screens: Screens) -> None:
    page = screens.open("/inloggen/", as_="")
    page.fill("#id_username", COORDINATOR)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/netwerken/")
    there = f"{screens.server.url}{DEMO}"
    assert page.context.request.get(there).status == 200
    page.locator("header form button").click()
    page.wait_for_url(f"{screens.server.url}/")
    assert page.context.request.get(there).status == 404
