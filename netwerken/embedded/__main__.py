"""Run a program of the embedded PostgreSQL: ``python -m netwerken.embedded pg_dump``."""

from __future__ import annotations

import os
import subprocess
import sys

import django
from django.db import connection

from netwerken.embedded import programs


def main(arguments: list[str]) -> int:
    """Start the server if need be and run the program; return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerken.settings")
    django.setup()
    if connection.settings_dict["ENGINE"] != "netwerken.embedded":
        print("DATABASE_URL names another server: use its own programs.", file=sys.stderr)
        return 2
    known = sorted(path.name for path in programs.folder().iterdir())
    if not arguments or arguments[0] not in known:
        print("Name one of:", ", ".join(known), file=sys.stderr)
        return 2
    parameters = connection.get_connection_params()
    environment = {
        "PGHOST": parameters["host"],
        "PGPORT": str(parameters["port"]),
        "PGUSER": parameters["user"],
        "PGDATABASE": "netwerken",
    }
    program = str(programs.folder() / arguments[0])
    return subprocess.run([program, *arguments[1:]], env={**os.environ, **environment}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
