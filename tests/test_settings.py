"""A setting that cannot be right stops the start with one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from netwerken import settings
from netwerken.database import POOL_SIZE, database

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("port", ["0", "65536", "80a", "-1", "8000.0", "٨٠", " "])
def test_number_refuses_what_is_no_port(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(ImproperlyConfigured, match=r"^PORT is .*; it must be a whole number from"):
        settings.number("PORT", 8000, 1, 65535)


@pytest.mark.parametrize(("given", "meant"), [("1", True), ("Off", False), (" yes ", True)])
def test_flag_reads_the_usual_words(
    given: str, meant: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETWERKEN_HTTPS", given)
    assert settings.flag("NETWERKEN_HTTPS", default=not meant) is meant


def test_flag_refuses_another_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETWERKEN_HTTPS", "maybe")
    with pytest.raises(ImproperlyConfigured, match=r"^NETWERKEN_HTTPS is 'maybe'; it must be 1"):
        settings.flag("NETWERKEN_HTTPS", default=False)


def test_words_leave_out_empty_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETWERKEN_HOSTS", "a.example, ,b.example,")
    assert settings.words("NETWERKEN_HOSTS", "") == ["a.example", "b.example"]


def test_origin_of_every_subdomain() -> None:
    assert settings.origin(".example.org") == "https://*.example.org"
    assert settings.origin("a.example.org") == "https://a.example.org"


def test_secret_key_is_made_once_and_for_the_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NETWERKEN_SECRET_KEY", raising=False)
    key = settings.secret_key(tmp_path)
    assert len(key) >= 50
    assert settings.secret_key(tmp_path) == key
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_home_folder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NETWERKEN_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(ImproperlyConfigured, match=r"^NETWERKEN_HOME cannot be made"):
        settings.home_folder(tmp_path)


@pytest.mark.parametrize(
    "url",
    ["mysql://user@host/name", "sqlite:///name", "postgresql://host/", "nonsense", "x://host/name"],
)
def test_database_refuses_what_is_no_postgresql(url: str, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL [^\n]+$"):
        database({"DATABASE_URL": url}, tmp_path)


def test_database_keeps_what_the_address_asks_for(tmp_path: Path) -> None:
    url = "postgresql://user:p%40ss@host:5433/name?sslmode=verify-full&options=-c%20work_mem%3D8MB"
    found = database({"DATABASE_URL": url}, tmp_path)
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("host", 5433, "name")
    assert found["PASSWORD"] == "p@ss"
    assert found["OPTIONS"]["sslmode"] == "verify-full"
    assert found["OPTIONS"]["options"] == "-c work_mem=8MB -c lock_timeout=10000"
    assert found["OPTIONS"]["pool"]["max_size"] == POOL_SIZE


def test_database_without_address_is_the_embedded_one(tmp_path: Path) -> None:
    found = database({}, tmp_path)
    assert found["ENGINE"] == "netwerken.embedded"
    assert found["EMBEDDED_HOME"] == tmp_path / "postgres"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("NETWERKEN_DEBUG", "perhaps"),
        ("DATABASE_URL", "mysql://user@host/name"),
        ("NETWERKEN_HOME", "/dev/null/home"),
    ],
)
def test_run_refuses_in_one_sentence(name: str, value: str, tmp_path: Path) -> None:
    environment = {**os.environ, "NETWERKEN_HOME": str(tmp_path), name: value}
    finished = subprocess.run(
        [sys.executable, "-m", "netwerken.run"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert finished.returncode == 1
    assert finished.stdout == ""
    assert finished.stderr.startswith("Netwerken start niet: ")
    assert name in finished.stderr
    assert finished.stderr.count("\n") == 1
