"""A page as a reader takes it in: elements with their attributes and their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, TypeVar

from django.http import HttpResponse
from django.test import Client

Browser = TypeVar("Browser", bound=Client)
VOID = {"meta", "link", "input", "br", "img", "hr"}


@dataclass
class Element:
    """One element: its name, its attributes, and what stands in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in the element, its own and that of what stands in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def every(self, tag: str = "", **wanted: str) -> list[Element]:
        """Return the elements below with this name and attributes; ``class_`` is one class."""
        return [one for one in self._below() if one._is(tag, wanted)]

    def one(self, tag: str = "", **wanted: str) -> Element:
        """Return the only such element."""
        found = self.every(tag, **wanted)
        assert len(found) == 1, f"{len(found)} elements {tag} {wanted}"
        return found[0]

    def _is(self, tag: str, wanted: dict[str, str]) -> bool:
        wanted = dict(wanted)
        class_ = wanted.pop("class_", "")
        return (
            (not tag or self.tag == tag)
            and (not class_ or class_ in self.classes)
            and all(self.attributes.get(name) == value for name, value in wanted.items())
        )

    def _below(self) -> Iterator[Element]:
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one._below()


class _Reader(HTMLParser):
    """Builds the tree, and holds that every element is closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"<{tag}> at {self.getpos()} repeats an attribute"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        opened = self.open.pop().tag
        assert opened == tag, f"</{tag}> at {self.getpos()} closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(response: HttpResponse | Any, status: int = 200) -> Element:
    """Return what stands on a page that answered as expected."""
    assert response.status_code == status, response.status_code
    reader = _Reader()
    reader.feed(response.content.decode())
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> stays open"
    return reader.open[0]


def words(text: str) -> str:
    """Return a text with its blanks made single."""
    return " ".join(text.split())


def in_english(client: Browser) -> Browser:
    """Return the same person, who chose English."""
    client.cookies["django_language"] = "en"
    return client
