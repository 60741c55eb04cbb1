"""Text from a cell becomes a value, or a sentence that says what would be one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arena.exchange import rows
from arena.exchange.rows import Problem, Unreadable
from arena.models import Position, Resource


@pytest.mark.parametrize(
    "text", ["2026-12-31", "31-12-2026", "31/12/2026", "31.12.2026", " 2026-12-31 00:00:00 "]
)
def test_day_written_either_way(text):
    assert rows.day(text) == date(2026, 12, 31)


def test_day_of_empty_cell_is_unknown():
    assert rows.day("  ") is None


@pytest.mark.parametrize("text", ["31-02-2026", "2026", "12-31-2026", "gisteren", "٣١-١٢-٢٠٢٦"])
def test_day_that_does_not_exist(text):
    with pytest.raises(Unreadable):
        rows.day(text)


@pytest.mark.parametrize(("text", "value"), [("3", 3), ("3,0", 3), ("5.0", 5), ("", None)])
def test_degree_with_decimal_comma(text, value):
    assert rows.degree(text) == value


@pytest.mark.parametrize("text", ["0", "6", "2,5", "veel", "nan", "1e1"])
def test_degree_out_of_range(text):
    with pytest.raises(Unreadable):
        rows.degree(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kernpartner", Position.CORE),
        ("aanvullende partner", Position.RING),
        ("", Position.RING),
        ("toehoorder", Position.FIELD),
    ],
)
def test_position_by_its_words(text, value):
    assert rows.position(text) == value


def test_position_unknown_lists_the_words():
    with pytest.raises(Unreadable, match="kernpartner"):
        rows.position("baas")


@pytest.mark.parametrize(
    ("text", "value"),
    [("Cliënten", Resource.CLIENTS), ("geld", Resource.FUNDING), ("voert uit regeling", None)],
)
def test_resource_by_its_words(text, value):
    assert rows.resource(text) == value


def test_truth_of_empty_cell_is_the_default():
    assert rows.truth("", otherwise=True)
    assert not rows.truth("nee", otherwise=True)
    with pytest.raises(Unreadable):
        rows.truth("misschien", otherwise=True)


def test_website_without_scheme_gets_https():
    assert rows.website("www.example.nl") == "https://www.example.nl"


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data://x", "http://a b.nl", "nergens"])
def test_website_that_is_none(text):
    with pytest.raises(Unreadable):
        rows.website(text)


@pytest.mark.parametrize("name", ["'s-Hertogenbosch", "=1+1", "\t=1+1", '"><svg onload=x>'])
def test_label_keeps_everything_but_spaces(name):
    assert rows.label(f" {name} ") == name


def test_problem_names_its_place_and_value():
    problem = Problem("lidmaatschappen", 12, "rol", "ba\x1bas", "Onbekend.")
    assert str(problem).startswith("lidmaatschappen, ")
    assert "12" in str(problem)
    assert "rol: “ba\N{REPLACEMENT CHARACTER}as”: Onbekend." in str(problem)


@given(st.text())
def test_folded_is_stable(text):
    assert rows.folded(rows.folded(text)) == rows.folded(rows.folded(rows.folded(text)))
    assert rows.folded(f" {text}  ") == rows.folded(text)
