"""A command on a new installation must work: its database is still empty."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection


def ensure() -> None:
    """Make the tables when there are none; a database that has them is only changed by migrate."""
    if "arena_network" not in connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)
