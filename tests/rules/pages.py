"""What pages and scripts may hold: nothing inline, nothing remote, and a way without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

DJANGO = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?endcomment\s*%\}", re.DOTALL)
# Not attributes of any element that a visitor follows or sends.
NOWHERE = {"", "#", None}
CONNECTS = re.compile(
    r"\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\s*\("
    r"|https?://(?!www\.w3\.org/)|\beval\s*\(|new Function\b"
)


def scripts_fetch_nothing(root: Path) -> Iterator[str]:
    for path in sorted((root / "static/js").rglob("*.js")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if found := CONNECTS.search(line):
                yield f"{path.relative_to(root)}:{number} {found[0]}"


def pages_hold_nothing_inline(root: Path) -> Iterator[str]:
    for place, tag, attributes in _elements(root):
        # A picture that is downloaded has no stylesheet beside it.
        styled = tag == "style" and ".svg:" not in place
        if styled or (tag == "script" and not attributes.get("src")):
            yield f"{place} inline <{tag}>"
        for name, value in attributes.items():
            if name == "style" or name.startswith(("on", "hx-on")):
                yield f"{place} {name}= on <{tag}>"
            if (value or "").strip().lower().startswith("javascript:"):
                yield f"{place} {name}= runs a script"


def pages_bring_nothing_from_elsewhere(root: Path) -> Iterator[str]:
    for place, tag, attributes in _elements(root):
        source = attributes.get("src") or (attributes.get("href") if tag == "link" else "") or ""
        if source.startswith(("http:", "https:", "//")):
            yield f"{place} <{tag}> brings {source}"


def pages_work_without_javascript(root: Path) -> Iterator[str]:
    for place, tag, attributes in _elements(root):
        way = attributes.get("href") if tag == "a" else attributes.get("action")
        if {"hx-get", "hx-post"} & attributes.keys() and way in NOWHERE:
            yield f"{place} <{tag}> with hx-get or hx-post has no real address of its own"
        if "hx-post" in attributes and tag != "form":
            yield f"{place} hx-post on <{tag}>: without JavaScript only a form posts"
        if {"hx-put", "hx-patch", "hx-delete"} & attributes.keys():
            yield f"{place} <{tag}>: no form can do that without JavaScript"


class _Elements(HTMLParser):
    """Collects the opening tags of a page with their lines and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((self.getpos()[0], tag, dict(attrs)))


def _elements(root: Path) -> Iterator[tuple[str, str, dict[str, str | None]]]:
    """Yield place, tag and attributes of every element in the templates."""
    for folder in ("templates", "arena"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".html", ".svg"}:
                parser = _Elements()
                parser.feed(_plain(path.read_text("utf-8")))
                parser.close()
                for line, tag, attributes in parser.found:
                    yield f"{path.relative_to(root)}:{line}", tag, attributes


def _plain(source: str) -> str:
    """Put a word in place of what Django fills in, keeping the lines."""
    source = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), source)
    return DJANGO.sub(lambda found: "django" + "\n" * found[0].count("\n"), source)


RULES = (
    scripts_fetch_nothing,
    pages_hold_nothing_inline,
    pages_bring_nothing_from_elsewhere,
    pages_work_without_javascript,
)
