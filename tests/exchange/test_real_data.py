"""Real data of others: read whole, twice without a change, or refused with reasons to act on."""

from __future__ import annotations

import json
import time

import pytest

from arena.exchange import csv_files, files, readers
from arena.models import Dependency, Membership, Network, Organisation
from tests.exchange.given import problems, run
from tests.shared_data import ROOT, shared

RAW = sorted(
    str(path.relative_to(ROOT))
    for name in ("nl-opengr-provincies-2016", "nl-regioatlas-2016")
    for path in (ROOT / "data" / name / "raw").rglob("*.csv")
)


def stored():
    return tuple(model.objects.count() for model in (Organisation, Network, Membership, Dependency))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("nl-roo-zorg-sociaal-utrecht-2026", (61, 10, 97, 10)),
        ("nl-roo-zorgregelingen-2026", (480, 90, 745, 47)),
        ("nl-opengr-provincies-2016", (1064, 464, 3742, 0)),
        ("nl-regioatlas-2016", (1219, 829, 9472, 0)),
    ],
)
def test_run_reads_whole_registers_and_again_changes_nothing(name, counts):
    path = shared(f"data/{name}")
    began = time.perf_counter()
    run(path)
    assert time.perf_counter() - began < 10
    assert stored() == counts
    assert run(path).plan.is_empty


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "counts"),
    # One of the 707 ties of the first is a tie with itself.
    [
        ("us-cdc-surveillance-2015", (555, 4, 20, 706)),
        ("us-knoke-bureaucracies-1978", (10, 1, 10, 71)),
    ],
)
def test_run_reads_ties_into_the_network_it_is_told(name, counts):
    run(shared(f"data/{name}"), name="Test")
    assert stored() == counts


@pytest.mark.django_db
def test_run_tells_once_that_ties_have_no_network():
    assert len(problems(shared("data/us-cdc-surveillance-2015"))) == 1


@pytest.mark.django_db
def test_run_a_slice_and_then_the_whole_register():
    run(shared("data/nl-roo-zorg-sociaal-utrecht-2026"))
    run(shared("data/nl-roo-zorgregelingen-2026"))
    assert stored()[1] < 100
    assert run(shared("data/nl-roo-zorg-sociaal-utrecht-2026")).plan.is_empty


@pytest.mark.parametrize("path", RAW or ["data/nl-regioatlas-2016/raw/Sociaal/ggds.csv"])
def test_read_raw_files_are_refused_with_their_columns(path):
    content = readers.read(files.of_path(shared(path)))
    sheet = csv_files.read("x", shared(path).read_bytes())
    assert not sheet.problems
    assert len(content.problems) == 1
    assert f"“{sheet.headings[0]}”" in content.problems[0].sentence


def test_read_dutch_excel_and_utf8_hold_the_same():
    names = ("regioatlas-ggds-utf8bom-semicolon", "derived-excel-nl-cp1252-semicolon-crlf")
    first, second = (
        csv_files.read(name, shared(f"formats/csv-nl/{name}.csv").read_bytes()) for name in names
    )
    assert first.headings == second.headings
    assert first.rows == second.rows
    assert len(first.rows) == 390
    expected = json.loads(shared("data/nl-regioatlas-2016/expected.json").read_text())
    assert len({cells[2] for _line, cells in first.rows}) == expected["files"]["ggds.csv"]["regios"]


@pytest.mark.django_db
@pytest.mark.parametrize("folder", ["gexf", "graphml", "graphml-yed"])
def test_run_every_graph_file_and_again_changes_nothing(folder):
    for path in sorted(shared(f"formats/{folder}").iterdir()):
        run(path, name=path.stem)
        assert run(path, name=path.stem).plan.is_empty, path.name
