"""From a form to one operation; what is refused becomes a sentence on the form."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from arena.models import Actor, Network, Organisation, Role, User
from arena.operations import networks, organisations, seats
from arena.operations.refusals import Refused
from arena.operations.versions import ChangedMeanwhile
from arena.web.forms.networks import NetworkForm
from arena.web.forms.organisations import OrganisationForm


def found_network(form: NetworkForm, *, by: Actor, at: datetime) -> Network | None:
    """Found the network and seat its founder as coordinator; None when refused."""
    if not form.is_valid():
        return None
    founder = User.objects.get(pk=by.user_id or 0)
    try:
        with transaction.atomic():
            network = networks.found(by=by, at=at, **form.values)
            seats.give(
                network=network,
                user=founder,
                role=Role.COORDINATOR,
                from_on=at.date(),
                by=by,
                at=at,
            )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
    return network


def change_network(network: Network, form: NetworkForm, *, by: Actor, at: datetime) -> bool:
    """Change the network; False when refused."""
    if not form.is_valid():
        return False
    version = form.cleaned_data["version"] or 0
    try:
        networks.change(network=network, version=version, by=by, at=at, **form.values)
    except ChangedMeanwhile as refusal:
        form.show_conflict(refusal, network)
    except Refused as refusal:
        form.add_error(None, str(refusal))
    return not form.errors


def change_organisation(
    organisation: Organisation, form: OrganisationForm, *, by: Actor, at: datetime
) -> bool:
    """Change the organisation and its other names; False when refused."""
    if not form.is_valid():
        return False
    version = form.cleaned_data["version"] or 0
    try:
        organisations.change(
            organisation=organisation,
            version=version,
            by=by,
            at=at,
            aliases=form.cleaned_data["aliases"],
            **form.values,
        )
    except ChangedMeanwhile as refusal:
        form.show_conflict(refusal, organisation)
    except Refused as refusal:
        form.add_error(None, str(refusal))
    return not form.errors
