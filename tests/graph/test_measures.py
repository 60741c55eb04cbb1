"""The registry of measures and the sentences that read them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from arena.graph.measure import GROUP_LABELS, Group
from arena.graph.measures import MEASURES, Measure
from arena.graph.structure import STRUCTURE
from arena.graph.structure_measure import StructureMeasure

JARGON = [
    *("betweenness", "centrali", "degree", "harmoni", "graaf", "knoop", "node", "volger"),
    *("eigenvector", "katz", "pagerank", "constraint", "brokerage", "gatekeeper", "liaison"),
    *("coreness", "core number", "fragment", "cut point", "trophic", "multiplex", "density"),
    *("reciproc", "component", "hierarch", "incoheren", "structural hole", "coordinator"),
]
VALUES = [0.0, 0.001, 0.37, 1.0, 2.0, 14.0, 21.0]
BELOW = [-0.4, -3.0]


@pytest.fixture(params=MEASURES.values(), ids=list(MEASURES))
def measure(request: pytest.FixtureRequest) -> Measure:
    found: Measure = request.param
    return found


def test_measure_is_registered_under_its_id(measure: Measure) -> None:
    assert MEASURES[measure.id] is measure


@pytest.mark.parametrize("reference", ["", "  "])
def test_measure_without_a_reference_is_refused(measure: Measure, reference: str) -> None:
    with pytest.raises(ValueError, match="no reference"):
        replace(measure, reference=reference)


@pytest.mark.parametrize("label", [{"nl": "Naam"}, {"nl": "Naam", "en": ""}])
def test_measure_in_one_language_is_refused(measure: Measure, label: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="Dutch or an English"):
        replace(measure, label=label)


@pytest.mark.parametrize("ties", ["dependency", "collaboration", "all"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_reading_is_short_and_without_jargon(measure: Measure, language: str, ties: str) -> None:
    for value in VALUES + (BELOW if measure.bounds[0] < 0 else []):
        text = measure.reading("Vitalis", value, language, ties)
        assert "Vitalis" in text
        assert text.endswith(".")
        assert text[0] == text[0].upper()
        assert all(len(sentence.split()) <= 16 for sentence in text.split(". "))
        assert not any(word in text.lower() for word in JARGON)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_texts_are_without_jargon_and_the_caution_asks(measure: Measure, language: str) -> None:
    assert measure.caution[language].endswith("?")
    for text in (measure.label, measure.unit, measure.caution):
        assert not any(word in text[language].lower() for word in JARGON)


def test_reading_of_the_undefined_says_so(measure: Measure) -> None:
    assert measure.reading("Vitalis", None, "nl").startswith("Dit is niet te zeggen")
    assert measure.reading("Vitalis", None, "en").startswith("This cannot be said")


def test_reading_refuses_an_unknown_kind_of_tie(measure: Measure) -> None:
    with pytest.raises(ValueError, match="unknown kind of tie"):
        measure.reading("Vitalis", 1, "nl", "friendship")


@pytest.mark.parametrize(
    ("key", "value", "ties", "text"),
    [
        ("in_degree", 0, "dependency", "Geen enkele organisatie is afhankelijk van Vitalis."),
        ("in_degree", 1, "dependency", "Eén organisatie kan niet zonder Vitalis."),
        ("in_degree", 14, "dependency", "Veertien organisaties kunnen niet zonder Vitalis."),
        ("in_degree", 21, "collaboration", "21 organisaties werken samen met Vitalis."),
        ("out_degree", 1, "dependency", "Vitalis heeft één andere organisatie nodig."),
        ("in_strength", 2.5, "all", "Alle relaties naar Vitalis zijn samen 2,5 sterk."),
        ("betweenness", 0, "all", "Vitalis ligt op geen enkele kortste weg tussen twee anderen."),
        ("closeness", 1, "all", "Vitalis heeft met alle anderen een directe relatie."),
    ],
)
def test_reading_in_dutch(key: str, value: float, ties: str, text: str) -> None:
    assert MEASURES[key].reading("Vitalis", value, "nl", ties) == text


def test_reading_leaves_braces_in_a_name_alone() -> None:
    assert "{name} BV" in MEASURES["in_degree"].reading("{name} BV", 3)


def test_plain_values() -> None:
    assert MEASURES["in_degree"].plain(3.0) == 3
    assert type(MEASURES["in_degree"].plain(3.0)) is int
    assert MEASURES["closeness"].plain(np.nan) is None


def test_a_flag_is_yes_or_no() -> None:
    measure = MEASURES["is_cut_point"]
    assert measure.plain(1.0) is True
    assert measure.plain(0.0) is False
    assert measure.reading("Vitalis", True) != measure.reading("Vitalis", False)


def test_roles_of_a_broker_share_one_object() -> None:
    keys = [measure.key for measure in MEASURES.values() if measure.within == "brokerage"]
    assert keys == ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]


def test_every_group_has_a_label_and_a_measure() -> None:
    assert set(GROUP_LABELS) == set(Group)
    assert {measure.group for measure in MEASURES.values()} == set(Group)


@pytest.fixture(params=STRUCTURE.values(), ids=list(STRUCTURE))
def number(request: pytest.FixtureRequest) -> StructureMeasure:
    found: StructureMeasure = request.param
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_reading_of_the_network_is_short_and_without_jargon(
    number: StructureMeasure, language: str
) -> None:
    for value in VALUES + (BELOW if number.bounds[0] < 0 else []):
        text = number.reading(value, language)
        assert text.endswith(".")
        assert text[0] == text[0].upper()
        assert all(len(sentence.split()) <= 16 for sentence in text.split(". "))
        assert not any(word in text.lower() for word in JARGON)
    assert number.caution[language].endswith("?")
    assert not any(word in number.label[language].lower() for word in JARGON[:8])


def test_structure_number_without_a_reference_is_refused(number: StructureMeasure) -> None:
    assert STRUCTURE[number.id] is number
    with pytest.raises(ValueError, match="no reference"):
        replace(number, reference=" ")


def test_reading_of_an_undefined_number_says_so(number: StructureMeasure) -> None:
    assert number.reading(None, "nl").startswith("Dit is niet te zeggen")
