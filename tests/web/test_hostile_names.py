"""A name that looks like code passes every page and file unharmed, and harms nobody."""

from __future__ import annotations

import csv
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element as XmlElement

import pytest
from defusedxml.ElementTree import parse
from django.urls import reverse

from arena.models import Network, Organisation, Role, Visibility
from arena.operations import dependencies, memberships, networks, organisations, seats
from tests.conftest import Person
from tests.web.reading import Element, in_english, read
from tests.world import AT, BY, FOUNDED, World

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><svg onload=alert(1)>',
    "apostrophes": "' onfocus='alert(1)' autofocus='",
    "formula": '=HYPERLINK("http://x","y")',
    "command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "s-Hertogenbosch": "'s-Hertogenbosch",
    "Fryslan": "Súdwest-Fryslân",
    "right-to-left": "\u202eمستشفى المدينة\u202c אב",
    "emoji": "\N{WOMAN}\u200d\N{WOMAN}\u200d\N{GIRL} Gezin \N{SMILING FACE WITH SUNGLASSES}",
    "long": "Samenwerkingsverband " * 9 + "Oost-Nederl",
    "long without a blank": "W" * 200,
    "long in emoji": "\N{OLDER WOMAN}" * 200,
    "template": "{{ 7|add:7 }}{% now 'Y' %}",
    "formats": "100% zorg %s %(name)s {0} {name}",
    "entities": "A&amp;B &lt;b&gt; & C",
    "xml": "]]> --> <?php ?> <![CDATA[x]]>",
    "address": "?organisatie=1&verband=alle#top / ../..",
    "separators": 'a;b,c\td "e"',
}
# A form and a file may bring these along; XML can hold none of them, whatever the notation.
CONTROL = "Zorg\x0b\x1b[31m\x7f\ufffe Rood"


class Region(NamedTuple):
    """A network in which everyone is called by the same hostile name, in another order of words."""

    network: Network
    organisation: Organisation
    name: str
    plain: Organisation


def region(world: World, name: str, slug: str) -> Region:
    """Make a network, and two organisations in it, that carry the name."""
    network = networks.found(
        name=name, slug=slug, issue=name, ambition=name, region=name[:120],
        visibility=Visibility.PUBLIC, founded_on=FOUNDED, by=BY, at=AT,
    )  # fmt: skip
    organisation = organisations.register(
        name=name, sector=name[:100], municipality=name[:120], note=name, aliases=[name],
        by=BY, at=AT,
    )  # fmt: skip
    plain = organisations.register(name="Gewoon Welzijn", sector="Welzijn", by=BY, at=AT)
    for one, position in ((organisation, "core"), (plain, "ring")):
        memberships.admit(
            network=network, organisation=one, position=position, from_on=FOUNDED, by=BY, at=AT
        )
    for one, other in ((organisation, plain), (plain, organisation)):
        dependencies.state(
            network=network, dependant=one, provider=other, wording=name[:100], strength=3,
            from_on=FOUNDED, by=BY, at=AT,
        )  # fmt: skip
    seats.give(
        network=network, user=world.coordinator, role=Role.COORDINATOR, from_on=FOUNDED, by=BY,
        at=AT,
    )  # fmt: skip
    return Region(network, organisation, name, plain)


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def hostile(request: pytest.FixtureRequest, world: World) -> Region:
    return region(world, request.param, "vijandig")


def pages(there: Region, person: Person) -> dict[str, Element]:
    """Return every page on which the name stands."""
    slug, pk = there.network.slug, there.organisation.pk
    where = {
        "networks": reverse("networks"),
        "network": reverse("network", args=[slug]),
        "network by place": reverse("network", args=[slug]) + "?kleur=plaats&weergave=sectoren",
        "panel": reverse("network", args=[slug]) + f"?organisatie={pk}",
        "positions": reverse("positions", args=[slug]),
        "memberships": reverse("memberships", args=[slug]),
        "network-change": reverse("network-change", args=[slug]),
        "organisation-in-network": reverse("organisation-in-network", args=[slug, pk]),
        "plain-in-network": reverse("organisation-in-network", args=[slug, there.plain.pk]),
        "organisation": reverse("organisation", args=[pk]),
        "organisation-change": reverse("organisation-change", args=[pk]),
        "organisations": reverse("organisations"),
    }
    found = {name: read(person.get(address)) for name, address in where.items()}
    return {**found, "search": read(person.get(reverse("organisations"), {"zoek": there.name}))}


def shape(page: Element) -> set[tuple[str, str]]:
    """Return which elements carry which attributes."""
    return {(one.tag, name) for one in page.every() for name in ["", *one.attributes]}


def test_pages_take_no_element_or_attribute_from_a_name(
    hostile: Region, world: World, coordinator: Person
) -> None:
    harmless = region(world, "Zorgpunt Noord", "gewoon")
    expected = pages(harmless, in_english(coordinator))
    for name, page in pages(hostile, coordinator).items():
        assert shape(page) <= shape(expected[name]) | {("path", "class"), ("path", "d")}, name


def test_pages_show_a_name_as_it_is(hostile: Region, coordinator: Person) -> None:
    found = pages(hostile, in_english(coordinator))
    name = hostile.name
    assert found["network"].one("h1").text == name
    assert found["panel"].one("section", id="panel").one("h2").text == name
    for page in ("positions", "memberships", "organisations"):
        assert name in [one.text for body in found[page].every("tbody") for one in body.every("a")]
    links = {one["data-id"]: one for one in found["network"].one("svg", role="group").every("a")}
    node = links[str(hostile.organisation.pk)]
    assert node["aria-label"] == node.one("title").text
    assert node["aria-label"].startswith(f"{name}, ")
    assert found["organisation"].one("h1").text == name
    assert found["organisation-change"].one("input", id="id_name")["value"] == name
    assert found["network-change"].one("input", id="id_name")["value"] == name
    assert found["search"].one("input", id="zoek")["value"] == name.strip()[:100]
    assert name in [one.text for one in found["plain-in-network"].every("a")]


def test_map_filters_on_a_sector_of_any_name(hostile: Region, coordinator: Person) -> None:
    sector = hostile.name[:100].strip()
    where = reverse("network", args=[hostile.network.slug])
    page = read(coordinator.get(where, {"sector": sector}))
    chosen = page.one("select", name="sector").every("option")
    assert [one["value"] for one in chosen if "selected" in one.attributes] == [sector]


def svg(there: Region, person: Person) -> XmlElement:
    answer = person.get(reverse("network-svg", args=[there.network.slug]))
    root: XmlElement = parse(BytesIO(answer.content)).getroot()
    return root


def test_svg_shows_a_name_as_it_is(hostile: Region, world: World, coordinator: Person) -> None:
    root = svg(hostile, coordinator)
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == hostile.name
    titles = [one.text or "" for one in root.iter(f"{SVG}title")]
    assert any(text.startswith(f"{hostile.name}, ") for text in titles)
    harmless = svg(region(world, "Zorgpunt Noord", "gewoon"), coordinator)
    assert {one.tag for one in root.iter()} <= {one.tag for one in harmless.iter()}
    names = {name for one in root.iter() for name in one.attrib}
    assert names <= {name for one in harmless.iter() for name in one.attrib}


def test_png_is_drawn_whatever_the_name(hostile: Region, coordinator: Person) -> None:
    answer = coordinator.get(reverse("network-png", args=[hostile.network.slug]))
    assert answer.content.startswith(b"\x89PNG")


def test_csv_holds_a_name_that_no_spreadsheet_runs(hostile: Region, coordinator: Person) -> None:
    answer = coordinator.get(reverse("positions-csv", args=[hostile.network.slug]))
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=";"))
    names = {row[0] for row in rows[1:]}
    dangerous = hostile.name.startswith(("=", "+", "-", "@"))
    assert names == {f"'{hostile.name}" if dangerous else hostile.name, hostile.plain.name}
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize("name", ["=1+1", "+31 30", "-1", "@x", "\uff1d1", "\uff0b1"])
def test_csv_neutralises_every_start_of_a_formula(
    name: str, world: World, coordinator: Person
) -> None:
    there = region(world, name, "formules")
    answer: Any = coordinator.get(reverse("positions-csv", args=[there.network.slug]))
    rows = list(csv.reader(answer.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert f"'{name}" in {row[0] for row in rows}
    assert f"'{name}" in {row[1] for row in rows}


def test_pictures_leave_out_what_xml_cannot_hold(world: World, coordinator: Person) -> None:
    there = region(world, CONTROL, "stuur")
    title = svg(there, coordinator).find(f"{SVG}title")
    assert title is not None
    assert title.text == "Zorg[31m\x7f Rood"
    answer = coordinator.get(reverse("network-png", args=[there.network.slug]))
    assert answer.content.startswith(b"\x89PNG")
    assert read(coordinator.get(reverse("network", args=[there.network.slug])))


def test_downloads_are_named_by_letters_alone(hostile: Region, coordinator: Person) -> None:
    for kind in ("network-svg", "positions-csv"):
        answer = coordinator.get(reverse(kind, args=[hostile.network.slug]))
        assert answer["Content-Disposition"].isascii()
        assert '"' not in answer["Content-Disposition"].split('filename="')[1][:-1]
