"""The map to take away: an SVG that stands alone, and the same in pixels."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import parse
from django.urls import reverse

from tests.conftest import Person
from tests.web.reading import in_english
from tests.world import World

SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"


def picture(person: Person, world: World, **asked: str) -> Element:
    answer = in_english(person).get(reverse("network-svg", args=[world.network.slug]), asked)
    assert answer.status_code == 200
    root: Element = parse(BytesIO(answer.content)).getroot()
    return root


def texts(root: Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_svg_is_a_download_named_after_network_and_date(world: World, viewer: Person) -> None:
    where = reverse("network-svg", args=[world.network.slug])
    answer = viewer.get(where, {"peildatum": "2025-02-28"})
    assert answer["Content-Type"] == "image/svg+xml"
    name = f"{world.network.slug}-2025-02-28.svg"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


def test_svg_carries_title_date_and_counts(world: World, viewer: Person) -> None:
    root = picture(viewer, world, peildatum="2025-02-28")
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == world.network.name
    head = texts(root)[:2]
    assert head[0] == world.network.name
    assert "28 February 2025" in head[1]
    assert "8 organisations" in head[1]
    assert "11 ties" in head[1]


def test_svg_carries_every_organisation_and_the_legend(world: World, viewer: Person) -> None:
    root = picture(viewer, world)
    titled = [one.text or "" for one in root.iter(f"{SVG}title")]
    assert sum(one.startswith(world.taxi.name) for one in titled) >= 1
    shown = texts(root)
    assert "Verpleging, verzorging en thuiszorg (2)" in shown
    assert "strength not known" in shown
    assert sum("collaboration" in one for one in shown) == 2


def test_svg_stands_alone(world: World, viewer: Person) -> None:
    root = picture(viewer, world)
    names = {one.tag.removeprefix(SVG) for one in root.iter()}
    assert not names & {"a", "script", "image", "use", "foreignObject", "iframe", "link"}
    for one in root.iter():
        for name, value in one.attrib.items():
            assert not name.lower().startswith("on")
            assert "href" not in name
            assert "url(" not in value or value.startswith("url(#")
    style = root.find(f"{SVG}style")
    assert style is not None
    assert style.text
    assert not re.search(r"@import|url\(|var\(", style.text)


def test_svg_refers_only_to_what_it_defines(world: World, viewer: Person) -> None:
    root = picture(viewer, world)
    defined = {one.attrib["id"] for one in root.iter() if "id" in one.attrib}
    used = {
        match
        for one in root.iter()
        for value in one.attrib.values()
        for match in re.findall(r"url\(#([^)]+)\)", value)
    }
    assert used <= defined


def test_svg_uses_only_classes_with_a_style(world: World, viewer: Person) -> None:
    root = picture(viewer, world)
    style = root.find(f"{SVG}style")
    assert style is not None
    styled = set(re.findall(r"\.([a-z][\w-]*)", style.text or ""))
    dots = [one for one in root.iter(f"{SVG}circle") if "dot" in one.attrib["class"].split()]
    assert dots
    coloured = {name for name in styled if re.fullmatch(r"s\d+|p-\w+", name)}
    nodes = [one for one in root.iter(f"{SVG}g") if "node" in one.attrib.get("class", "").split()]
    assert all(set(one.attrib["class"].split()) & coloured for one in nodes)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_svg_writes_numbers_that_every_reader_reads(
    language: str, world: World, viewer: Person
) -> None:
    viewer.cookies["django_language"] = language
    answer = viewer.get(reverse("network-svg", args=[world.network.slug]))
    root: Any = parse(BytesIO(answer.content)).getroot()
    for one in root.iter():
        for name in ("width", "height", "x", "y", "cx", "cy", "r", "font-size"):
            if name in one.attrib:
                float(one.attrib[name].removesuffix("%"))


def test_svg_follows_the_choices_of_the_address(world: World, viewer: Person) -> None:
    root = picture(viewer, world, verband="samenwerking", kleur="plaats", grootte="betweenness")
    paths = [one for one in root.iter(f"{SVG}path") if "data-ends" in one.attrib]
    assert len(paths) == 3
    assert any("(3)" in text for text in texts(root))


def test_svg_of_a_day_without_anyone_is_a_picture(world: World, viewer: Person) -> None:
    assert texts(picture(viewer, world, peildatum="2020-01-01"))[0] == world.network.name


@pytest.mark.parametrize("kind", ["network-svg", "network-png"])
def test_picture_refuses_what_is_no_choice(kind: str, world: World, viewer: Person) -> None:
    where = reverse(kind, args=[world.network.slug])
    assert viewer.get(where, {"grootte": "onzin"}).status_code == 400


@pytest.mark.parametrize("asked", [{}, {"weergave": "sectoren"}, {"peildatum": "2020-01-01"}])
def test_png_is_one(asked: dict[str, str], world: World, viewer: Person) -> None:
    answer = viewer.get(reverse("network-png", args=[world.network.slug]), asked)
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"].endswith('.png"')
    assert answer.content.startswith(PNG)
    root = picture(viewer, world, **asked)
    assert int.from_bytes(answer.content[16:20]) >= float(root.attrib["width"])
