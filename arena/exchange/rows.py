"""Text from a cell becomes a checked value; what cannot be read is a problem with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.utils.translation import gettext as _

from arena.models import Character, Position, Resource

Kind = TypeVar("Kind")

LONGEST_SHOWN = 60
DATE_FORMS = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})([T ]00:00(:00)?)?"),
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
)
NUMBER = re.compile(r"[+-]?[0-9]{1,12}([.,][0-9]{1,12})?")
# Tab and line end may be part of a name; the other control characters are never meant.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

POSITIONS = {
    Position.CORE: "kern kernpartner core strategische_kern strategic_core kernlid",
    Position.RING: (
        "ring partner deelnemer lid aanvullende_partner member participant complementary_ring"
        " aanvullende_ring"
    ),
    Position.FIELD: "veld field toehoorder omgeving veldje",
}
RESOURCES = {
    Resource.CLIENTS: "cliënten clienten cliënt doorverwijzing doorverwijzingen verwijzing clients",
    Resource.FUNDING: "geld financiering middelen funding money",
    Resource.MANDATE: "mandaat bevoegdheid mandate",
    Resource.INFORMATION: "informatie information gegevens",
    Resource.STAFF: "personeel medewerkers staff",
    Resource.KNOWLEDGE: "kennis expertise knowledge",
    Resource.LOCATION: "locatie ruimte huisvesting location",
    Resource.LEGITIMACY: "legitimiteit draagvlak legitimacy",
}
CHARACTERS = {
    Character.CHAIN: "keten chain transactie ketenachtig",
    Character.NETWORK: "netwerk network samen_maken netwerkachtig",
}
YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "directed", "gericht"})
NO = frozenset({"nee", "n", "no", "false", "onwaar", "0", "undirected", "ongericht"})


@dataclass(frozen=True)
class Problem:
    """Where in a file something is wrong, and what to do about it."""

    sheet: str
    line: int | None
    column: str
    value: str
    sentence: str

    def __str__(self) -> str:
        place = [plain(self.sheet)] if self.sheet else []
        if self.line is not None:
            place.append(_("line %(line)s") % {"line": self.line})
        if self.column:
            place.append(_("column %(column)s") % {"column": plain(self.column)})
        parts = [", ".join(place)] if place else []
        if self.value:
            parts.append(f"“{plain(self.value)}”")
        return ": ".join([*parts, self.sentence])


class Notice(Problem):
    """Something worth knowing that stops nothing."""


class Unreadable(ValueError):
    """A text that is no value of its kind; its message says what would be."""


def plain(text: str) -> str:
    """Return a text for one line of a screen: control characters shown, and not too long."""
    shown = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 1]}…"


def folded(text: str) -> str:
    """Return a name as it is compared: capitals, white space and composed letters alike."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _word(text: str) -> str:
    return re.sub(r"[\s_-]+", "_", folded(text))


def _listed(table: Mapping[Kind, str]) -> dict[str, Kind]:
    return {word: kind for kind, words in table.items() for word in words.split()}


POSITION_WORDS = _listed(POSITIONS)
RESOURCE_WORDS = _listed(RESOURCES)
CHARACTER_WORDS = _listed(CHARACTERS)


def day(text: str) -> date | None:
    """Return the day, written 2026-12-31 or 31-12-2026; None for an empty cell."""
    wanted = text.strip()
    if not wanted:
        return None
    found = next((match for form in DATE_FORMS if (match := form.fullmatch(wanted))), None)
    try:
        if found is None:
            raise ValueError
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise Unreadable(_("This is not a date. Write 2026-12-31 or 31-12-2026.")) from None


def degree(text: str) -> int | None:
    """Return a degree from 1 to 5; None for an empty cell. A decimal comma is a point."""
    wanted = text.strip()
    if not wanted:
        return None
    value = float(wanted.replace(",", ".")) if NUMBER.fullmatch(wanted) else 0.0
    if value not in {1, 2, 3, 4, 5}:
        raise Unreadable(_("Write a whole number from 1 to 5, or leave the cell empty."))
    return int(value)


def position(text: str) -> Position:
    """Return where an organisation stands; an empty cell is the ring."""
    if not text.strip():
        return Position.RING
    found = POSITION_WORDS.get(_word(text))
    if found is None:
        raise Unreadable(
            _("This is no position. Write one of: %(words)s.")
            % {"words": "kern, ring, veld, kernpartner, partner, deelnemer, lid, toehoorder"}
        )
    return found


def resource(text: str) -> Resource | None:
    """Return the resource that the word names, if it names one."""
    return RESOURCE_WORDS.get(_word(text))


def character(text: str) -> str:
    """Return whether a collaboration is chain-like or network-like; empty when not stated."""
    if not text.strip():
        return ""
    found = CHARACTER_WORDS.get(_word(text))
    if found is None:
        raise Unreadable(_("Write “keten” or “netwerk”, or leave the cell empty."))
    return found


def truth(text: str, *, otherwise: bool) -> bool:
    """Return a yes or a no; an empty cell is ``otherwise``."""
    wanted = folded(text)
    if not wanted:
        return otherwise
    if wanted not in YES | NO:
        raise Unreadable(_("Write “ja” or “nee”, or leave the cell empty."))
    return wanted in YES


def website(text: str) -> str:
    """Return a web address; one without http gets https."""
    wanted = text.strip()
    if not wanted:
        return ""
    address = wanted if "://" in wanted else f"https://{wanted}"
    if not re.fullmatch(r"https?://[^\s/?#<>\"]+\.[^\s<>\"]+", address, re.IGNORECASE):
        raise Unreadable(_("This is not a web address. Write https://www.example.nl."))
    return address


def label(text: str) -> str:
    """Return a name as it stands in the file, without the spaces around it.

    Nothing else is taken off: ``'s-Hertogenbosch`` begins with its apostrophe.
    """
    return text.strip(" \N{NO-BREAK SPACE}")
