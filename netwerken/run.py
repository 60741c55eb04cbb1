"""Serve Netwerken on this machine: ``python -m netwerken.run``, which ``make run`` calls.

The whole of it is one process and its workers: when it stops, the embedded PostgreSQL stops too.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

HOST = "127.0.0.1"
WORKERS = 3
SECONDS_TO_FINISH = 10
SHARED_MEMORY = Path("/dev/shm")


class Application(BaseApplication):  # type: ignore[misc]
    """gunicorn, told what it needs here and nothing from the command line."""

    def load_config(self) -> None:
        for name, value in self.options().items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        return get_wsgi_application()

    @staticmethod
    def options() -> dict[str, Any]:
        """Return gunicorn's settings; a worker's heartbeat must not wait for a disk."""
        return {
            "bind": f"{HOST}:{settings.PORT}",
            "workers": WORKERS,
            "worker_class": "sync",
            "worker_tmp_dir": str(SHARED_MEMORY if SHARED_MEMORY.is_dir() else settings.HOME),
            "preload_app": True,
            "timeout": 120,
            "graceful_timeout": SECONDS_TO_FINISH,
            "control_socket_disable": True,
            "accesslog": None,
            "loglevel": "warning",
            "proc_name": "netwerken",
            "when_ready": _ready,
            "post_worker_init": _leave_interrupts_to_the_first,
        }


def main(arguments: list[str]) -> None:
    """Prepare everything, step by step, and serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m netwerken.run", description=__doc__)
    parser.add_argument("--no-demo", action="store_true", help="leave the demo networks out")
    given = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerken.settings")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        django.setup()
        _refuse_a_taken_port(settings.PORT)
        _prepare(demo=not given.no_demo)
    except ImproperlyConfigured as refusal:
        sys.exit(f"Netwerken start niet: {refusal}")
    except KeyboardInterrupt:
        sys.exit("Gestopt.")
    _say("5/5 Webserver …")
    Application().run()


def _prepare(*, demo: bool) -> None:
    _say("1/5 Database …")
    connections["default"].ensure_connection()
    _say("2/5 Tabellen …")
    call_command("migrate", interactive=False, verbosity=0)
    _say("3/5 Voorbeeldnetwerken …" if demo else "3/5 Zonder voorbeeldnetwerken")
    if demo:
        call_command("demo")
    _say("4/5 Vormgeving …")
    _collect_static()
    # A connection shared by two processes would mix their answers.
    connections.close_all()
    connections["default"].close_pool()  # type: ignore[attr-defined]


def _refuse_a_taken_port(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            raise ImproperlyConfigured(
                f"poort {port} is bezet of niet toegestaan; kies een andere: make run PORT=8001"
            ) from error


def _collect_static() -> None:
    """Collect the static files if one of them differs from the last time."""
    mark = hashlib.sha256(django.get_version().encode())
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            file = Path(storage.path(path))
            mark.update(f"{path}\0{file.stat().st_size}\0{file.stat().st_mtime_ns}\n".encode())
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    if stamp.exists() and stamp.read_text() == mark.hexdigest():
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(mark.hexdigest())


def _ready(arbiter: Any) -> None:
    # Ctrl+C, and a terminal that closes, mean: finish what is asked, and stop.
    for unfriendly in (signal.SIGINT, signal.SIGHUP):
        signal.signal(unfriendly, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    _say(f"\nNetwerken staat klaar: http://{HOST}:{settings.PORT}/\nStoppen: Ctrl+C")


def _leave_interrupts_to_the_first(worker: Any) -> None:
    """Let the terminal's Ctrl+C reach the first process only, which then tells its workers."""
    for unfriendly in (signal.SIGINT, signal.SIGHUP):
        signal.signal(unfriendly, signal.SIG_IGN)


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
