"""The positions as a table and as CSV: the same numbers, in the order the reader asks."""

from __future__ import annotations

import csv
from typing import Any

import pytest
from django.urls import reverse

from arena.graph.measures import MEASURES, Group
from arena.queries import positions, snapshots
from tests.conftest import Person
from tests.web.reading import Element, in_english, read, words
from tests.world import TODAY, World


@pytest.fixture
def where(world: World) -> str:
    return reverse("positions", args=[world.network.slug])


@pytest.fixture
def download(world: World) -> str:
    return reverse("positions-csv", args=[world.network.slug])


def rows(page: Element) -> dict[str, list[str]]:
    """Return the cells of each organisation without the rank, in the order of the page."""
    return {
        row.one("th").text: [words(cell.text).split(" (")[0] for cell in row.every("td")]
        for row in page.one("tbody").every("tr")
    }


def lines(answer: Any) -> list[list[str]]:
    return list(csv.reader(answer.content.decode("utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("group", [*Group, "alles"])
def test_positions_shows_every_measure_of_a_group(group: str, where: str, viewer: Person) -> None:
    page = read(in_english(viewer).get(where, {"over": group}))
    heads = [words(head.text) for head in page.one("thead").every("th")]
    assert heads[:3] == ["Organisation", "Sector", "Place"]
    of_group = [one for one in MEASURES.values() if group in (one.group, "alles")]
    assert heads[3:] == [one.label["en"] for one in of_group]


def test_positions_shows_who_is_depended_on(where: str, viewer: Person) -> None:
    page = read(in_english(viewer).get(where))
    dependants = {name: cells[2] for name, cells in rows(page).items()}
    assert dependants["Gemeente Waterstad"] == "3"
    assert dependants["Bibliotheek Waterstad"] == "0"


def test_positions_says_how_much_was_measured(where: str, viewer: Person) -> None:
    caption = words(read(in_english(viewer).get(where)).one("caption").text)
    assert "8 organisations, 7 dependencies and 3 collaborations" in caption
    assert "23 November 2026" in caption


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("naam", "Apotheek Centrum"),
        ("-naam", "Zorggroep De Lindehoeve"),
        ("plaats", "Gemeente Waterstad"),
        ("-plaats", "Bibliotheek Waterstad"),
        ("sector", "Taxi Meerland"),
        ("-in_degree", "Gemeente Waterstad"),
        ("in_degree", "Bibliotheek Waterstad"),
    ],
)
def test_positions_are_sorted_as_the_address_says(
    order: str, first: str, where: str, download: str, viewer: Person
) -> None:
    page = read(viewer.get(where, {"sorteer": order}))
    names = list(rows(page))
    assert names[0] == first
    sorted_by = [head for head in page.one("thead").every("th") if "aria-sort" in head.attributes]
    expected = "descending" if order.startswith("-") else "ascending"
    assert [head["aria-sort"] for head in sorted_by] == [expected]
    assert [line[0] for line in lines(viewer.get(download, {"sorteer": order}))[1:]] == names


def test_positions_turns_the_order_at_the_second_click(where: str, viewer: Person) -> None:
    def sorting_by_name(**asked: str) -> str:
        page = read(viewer.get(where, asked))
        return page.one("thead").every("th")[0].one("a")["href"]

    assert sorting_by_name() == "?sorteer=naam"
    assert sorting_by_name(sorteer="naam") == "?sorteer=-naam"
    assert sorting_by_name(sorteer="-naam", verband="alle") == "?sorteer=naam&verband=alle"


@pytest.mark.parametrize("ties", ["alle", "afhankelijkheid", "samenwerking"])
def test_positions_measure_the_chosen_ties(
    ties: str, where: str, world: World, viewer: Person
) -> None:
    page = read(viewer.get(where, {"verband": ties}))
    assert "selected" in page.one("select", id="verband").one("option", value=ties).attributes
    kind = {"alle": "all", "afhankelijkheid": "dependency", "samenwerking": "collaboration"}[ties]
    sheet = positions.sheet_of(snapshots.at(world.network, TODAY).only(kind))
    of_doctors = sheet.values["in_degree"][sheet.snapshot.index[world.huisartsen.pk]]
    assert rows(page)[world.huisartsen.name][2] == f"{of_doctors:.0f}"


@pytest.mark.parametrize(
    "asked",
    [{"sorteer": "onzin"}, {"sorteer": "--naam"}, {"sorteer": "\x00"}, {"sorteer": "-" * 3000},
     {"verband": "onzin"}, {"verband": "<script>"}, {"verband": "\x00"}],
)  # fmt: skip
@pytest.mark.parametrize("name", ["positions", "positions-csv"])
def test_positions_refuses_what_it_does_not_know(
    name: str, asked: dict[str, str], world: World, viewer: Person
) -> None:
    answer = in_english(viewer).get(reverse(name, args=[world.network.slug]), asked)
    assert read(answer, 400).one("main").one("p").text.endswith(".")


def test_csv_opens_well_in_a_spreadsheet(download: str, world: World, viewer: Person) -> None:
    answer = viewer.get(download, {"peildatum": "2025-02-28"})
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    name = f"{world.network.slug}-2025-02-28.csv"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert b"\r\n" in answer.content


@pytest.mark.parametrize(("language", "mark"), [("nl", ","), ("en", ".")])
def test_csv_has_the_numbers_of_the_page(
    language: str, mark: str, where: str, download: str, world: World, viewer: Person
) -> None:
    viewer.cookies["django_language"] = language
    head, *found = lines(viewer.get(download))
    assert head[3:] == [measure.label[language] for measure in MEASURES.values()]
    shown = rows(read(viewer.get(where)))
    assert [line[0] for line in found] == list(shown)
    sheet = positions.sheet_of(snapshots.at(world.network, TODAY))
    row_of = {node.name: row for row, node in enumerate(sheet.snapshot.nodes)}
    for line in found:
        assert line[1:3] == shown[line[0]][:2]
        for key, cell in zip(MEASURES, line[3:], strict=True):
            value = MEASURES[key].plain(float(sheet.values[key][row_of[line[0]]]))
            assert (float(cell.replace(mark, ".")) if cell else None) == value
    assert any(mark in cell for line in found for cell in line[3:])


def test_csv_follows_the_chosen_ties(download: str, viewer: Person) -> None:
    every, only = (
        lines(viewer.get(download, asked)) for asked in ({}, {"verband": "samenwerking"})
    )
    assert {line[0] for line in every} == {line[0] for line in only}
    assert sorted(every) != sorted(only)


def test_positions_of_many_come_a_page_at_a_time(
    where: str, viewer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arena.web.presenters.positions_page.A_PAGE", 5)
    every = [*rows(read(viewer.get(where))), *rows(read(viewer.get(where, {"pagina": "2"})))]
    assert len(set(every)) == 8
    first = read(in_english(viewer).get(where, {"verband": "afhankelijkheid"}))
    onward = first.one("a", rel="next")["href"]
    assert "verband=afhankelijkheid" in onward
    assert "pagina=2" in onward
