"""The styles of the map for a picture that stands alone: one source, plain values."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

VARIABLE = re.compile(r"var\((--[a-z0-9-]+)\)")
DECLARATION = re.compile(r"(--[a-z0-9-]+):\s*([^;]+);")
LAYER = re.compile(r"@layer \w+ \{(.*)\}\s*$", re.DOTALL)
DARK = re.compile(r"@media \(prefers-color-scheme: dark\).*", re.DOTALL)


@cache
def of_the_map() -> str:
    """Return static/css/map.css with every custom property replaced by its light value."""
    values = dict(DECLARATION.findall(DARK.sub("", _read("css/tokens.css"))))
    styles = LAYER.sub(r"\1", _read("css/map.css"))
    return VARIABLE.sub(lambda found: values[found[1]].strip(), styles)


def _read(name: str) -> str:
    path = finders.find(name)
    assert isinstance(path, str), name
    return Path(path).read_text(encoding="utf-8")
