"""The embedded PostgreSQL starts anywhere, survives what happens, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from socket import socket

import pytest

ROOT = Path(__file__).resolve().parent.parent
ASK = """
import django
from django.conf import settings
django.setup()
from django.db import connection
connection.cursor().execute("SELECT 1")
print("answered", flush=True)
{then}
"""
STAY = "import sys; sys.stdin.read()"


def _process(home: Path, then: str = "") -> subprocess.Popen[str]:
    environment = {key: os.environ[key] for key in os.environ if key != "DATABASE_URL"}
    environment |= {"NETWERKEN_HOME": str(home), "DJANGO_SETTINGS_MODULE": "netwerken.settings"}
    return subprocess.Popen(
        [sys.executable, "-c", ASK.format(then=then)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _answers(home: Path) -> None:
    said, _ = _process(home).communicate(timeout=60)
    assert said == "answered\n"


def _server(home: Path) -> int | None:
    """Return the number of the server on this data, if it runs."""
    kept = home / "postgres/postmaster.pid"
    return int(kept.read_text().split()[0]) if kept.exists() else None


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the home of an installation, in a folder with a space and a quote in its name."""
    made = tmp_path_factory.mktemp("het huis van 't veldje")
    _answers(made)
    return made


def test_first_start_and_the_next(home: Path) -> None:
    assert _server(home) is None
    _answers(home)
    assert _server(home) is None


def test_last_user_stops_it(home: Path) -> None:
    staying = _process(home, STAY)
    assert staying.stdout is not None
    assert staying.stdout.readline() == "answered\n"
    number = _server(home)
    _answers(home)
    assert _server(home) == number
    staying.communicate(timeout=60)
    assert _server(home) is None


def test_fork_leaves_it_running(home: Path) -> None:
    fork = "import os, sys\nif os.fork() == 0: sys.exit()\nos.wait()\nsys.stdin.read()"
    staying = _process(home, fork)
    assert staying.stdout is not None
    assert staying.stdout.readline() == "answered\n"
    time.sleep(0.5)
    assert _server(home) is not None
    staying.communicate(timeout=60)
    assert _server(home) is None


def test_killed_user_and_killed_server_are_forgotten(home: Path) -> None:
    staying = _process(home, STAY)
    assert staying.stdout is not None
    staying.stdout.readline()
    number = _server(home)
    assert number is not None
    staying.kill()
    staying.communicate(timeout=60)
    os.kill(number, signal.SIGKILL)
    assert _server(home) == number
    _answers(home)
    assert _server(home) is None


def test_number_that_another_program_has_by_now(home: Path) -> None:
    lines = [str(os.getpid()), str(home / "postgres"), "1", "5432", str(home / "run"), "", "", ""]
    (home / "postgres/postmaster.pid").write_text("\n".join(lines))
    _answers(home)
    assert _server(home) is None


def test_path_too_long_for_a_socket(tmp_path: Path) -> None:
    home = tmp_path / "/".join(["een heel lang pad"] * 8)
    assert len(str(home)) > 107
    _answers(home)


def test_broken_off_beginning(tmp_path: Path) -> None:
    unfinished = tmp_path / "postgres.new"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")
    _answers(tmp_path)


def test_data_of_another_version(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres/PG_VERSION").write_text("16\n")
    said, _ = _process(tmp_path).communicate(timeout=60)
    assert "are of PostgreSQL 16; this release brings 18" in said


@pytest.fixture
def port() -> int:
    """Return a port that was free a moment ago."""
    with socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_run_serves_and_stops_without_a_trace(home: Path, port: int, how: signal.Signals) -> None:
    environment = {key: os.environ[key] for key in os.environ if key != "DATABASE_URL"}
    environment |= {"NETWERKEN_HOME": str(home), "PORT": str(port)}
    command = [sys.executable, "-m", "netwerken.run", "--no-demo"]
    with (home / "log").open("w+") as log:
        serving = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            assert _status(port, "/gezond") == 200
            serving.send_signal(how)
            assert serving.wait(timeout=60) == 0
        finally:
            serving.kill()
        log.seek(0)
        said = log.read()
    assert f"http://127.0.0.1:{port}/" in said
    assert "Traceback" not in said
    assert _server(home) is None


def _status(port: int, path: str) -> int:
    """Return the status of a page, once somebody serves it."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as page:
                return int(page.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    return 0
