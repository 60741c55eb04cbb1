"""The Dutch texts: ``python -m netwerken.catalogue compile|update|check``, without gettext.

``update`` brings the catalogue in line with the texts in code and templates, ``check`` tells what
is missing or wrong in it, and ``compile`` writes the file that Django reads.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from netwerken.template_texts import Text, template_texts

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("arena", "netwerken", "templates")
CATALOGUE = Path("locale/nl/LC_MESSAGES/django.po")
PLURAL, IN_CONTEXT, PLURAL_IN_CONTEXT = (1, 2), ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": PLURAL,
    "ngettext_lazy": PLURAL,
    "pgettext": IN_CONTEXT,
    "pgettext_lazy": IN_CONTEXT,
    "npgettext": PLURAL_IN_CONTEXT,
    "npgettext_lazy": PLURAL_IN_CONTEXT,
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
HEADER = "# Dutch texts of Netwerken. SPDX-License-Identifier: EUPL-1.2"


def texts(root: Path) -> Catalog:
    """Return every text in the code and the templates below ``root``, with the files it is in."""
    found = Catalog(locale="nl", fuzzy=False)
    for source in SOURCES:
        for path in sorted((root / source).rglob("*")):
            if path.suffix in {".py", ".html", ".svg", ".txt"} and "migrations" not in path.parts:
                for text, context in _in_file(path):
                    place = (path.relative_to(root).as_posix(), 0)
                    found.add(text, locations=[place], context=context or None)
    return found


def update(root: Path) -> None:
    """Add new texts to the catalogue and take out those that nothing uses any more."""
    path = root / CATALOGUE
    template, known = texts(root), _read(path)
    merged = Catalog(
        locale="nl",
        project="netwerken",
        header_comment=HEADER,
        fuzzy=False,
        creation_date=known.creation_date,
        revision_date=known.revision_date,
        last_translator="",
        language_team="nl",
        msgid_bugs_address="",
    )
    for message in _messages(template):
        old = known.get(_key(message), message.context)
        merged.add(
            message.id,
            string=old.string
            if old is not None and old.pluralizable == message.pluralizable
            else "",
            locations=sorted(set(message.locations)),
            flags={"fuzzy"} & old.flags if old is not None else (),
            user_comments=old.user_comments if old is not None else (),
            context=message.context,
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, merged, width=100, sort_output=True, include_lineno=False)


def problems(root: Path) -> list[str]:
    """Return what is wrong with the catalogue: one line for each text."""
    template, known = texts(root), _read(root / CATALOGUE)
    missing = [message for message in _messages(template) if _twin(message, known) is None]
    lines = [f"missing: {_shown(message)}" for message in missing]
    for message in _messages(known):
        if _twin(message, template) is None:
            lines.append(f"obsolete: {_shown(message)}")
        elif message.fuzzy:
            lines.append(f"fuzzy: {_shown(message)}")
        elif not all(_forms(message.string)):
            lines.append(f"untranslated: {_shown(message)}")
        elif not _same_placeholders(message):
            lines.append(f"placeholders differ: {_shown(message)}")
    return lines


def compile_texts(root: Path) -> None:
    """Write the file that Django reads, unless it is newer than the catalogue."""
    source = root / CATALOGUE
    target = source.with_suffix(".mo")
    if not source.exists():
        return
    if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return
    with target.open("wb") as file:
        write_mo(file, _read(source))


def _in_file(path: Path) -> Iterator[tuple[Text, str]]:
    if path.suffix != ".py":
        yield from template_texts(path.read_text(encoding="utf-8"))
        return
    for _line, found, _comments, context in extract_from_file("python", path, KEYWORDS):
        text = found if isinstance(found, str) else (found[0], found[1])
        yield text, context or ""


def _read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog(locale="nl", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale="nl", abort_invalid=True)


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, list | tuple) else message.id


def _twin(message: Message, other: Catalog) -> Message | None:
    twin = other.get(_key(message), message.context)
    return twin if twin is not None and _forms(twin.id) == _forms(message.id) else None


def _forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


def _same_placeholders(message: Message) -> bool:
    """Whether each form holds the placeholders of its original; "one" may leave the number out."""
    originals = [sorted(PLACEHOLDER.findall(form)) for form in _forms(message.id)]
    translated = [sorted(PLACEHOLDER.findall(form)) for form in _forms(message.string)]
    return translated[-1] == originals[-1] and all(form in originals for form in translated)


def _shown(message: Message) -> str:
    context = f"[{message.context}] " if message.context else ""
    files = ", ".join(sorted({path for path, _line in message.locations}))
    return f"{context}{_key(message)!r} ({files})"


def main(arguments: list[str]) -> int:
    """Carry out one of the three commands and return the exit status."""
    if arguments == ["compile"]:
        compile_texts(ROOT)
    elif arguments == ["update"]:
        update(ROOT)
    elif arguments == ["check"]:
        found = problems(ROOT)
        print("\n".join(found) or "Every text has its Dutch translation.")
        return 1 if found else 0
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
