"""What an import would write, and where each row finds its network."""

from datetime import date

import pytest

from arena.exchange import own_layout, planning
from arena.exchange.placing import Wish
from arena.exchange.timeline import Fit, Span, Timeline
from arena.models import Network
from tests.exchange.given import csv, sheets

pytestmark = pytest.mark.django_db

DAY = date(2026, 1, 1)
TWO_NETWORKS = "netwerk,organisatie\nN,A\nN,B\nM,C\nM,B\n"


def planned(file, slug="", name="", as_of=None):
    return planning.planned(own_layout.read(file), Wish(slug, name, as_of), "test")


def sentences(found):
    return [str(problem) for problem in found.problems]


def test_planned_pair_makes_organisations_in_the_field():
    found = planned(csv("x", "van,naar\nA,B\n"), name="Zorg", as_of=DAY)
    assert {one.name for one in found.plan.organisations} == {"A", "B"}
    assert {(one.position, one.from_on) for one in found.plan.memberships} == {("field", DAY)}
    assert found.plan.dependencies[0].from_on == DAY
    assert found.plan.networks[0].values["slug"] == "zorg"


def test_planned_without_a_network_is_one_problem():
    found = planned(csv("x", "van,naar\nA,B\nB,C\n"))
    assert len(found.problems) == 1
    assert "--network" in sentences(found)[0]


def test_planned_network_by_address_gets_a_name_from_it():
    found = planned(csv("x", "naam\nA\n"), slug="zorg-in-oost")
    assert found.plan.networks[0].values["name"] == "Zorg in oost"
    assert found.slugs == ("zorg-in-oost",)


def test_planned_only_network_of_the_file_takes_the_given_name():
    found = planned(sheets(lidmaatschappen="netwerk,organisatie\nN,A\n"), slug="x", name="Y")
    assert [dict(one.values)["name"] for one in found.plan.networks] == ["Y"]


def test_planned_as_of_leaves_dated_rows_alone():
    text = "netwerk,organisatie,tot\nN,A,2020-01-01\nN,B,\n"
    found = planned(sheets(lidmaatschappen=text), as_of=DAY)
    assert [one.from_on for one in found.plan.memberships] == [None, DAY]


def test_planned_tie_goes_where_both_are_members():
    file = sheets(lidmaatschappen=TWO_NETWORKS, afhankelijkheden="van,naar\nA,B\nB,C\n")
    found = planned(file)
    assert [one.network for one in found.plan.dependencies] == ["name:n", "name:m"]


def test_planned_tie_that_fits_no_network_is_a_problem():
    file = sheets(lidmaatschappen=TWO_NETWORKS, afhankelijkheden="van,naar\nA,C\n")
    assert len(planned(file).problems) == 1


def test_planned_tie_with_the_organisation_of_a_network():
    file = sheets(
        organisaties="id,naam\n1,Regeling\n2,Andere\n3,A\n",
        lidmaatschappen="netwerk,organisatie\n1,3\n2,3\n",
        afhankelijkheden="van,naar\n3,1\n",
    )
    found = planned(file)
    assert not found.problems
    assert [one.network for one in found.plan.dependencies] == ["id:1"]
    assert [one.values["name"] for one in found.plan.networks] == ["Regeling", "Andere"]


def test_planned_networks_of_one_name_are_told_apart_by_sector():
    file = sheets(
        organisaties="id,naam,type\n1,Groningen,GGD's\n2,Groningen,Wmo\n3,A,\n",
        lidmaatschappen="netwerk,organisatie\n1,3\n2,3\n",
    )
    names = [one.values["name"] for one in planned(file).plan.networks]
    assert names == ["Groningen (GGD's)", "Groningen (Wmo)"]


def test_planned_reference_to_nobody_is_a_problem_with_its_line():
    file = sheets(organisaties="naam\nA\n", afhankelijkheden="van,naar\nA,Z\n")
    problem = planned(file, name="N").problems[0]
    assert (problem.sheet, problem.line, problem.column, problem.value) == (
        "afhankelijkheden",
        2,
        "naar",
        "Z",
    )


def test_planned_reference_by_a_name_of_two_is_a_problem():
    file = sheets(organisaties="id,naam\n1,A\n2,A\n3,B\n", afhankelijkheden="van,naar\nA,3\n")
    assert len(planned(file, name="N").problems) == 1


def test_planned_double_membership_once_but_two_positions_never():
    text = "netwerk,organisatie,rol\nN,A,ring\nN,A,ring\nN,B,ring\nN,B,kern\n"
    found = planned(sheets(lidmaatschappen=text))
    assert [notice.line for notice in found.notices] == [3]
    assert [problem.line for problem in found.problems] == [5]


def test_planned_positions_after_each_other():
    text = "netwerk,organisatie,rol,vanaf,tot\nN,A,ring,,2020-01-01\nN,A,kern,2020-01-01,\n"
    assert planned(sheets(lidmaatschappen=text)).counts.memberships == 2


def test_planned_ties_left_out_are_told_once():
    text = "van,naar,type,sterkte\nA,B,geld,2\nA,B,geld,3\nA,A,geld,1\nA,B,kennis,1\n"
    found = planned(csv("x", text), name="N")
    assert [one.values["strength"] for one in found.plan.dependencies] == [2, 1]
    assert len(found.notices) == 2


def test_planned_collaboration_either_way_round_is_one():
    found = planned(csv("x", "van,naar,karakter\nA,B,keten\nB,A,keten\n"), name="N")
    assert len(found.plan.collaborations) == 1


def test_planned_parents_and_a_circle():
    text = "naam,onderdeel van\nA,B\nB,\nC,D\nD,C\nE,E\n"
    found = planned(csv("x", text), name="N")
    assert found.plan.organisations[0].parent == found.plan.organisations[1].key
    assert len(found.problems) == 2


def test_planned_asks_few_questions(django_assert_num_queries):
    lines = "".join(f"O{number},O{number + 1}\n" for number in range(300))
    Network.objects.create(name="N", slug="n")
    with django_assert_num_queries(7):
        planned(csv("x", f"van,naar\n{lines}"), name="N")


def test_add_to_a_timeline():
    there = Timeline()
    there.remember(Span.of(date(2020, 1, 1), date(2022, 1, 1), "ring"))

    def add(first, last, mark="ring", *, is_undated=False):
        return there.add(Span.of(first, last, mark), is_undated=is_undated)

    assert add(date(2020, 6, 1), date(2021, 1, 1)) is Fit.KNOWN
    assert add(None, None, is_undated=True) is Fit.TWICE
    assert add(date(2021, 1, 1), date(2023, 1, 1)) is Fit.OVERLAPS
    assert add(date(2021, 1, 1), None, "core") is Fit.CLASHES
    assert add(date(2022, 1, 1), None, "core") is Fit.NEW
    assert add(date(2022, 1, 1), None, "core") is Fit.TWICE
