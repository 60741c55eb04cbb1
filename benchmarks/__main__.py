"""Run every benchmark in one run: ``make bench``, or some: ``python -m benchmarks pages``."""

from __future__ import annotations

import os
import sys


def positions() -> None:
    """Measure the graph package, which needs no database."""
    from benchmarks.positions import report

    print("Positions: time of each measure, and of others as a multiple of ours")
    report()


def pages() -> None:
    """Measure the pages on a database of its own, which is thrown away afterwards."""
    import django
    from django.conf import settings
    from django.db import connections
    from django.test.utils import setup_databases, teardown_databases

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerken.settings")
    os.environ.setdefault("NETWERKEN_DEBUG", "1")  # static files as they lie, not collected
    django.setup()
    settings.DEBUG = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    from benchmarks.pages import report  # reads the models, so only after the setup

    made = setup_databases(verbosity=0, interactive=False)
    try:
        print("Pages: server time and queries on this machine\n")
        report()
    finally:
        connections.close_all()
        teardown_databases(made, verbosity=0)


PARTS = {"positions": positions, "pages": pages}


def main(names: list[str]) -> None:
    """Run the parts that are named, or all of them."""
    unknown = sorted(set(names) - set(PARTS))
    if unknown:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    for name in names or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
