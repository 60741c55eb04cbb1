"""Every page works without JavaScript: links load, forms send, nothing promises what it cannot."""

from __future__ import annotations

from playwright.sync_api import expect

from arena.management.demo.accounts import PASSWORD
from arena.models import Organisation
from tests.browser.conftest import COORDINATOR, DEMO, Screens

MAP = f"{DEMO}?peildatum=2026-11-23"


def test_circle_opens_the_panel_by_loading_the_page(
    screens: Screens, organisation: Organisation
) -> None:
    page = screens.open(MAP, java_script_enabled=False)
    page.locator(f"a.node[data-id='{organisation.pk}'] .dot").click()
    page.wait_for_url(f"**organisatie={organisation.pk}**")
    expect(page.locator("#panel h2")).to_have_text(organisation.name)
    page.locator("#panel a.button").click()
    expect(page.locator("h2").first).to_have_text(organisation.name)


def test_map_offers_no_buttons_that_do_nothing(screens: Screens) -> None:
    page = screens.open(MAP, java_script_enabled=False)
    expect(page.locator(".map-buttons")).to_be_hidden()
    expect(page.locator("section#map form button")).to_be_visible()
    expect(page.locator("form.as-of button")).to_be_visible()


def test_choices_and_date_are_sent_with_their_buttons(screens: Screens) -> None:
    page = screens.open(MAP, java_script_enabled=False)
    page.select_option("select[name=verband]", "samenwerking")
    page.locator("section#map form button").click()
    page.wait_for_url("**verband=samenwerking**")
    page.fill("#peildatum", "2025-11-23")
    page.locator("form.as-of button").click()
    page.wait_for_url("**peildatum=2025-11-23**")
    expect(page.locator("select[name=verband]")).to_have_value("samenwerking")


def test_person_signs_in_searches_sorts_and_signs_out(screens: Screens) -> None:
    page = screens.open("/inloggen/", as_="", java_script_enabled=False)
    page.fill("#id_username", COORDINATOR)
    page.fill("#id_password", PASSWORD)
    page.locator("main form button").click()
    page.wait_for_url("**/netwerken/")
    page.goto("/organisaties/")
    page.fill("#zoek", "ziekenhuis")
    page.locator("form.search button").click()
    expect(page.get_by_role("link", name="Meerland Ziekenhuis")).to_be_visible()
    page.goto(f"{DEMO}posities/")
    page.locator("thead th a").first.click()
    page.wait_for_url("**sorteer=naam**")
    page.locator("footer form button").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "sorteer=naam" in page.url
    page.locator("header form button").click()
    page.wait_for_url(f"{screens.server.url}/")


def test_form_says_what_is_wrong(screens: Screens) -> None:
    page = screens.open("/netwerken/nieuw/", java_script_enabled=False)
    page.locator("#form button").click()
    expect(page.locator(".errorlist")).to_be_visible()
    screens.complaints.clear()
