"""Register organisations and change what is said of them."""

from __future__ import annotations

import pytest

from arena.models import Identifier, Organisation, Sector
from arena.operations import organisations
from arena.operations.versions import ChangedMeanwhile
from tests.operations.contract import nothing_written, one_event, refused
from tests.world import AT, BY, World


def aliases(organisation: Organisation) -> list[str]:
    return sorted(organisation.aliases.values_list("name", flat=True))


def test_register_leaves_one_event(db: None) -> None:
    with one_event("ORGANISATION_REGISTERED") as event:
        organisation = organisations.register(
            name=" Huisartsencoöperatie Meerland ",
            sector="Huisartsenzorg",
            municipality="Waterstad",
            aliases=["HCM"],
            identifiers=[("kvk", "9000 6623"), ("rsin", "9909.83.419")],
            by=BY,
            at=AT,
        )
    assert organisation.name == "Huisartsencoöperatie Meerland"
    assert organisation.sector == Sector.objects.get(name="Huisartsenzorg")
    assert aliases(organisation) == ["HCM"]
    values = organisation.identifiers.order_by("scheme").values_list("scheme", "value")
    assert list(values) == [("kvk", "90006623"), ("rsin", "990983419")]
    assert (event.object_id, event.network_id, event.old) == (organisation.pk, None, None)
    assert (event.new["sector"], event.new["aliases"]) == ("Huisartsenzorg", ["HCM"])


def test_register_in_a_sector_that_is_there(world: World) -> None:
    with one_event("ORGANISATION_REGISTERED"):
        buurthuis = organisations.register(name="Buurthuis", sector="WELZIJN", by=BY, at=AT)
    assert buurthuis.sector == world.welzijn.sector


def test_register_with_a_number_of_another_form(db: None) -> None:
    with refused(organisations.IdentifierInvalid):
        organisations.register(
            name="A", sector="Nieuw", identifiers=[("rsin", "123456789")], by=BY, at=AT
        )


def test_register_with_the_number_of_another(db: None) -> None:
    organisations.register(name="A", identifiers=[("kvk", "90006623")], by=BY, at=AT)
    with refused(organisations.IdentifierTaken):
        organisations.register(name="B", identifiers=[("kvk", "90006623")], by=BY, at=AT)
    assert Identifier.objects.count() == 1


@pytest.mark.parametrize("word", ["Cliëntenstem", "Clientenstem", "Stem", "Waterstad"])
def test_search_text_holds_names_with_and_without_accents(word: str) -> None:
    assert word in organisations.search_text(["Cliëntenstem", "Stem", "", "Waterstad"])


def test_change_leaves_one_event_with_what_differed(world: World) -> None:
    with one_event("ORGANISATION_CHANGED") as event:
        changed = organisations.change(
            organisation=world.taxi,
            version=1,
            name="Taxi Waterstad",
            note="",
            aliases=["Taxi Meerland"],
            by=BY,
            at=AT,
        )
    assert (changed.name, changed.version, aliases(changed)) == (
        "Taxi Waterstad",
        2,
        ["Taxi Meerland"],
    )
    assert "Taxi Meerland" in changed.search_text
    assert event.old == {"name": "Taxi Meerland", "aliases": []}
    assert event.new == {"name": "Taxi Waterstad", "aliases": ["Taxi Meerland"]}


def test_change_nothing_whatever_the_order_of_aliases(db: None) -> None:
    organisation = organisations.register(name=" A ", aliases=["b", "C", "á"], by=BY, at=AT)
    with nothing_written():
        organisations.change(
            organisation=organisation, version=1, name="A", aliases=["C", "á", "b"], by=BY, at=AT
        )


def test_change_to_a_sector_and_a_parent(world: World) -> None:
    sector = organisations.sector_named("Vervoer")
    with one_event("ORGANISATION_CHANGED") as event:
        organisations.change(
            organisation=world.taxi,
            version=1,
            sector=sector,
            parent=world.gemeente,
            by=BY,
            at=AT,
        )
    assert event.old == {"sector": None, "parent": None}
    assert event.new == {"sector": sector.pk, "parent": world.gemeente.pk}


def test_change_into_a_part_of_itself(world: World) -> None:
    with refused(organisations.PartOfItself):
        organisations.change(organisation=world.taxi, version=1, parent=world.taxi, by=BY, at=AT)


def test_change_into_a_part_of_its_own_part(world: World) -> None:
    organisations.change(organisation=world.taxi, version=1, parent=world.gemeente, by=BY, at=AT)
    with refused(organisations.PartOfItself):
        organisations.change(
            organisation=world.gemeente, version=1, parent=world.taxi, by=BY, at=AT
        )


def test_change_of_what_somebody_else_changed(world: World) -> None:
    with refused(ChangedMeanwhile):
        organisations.change(organisation=world.taxi, version=7, note="?", by=BY, at=AT)


@pytest.mark.parametrize("name", ["", "   "])
def test_sector_named_nothing(db: None, name: str) -> None:
    assert organisations.sector_named(name) is None
