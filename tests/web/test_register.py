"""The register of organisations: found by name, stem, alias, place or number, where one may see."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from arena.models import Organisation
from arena.operations import memberships, organisations
from tests.conftest import Person
from tests.web.reading import Element, in_english, read, words
from tests.world import AT, BY, FOUNDED, World

HERE = "/organisaties/"
# The hospital has a registration number that passes the rules of the Chamber of Commerce.
KVK = "90001354"


@pytest.fixture
def hospital(world: World) -> Organisation:
    return _admitted(
        world, "Meerland Ziekenhuis", aliases=["MZ", "Het Streekgasthuis"],
        municipality="Súdwest-Fryslân", identifiers=[("kvk", KVK)],
    )  # fmt: skip


def _admitted(world: World, name: str, **values: object) -> Organisation:
    found = organisations.register(name=name, by=BY, at=AT, **values)  # type: ignore[arg-type]
    memberships.admit(
        network=world.network, organisation=found, position="ring", from_on=FOUNDED, by=BY, at=AT
    )
    return found


def names(page: Element) -> list[str]:
    return [row.one("th").text for body in page.every("tbody") for row in body.every("tr")]


@pytest.mark.parametrize(
    "sought",
    [
        "Meerland Ziekenhuis", "meerland ziekenhuis", "ziek", "ekenhui", "ziekenhuis",
        "ziekenhuizen", "Ziekenhuizen Meerland", "MZ", "streekgasthuis", "streekg",
        "Súdwest-Fryslân", "Sudwest", "sudwest-fryslan", "SÚDWEST", "fryslan", KVK, f" {KVK} ",
    ],
)  # fmt: skip
def test_register_finds(sought: str, hospital: Organisation, viewer: Person) -> None:
    page = read(viewer.get(HERE, {"zoek": sought}))
    assert hospital.name in names(page)
    assert page.one("input", id="zoek")["value"] == sought.strip()


def test_register_finds_the_plural_in_a_name_by_its_singular(world: World, viewer: Person) -> None:
    _admitted(world, "Vereniging van Ziekenhuizen")
    assert names(read(viewer.get(HERE, {"zoek": "ziekenhuis"}))) == ["Vereniging van Ziekenhuizen"]


@pytest.mark.parametrize("sought", ["school", "90001355", "ziekenhuis school", "xyzzy"])
def test_register_finds_nothing_and_says_what_to_try(
    sought: str, hospital: Organisation, viewer: Person
) -> None:
    page = read(in_english(viewer).get(HERE, {"zoek": sought}))
    assert not names(page)
    assert "another spelling" in page.one("main").text
    assert f"“{sought}”" in page.one("main").text


def test_register_puts_the_best_match_first(world: World, viewer: Person) -> None:
    for name in ("Aanbieders van zorg in en om de huisartsenpost", "Huisartsenpost"):
        _admitted(world, name)
    found = names(read(viewer.get(HERE, {"zoek": "huisartsenpost"})))
    assert set(found) == {"Huisartsenpost", "Aanbieders van zorg in en om de huisartsenpost"}


def test_register_shows_only_who_stands_in_a_readable_network(
    world: World, visitor: Client, viewer: Person, outsider: Person
) -> None:
    public = {"Gemeente Waterstad", "GGD Meerland"}
    assert set(names(read(visitor.get(HERE)))) == public
    assert set(names(read(outsider.get(HERE)))) == public | {world.school.name}
    own = set(names(read(viewer.get(HERE))))
    assert own == {one.name for one in Organisation.objects.all()} - {world.school.name}


@pytest.mark.parametrize("sought", ["Zorggroep", "Lindehoeve", "zorg"])
def test_register_finds_nobody_of_a_private_network_for_a_stranger(
    sought: str, world: World, visitor: Client, outsider: Person
) -> None:
    for person in (visitor, outsider):
        assert not names(read(person.get(HERE, {"zoek": sought})))


@pytest.mark.parametrize("sought", ["", "   "])
def test_register_without_words_shows_everyone_by_name(
    sought: str, world: World, viewer: Person
) -> None:
    found = names(read(viewer.get(HERE, {"zoek": sought})))
    assert len(found) == 9
    assert found == sorted(found, key=str.casefold)


@pytest.mark.parametrize(
    "sought",
    [
        "\x00", "a\x00b", "'", "''", '"', "\\", "%", "_", "___", "&", "|", "!", "a & !b", "(", ":*",
        "<->", "a:b*c", "*", "<script>alert(1)</script>", "'; DROP TABLE arena_organisation; --",
        "de het een", "\N{GRINNING FACE}", "\u202emeerland", "İ", "²", "\ud7ff", "zorg " * 40,
        "x" * 20_000, "9" * 5000,
    ],
    ids=lambda sought: ascii(sought)[:20],
)  # fmt: skip
def test_register_takes_any_words(sought: str, world: World, viewer: Person) -> None:
    page = read(viewer.get(HERE, {"zoek": sought}))
    assert len(page.one("input", id="zoek")["value"]) <= 100
    assert not page.one("main").every("script")


def test_register_gives_pages_that_keep_the_words(world: World, viewer: Person) -> None:
    for number in range(60):
        _admitted(world, f"Praktijk {number:02d}")
    first = read(in_english(viewer).get(HERE, {"zoek": "praktijk"}))
    assert len(names(first)) == 50
    assert words(first.one("caption").text).startswith("60 organisations")
    onward = first.one("a", rel="next")["href"]
    second = read(viewer.get(HERE + onward))
    assert len(names(second)) == 10
    assert not set(names(first)) & set(names(second))
    assert second.one("a", rel="prev")["href"] == "?zoek=praktijk&pagina=1"
    assert not second.every("a", rel="next")


@pytest.mark.parametrize("number", ["0", "-1", "2", "999999", "a", "1e9", "", "\x00", "9" * 5000])
def test_register_tolerates_any_page_number(number: str, world: World, viewer: Person) -> None:
    assert names(read(viewer.get(HERE, {"pagina": number})))


def test_register_of_a_new_installation(db: None, visitor: Client) -> None:
    page = read(in_english(visitor).get(reverse("organisations")))
    assert "No organisations yet" in page.one("main").text
