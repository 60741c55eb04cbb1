"""What every page may say of the installation it runs on."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def installation(request: HttpRequest) -> dict[str, str]:
    """Return the label that tells a trial from the real thing, when the host set one."""
    return {"environment_label": settings.ENVIRONMENT_LABEL}
