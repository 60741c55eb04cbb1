"""The embedded PostgreSQL server: started when needed, stopped by its last user.

Every process that uses the server holds a shared lock on one file for as long as it lives; the
kernel lets go of it however the process ends. Who leaves and gets the file to itself was the last.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import hashlib
import os
import shlex
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from psycopg import sql

from netwerken.embedded import programs

# A Unix socket's path may hold 107 bytes; `/.s.PGSQL.5432` and a margin go off that.
LONGEST_SOCKET_FOLDER = 80
PORT = 5432
ATTEMPTS = 5
SECONDS_OF_RECOVERY = 120
# The same letters and order everywhere, whatever the language of the machine.
HOW = (
    "--auth=trust",
    "--username=postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
)
# The files through which processes of one machine count themselves, by data folder.
_held: dict[Path, int] = {}


@dataclass(frozen=True)
class Cluster:
    """A data folder, the folder of its socket, and the account that runs it."""

    data: Path
    run: Path
    account: str | None


def connection_parameters(home: Path) -> dict[str, Any]:
    """Start the server in ``home`` if it does not run, and return how to connect to it."""
    return dict(_running(home, os.getpid()))


@cache
def create_database(home: Path, name: str) -> None:
    """Create the database in the embedded server unless it is there."""
    parameters = connection_parameters(home)
    with psycopg.connect(**parameters, dbname="postgres", autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if found.fetchone() is None:
            statement = sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0")
            with contextlib.suppress(psycopg.errors.DuplicateDatabase):
                connection.execute(statement.format(sql.Identifier(name)))


@cache
def _running(home: Path, process: int) -> tuple[tuple[str, Any], ...]:
    """Answer once a process: a forked worker counts as a user of its own."""
    account = programs.account_for(home)
    cluster = Cluster(home, _run_folder(home, account), account)
    with _alone(cluster):
        _hold(cluster)
        _initialise(cluster)
        socket = _address(cluster) or _start(cluster)
    atexit.register(_leave, cluster, process)
    return (*socket, ("user", "postgres"))


def _run_folder(home: Path, account: str | None) -> Path:
    """Return the folder of locks and socket: beside the data, or where its path is short enough."""
    near = home.parent / "run"
    if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER and not set('",') & set(str(near)):
        run = near
    else:
        mark = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
        run = Path(tempfile.gettempdir()) / f"netwerken-{os.geteuid()}-{mark}"
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    run.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account is not None:
        programs.open_the_way(account, home, run)
        programs.give(home, account)
        programs.give(run, account)
    if run.is_symlink() or (os.geteuid() not in (0, run.stat().st_uid)):
        raise ImproperlyConfigured(f"{run} belongs to another account; remove it and start again")
    run.chmod(0o700)
    return run


@contextlib.contextmanager
def _alone(cluster: Cluster) -> Iterator[None]:
    """Let one process at a time start or stop the server."""
    file = _opened(cluster, "lock")
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)


def _hold(cluster: Cluster) -> None:
    """Count this process among the users; what it inherited from its parent does not count."""
    inherited = _held.pop(cluster.data, None)
    if inherited is not None:
        os.close(inherited)
    file = _opened(cluster, "users")
    fcntl.flock(file, fcntl.LOCK_SH)
    _held[cluster.data] = file


def _opened(cluster: Cluster, name: str) -> int:
    file = os.open(cluster.run / name, os.O_RDWR | os.O_CREAT, 0o600)
    if cluster.account is not None:  # whoever runs the server may start it without us, too
        programs.give(cluster.run / name, cluster.account)
    return file


def _leave(cluster: Cluster, process: int) -> None:
    """Stop the server if nobody else uses it; a fork inherits this call and is not its owner."""
    if os.getpid() != process:
        return
    # A pool that is still opening a connection would complain about the server it loses.
    for connection in connections.all(initialized_only=True):
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]
    with _alone(cluster):
        try:
            fcntl.flock(_held[cluster.data], fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        with contextlib.suppress(ImproperlyConfigured):  # it was stopped by hand
            data = str(cluster.data)
            programs.run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data, account=cluster.account)


def _initialise(cluster: Cluster) -> None:
    """Make the data folder, beside its place, so that a broken-off attempt leaves nothing."""
    kept = cluster.data / "PG_VERSION"
    if not kept.exists():
        made = cluster.data.with_name(f"{cluster.data.name}.new")
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(mode=0o700)
        if cluster.account is not None:
            programs.give(made, cluster.account)
        programs.run("initdb", *HOW, "--pgdata", str(made), account=cluster.account)
        made.rename(cluster.data)
    elif (version := kept.read_text().strip()) != programs.VERSION:
        raise ImproperlyConfigured(
            f"The data in {cluster.data} are of PostgreSQL {version}; this release "
            f"brings {programs.VERSION}: restore a dump made with the earlier release"
        )


def _start(cluster: Cluster) -> tuple[tuple[str, Any], ...]:
    """Start the server; after a crash its last processes may need a moment to leave."""
    options = (
        f"-k {shlex.quote(str(cluster.run))} -p {PORT} -c listen_addresses='' "
        "-c unix_socket_permissions=0700"
    )
    log = str(cluster.data / "log")
    arguments = ("start", "-w", "-D", str(cluster.data), "-l", log, "-o", options)
    for attempt in range(1, ATTEMPTS + 1):
        _forget_another_program(cluster)
        try:
            programs.run("pg_ctl", *arguments, account=cluster.account)
            break
        except ImproperlyConfigured:
            if attempt == ATTEMPTS:
                raise
            time.sleep(1)
    address = _address(cluster)
    if address is None:
        raise ImproperlyConfigured(f"The embedded PostgreSQL does not answer; its log is {log}")
    return address


def _forget_another_program(cluster: Cluster) -> None:
    """Remove a ``postmaster.pid`` whose number another program has by now."""
    lines = _postmaster(cluster)
    command = Path(f"/proc/{lines[0]}/comm") if lines else None
    if command is not None and command.exists() and command.read_text().strip() != "postgres":
        (cluster.data / "postmaster.pid").unlink()


def _address(cluster: Cluster) -> tuple[tuple[str, Any], ...] | None:
    """Return host and port of the server on this data, once it answers; None when it is down."""
    lines = _postmaster(cluster)
    if len(lines) < 5 or not lines[4]:
        return None
    address = (("host", lines[4]), ("port", int(lines[3])))
    patience = time.monotonic() + SECONDS_OF_RECOVERY
    while time.monotonic() < patience:
        try:
            with psycopg.connect(
                host=lines[4], port=lines[3], user="postgres", dbname="postgres", connect_timeout=10
            ) as connection:
                row = connection.execute("SHOW data_directory").fetchone()
            return address if row and Path(row[0]).samefile(cluster.data) else None
        except psycopg.OperationalError as error:
            # "starting up" and "shutting down" are answers too; anything else is no server.
            if "the database system is" not in str(error):
                return None
            time.sleep(0.2)
    return None


def _postmaster(cluster: Cluster) -> list[str]:
    """Return the lines of ``postmaster.pid``: number, data, start, port, socket folder, …"""
    try:
        return (cluster.data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []
