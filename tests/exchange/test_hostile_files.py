"""Hostile and broken files: refused in a sentence, or read without harm."""

from __future__ import annotations

import csv
import os
import time
import tracemalloc
import zipfile
from contextlib import suppress
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.exchange import files, imports, own_layout, readers, workbook
from arena.exchange.files import FileRefused, SourceFile
from arena.exchange.imports import ImportRefused
from arena.exchange.limits import LARGEST_FILE, MOST_PARTS
from arena.models import Event, Organisation
from tests.exchange.given import folder, run
from tests.shared_data import shared

REFUSED = (
    "malformed/empty.graphml",
    "malformed/png-named.graphml",
    "malformed/truncated.graphml",
    "malicious/xml/billion-laughs.graphml",
    "malicious/xml/dtd.xml",
    "malicious/xml/external.xml",
    "malicious/xml/xmlbomb.xml",
    "malicious/xml/xxe-local-file.graphml",
    "malicious/json/prototype-and-script.json",
    "malicious/xlsx/zip-bomb-100MB.xlsx",
    "malicious/xlsx/xxe-sharedstrings.xlsx",
)
LABELS = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    '=HYPERLINK("http://127.0.0.1","klik")',
    "'s-Hertogenbosch",
    "Súdwest-Fryslân",
)


def zipped(*parts):
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return kept.getvalue()


def names_in(path):
    with path.open(encoding="utf-8", newline="") as file:
        return [row["naam"] for row in csv.DictReader(file)]


@pytest.mark.django_db
@pytest.mark.parametrize("path", REFUSED)
def test_run_refuses_quickly_and_stores_nothing(path):
    found = shared(f"formats/{path}")
    tracemalloc.start()
    began = time.perf_counter()
    with pytest.raises(ImportRefused) as refusal:
        run(found, name="N")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.perf_counter() - began < 2
    assert peak < 100_000_000
    assert refusal.value.problems
    assert "root:" not in str(refusal.value)
    assert not Organisation.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_run_script_in_a_label_is_only_text():
    run(shared("formats/malicious/xml/script-in-label.graphml"), name="N")
    names = set(Organisation.objects.values_list("name", flat=True))
    assert names == {"<script>alert(1)</script><img src=x onerror=alert(2)>", "b"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["formula-injection-names", "real-names-that-look-dangerous"])
def test_run_keeps_dangerous_names_byte_for_byte(name):
    found = shared(f"formats/malicious/csv/{name}.csv")
    run(found, name="N")
    stored = sorted(Organisation.objects.values_list("name", flat=True))
    assert stored == sorted(names_in(found))
    assert run(found, name="N").plan.is_empty


@pytest.mark.django_db
def test_run_keeps_labels_byte_for_byte(tmp_path):
    text = StringIO()
    csv.writer(text).writerows([["naam"], *([label] for label in LABELS)])
    run(folder(tmp_path, x=text.getvalue()), name="N")
    assert set(Organisation.objects.values_list("name", flat=True)) == set(LABELS)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=200
    ).filter(lambda name: name.strip() and name.strip(" \N{NO-BREAK SPACE}") == name)
)
def test_read_any_name_as_it_is(name):
    text = StringIO()
    csv.writer(text).writerows([["naam", "type"], [name, "x"]])
    content = own_layout.read(SourceFile("x.csv", text.getvalue().encode()))
    assert [row.name for row in content.organisations] == [name]


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from(["csv", "graphml", "gexf", "xlsx", "zip", "xml"]))
def test_read_any_bytes_or_refuse(content, suffix):
    for start in (b"", b"PK\x03\x04", b"<graphml>", b"van,naar\n"):
        with suppress(FileRefused):
            readers.read(files.of_bytes(f"x.{suffix}", start + content))


@pytest.mark.parametrize(
    "content",
    [
        zipped(("a.txt.gz", b"")),
        zipped(("a/leden.csv", b"x"), ("b/Leden.csv", b"y")),
        zipped(*((f"{number}.csv", b"") for number in range(MOST_PARTS + 1))),
        zipped(("x.csv", b"a" * 3_000_000)),
        b"x" * (LARGEST_FILE + 1),
    ],
    ids=["no csv", "one name twice", "many parts", "packed tight", "large"],
)
def test_of_bytes_refuses(content):
    with pytest.raises(FileRefused):
        files.of_bytes("x.zip", content)


def test_of_bytes_refuses_a_part_that_is_there_twice():
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped(("x.csv", b"naam\n"), ("x.csv", b"naam\n"))
    with pytest.raises(FileRefused):
        files.of_bytes("x.zip", content)


def test_of_bytes_refuses_a_password():
    content = bytearray(zipped(("x.csv", b"naam\n")))
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1
    with pytest.raises(FileRefused, match="(?i)password|wachtwoord"):
        files.of_bytes("x.zip", bytes(content))


def test_of_bytes_reads_a_zipped_folder_whatever_its_path():
    content = zipped(("../../x/organisaties.csv", b"naam\nA\n"), ("../../x/raw/y.csv", b"z"))
    found = files.of_bytes("x.zip", content)
    assert dict(found.parts) == {"organisaties.csv": b"naam\nA\n"}


def test_of_path_refuses_a_folder_without_csv(tmp_path):
    with pytest.raises(FileRefused):
        files.of_path(tmp_path)


def test_of_path_refuses_what_is_no_file(tmp_path):
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    with pytest.raises(FileRefused):
        files.of_path(pipe)


def test_read_workbook_that_is_none():
    content = zipped(("xl/workbook.xml", b"<x/>"))
    with pytest.raises(FileRefused):
        workbook.read(files.of_bytes("x.xlsx", content))


def test_read_of_no_known_format_names_those_we_read():
    with pytest.raises(ImportRefused, match=r"GEXF.*GraphML"):
        imports.read(SourceFile("x.docx", b"?"))
