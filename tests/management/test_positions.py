"""The positions command prints what DESIGN promises: one object, or one table."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from arena.graph.positions import sheet
from arena.management.commands.positions import cell
from arena.models import Network
from arena.queries import snapshots
from tests.factories import (
    CollaborationFactory,
    DependencyFactory,
    MembershipFactory,
    NetworkFactory,
    OrganisationFactory,
)

DAY = "2025-01-01"
TOP = [
    *("network", "as_of", "ties", "organisations", "dependencies", "collaborations"),
    *("structure", "core_periphery", "positions"),
]


def printed(*arguments: str) -> str:
    told = StringIO()
    call_command("positions", *arguments, stdout=told)
    return told.getvalue()


def refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


def read(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(*arguments), parse_constant=refuse)
    return found


@pytest.fixture
def network(db: None) -> Network:
    r"""Return a network: =first → second → third, third ─ first, a fourth without ties."""
    network = NetworkFactory.create(slug="zorg")
    first, second, third, fourth = (
        OrganisationFactory.create(name=name) for name in ("=first", "second", "third", "fourth")
    )
    MembershipFactory.create(network=network, organisation=first, position="core")
    MembershipFactory.create(network=network, organisation=fourth)
    DependencyFactory.create(network=network, dependant=first, provider=second, strength=4)
    DependencyFactory.create(network=network, dependant=second, provider=third)
    CollaborationFactory.create(network=network, first=first, second=third)
    return network


def test_json_holds_what_was_asked_and_the_numbers_of_the_sheet(network: Network) -> None:
    found = read("zorg", "--as-of", DAY)
    assert list(found) == TOP
    assert [found[key] for key in TOP[:6]] == ["zorg", DAY, "all", 4, 2, 1]
    own = sheet(snapshots.at(network, date(2025, 1, 1)))
    assert found["positions"] == json.loads(json.dumps(own.rows()))
    assert found["structure"] == dict(own.structure)
    assert found["positions"][0]["standing"] == "core"
    assert found["positions"][3]["constraint"] is None
    assert found["core_periphery"]["p_value"] is None
    assert found["core_periphery"]["p_value_reason"] == "too_few"


def test_json_of_one_kind_of_tie_measures_only_that(network: Network) -> None:
    found = read("zorg", "--as-of", DAY, "--ties", "dependency")
    assert found["ties"] == "dependency"
    assert [row["in_degree"] for row in found["positions"]] == [0, 1, 1, 0]
    assert (found["dependencies"], found["collaborations"]) == (2, 1)


def test_json_before_the_first_membership_is_of_nobody(network: Network) -> None:
    found = read("zorg", "--as-of", "2001-01-01")
    assert (found["organisations"], found["positions"]) == (0, [])
    assert found["structure"]["density"] is None


def test_csv_has_the_same_columns_and_no_formulas(network: Network) -> None:
    rows = list(csv.reader(StringIO(printed("zorg", "--as-of", DAY, "--format", "csv"))))
    assert rows[0][:5] == ["organisation", "id", "sector", "standing", "in_degree"]
    assert "brokerage_coordinator" in rows[0]
    assert len(rows) == 5
    first = dict(zip(rows[0], rows[1], strict=True))
    assert first["organisation"] == "'=first"
    assert float(first["net_power"]) == read("zorg", "--as-of", DAY)["positions"][0]["net_power"]
    assert dict(zip(rows[0], rows[4], strict=True))["constraint"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_a_cell_that_could_be_a_formula_is_text(start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"


def test_a_negative_number_stays_a_number() -> None:
    assert cell(-0.5) == "-0.5"
    assert cell(False) == "false"


def test_an_unknown_network_or_date_is_refused_in_one_sentence(network: Network) -> None:
    with pytest.raises(CommandError, match="elders"):
        printed("elders")
    with pytest.raises(CommandError, match="31-12-2025"):
        printed("zorg", "--as-of", "31-12-2025")


def test_measures_page_is_written(tmp_path: Any) -> None:
    call_command("measures_page", output=str(tmp_path / "measures.md"))
    assert (tmp_path / "measures.md").read_text("utf-8").startswith("# Measures")
