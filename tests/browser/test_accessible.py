"""Every page, in light and dark, wide and on a phone: axe finds nothing, nothing sticks out."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from arena.models import Organisation
from tests.browser.conftest import COORDINATOR, DEMO, LARGE, Screens

PAGES = {
    "home": "/",
    "sign-in": "/inloggen/",
    "sign-in-refused": "/inloggen/?next=/netwerken/nieuw/",
    "accessibility": "/toegankelijkheid",
    "public-networks": "/netwerken/",
    "not-found": "/bestaat/niet/",
}
SEATED = {
    "networks": "/netwerken/",
    "found": "/netwerken/nieuw/",
    "map": f"{DEMO}?peildatum=2026-11-23",
    "map-then": f"{DEMO}?peildatum=2025-11-23&kleur=plaats",
    "map-panel": f"{DEMO}?peildatum=2026-11-23&organisatie=<pk>",
    "map-filtered": f"{DEMO}?sector=Gemeente&verband=samenwerking",
    "map-sectors": f"{LARGE}?weergave=sectoren",
    "map-empty": f"{DEMO}?peildatum=1999-01-01",
    "network-change": f"{DEMO}gegevens/",
    "positions": f"{DEMO}posities/",
    "members": f"{DEMO}leden/",
    "organisation-in-network": f"{DEMO}organisaties/<pk>/",
    "organisations": "/organisaties/",
    "search": "/organisaties/?zoek=waterstad",
    "nothing-found": "/organisaties/?zoek=xyzzy",
    "organisation": "/organisaties/<pk>/",
    "organisation-change": "/organisaties/<pk>/bewerken/",
    "bad-date": f"{DEMO}?peildatum=gisteren",
}
EVERY = [*((name, "") for name in PAGES), *((name, COORDINATOR) for name in SEATED)]
PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}
LOOKS = [("light", WIDE), ("dark", WIDE), ("light", PHONE), ("dark", PHONE)]
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  return [document.documentElement.scrollWidth - width, document.body.scrollWidth - width];
}"""


def check(page: Page) -> None:
    """Hold that axe finds nothing, and that the page does not scroll sideways."""
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
    sideways = page.evaluate(TOO_WIDE)
    assert max(sideways) <= 0


@pytest.mark.parametrize(("name", "who"), EVERY, ids=[name for name, _ in EVERY])
def test_page_is_accessible(
    name: str, who: str, screens: Screens, organisation: Organisation
) -> None:
    where = {**PAGES, **SEATED}[name].replace("<pk>", str(organisation.pk))
    may_be_refused = name in ("not-found", "bad-date")
    page = screens.open(where, as_=who, viewport=WIDE, reduced_motion="reduce")
    if name == "sign-in-refused":
        page.fill("#id_username", "niemand@meerland.example")
        page.fill("#id_password", "verkeerd")
        page.press("#id_password", "Enter")
        expect(page.locator(".errorlist")).to_be_visible()
    for scheme, size in LOOKS:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)  # type: ignore[arg-type]
        check(page)
    if may_be_refused:
        screens.complaints = [one for one in screens.complaints if "status of 40" not in one]


def test_form_that_is_refused_is_accessible(screens: Screens) -> None:
    page = screens.open("/netwerken/nieuw/", viewport=WIDE)
    page.locator("#form button").click()
    expect(page.locator(".errorlist")).to_be_visible()
    check(page)
    page.emulate_media(color_scheme="dark")
    check(page)
    screens.complaints = [one for one in screens.complaints if "status of 400" not in one]


def test_skip_link_leads_to_the_content(screens: Screens) -> None:
    page = screens.open(DEMO)
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_shows_the_map_and_no_navigation(scheme: str, screens: Screens) -> None:
    page = screens.open(DEMO, color_scheme=scheme)
    page.emulate_media(media="print")
    for hidden in ("header.bar", "footer.foot", "nav.tabs", ".map-buttons", "form.as-of"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("svg.arena[role=group]", "h1", ".legend", ".counts"):
        expect(page.locator(shown).first).to_be_visible()
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert ink == "rgb(0, 0, 0)"
    assert max(page.evaluate(TOO_WIDE)) <= 0
