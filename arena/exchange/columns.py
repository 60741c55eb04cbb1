"""Which columns a sheet may have, and under which Dutch and English headings."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from arena.exchange.rows import folded
from arena.models import Scheme


class Kind(StrEnum):
    """The sheets of our own layout, by their Dutch names."""

    NETWORKS = "netwerken"
    ORGANISATIONS = "organisaties"
    MEMBERSHIPS = "lidmaatschappen"
    DEPENDENCIES = "afhankelijkheden"
    COLLABORATIONS = "samenwerking"


SHEET_NAMES = {
    Kind.NETWORKS: "netwerken|networks",
    Kind.ORGANISATIONS: "organisaties|organisations|organizations|partijen|actoren|elements",
    Kind.MEMBERSHIPS: "lidmaatschappen|memberships|leden|members|deelnemers",
    Kind.DEPENDENCIES: "afhankelijkheden|dependencies|relaties|connections",
    Kind.COLLABORATIONS: "samenwerking|samenwerkingen|collaborations|collaboration",
}
PERIOD = {
    "from_on": "vanaf|van datum|begin|begindatum|start|startdatum|from date|since|sinds",
    "until_on": "tot|eind|einde|einddatum|end|end date|until",
}
NOTE = "toelichting|note|notes|opmerking|opmerkingen|notitie|explanation"
NETWORK = "netwerk|network|netwerk_id|regeling"
TIE = {
    "source": "van|from|source|bron|afhankelijke|eerste|first|organisatie 1",
    "target": "naar|to|target|doel|aanbieder|tweede|second|organisatie 2",
    "network": NETWORK,
    "is_directed": "gericht|directed",
    "type": "type|soort|hulpbron|resource|middel",
    "strength": "sterkte|strength|gewicht|weight|intensiteit|intensity",
    "replaceability": "vervangbaarheid|replaceability",
    "character": "karakter|character|aard",
    "note": NOTE,
    **PERIOD,
}
IDENTIFIERS = {
    Scheme.KVK: "kvk|kvk-nummer|kvknummer|kvk nummer",
    Scheme.ESTABLISHMENT: "vestiging|vestigingsnummer|establishment",
    Scheme.RSIN: "rsin",
    Scheme.OIN: "oin",
    Scheme.AGB: "agb|agb-code|agbcode",
    Scheme.URA: "ura|ura-nummer",
    Scheme.UZOVI: "uzovi|uzovi-nummer",
    Scheme.BRIN: "brin|brin-nummer",
    Scheme.TOOI: "tooi",
    Scheme.ROO: "roo",
}
HEADINGS: dict[Kind, dict[str, str]] = {
    Kind.NETWORKS: {
        "id": "id|nummer|code",
        "name": "naam|name|netwerk|network",
        "issue": "doel|vraagstuk|issue|purpose",
        "ambition": "ambitie|ambition",
        "region": "regio|region|gebied",
        "founded_on": "inwerking|founded|opgericht|vanaf|begin|start",
        "closed_on": "uitwerking|closed|tot|eind|end",
    },
    Kind.ORGANISATIONS: {
        "id": "id|nummer|code",
        "name": "naam|name|organisatie|organisation|organization|label",
        "sector": "type|sector|soort|kind",
        "municipality": "regio|gemeente|municipality|region|plaats",
        "website": "website|url|webadres",
        "note": f"{NOTE}|description|omschrijving",
        "aliases": "alias|aliassen|aliases|afkorting|abbreviation|ook bekend als|also known as",
        "parent": "onderdeel van|parent|part of|moederorganisatie",
        "extra": "extra",
        **{str(scheme): names for scheme, names in IDENTIFIERS.items()},
    },
    Kind.MEMBERSHIPS: {
        "network": NETWORK,
        "organisation": "organisatie|organisation|organization|lid|member|deelnemer|naam|name",
        "position": "rol|positie|role|position|standing",
        "note": NOTE,
        **PERIOD,
    },
    Kind.DEPENDENCIES: TIE,
    Kind.COLLABORATIONS: TIE,
}
REQUIRED = {
    Kind.NETWORKS: ("name",),
    Kind.ORGANISATIONS: ("name",),
    Kind.MEMBERSHIPS: ("organisation",),
    Kind.DEPENDENCIES: ("source", "target"),
    Kind.COLLABORATIONS: ("source", "target"),
}


def _by_heading(names: dict[str, str]) -> dict[str, str]:
    return {heading: field for field, words in names.items() for heading in words.split("|")}


FIELDS = {kind: _by_heading(names) for kind, names in HEADINGS.items()}
KINDS = {name: kind for kind, names in SHEET_NAMES.items() for name in names.split("|")}
ALL_HEADINGS = frozenset(heading for fields in FIELDS.values() for heading in fields)


def named(sheet: str) -> Kind | None:
    """Return the sheet that has this name, in Dutch or English."""
    return KINDS.get(folded(sheet))


def known(headings: Sequence[str]) -> int:
    """Return how many of the headings are headings of ours."""
    return sum(folded(heading) in ALL_HEADINGS for heading in headings)


def fields(kind: Kind, headings: Sequence[str]) -> dict[str, int]:
    """Return which column holds which field; of two columns for one field the first counts."""
    found: dict[str, int] = {}
    for index, heading in enumerate(headings):
        field = FIELDS[kind].get(folded(heading))
        if field is not None:
            found.setdefault(field, index)
    return found


def misses(kind: Kind, headings: Sequence[str]) -> bool:
    """Whether a column is absent without which the sheet says nothing."""
    found = fields(kind, headings)
    return any(field not in found for field in REQUIRED[kind])


def guessed(headings: Sequence[str]) -> Kind | None:
    """Return which sheet has columns such as these."""
    have = {folded(heading) for heading in headings}
    tie = fields(Kind.DEPENDENCIES, headings)
    if "source" in tie and "target" in tie:
        collaborates = have & {"karakter", "character", "intensiteit", "intensity"}
        return Kind.COLLABORATIONS if collaborates else Kind.DEPENDENCIES
    member = fields(Kind.MEMBERSHIPS, headings)
    if "organisation" in member and {"network", "position"} & member.keys():
        return Kind.MEMBERSHIPS
    if have & {"naam", "name"} and have & {"vraagstuk", "issue", "ambitie", "bevoegdheid"}:
        return Kind.NETWORKS
    if "name" in fields(Kind.ORGANISATIONS, headings):
        return Kind.ORGANISATIONS
    return None
