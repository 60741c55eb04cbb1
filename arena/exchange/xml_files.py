"""XML in small steps: no DTD, not too deep, not too much, and every element with its line."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DTDForbidden, EntitiesForbidden
from defusedxml.ElementTree import iterparse
from django.utils.translation import gettext as _

from arena.exchange.files import FileRefused, SourceFile
from arena.exchange.limits import DEEPEST_ELEMENT, MOST_ELEMENTS
from arena.exchange.rows import Problem

PIECE = 65_536
SNIFFED = 4_096


class Step(NamedTuple):
    """An element that begins or ends, the line it stands on, and what it stands in."""

    begins: bool
    element: Element
    line: int
    around: tuple[Element, ...]


class _Lines:
    """Hands out a file line by line, so that the parser is never ahead of the line number."""

    def __init__(self, content: bytes) -> None:
        self._file = BytesIO(content)
        self.line = 1
        self._ended = False

    def read(self, _size: int) -> bytes:
        self.line += self._ended
        piece = self._file.readline(PIECE)
        self._ended = piece.endswith(b"\n")
        return piece


def local(name: str) -> str:
    """Return the name without its namespace: every version of a format has another one."""
    return name.rpartition("}")[2]


def begins_with(file: SourceFile, root: str) -> bool:
    """Whether the file looks like XML with this root element."""
    start = file.content[:SNIFFED].lower()
    return f"<{root}".encode() in start or f"<{root}".encode("utf-16-le") in start


def steps(file: SourceFile, root: str, kept: frozenset[str]) -> Iterator[Step]:
    """Yield the elements as they begin and end; only inside ``kept`` do they keep their children.

    Raises
    ------
    FileRefused
        If it is no XML with this root, is cut off, has a DTD, or is too large or too deep.
    """
    lines = _Lines(file.content)
    try:
        yield from _walked(_events(lines), lines, file, root, kept)
    except (DTDForbidden, EntitiesForbidden) as error:
        raise _refused(file, lines.line, _("The file holds a DTD. That is never read.")) from error
    except (ParseError, LookupError, ValueError) as error:
        sentence = _("The file is damaged or cut off here: this is no complete XML.")
        raise _refused(file, lines.line, sentence) from error


def _events(lines: _Lines) -> Iterator[tuple[str, Element]]:
    found: Any = iterparse(lines, events=("start", "end"), forbid_dtd=True)
    yield from found


def _walked(
    events: Iterator[tuple[str, Element]],
    lines: _Lines,
    file: SourceFile,
    root: str,
    kept: frozenset[str],
) -> Iterator[Step]:
    around: list[Element] = []
    count = 0
    for event, element in events:
        if event == "start":
            count += 1
            if not around and local(element.tag).lower() != root:
                sentence = _("The file should begin with <%(root)s>.") % {"root": root}
                raise _refused(file, lines.line, sentence)
            if count > MOST_ELEMENTS or len(around) > DEEPEST_ELEMENT:
                raise _refused(file, lines.line, _("The file has too many elements, or too deep."))
            yield Step(True, element, lines.line, tuple(around))
            around.append(element)
        else:
            around.pop()
            yield Step(False, element, lines.line, tuple(around))
            if around and not any(local(one.tag) in kept for one in around):
                around[-1].remove(element)


def _refused(file: SourceFile, line: int, sentence: str) -> FileRefused:
    return FileRefused(Problem(file.name, line, "", "", sentence))
