"""Run every benchmark in one run: ``make bench``."""

from __future__ import annotations

import os

import django
from django.conf import settings
from django.db import connections
from django.test.utils import setup_databases, teardown_databases


def main() -> None:
    """Measure on a database of its own, which is thrown away afterwards."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerken.settings")
    os.environ.setdefault("NETWERKEN_DEBUG", "1")  # static files as they lie, not collected
    django.setup()
    settings.DEBUG = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    from benchmarks import pages  # reads the models, so only after the setup

    made = setup_databases(verbosity=0, interactive=False)
    try:
        print("Pages: server time and queries on this machine\n")
        pages.report()
    finally:
        connections.close_all()
        teardown_databases(made, verbosity=0)


if __name__ == "__main__":
    main()
