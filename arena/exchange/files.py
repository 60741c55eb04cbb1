"""A file as it was given: its bytes, or those of the parts of a folder or zip, within limits."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath

from django.utils.translation import gettext as _

from arena.exchange.limits import (
    LARGEST_FILE,
    LARGEST_RATIO,
    LARGEST_UNPACKED,
    MOST_PARTS,
    SMALL_PART,
)
from arena.exchange.rows import Problem

ZIP_MARK = b"PK\x03\x04"
CSV_SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
WORKBOOK_PART = "xl/workbook.xml"
IS_ENCRYPTED = 0x1
# What the zip library raises on a damaged file: there is no common class.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class FileRefused(Exception):
    """The file is not opened at all; ``problems`` say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class SourceFile:
    """A name with bytes; a folder or a zip of csv files has ``parts`` instead."""

    name: str
    content: bytes = b""
    parts: Mapping[str, bytes] = field(default_factory=dict)
    is_workbook: bool = False

    @property
    def suffix(self) -> str:
        """The end of the name, in small letters, with its dot."""
        return PurePosixPath(self.name).suffix.lower()


def refused(name: str, sentence: str) -> FileRefused:
    """Return the refusal of a whole file, in one sentence."""
    return FileRefused(Problem(name, None, "", "", sentence))


def of_path(path: Path) -> SourceFile:
    """Return the file or folder at a path.

    Raises
    ------
    FileRefused
        If there is none, it cannot be opened, or it is larger than we read.
    """
    try:
        if path.is_dir():
            return _of_folder(path)
        if not path.is_file():
            raise refused(path.name, _("There is no such file or folder."))
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(path.name)
        return of_bytes(path.name, path.read_bytes())
    except (OSError, ValueError) as error:
        raise refused(path.name, _("The file cannot be opened. Check its rights.")) from error


def of_bytes(name: str, content: bytes) -> SourceFile:
    """Return an uploaded file; a zip is looked into, and never unpacked to disk."""
    if len(content) > LARGEST_FILE:
        raise _too_large(name)
    if not content.startswith(ZIP_MARK):
        return SourceFile(name, content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_parts(name, archive.infolist())
            if WORKBOOK_PART in archive.namelist():
                return SourceFile(name, content, is_workbook=True)
            return SourceFile(name, parts=_unpacked(name, archive))
    except DAMAGED as error:
        raise refused(name, _("The zip file is damaged. Make it again.")) from error


def _too_large(name: str) -> FileRefused:
    sentence = _("The file is larger than %(size)s MB.") % {"size": LARGEST_FILE // 1_000_000}
    return refused(name, sentence)


def _of_folder(path: Path) -> SourceFile:
    found = [
        part
        for part in sorted(path.iterdir())
        if part.suffix.lower() in CSV_SUFFIXES and part.is_file()
    ]
    if not found:
        raise refused(path.name, _("The folder holds no csv files."))
    _check_sizes(path.name, [part.stat().st_size for part in found])
    return SourceFile(path.name, parts={part.name: part.read_bytes() for part in found})


def _check_sizes(name: str, sizes: list[int]) -> None:
    if len(sizes) > MOST_PARTS:
        raise refused(
            name, _("The file holds more than %(most)s parts.") % {"most": f"{MOST_PARTS:,}"}
        )
    if sum(sizes) > LARGEST_UNPACKED:
        sentence = _("Unpacked, the file is larger than %(size)s MB.")
        raise refused(name, sentence % {"size": LARGEST_UNPACKED // 1_000_000})


def _check_parts(name: str, parts: list[zipfile.ZipInfo]) -> None:
    """Refuse by what the zip says of itself, before any part is opened."""
    _check_sizes(name, [part.file_size for part in parts])
    if len({part.filename for part in parts}) < len(parts):
        raise refused(name, _("The zip file holds a part twice. Make it again."))
    if any(part.flag_bits & IS_ENCRYPTED for part in parts):
        raise refused(name, _("The file is protected with a password. Take the password off."))
    for part in parts:
        if part.file_size > max(SMALL_PART, LARGEST_RATIO * part.compress_size):
            raise refused(name, _("The file is packed tighter than any real file. It is refused."))


def _unpacked(name: str, archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Return the csv files of the folder nearest to the top that has any."""
    found = [
        part
        for part in archive.infolist()
        if PurePosixPath(part.filename).suffix.lower() in CSV_SUFFIXES
        and not part.filename.startswith("__MACOSX")
    ]
    if not found:
        raise refused(name, _("The zip file holds no csv files and is no workbook."))
    top = min(_depth(part) for part in found)
    chosen = [part for part in found if _depth(part) == top]
    names = [PurePosixPath(part.filename).name for part in chosen]
    _refuse_doubles(name, names)
    return {title: archive.read(part) for title, part in zip(names, chosen, strict=True)}


def _depth(part: zipfile.ZipInfo) -> int:
    return len(PurePosixPath(part.filename).parts)


def _refuse_doubles(name: str, titles: Iterable[str]) -> None:
    seen: set[str] = set()
    for title in titles:
        if title.casefold() in seen:
            sentence = _("The zip file holds two files of the name %(title)s. Keep one.")
            raise refused(name, sentence % {"title": title})
        seen.add(title.casefold())
