"""Which PostgreSQL: the one of ``DATABASE_URL``, or the embedded one when there is none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# A worker never holds more connections than this; workers × this stays below max_connections.
POOL_SIZE = 8
TEN_SECONDS_IN_MS = 10_000


def database(environment: Mapping[str, str], home: Path) -> dict[str, Any]:
    """Return Django's settings for the default database.

    Raises
    ------
    ImproperlyConfigured
        If ``DATABASE_URL`` does not name a PostgreSQL database.
    """
    url = environment.get("DATABASE_URL", "")
    if url:
        settings = _external(url)
        return {**settings, "OPTIONS": _options(settings.get("OPTIONS", {}))}
    return {
        "ENGINE": "netwerken.embedded",
        "NAME": "netwerken",
        "EMBEDDED_HOME": home / "postgres",
        "OPTIONS": _options({}),
    }


def _external(url: str) -> dict[str, Any]:
    try:
        settings: dict[str, Any] = dict(dj_database_url.parse(url))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
    if settings.get("ENGINE") != "django.db.backends.postgresql" or not settings.get("NAME"):
        raise ImproperlyConfigured(
            "DATABASE_URL must name a PostgreSQL database: postgresql://user:password@host/name"
        )
    return settings


def _options(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the address asks for, such as ``sslmode``, with our pool and our patience."""
    limit = f"-c lock_timeout={TEN_SECONDS_IN_MS}"
    return {
        **given,
        "pool": {"min_size": 1, "max_size": POOL_SIZE, "timeout": 15},
        "options": f"{given['options']} {limit}" if "options" in given else limit,
    }
