"""The page of measures is what the registry says."""

from __future__ import annotations

from pathlib import Path

from arena.graph.measures import MEASURES
from arena.graph.measures_page import measures_page
from arena.graph.structure import STRUCTURE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "measures.md"


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == measures_page(), "run: manage.py measures_page"


def test_page_holds_every_measure_in_both_languages() -> None:
    page = measures_page()
    for measure in (*MEASURES.values(), *STRUCTURE.values()):
        assert f"#### {measure.label['nl']}\n" in page
        assert f"#### {measure.label['en']}\n" in page
        assert page.count(measure.reference) >= 2
