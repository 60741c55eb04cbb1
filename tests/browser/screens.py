"""Make the pictures in docs/screens from a server with the demo: ``make screens``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from arena.management.demo.accounts import PASSWORD

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screens"
COORDINATOR = "coordinator@meerland.example"
NETWORK = "/netwerken/dementienetwerk-meerland/"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
OPEN = [("home", "/"), ("sign-in", "/inloggen/"), ("public", "/netwerken/")]
SEATED = [
    ("networks", "/netwerken/"),
    ("map", NETWORK),
    ("map-a-year-ago", f"{NETWORK}?peildatum=2025-11-23"),
    ("map-by-sector", f"{NETWORK}?weergave=sectoren"),
    ("certainty", f"{NETWORK}posities/zekerheid/"),
    ("positions", f"{NETWORK}posities/"),
    ("measures", "/uitleg/getallen/"),
    ("members", f"{NETWORK}leden/"),
    ("network-details", f"{NETWORK}gegevens/"),
    ("organisations", "/organisaties/?zoek=waterstad"),
]


def main(server: str) -> None:
    """Take every picture, light; the map also dark and on a phone."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        page = browser.new_page(viewport=WIDE, locale="nl-NL")
        take(page, server, OPEN)
        sign_in(page, server)
        take(page, server, SEATED)
        follow_an_organisation(page, server)
        for name, size, scheme in (("map-dark", WIDE, "dark"), ("map-phone", PHONE, "light")):
            other = browser.new_page(viewport=size, color_scheme=scheme, locale="nl-NL")
            sign_in(other, server)
            take(other, server, [(name, NETWORK)])
        browser.close()


def sign_in(page: Page, server: str) -> None:
    """Sign in as the coordinator of the demo."""
    page.goto(f"{server}/inloggen/")
    page.fill("#id_username", COORDINATOR)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/netwerken/")


def take(page: Page, server: str, pages: list[tuple[str, str]]) -> None:
    """Take a picture of each page."""
    for name, path in pages:
        page.goto(server + path)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
        print(FOLDER / f"{name}.png")


def follow_an_organisation(page: Page, server: str) -> None:
    """Open an organisation on the map, then in the network, then in the register."""
    page.goto(server + NETWORK)
    page.get_by_role("link", name="Gemeente Waterstad,").click()
    page.wait_for_selector("#panel dl")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / "map-panel.png", full_page=True)
    page.locator("#panel a.main").click()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / "organisation.png", full_page=True)
    page.locator("main .buttons a").last.click()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / "organisation-edit.png", full_page=True)


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
