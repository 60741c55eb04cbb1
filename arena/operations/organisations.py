"""Register organisations and keep what is known of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from arena.models import Actor, Alias, Identifier, Organisation, Sector
from arena.models.identifier import Scheme, is_valid, normalise
from arena.models.period import between
from arena.operations import events, versions
from arena.operations.refusals import Refused, refusing


class IdentifierTaken(Refused):
    """Another organisation already has this number."""

    sentence = _("Another organisation already has this number. Is it the same organisation?")


class IdentifierInvalid(Refused):
    """The number does not have the form of its register."""

    sentence = _("%(scheme)s cannot be “%(value)s”. Check the number.")


class PartOfItself(Refused):
    """The parent is the organisation itself or one of its parts."""

    sentence = _("An organisation cannot be part of itself or of one of its own parts.")


@transaction.atomic
def register(
    *,
    name: str,
    by: Actor,
    at: datetime,
    sector: str = "",
    parent: Organisation | None = None,
    municipality: str = "",
    website: str = "",
    note: str = "",
    aliases: Sequence[str] = (),
    identifiers: Sequence[tuple[str, str]] = (),
) -> Organisation:
    """Register an organisation; its sector is made when it is new."""
    values: dict[str, Any] = {
        "name": name.strip(),
        "sector": sector_named(sector),
        "parent": parent,
        "municipality": municipality,
        "website": website,
        "note": note,
    }
    text = search_text([values["name"], *aliases, municipality])
    organisation = Organisation.objects.create(**values, search_text=text)
    Alias.objects.bulk_create(Alias(organisation=organisation, name=alias) for alias in aliases)
    _identify(organisation, identifiers)
    new = {**values, "sector": sector, "aliases": aliases, "identifiers": identifiers}
    events.record(by=by, at=at, action="ORGANISATION_REGISTERED", on=organisation, new=new)
    return organisation


@transaction.atomic
def change(
    *,
    organisation: Organisation,
    version: int,
    by: Actor,
    at: datetime,
    aliases: Sequence[str] | None = None,
    **values: Any,
) -> Organisation:
    """Change what is said of the organisation, unless somebody else did since ``version``."""
    _refuse_circle(organisation, values.get("parent"))
    known = sorted(organisation.aliases.values_list("name", flat=True))
    wanted = known if aliases is None else sorted(aliases)
    names = [values.get("name", organisation.name), *wanted]
    place = values.get("municipality", organisation.municipality)
    text = search_text([*names, place])
    old = versions.update(organisation, version=version, values={**values, "search_text": text})
    if known != wanted:
        organisation.aliases.all().delete()
        Alias.objects.bulk_create(Alias(organisation=organisation, name=name) for name in wanted)
        old["aliases"] = known
    old.pop("search_text", None)
    if old:
        new = {name: {**values, "aliases": wanted}[name] for name in old}
        events.record(
            by=by, at=at, action="ORGANISATION_CHANGED", on=organisation, old=old, new=new
        )
    return organisation


def sector_named(name: str) -> Sector | None:
    """Return the sector of this name, made when it is new; None for no name."""
    wanted = name.strip()
    if not wanted:
        return None
    return Sector.objects.filter(name__iexact=wanted).first() or Sector.objects.create(name=wanted)


def search_text(names: Iterable[str]) -> str:
    """Return what the search looks through: the names, and the same without accents."""
    text = " ".join(sorted(name for name in names if name))
    bare = "".join(
        mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark)
    )
    return text if bare == text else f"{text} {bare}"


def _identify(organisation: Organisation, identifiers: Iterable[tuple[str, str]]) -> None:
    for scheme, given in identifiers:
        value = normalise(scheme, given)
        if not is_valid(scheme, value):
            raise IdentifierInvalid(scheme=Scheme(scheme).label, value=given)
        with refusing(identifier_names_one_organisation=IdentifierTaken):
            Identifier.objects.create(
                organisation=organisation, scheme=scheme, value=value, period=between(None, None)
            )


def _refuse_circle(organisation: Organisation, parent: Organisation | None) -> None:
    above = parent
    while above is not None:
        if above.pk == organisation.pk:
            raise PartOfItself
        above = above.parent
