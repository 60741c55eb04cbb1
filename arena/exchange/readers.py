"""Which reader reads a file: every module here that has NAME, recognises and read is one."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from django.utils.translation import gettext as _

from arena import exchange
from arena.exchange.content import FileContent
from arena.exchange.files import SourceFile, refused


class Reader(Protocol):
    """A module that reads one format."""

    NAME: Any

    def recognises(self, file: SourceFile) -> bool:
        """Whether the file is in this format, by its content or else its name."""

    def read(self, file: SourceFile) -> FileContent:
        """Return what the file says, with all its problems."""


@cache
def readers() -> tuple[Reader, ...]:
    """Return the readers, those of our own layout last: they take any csv file or workbook."""
    names = [found.name for found in pkgutil.iter_modules(exchange.__path__)]
    modules = [import_module(f"{exchange.__name__}.{name}") for name in names]
    found = [cast(Reader, module) for module in modules if hasattr(module, "recognises")]
    return tuple(sorted(found, key=lambda reader: reader.__name__.endswith(".own_layout")))  # type: ignore[attr-defined]


def read(file: SourceFile) -> FileContent:
    """Return what the file says, read by the first reader that recognises it.

    Raises
    ------
    FileRefused
        If no reader recognises it, or its reader cannot open it.
    """
    for reader in readers():
        if reader.recognises(file):
            return reader.read(file)
    names = ", ".join(str(reader.NAME) for reader in readers())
    raise refused(file.name, _("This is no format we read. We read: %(names)s.") % {"names": names})
