"""Encoding and separator of a csv file are recognised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arena.exchange import csv_files
from arena.exchange.limits import LONGEST_CELL, MOST_COLUMNS

TEXT = "naam;type\r\nSúdwest-Fryslân;gemeente\r\n"
LONG = "x" * (LONGEST_CELL + 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_read_in_every_encoding(encoding):
    sheet = csv_files.read("organisaties", TEXT.encode(encoding))
    assert sheet.headings == ("naam", "type")
    assert sheet.rows == ((2, ("Súdwest-Fryslân", "gemeente")),)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_read_with_every_separator(separator):
    sheet = csv_files.read("x", TEXT.replace(";", separator).encode())
    assert sheet.headings == ("naam", "type")


def test_read_excel_statement_of_the_separator():
    sheet = csv_files.read("x", b"sep=;\nnaam;type\na,b;c\n")
    assert sheet.rows == ((3, ("a,b", "c")),)


def test_read_spaces_around_headings():
    assert csv_files.read("x", b' naam ;"type  "\n').headings == ("naam", "type")


def test_read_empty_lines_keep_the_count():
    assert csv_files.read("x", b"naam,type\n\n,\na,b\n").rows == ((4, ("a", "b")),)


def test_read_cell_over_several_lines_counts_from_its_first():
    sheet = csv_files.read("x", b'naam,type\n"a\nb",c\nd,e\n')
    assert [line for line, _cells in sheet.rows] == [2, 4]


@pytest.mark.parametrize(
    "content",
    [b"naam\0,x\n", b"\x81\x8d", b'naam,type\n"nooit dicht,x\n', b'naam\n"a"b\n'],
    ids=["nul", "no text", "open quote", "quote inside"],
)
def test_read_what_is_no_csv(content):
    sheet = csv_files.read("x", content)
    assert len(sheet.problems) == 1
    assert not sheet.rows


@pytest.mark.parametrize(
    "text",
    [f"naam\n{LONG}\n", "naam\na\x07b\n", "a," * (MOST_COLUMNS + 1) + "b\n"],
    ids=["long cell", "control character", "many columns"],
)
def test_read_beyond_the_limits(text):
    assert len(csv_files.read("x", text.encode()).problems) == 1


@given(st.text(st.characters(codec="utf-8", exclude_characters='"\r\n\0', min_codepoint=32)))
def test_read_any_name_as_it_is(name):
    sheet = csv_files.read("x", f'naam,type\n"{name}",x\n'.encode())
    assert sheet.rows == ((2, (name, "x")),)
