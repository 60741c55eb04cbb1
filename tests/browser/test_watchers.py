"""The watchers of these tests notice what they are there for."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DEMO, Screens
from tests.browser.test_accessible import TOO_WIDE
from tests.browser.test_labels import OVERLAPS

INLINE_SCRIPT = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.body.append(script);
  return Boolean(window.ran);
}"""
ONE_OVER_THE_OTHER = """() => {
  const [one, other] = [...document.querySelectorAll("a.node .label")];
  const { x, y } = other.querySelector("tspan").getExtentOfChar(0);
  one.setAttribute("text-anchor", "start");
  for (const line of one.querySelectorAll("tspan")) {
    line.setAttribute("x", x);
    line.setAttribute("y", y + 8);
  }
}"""


def test_screens_notice_an_inline_script_and_the_page_does_not_run_it(screens: Screens) -> None:
    page = screens.open("/", as_="")
    assert page.evaluate(INLINE_SCRIPT) is False
    page.wait_for_timeout(100)
    assert any("Content Security Policy" in one for one in screens.complaints)
    screens.complaints.clear()


def test_screens_notice_an_error_in_a_script(screens: Screens) -> None:
    page = screens.open("/", as_="")
    with page.expect_event("pageerror"):
        page.evaluate("() => { setTimeout(() => { throw new Error('stuk'); }, 0); }")
    assert any("stuk" in one for one in screens.complaints)
    screens.complaints.clear()


def test_overlaps_notice_a_label_over_another(screens: Screens) -> None:
    page = screens.open(DEMO)
    page.evaluate(ONE_OVER_THE_OTHER)
    assert any(" over " in one for one in page.evaluate(OVERLAPS, 1)["found"])


@pytest.mark.parametrize(
    "harm",
    [
        "() => document.querySelector('label[for=zoek]').remove()",
        "() => document.documentElement.removeAttribute('lang')",
        "() => { document.querySelector('h1').style.color = '#ccc'; }",
    ],
)
def test_axe_notices_harm(harm: str, screens: Screens) -> None:
    page = screens.open("/organisaties/", color_scheme="light")
    page.evaluate(harm)
    assert Axe().run(page).response["violations"]


def test_width_notices_what_sticks_out(screens: Screens) -> None:
    page = screens.open("/", as_="", viewport={"width": 360, "height": 740})
    page.evaluate("() => { document.querySelector('h1').style.width = '900px'; }")
    assert max(page.evaluate(TOO_WIDE)) > 0
