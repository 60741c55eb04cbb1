"""Which rows of a file are organisations that are there: by number, own number, name, alias."""

from __future__ import annotations

from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, OrganisationRow
from arena.exchange.matching import Index, matches
from arena.queries.imports import Known, KnownOrganisation


def known(*organisations, aliases=(), identifiers=None):
    """Organisations that are there, as (pk, name, sector)."""
    return Known(
        {pk: KnownOrganisation(pk, name, sector, "", "", "") for pk, name, sector in organisations},
        list(aliases),
        dict(identifiers or {}),
        [],
    )


def row(key, name, sector="", *identifiers):
    return OrganisationRow(key, "organisaties", 2, name, key, sector, identifiers=identifiers)


def matched(there, *rows):
    findings = Findings()
    found = matches(FileContent(organisations=rows), Index(there), findings)
    return found.by_key, findings


def test_matches_number_before_name():
    there = known((1, "A", "x"), (2, "B", "x"), identifiers={("kvk", "12345678"): 2})
    found, findings = matched(there, row("a", "A", "x", ("kvk", "12345678")))
    assert found == {"a": 2}
    assert "“B”" in findings.notices[0].sentence


def test_matches_numbers_of_two_organisations_is_a_problem():
    there = known((1, "A", ""), (2, "B", ""), identifiers={("kvk", "1"): 1, ("roo", "2"): 2})
    _found, findings = matched(there, row("a", "A", "", ("kvk", "1"), ("roo", "2")))
    assert len(findings.problems) == 1


def test_matches_never_two_rows_with_one_organisation():
    there = known((1, "A", ""), identifiers={("kvk", "1"): 1, ("roo", "2"): 1})
    found, findings = matched(
        there, row("a", "A", "", ("kvk", "1")), row("b", "B", "", ("roo", "2"))
    )
    assert found == {"a": 1}
    assert len(findings.problems) == 1


def test_matches_number_that_may_be_shared_does_not_count():
    there = known((1, "B", ""), identifiers={("establishment", "123456789012"): 1})
    found, _findings = matched(there, row("a", "A", "", ("establishment", "123456789012")))
    assert found == {}


def test_matches_own_number_only_with_the_same_name():
    there = known((1, "A", ""), (2, "A", ""), identifiers={("own", "x"): 2})
    assert matched(there, row("x", "a"))[0] == {"x": 2}
    assert matched(there, row("x", "Z"))[0] == {}


def test_matches_name_whatever_its_capitals_and_spaces():
    there = known((1, "Súdwest-Fryslân  Zorg", "x"))
    assert matched(there, row("a", "su\u0301dwest-fryslân zorg"))[0] == {"a": 1}


def test_matches_name_in_the_same_sector_first():
    there = known((1, "Groningen", "provincie"), (2, "Groningen", "gemeente"))
    assert matched(there, row("a", "Groningen", "Gemeente"))[0] == {"a": 2}


def test_matches_several_of_a_name_is_a_problem():
    there = known((1, "A", "x"), (2, "A", "x"))
    assert len(matched(there, row("a", "A", "x"))[1].problems) == 1


def test_matches_repeated_name_only_in_its_sector():
    there = known((1, "Groningen", "GGD's"))
    found, _findings = matched(
        there, row("a", "Groningen", "Wmo-regio's"), row("b", "Groningen", "GGD's")
    )
    assert found == {"b": 1}


def test_matches_alias_after_all_names():
    there = known((1, "Gemeentelijke gezondheidsdienst", ""), aliases=[(1, "GGD")])
    assert matched(there, row("a", "ggd"))[0] == {"a": 1}
    both = (row("a", "GGD"), row("b", "Gemeentelijke gezondheidsdienst"))
    assert matched(there, *both)[0] == {"b": 1}


def test_matches_name_with_another_number_is_another_organisation():
    there = known((1, "A", "x"), identifiers={("kvk", "1"): 1})
    found, findings = matched(there, row("a", "A", "x", ("kvk", "2")))
    assert found == {}
    assert len(findings.notices) == 1
