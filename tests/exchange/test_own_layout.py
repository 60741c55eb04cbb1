"""Our own layout: which sheet is which, and what its cells say."""

from datetime import date

import pytest

from arena.exchange import own_layout
from arena.models import Position
from tests.exchange.given import csv, sheets, workbook


def sentences(content):
    return [str(problem) for problem in content.problems]


def test_read_bare_pair():
    content = own_layout.read(csv("x", "van,naar\nA,B\n"))
    assert [(tie.source, tie.target, tie.is_directed) for tie in content.ties] == [("A", "B", True)]
    assert not content.lists_organisations


def test_read_workbook_with_english_tabs_and_dates():
    content = own_layout.read(
        workbook(
            Organisations=[["Name", "Sector"], ["A", "care"]],
            memberships=[
                ["network", "organisation", "role", "start"],
                ["N", "A", "core", date(2020, 1, 1)],
            ],
        )
    )
    assert content.organisations[0].sector == "care"
    assert content.memberships[0].from_on == date(2020, 1, 1)
    assert content.memberships[0].position == Position.CORE


def test_read_workbook_numbers_as_text():
    content = own_layout.read(workbook(organisaties=[["naam", "roo"], ["A", 28675828.0]]))
    assert content.organisations[0].identifiers == (("roo", "28675828"),)


def test_read_all_errors_at_once_with_place_and_value():
    content = own_layout.read(
        sheets(
            organisaties="id,naam,kvk\n1,A,123\n2,,\n",
            lidmaatschappen="netwerk,organisatie,rol,vanaf,tot\nN,1,baas,2020-13-01,\n"
            "N,1,ring,2020-01-01,2019-01-01\n",
            afhankelijkheden="van,naar,sterkte\n1,,7\n1,2,9\n",
        )
    )
    found = [(one.sheet, one.line, one.column, one.value) for one in content.problems]
    assert found == [
        ("organisaties", 2, "kvk", "123"),
        ("organisaties", 3, "naam", ""),
        ("lidmaatschappen", 2, "rol", "baas"),
        ("lidmaatschappen", 2, "vanaf", "2020-13-01"),
        ("lidmaatschappen", 3, "tot", "2019-01-01"),
        ("afhankelijkheden", 2, "naar", ""),
        ("afhankelijkheden", 3, "sterkte", "9"),
    ]


def test_read_columns_that_are_not_ours_names_them():
    content = own_layout.read(csv("x", "Gemeente;CBS;GGD's\nAa en Hunze;1680;GGD Drenthe\n"))
    assert len(content.problems) == 1
    assert "“Gemeente”, “CBS”, “GGD's”" in sentences(content)[0]


def test_read_unknown_column_is_a_notice():
    content = own_layout.read(csv("x", "naam,schoenmaat\nA,43\n"))
    assert not content.problems
    assert content.notices[0].column == "schoenmaat"


def test_read_extra_gives_numbers_and_abbreviation():
    text = "naam,extra\nA,roo=123 tooi= kvk=123 afkorting=AA missie=x=y\n"
    content = own_layout.read(csv("x", text))
    organisation = content.organisations[0]
    assert organisation.identifiers == (("roo", "123"),)
    assert organisation.aliases == ("AA",)
    assert not content.problems
    assert len(content.notices) == 1


def test_read_number_of_two_stays_with_the_first():
    content = own_layout.read(csv("x", "id,naam,kvk\n1,A,12345678\n2,B,12345678\n"))
    assert [row.identifiers for row in content.organisations] == [(("kvk", "12345678"),), ()]
    assert content.notices[0].line == 3


def test_read_same_name_with_other_id_is_another():
    content = own_layout.read(csv("x", "id,naam\n1,A\n2,a\n"))
    assert [row.identifiers for row in content.organisations] == [
        (("own", "1"),),
        (("own", "2"),),
    ]


def test_read_same_name_without_id_is_taken_once():
    content = own_layout.read(csv("x", "naam,type\nA,x\n a ,X\nA,y\n"))
    assert len(content.organisations) == 2
    assert len(content.notices) == 1


def test_read_same_id_for_two_names_is_an_error():
    content = own_layout.read(csv("x", "id,naam\n1,A\n1,B\n"))
    assert content.problems[0].line == 3


def test_read_aliases_are_split():
    content = own_layout.read(csv("x", "naam,ook bekend als\nA,B | C|a\n"))
    assert content.organisations[0].aliases == ("B", "C")


def test_read_undirected_dependency_is_a_collaboration():
    content = own_layout.read(csv("x", "van,naar,gericht,type,sterkte\nA,B,nee,overleg,3\n"))
    tie = content.ties[0]
    assert (tie.is_directed, tie.strength, tie.note, tie.wording) == (False, 3, "overleg", "")


def test_read_type_of_a_dependency():
    content = own_layout.read(csv("x", "van,naar,type\nA,B,geld\nA,B,voert uit regeling\n"))
    assert [(tie.resource, tie.wording) for tie in content.ties] == [
        ("funding", ""),
        ("", "voert uit regeling"),
    ]


def test_read_network_with_unkept_columns():
    content = own_layout.read(
        sheets(netwerken="id,naam,vorm,inwerking,doel\n1,N,Openbaar lichaam,2024-01-31,Zorg\n")
    )
    assert content.networks[0].values == {"issue": "Zorg", "founded_on": date(2024, 1, 31)}
    assert [notice.column for notice in content.notices] == ["vorm"]


@pytest.mark.parametrize("text", ["", "\n\n", " ; \n"])
def test_read_empty_file(text):
    assert len(own_layout.read(csv("x", text)).problems) == 1


def test_read_two_sheets_of_one_kind():
    content = own_layout.read(sheets(leden="organisatie,rol\nA,kern\n", members="lid,rol\nB,\n"))
    assert len(content.problems) == 1
